/** The only Trusted Types policy there is: it names the script of the worker that parses PDFs. */
export const workerPolicyName = 'drillbook-worker';

const directives: readonly (readonly [string, string])[] = [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['style-src', "'self'"],
  ['img-src', "'self' data: blob:"],
  ['font-src', "'self'"],
  ['connect-src', "'self'"],
  ['worker-src', "'self'"],
  ['object-src', "'none'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  ['frame-src', "'none'"],
  ['frame-ancestors', "'none'"],
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', workerPolicyName],
];

/** What a page of Drillbook may load: its own files and nothing else, on every host. */
export const contentSecurityPolicy = directives.map(([name, sources]) => `${name} ${sources}`).join('; ');

/** Headers of every answer of every host, next to its content type. */
export const securityHeaders = Object.freeze({
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), display-capture=(), usb=(), serial=(), hid=(), payment=()',
  'x-frame-options': 'DENY',
} as const);
