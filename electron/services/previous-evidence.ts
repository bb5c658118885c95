import * as v from 'valibot';
import { type EvidenceDocument, evidenceDocumentSchema } from '../../shared/domain/evidence-document.ts';
import type { EvidencePack } from '../../shared/domain/evidence-pack.ts';
import type { PackSubject } from '../../shared/domain/pack-subject.ts';
import type { Instant, Sha256 } from '../../shared/domain/units.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { readBlob } from '../store/blobs.ts';
import { drills } from '../store/drills.ts';
import { evidencePacks } from '../store/evidence-packs.ts';
import type { Context } from './context.ts';

/** The pack before, with its evidence.json; null where that has a form this program does not read. */
export interface PreviousPack {
  readonly packId: Sha256;
  readonly issuedAt: Instant;
  readonly evidence: EvidenceDocument | null;
}

/** What every generation of evidence.json calls itself by. */
const anyEvidenceSchema = v.looseObject({ schema: v.pipe(v.string(), v.startsWith('drillbook.evidence/')) });

/**
 * The last pack of the same kind: for a drill, of the same service. Null where there is none.
 *
 * Throws: SITE_FILE_DAMAGED when what is kept is no evidence of a pack.
 */
export function previousEvidence(context: Context, subject: PackSubject): PreviousPack | null {
  const previous = evidencePacks.list(context.db).find((pack) => isAlike(context, pack, subject));
  if (previous === undefined) return null;
  const { packId, issuedAt } = previous;
  const value = valueIn(readBlob(context.db, packId));
  const parsed = v.safeParse(evidenceDocumentSchema, value);
  if (parsed.success) return { packId, issuedAt, evidence: parsed.output };
  // its hash is the pack id: it is what was issued, by a program that wrote it in another form
  if (v.is(anyEvidenceSchema, value)) return { packId, issuedAt, evidence: null };
  throw new DrillbookError('SITE_FILE_DAMAGED', { detail: { table: 'blob', row: packId } });
}

function valueIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}

function isAlike(context: Context, pack: EvidencePack, subject: PackSubject): boolean {
  if (pack.subject.kind !== 'drill' || subject.kind !== 'drill') return pack.subject.kind === subject.kind;
  const serviceOf = (drillId: string) => drills.get(context.db, drillId)?.serviceId;
  return serviceOf(pack.subject.drillId) === serviceOf(subject.drillId);
}
