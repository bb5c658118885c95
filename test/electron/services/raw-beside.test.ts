import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Context } from '../../../electron/services/context.ts';
import { issuePack, readPack } from '../../../electron/services/packs.ts';
import { writeRawBeside } from '../../../electron/services/raw-beside.ts';
import { verifyInThread } from '../../../electron/services/verification.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import { testWithTools } from '../../support/tools.ts';
import { workFolder } from '../../support/work-folder.ts';
import { drillWithDumps } from './support/drill-with-dumps.ts';
import { freshSite } from './support/fresh-site.ts';
import { setStage } from './support/stage.ts';

const later = '2026-11-23T08:00:00.000Z';
const trust = { pinnedSha256: [], certificateAuthoritiesDer: [] };

/** The pack written out with its folder, as `drillbook pack` does it. */
async function writtenOut(context: Context, rawLimitBytes: number) {
  const { packId } = await issuePack(context, { kind: 'drill', drillId: drillWithDumps(setStage(context)) }, { rawLimitBytes });
  const at = workFolder();
  const path = join(at, 'pack.pdf');
  const folder = await writeRawBeside(context.db, packId, path);
  writeFileSync(path, readPack(context, packId).bytes);
  return { packId, at, path, folder };
}

const placesIn = ({ attachments }: Verdict) =>
  attachments.filter(({ name }) => name.startsWith('raw/')).map(({ name, place, state }) => `${name} ${place} ${state}`);

test('beyond the limit the largest files lie beside the PDF; verifying looks for them there', async () => {
  const { context } = freshSite();
  const { at, path, folder } = await writtenOut(context, 200_000);
  expect(folder).toBe(join(at, 'pack-raw'));
  expect(readdirSync(folder ?? '').sort()).toEqual(['02-dump-0.sql', '04-dump-2.sql', 'SHA256SUMS']);
  expect(readdirSync(at).sort()).toEqual(['pack-raw', 'pack.pdf']);
  const judge = async (): Promise<Verdict> => (await verifyInThread({ path }, { trust, verifiedAt: later })).verdict;
  const verdict = await judge();
  expect(placesIn(verdict)).toEqual([
    'raw/01-restore.log embedded passed',
    'raw/02-dump-0.sql beside passed',
    'raw/03-dump-1.sql embedded passed',
    'raw/04-dump-2.sql beside passed',
  ]);
  expect(verdict.integrity.checks.find(({ code }) => code === 'REVISION_REBUILT')?.state).toBe('passed');

  const dump = join(folder ?? '', '02-dump-0.sql');
  const stateAfter = async (change: () => void): Promise<string> => {
    change();
    const { attachments, bottomLine } = await judge();
    return `${attachments.find(({ name }) => name === 'raw/02-dump-0.sql')?.state} ${bottomLine}`;
  };
  const original = readFileSync(dump);
  const changed = Buffer.from(original);
  changed[1_000_000] = 0;
  expect(await stateAfter(() => writeFileSync(dump, changed))).toBe('failed altered');
  expect(await stateAfter(() => appendFileSync(dump, 'x'))).toBe('failed altered');
  expect(await stateAfter(() => rmSync(dump))).toBe('missing unsealed');
  // nothing outside the folder is read in its place
  const elsewhere = join(at, 'elsewhere');
  writeFileSync(elsewhere, original);
  expect(await stateAfter(() => symlinkSync(elsewhere, dump))).toBe('missing unsealed');
  expect(await stateAfter(() => renameSync(folder ?? '', join(at, 'moved')))).toBe('missing unsealed');
  // the bytes alone say nothing about what lies beside them
  const { verdict: alone } = await verifyInThread({ bytes: readFileSync(path) }, { trust, verifiedAt: later });
  expect(placesIn(alone)[1]).toBe('raw/02-dump-0.sql beside not-checked');
}, 120_000);

testWithTools(
  ['sha256sum'],
  'sha256sum checks the folder',
  async () => {
    const { context } = freshSite();
    const { folder } = await writtenOut(context, 0);
    const said = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder ?? '', encoding: 'utf8' });
    expect(said.match(/: OK$/gm)).toHaveLength(4);
  },
  60_000,
);

test('below the limit there is no folder; what somebody else keeps under its name is not touched', async () => {
  const { context } = freshSite();
  const { packId, at, path, folder } = await writtenOut(context, 64 * 1_048_576);
  expect(folder).toBe(null);
  expect(readdirSync(at)).toEqual(['pack.pdf']);
  expect(
    (await verifyInThread({ path }, { trust, verifiedAt: later })).verdict.attachments.every(({ place }) => place === 'embedded'),
  ).toBe(true);
  const other = freshSite();
  const { packId: large, path: elsewhere, folder: raw } = await writtenOut(other.context, 0);
  expect(packId).not.toBe(large);
  expect(await writeRawBeside(other.context.db, large, elsewhere)).toBe(raw);
  writeFileSync(join(raw ?? '', 'notes.txt'), 'mine');
  await expect(writeRawBeside(other.context.db, large, elsewhere)).rejects.toMatchObject({ code: 'FOLDER_IN_USE' });
  expect(readdirSync(raw ?? '')).toContain('notes.txt');
  mkdirSync(join(at, 'own-raw'));
  writeFileSync(join(at, 'plain-raw'), 'a file');
  expect(await writeRawBeside(other.context.db, large, join(at, 'own.pdf'))).toBe(join(at, 'own-raw'));
  await expect(writeRawBeside(other.context.db, large, join(at, 'plain.pdf'))).rejects.toMatchObject({ code: 'FOLDER_IN_USE' });
}, 120_000);

test('raw evidence that is no longer what its hash says is not written out, and leaves no folder', async () => {
  const { context } = freshSite();
  const { packId, at } = await writtenOut(context, 0);
  const triggers = context.db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'blob_chunk'").all();
  for (const { name } of triggers as { name: string }[]) context.db.exec(`DROP TRIGGER ${name}`);
  context.db.exec('UPDATE blob_chunk SET content = zeroblob(length(content)) WHERE length(content) > 1000000');
  await expect(writeRawBeside(context.db, packId, join(at, 'again.pdf'))).rejects.toMatchObject({ code: 'SITE_FILE_DAMAGED' });
  expect(readdirSync(at).sort()).toEqual(['pack-raw', 'pack.pdf']);
}, 60_000);

test('writing them out can be cancelled, and then leaves nothing', async () => {
  const { context } = freshSite();
  const { packId, at } = await writtenOut(context, 0);
  const following = { signal: AbortSignal.abort() };
  await expect(writeRawBeside(context.db, packId, join(at, 'again.pdf'), following)).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(readdirSync(at).sort()).toEqual(['pack-raw', 'pack.pdf']);
}, 60_000);
