import type { Session, WebContents } from 'electron';
import { mayUse } from './permission-policy.ts';
import { isWindowAddress, mayRequest, windowUrl } from './url-policy.ts';

/**
 * Nothing leaves, nothing is granted, nothing is fetched behind the window's back.
 *
 * `developing` lets Chromium's developer tools load their own pages, which are part of Electron.
 */
export function lockDownSession(session: Session, developing: boolean): void {
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !mayRequest(url) && !(developing && url.startsWith('devtools://devtools/')) });
  });
  session.setPermissionRequestHandler((_contents, permission, decide, details) =>
    decide(mayUse(permission, details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  session.setSpellCheckerEnabled(false);
  // A file leaves through the save dialog Electron shows for it, and only when the window itself made it.
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${windowUrl}`)) event.preventDefault();
  });
}

/** A page stays where it is: no navigation, no other window, no embedded one. */
export function lockDownContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-attach-webview', (event) => event.preventDefault());
  const stay = (event: { readonly url: string; readonly preventDefault: () => void }): void => {
    if (!isWindowAddress(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
}
