import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { needsBuild, repository } from '../support/built.ts';

/** A person in front of the real host, in a real browser. */
export interface WindowVisit {
  readonly page: Page;
  /** A folder of its own, where the host also keeps its settings. */
  readonly work: string;
  /** What the page complained about since it was opened: errors, and everything its content policy refused. */
  readonly complaints: readonly string[];
  readonly goTo: (address: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts the headless host as `npm start` does where there is no desktop, and enters by its one-time link. */
export async function visitWindow(options: BrowserContextOptions = {}): Promise<WindowVisit> {
  await needsBuild();
  const work = mkdtempSync(join(tmpdir(), 'drillbook-window-'));
  const host = spawn(process.execPath, [join(repository, 'electron', 'start.ts'), '--host', '--no-open'], {
    cwd: repository,
    env: { ...process.env, DRILLBOOK_SETTINGS: join(work, 'settings'), LANG: 'en_US.UTF-8' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const link = await linkOf(host.stdout);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const page = await openPage(browser, link, options);
  const complaints = listen(page);
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
    close: () => leave(browser, host),
  };
}

async function openPage(browser: Browser, link: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', ...options });
  const page = await context.newPage();
  await page.goto(link);
  await page.waitForURL(/\/[\w-]{22}\//);
  await page.locator('h1').waitFor();
  return page;
}

function listen(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
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
