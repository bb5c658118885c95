import { statSync } from 'node:fs';
import type { EvidenceFile } from '../../shared/contract/drill.ts';
import type { EvidenceItem } from '../../shared/domain/evidence-item.ts';
import type { DrillId, EvidenceId } from '../../shared/domain/ids.ts';
import type { Bytes } from '../../shared/domain/units.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { putBlob, putBlobFile, readBlob } from '../store/blobs.ts';
import { drills, signOffs } from '../store/drills.ts';
import { evidenceItems } from '../store/evidence-items.ts';
import { type Context, instantOf } from './context.ts';
import { writeTold } from './write.ts';

/** Evidence as it came: bytes at hand, or a file of any size. */
export type EvidenceContent = Uint8Array | { readonly path: string };

type NewEvidence = Omit<EvidenceItem, 'evidenceId' | 'drillId' | 'bytes' | 'sha256' | 'capturedAt'>;

/**
 * Takes raw evidence into the site file under its SHA-256. It is never changed or removed afterwards.
 *
 * What somebody has signed off is not added to any more.
 * Throws: DRILL_NOT_FOUND, DRILL_STATE_WRONG, FILE_NOT_READABLE, DISK_FULL.
 */
export function attachEvidence(context: Context, drillId: DrillId, given: NewEvidence, content: EvidenceContent): EvidenceItem {
  requireNotSignedOff(context, drillId);
  return writeTold(context, (db) => {
    const blob = content instanceof Uint8Array ? putBlob(db, content) : putBlobFile(db, readable(content.path));
    const evidence: EvidenceItem = {
      evidenceId: context.newId() as EvidenceId,
      drillId,
      ...given,
      bytes: blob.bytes as Bytes,
      sha256: blob.sha256,
      capturedAt: instantOf(context),
    };
    evidenceItems.insert(db, evidence);
    const detail = { drillId, title: given.title, sha256: blob.sha256, bytes: blob.bytes };
    const change = { action: 'evidence:attach', subject: `evidence:${evidence.evidenceId}`, record: evidence, detail };
    return { changes: [change], result: evidence };
  });
}

/** The raw bytes, hashed again on the way out. Throws: EVIDENCE_NOT_FOUND, SITE_FILE_DAMAGED. */
export function readEvidence(context: Context, evidenceId: string): EvidenceFile {
  const item = evidenceOf(context, evidenceId);
  return { fileName: item.fileName, mediaType: item.mediaType, bytes: readBlob(context.db, item.sha256) };
}

/** Throws: EVIDENCE_NOT_FOUND. */
export function evidenceOf(context: Context, evidenceId: string): EvidenceItem {
  const item = evidenceItems.get(context.db, evidenceId);
  if (item === null) throw new DrillbookError('EVIDENCE_NOT_FOUND', { detail: { evidenceId } });
  return item;
}

function requireNotSignedOff(context: Context, drillId: string): void {
  const drill = drills.get(context.db, drillId);
  if (drill === null) throw new DrillbookError('DRILL_NOT_FOUND', { detail: { drillId } });
  const state = drill.progress.kind;
  if (state === 'signed-off' || state === 'cancelled' || signOffs.listBy(context.db, 'drillId', drillId).length > 0)
    throw new DrillbookError('DRILL_STATE_WRONG', { detail: { title: drill.title, state, needed: 'running' } });
}

function readable(path: string): string {
  try {
    if (statSync(path).isFile()) return path;
  } catch (cause) {
    throw new DrillbookError('FILE_NOT_READABLE', { detail: { path }, cause });
  }
  throw new DrillbookError('FILE_NOT_READABLE', { detail: { path } });
}
