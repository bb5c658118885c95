import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { hostText } from '../../shared/text/host-text.ts';
import { needsBuild, repository } from '../support/built.ts';
import { findTool } from '../support/tools.ts';
import { fileFolder, workFolder } from '../support/work-folder.ts';

const entry = join(repository, 'electron', 'start.ts');
const settings = fileFolder();
const env = {
  ...process.env,
  LANG: 'en_US.UTF-8',
  LC_ALL: 'en_US.UTF-8',
  DISPLAY: '',
  WAYLAND_DISPLAY: '',
  ELECTRON_SKIP_BINARY_DOWNLOAD: '1',
  DRILLBOOK_SETTINGS: settings,
};

beforeAll(needsBuild, 180_000);

function start(...args: string[]): ChildProcess & { readonly said: () => string } {
  const child = spawn(process.execPath, [entry, '--no-open', ...args], {
    cwd: repository,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes: Buffer) => {
      text += bytes.toString();
    });
  }
  return Object.assign(child, { said: () => text });
}

test('where no desktop can open, one line says why and a link follows; stopping it is clean', async () => {
  const host = start();
  await expect.poll(host.said, { timeout: 20_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+\/#[\w-]{43}\n/);
  const lines = host
    .said()
    .split('\n')
    .filter((line) => line !== hostText['start.building'].en);
  const [why = '', intro = '', link = ''] = lines;
  const reasons = ['start.electron-absent', 'start.no-electron', 'start.as-root', 'start.no-screen'] as const;
  expect(reasons.map((reason) => hostText[reason].en)).toContain(why);
  expect(intro).toContain('works once, for 10 minutes');
  const page = await fetch(new URL('/', link.trim()));
  expect(page.status).toBe(200);
  host.kill('SIGTERM');
  const [status] = (await once(host, 'exit')) as [number];
  expect(status).toBe(0);
  expect(host.said()).toContain(hostText['host.stopped'].en);
});

test('a taken port is said in one sentence without a stack', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const host = start('--host', '--port', String(port));
  const [status] = (await once(host, 'close')) as [number];
  other.close();
  expect(status).toBe(3);
  expect(host.said()).toContain(`Port ${port} is taken`);
  expect(host.said()).not.toMatch(/\n\s+at /);
});

test('whoever reads only the link and closes the pipe ends no host, and it still stops cleanly', async () => {
  const host = start('--host');
  await expect.poll(host.said, { timeout: 20_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+\/#[\w-]{43}\n/);
  let complaint = '';
  host.stderr?.on('data', (bytes: Buffer) => {
    complaint += bytes.toString();
  });
  host.stdout?.destroy();
  host.kill('SIGTERM');
  const [status] = (await once(host, 'exit')) as [number | null];
  expect([status, complaint]).toEqual([0, '']);
});

test.each(['--nonsense', '--port many', '--port 80', '--port 70000'])('"%s" is answered with the usage', async (line) => {
  const host = start(...line.split(' '));
  const [status] = (await once(host, 'close')) as [number];
  expect([status, host.said()]).toEqual([2, `${hostText['start.usage'].en}\n`]);
});

const version = JSON.stringify(new URL('../../electron/node-version.ts', import.meta.url).href);

test('a Node.js that is too old hands over to the one that came with Drillbook', () => {
  const folder = workFolder();
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  const script = join(folder, 'entry.mjs');
  writeFileSync(
    script,
    `import { onSupportedNode } from ${version};
    const pretended = process.env.DRILLBOOK_RESTARTED === '1' ? process.versions.node : '20.20.2';
    await onSupportedNode(async () => console.log('ran', ...process.argv.slice(2)), pretended);`,
  );
  expect(execFileSync(process.execPath, [script, 'a b', '--c'], { encoding: 'utf8' })).toBe('ran a b --c\n');
});

test('without one, the sentence says what is needed and nothing was loaded', () => {
  const folder = workFolder();
  const script = join(folder, 'entry.mjs');
  writeFileSync(
    script,
    `import { onSupportedNode } from ${version}; await onSupportedNode(async () => console.log('ran'), '20.20.2');`,
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    env: { ...env, DRILLBOOK_RESTARTED: '1' },
  });
  expect([status, stdout]).toEqual([3, '']);
  expect(stderr).toBe(
    'Drillbook needs Node.js 24 or newer; this is 20.20.2. Run npm ci in Drillbook’s folder: it brings its own.\n',
  );
});

const systemNode = findTool('/usr/bin/node');
const systemVersion = systemNode === null ? 'none' : execFileSync(systemNode, ['--version'], { encoding: 'utf8' }).trim();
const isOld = systemNode !== null && Number.parseInt(systemVersion.slice(1), 10) < 24;

test.runIf(isOld)(`the built command line runs although the machine's own Node.js is old (${systemVersion})`, () => {
  const said = execFileSync(systemNode ?? '', [join(repository, 'out', 'main', 'cli.js'), '--help'], { encoding: 'utf8' });
  expect(said).toContain('drillbook');
});
