import { evidencePackSchema, type PackRevision, packRevisionSchema } from '../../shared/domain/evidence-pack.ts';
import type { Bytes } from '../../shared/domain/units.ts';
import { putBlob } from './blobs.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { recordTable } from './record-table.ts';

export const evidencePacks = recordTable({
  table: 'evidence_pack',
  schema: evidencePackSchema,
  key: 'packId',
  json: ['subject'],
  // the log only grows; the clock may be set back
  orderBy: 'audit_size DESC, issued_at DESC, pack_id',
});

export const packRevisions = recordTable({
  table: 'pack_revision',
  schema: packRevisionSchema,
  key: 'packId',
  orderBy: 'revision',
});

/** The PDF as it stands after the last signature, or null for a pack not issued here. */
export function newestRevision(db: ReadableDb, packId: string): PackRevision | null {
  return packRevisions.listBy(db, 'packId', packId).at(-1) ?? null;
}

/** Keeps the PDF as it stands after one more signature, or as it was issued. Throws: DISK_FULL. */
export function insertRevision(db: WritableDb, given: Omit<PackRevision, 'sha256' | 'bytes'>, pdf: Uint8Array): PackRevision {
  const { sha256, bytes } = putBlob(db, pdf);
  const revision: PackRevision = { ...given, sha256, bytes: bytes as Bytes };
  packRevisions.insert(db, revision);
  return revision;
}
