import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256Of } from '../../../electron/files/sha256.ts';
import { issuePack } from '../../../electron/services/packs.ts';
import { createSite } from '../../../electron/services/sites.ts';
import { closeSiteFile } from '../../../electron/store/site-file.ts';
import { workFolder } from '../../support/work-folder.ts';
import { drillWithDumps } from '../services/support/drill-with-dumps.ts';
import { newSite, setStage, shippedTemplate, steadyWorkplace } from '../services/support/stage.ts';
import { type OpenWindow, openWindow } from './support/open-window.ts';

const beside = ['02-dump-0.sql', '04-dump-2.sql', 'SHA256SUMS'];

/** A window onto a site that issued a pack with two dumps too large to be embedded. */
async function windowOfPack(onEvent?: (window: OpenWindow) => void) {
  const path = join(workFolder(), 'nord.drillbook');
  const { context, file } = createSite(path, newSite, shippedTemplate(), steadyWorkplace('2026-11-22T09:00:00.000Z', 'record'));
  const subject = { kind: 'drill', drillId: drillWithDumps(setStage(context)) } as const;
  const { packId, fileName } = await issuePack(context, subject, { rawLimitBytes: 200_000 });
  closeSiteFile(file);
  const window: OpenWindow = openWindow({ onEvent: () => onEvent?.(window) });
  await window.call('site:open', { path });
  return { ...window, packId, fileName };
}

test('a pack is handed over with the raw evidence beside it, and may be written over its own copy only', async () => {
  const { call, refusal, events, packId, fileName } = await windowOfPack();
  const read = await call('pack:read', { packId });
  expect(read.filesBeside).toBe(2);
  const folder = workFolder();
  const path = join(folder, 'pack.pdf');
  const asked = { packId, path, jobId: 'job-export-1' };
  const written = { path, rawFolder: join(folder, 'pack-raw'), filesBeside: 2 };
  expect(await call('pack:export', asked)).toEqual(written);
  expect(readdirSync(folder).sort()).toEqual(['pack-raw', 'pack.pdf']);
  expect(readdirSync(written.rawFolder).sort()).toEqual(beside);
  expect(sha256Of(readFileSync(path))).toBe(sha256Of(read.bytes));
  const told = events.flatMap((event) => (event.kind === 'job-progress' ? [event.progress] : []));
  expect(told.at(-1)).toMatchObject({
    stage: 'write-beside',
    jobId: 'job-export-1',
    doneBytes: 4_500_000,
    totalBytes: 4_500_000,
  });

  expect(await call('pack:export', { ...asked, jobId: 'job-export-2' })).toEqual(written);
  mkdirSync(join(folder, 'usb'));
  const intoFolder = await call('pack:export', { ...asked, path: join(folder, 'usb'), jobId: 'job-export-3' });
  expect(intoFolder.path).toBe(join(folder, 'usb', fileName));

  writeFileSync(path, 'the minutes of the meeting');
  rmSync(written.rawFolder, { recursive: true });
  expect((await refusal('pack:export', { ...asked, jobId: 'job-export-4' })).code).toBe('FILE_EXISTS');
  expect(readFileSync(path, 'utf8')).toBe('the minutes of the meeting');
  const nowhere = { ...asked, path: join(folder, 'none', 'pack.pdf'), jobId: 'job-export-5' };
  expect((await refusal('pack:export', nowhere)).code).toBe('FOLDER_NOT_FOUND');
  expect((await refusal('pack:export', { ...asked, packId: 'a'.repeat(64), jobId: 'job-export-6' })).code).toBe('PACK_NOT_FOUND');
  expect(readdirSync(folder).sort()).toEqual(['pack.pdf', 'usb']);
  await call('site:close', {});
});

test('writing a pack out is stopped from the window, and leaves neither PDF nor folder', async () => {
  let stopped: Promise<unknown> | null = null;
  const { refusal, packId, call } = await windowOfPack(({ call }) => {
    stopped ??= call('job:cancel', { jobId: 'job-export-1' });
  });
  const folder = workFolder();
  const asked = { packId, path: join(folder, 'pack.pdf'), jobId: 'job-export-1' };
  expect((await refusal('pack:export', asked)).code).toBe('CANCELLED');
  await stopped;
  expect(readdirSync(folder)).toEqual([]);
  await call('site:close', {});
});

test('leaving the site stops writing a pack out, and closes the site when the folder is taken away', async () => {
  let left: Promise<unknown> | null = null;
  const { refusal, packId, call } = await windowOfPack(({ call }) => {
    left ??= call('site:close', {}).then(() => readdirSync(folder));
  });
  const folder = workFolder();
  const asked = { packId, path: join(folder, 'pack.pdf'), jobId: 'job-export-1' };
  expect((await refusal('pack:export', asked)).code).toBe('CANCELLED');
  expect(await left).toEqual([]);
  expect(await call('site:view', {})).toBeNull();
});

test('a site that is left and opened again at once is there, and writes the pack out', async () => {
  let again: Promise<unknown> | null = null;
  const { refusal, packId, call, session } = await windowOfPack(({ call }) => {
    again ??= Promise.all([call('site:close', {}), call('site:open', { path })]);
  });
  const path = (await call('site:view', {}))?.path ?? '';
  const folder = workFolder();
  const asked = { packId, path: join(folder, 'pack.pdf'), jobId: 'job-export-1' };
  expect((await refusal('pack:export', asked)).code).toBe('CANCELLED');
  await again;
  expect(await call('pack:export', { ...asked, jobId: 'job-export-2' })).toMatchObject({ filesBeside: 2 });
  await session.close();
});
