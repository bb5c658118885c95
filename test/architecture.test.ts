import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { offencesIn, roomOf } from './support/check-imports.ts';
import { rooms } from './support/import-rules.ts';
import { workFolder } from './support/work-folder.ts';

const root = join(import.meta.dirname, '..');

type Import = readonly [file: string, from: string];

/** Refused by the tests, and by the linter while one writes. */
const refused: readonly Import[] = [
  ['shared/errors/a.ts', '../domain/site.ts'],
  ['shared/domain/a.ts', '../rules/assess.ts'],
  ['shared/domain/a.ts', 'node:fs'],
  ['shared/rules/a.ts', '../document/block.ts'],
  ['shared/rules/a.ts', '../../electron/paths.ts'],
  ['shared/document/a.ts', 'pdfkit'],
  ['shared/contract/a.ts', '../rules/assess.ts'],
  ['shared/verifier/a.ts', 'node:crypto'],
  ['shared/verifier/a.ts', '../text/catalogue.ts'],
  ['shared/text/a.ts', '../rules/assess.ts'],
  ['electron/files/a.ts', '../store/database.ts'],
  ['electron/threads/a.ts', '../pack/render-pdf.ts'],
  ['electron/store/a.ts', '../services/context.ts'],
  ['electron/store/a.ts', '../../shared/rules/assess.ts'],
  ['electron/pack/a.ts', 'pdfkit'],
  ['electron/pack/a.ts', '../store/database.ts'],
  ['electron/collectors/a.ts', '../store/database.ts'],
  ['electron/collectors/a.ts', 'node:https'],
  ['electron/workers/a.ts', '../services/context.ts'],
  ['electron/services/a.ts', '../ipc/session.ts'],
  ['electron/services/a.ts', 'electron'],
  ['electron/services/a.ts', 'pdfkit'],
  ['electron/services/a.ts', 'node:net'],
  ['electron/ipc/a.ts', '../pack/render-pdf.ts'],
  ['electron/ipc/a.ts', 'better-sqlite3'],
  ['electron/commands/a.ts', '../ipc/session.ts'],
  ['electron/host/a.ts', '../services/context.ts'],
  ['electron/desktop/a.ts', 'node:http'],
  ['renderer/lib/a.ts', '../state/app.ts'],
  ['renderer/state/a.ts', '../screens/start/start-screen.tsx'],
  ['renderer/components/a.tsx', '../state/app.ts'],
  ['renderer/screens/a.tsx', '../../electron/services/context.ts'],
  ['renderer/screens/a.tsx', 'node:fs'],
];

/** What no pattern of the linter catches: the tests do. */
const refusedByTests: readonly Import[] = [
  ['shared/a.ts', './domain/site.ts'],
  ['electron/a.ts', './services/context.ts'],
  ['renderer/a.tsx', './lib/client.ts'],
  ['electron/unknown/a.ts', '../paths.ts'],
  ['electron/store/migrations/a.ts', '../../services/context.ts'],
  ['electron/store/migrations/deep/a.ts', '../../../services/context.ts'],
  ['electron/store/a.ts', './../services/context.ts'],
  ['electron/store/a.ts', '../store/../ipc/session.ts'],
  ['electron/store/a.ts', '../../electron/../electron/ipc/session.ts'],
  ['electron/store/a.ts', '../start-drillbook.ts'],
  ['electron/services/a.ts', '../electron-binary.ts'],
  ['electron/services/a.ts', '../pack/render-pdf.ts'],
  ['electron/services/a.ts', 'undici'],
  ['electron/services/a.ts', 'ws'],
  ['electron/services/a.ts', 'http'],
  ['electron/services/a.ts', 'node:module'],
  ['electron/services/a.ts', 'file:///work/thing.ts'],
  ['electron/services/a.ts', '/electron/ipc/session.ts'],
  ['shared/domain/a.ts', 'yaml'],
  ['shared/domain/a.ts', 'crypto'],
  ['shared/domain/a.ts', '../domain/../rules/assess.ts'],
  ['renderer/lib/a.ts', '../../package.json'],
];

const allowed: readonly Import[] = [
  ['shared/rules/a.ts', '../domain/site.ts'],
  ['electron/pack/render-pdf.ts', 'pdfkit'],
  ['electron/services/a.ts', '../store/database.ts'],
  ['electron/host/a.ts', 'node:http'],
  ['renderer/screens/a.tsx', '../../shared/domain/site.ts'],
];

