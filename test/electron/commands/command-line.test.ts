import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cliPath, runCli, runCliJson, runCliLines } from '../../support/run-cli.ts';
import { workFolder } from '../../support/work-folder.ts';

const commands = ['demo', 'new', 'hash', 'compare', 'person', 'pack', 'identity', 'trust', 'sign', 'verify', 'host'];

test('every command explains itself, in every language, and is listed by the program', async () => {
  const all = await runCli(['--help']);
  expect(all.status).toBe(0);
  for (const command of commands) expect(all.stdout).toContain(`  ${command} `);
  const helps = await Promise.all(
    commands.map((command, index) => {
      const language = ['en', 'zh-CN', 'ja'][index % 3] ?? 'en';
      return runCli([command, '--help', '--language', language]);
    }),
  );
  for (const [index, { status, stdout, stderr }] of helps.entries()) {
    expect([status, stderr], commands[index]).toEqual([0, '']);
    expect(stdout).toContain(`drillbook ${commands[index]}`);
    if (index % 3 === 1) expect(stdout).toMatch(/\p{Script=Han}/u);
    if (index % 3 === 2) expect(stdout).toMatch(/\p{Script=Hiragana}/u);
  }
});

test('what cannot be understood is a usage error, also as JSON', async () => {
  const cases = [[], ['nope'], ['hash', '.'], ['verify', 'x', '--language', 'tlh']];
  for (const result of await Promise.all(cases.map((args) => runCli(args)))) {
    expect(result.status).toBe(2);
    expect(result.stdout).toBe('');
    expect(result.stderr).toContain('Usage: drillbook');
  }
  const fields = [
    ['host', '--port', 'abc'],
    ['verify', 'x', '--trust', 'no-fingerprint'],
    ['identity', 'create', 'x', '--name', ' '],
    ['identity', 'create', 'x', '--name', 'A', '--years', '99'],
  ];
  for (const args of [['nope'], ...fields]) {
    const { status, printed } = await runCliJson(args);
    expect(status, args.join(' ')).toBe(2);
    expect(printed).toMatchObject({ ok: false, failure: { code: 'REQUEST_INVALID' } });
  }
});

/** What commander writes in English of its own accord. */
const englishWords =
  /Usage:|Options:|Arguments:|Commands:|\[options\]|\[command\]|display help|default:|choices:|error:|Did you mean|output the/;

test('help and complaints are in one language', async () => {
  for (const language of ['zh-CN', 'ja']) {
    const lines = [
      ['--help'],
      ['help', 'verify'],
      ['help', 'person', 'roles'],
      ...commands.map((command) => [command, '--help']),
    ];
    const complaints = [
      ['nope'],
      ['verfy'],
      ['help', 'identity', 'nope'],
      ['hash', '--nope'],
      ['hash'],
      ['hash', 'a', '--out'],
      ['hash', 'a'],
      ['new', 'a', 'b', '--name', 'x', '--customer', 'y'],
    ];
    const env = { LANG: `${language.replace('-', '_')}.UTF-8` };
    for (const { status, stdout, stderr } of await runCliLines(lines, { env })) {
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).not.toMatch(englishWords);
    }
    for (const { status, stdout, stderr } of await runCliLines(complaints, { env })) {
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).not.toMatch(englishWords);
    }
    const wrong = await runCli(['--language', 'tlh'], { env });
    expect(wrong.status).toBe(2);
  }
}, 60_000);

test.each([
  ['LC_ALL that is set and empty says nothing', { LC_ALL: '', LANG: 'zh_CN.UTF-8' }, '用法'],
  ['LC_ALL goes before LANG', { LC_ALL: 'ja_JP.UTF-8', LANG: 'zh_CN.UTF-8' }, '使い方'],
  ['a language nobody translated is English', { LANG: 'sv_SE.UTF-8' }, 'Usage'],
] as const)('the language of the machine: %s', async (_, env, word) => {
  expect((await runCli(['--help'], { env })).stdout).toContain(word);
});

