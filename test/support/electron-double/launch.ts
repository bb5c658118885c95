import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Question, Report } from './reports.ts';

const root = join(import.meta.dirname, '..', '..', '..');

export interface Desktop {
  readonly page: Page;
  readonly settings: string;
  /** Everything Electron was told so far. */
  readonly reports: readonly Report[];
  readonly ask: (question: Question) => Promise<unknown>;
  /** Quits as the menu does; answers the exit code of the process. */
  readonly quit: () => Promise<number | null>;
  readonly said: () => string;
}

/** Runs the real main with the real built preload in a process of its own, shown by Debian's Chromium; all it writes is in `settings`. */
export async function launchDesktop(settings: string): Promise<Desktop> {
  const child = fork(join(root, 'electron', 'main.ts'), {
    cwd: root,
    execArgv: ['--import', new URL('./register.ts', import.meta.url).href],
    env: { ...process.env, DRILLBOOK_SETTINGS: settings, HOME: settings, TMPDIR: settings, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes: Buffer) => (output += bytes.toString()));
  const reports: Report[] = [];
  const waiting = new Map<number, (value: unknown) => void>();
  const shown = new Promise<string>((resolve, reject) => {
    child.on('message', (entry: Report) => {
      reports.push(entry);
      if (entry.kind === 'ready') resolve(entry.cdpUrl);
      if (entry.kind === 'answer') waiting.get(entry.id)?.(entry.value);
    });
    child.once('exit', (status) => reject(new Error(`main ended with ${status} before it showed a window:\n${output}`)));
  });
  const browser = await chromium.connectOverCDP(await shown);
  let asked = 0;
  const ask: Desktop['ask'] = (question) => {
    asked += 1;
    const id = asked;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      child.send({ id, question });
    });
  };
  return {
    page: await windowPage(browser),
    settings,
    reports,
    ask,
    async quit() {
      const exited = once(child, 'exit') as Promise<[number | null]>;
      await ask({ ask: 'quit' });
      const [status] = await exited;
      return status;
    },
    said: () => output,
  };
}

async function windowPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (page === undefined) throw new Error('Chromium shows no page');
  await page.waitForURL('https://drillbook.app-scheme.invalid/**');
  await page.waitForLoadState('load');
  return page;
}
