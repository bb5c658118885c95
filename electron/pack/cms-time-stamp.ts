import { createHash } from 'node:crypto';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { ownBytes } from '../../shared/verifier/bytes.ts';
import { readCms } from '../../shared/verifier/cms.ts';
import { type DerNode, readDer } from '../../shared/verifier/der.ts';
import { defaultLimits } from '../../shared/verifier/limits.ts';
import { oids } from '../../shared/verifier/oids.ts';
import { signaturePlaceholderBytes } from '../../shared/verifier/revision-text.ts';
import { attribute, sequence, setOf, tagged } from './der-values.ts';

/**
 * Brings the time-stamp token for a SHA-256 imprint, from wherever, in the form a pack has: it is checked where it comes from, and again
 * in the pack.
 */
export type StampTime = (imprint: Uint8Array) => Promise<Uint8Array>;

/** What a time-stamp of a signature is over: the SHA-256 of the signature value. Throws: a refusal (CMS_FORM). */
export function signatureImprint(cms: Uint8Array): Uint8Array {
  const { value } = readCms(ownBytes(cms), defaultLimits.certificates);
  return createHash('sha256').update(value).digest();
}

/**
 * The signature with a time-stamp token beside its value. No signature covers that place.
 *
 * Source: RFC 3161, appendix A; ETSI EN 319 122-1, 5.3.
 * Throws: TSA_ANSWER_INVALID where the two do not fit into a pack together.
 */
export function withTimeStamp(cms: Uint8Array, token: Uint8Array): Uint8Array {
  const [type, wrapped] = partsOf(readDer(cms));
  const [version, digests, content, certificates, signers] = partsOf(wrapped?.children[0]);
  const signer = partsOf(signers?.children[0]).map(({ raw }) => raw);
  const stamped = sequence(...signer, tagged(1, attribute(oids.signatureTimeStampToken, token)));
  const parts = [version, digests, content, certificates].map((node) => node?.raw ?? new Uint8Array());
  const whole = sequence(type?.raw ?? new Uint8Array(), tagged(0, sequence(...parts, setOf(stamped))));
  requireRoom(whole, signaturePlaceholderBytes);
  return whole;
}

/** A token that is too large is the authority's matter, not the signer's. Throws: TSA_ANSWER_INVALID. */
export function requireRoom(value: Uint8Array, room: number): void {
  if (value.length > room)
    throw new DrillbookError('TSA_ANSWER_INVALID', { detail: { reason: 'size', bytes: value.length, room } });
}

function partsOf(node: DerNode | null | undefined): readonly DerNode[] {
  return node?.children ?? [];
}
