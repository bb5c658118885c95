import type { IncomingMessage, ServerResponse } from 'node:http';
import { channels, isChannelName } from '../../shared/contract/channels.ts';
import { loopback } from '../../shared/contract/loopback.ts';
import type { Reply } from '../../shared/contract/reply.ts';
import { decodeWire } from '../../shared/contract/wire.ts';
import type { ErrorCode } from '../../shared/errors/codes.ts';
import type { FailureDetail } from '../../shared/errors/drillbook-error.ts';
import type { WindowFiles } from '../window-files.ts';
import { cookieOf, secretIn } from './cookie.ts';
import type { Door } from './door.ts';
import { acceptedLanguage, doorScript, doorStyle, entryPage, expiredPage } from './door-page.ts';
import type { EventStreams } from './event-streams.ts';
import { readBody, wireLimitBytes } from './limits.ts';
import { isLoopbackHost, isOwnOrigin, isOwnOriginOrUnsaid } from './origin.ts';
import { nodeBase64, refusal, send, sendFile, sendPage, sendReply } from './send-answer.ts';

/** What answers the calls of a window; it never throws. */
export interface HostSession {
  readonly answer: (channel: unknown, request: unknown) => Promise<Reply<unknown>>;
  readonly close: () => Promise<void>;
}

export interface HostParts {
  readonly files: WindowFiles;
  readonly door: Door;
  readonly streams: EventStreams;
  readonly linkMinutes: number;
  /** Spends from the bucket of the one inside. */
  readonly mayCall: () => boolean;
  /** Spends from the bucket of tries with a link. */
  readonly mayEnter: () => boolean;
  readonly answer: (channel: string, request: unknown) => Promise<Reply<unknown>>;
  readonly log: (line: string) => void;
}

