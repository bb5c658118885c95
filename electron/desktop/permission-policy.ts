import { windowPath } from './url-policy.ts';

/**
 * Whether a page may have a permission: putting text on the clipboard after a click (copying a hash), for our own window; nothing
 * else, no camera, no place, no notification, no reading of the clipboard.
 */
export function mayUse(permission: string, requestingAddress: string): boolean {
  return permission === 'clipboard-sanitized-write' && windowPath(requestingAddress) !== null;
}
