import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HostEvent } from '../../shared/contract/job.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { windowFiles } from '../window-files.ts';
import { answerRequest, type HostSession } from './answer-request.ts';
import { openDoor } from './door.ts';
import { eventStreams } from './event-streams.ts';
import { type Rate, rateLimit } from './limits.ts';
import { refusal, sendReply } from './send-answer.ts';

export interface HostOptions {
  /** Opens what answers the calls; `emit` sends news to every window that listens. */
  readonly openSession: (emit: (event: HostEvent) => void) => HostSession;
  /** The built window, `out/renderer`. */
  readonly windowFolder: string;
  /** A free one is taken when it is left out. */
  readonly port?: number;
  /** One line per refused request; never a secret, a request or a path. */
  readonly log?: (line: string) => void;
  /** Monotonic milliseconds. */
  readonly clock?: () => number;
  readonly linkMinutes?: number;
  readonly idleMinutes?: number;
  readonly calls?: Rate;
  readonly entries?: Rate;
}

export interface Host {
  /** The one-time link to open first. */
  readonly url: string;
  readonly port: number;
  readonly linkMinutes: number;
  /** Another one-time link; the one before stops working. */
  readonly newLink: () => string;
  /** Stops listening, ends every window and closes the open site file. */
  readonly close: () => Promise<void>;
}

const usualLinkMinutes = 10;
const usualIdleMinutes = 240;
const usualCalls: Rate = { burst: 400, perSecond: 100 };
const usualEntries: Rate = { burst: 10, perSecond: 10 / 60 };
const expiryCheckMs = 15_000;

/**
 * Serves the window and answers its calls on 127.0.0.1 and ::1 only.
 *
 * Throws: WINDOW_NOT_BUILT, PORT_IN_USE.
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const files = windowFiles(options.windowFolder);
  const clock = options.clock ?? (() => performance.now());
  const linkMinutes = options.linkMinutes ?? usualLinkMinutes;
  const door = openDoor({ clock, linkMinutes, idleMinutes: options.idleMinutes ?? usualIdleMinutes });
  const streams = eventStreams();
  const log = options.log ?? (() => undefined);

  let session: HostSession | null = null;
  const parts = {
    files,
    door,
    streams,
    linkMinutes,
    log,
    mayCall: rateLimit(options.calls ?? usualCalls, clock),
    mayEnter: rateLimit(options.entries ?? usualEntries, clock),
    answer: (channel: string, request: unknown) =>
      session?.answer(channel, request) ?? Promise.resolve(refusal('HOST_UNREACHABLE')),
  };
  const respond = (request: IncomingMessage, response: ServerResponse): void => {
    answerRequest(parts, request, response).catch(() => {
      log('refused: unexpected failure');
      if (response.headersSent) response.destroy();
      else sendReply(response, 500, refusal('UNEXPECTED'));
    });
  };

  const first = await listen(respond, '127.0.0.1', options.port ?? 0);
  const { port } = first.address() as AddressInfo;
  // A machine without IPv6, or one where somebody else has this port there: the link names 127.0.0.1 anyway.
  const second = await listen(respond, '::1', port).catch(() => null);
  session = options.openSession(streams.emit);

  const watch = setInterval(() => door.expire() && streams.endAll(), expiryCheckMs);
  watch.unref();
  const newLink = (): string => `http://127.0.0.1:${port}/#${door.newToken()}`;
  return {
    url: newLink(),
    port,
    linkMinutes,
    newLink,
    async close() {
      clearInterval(watch);
      streams.endAll();
      await Promise.all([first, second].map((server) => server && stop(server)));
      await session?.close();
    },
  };
}

async function listen(respond: (request: IncomingMessage, response: ServerResponse) => void, address: string, port: number) {
  const server = createServer(
    { maxHeaderSize: 16_384, headersTimeout: 15_000, requestTimeout: 600_000, insecureHTTPParser: false },
    respond,
  );
  server.maxConnections = 128;
  // No words for what is no HTTP.
  server.on('clientError', (_error, socket) => socket.destroy());
  server.on('upgrade', (_request, socket) => socket.destroy());
  server.on('connect', (_request, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(cause.code === 'EADDRINUSE' ? new DrillbookError('PORT_IN_USE', { detail: { port }, cause }) : cause);
    });
    server.listen({ host: address, port, exclusive: true, ipv6Only: true }, resolve);
  });
  return server;
}

async function stop(server: Server): Promise<void> {
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
}
