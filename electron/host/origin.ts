import type { IncomingHttpHeaders } from 'node:http';

const hostPattern = /^(127\.0\.0\.1|localhost|\[::1\])(:[1-9]\d{0,4})?$/;

/**
 * Whether a request was meant for this machine by name.
 *
 * A name of somebody else that resolves to 127.0.0.1 (DNS rebinding) is refused. The port is free: through an SSH tunnel it
 * is the one of the other end.
 */
export function isLoopbackHost(host: string | undefined): boolean {
  return host !== undefined && hostPattern.test(host);
}

/** Whether a request that changes or reads something comes from our own page: same name, same port. */
export function isOwnOrigin(headers: IncomingHttpHeaders): boolean {
  return headers.origin === `http://${headers.host}` && isSameOriginFetch(headers);
}

/** The same for requests to which browsers add no `Origin`; a browser's own word on where it came from must agree where given. */
export function isOwnOriginOrUnsaid(headers: IncomingHttpHeaders): boolean {
  return headers.origin === undefined ? isSameOriginFetch(headers) : isOwnOrigin(headers);
}

function isSameOriginFetch(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin';
}
