/** Discard port: a proxy that never answers. */
const deadProxy = '127.0.0.1:9';

/**
 * Chromium's command line: nothing resolves, nothing connects, nothing runs in the background.
 *
 * Each would do alone for most traffic; the request filter and the content policy stand in front of them.
 */
export const offlineSwitches: readonly (readonly [name: string, value?: string])[] = Object.freeze([
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['proxy-server', deadProxy],
  // By default a proxy is bypassed for loopback addresses.
  ['proxy-bypass-list', '<-loopback>'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  ['disable-quic'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-features', 'MediaRouter,OptimizationHints,AutofillServerCommunication,CertificateTransparencyComponentUpdater'],
]);

interface CommandLine {
  readonly appendSwitch: (name: string, value?: string) => void;
}

/** Has to run before Electron is ready. */
export function goOffline(commandLine: CommandLine): void {
  for (const [name, value] of offlineSwitches) {
    commandLine.appendSwitch(name, value);
  }
}
