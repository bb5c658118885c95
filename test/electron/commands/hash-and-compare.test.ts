import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, ftruncateSync, mkdirSync, openSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { cliPath, runCli, runCliJson } from '../../support/run-cli.ts';
import { workFolder } from '../../support/work-folder.ts';

interface Compared {
  readonly ok: boolean;
  readonly comparison: {
    readonly differences: { readonly path: string; readonly outcome: string }[];
    readonly tables: { readonly name: string; readonly outcome: string }[];
  };
}

const past = new Date('2026-11-01T10:00:00Z');

function put(folder: string, files: Readonly<Record<string, string>>): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text);
    utimesSync(join(folder, name), past, past);
  }
  utimesSync(folder, past, past);
  return folder;
}

const found = ({ printed }: { printed: Compared }): string[] =>
  printed.comparison.differences.map(({ outcome, path }) => `${outcome} ${path}`);

test('a manifest taken before is compared with a folder of today: content of equal size, time, missing, added', async () => {
  const work = workFolder();
  const folder = put(join(work, 'data'), { a: 'one', b: 'two', c: 'three' });
  const manifest = join(work, 'before.ndjson');
  const hashed = await runCliJson<{ ok: boolean; manifestSha256: string; totals: { files: number } }>([
    'hash',
    folder,
    '--out',
    manifest,
  ]);
  expect([hashed.status, hashed.printed]).toMatchObject([0, { ok: true, path: manifest, totals: { files: 3 } }]);

  const same = await runCliJson<Compared>(['compare', manifest, folder]);
  expect([same.status, same.printed.ok, found(same)]).toEqual([0, true, []]);

  writeFileSync(join(folder, 'a'), 'ONE');
  utimesSync(join(folder, 'a'), past, past);
  utimesSync(join(folder, 'b'), new Date(), new Date());
  rmSync(join(folder, 'c'));
  writeFileSync(join(folder, 'd'), 'four');
  utimesSync(folder, past, past);
  const changed = await runCliJson<Compared>(['compare', manifest, folder]);
  expect([changed.status, changed.printed.ok]).toEqual([1, false]);
  expect(found(changed).sort()).toEqual(['added d', 'changed-content a', 'metadata-only b', 'missing c']);
  const contents = await runCliJson<Compared>(['compare', manifest, folder, '--ignore-times']);
  expect(found(contents).sort()).toEqual(['added d', 'changed-content a', 'missing c']);
  const inWords = await runCli(['compare', manifest, folder]);
  expect([inWords.status, inWords.stdout.split('\n').filter((line) => line.includes('other content'))]).toEqual([
    1,
    ['other content       a'],
  ]);
});

test('what is left out of a manifest is no difference, and its file is in no manifest', async () => {
  const work = workFolder();
  const folder = put(join(work, 'data'), { a: 'one', log: 'noise' });
  const manifest = join(folder, 'own.ndjson');
  const hashed = await runCliJson<{ totals: { files: number } }>(['hash', folder, '--out', manifest, '--exclude', 'log']);
  expect(hashed.printed.totals.files).toBe(1);
});

test('two databases are compared by their rows, and so is a snapshot taken before', async () => {
  const work = workFolder();
  const make = (name: string, ...titles: string[]): string => {
    const db = new Database(join(work, name));
    db.exec('CREATE TABLE work_order (id INTEGER PRIMARY KEY, title TEXT); CREATE TABLE person (id INTEGER PRIMARY KEY)');
    for (const title of titles) db.prepare('INSERT INTO work_order (title) VALUES (?)').run(title);
    db.close();
    return join(work, name);
  };
  const [before, same, after] = [make('before', 'a', 'b'), make('same', 'a', 'b'), make('after', 'a', 'c')];
  expect((await runCliJson<Compared>(['compare', before, same])).status).toBe(0);
  const snapshot = join(work, 'before.json');
  expect((await runCliJson(['hash', before, '--out', snapshot])).printed).toMatchObject({ ok: true, tables: 2 });
  for (const expected of [before, snapshot]) {
    const { status, printed } = await runCliJson<Compared>(['compare', expected, after]);
    expect(status).toBe(1);
    expect(
      printed.comparison.tables.filter((table) => table.outcome !== 'same').map(({ name, outcome }) => [name, outcome]),
    ).toEqual([['work_order', 'content-changed']]);
  }
});

test('what cannot be hashed or compared is named, and nothing is written', async () => {
  const work = workFolder();
  const folder = put(join(work, 'data'), { a: 'one' });
  const manifest = join(work, 'm.ndjson');
  await runCli(['hash', folder, '--out', manifest]);
  writeFileSync(join(work, 'cut.ndjson'), '{"schema":"drillbook.tree-manifest/1"');
  writeFileSync(join(work, 'broken.sqlite'), `SQLite format 3\u0000${'x'.repeat(5000)}`);
  const cases: readonly (readonly [string[], string])[] = [
    [['hash', join(work, 'none'), '--out', join(work, 'x')], 'FILE_NOT_FOUND'],
    [['hash', join(work, 'broken.sqlite'), '--out', join(work, 'x')], 'DATABASE_NOT_READABLE'],
    [['hash', folder, '--out', join(work, 'no', 'folder')], 'FOLDER_NOT_FOUND'],
    [['compare', manifest, join(work, 'none')], 'FILE_NOT_FOUND'],
    [['compare', manifest, join(work, 'cut.ndjson')], 'MANIFEST_TRUNCATED'],
    [['compare', join(work, 'broken.sqlite'), join(work, 'broken.sqlite')], 'DATABASE_NOT_READABLE'],
  ];
  for (const [args, code] of cases) {
    const { status, printed } = await runCliJson(args);
    expect([status, printed], args.join(' ')).toMatchObject([3, { ok: false, failure: { code } }]);
  }
  expect(readdirSync(work).sort()).toEqual(['broken.sqlite', 'cut.ndjson', 'data', 'm.ndjson']);
});

test('Ctrl-C while hashing ends with its own code, and leaves neither a manifest nor half of one', async () => {
  const work = workFolder();
  mkdirSync(join(work, 'data'));
  // takes no room on the disk, and longer to hash than anybody waits
  const handle = openSync(join(work, 'data', 'large'), 'w');
  ftruncateSync(handle, 60_000_000_000);
  closeSync(handle);
  const child = spawn(process.execPath, [cliPath, 'hash', join(work, 'data'), '--out', join(work, 'm.ndjson'), '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (text: Buffer) => {
    printed += String(text);
  });
  child.stderr.once('data', () => child.kill('SIGINT'));
  expect(await once(child, 'close')).toEqual([3, null]);
  expect(JSON.parse(printed)).toMatchObject({ ok: false, failure: { code: 'CANCELLED' } });
  expect(readdirSync(work)).toEqual(['data']);
});
