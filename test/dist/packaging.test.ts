import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { beforeAll, expect, test } from 'vitest';
import { needsBuild, repository } from '../support/built.ts';
import { fileFolder, workFolder } from '../support/work-folder.ts';
import { packageApp } from './package-app.ts';

const work = fileFolder();
let app = '';
let archive = '';
let files: readonly string[] = [];

beforeAll(async () => {
  await needsBuild();
  app = await packageApp(work);
  archive = join(app, 'resources', 'app.asar');
  files = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').replace(/^\//, ''));
}, 300_000);

test('the archive holds main, its workers, the preload and the window', () => {
  expect(files).toEqual(
    expect.arrayContaining([
      'package.json',
      'LICENSE',
      'out/main/main.js',
      'out/main/cli.js',
      'out/preload/preload.cjs',
      'out/renderer/index.html',
      ...readdirSync(join(repository, 'electron', 'workers'))
        .filter((name) => existsSync(join(repository, 'out', 'main', 'workers', name.replace(/\.ts$/, '.js'))))
        .map((name) => `out/main/workers/${name.replace(/\.ts$/, '.js')}`),
    ]),
  );
});

test('the page that verifies packs lies beside the application, the same as the one the application hands out', () => {
  const page = readFileSync(join(app, 'verify', 'verify.html'));
  expect(extractFile(archive, 'out/verify/verify.html').equals(page)).toBe(true);
  const sha256 = createHash('sha256').update(page).digest('hex');
  expect(readFileSync(join(app, 'verify', 'SHA256SUMS'), 'utf8')).toBe(`${sha256}  verify.html\n`);
});

test('every package that main and its workers import is in the archive', () => {
  const scripts = files.filter((path) => /^out\/main\/.*\.js$/.test(path));
  const imported = new Set(scripts.flatMap((path) => packagesIn(extractFile(archive, path).toString('utf8'))));
  const missing = [...imported].filter((name) => !files.includes(`node_modules/${name}/package.json`));
  expect(imported.size).toBeGreaterThan(3);
  expect(missing).toEqual([]);
});

test('the archive holds no source map, no test, no TypeScript and nothing of the tools', () => {
  const foreign = files.filter(
    (path) =>
      /\.(map|ts|tsx|mts|cts)$/.test(path) ||
      /(^|\/)(tests?|__tests__)\//.test(path) ||
      /^(electron|renderer|shared|test|docs)\//.test(path),
  );
  expect(foreign).toEqual([]);
  const tools = [
    'electron',
    'vite',
    'vitest',
    'typescript',
    'playwright-core',
    'react',
    'react-dom',
    'pdfjs-dist',
    '@expo-google-fonts',
  ];
  expect(tools.filter((name) => files.includes(`node_modules/${name}/package.json`))).toEqual([]);
});

test('the native module of this platform is there, outside the archive, and no other', () => {
  const native = files.filter((path) => path.endsWith('.node'));
  expect(native).toEqual([`node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`]);
  expect(native.every((path) => existsSync(join(app, 'resources', 'app.asar.unpacked', path)))).toBe(true);
});

test('fonts, colour profile and templates lie beside the archive', () => {
  for (const folder of ['fonts', 'icc', 'templates']) {
    const shipped = readdirSync(join(repository, 'resources', folder));
    expect(shipped.length).toBeGreaterThan(0);
    expect(readdirSync(join(app, 'resources', 'resources', folder))).toEqual(shipped);
  }
  expect(readdirSync(join(app, 'resources', 'resources'))).not.toContain('installer');
});

test('only the languages Drillbook speaks come along', () => {
  expect(readdirSync(join(app, 'locales')).sort()).toEqual(['en-US.pak', 'ja.pak', 'zh-CN.pak']);
});

test('the fuses are blown as decided', async () => {
  const wire = await getCurrentFuseWire(join(app, 'drillbook'));
  const state = (fuse: FuseV1Options): string => (wire[fuse] === FuseState.ENABLE ? 'on' : 'off');
  expect({
    runAsNode: state(FuseV1Options.RunAsNode),
    nodeOptions: state(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    nodeCliInspect: state(FuseV1Options.EnableNodeCliInspectArguments),
    cookieEncryption: state(FuseV1Options.EnableCookieEncryption),
    onlyLoadAppFromAsar: state(FuseV1Options.OnlyLoadAppFromAsar),
    embeddedAsarIntegrity: state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    fileProtocolExtraPrivileges: state(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: 'off',
    nodeOptions: 'off',
    nodeCliInspect: 'off',
    cookieEncryption: 'on',
    onlyLoadAppFromAsar: 'on',
    embeddedAsarIntegrity: 'on',
    fileProtocolExtraPrivileges: 'off',
  });
});

test('nothing in the package knows where to look for updates', () => {
  expect(existsSync(join(app, 'resources', 'app-update.yml'))).toBe(false);
  expect(files.some((path) => path.includes('electron-updater'))).toBe(false);
});

test('packing twice gives the same archive', { timeout: 300_000 }, async () => {
  const again = await packageApp(workFolder());
  expect(digestOf(join(again, 'resources', 'app.asar'))).toBe(digestOf(archive));
});

function packagesIn(code: string): string[] {
  // not the text in `Buffer.from('…')`
  const specifiers = [...code.matchAll(/(?<!\.)(?:\bfrom|\bimport)\s*\(?\s*["']([^"'./][^"']*)["']/g)].map(
    (match) => match[1] ?? '',
  );
  return specifiers
    .filter((name) => /^(@[\w.-]+\/)?[\w.-]+(\/[\w./-]+)?$/.test(name) && name !== 'electron' && !isBuiltin(name))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
