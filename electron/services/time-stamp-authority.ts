import { randomBytes } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import { getCACertificates } from 'node:tls';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { guardNetwork, reachingOnly } from '../host/network-guard.ts';
import type { StampTime } from '../pack/cms-time-stamp.ts';
import { type ReceivedTimeStamp, readTimeStampAnswer } from '../pack/time-stamp-answer.ts';
import { nonceBytes, type TimeStampAuthority, writeTimeStampRequest } from '../pack/time-stamp-request.ts';

const timeLimitMs = 30_000;
/** A token holds some certificates, which take a few kilobytes. */
const answerLimitBytes = 65_536;

/**
 * Asks an authority for a time-stamp over a SHA-256, by HTTP at the one address the operator gave: no redirect, no proxy.
 *
 * Source: RFC 3161, 3.4.
 * Throws: REQUEST_INVALID (an address that is none), TSA_UNREACHABLE, TSA_REFUSED, TSA_ANSWER_INVALID, CANCELLED.
 */
export async function askTimeStamp(
  imprint: Uint8Array,
  authority: TimeStampAuthority,
  signal?: AbortSignal,
): Promise<ReceivedTimeStamp> {
  // a thread that asks is closed to every other address, as the process is
  guardNetwork();
  const address = requireAddress(authority.address);
  const request = { imprint, nonce: newNonce() };
  const limit = AbortSignal.timeout(authority.timeLimitMs ?? timeLimitMs);
  const stop = signal === undefined ? limit : AbortSignal.any([limit, signal]);
  const answer = await reachingOnly(address, () => post(address, writeTimeStampRequest(request), stop)).catch((cause) => {
    if (cause instanceof DrillbookError) throw cause;
    if (signal?.aborted === true) throw new DrillbookError('CANCELLED', { cause });
    const reason = limit.aborted ? 'timeLimit' : String((cause as NodeJS.ErrnoException).code ?? 'unknown');
    throw new DrillbookError('TSA_UNREACHABLE', { detail: { address: address.href, reason }, cause });
  });
  return readTimeStampAnswer(answer, request, authority.authoritiesDer);
}

/** What signing asks for a time-stamp, with this authority; `onAsk` is told when it does. */
export function timeStampFrom(authority: TimeStampAuthority, onAsk: () => void = () => undefined): StampTime {
  return async (imprint) => {
    onAsk();
    return (await askTimeStamp(imprint, authority)).token;
  };
}

/** Never zero at the front, so that the whole number has as many bytes as were drawn. */
export function newNonce(): Uint8Array {
  const nonce = randomBytes(nonceBytes);
  nonce[0] = (nonce[0] ?? 0) | 0x40;
  return nonce;
}

/** Throws: REQUEST_INVALID unless the text is an address of http or https without a name and password in it. */
export function requireAddress(text: string): URL {
  const address = URL.parse(text);
  const isWeb = address?.protocol === 'http:' || address?.protocol === 'https:';
  if (address === null || !isWeb || address.username !== '' || address.password !== '')
    throw new DrillbookError('REQUEST_INVALID', { detail: { field: 'tsa' }, fields: { tsa: text } });
  return address;
}

function post(address: URL, body: Uint8Array, signal: AbortSignal): Promise<Uint8Array> {
  const headers = {
    'Content-Type': 'application/timestamp-query',
    'Content-Length': body.length,
    Accept: 'application/timestamp-reply',
  };
  return new Promise((resolve, reject) => {
    const request = open(address, { method: 'POST', headers, signal });
    request.on('error', reject);
    request.on('response', (response) => {
      readAnswer(response).then(resolve, (cause) => {
        request.destroy();
        reject(cause);
      });
    });
    request.end(body);
  });
}

/** With an agent of its own: the common one may be told by the environment to use a proxy. */
function open(address: URL, options: http.RequestOptions): http.ClientRequest {
  if (address.protocol === 'http:') return http.request(address, { ...options, agent: new http.Agent({ keepAlive: false }) });
  // whoever runs an authority inside has its root on every machine, not in the list that comes with Node
  const ca = [...getCACertificates('default'), ...getCACertificates('system')];
  return https.request(address, { ...options, agent: new https.Agent({ keepAlive: false, ca }) });
}

async function readAnswer(response: http.IncomingMessage): Promise<Uint8Array> {
  const { statusCode = 0, headers } = response;
  if (statusCode !== 200) throw invalid(statusCode >= 300 && statusCode < 400 ? 'redirect' : 'http', { status: statusCode });
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/timestamp-reply') throw invalid('contentType');
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of response) {
    bytes += (piece as Buffer).length;
    if (bytes > answerLimitBytes) throw invalid('size', { limitBytes: answerLimitBytes });
    pieces.push(piece as Buffer);
  }
  return Buffer.concat(pieces);
}

function invalid(reason: string, detail: Readonly<Record<string, string | number>> = {}): DrillbookError {
  return new DrillbookError('TSA_ANSWER_INVALID', { detail: { reason, ...detail } });
}
