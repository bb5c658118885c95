import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { needsBuild, repository } from '../support/built.ts';
import { findTool } from '../support/tools.ts';

/** A person in front of the real host, in a real browser. */
export interface WindowVisit {
  readonly page: Page;
  /** A folder of its own, where the host also keeps its settings. */
  readonly work: string;
  /** What the page complained about since it was opened: errors, and everything its content policy refused. */
  readonly complaints: readonly string[];
  readonly goTo: (address: string) => Promise<void>;
  /** Another tab of the same session, at the address this one is at. */
  readonly openTab: () => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Starts the headless host as `npm start` does where there is no desktop, and enters by its one-time link. */
export async function visitWindow(options: BrowserContextOptions = {}): Promise<WindowVisit> {
  await needsBuild();
  const executablePath = process.env.CHROMIUM_PATH ?? findTool('chromium');
  if (executablePath === null) throw new Error('needs chromium, which this machine does not have');
  const work = mkdtempSync(join(tmpdir(), 'drillbook-window-'));
  const remove = () => rmSync(work, { recursive: true, force: true });
  process.once('exit', remove);
  const host = startHost(work);
  const link = await linkOf(host.stdout);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await openPage(browser, link, options);
  const complaints: string[] = [];
  listen(page, complaints);
  return {
    page,
    work,
    complaints,
    async goTo(address) {
      await page.evaluate((hash) => {
        (document.activeElement as HTMLElement | null)?.blur();
        window.location.hash = hash;
      }, address);
      // A screen that has come up puts the focus on its title.
      await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    },
    async openTab() {
      const tab = await page.context().newPage();
      listen(tab, complaints);
      await tab.goto(page.url());
      await tab.locator('h1').waitFor();
      return tab;
    },
    async close() {
      await leave(browser, host);
      remove();
      process.off('exit', remove);
    },
  };
}

/** The open pipe on its standard input tells the host that this process is there: it ends with it. */
function startHost(work: string): ChildProcessByStdio<Writable, Readable, null> {
  const endsWithUs = pathToFileURL(join(repository, 'test', 'support', 'ends-with-parent.ts')).href;
  const program = [join(repository, 'electron', 'start.ts'), '--host', '--no-open'];
  return spawn(process.execPath, ['--import', endsWithUs, ...program], {
    cwd: repository,
    env: { ...process.env, DRILLBOOK_SETTINGS: join(work, 'settings'), LANG: 'en_US.UTF-8', TEST_FOLDER: work },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

async function openPage(browser: Browser, link: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', ...options });
  const page = await context.newPage();
  await page.goto(link);
  await page.waitForURL(/\/[\w-]{22}\//);
  await page.locator('h1').waitFor();
  return page;
}

function listen(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
}

async function linkOf(output: Readable): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const link = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(line);
    if (link !== null) return link[0];
  }
  throw new Error('the host printed no link');
}

async function leave(browser: Browser, host: ChildProcess): Promise<void> {
  await browser.close();
  if (host.exitCode !== null) return;
  host.kill('SIGTERM');
  await once(host, 'exit');
}
