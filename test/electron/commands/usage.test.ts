import { existsSync, linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { resultPlace } from '../../../electron/commands/result-place.ts';
import { openTerminal } from '../../../electron/commands/terminal.ts';
import { machineTimeZone } from '../../../electron/commands/workplace.ts';
import { createSite } from '../../../electron/services/sites.ts';
import { closeSiteFile } from '../../../electron/store/site-file.ts';
import { formatInstant } from '../../../shared/document/compose-format.ts';
import { catalogue } from '../../../shared/text/catalogue.ts';
import { languages } from '../../../shared/text/language.ts';
import { usageProblemText } from '../../../shared/text/usage-problem-text.ts';
import { runCliLines } from '../../support/run-cli.ts';
import { workFolder } from '../../support/work-folder.ts';
import { lockedKey } from '../services/support/issued-pack.ts';
import { newSite, shippedTemplate, steadyWorkplace } from '../services/support/stage.ts';

const site = 'none.drillbook';
const key = ['--identity', 'none.identity.json'];

/** Lines that cannot be carried out as typed, with the option and what is wrong with it; none of the files they name is looked at before. */
const lines: readonly (readonly [string, string, string])[] = [
  [`pack ${site} --plan --embed-limit 1.5 --out a`, 'embed-limit', 'wholeNumber'],
  [`pack ${site} --plan --signer approver=a --signer approver=b`, 'signer', 'twice'],
  [`pack ${site} --plan --draft ${key.join(' ')}`, 'draft', 'exclusive'],
  [`pack ${site} --plan --tsa http://a/`, 'tsa', 'needs'],
  [`pack ${site} --drill a_b`, 'drill', 'id'],
  ['identity create k --name a --years 1.5', 'years', 'wholeNumber'],
  ['identity create k --name a --passphrase-file empty', 'passphrase-file', 'emptyPassphrase'],
  ['identity remove key', 'yes', 'noAnswer'],
  ['identity request key --out key', 'out', 'overKept'],
  ['sign none.pdf --identity key --tsa ftp://a/', 'tsa', 'address'],
  ['time-stamp none.pdf', 'tsa, --request', 'needsOne'],
  ['time-stamp none.pdf --tsa http://a/ --request b', 'tsa', 'exclusive'],
  ['time-stamp none.pdf --tsa http://a/ --answer b', 'answer', 'needs'],
  ['preserve none.pdf', 'crl, --certificate, --tsa', 'needsOne'],
  ['verify none.pdf --trust abc', 'trust', 'fingerprint'],
  ['verify empty --record ./empty', 'record', 'overInput'],
  ['hash empty --out b', 'source', 'source'],
  ['compare database folder', 'actual', 'unlike'],
  [`person roles ${site} Mara`, 'add, --remove', 'needsOne'],
  [`person roles ${site} Mara --add approver --remove approver`, 'add approver', 'exclusive'],
  ['host --port 70000', 'port', 'wholeNumber'],
];

test('a line that cannot be carried out says what is wrong with which option, and nothing is done', async () => {
  const cwd = workFolder();
  writeFileSync(join(cwd, 'empty'), '');
  writeFileSync(join(cwd, 'key'), JSON.stringify(await lockedKey('person', 'Mara Lindqvist')));
  mkdirSync(join(cwd, 'folder'));
  const made = createSite(join(cwd, 'database'), newSite, shippedTemplate(), steadyWorkplace());
  closeSiteFile(made.file);
  const before = readFileSync(join(cwd, 'key'));
  const told = await runCliLines(
    lines.map(([line]) => [...line.split(' '), '--json']),
    { cwd },
  );
  for (const [index, { status, stdout }] of told.entries()) {
    const printed: unknown = JSON.parse(stdout);
    const [line = '', option = '', problem] = lines[index] ?? [];
    expect([status, printed], line).toMatchObject([2, { failure: { code: 'REQUEST_INVALID', fields: { [option]: problem } } }]);
  }
  expect(readFileSync(join(cwd, 'key')).equals(before)).toBe(true);
  expect(['k', 'a', 'b'].filter((name) => existsSync(join(cwd, name)))).toEqual([]);
});

test('what is wrong and how it is written is said in a few lines, not in the whole help', async () => {
  const complaints = [['pack'], ['pack', 'a', '--nope'], ['pack', 'a', '--plan', '--drill', 'b'], ['identity', 'show']];
  for (const { stderr, stdout } of await runCliLines(complaints)) {
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toHaveLength(3);
    expect(stderr).toMatch(/Usage: drillbook (pack|identity show) .*\n.*: drillbook (pack|identity show) --help\n$/);
  }
});

/** Lines whose result has nowhere to go; what comes before the look at the place is in order. */
const withoutPlace: readonly string[] = [
  `sign empty --identity key --out missing/a.pdf`,
  'time-stamp empty --tsa http://127.0.0.1:9/ --out missing/a.pdf',
  'preserve empty --tsa http://127.0.0.1:9/ --out missing/a.pdf',
  'pack database.drillbook --plan --identity key --out missing/a.pdf',
  'pack database.drillbook --plan --draft --out missing/a.pdf',
  'verify empty --record missing/a.pdf',
  'trust export database.drillbook --identity key --out missing/a.json',
];

/** Lines whose result would take the place of what they read. */
const overInputs: readonly (readonly [string, string])[] = [
  ['sign empty --identity key --passphrase-file note --out note', 'overInput'],
  ['time-stamp empty --request note --answer answer --out answer', 'overInput'],
  ['preserve empty --crl note --out note', 'overInput'],
  ['pack database.drillbook --plan --identity key --passphrase-file note --out note', 'overInput'],
  ['verify empty --crl note --record note', 'overInput'],
  ['trust export database.drillbook --identity key --passphrase-file note --out note', 'overInput'],
  ['trust export database.drillbook --identity key --passphrase-file list.p7s --out list', 'overInput'],
  ['trust export database.drillbook --out database.drillbook', 'overKept'],
  ['trust export database.drillbook --out key', 'overKept'],
];

test('where the result goes is looked at before anybody is asked for a passphrase or a time-stamp, and no input is written over', async () => {
  const cwd = workFolder();
  for (const name of ['empty', 'note', 'answer', 'list.p7s']) writeFileSync(join(cwd, name), '');
  writeFileSync(join(cwd, 'key'), JSON.stringify(await lockedKey('seal', 'Seal of Nord')));
  const made = createSite(join(cwd, 'database.drillbook'), newSite, shippedTemplate(), steadyWorkplace());
  closeSiteFile(made.file);
  const told = await runCliLines(
    [...withoutPlace, ...overInputs.map(([line]) => line)].map((line) => [...line.split(' '), '--json']),
    { cwd },
  );
  const found = told.map(({ stdout }) => {
    const { failure } = JSON.parse(stdout) as { failure: { code: string; detail: { problem?: string } } };
    return failure.detail.problem ?? failure.code;
  });
  expect(found).toEqual([...withoutPlace.map(() => 'FOLDER_NOT_FOUND'), ...overInputs.map(([, problem]) => problem)]);
});

test('every problem of a line has a sentence that names what was typed', () => {
  for (const [id, sentence] of Object.entries(usageProblemText)) {
    expect(Object.hasOwn(catalogue, id)).toBe(true);
    for (const language of languages) expect(sentence[language], id).toMatch(/\{(option|value|path|from)\}/);
  }
});

test('a result takes the place of an earlier result, never of what was read, of a site file or of a key', async () => {
  const folder = workFolder();
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('pack.pdf'), '%PDF-1.7');
  writeFileSync(at('key'), JSON.stringify(await lockedKey('seal', 'Seal')));
  closeSiteFile(createSite(at('a.drillbook'), newSite, shippedTemplate(), steadyWorkplace()).file);
  symlinkSync(at('key'), at('link-to-key'));
  linkSync(at('pack.pdf'), at('same.pdf'));
  expect(await resultPlace('--out', at('pack.pdf'))).toBe(at('pack.pdf'));
  expect(await resultPlace('--out', at('new.pdf'), [at('pack.pdf')])).toBe(at('new.pdf'));
  const refused: readonly (readonly [string, object])[] = [
    ['pack.pdf', { problem: 'overInput' }],
    ['same.pdf', { problem: 'overInput' }],
    ['key', { problem: 'overKept', kind: 'key' }],
    ['link-to-key', { problem: 'overKept', kind: 'key' }],
    ['a.drillbook', { problem: 'overKept', kind: 'database' }],
  ];
  for (const [name, detail] of refused)
    await expect(resultPlace('--out', at(name), [at('pack.pdf')]), name).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
      detail,
    });
});

test('times are said as a pack prints them, on the clock of this machine; other text stays as it is', () => {
  const terminal = openTerminal({ language: 'en', json: false, signal: new AbortController().signal });
  const at = '2026-11-22T14:03:07.123Z';
  const shown = formatInstant(at, machineTimeZone());
  expect(terminal.moment(at)).toBe(shown);
  expect(terminal.moment('2026-13-99T')).toBe('2026-13-99T');
  const sentence = terminal.say('command.time-stamped', { field: 'Seal', at, authority: 'TSA' });
  expect(sentence).toContain(shown);
  expect(sentence).not.toContain('T14:03');
});
