import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type Host, startHost } from '../../electron/host/start-host.ts';
import type { HostEvent } from '../../shared/contract/job.ts';
import { echoSession, windowFolder } from '../support/host-fixture.ts';
import { findTool, testWithTools } from '../support/tools.ts';

// The door of the headless host in a real browser: what a person sees whose link works, and whose does not.
let browser: Browser | null = null;
let host: Host;
let emit: (event: HostEvent) => void;
let minutes = 0;
const contexts: BrowserContext[] = [];
const shots = join(import.meta.dirname, '..', '..', 'test-output', 'door');

beforeAll(async () => {
  const executablePath = process.env.CHROMIUM_PATH ?? findTool('chromium');
  if (executablePath !== null) browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  mkdirSync(shots, { recursive: true });
});
afterAll(async () => {
  await browser?.close();
});
beforeEach(async () => {
  minutes = 0;
  host = await startHost({
    openSession: (tell) => {
      emit = tell;
      return echoSession();
    },
    windowFolder: windowFolder(),
    clock: () => minutes * 60_000,
  });
});
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
  await host.close();
});

async function visitor(locale = 'en-US', colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  if (browser === null) throw new Error('there is no Chromium');
  const context = await browser.newContext({ locale, colorScheme, viewport: { width: 800, height: 500 } });
  contexts.push(context);
  return context.newPage();
}

async function enter(page: Page, link = host.url): Promise<void> {
  await page.goto(link);
  await page.waitForURL(/\/[\w-]{22}\/$/);
}

const askedFrom = (page: Page): Promise<{ status: number; text: string }> =>
  page.evaluate(async () => {
    const response = await fetch('call/app:state', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    return { status: response.status, text: await response.text() };
  });

testWithTools(
  ['chromium'],
  'the link opens the window, leaves no secret in the address or the history, and calls are answered',
  async () => {
    const page = await visitor();
    await enter(page);
    expect(await page.title()).toBe('window');
    expect(page.url()).not.toContain('#');
    expect((await askedFrom(page)).status).toBe(200);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    await page.reload();
    expect(await page.title()).toBe('window');
  },
);

testWithTools(['chromium'], 'a second person with the same link is told why it does not work and what to do', async () => {
  await enter(await visitor());
  for (const [locale, language] of [
    ['en-US', 'en'],
    ['zh-CN', 'zh-CN'],
    ['ja-JP', 'ja'],
  ] as const) {
    const page = await visitor(locale, language === 'ja' ? 'dark' : 'light');
    await page.goto(host.url);
    await page.waitForSelector('#used:not([hidden])');
    expect(await page.getAttribute('html', 'lang')).toBe(language);
    await page.screenshot({ path: join(shots, `used-${language}.png`) });
  }
});

testWithTools(['chromium'], 'whoever comes without a link is told where to find it', async () => {
  const page = await visitor();
  await page.goto(`http://127.0.0.1:${host.port}/`);
  await page.waitForSelector('#no-link:not([hidden])');
  await page.screenshot({ path: join(shots, 'no-link.png') });
});

testWithTools(['chromium'], 'after hours of idleness the window says that it was signed out', async () => {
  const page = await visitor();
  await enter(page);
  minutes = 241;
  expect((await askedFrom(page)).status).toBe(401);
  await page.reload();
  await page.waitForSelector('#expired');
  await page.screenshot({ path: join(shots, 'expired.png') });
});

testWithTools(['chromium'], 'a new link pasted into the page of an old one opens the window', async () => {
  const page = await visitor();
  await page.goto(`http://127.0.0.1:${host.port}/#wrong`);
  await page.waitForSelector('#used:not([hidden])');
  await enter(page, host.newLink());
  expect((await askedFrom(page)).status).toBe(200);
});

testWithTools(['chromium'], 'news reach the page as events', async () => {
  const page = await visitor();
  await enter(page);
  const heard = page.evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        const events = new EventSource('events');
        events.onopen = () => document.body.setAttribute('data-open', '');
        events.onmessage = ({ data }) => resolve(JSON.parse(data));
      }),
  );
  await page.waitForSelector('[data-open]', { state: 'attached' });
  emit({ kind: 'site-closed', reason: 'test' });
  expect(await heard).toEqual({ kind: 'site-closed', reason: 'test' });
});

testWithTools(['chromium'], 'a page of another program on another port is sent no cookie and gets no answer', async () => {
  const other = await startHost({ openSession: echoSession, windowFolder: windowFolder() });
  try {
    const page = await visitor();
    await enter(page);
    const folder = new URL(page.url()).pathname;
    await enter(page, other.url);
    const outcome = await page.evaluate(async (address) => {
      const headers = { 'content-type': 'application/json' };
      const reply = fetch(address, { method: 'POST', headers, body: '{}', credentials: 'include' });
      return reply.then(
        () => 'answered',
        () => 'refused',
      );
    }, `http://127.0.0.1:${host.port}${folder}call/app:state`);
    expect(outcome).toBe('refused');
    const cookies = await page.context().cookies(`http://127.0.0.1:${other.port}/`);
    expect(cookies).toEqual([]);
  } finally {
    await other.close();
  }
});
