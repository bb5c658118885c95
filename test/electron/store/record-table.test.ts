import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backupPoints } from '../../../electron/store/backup-points.ts';
import { listDrillSteps, putDrillStep } from '../../../electron/store/drill-steps.ts';
import { differences, drillChecks, drills, signOffs } from '../../../electron/store/drills.ts';
import { evidenceItems } from '../../../electron/store/evidence-items.ts';
import { evidencePacks, newestRevision, packRevisions } from '../../../electron/store/evidence-packs.ts';
import { people } from '../../../electron/store/people.ts';
import { prerequisites } from '../../../electron/store/prerequisites.ts';
import { protectedAssets } from '../../../electron/store/protected-assets.ts';
import type { RecordTable } from '../../../electron/store/record-table.ts';
import { restoreTargets } from '../../../electron/store/restore-targets.ts';
import { scopeExclusions, scopeItems } from '../../../electron/store/scope.ts';
import { services } from '../../../electron/store/services.ts';
import { closeSiteFile, type SiteFile } from '../../../electron/store/site-file.ts';
import { getSite, insertSite } from '../../../electron/store/sites.ts';
import { trustAnchors } from '../../../electron/store/trust-anchors.ts';
import { backupPointSchema } from '../../../shared/domain/backup-point.ts';
import { checkSchema } from '../../../shared/domain/check.ts';
import { differenceSchema } from '../../../shared/domain/difference.ts';
import { drillSchema } from '../../../shared/domain/drill.ts';
import { type DrillStep, drillStepSchema } from '../../../shared/domain/drill-step.ts';
import { evidenceItemSchema } from '../../../shared/domain/evidence-item.ts';
import { evidencePackSchema, packRevisionSchema } from '../../../shared/domain/evidence-pack.ts';
import { personSchema } from '../../../shared/domain/person.ts';
import { prerequisiteSchema } from '../../../shared/domain/prerequisite.ts';
import { protectedAssetSchema } from '../../../shared/domain/protected-asset.ts';
import { restoreTargetSchema } from '../../../shared/domain/restore-target.ts';
import { scopeExclusionSchema, scopeItemSchema } from '../../../shared/domain/scope.ts';
import { serviceSchema } from '../../../shared/domain/service.ts';
import { signOffSchema } from '../../../shared/domain/sign-off.ts';
import { siteSchema } from '../../../shared/domain/site.ts';
import { trustAnchorSchema } from '../../../shared/domain/trust.ts';
import { inPassing } from './support/in-passing.ts';
import { recordsOf } from './support/record-arbitrary.ts';
import { failureOf } from './support/refusal.ts';
import { createSampleSite, openedAt, sampleAsset, type sampleSite } from './support/sample-site.ts';

const seed = 20_261_122;
let folder: string;
let site: SiteFile;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'drillbook-store-'));
  site = createSampleSite(join(folder, 'plant.drillbook'));
  // a record at a time, without those it belongs to
  site.db.pragma('foreign_keys = OFF');
});

afterAll(() => {
  closeSiteFile(site);
  rmSync(folder, { recursive: true, force: true });
});

type AnyRecord = Record<string, string | number | null>;
const confirmedTogether = (one: string, other: string) => (record: AnyRecord) =>
  (record[one] === null) === (record[other] === null);
const owner = { drillId: 'drill-1' };

const nouns: readonly {
  readonly noun: string;
  readonly table: unknown;
  readonly schema: unknown;
  readonly key: string;
  readonly owner?: typeof owner;
  readonly fits?: (record: AnyRecord) => boolean;
}[] = [
  { noun: 'person', table: people, schema: personSchema, key: 'personId' },
  {
    noun: 'prerequisite',
    table: prerequisites,
    schema: prerequisiteSchema,
    key: 'kind',
    fits: confirmedTogether('confirmedBy', 'confirmedAt'),
  },
  { noun: 'service', table: services, schema: serviceSchema, key: 'serviceId' },
  { noun: 'protected asset', table: protectedAssets, schema: protectedAssetSchema, key: 'assetId' },
  { noun: 'scope item', table: scopeItems, schema: scopeItemSchema, key: 'itemId' },
  { noun: 'scope exclusion', table: scopeExclusions, schema: scopeExclusionSchema, key: 'itemId' },
  {
    noun: 'restore target',
    table: restoreTargets,
    schema: restoreTargetSchema,
    key: 'restoreTargetId',
    fits: confirmedTogether('approvedBy', 'approvedAt'),
  },
  { noun: 'drill', table: drills, schema: drillSchema, key: 'drillId' },
  { noun: 'check', table: drillChecks, schema: checkSchema, key: 'checkId', owner },
  { noun: 'difference', table: differences, schema: differenceSchema, key: 'differenceId', owner },
  { noun: 'sign-off', table: signOffs, schema: signOffSchema, key: 'signOffId', owner },
  { noun: 'evidence item', table: evidenceItems, schema: evidenceItemSchema, key: 'evidenceId' },
  { noun: 'backup point', table: backupPoints, schema: backupPointSchema, key: 'backupPointId' },
  {
    noun: 'evidence pack',
    table: evidencePacks,
    schema: evidencePackSchema,
    key: 'packId',
    fits: (pack) => pack.pageCount !== 0,
  },
  {
    noun: 'pack revision',
    table: packRevisions,
    schema: packRevisionSchema,
    key: 'packId',
    fits: (revision) => revision.bytes !== 0,
  },
  {
    noun: 'trust anchor',
    table: trustAnchors,
    schema: trustAnchorSchema,
    key: 'certificateSha256',
    fits: ({ kind, certificateDer }) => (certificateDer === null) === (kind === 'seal' || kind === 'person'),
  },
];

