import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostSession } from '../../electron/host/answer-request.ts';
import { type HostOptions, startHost } from '../../electron/host/start-host.ts';
import type { Reply } from '../../shared/contract/reply.ts';
import { type RawAnswer, type RawRequest, rawRequest } from './raw-request.ts';
import { workFolder } from './work-folder.ts';

/** A built window of two files, and one outside of it that nobody may read; it lasts as long as the test. */
export function windowFolder(): string {
  const folder = join(workFolder(), 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>window</title>');
  writeFileSync(join(folder, 'assets', 'main-1234.js'), 'export {};');
  writeFileSync(join(folder, 'assets', 'main-1234.js.map'), '{}');
  writeFileSync(join(folder, '..', 'secret.html'), 'secret');
  return folder;
}

/** Answers every call with what was asked, so that a test sees what came through. */
export function echoSession(): HostSession {
  return {
    answer: async (channel, request): Promise<Reply<unknown>> => ({ ok: true, value: { channel, request } }),
    close: async () => undefined,
  };
}

export interface Visitor {
  readonly folder: string;
  readonly cookie: string;
}

export interface HostFixture {
  readonly port: number;
  readonly lines: string[];
  readonly token: () => string;
  readonly newLink: () => string;
  readonly send: (request: Omit<RawRequest, 'port'>) => Promise<RawAnswer>;
  readonly enter: (token: string) => Promise<RawAnswer>;
  /** Goes in with the current link. */
  readonly visit: () => Promise<Visitor>;
  readonly call: (visitor: Visitor, channel: string, body: string, headers?: Record<string, string>) => Promise<RawAnswer>;
  readonly close: () => Promise<void>;
}

/** A running host with an echoing session, and a visitor's hands to knock at it. */
export async function hostFixture(options: Partial<HostOptions> = {}): Promise<HostFixture> {
  const lines: string[] = [];
  const host = await startHost({
    openSession: echoSession,
    windowFolder: windowFolder(),
    log: (line) => lines.push(line),
    ...options,
  });
  let link = host.url;
  const origin = `http://127.0.0.1:${host.port}`;
  const json = { origin, 'content-type': 'application/json' };
  const send: HostFixture['send'] = (request) => rawRequest({ port: host.port, ...request });
  const enter: HostFixture['enter'] = (token) =>
    send({ method: 'POST', path: '/enter', headers: json, body: JSON.stringify({ token }) });
  const token = (): string => new URL(link).hash.slice(1);
  return {
    port: host.port,
    lines,
    token,
    newLink() {
      link = host.newLink();
      return link;
    },
    send,
    enter,
    async visit() {
      const answer = await enter(token());
      const { folder } = JSON.parse(answer.text) as { folder: string };
      return { folder, cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '' };
    },
    call: (visitor, channel, body, headers = {}) =>
      send({
        method: 'POST',
        path: `/${visitor.folder}/call/${channel}`,
        headers: { ...json, cookie: visitor.cookie, ...headers },
        body,
      }),
    close: host.close,
  };
}

/** The failure code of an answer, or the text where it is no reply. */
export function codeOf(answer: RawAnswer): string {
  const reply = JSON.parse(answer.text) as Reply<unknown>;
  return reply.ok ? 'ok' : reply.failure.code;
}