test('a site is made from the shipped template, once, with its ending', async () => {
  const folder = workFolder();
  const args = ['new', join(folder, 'nord'), '--name', 'Plant Nord', '--customer', 'Aurora', '--time-zone', 'Europe/Oslo'];
  const made = await runCliJson<{ ok: boolean; path: string; scopeItems: number }>([...args, '--language', 'ja']);
  expect(made.status).toBe(0);
  expect(made.printed).toMatchObject({
    ok: true,
    path: join(folder, 'nord.drillbook'),
    scopeItems: 25,
    site: { language: 'ja' },
  });
  const again = await runCliJson(args);
  expect([again.status, again.printed]).toMatchObject([3, { ok: false, failure: { code: 'SITE_FILE_EXISTS' } }]);
  const zone = await runCliJson(['new', join(folder, 'b'), '--name', 'B', '--customer', 'B', '--time-zone', 'Mars/Base']);
  expect([zone.status, zone.printed]).toMatchObject([2, { failure: { fields: { 'time-zone': 'timeZone' } } }]);
  writeFileSync(join(folder, 'bad.yaml'), 'version: one');
  const bad = await runCliJson([
    'new',
    join(folder, 'c'),
    '--name',
    'C',
    '--customer',
    'C',
    '--template',
    join(folder, 'bad.yaml'),
  ]);
  expect([bad.status, bad.printed]).toMatchObject([3, { failure: { code: 'TEMPLATE_INVALID' } }]);
  expect(readdirSync(folder).sort()).toEqual(['bad.yaml', 'nord.drillbook']);
  const listed = await runCli(['pack', join(folder, 'nord.drillbook')]);
  expect([listed.status, listed.stdout.trim() !== '']).toEqual([0, true]);
});

test('a site is told at its making which frameworks it answers to, among those the help names', async () => {
  const folder = workFolder();
  const args = ['new', join(folder, 'nord'), '--name', 'Plant Nord', '--customer', 'Aurora', '--time-zone', 'Europe/Oslo'];
  const made = await runCliJson([...args, '--framework', 'dora', '--framework', 'iso-27001', '--framework', 'dora']);
  expect([made.status, made.printed]).toMatchObject([0, { site: { frameworks: ['dora', 'iso-27001'] } }]);
  const wrong = await runCliJson([...args, '--framework', 'sox']);
  expect([wrong.status, wrong.printed]).toMatchObject([2, { failure: { code: 'REQUEST_INVALID' } }]);
  expect((await runCli(['new', '--help'])).stdout).toMatch(/--framework <ids\.\.\.>.*cis-controls,.*dora,.*tisax/s);
});

test('a file that is no pack gets a verdict, one that cannot be read a reason', async () => {
  const folder = workFolder();
  writeFileSync(join(folder, 'empty.pdf'), '');
  writeFileSync(join(folder, 'garbage.pdf'), Buffer.alloc(10_000, 0x5a));
  writeFileSync(join(folder, 'head.pdf'), '%PDF-1.7\n%%EOF\n');
  const files = ['empty.pdf', 'garbage.pdf', 'head.pdf'].map((name) => join(folder, name));
  const { status, printed } = await runCliJson<{ ok: boolean; results: { path: string; verdict: { bottomLine: string } }[] }>([
    'verify',
    ...files,
    '--allow-unproven',
  ]);
  expect(status).toBe(1);
  expect(printed.results.map(({ path, verdict }) => [path, verdict.bottomLine])).toEqual(
    files.map((path) => [path, 'not-a-pack']),
  );
  const inWords = await runCli(['verify', files[1] ?? '']);
  expect(inWords.status).toBe(1);
  expect(inWords.stdout).toContain('[not-a-pack]');
  const missing = await runCliJson(['verify', join(folder, 'none.pdf')]);
  expect([missing.status, missing.printed]).toMatchObject([3, { ok: false, failure: { code: 'FILE_NOT_FOUND' } }]);
  const directory = await runCliJson(['verify', folder]);
  expect([directory.status, directory.printed]).toMatchObject([3, { ok: false, failure: { code: 'PACK_NOT_READABLE' } }]);
  const noSite = await runCliJson(['verify', files[0] ?? '', '--site', files[1] ?? '']);
  expect([noSite.status, noSite.printed]).toMatchObject([3, { ok: false, failure: { code: 'SITE_FILE_FOREIGN' } }]);
});

