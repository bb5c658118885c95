import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { appRoot, appVersion, resourcePath, workerUrl } from '../../electron/paths.ts';
import { workFolder } from '../support/work-folder.ts';

const repository = resolve(import.meta.dirname, '../..');

test('from source, the root is the repository and workers are TypeScript files that exist', () => {
  expect(appRoot()).toBe(repository);
  expect(resourcePath('templates', 'x.yaml')).toBe(join(repository, 'resources', 'templates', 'x.yaml'));
  expect(fileURLToPath(workerUrl('hash-entries'))).toBe(join(repository, 'electron', 'workers', 'hash-entries.ts'));
  expect(existsSync(workerUrl('hash-entries'))).toBe(true);
  expect(appVersion()).toMatch(/^\d+\.\d+\.\d+/);
});

/** What the built file says of itself, lying where the bundler may put it. */
function saidBy(place: string, more = ''): { root: string; worker: string; resource: string } {
  const app = workFolder();
  const file = join(app, 'app', place);
  mkdirSync(resolve(file, '..'), { recursive: true });
  writeFileSync(join(app, 'app', 'package.json'), '{"name":"drillbook","type":"module","version":"9.9.9"}');
  // a dependency's own package.json on the way up is not Drillbook's
  writeFileSync(resolve(file, '..', 'package.json'), '{"type":"module"}');
  mkdirSync(join(app, 'outside', 'resources'), { recursive: true });
  writeFileSync(join(app, 'outside', 'resources', 'font.ttf'), '');
  cpSync(join(repository, 'LICENSE'), join(app, 'app', 'LICENSE'));
  writeFileSync(file, stripTypeScriptTypes(readFileSync(join(repository, 'electron', 'paths.ts'), 'utf8')));
  const script = `${more.replace('APP', JSON.stringify(app))}
    const { appRoot, resourcePath, workerUrl } = await import(${JSON.stringify(file)});
    process.stdout.write(JSON.stringify({ root: appRoot(), worker: workerUrl('hash-entries').pathname, resource: resourcePath('font.ttf') }));`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  return JSON.parse(said.replaceAll(app, '')) as { root: string; worker: string; resource: string };
}

test('from the bundle, workers are the built files, wherever the code was put', () => {
  const expected = { root: '/app', worker: '/app/out/main/workers/hash-entries.js', resource: '/app/resources/font.ttf' };
  expect(saidBy('out/main/cli.js')).toEqual(expected);
  expect(saidBy('out/main/chunks/paths-abc.js')).toEqual(expected);
});

test('a resource the installer put outside the archive is found there', () => {
  const { resource } = saidBy('out/main/cli.js', "process.resourcesPath = APP + '/outside';");
  expect(resource).toBe('/outside/resources/font.ttf');
});
