import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

type Import = readonly [file: string, from: string];

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

const allowed: readonly Import[] = [
  ['shared/rules/a.ts', '../domain/site.ts'],
  ['electron/pack/render-pdf.ts', 'pdfkit'],
  ['electron/services/a.ts', '../store/database.ts'],
  ['electron/host/a.ts', 'node:http'],
  ['renderer/screens/a.tsx', '../../shared/domain/site.ts'],
];

const rooms: readonly Import[] = ['shared', 'electron', 'renderer'].flatMap((top) =>
  readdirSync(join(root, top), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['public', 'styles'].includes(entry.name))
    .map(
      (entry): Import => [
        `${top}/${entry.name}/z.ts`,
        top === 'electron' ? '../../renderer/lib/client.ts' : '../../electron/paths.ts',
      ],
    ),
);

/** Writes one file an import into a copy of the layout and lets the linter, with our configuration, say which it refuses. */
function refusedImports(imports: readonly Import[]): readonly boolean[] {
  const folder = mkdtempSync(join(tmpdir(), 'drillbook-rules-'));
  try {
    copyFileSync(join(root, 'biome.json'), join(folder, 'biome.json'));
    const paths = imports.map(([file, from], index) => {
      const path = file === 'electron/pack/render-pdf.ts' ? file : file.replace(/[az]\.(tsx?)$/, `case-${index}.$1`);
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `import { thing } from '${from}';\n\nexport const other = thing;\n`);
      return path;
    });
    const args = [
      'lint',
      '--reporter=json',
      '--max-diagnostics=none',
      '--vcs-enabled=false',
      '--only=style/noRestrictedImports',
      '.',
    ];
    const { stdout } = spawnSync('biome', args, { cwd: folder, encoding: 'utf8' });
    const report = JSON.parse(stdout) as { diagnostics: { category: string; location: { path: string } }[] };
    const named = new Set(report.diagnostics.map((diagnostic) => diagnostic.location.path.replace(/^\.\//, '')));
    return paths.map((path) => named.has(path));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const verdicts = refusedImports([...refused, ...allowed, ...rooms]);

test.each(refused.map(([file, from], index) => [file, from, index] as const))('%s may not import %s', (_file, _from, index) => {
  expect(verdicts[index]).toBe(true);
});

test.each(allowed.map(([file, from], index) => [file, from, refused.length + index] as const))(
  '%s may import %s',
  (_file, _from, index) => {
    expect(verdicts[index]).toBe(false);
  },
);

test('every room has its import rules', () => {
  const unruled = rooms.filter((_room, index) => !verdicts[refused.length + allowed.length + index]);
  expect(unruled).toEqual([]);
});

test('the top level holds the rooms and the configuration of tools, nothing else', () => {
  const { stdout } = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const names = new Set(
    stdout
      .split('\n')
      .filter(Boolean)
      .map((path) => path.split('/')[0]),
  );
  expect([...names].sort()).toEqual(
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
