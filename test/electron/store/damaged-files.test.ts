import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { firstBrokenAuditEntry } from '../../../electron/store/audit.ts';
import { readBlob } from '../../../electron/store/blobs.ts';
import type { ReadableDb } from '../../../electron/store/database.ts';
import { getDrillRecord } from '../../../electron/store/drills.ts';
import { readPlan } from '../../../electron/store/read-plan.ts';
import { closeSiteFile, openSiteFile, type SiteFile } from '../../../electron/store/site-file.ts';
import { readConsistently } from '../../../electron/store/transact.ts';
import { DrillbookError } from '../../../shared/errors/drillbook-error.ts';
import { seededRandom } from '../../bench/seeded-random.ts';
import { memoryFolder } from '../../support/work-folder.ts';
import { namesIn, traceOf } from './support/refusal.ts';
import { createFullSite, createSampleSite, keepAsset, openedAt } from './support/sample-site.ts';

const pageBytes = 4096;
type Damage = (bytes: Buffer, random: () => number) => Buffer;

function somewhere(bytes: Buffer, random: () => number): number {
  return Math.floor(random() * bytes.length);
}

function page(bytes: Buffer, random: () => number): Buffer {
  const number = Math.floor((random() * bytes.length) / pageBytes);
  return bytes.subarray(number * pageBytes, (number + 1) * pageBytes);
}

const damages: Readonly<Record<string, Damage>> = {
  'a flipped bit': (bytes, random) => {
    const at = somewhere(bytes, random);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    return bytes;
  },
  'a changed byte in the header': (bytes, random) => {
    bytes[Math.floor(random() * 100)] = Math.floor(random() * 256);
    return bytes;
  },
  'a changed byte in the layout': (bytes, random) => {
    bytes[100 + Math.floor(random() * 12 * pageBytes)] = Math.floor(random() * 256);
    return bytes;
  },
  'sixteen bytes of noise': (bytes, random) => {
    const at = somewhere(bytes, random);
    for (let offset = 0; offset < 16; offset += 1) bytes[at + offset] = Math.floor(random() * 256);
    return bytes;
  },
  'noise in a page header': (bytes, random) => {
    page(bytes, random)
      .subarray(0, 12)
      .fill(Math.floor(random() * 256));
    return bytes;
  },
  'a page of zeros': (bytes, random) => {
    page(bytes, random).fill(0);
    return bytes;
  },
  'a page over another': (bytes, random) => {
    page(bytes, random).copy(page(bytes, random));
    return bytes;
  },
  'a missing end': (bytes, random) => bytes.subarray(0, somewhere(bytes, random)),
  'a sector of zeros': (bytes, random) => {
    const at = Math.floor(somewhere(bytes, random) / 512) * 512;
    bytes.subarray(at, at + 512).fill(0);
    return bytes;
  },
};

const refusals = ['SITE_FILE_DAMAGED', 'SITE_FILE_FOREIGN', 'SITE_FILE_NEWER'];

/** Opens and reads everything; the code of the first failure, or none. Anything without a name ends the test. */
function lookAt(path: string): { readonly refused: string | null; readonly seen: string | null } {
  let site: SiteFile;
  try {
    site = openSiteFile(path, openedAt);
  } catch (error) {
    return { refused: nameOf(error), seen: null };
  }
  try {
    readConsistently(site.db, readEverything);
    return { refused: null, seen: null };
  } catch (error) {
    return { refused: null, seen: nameOf(error) };
  } finally {
    closeSiteFile(site);
  }
}

function readEverything(db: ReadableDb): void {
  readPlan(db);
  for (const { sha256 } of getDrillRecord(db, 'drill-1').evidence) readBlob(db, sha256);
  const broken = firstBrokenAuditEntry(db);
  if (broken !== null) throw new DrillbookError('SITE_FILE_DAMAGED', { detail: { table: 'audit', row: broken } });
}

function nameOf(error: unknown): string {
  if (error instanceof DrillbookError) return error.code;
  throw error;
}

test.each(Object.entries(damages))(
  'a site file with %s opens or is refused by name, and then stays as it is',
  (_what, damage) => {
    const random = seededRandom(20_261_122);
    const folder = memoryFolder();
    const sound = join(folder, 'sound.drillbook');
    createFullSite(sound);
    const bytes = readFileSync(sound);
    rmSync(sound);
    const path = join(folder, 'plant.drillbook');
    const outcomes = new Set<string>();
    for (let turn = 0; turn < 40; turn += 1) {
      writeFileSync(path, damage(Buffer.from(bytes), random));
      const before = traceOf(path);
      const { refused, seen } = lookAt(path);
      outcomes.add(refused ?? seen ?? 'sound');
      if (refused === null) continue;
      expect(refusals).toContain(refused);
      expect(traceOf(path)).toEqual(before);
      expect(namesIn(folder)).toEqual(['plant.drillbook']);
    }
    expect([...outcomes].filter((code) => code !== 'sound' && !refusals.includes(code) && code !== 'DRILL_NOT_FOUND')).toEqual(
      [],
    );
    expect(outcomes.size).toBeGreaterThan(0);
  },
  60_000,
);

test('whatever any byte of the header becomes, the file opens or is refused by name, and then stays as it is', () => {
  const folder = memoryFolder();
  const path = join(folder, 'plant.drillbook');
  closeSiteFile(createSampleSite(path));
  const bytes = readFileSync(path);
  for (let at = 0; at < 100; at += 1) {
    for (const value of [0, 1, 2, 3, 255]) {
      const damaged = Buffer.from(bytes);
      damaged[at] = value;
      writeFileSync(path, damaged);
      const before = traceOf(path);
      const { refused } = lookAt(path);
      if (refused === null) continue;
      expect(refusals, `byte ${at} = ${value}`).toContain(refused);
      expect(traceOf(path)).toEqual(before);
    }
  }
}, 60_000);

test.each(['plant.drillbook', 'plant.drillbook-wal'])(
  'a killed writer whose %s was damaged as well loses neither file',
  (victim) => {
    const random = seededRandom(20_261_122);
    const source = memoryFolder();
    createFullSite(join(source, 'plant.drillbook'));
    const site = openSiteFile(join(source, 'plant.drillbook'), openedAt);
    for (let number = 100; number < 130; number += 1) keepAsset(site.db, number);
    const folder = memoryFolder();
    const files = ['plant.drillbook', 'plant.drillbook-wal'];
    let refusedCount = 0;
    for (const damage of Object.values(damages)) {
      for (let turn = 0; turn < 12; turn += 1) {
        for (const name of namesIn(folder)) rmSync(join(folder, name));
        for (const name of files) copyFileSync(join(source, name), join(folder, name));
        writeFileSync(join(folder, victim), damage(readFileSync(join(folder, victim)), random));
        const before = files.map((name) => traceOf(join(folder, name)));
        const { refused } = lookAt(join(folder, 'plant.drillbook'));
        if (refused === null) continue;
        refusedCount += 1;
        expect(refusals).toContain(refused);
        expect(files.map((name) => traceOf(join(folder, name)))).toEqual(before);
        expect(namesIn(folder)).toEqual(files);
      }
    }
    closeSiteFile(site);
    expect(refusedCount).toBeGreaterThanOrEqual(victim === 'plant.drillbook' ? 20 : 0);
  },
  60_000,
);
