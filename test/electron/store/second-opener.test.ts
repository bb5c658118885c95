import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { firstBrokenAuditEntry } from '../../../electron/store/audit.ts';
import { isOpenHere } from '../../../electron/store/open-here.ts';
import { protectedAssets } from '../../../electron/store/protected-assets.ts';
import { closeSiteFile, openSiteFile } from '../../../electron/store/site-file.ts';
import { workFolder } from '../../support/work-folder.ts';
import { kill, nextLine, runToEnd, siteChild, start } from './support/children.ts';
import { codeOf, failureOf, namesIn } from './support/refusal.ts';
import { createFullSite, createSampleSite, openedAt } from './support/sample-site.ts';

const who = { user: userInfo().username, host: hostname(), since: openedAt };

test('a site file that is open in another process is in use, and by whom is told; it is free once that process is killed', async () => {
  const path = join(workFolder(), 'plant.drillbook');
  createFullSite(path);
  const holder = start(siteChild('hold', path));
  expect(await nextLine(holder.lines)).toBe('open');
  expect(failureOf(() => openSiteFile(path, openedAt))).toMatchObject({ code: 'SITE_FILE_IN_USE', detail: { path, ...who } });
  expect(codeOf(() => openSiteFile(path, openedAt))).toBe('SITE_FILE_IN_USE');
  await kill(holder.child);
  closeSiteFile(openSiteFile(path, openedAt));
});

test('a second opener in the same process is told the same, and the first keeps its lock', () => {
  const path = join(workFolder(), 'plant.drillbook');
  const site = createSampleSite(path);
  expect(failureOf(() => openSiteFile(path, openedAt))).toMatchObject({ code: 'SITE_FILE_IN_USE', detail: who });
  expect(runToEnd(siteChild('open', path)).lines).toEqual([expect.stringContaining('SITE_FILE_IN_USE')]);
  closeSiteFile(site);
  expect(runToEnd(siteChild('write-on', path, '1')).lines).toEqual(['1', 'closed']);
});

test('a process that reads its open site file and so drops the lock on it still has it to itself', async () => {
  const path = join(workFolder(), 'plant.drillbook');
  createFullSite(path);
  const holder = start(siteChild('hold-carelessly', path));
  expect(await nextLine(holder.lines)).toBe('open');
  expect(codeOf(() => openSiteFile(path, openedAt))).toBe('SITE_FILE_IN_USE');
  // being refused must not have folded in and removed the log the other one still writes to
  holder.child.stdin?.write('go on\n');
  expect(await nextLine(holder.lines)).toBe('82');
  await kill(holder.child);
  const site = openSiteFile(path, openedAt);
  expect([protectedAssets.list(site.db).length, firstBrokenAuditEntry(site.db)]).toEqual([82, null]);
  closeSiteFile(site);
});

test.runIf(existsSync('/proc/self/stat'))('a killed process that nobody has waited for yet does not hold the file', async () => {
  const path = join(workFolder(), 'plant.drillbook');
  createFullSite(path);
  // the shell never asks what became of its child
  const shell = start(
    ['sh', '-c', '"$@" <&3 & read line', 'sh', ...siteChild('hold', path)],
    ['pipe', 'pipe', 'inherit', 'pipe'],
  );
  expect(await nextLine(shell.lines)).toBe('open');
  const { pid } = JSON.parse(readFileSync(`${path}.in-use`, 'utf8')) as { pid: number };
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => readFileSync(`/proc/${pid}/stat`, 'utf8')).toMatch(/\) Z /);
  closeSiteFile(openSiteFile(path, openedAt));
});

test('what an open site file is known by tells other parts of the program to leave it alone', () => {
  const folder = workFolder();
  const path = join(folder, 'plant.drillbook');
  const site = createSampleSite(path);
  expect([isOpenHere(path), isOpenHere(folder), isOpenHere(join(folder, 'nowhere'))]).toEqual([true, false, false]);
  closeSiteFile(site);
  expect(isOpenHere(path)).toBe(false);
});

test.each([
  ['of a process that is gone', { pid: 999_999_999, processStart: 'x/1' }],
  ['of a process whose number another one has now', { pid: process.ppid, processStart: 'x/1' }],
  ['of another machine', { host: 'elsewhere', pid: process.ppid, processStart: 'x/1' }],
])('the note %s does not keep anybody out', (_whose, change) => {
  const path = join(workFolder(), 'plant.drillbook');
  createFullSite(path);
  writeFileSync(`${path}.in-use`, JSON.stringify({ host: hostname(), user: 'ola', openedAt, ...change }));
  const site = openSiteFile(path, openedAt);
  expect(JSON.parse(readFileSync(`${path}.in-use`, 'utf8'))).toMatchObject({ pid: process.pid });
  closeSiteFile(site);
});

test.each(['', 'null', '{"host":1}', '\u0000\u0000', '['.repeat(100_000)])(
  'a note that is none (%#) does not keep anybody out',
  (note) => {
    const path = join(workFolder(), 'plant.drillbook');
    createFullSite(path);
    writeFileSync(`${path}.in-use`, note);
    closeSiteFile(openSiteFile(path, openedAt));
  },
);

test('a site file that a SQLite tool reads right now is in use', () => {
  const folder = workFolder();
  const path = join(folder, 'plant.drillbook');
  createFullSite(path);
  const tool = new Database(path);
  tool.exec('BEGIN');
  tool.prepare('SELECT * FROM site').all();
  expect(codeOf(() => openSiteFile(path, openedAt))).toBe('SITE_FILE_IN_USE');
  tool.exec('COMMIT');
  tool.close();
  closeSiteFile(openSiteFile(path, openedAt));
  expect(namesIn(folder)).toEqual(['plant.drillbook']);
});
