import type { SignatureField } from '../domain/evidence-envelope.ts';
import type { Check, CheckCode } from '../domain/verdict.ts';
import { sameBytes, sha256 } from './bytes.ts';
import { isSignedBy, type ReadCertificate, readCertificate, requireSigningProfile } from './certificate.ts';
import { type CadesSignature, readCms } from './cms.ts';
import { type CoveredDigest, coveredDigests } from './covered-digest.ts';
import { refuseWhenOutOfTime } from './limits.ts';
import type { OpenPack } from './open-pack.ts';
import { isSignatureOf, readPublicKey } from './public-key.ts';
import { refuse } from './refusal.ts';
import type { Revision } from './revisions.ts';
import {
  requireClaimedTime,
  requireContents,
  requireRange,
  requireReference,
  requireSignatureDictionary,
} from './signature-dictionary.ts';
import { readSignatureRevision, type SignatureRevision } from './signature-revision.ts';
import { walk } from './walk.ts';

/** A signature that holds: whose field, which certificate, what time is claimed; `chain` are the other certificates it brought. */
export interface HeldSignature {
  readonly field: SignatureField;
  readonly certificate: ReadCertificate;
  readonly chain: readonly ReadCertificate[];
  readonly claimedAt: string;
}

const signatureCodes: readonly CheckCode[] = [
  'SIGNATURE_DICTIONARY',
  'SIGNATURE_RANGE',
  'SIGNATURE_CONTENTS',
  'CMS_FORM',
  'CMS_ATTRIBUTES',
  'CERTIFICATE_FORM',
  'KEY_STRENGTH',
  'CONTENT_DIGEST',
  'SIGNATURE_VALUE',
];

/** Judges every revision after the first; stops at the first that is not an allowed one, because nothing after it means anything. */
export async function verifySignatures(pack: OpenPack, journal: Check[]): Promise<readonly HeldSignature[]> {
  const held: HeldSignature[] = [];
  const signed = new Set<string>();
  const digestOf = coveredDigests(pack.document);
  let previous = pack.document.base;
  for (const [index, revision] of pack.later.entries()) {
    const allowed = await readAllowed(pack, journal, revision, index + 1, { previous, signed });
    if (allowed === null) return held;
    const signature = await verifySignature(pack, journal, allowed, digestOf);
    if (signature !== null) held.push(signature);
    signed.add(allowed.field.field);
    previous = revision;
  }
  const { problem } = pack;
  if (problem !== null) {
    journal.push({ code: problem.code, state: 'failed', subject: String(pack.later.length + 1), detail: problem.detail });
  } else {
    journal.push({ code: 'FILE_END', state: 'passed', detail: {} });
  }
  if (pack.later.length === 0) journal.push({ code: 'SEAL_FIRST', state: 'failed', detail: { reason: 'no-signature' } });
  return held;
}

async function readAllowed(
  pack: OpenPack,
  journal: Check[],
  revision: Revision,
  number: number,
  before: { readonly previous: Revision; readonly signed: ReadonlySet<string> },
): Promise<SignatureRevision | null> {
  return walk(journal, ['REVISION_FORM', 'REVISION_CHANGES'], String(number), (passed) => {
    refuseWhenOutOfTime(pack.document.bounds);
    const allowed = readSignatureRevision(pack.document, pack.evidence.envelope, revision, before);
    passed('REVISION_FORM');
    passed('REVISION_CHANGES');
    if (allowed.isFirst) passed('SEAL_FIRST');
    return allowed;
  });
}

async function verifySignature(
  pack: OpenPack,
  journal: Check[],
  signed: SignatureRevision,
  digestOf: CoveredDigest,
): Promise<HeldSignature | null> {
  const { document } = pack;
  return walk(journal, signatureCodes, signed.field.field, async (passed) => {
    refuseWhenOutOfTime(document.bounds);
    const dictionary = requireSignatureDictionary(document, signed);
    const claimedAt = requireClaimedTime(dictionary);
    requireReference(document, signed, dictionary);
    passed('SIGNATURE_DICTIONARY');
    if (signed.isFirst) passed('SEAL_PERMISSIONS');
    if (signed.isLast) passed('FIELDS_LOCKED');
    const gap = requireRange(signed, dictionary);
    passed('SIGNATURE_RANGE');
    const bytes = requireContents(document, dictionary);
    passed('SIGNATURE_CONTENTS');
    const cms = readCms(bytes, document.bounds.limits.certificates);
    passed('CMS_FORM');
    const { certificate, chain } = await readSigner(cms);
    passed('CMS_ATTRIBUTES');
    requireSigningProfile(certificate);
    passed('CERTIFICATE_FORM');
    const key = readPublicKey(certificate.spki);
    if (key.algorithm !== cms.algorithm) refuse('KEY_STRENGTH', { reason: 'algorithm', found: cms.algorithm });
    passed('KEY_STRENGTH');
    const digest = await digestOf(gap, signed.revision.end);
    if (!sameBytes(digest, cms.messageDigest)) refuse('CONTENT_DIGEST', { covered: gap.start + signed.revision.end - gap.end });
    passed('CONTENT_DIGEST');
    if (!(await isSignatureOf(key, cms.value, cms.attributes))) refuse('SIGNATURE_VALUE', { key: certificate.facts.key });
    passed('SIGNATURE_VALUE');
    return { field: signed.field, certificate, chain, claimedAt };
  });
}

/**
 * The one certificate the signature names twice: by issuer and serial number, and by its hash among the signed attributes.
 *
 * Throws: a refusal (CMS_FORM, CMS_ATTRIBUTES).
 */
export async function readSigner(
  cms: CadesSignature,
): Promise<{ certificate: ReadCertificate; chain: readonly ReadCertificate[] }> {
  const certificates: ReadCertificate[] = [];
  for (const der of cms.certificates) certificates.push(await readCertificate(der));
  const named = certificates.filter(
    ({ issuerDer, serialDer }) => sameBytes(issuerDer, cms.signer.issuer) && sameBytes(serialDer, cms.signer.serial),
  );
  const [certificate, ...others] = named;
  if (certificate === undefined || others.length > 0)
    return refuse('CMS_FORM', { reason: 'signer-certificate', found: named.length });
  const { hash, issuer, serial } = cms.signingCertificate;
  const isBound = sameBytes(hash, await sha256(certificate.der)) && sameBytes(issuer, certificate.issuerDer);
  if (!isBound || !sameBytes(serial, certificate.serialDer)) refuse('CMS_ATTRIBUTES', { reason: 'signing-certificate' });
  return { certificate, chain: await orderChain(certificate, certificates) };
}

/** The certificates from the signer upwards; one that vouches for nobody here would be bytes that no signature covers. */
async function orderChain(signer: ReadCertificate, all: readonly ReadCertificate[]): Promise<readonly ReadCertificate[]> {
  const chain: ReadCertificate[] = [];
  let rest = all.filter((other) => other !== signer);
  for (let below = signer; rest.length > 0; ) {
    const issuer = rest.find(({ subjectDer }) => sameBytes(subjectDer, below.issuerDer));
    if (issuer === undefined || !(await isSignedBy(below.parsed, issuer.parsed)))
      return refuse('CMS_FORM', { reason: 'foreign-certificate' });
    chain.push(issuer);
    rest = rest.filter((other) => other !== issuer);
    below = issuer;
  }
  return chain;
}
