import { existsSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { needsBuild } from '../support/built.ts';
import { type Desktop, launchDesktop } from '../support/electron-double/launch.ts';
import type { Report } from '../support/electron-double/reports.ts';
import { fileFolder } from '../support/work-folder.ts';
import {
  callFromPage,
  expectBareWindow,
  expectWindowWithoutViolations,
  refusals,
  refusedBy,
  type WindowWithBridge,
} from './desktop-checks.ts';

// The real main and the real built preload; Electron itself is the double in test/support/electron-double.
let desktop: Desktop;
const launch = (): Promise<Desktop> => launchDesktop(mkdtempSync(join(work, 'settings-')));

beforeAll(async () => {
  await needsBuild();
  desktop = await launch();
}, 180_000);
afterAll(async () => {
  await desktop?.quit();
});
const work = fileFolder();

const reported = <Kind extends Report['kind']>(kind: Kind) =>
  desktop.reports.filter((entry): entry is Extract<Report, { kind: Kind }> => entry.kind === kind);

test('the window of the desktop application shows itself and breaks none of its own rules', async () => {
  await expectWindowWithoutViolations(desktop.page);
});

test('the sandbox is on and the network switched off before Electron is ready', () => {
  expect(reported('sandbox-enabled')).toEqual([{ kind: 'sandbox-enabled', beforeReady: true }]);
  expect(reported('switch')).toContainEqual({ kind: 'switch', name: 'host-resolver-rules', value: 'MAP * ~NOTFOUND' });
  expect(reported('spell-checker').every(({ enabled }) => !enabled)).toBe(true);
});

test('the window is made from the frozen preferences', () => {
  expect(reported('window')).toMatchObject([
    {
      options: {
        show: false,
        webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false },
      },
    },
  ]);
});

test('the page reaches two verbs and nothing else', async () => {
  await expectBareWindow(desktop.page);
});

test.each(refusals)('the content policy refuses from elsewhere: %s', async (attempt, directive) => {
  expect(await refusedBy(desktop.page, attempt)).toBe(directive);
});

test('a call goes through the preload to the services and back', async () => {
  const reply = await callFromPage(desktop.page, 'app:state', {});
  expect(reply).toMatchObject({ ok: true, value: { hasDialogs: true, version: expect.any(String) } });
});

test('a call nobody knows and a request that does not parse are refused by name', async () => {
  expect(await callFromPage(desktop.page, 'constructor', {})).toMatchObject({ ok: false, failure: { code: 'CHANNEL_UNKNOWN' } });
  expect(await callFromPage(desktop.page, 'site:open', { path: 7 })).toMatchObject({
    ok: false,
    failure: { code: 'REQUEST_INVALID' },
  });
});

test('a site file made from the window is on disk', async () => {
  const path = join(desktop.settings, 'north.drillbook');
  const request = { path, name: 'North', customer: 'Acme', language: 'en', timeZone: 'Europe/Berlin' };
  expect(await callFromPage(desktop.page, 'site:create', request)).toMatchObject({ ok: true, value: { path, readOnly: false } });
  expect(existsSync(path)).toBe(true);
});

test('a frame inside the page is not the window', async () => {
  const reply = await desktop.page.evaluate(async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inside = frame.contentWindow as unknown as { electronDouble: (channel: string, args: string) => Promise<string> };
    const answer = await inside.electronDouble('drillbook:call', JSON.stringify(['app:state', {}]));
    frame.remove();
    return JSON.parse(answer) as unknown;
  });
  expect(reply).toMatchObject({ ok: false, failure: { code: 'SENDER_REFUSED' } });
});

test('the window stays where it is', async () => {
  const before = desktop.page.url();
  for (const url of ['https://example.invalid/', 'app://other/', 'file:///etc/passwd']) {
    await desktop.page.evaluate((to) => location.assign(to.replace('app:', 'https:')), url);
  }
  await expect.poll(() => reported('navigation-refused').map(({ url }) => url)).toContain('https://example.invalid/');
  expect(desktop.page.url()).toBe(before);
});

test('no other window opens', async () => {
  await desktop.page.evaluate(() => {
    window.open('https://example.invalid/');
  });
  await expect.poll(() => reported('window-refused')).toHaveLength(1);
  await expect.poll(() => desktop.page.context().pages()).toHaveLength(1);
});

