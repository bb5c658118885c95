import { appendAudit, hashRecord } from '../../../../electron/store/audit.ts';
import { putBlob } from '../../../../electron/store/blobs.ts';
import type { ReadableDb, WritableDb } from '../../../../electron/store/database.ts';
import { putDrillStep } from '../../../../electron/store/drill-steps.ts';
import { drills } from '../../../../electron/store/drills.ts';
import { evidenceItems } from '../../../../electron/store/evidence-items.ts';
import { people } from '../../../../electron/store/people.ts';
import { protectedAssets } from '../../../../electron/store/protected-assets.ts';
import { services } from '../../../../electron/store/services.ts';
import { closeSiteFile, createSiteFile, type SiteFile } from '../../../../electron/store/site-file.ts';
import { insertSite } from '../../../../electron/store/sites.ts';
import { transact } from '../../../../electron/store/transact.ts';
import type { DrillStep } from '../../../../shared/domain/drill-step.ts';
import type { EvidenceItem } from '../../../../shared/domain/evidence-item.ts';
import type { ProtectedAsset } from '../../../../shared/domain/protected-asset.ts';
import type { Service } from '../../../../shared/domain/service.ts';
import type { Site } from '../../../../shared/domain/site.ts';

export const openedAt = '2026-11-22T08:00:00.000Z';

export const sampleSite = {
  siteId: 'plant-7',
  name: 'Plant 7',
  customer: 'Northern Water',
  timeZone: 'Europe/Oslo',
  language: 'en',
  confidentiality: 'confidential',
  templateId: 'datamesh/1',
  frameworks: [] as string[],
  createdAt: openedAt,
} as Site;

/** A small site file with one of most things in it, still open. */
export function createSampleSite(path: string): SiteFile {
  return createSiteFile(path, openedAt, (db) => transact(db, (writable) => insertSite(writable, sampleSite)));
}

/** A closed site file with a plan, a drill, evidence of several pieces and a log of some length. */
export function createFullSite(path: string): void {
  const site = createSampleSite(path);
  fillSite(site.db);
  closeSiteFile(site);
}

/** An asset that differs from the others in every field that is free. */
export function sampleAsset(number: number): ProtectedAsset {
  return {
    assetId: `asset-${number}`,
    name: `Historian ${number}`,
    kind: 'database',
    serviceId: null,
    ownerId: null,
    location: `rack ${number}, 机架`,
    backupMethod: 'nightly dump',
    retentionDays: 30 + number,
    sizeBytes: number * 1_000_003,
    restoreOrder: null,
    dependsOn: [],
    scopeItemIds: [],
    note: 'x'.repeat(number % 700),
    revision: 0,
    changedAt: openedAt,
  } as unknown as ProtectedAsset;
}

/** Keeps an asset and its log entry, as every verb does. */
export function keepAsset(db: ReadableDb, number: number, at: string = openedAt): void {
  const asset = sampleAsset(number);
  transact(db, (writable) => {
    protectedAssets.insert(writable, asset);
    logAsset(writable, asset, at);
  });
}

function logAsset(db: WritableDb, asset: ProtectedAsset, at: string): void {
  const payload = { recordSha256: hashRecord(asset) };
  appendAudit(db, { at, actor: 'kari', action: 'asset:add', subject: `asset:${asset.assetId}`, payload });
}

function fillSite(db: ReadableDb): void {
  for (let number = 1; number <= 40; number += 1) keepAsset(db, number);
  transact(db, (writable) => {
    people.insert(writable, {
      personId: 'kari',
      name: 'Kari Nordmann',
      organisation: 'Northern Water',
      roles: ['requester', 'backup-owner'],
      contact: '+47 555',
      contactConfirmedOn: null,
    } as never);
    services.insert(writable, {
      serviceId: 'pumping',
      name: 'Pumping',
      description: '',
      priority: 1,
      ownerId: 'kari',
      objectives: { rtoMinutes: 240, rpoMinutes: 60, mtdMinutes: null },
    } as Service);
    drills.insert(writable, {
      drillId: 'drill-1',
      title: 'Restore the historian',
      serviceId: 'pumping',
      scenario: 'ransomware',
      mode: 'operational',
      sample: '',
      isSample: false,
      requestedBy: 'kari',
      plannedOn: '2026-12-01',
      progress: { kind: 'planned' },
    } as never);
    putDrillStep(writable, 'drill-1', { kind: 'restore', state: 'pending', plannedMinutes: 30 } as DrillStep);
    const blob = putBlob(writable, Buffer.alloc(1_300_000, 'restored 1 of 1 files\n'));
    evidenceItems.insert(writable, {
      evidenceId: 'evidence-1',
      drillId: 'drill-1',
      kind: 'restore-output',
      title: 'restic restore',
      fileName: 'restore.log',
      mediaType: 'text/plain',
      bytes: blob.bytes,
      sha256: blob.sha256,
      capturedAt: openedAt,
      provenance: {
        tool: 'restic',
        toolVersion: '0.14.0',
        command: 'restic restore',
        host: 'backup-1',
        timeZone: 'Europe/Oslo',
        operator: 'kari',
        exitCode: 0,
        recordCount: null,
        redactionCount: 0,
      },
    } as unknown as EvidenceItem);
  });
}
