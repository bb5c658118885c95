export const appScheme = 'app';

/** Where the window lives in the desktop application; no other address is ever shown. */
export const windowUrl = `${appScheme}://drillbook/`;

/**
 * The path of a file of the window, as written in its address; null for any other address.
 *
 * Exact by intention: a port, a user name, another host or scheme is not ours.
 */
export function windowPath(address: string): string | null {
  const url = URL.parse(address);
  if (url === null || url.protocol !== `${appScheme}:` || url.host !== 'drillbook') return null;
  return url.username === '' && url.password === '' ? url.pathname : null;
}

/** Whether an address is the window itself; the fragment is the window's own affair. */
export function isWindowAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && windowPath(address) === '/' && url.search === '';
}

/**
 * Whether the window may ask for an address at all: its own files, and what it holds in memory itself. Everything else is cancelled
 * before it leaves.
 */
export function mayRequest(address: string): boolean {
  return windowPath(address.replace(/^blob:/, '')) !== null;
}
