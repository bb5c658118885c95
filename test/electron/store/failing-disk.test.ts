import { join } from 'node:path';
import { expect } from 'vitest';
import { closeSiteFile } from '../../../electron/store/site-file.ts';
import { testWithTools } from '../../support/tools.ts';
import { memoryFolder } from '../../support/work-folder.ts';
import { runToEnd, siteChild } from './support/children.ts';
import { createSampleSite } from './support/sample-site.ts';

/** Runs a writer on a disk on which one call, from its n-th time on for a while, ends in an error of the system. */
function writeOnFailingDisk(path: string, fault: string, entries: number): string[] {
  const call = fault.slice(0, fault.indexOf(':'));
  const inject = ['strace', '-f', '-o', '/dev/null', '-e', `trace=${call}`, '-e', `inject=${fault}`];
  return runToEnd([...inject, ...siteChild('write-stubbornly', path, String(entries))]).lines;
}

const faults = ['pwrite64:error=EIO:when=30', 'pwrite64:error=EIO:when=55', 'fsync:error=EIO:when=6', 'fsync:error=EIO:when=11'];

testWithTools(
  ['strace'],
  'after one read or write error nothing more is written until the file was opened anew, and nothing acknowledged is lost',
  () => {
    for (const fault of faults) {
      const path = join(memoryFolder(), 'plant.drillbook');
      closeSiteFile(createSampleSite(path));
      const lines = writeOnFailingDisk(path, fault, 12);
      const outcomes = lines.slice(0, 12);
      const failed = outcomes.indexOf('FILE_NOT_WRITABLE');
      expect(failed, `${fault}: ${lines}`).toBeGreaterThanOrEqual(0);
      // the disk answers again from the next call on, but this connection no longer trusts it
      expect(new Set(outcomes.slice(failed))).toEqual(new Set(['FILE_NOT_WRITABLE']));
      expect(lines[12]).toBe('stopped true');
      const { lines: counted } = runToEnd(siteChild('count', path));
      const [count = -1, state] = [Number.parseInt(counted[0] ?? '', 10), counted[0]?.split(' ')[1]];
      expect(state, fault).toBe('sound');
      expect(count).toBeGreaterThanOrEqual(failed);
      expect(runToEnd(siteChild('write-on', path, '2')).lines).toEqual([String(count + 1), String(count + 2), 'closed']);
    }
  },
);

testWithTools(['strace'], 'a disk that is full for one call stops nothing', () => {
  const path = join(memoryFolder(), 'plant.drillbook');
  closeSiteFile(createSampleSite(path));
  const lines = writeOnFailingDisk(path, 'pwrite64:error=ENOSPC:when=40', 12);
  const outcomes = lines.slice(0, 12);
  expect(outcomes.filter((line) => line === 'DISK_FULL')).toHaveLength(1);
  expect(outcomes.at(-1)).toBe('ok');
  expect(lines.slice(12)).toEqual(['stopped false', 'ok']);
  expect(runToEnd(siteChild('count', path)).lines).toEqual(['11 sound']);
});
