import type { ServerResponse } from 'node:http';
import type { Reply } from '../../shared/contract/reply.ts';
import { type Base64, encodeWire } from '../../shared/contract/wire.ts';
import type { ErrorCode } from '../../shared/errors/codes.ts';
import type { FailureDetail } from '../../shared/errors/drillbook-error.ts';
import { securityHeaders } from '../content-policy.ts';
import type { WindowFile } from '../window-files.ts';

/** Bytes as base64, as Node writes it. */
export const nodeBase64: Base64 = {
  encode: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  decode: (text) => new Uint8Array(Buffer.from(text, 'base64')),
};

/** A refusal at the door, before any session saw the request. */
export function refusal(code: ErrorCode, detail: FailureDetail = {}): Reply<never> {
  return { ok: false, failure: { code, detail, fields: {} } };
}

export function sendReply(response: ServerResponse, status: number, reply: Reply<unknown>): void {
  send(response, status, 'application/json; charset=utf-8', encodeWire(reply, nodeBase64));
}

export function sendPage(response: ServerResponse, status: number, html: string): void {
  send(response, status, 'text/html; charset=utf-8', html);
}

export function sendFile(response: ServerResponse, file: WindowFile): void {
  const cache = file.neverChanges ? 'private, max-age=31536000, immutable' : 'no-store';
  send(response, 200, file.mediaType, file.bytes, cache);
}

/** Answers with the headers every answer has; the body is left out where only the head was asked for. */
export function send(
  response: ServerResponse,
  status: number,
  mediaType: string,
  body: string | Uint8Array,
  cache = 'no-store',
): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  response.writeHead(status, {
    ...securityHeaders,
    'content-type': mediaType,
    'content-length': bytes.byteLength,
    'cache-control': cache,
    // What is left of a refused body is not read: the connection ends with the answer.
    ...(status >= 400 ? { connection: 'close' } : {}),
  });
  response.end(bytes);
}
