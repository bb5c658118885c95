import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSite } from '../../../electron/services/sites.ts';
import { closeSiteFile } from '../../../electron/store/site-file.ts';
import { workFolder } from '../../support/work-folder.ts';
import { newAsset } from '../services/support/new-asset.ts';
import { newSite, steadyWorkplace } from '../services/support/stage.ts';
import { type OpenWindow, openWindow } from './support/open-window.ts';

const siteCalled = (window: OpenWindow, name: string, folder = workFolder()) =>
  window.call('site:create', { path: join(folder, name), ...newSite, name });

test('a channel nobody knows is refused', async () => {
  const { refusal } = openWindow();
  for (const channel of ['site:destroy', '', '__proto__', 'toString', 'constructor'])
    expect((await refusal(channel, {})).code, channel).toBe('CHANNEL_UNKNOWN');
  const { session } = openWindow();
  for (const channel of [null, undefined, 7, {}, []])
    expect(await session.answer(channel, {})).toMatchObject({ ok: false, failure: { code: 'CHANNEL_UNKNOWN' } });
});

test('what needs a site says that none is open', async () => {
  const { refusal, call } = openWindow();
  const subject = { kind: 'plan' };
  const wantedPack = { subject, pageSize: 'A4', signers: {}, rawLimitBytes: 0, jobId: 'job-00001' };
  const requests = {
    'asset:add': { asset: newAsset() },
    'asset:update': { assetId: 'a', revision: 0, edit: {} },
    'person:set-roles': { personId: 'a', roles: [] },
    'service:set-objectives': { serviceId: 'a', objectives: { rtoMinutes: 1, rpoMinutes: 1, mtdMinutes: null } },
    'drill:get': { drillId: 'a' },
    'evidence:read': { evidenceId: 'a' },
    'audit:list': { before: null, limit: 1 },
    'audit:check': {},
    'pack:list': {},
    'pack:read': { packId: 'a'.repeat(64) },
    'pack:preview': wantedPack,
    'pack:issue': { ...wantedPack, seal: null },
    'pack:open-to-sign': { packId: 'a'.repeat(64), jobId: 'job-00001' },
    'trust:view': {},
    'trust:remove': { sha256: 'a'.repeat(64) },
    'trust:export': { key: null },
    'framework:set': { frameworks: [] },
  };
  for (const [channel, request] of Object.entries(requests))
    expect((await refusal(channel, request)).code, channel).toBe('NO_SITE_OPEN');
  expect(await call('site:view', {})).toBeNull();
  expect(await call('site:close', {})).toBeNull();
});

test('a request that does not fit is refused with its fields', async () => {
  const { refusal } = openWindow();
  const failure = await refusal('site:create', {
    path: '',
    name: 7,
    customer: 'Aurora',
    language: 'fr',
    timeZone: 'UTC',
    more: 1,
  });
  expect(failure.code).toBe('REQUEST_INVALID');
  expect(Object.keys(failure.fields).sort()).toEqual(['language', 'more', 'name', 'path']);
});

test('a site created in the window is the open one, and an edit is in the file when it is acknowledged', async () => {
  const window = openWindow();
  const view = await siteCalled(window, 'nord');
  expect(view.path.endsWith('nord.drillbook')).toBe(true);
  const { asset, audit } = await window.call('asset:add', { asset: newAsset() });
  const saved = await window.call('asset:update', { assetId: asset.assetId, revision: 0, edit: { note: 'checked' } });
  expect(saved.audit.size).toBe(audit.size + 1);
  await window.call('site:close', {});
  const again = await window.call('site:open', { path: view.path });
  expect(again.plan.assets).toEqual([saved.asset]);
  expect(again.audit).toEqual(saved.audit);
});

test('another site takes the place of the first, which is closed and can be opened elsewhere', async () => {
  const window = openWindow();
  const first = await siteCalled(window, 'first');
  const second = await siteCalled(window, 'second');
  const elsewhere = openSite(first.path, steadyWorkplace());
  closeSiteFile(elsewhere.file);
  await window.call('site:open', { path: first.path });
  closeSiteFile(openSite(second.path, steadyWorkplace()).file);
  expect((await window.call('app:state', {})).openSitePath).toBe(first.path);
});

test('a bad second site leaves the first open and editable, and tells the window nothing of closing', async () => {
  const window = openWindow();
  const folder = workFolder();
  const first = await siteCalled(window, 'first', folder);
  const damaged = join(folder, 'damaged.drillbook');
  const bytes = readFileSync((await siteCalled(window, 'damaged', folder)).path);
  await window.call('site:open', { path: first.path });
  bytes.fill(0x5a, 4096, 12_288);
  writeFileSync(damaged, bytes);
  writeFileSync(join(folder, 'foreign.drillbook'), 'no site at all');
  const cases = {
    'none.drillbook': 'SITE_FILE_NOT_FOUND',
    'foreign.drillbook': 'SITE_FILE_FOREIGN',
    'damaged.drillbook': 'SITE_FILE_DAMAGED',
  };
  for (const [name, code] of Object.entries(cases)) {
    expect((await window.refusal('site:open', { path: join(folder, name) })).code, name).toBe(code);
    await window.call('asset:add', { asset: newAsset({ name }) });
  }
  const create = { ...newSite, path: join(folder, 'no', 'folder') };
  expect((await window.refusal('site:create', create)).code).toBe('FOLDER_NOT_FOUND');
  expect((await window.call('site:view', {}))?.plan.assets).toHaveLength(3);
  expect(window.events).toEqual([]);
});