interface Exchange {
  readonly parts: HostParts;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

const folderPattern = /^\/([A-Za-z0-9_-]{22})(\/.*)$/s;
const callPath = `/${loopback.callPath}`;
const entryLimitBytes = 1024;

/** Answers one request, or refuses it by name; the order of the checks is the order of trust. */
export async function answerRequest(parts: HostParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const exchange = { parts, request, response };
  if (!isLoopbackHost(request.headers.host)) return refuse(exchange, 421, 'SENDER_REFUSED');
  const [, folder = '', path = request.url ?? ''] = folderPattern.exec(request.url ?? '') ?? [];
  switch (request.method) {
    case 'POST':
      if (folder !== '' && path.startsWith(callPath)) return answerCall(exchange, folder, path.slice(callPath.length));
      if (request.url === '/enter') return answerEntry(exchange);
      return refuse(exchange, 404, 'REQUEST_INVALID');
    case 'GET':
    case 'HEAD':
      return folder === '' ? answerOutside(exchange, path) : answerInside(exchange, folder, path);
    default:
      return refuse(exchange, 405, 'REQUEST_INVALID');
  }
}

async function answerCall(exchange: Exchange, folder: string, channel: string): Promise<void> {
  const { parts, request, response } = exchange;
  if (!isOwnOrigin(request.headers)) return refuse(exchange, 403, 'SENDER_REFUSED');
  if (!isAdmitted(exchange, folder)) return refuse(exchange, 401, 'HOST_SESSION_EXPIRED');
  if (!isJson(request)) return refuse(exchange, 415, 'REQUEST_INVALID');
  // Only who is inside spends from this bucket: no page of somebody else can empty it.
  if (!parts.mayCall()) return refuse(exchange, 429, 'HOST_TOO_BUSY');
  if (!isChannelName(channel)) return refuse(exchange, 404, 'CHANNEL_UNKNOWN');
  const asked = await readJson(exchange, wireLimitBytes(channels[channel].requestLimitBytes));
  if (asked === null) return;
  const reply = await parts.answer(channel, asked.value);
  sendReply(response, 200, reply);
}

async function answerEntry(exchange: Exchange): Promise<void> {
  const { parts, request, response } = exchange;
  if (!isOwnOrigin(request.headers)) return refuse(exchange, 403, 'SENDER_REFUSED');
  if (!isJson(request)) return refuse(exchange, 415, 'REQUEST_INVALID');
  // Spent by tries from our own page only: any page may send here, and must not shut the door for the one with the link.
  if (!parts.mayEnter()) return refuse(exchange, 429, 'HOST_TOO_BUSY');
  const asked = await readJson(exchange, entryLimitBytes);
  if (asked === null) return;
  const pass = parts.door.enter(tokenIn(asked.value));
  if (pass === null) return refuse(exchange, 401, 'HOST_SESSION_EXPIRED');
  // Whoever was inside before is out: no more news for them.
  parts.streams.endAll();
  response.setHeader('set-cookie', cookieOf(pass));
  send(response, 200, 'application/json; charset=utf-8', JSON.stringify({ folder: pass.folder }));
}

/** Pages and files for everybody: the way in, and what the window is made of (the same in every installation). */
async function answerOutside({ parts, request, response }: Exchange, path: string): Promise<void> {
  const language = acceptedLanguage(request.headers['accept-language']);
  if (path === '/') return sendPage(response, 200, entryPage(language, parts.linkMinutes));
  if (path === '/door.js') return send(response, 200, 'text/javascript; charset=utf-8', doorScript);
  if (path === '/door.css') return send(response, 200, 'text/css; charset=utf-8', doorStyle);
  const file = path === '/index.html' ? null : await parts.files.read(path);
  if (file === null) return send(response, 404, 'text/plain; charset=utf-8', 'Not found\n');
  sendFile(response, file);
}

/** The window itself and its news, for the one who was let in. */
async function answerInside(exchange: Exchange, folder: string, path: string): Promise<void> {
  const { parts, request, response } = exchange;
  if (path === `/${loopback.eventsPath}`) {
    if (!isOwnOriginOrUnsaid(request.headers)) return refuse(exchange, 403, 'SENDER_REFUSED');
    if (!isAdmitted(exchange, folder)) return refuse(exchange, 401, 'HOST_SESSION_EXPIRED');
    if (request.method !== 'GET') return refuse(exchange, 405, 'REQUEST_INVALID');
    if (!parts.streams.add(response)) return refuse(exchange, 429, 'HOST_TOO_BUSY');
    return;
  }
  if (path !== '/') return answerOutside(exchange, path);
  const page = isAdmitted(exchange, folder) ? await parts.files.read('/') : null;
  if (page !== null) return sendFile(response, page);
  sendPage(response, 401, expiredPage(acceptedLanguage(request.headers['accept-language']), parts.linkMinutes));
}

function isAdmitted({ parts, request }: Exchange, folder: string): boolean {
  return parts.door.admits(folder, secretIn(request.headers.cookie));
}

function isJson(request: IncomingMessage): boolean {
  return /^application\/json(;\s*charset=utf-8)?$/i.test(request.headers['content-type'] ?? '');
}

async function readJson(exchange: Exchange, limitBytes: number): Promise<{ readonly value: unknown } | null> {
  const body = await readBody(exchange.request, limitBytes);
  if (body.kind === 'too-large') {
    refuse(exchange, 413, 'TOO_LARGE', { limitBytes });
    return null;
  }
  try {
    if (body.kind === 'whole') return { value: decodeWire(body.text, nodeBase64) };
  } catch {
    // Told below, in the same words as a body that broke off.
  }
  refuse(exchange, 400, 'REQUEST_INVALID');
  return null;
}

function tokenIn(value: unknown): string {
  return typeof value === 'object' && value !== null && 'token' in value && typeof value.token === 'string' ? value.token : '';
}

function refuse({ parts, response }: Exchange, status: number, code: ErrorCode, detail: FailureDetail = {}): void {
  parts.log(`refused: ${status} ${code}`);
  sendReply(response, status, refusal(code, detail));
}
