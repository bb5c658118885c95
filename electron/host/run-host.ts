import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Language, languageOfMachine } from '../../shared/text/language.ts';
import { translator } from '../../shared/text/translate.ts';
import { actorName } from '../actor.ts';
import { openSession } from '../ipc/session.ts';
import { appRoot } from '../paths.ts';
import { settingsFolder } from '../settings-folder.ts';
import { guardNetwork } from './network-guard.ts';
import { openLink } from './open-link.ts';
import { type Host, startHost } from './start-host.ts';

export interface HostRun {
  readonly port?: number;
  readonly openBrowser: boolean;
  /** When left out, the language of the machine. */
  readonly language?: Language;
  /** One line for the person, on whatever the entry prints to. */
  readonly print: (line: string) => void;
}

/**
 * Runs the headless host until it is told to stop (Ctrl-C, SIGTERM): prints its one-time link, and a new one for every Enter.
 *
 * Returns when it has stopped and the site file is closed. Throws: WINDOW_NOT_BUILT, PORT_IN_USE.
 */
export async function runHost({ port, openBrowser, language, print }: HostRun): Promise<void> {
  guardNetwork();
  const locale = language ?? languageOfMachine(process.env, Intl.DateTimeFormat().resolvedOptions().locale);
  const say = translator(locale);
  const host = await startHost({
    openSession: (emit) =>
      openSession({
        settingsFolder: settingsFolder(),
        now: () => new Date(),
        newId: randomUUID,
        actor: actorName(),
        emit,
        dialogs: null,
        locale,
      }),
    windowFolder: join(appRoot(), 'out', 'renderer'),
    ...(port === undefined ? {} : { port }),
    log: (line) => process.stderr.write(`${new Date().toISOString()} ${line}\n`),
  });
  const showLink = (url: string): void => {
    print(say('host.link', { minutes: host.linkMinutes }));
    print(`  ${url}`);
  };
  showLink(host.url);
  if (process.env.SSH_CONNECTION) print(say('host.tunnel', { port: String(host.port), machine: hostname() }));
  if (openBrowser) openLink(host.url);
  await untilStopped(host, showLink, process.stdin.isTTY ? () => print(say('host.keys')) : null);
  print(say('host.stopped'));
}

async function untilStopped(host: Host, showLink: (url: string) => void, explainKeys: (() => void) | null): Promise<void> {
  const keys = explainKeys && createInterface({ input: process.stdin });
  explainKeys?.();
  keys?.on('line', () => showLink(host.newLink()));
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  keys?.close();
  await host.close();
}
