import * as v from 'valibot';
import { type EvidenceDocument, evidenceDocumentSchema } from '../../shared/domain/evidence-document.ts';
import type { EvidencePack } from '../../shared/domain/evidence-pack.ts';
import type { PackSubject } from '../../shared/domain/pack-subject.ts';
import type { Sha256 } from '../../shared/domain/units.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { readBlob } from '../store/blobs.ts';
import { drills } from '../store/drills.ts';
import { evidencePacks } from '../store/evidence-packs.ts';
import type { Context } from './context.ts';

/**
 * evidence.json of the last pack of the same kind: for a drill, of the same service. Null where there is none.
 *
 * Throws: SITE_FILE_DAMAGED when what is kept is no evidence of a pack.
 */
export function previousEvidence(
  context: Context,
  subject: PackSubject,
): { readonly packId: Sha256; readonly evidence: EvidenceDocument } | null {
  const previous = evidencePacks.list(context.db).find((pack) => isAlike(context, pack, subject));
  if (previous === undefined) return null;
  const { packId } = previous;
  const parsed = v.safeParse(evidenceDocumentSchema, JSON.parse(Buffer.from(readBlob(context.db, packId)).toString('utf8')));
  if (!parsed.success) throw new DrillbookError('SITE_FILE_DAMAGED', { detail: { table: 'blob', row: packId } });
  return { packId, evidence: parsed.output };
}

function isAlike(context: Context, pack: EvidencePack, subject: PackSubject): boolean {
  if (pack.subject.kind !== 'drill' || subject.kind !== 'drill') return pack.subject.kind === subject.kind;
  const serviceOf = (drillId: string) => drills.get(context.db, drillId)?.serviceId;
  return serviceOf(pack.subject.drillId) === serviceOf(subject.drillId);
}
