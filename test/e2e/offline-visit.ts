import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium, type Page } from 'playwright-core';
import { remoteAddresses } from '../support/network-trace.ts';

// Run inside a network namespace that has loopback only, with a folder to work in: starts the headless host as `npm start`
// does, traced, and visits it.
const repository = join(import.meta.dirname, '..', '..');
const [work = ''] = process.argv.slice(2);
const trace = join(work, 'trace');

const host = startTracedHost();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const visited = await visit(browser, host).finally(async () => {
  await browser.close();
  await stop(host);
});
const traced = readFileSync(trace, 'utf8');
process.stdout.write(
  JSON.stringify({
    interfaces: Object.keys(networkInterfaces()),
    ...visited,
    listened: /\blisten\(/.test(traced),
    remote: remoteAddresses(traced),
  }),
);

function startTracedHost(): ChildProcess {
  const tracing = ['-f', '-s', '0', '-e', 'trace=network', '-o', trace];
  return spawn('strace', [...tracing, process.execPath, join(repository, 'electron', 'start.ts'), '--host', '--no-open'], {
    cwd: repository,
    env: { ...process.env, DRILLBOOK_SETTINGS: join(work, 'settings'), HOME: work },
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own: strace keeps signals to itself, the host has to hear the one that stops it.
    detached: true,
  });
}

async function stop({ pid, exitCode }: ChildProcess): Promise<void> {
  if (pid === undefined || exitCode !== null) return;
  const exited = once(host, 'exit');
  process.kill(-pid, 'SIGTERM');
  await exited;
}

async function visit(by: Browser, of: ChildProcess) {
  const page = await by.newPage();
  const requested = new Set<string>();
  page.on('request', (request) => requested.add(new URL(request.url()).hostname));
  await page.goto(await linkOf(of));
  await page.waitForURL(/\/[\w-]{22}\/$/);
  const place = { path: join(work, 'north.drillbook'), name: 'North', customer: 'Acme' };
  const replies = [
    await call(page, 'app:state', {}),
    await call(page, 'site:create', { ...place, language: 'en', timeZone: 'Europe/Berlin' }),
    await call(page, 'site:view', {}),
    // The whole main job: a real backup, a real restore, the comparison, the signatures, the pack.
    await call(page, 'site:open-demo', { jobId: 'job-offline', fresh: true }),
    await call(page, 'pack:list', {}),
  ];
  return { answered: replies.map(({ ok }) => ok), requested: [...requested] };
}

async function linkOf({ stdout }: ChildProcess): Promise<string> {
  if (stdout !== null) {
    for await (const line of createInterface({ input: stdout })) {
      const link = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(line);
      if (link !== null) return link[0];
    }
  }
  throw new Error('the host printed no link');
}

/** Asks as the window does: relative to its page, with the cookie alone. */
function call(page: Page, channel: string, request: unknown): Promise<{ readonly ok: boolean }> {
  return page.evaluate(
    async ([name, body]) => {
      const response = await fetch(`call/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: body ?? '',
      });
      return (await response.json()) as { readonly ok: boolean };
    },
    [channel, JSON.stringify(request)],
  );
}