test.each(nouns)(
  'a $noun comes out of the site file as it went in, before and after a change',
  ({ table, schema, key, owner, fits }) => {
    const records = table as RecordTable<AnyRecord>;
    const fitting = recordsOf<AnyRecord>(schema).filter(fits ?? (() => true));
    const insertOnly = ['sign_off', 'evidence_item', 'evidence_pack', 'pack_revision'];
    fc.assert(
      fc.property(fitting, fitting, (record, changed) => {
        inPassing(site.db, (db) => {
          records.insert(db, record, owner);
          const id = String(record[key]);
          expect(records.get(db, id)).toEqual(storable(record));
          expect(records.list(db)).toContainEqual(storable(record));
          if (owner !== undefined) expect(records.listBy(db, 'drillId', owner.drillId)).toEqual([storable(record)]);
          const other = { ...changed, [key]: record[key] ?? null };
          if (insertOnly.some((name) => refusesUpdates(name, records, db, other))) return;
          records.update(db, other);
          expect(records.get(db, id)).toEqual(storable(other));
        });
      }),
      { seed, numRuns: 60 },
    );
  },
);

test('a drill step comes out as it went in, whichever state it was in before', () => {
  const steps = recordsOf<DrillStep>(drillStepSchema);
  fc.assert(
    fc.property(fc.array(steps, { minLength: 1, maxLength: 12 }), (written) => {
      inPassing(site.db, (db) => {
        for (const step of written) putDrillStep(db, 'drill-1', step);
        const last = new Map(written.map((step) => [step.kind, step]));
        expect(new Map(listDrillSteps(db, 'drill-1').map((step) => [step.kind, step]))).toEqual(last);
      });
    }),
    { seed, numRuns: 60 },
  );
});

test('a site comes out as it went in', () => {
  fc.assert(
    fc.property(recordsOf<typeof sampleSite>(siteSchema), (written) => {
      inPassing(site.db, (db) => {
        db.exec('DELETE FROM site');
        insertSite(db, written);
        expect(getSite(db)).toEqual(storable(written as never));
      });
    }),
    { seed, numRuns: 60 },
  );
});

test('the newest revision of a pack is the one with the highest number', () => {
  inPassing(site.db, (db) => {
    const revision = { field: null, signedBy: null, sha256: 'a'.repeat(64), bytes: 9, savedAt: openedAt };
    for (const number of [2, 0, 1, 10])
      packRevisions.insert(db, { ...revision, packId: 'b'.repeat(64), revision: number } as never);
    expect(newestRevision(db, 'b'.repeat(64))?.revision).toBe(10);
    expect(newestRevision(db, 'c'.repeat(64))).toBeNull();
  });
});

test.each([
  ['an empty name', { name: '' }, 'name'],
  ['a size below zero', { sizeBytes: -1 }, 'sizeBytes'],
  ['a time that is none', { changedAt: 'yesterday' }, 'changedAt'],
  ['a field nobody knows', { colour: 'red' }, 'colour'],
])('an asset with %s is refused, since it could not be read again', (_what, change, field) => {
  inPassing(site.db, (db) => {
    const failure = failureOf(() => protectedAssets.insert(db, { ...sampleAsset(1), ...change } as never));
    expect(failure?.code).toBe('REQUEST_INVALID');
    expect(Object.keys(failure?.fields ?? {})).toEqual([field]);
    expect(protectedAssets.list(db)).toEqual([]);
  });
});

test('an asset of a service that does not exist, and a second asset of one id, are refused by name', () => {
  site.db.pragma('foreign_keys = ON');
  inPassing(site.db, (db) => {
    const orphan = failureOf(() => protectedAssets.insert(db, { ...sampleAsset(1), serviceId: 'nobody' } as never));
    expect(orphan).toMatchObject({ code: 'REQUEST_INVALID', detail: { table: 'protected_asset', constraint: 'FOREIGNKEY' } });
    protectedAssets.insert(db, sampleAsset(1));
    const twin = failureOf(() => protectedAssets.insert(db, sampleAsset(1)));
    expect(twin).toMatchObject({ code: 'REQUEST_INVALID', detail: { table: 'protected_asset', constraint: 'PRIMARYKEY' } });
  });
  site.db.pragma('foreign_keys = OFF');
});

test('a change of an asset that is gone is not taken for saved', () => {
  inPassing(site.db, (db) => {
    expect(failureOf(() => protectedAssets.update(db, sampleAsset(1)))?.code).toBe('RECORD_CHANGED_MEANWHILE');
  });
});

/** UTF-8 has no form for half a surrogate pair, nor has the site file; inside JSON it has one. */
function storable(record: AnyRecord): unknown {
  return Object.fromEntries(
    Object.entries(record).map(([field, value]) => [field, typeof value === 'string' ? value.toWellFormed() : value]),
  );
}

function refusesUpdates(
  name: string,
  records: RecordTable<AnyRecord>,
  db: Parameters<typeof putDrillStep>[0],
  record: AnyRecord,
): boolean {
  try {
    db.transaction(() => records.update(db, record))();
    return false;
  } catch (error) {
    return String(error).includes(`${name} is insert-only`);
  }
}

test('every schema of a kept record is one the made-up records fit', () => {
  for (const { schema, fits } of nouns) {
    for (const record of fc.sample(recordsOf<AnyRecord>(schema).filter(fits ?? (() => true)), { seed, numRuns: 20 })) {
      expect(v.safeParse(schema as v.GenericSchema, record).issues).toBeUndefined();
    }
  }
});
