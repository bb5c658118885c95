/** A key pressed together with Ctrl, or with ⌘ on a Mac, as it is written on this machine. */
export function withCommandKey(key: string): string {
  return navigator.userAgent.includes('Mac') ? `⌘ ${key}` : `Ctrl ${key}`;
}
