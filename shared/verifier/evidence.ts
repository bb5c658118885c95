import canonicalize from 'canonicalize';
import * as v from 'valibot';
import { type EvidenceEnvelope, evidenceEnvelopeSchema, evidenceFileName } from '../domain/evidence-envelope.ts';
import { packKeywords } from '../domain/pack-id.ts';
import { packRoles } from '../domain/pack-subject.ts';
import { hexOf, type OwnBytes, sha256 } from './bytes.ts';
import { contentOf, type EmbeddedFile } from './embedded-files.ts';
import { countJsonValues } from './json-size.ts';
import type { Limits } from './limits.ts';
import { type PackDocument, resolve } from './pack-document.ts';
import { entryOf, textOf } from './pdf-value.ts';
import { refuse } from './refusal.ts';

/** evidence.json as it was found: its own bytes, their SHA-256, and the part every verifier relies on. */
export interface Evidence {
  readonly bytes: OwnBytes;
  readonly packId: string;
  readonly envelope: EvidenceEnvelope;
}

/** Throws: a refusal (EVIDENCE_PRESENT). */
export async function readEvidenceBytes(document: PackDocument, files: readonly EmbeddedFile[]): Promise<OwnBytes> {
  const file = files.find(({ name }) => name === evidenceFileName) ?? refuse('EVIDENCE_PRESENT', { reason: 'missing' });
  const content = await contentOf(document, file, document.bounds.limits.evidenceBytes);
  return content ?? refuse('EVIDENCE_PRESENT', { reason: 'unreadable' });
}

/**
 * Reads evidence.json and insists on its canonical bytes, so that one pack cannot say two things to two JSON readers.
 *
 * Source: RFC 8785.
 * Throws: a refusal (EVIDENCE_FORM, WITHIN_LIMITS).
 */
export async function parseEvidence(bytes: OwnBytes, { evidenceValues }: Pick<Limits, 'evidenceValues'>): Promise<Evidence> {
  if (countJsonValues(bytes) > evidenceValues) refuse('WITHIN_LIMITS', { limit: 'evidence-values' });
  const { text, value } = readJson(bytes);
  if (canonicalize(value) !== text) refuse('EVIDENCE_FORM', { reason: 'not-canonical' });
  const result = v.safeParse(evidenceEnvelopeSchema, value, { abortEarly: true });
  if (!result.success) {
    return refuse('EVIDENCE_FORM', { reason: 'schema', path: v.getDotPath(result.issues[0]) ?? 'evidence.json' });
  }
  return { bytes, packId: hexOf(await sha256(bytes)), envelope: result.output };
}

function readJson(bytes: OwnBytes): { readonly text: string; readonly value: unknown } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, value: JSON.parse(text) };
  } catch {
    return refuse('EVIDENCE_FORM', { reason: 'not-json' });
  }
}

/** Throws: a refusal (PACK_ID_NAMED) unless the document information names this evidence.json. */
export function requirePackIdNamed(document: PackDocument, packId: string): void {
  const keywords = textOf(resolve(document.base, entryOf(document.information.value, 'Keywords')));
  if (keywords !== packKeywords(packId)) refuse('PACK_ID_NAMED', { expected: packId, found: keywords ?? 'none' });
}

/** Throws: a refusal (FIELDS_DECLARED) unless the form has exactly the fields evidence.json lists, in that order. */
export function requireFieldsDeclared(document: PackDocument, envelope: EvidenceEnvelope): void {
  const expected = envelope.signatureFields.map(({ field }) => field).join(' ');
  const found = document.fields.map(({ name }) => name).join(' ');
  if (found !== expected) refuse('FIELDS_DECLARED', { expected, found });
}

/**
 * Each kind of pack is answered for in its own roles, each by another person: one that asks for fewer, or for one person twice, is none.
 *
 * Throws: a refusal (PACK_ROLES).
 */
export function requirePackRoles({ packKind, signatureFields }: EvidenceEnvelope): void {
  const expected: readonly string[] = packRoles[packKind];
  const signOffs = signatureFields.flatMap((field) => (field.kind === 'sign-off' ? [field] : []));
  const roles = signOffs.map(({ role }) => role);
  if ([...roles].sort().join() !== [...expected].sort().join()) {
    refuse('PACK_ROLES', { reason: 'roles', expected: expected.join(' '), found: roles.join(' ') });
  }
  const isEachOnce = (values: readonly string[]): boolean => new Set(values).size === values.length;
  // two spellings of one name that look the same are one name
  const names = signOffs.map(({ personName }) => personName.normalize('NFKC').trim().toLowerCase());
  if (!isEachOnce(names))
    refuse('PACK_ROLES', { reason: 'people', found: signOffs.map(({ personName }) => personName).join(', ') });
  const certificates = signOffs.flatMap(({ certificateSha256 }) => (certificateSha256 === null ? [] : [certificateSha256]));
  if (!isEachOnce(certificates)) refuse('PACK_ROLES', { reason: 'certificates', found: certificates.join(' ') });
}
