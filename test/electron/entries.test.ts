import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { isBuilt } from '../../electron/built-window.ts';
import { usualWindow } from '../../electron/desktop/window-options.ts';
import { readWindowSize, writeWindowSize } from '../../electron/desktop/window-size.ts';
import { fetchElectron, findElectron } from '../../electron/electron-binary.ts';
import { isNodeTooOld, nodeBroughtAlong } from '../../electron/node-version.ts';
import { settingsFolder } from '../../electron/settings-folder.ts';
import { workFolder } from '../support/work-folder.ts';

function folderWith(...files: string[]): string {
  const root = workFolder();
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '');
  }
  return root;
}

test.each([
  ['18.20.0', true],
  ['20.20.2', true],
  ['v22.12.0', true],
  ['23.11.0', true],
  ['24.0.0', false],
  ['24.21.0', false],
  ['v100.0.0', false],
])('Node.js %s is too old: %s', (version, tooOld) => {
  expect(isNodeTooOld(version)).toBe(tooOld);
});

test('the Node.js that came with Drillbook is found from any folder inside', () => {
  const root = folderWith('node_modules/.bin/node', 'electron/deep/cli.ts');
  expect(nodeBroughtAlong(join(root, 'electron', 'deep'))).toBe(join(root, 'node_modules', '.bin', 'node'));
  expect(nodeBroughtAlong(join(root, '..'))).toBeNull();
});

test('Electron is found where it was installed, or where the environment says', () => {
  const root = folderWith('node_modules/electron/dist/electron', 'elsewhere/electron', 'my-electron');
  const installed = join(root, 'node_modules', 'electron', 'dist', 'electron');
  writeFileSync(join(root, 'node_modules', 'electron', 'path.txt'), 'electron');
  expect(findElectron(root, {})).toBe(installed);
  expect(findElectron(root, { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'elsewhere') })).toBe(join(root, 'elsewhere', 'electron'));
  expect(findElectron(root, { ELECTRON_EXEC_PATH: join(root, 'my-electron') })).toBe(join(root, 'my-electron'));
  expect(findElectron(root, { ELECTRON_EXEC_PATH: join(root, 'gone') })).toBe(installed);
  expect(findElectron(folderWith('node_modules/electron/install.js'), {})).toBeNull();
});

test('Electron is not fetched where nobody answers, and not where it was forbidden', async () => {
  const root = folderWith('node_modules/electron/install.js');
  writeFileSync(join(root, 'node_modules', 'electron', 'package.json'), '{"version":"45.4.1"}');
  const refuse = (): void => expect.unreachable();
  expect(await fetchElectron(root, refuse, { ELECTRON_MIRROR: 'http://127.0.0.1:9/' })).toBe(false);
  expect(await fetchElectron(root, refuse, { ELECTRON_SKIP_BINARY_DOWNLOAD: '1' })).toBe(false);
});

test('the window is built again when a source is younger than it', () => {
  const results = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html', 'out/verify/verify.html'];
  const root = folderWith('electron/main.ts', 'shared/domain/time.ts', 'renderer/main.tsx', ...results);
  const touch = (file: string, seconds: number): void => utimesSync(join(root, file), seconds, seconds);
  for (const file of ['electron/main.ts', 'shared/domain/time.ts', 'renderer/main.tsx']) touch(file, 1000);
  for (const file of results) touch(file, 2000);
  expect(isBuilt(root)).toBe(true);
  touch('shared/domain/time.ts', 3000);
  expect(isBuilt(root)).toBe(false);
  expect(isBuilt(folderWith('electron/main.ts'))).toBe(false);
});

test('settings of the machine lie where its platform keeps them', () => {
  const at = (platform: NodeJS.Platform, env: Record<string, string>) => settingsFolder({ platform, env, home: '/home/mio' });
  expect(at('linux', {})).toBe('/home/mio/.config/Drillbook');
  expect(at('linux', { XDG_CONFIG_HOME: '/cfg' })).toBe('/cfg/Drillbook');
  expect(at('darwin', {})).toBe('/home/mio/Library/Application Support/Drillbook');
  expect(at('win32', { APPDATA: '/roaming' })).toBe('/roaming/Drillbook');
  expect(at('linux', { DRILLBOOK_SETTINGS: '/mine' })).toBe('/mine');
});

test('the size of the window is remembered, and a damaged memory is the usual size', () => {
  const folder = join(folderWith(), 'settings');
  expect(readWindowSize(folder)).toEqual(usualWindow);
  writeWindowSize(folder, { width: 1600, height: 1000, maximized: true });
  expect(readWindowSize(folder)).toEqual({ width: 1600, height: 1000, maximized: true });
  writeFileSync(join(folder, 'window.json'), '{"width":-4');
  expect(readWindowSize(folder)).toEqual(usualWindow);
});
