import type { CheckCode } from '../domain/verdict.ts';
import type { OwnBytes } from './bytes.ts';
import { type EmbeddedFile, readEmbeddedFiles } from './embedded-files.ts';
import { type Evidence, parseEvidence, readEvidenceBytes, requireFieldsDeclared, requirePackIdNamed } from './evidence.ts';
import type { Bounds } from './limits.ts';
import { type PackDocument, readPackDocument } from './pack-document.ts';
import type { Refusal } from './refusal.ts';
import { type Revision, readRevisions } from './revisions.ts';

/** A pack whose first revision is in order; the later ones are still to be judged. */
export interface OpenPack {
  readonly document: PackDocument;
  readonly files: readonly EmbeddedFile[];
  readonly evidence: Evidence;
  readonly later: readonly Revision[];
  readonly problem: Refusal | null;
}

export const openPackCodes = [
  'FILE_HEADER',
  'FILE_DIALECT',
  'NO_ACTIVE_CONTENT',
  'DOCUMENT_FORM',
  'EVIDENCE_PRESENT',
  'EVIDENCE_FORM',
  'PACK_ID_NAMED',
  'FIELDS_DECLARED',
] as const satisfies readonly CheckCode[];

/**
 * Reads the first revision: the file's own dialect, its document, evidence.json and what ties the two together.
 *
 * Throws: a refusal with one of `openPackCodes` or WITHIN_LIMITS.
 */
export async function openPack(bytes: OwnBytes, bounds: Bounds, passed: (code: CheckCode) => void): Promise<OpenPack> {
  const { revisions, problem } = readRevisions(bytes, bounds);
  const [base, ...later] = revisions;
  if (base === undefined) throw new Error('a file that reads has a first revision');
  passed('FILE_HEADER');
  const document = readPackDocument(bytes, base, bounds);
  const files = readEmbeddedFiles(document);
  passed('FILE_DIALECT');
  passed('NO_ACTIVE_CONTENT');
  passed('DOCUMENT_FORM');
  const evidenceBytes = await readEvidenceBytes(document, files);
  passed('EVIDENCE_PRESENT');
  const evidence = await parseEvidence(evidenceBytes, bounds.limits);
  passed('EVIDENCE_FORM');
  requirePackIdNamed(document, evidence.packId);
  passed('PACK_ID_NAMED');
  requireFieldsDeclared(document, evidence.envelope);
  passed('FIELDS_DECLARED');
  return { document, files, evidence, later, problem };
}