test('no permission is granted but copying', async () => {
  for (const permission of ['geolocation', 'media', 'notifications', 'clipboard-read', 'fileSystem', 'hid', 'openExternal']) {
    expect(await desktop.ask({ ask: 'permission', permission, url: 'app://drillbook/' })).toEqual({
      asked: false,
      checked: false,
    });
  }
  const copying = { ask: 'permission', permission: 'clipboard-sanitized-write' } as const;
  expect(await desktop.ask({ ...copying, url: 'app://drillbook/' })).toEqual({ asked: true, checked: true });
  expect(await desktop.ask({ ...copying, url: 'https://example.invalid/' })).toEqual({ asked: false, checked: false });
});

test('a download is what the window made itself and goes through the save dialog', async () => {
  expect(await desktop.ask({ ask: 'download', url: 'blob:app://drillbook/1' })).toBe('save dialog');
  expect(await desktop.ask({ ask: 'download', url: 'https://example.invalid/x.exe' })).toBe('refused');
  expect(await desktop.ask({ ask: 'download', url: 'blob:https://example.invalid/1' })).toBe('refused');
});

test('no page is embedded', async () => {
  expect(await desktop.ask({ ask: 'webview' })).toBe('refused');
});

test('without the content policy the request filter still lets nothing out', async () => {
  const inspector = await desktop.page.context().newCDPSession(desktop.page);
  await inspector.send('Page.setBypassCSP', { enabled: true });
  await desktop.page.reload();
  const outcome = await desktop.page.evaluate(() =>
    fetch('https://example.invalid/data').then(
      () => 'loaded',
      () => 'failed',
    ),
  );
  await inspector.send('Page.setBypassCSP', { enabled: false });
  expect(outcome).toBe('failed');
  expect(reported('request-cancelled')).toContainEqual({ kind: 'request-cancelled', url: 'https://example.invalid/data' });
  expect(reported('request-unhandled')).toEqual([]);
});

test('quitting closes the site file and remembers the window', async () => {
  const path = join(desktop.settings, 'north.drillbook');
  expect(await desktop.quit()).toBe(0);
  expect(existsSync(`${path}-wal`)).toBe(false);
  expect(existsSync(join(desktop.settings, 'window.json'))).toBe(true);
  desktop = await launch();
  const reply = await callFromPage(desktop.page, 'site:create', {
    path,
    name: 'North',
    customer: 'Acme',
    language: 'en',
    timeZone: 'Europe/Berlin',
  });
  expect(reply).toMatchObject({ ok: false, failure: { code: 'SITE_FILE_EXISTS' } });
});

test('news of the host reach the window until it stops listening', async () => {
  const heard = await desktop.page.evaluate(async () => {
    const { drillbook } = window as unknown as WindowWithBridge;
    const events: unknown[] = [];
    const stop = drillbook.subscribe((event) => events.push(event));
    const send = (window as unknown as { electronDoubleSend: (channel: string, text: string) => void }).electronDoubleSend;
    send('drillbook:event', '{"kind":"site-closed","reason":"one"}');
    stop();
    send('drillbook:event', '{"kind":"site-closed","reason":"two"}');
    return events;
  });
  expect(heard).toEqual([{ kind: 'site-closed', reason: 'one' }]);
});

test('progress of long work travels from the services through main to the window', { timeout: 120_000 }, async () => {
  const { opened, jobs } = await desktop.page.evaluate(async () => {
    const { drillbook } = window as unknown as WindowWithBridge;
    const heard: { readonly kind: string; readonly progress?: { readonly jobId: string } }[] = [];
    const stop = drillbook.subscribe((event) => heard.push(event as (typeof heard)[number]));
    const reply = await drillbook.call('site:open-demo', { jobId: 'job-desktop', fresh: true });
    stop();
    const followed = heard.filter(({ kind }) => kind === 'job-progress').map(({ progress }) => progress?.jobId);
    return { opened: reply.ok, jobs: [...new Set(followed)] };
  });
  expect({ opened, jobs }).toEqual({ opened: true, jobs: ['job-desktop'] });
});