test('the open site is shown again by whatever path it is named, and never created over', async () => {
  const window = openWindow();
  const folder = workFolder();
  const { path } = await siteCalled(window, 'nord', folder);
  const { asset } = await window.call('asset:add', { asset: newAsset() });
  symlinkSync(path, join(folder, 'link.drillbook'));
  for (const again of [path, join(folder, '.', 'x', '..', 'nord.drillbook'), join(folder, 'link.drillbook')])
    expect((await window.call('site:open', { path: again })).plan.assets, again).toEqual([asset]);
  expect((await window.refusal('site:create', { path, ...newSite })).code).toBe('SITE_FILE_EXISTS');
  expect((await window.call('site:view', {}))?.plan.assets).toEqual([asset]);
});

test('a second window cannot open what the first has open', async () => {
  const first = openWindow();
  const second = openWindow();
  const { path } = await siteCalled(first, 'nord');
  expect((await second.refusal('site:open', { path })).code).toBe('SITE_FILE_IN_USE');
  await first.session.close();
  expect((await second.call('site:open', { path })).path).toBe(path);
});

test('preferences and recent sites survive a restart, the newest first, each once', async () => {
  const window = openWindow();
  const folder = workFolder();
  const first = await siteCalled(window, 'first', folder);
  const second = await siteCalled(window, 'second', folder);
  await window.call('site:open', { path: first.path });
  await window.call('app:set-preferences', { language: 'ja', theme: 'dark' });
  await window.session.close();
  rmSync(second.path);
  const { call } = openWindow({ settingsFolder: window.settingsFolder });
  const state = await call('app:state', {});
  expect(state.preferences).toEqual({ language: 'ja', theme: 'dark' });
  expect(state.recentSites.map(({ name, exists }) => [name, exists])).toEqual([
    ['first', true],
    ['second', false],
  ]);
  expect((await call('app:forget-recent', { path: second.path })).recentSites.map(({ name }) => name)).toEqual(['first']);
});

test('the list of recent sites stays short', async () => {
  const window = openWindow();
  for (let number = 1; number <= 14; number += 1) await siteCalled(window, `site-${number}`);
  const { recentSites } = await window.call('app:state', {});
  expect(recentSites.map(({ name }) => name)).toEqual(Array.from({ length: 12 }, (_none, index) => `site-${14 - index}`));
});

test('settings that were damaged are begun anew, and written over', async () => {
  for (const text of ['', '{', '[]', '{"preferences":{"language":"tlh"}}', '\u0000'.repeat(100)]) {
    const settingsFolder = workFolder();
    writeFileSync(join(settingsFolder, 'settings.json'), text);
    const { call } = openWindow({ settingsFolder });
    expect((await call('app:state', {})).preferences).toEqual({ language: 'system', theme: 'system' });
    await call('app:set-preferences', { language: 'en', theme: 'light' });
    expect(JSON.parse(readFileSync(join(settingsFolder, 'settings.json'), 'utf8'))).toMatchObject({
      preferences: { theme: 'light' },
    });
  }
});

test('choices made in one breath end as the last of them', async () => {
  const { call, settingsFolder } = openWindow();
  const themes = ['light', 'dark', 'system', 'light', 'dark'] as const;
  await Promise.all(themes.map((theme) => call('app:set-preferences', { language: 'en', theme })));
  expect(JSON.parse(readFileSync(join(settingsFolder, 'settings.json'), 'utf8'))).toMatchObject({
    preferences: { theme: 'dark' },
  });
});

test('a site opens where the settings cannot be written, and a preference that cannot be kept is said', async () => {
  const settingsFolder = join(workFolder(), 'a-file');
  writeFileSync(settingsFolder, 'not a folder');
  const window = openWindow({ settingsFolder });
  const { path } = await siteCalled(window, 'nord');
  expect((await window.call('app:state', {})).openSitePath).toBe(path);
  expect((await window.refusal('app:set-preferences', { language: 'en', theme: 'dark' })).code).toBe('FILE_NOT_WRITABLE');
});

test('a folder, a device and a name no system has are refused as site files by name', async () => {
  const { refusal } = openWindow();
  const folder = workFolder();
  mkdirSync(join(folder, 'folder.drillbook'));
  const named = /^(SITE_FILE_FOREIGN|SITE_FILE_NOT_FOUND|FILE_NOT_READABLE|SITE_FILE_READ_ONLY)$/;
  for (const path of [join(folder, 'folder.drillbook'), '/dev/null', 'x'.repeat(4096)])
    expect((await refusal('site:open', { path })).code, path.slice(0, 40)).toMatch(named);
  expect((await refusal('site:open', { path: 'nul\u0000byte' })).code).toBe('REQUEST_INVALID');
});
