import { securityHeaders } from '../content-policy.ts';
import type { WindowFiles } from '../window-files.ts';
import { appScheme, windowPath } from './url-policy.ts';

/** What Chromium has to know of `app://` before it is ready. */
export const appSchemeRegistration = Object.freeze({
  scheme: appScheme,
  privileges: Object.freeze({ standard: true, secure: true, supportFetchAPI: true, codeCache: true }),
});

/** Answers `app://drillbook/…` from the files of the window, each with the content policy; anything else is not there. */
export function answerAppRequest(files: WindowFiles): (request: Request) => Promise<Response> {
  return async (request) => {
    const path = request.method === 'GET' || request.method === 'HEAD' ? windowPath(request.url) : null;
    const file = path === null ? null : await files.read(path);
    if (file === null) {
      return new Response('Not found', { status: 404, headers: { ...securityHeaders, 'content-type': 'text/plain' } });
    }
    return new Response(file.bytes, { headers: { ...securityHeaders, 'content-type': file.mediaType } });
  };
}