const isFile = (path: string): boolean => existsSync(join(root, path)) && statSync(join(root, path)).isFile();
const sources = ['shared', 'electron', 'renderer'].flatMap((top) =>
  (readdirSync(join(root, top), { recursive: true }) as string[])
    .map((path) => `${top}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path)),
);
const tree = new Map(sources.map((path) => [path, readFileSync(join(root, path), 'utf8')]));

const offencesOf = (path: string, text: string): readonly string[] => offencesIn(new Map([[path, text]]), isFile);
const offencesOfImport = ([path, from]: Import): readonly string[] =>
  offencesOf(path, `import { thing } from '${from}';\n\nexport const other = thing;\n`);

test('no file of the tree imports or names what its room may not', () => {
  expect(sources.length).toBeGreaterThan(400);
  expect(offencesIn(tree, isFile)).toEqual([]);
});

test.each([...refused, ...refusedByTests])('%s may not import %s', (file, from) => {
  expect(offencesOfImport([file, from])).toHaveLength(1);
});

test.each(allowed)('%s may import %s', (file, from) => {
  expect(offencesOfImport([file, from])).toEqual([]);
});

test('every room is refused every room and package that the table does not give it, at any depth', () => {
  const names = Object.keys(rooms);
  const packages = [...new Set(Object.values(rooms).flatMap((room) => room.packages))];
  const sampleOf = new Map(names.map((name) => [name, sources.find((path) => roomOf(path) === name)]));
  for (const [name, room] of Object.entries(rooms)) {
    const isOneFile = /\.tsx?$/.test(name);
    const places = isOneFile ? [name] : [`${name}/a.ts`, `${name}/deep/a.ts`];
    for (const place of places) {
      const up = '../'.repeat(place.split('/').length - 1);
      for (const other of names) {
        const sample = sampleOf.get(other);
        if (sample === undefined || other === name || other.startsWith(`${name}/`)) continue;
        const isRefused = offencesOfImport([place, `${up}${sample}`]).length > 0;
        expect([place, sample, isRefused]).toEqual([place, sample, !room.rooms.includes(other)]);
      }
      for (const wanted of packages) {
        const isRefused = offencesOfImport([place, wanted]).length > 0;
        expect([place, wanted, isRefused]).toEqual([place, wanted, !room.packages.includes(wanted)]);
      }
    }
  }
});

test('every room of the table exists', () => {
  const held = new Set(sources.map(roomOf));
  const empty = Object.keys(rooms).filter((name) => !held.has(name) && !existsSync(join(root, name)));
  expect(empty).toEqual([]);
});

test.each([
  "import type { Context } from '../services/context.ts';",
  "import '../services/context.ts';",
  "export * from '../services/context.ts';",
  "export { type Context } from '../services/context.ts';",
  "export const late = () => import('../services/context.ts');",
  'export const late = () => import(`../services/context.ts`);',
  "export type Late = import('../services/context.ts').Context;",
  "export const late = require('../services/context.ts');",
  "export const late = import.meta.resolve('../services/context.ts');",
  "export const late = new URL('../services/context.ts', import.meta.url);",
  'export const late = (name: string) => import(name);',
  "export const late = import('../services/' + 'context.ts');",
])('an import is seen however it is written: %s', (text) => {
  expect(offencesOf('electron/store/a.ts', text)).toHaveLength(1);
});

test.each([
  ['shared/domain/a.ts', 'export const now = () => Date.now();'],
  ['shared/domain/a.ts', 'export const now = () => new Date();'],
  ['shared/domain/a.ts', 'export const now = () => Date();'],
  ['shared/domain/a.ts', "export const now = () => Date['now']();"],
  ['shared/domain/a.ts', 'const { now } = Date; export const then = now;'],
  ['shared/domain/a.ts', 'export const roll = () => Math.random();'],
  ['shared/domain/a.ts', 'export const roll = () => globalThis.Math;'],
  ['shared/domain/a.ts', 'export const id = () => crypto.randomUUID();'],
  ['shared/domain/a.ts', 'export const spent = () => performance.now();'],
  ['shared/domain/a.ts', 'export const home = process.env;'],
  ['shared/domain/a.ts', "export const page = () => fetch('/');"],
  ['electron/services/a.ts', "export const page = () => fetch('https://example.invalid/');"],
  ['electron/services/a.ts', "export const page = () => globalThis.fetch('https://example.invalid/');"],
  ['electron/host/a.ts', "export const line = new WebSocket('wss://example.invalid/');"],
  ['electron/ipc/a.ts', 'export const line = XMLHttpRequest;'],
  ['electron/ipc/a.ts', "export const line = new EventSource('/');"],
  ['electron/ipc/a.ts', "export const net = process.getBuiltinModule('node:net');"],
  ['electron/ipc/a.ts', "export const net = eval('1');"],
  ['renderer/lib/a.ts', "export const page = () => fetch('/');"],
])('%s may not say: %s', (path, text) => {
  expect(offencesOf(path, text)).not.toEqual([]);
});

test.each([
  'export const at = (text: string) => new Date(text).getTime() + Date.parse(text) + Date.UTC(2026);',
  'export const most = (a: number, b: number) => Math.max(a, b);',
  'export interface Page { readonly fetch: string; readonly process: Date }',
  "export const page = { fetch: 'a', console: 'b' }.fetch;",
])('shared/ may say: %s', (text) => {
  expect(offencesOf('shared/domain/a.ts', text)).toEqual([]);
});

test('the linter refuses the same while one writes', () => {
  const folder = workFolder();
  copyFileSync(join(root, 'biome.json'), join(folder, 'biome.json'));
  const globals = ["fetch('/')", "new WebSocket('/')", 'XMLHttpRequest', "new EventSource('/')"];
  const texts = [
    ...[...refused, ...allowed].map(([file, from]) => [
      file,
      `import { thing } from '${from}';\n\nexport const other = thing;\n`,
    ]),
    ...globals.flatMap((text) =>
      ['electron/services/a.ts', 'shared/rules/a.ts'].map((file) => [file, `export const a = ${text};\n`]),
    ),
  ].map(([file = '', text = ''], index) => {
    // the file pdfkit is for keeps its name
    const path = file === 'electron/pack/render-pdf.ts' ? file : file.replace(/a\.(tsx?)$/, `case-${index}.$1`);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    return path;
  });
  const rules = ['--only=style/noRestrictedImports', '--only=style/noRestrictedGlobals'];
  const args = ['lint', '--reporter=json', '--max-diagnostics=none', '--vcs-enabled=false', ...rules, '.'];
  const { stdout } = spawnSync('biome', args, { cwd: folder, encoding: 'utf8' });
  const report = JSON.parse(stdout) as { diagnostics: { location: { path: string } }[] };
  const named = new Set(report.diagnostics.map(({ location }) => location.path.replace(/^\.\//, '')));
  const missed = texts.filter((path, index) => {
    const isAllowed = index >= refused.length && index < refused.length + allowed.length;
    return named.has(path) === isAllowed;
  });
  expect(missed).toEqual([]);
});

test('the top level holds the rooms and the configuration of tools, nothing else', () => {
  expect(topLevel()).toEqual(
    [
      '.ci',
      '.gitignore',
      '.npmrc',
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'biome.json',
      'docs',
      'electron',
      'electron-builder.yml',
      'electron.vite.config.ts',
      'knip.json',
      'package-lock.json',
      'package.json',
      'renderer',
      'resources',
      'shared',
      'test',
      'tsconfig.base.json',
      'tsconfig.json',
      'vitest.config.ts',
    ].sort(),
  );
});

/** What git keeps or would keep; in an archive without git, what lies there and is not ignored. */
function topLevel(): readonly string[] {
  // the folder may belong to somebody else than who runs the tests
  const args = ['-c', `safe.directory=${root}`, 'ls-files', '--cached', '--others', '--exclude-standard'];
  const { stdout, status } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  const listed = status === 0 ? (stdout ?? '').split('\n').filter(Boolean) : [];
  if (listed.length > 0) return [...new Set(listed.map((path) => path.split('/')[0] ?? ''))].sort();
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split('\n');
  const names = ignored.map((line) => line.replace(/^\/|\/$/g, '')).filter((name) => name !== '' && !name.includes('*'));
  return readdirSync(root)
    .filter((name) => name !== '.git' && !names.includes(name) && !name.endsWith('.log'))
    .sort();
}