test('a key is made with a passphrase from the environment or a file, never without, never over another, and readable by its owner only', async () => {
  const folder = workFolder();
  const phrase = 'correct horse battery';
  writeFileSync(join(folder, 'passphrase'), `${phrase}\nsecond line\n`);
  const args = ['identity', 'create', join(folder, 'mara.json'), '--name', 'Mara'];
  const without = await runCliJson(args);
  expect(without.status).toBe(3);
  const short = await runCliJson(args, { env: { DRILLBOOK_PASSPHRASE: 'short' } });
  expect([short.status, short.printed]).toMatchObject([3, { failure: { code: 'PASSPHRASE_TOO_SHORT' } }]);
  expect(readdirSync(folder)).toEqual(['passphrase']);
  const made = await runCliJson([...args, '--passphrase-file', join(folder, 'passphrase')]);
  expect([made.status, made.printed]).toMatchObject([0, { ok: true, name: 'Mara', kind: 'person' }]);
  expect(JSON.stringify(made) + readFileSync(join(folder, 'mara.json'), 'utf8')).not.toContain(phrase);
  const over = await runCliJson(args, { env: { DRILLBOOK_PASSPHRASE: phrase } });
  expect([over.status, over.printed]).toMatchObject([3, { failure: { code: 'IDENTITY_EXISTS' } }]);
  const none = await runCliJson([
    'identity',
    'create',
    join(folder, 'b.json'),
    '--name',
    'B',
    '--passphrase-file',
    join(folder, 'none'),
  ]);
  expect([none.status, none.printed]).toMatchObject([3, { failure: { code: 'FILE_NOT_FOUND' } }]);
});

test('whoever reads only the beginning of the output causes no crash', async () => {
  const folder = workFolder();
  mkdirSync(join(folder, 'a'));
  mkdirSync(join(folder, 'b'));
  for (let number = 0; number < 60; number += 1) writeFileSync(join(folder, 'a', `${number}.txt`), 'x');
  const script = `"$0" "$1" compare "$2" "$3" 2>"$4" | head -1; "$0" "$1" --help 2>>"$4" | true; "$0" "$1" verify "$2" --json 2>>"$4" | true`;
  const args = [process.execPath, cliPath, join(folder, 'a'), join(folder, 'b'), join(folder, 'errors')];
  const { status, stdout } = spawnSync('sh', ['-c', script, ...args], { encoding: 'utf8' });
  expect([status, stdout.split('\n').length]).toEqual([0, 2]);
  expect(readFileSync(join(folder, 'errors'), 'utf8')).not.toMatch(/EPIPE|\bat .*:\d+:\d+/);
});

test('a closed output changes no exit code', async () => {
  const folder = workFolder();
  writeFileSync(join(folder, 'a.pdf'), 'x');
  const child = spawn(process.execPath, [cliPath, 'verify', join(folder, 'a.pdf')], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  child.stderr.resume();
  expect(await once(child, 'close')).toEqual([1, null]);
});

test('a folder that is not the demo’s is refused by the command, and untouched', async () => {
  const folder = workFolder();
  writeFileSync(join(folder, 'mine.txt'), 'mine');
  const { status, printed } = await runCliJson(['demo', '--out', folder]);
  expect([status, printed]).toMatchObject([3, { ok: false, failure: { code: 'FOLDER_NOT_EMPTY' } }]);
  expect(readdirSync(folder)).toEqual(['mine.txt']);
});

test('the language of a person’s system is spoken, and another where it is asked for', async () => {
  const missing = join(workFolder(), 'none.pdf');
  const said = async (env: Record<string, string | undefined>, ...args: string[]) =>
    (await runCli(['verify', missing, ...args], { env })).stderr;
  const [english, chinese, japanese, asked, odd] = await Promise.all([
    said({ LANG: 'C' }),
    said({ LANG: 'zh_CN.UTF-8' }),
    said({ LC_ALL: 'ja_JP.UTF-8' }),
    said({ LANG: 'zh_CN.UTF-8' }, '--language=ja'),
    said({ LANG: 'sv_SE.UTF-8' }),
  ]);
  expect(english).toMatch(/There is nothing/);
  expect(odd).toBe(english);
  expect(chinese).toMatch(/\p{Script=Han}/u);
  expect(chinese).not.toMatch(/\p{Script=Hiragana}/u);
  expect(japanese).toMatch(/\p{Script=Hiragana}/u);
  expect(asked).toBe(japanese);
});
