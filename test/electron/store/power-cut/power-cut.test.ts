import { createHash } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from 'vitest';
import { auditHead, firstBrokenAuditEntry } from '../../../../electron/store/audit.ts';
import { protectedAssets } from '../../../../electron/store/protected-assets.ts';
import { closeSiteFile, openSiteFile } from '../../../../electron/store/site-file.ts';
import { getSite } from '../../../../electron/store/sites.ts';
import { DrillbookError } from '../../../../shared/errors/drillbook-error.ts';
import { seededRandom } from '../../../bench/seeded-random.ts';
import { testWithTools } from '../../../support/tools.ts';
import { memoryFolder } from '../../../support/work-folder.ts';
import { runToEnd, siteChild } from '../support/children.ts';
import { createSampleSite, openedAt } from '../support/sample-site.ts';
import { type DiskEvent, readDiskEvents, straceOptions } from './disk-events.ts';
import { cuts, type Survivor, simulatedDisk } from './simulated-disk.ts';

const siteName = 'plant.drillbook';

testWithTools(
  ['strace'],
  'no power cut at any system call loses an acknowledged entry, breaks the log or leaves a file that does not open',
  () => {
    const { points, states, acknowledged, lost, broken } = cutEverywhere('write-acknowledged', 12);
    expect([points > 500, states > 500, acknowledged]).toEqual([true, true, 48]);
    expect(broken).toEqual([]);
    expect(lost).toEqual([]);
  },
  120_000,
);

testWithTools(
  ['strace'],
  'the simulated power cuts do lose entries of a writer with the settings SQLite comes with',
  () => {
    const { lost, broken } = cutEverywhere('write-carelessly', 6);
    expect(lost.length).toBeGreaterThan(20);
    expect(broken).toEqual([]);
  },
  120_000,
);

interface CutReport {
  readonly points: number;
  /** Different contents of the disk that a cut left. */
  readonly states: number;
  readonly acknowledged: number;
  readonly lost: readonly string[];
  readonly broken: readonly string[];
}

/** Replays a writer call by call and cuts the power after each, in every way. */
function cutEverywhere(verb: string, entries: number): CutReport {
  const { folder, events } = trace(verb, entries);
  const disk = simulatedDisk(folder);
  const random = seededRandom(20_261_122);
  const lost: string[] = [];
  const broken: string[] = [];
  const known = new Map<string, number | string>();
  let acknowledged = -1;
  for (const [index, event] of events.entries()) {
    disk.apply(event);
    if (event.kind === 'acknowledge') acknowledged = Number(event.line);
    for (const cut of cuts) {
      const survivors = disk.cutPower(cut, random);
      const found = remembered(known, survivors);
      const where = `after call ${index} (${event.kind}), ${cut}, ${acknowledged} acknowledged: ${found}`;
      if (typeof found === 'string') broken.push(where);
      else if (found < acknowledged) lost.push(where);
    }
  }
  return { points: events.length, states: known.size, acknowledged, lost, broken };
}

function trace(verb: string, entries: number): { readonly folder: string; readonly events: DiskEvent[] } {
  const folder = memoryFolder();
  const log = join(memoryFolder(), 'trace');
  // the writer dies and another one goes on with what it left
  const twice = ['sh', '-c', '"$@"; "$@"; true', 'sh', ...siteChild(verb, join(folder, siteName), String(entries))];
  runToEnd(['strace', '-o', log, ...straceOptions, ...twice]);
  return { folder, events: readDiskEvents(readFileSync(log, 'latin1'), folder) };
}

/** Most cuts leave what the cut before left; that is looked at once. */
function remembered(known: Map<string, number | string>, survivors: readonly Survivor[]): number | string {
  const hash = createHash('sha256');
  for (const { path, number, bytes } of survivors) hash.update(`${path} ${number} ${bytes.length} `).update(bytes);
  const key = hash.digest('hex');
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = entriesAfter(survivors);
  known.set(key, found);
  return found;
}

/** How many entries the next start finds; -1 where there is no site file and one can be created; else what is wrong. */
function entriesAfter(survivors: readonly Survivor[]): number | string {
  const folder = memoryFolder();
  const path = join(folder, siteName);
  const written = new Map<number, string>();
  for (const { path: from, number, bytes } of survivors) {
    const to = join(folder, basename(from));
    const twin = written.get(number);
    if (twin === undefined) writeFileSync(to, bytes);
    else linkSync(twin, to);
    written.set(number, to);
  }
  try {
    const isThere = existsSync(path);
    const site = isThere ? openSiteFile(path, openedAt) : createSampleSite(path);
    const count = protectedAssets.list(site.db).length;
    const sound =
      getSite(site.db).name === 'Plant 7' && firstBrokenAuditEntry(site.db) === null && auditHead(site.db).size === count;
    closeSiteFile(site);
    if (!sound) return 'opens, but the log does not tell what the plan holds';
    return isThere ? count : -1;
  } catch (error) {
    return error instanceof DrillbookError ? error.message : `unnamed ${String(error)}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
