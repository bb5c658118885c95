import type { SignatureField } from '../domain/evidence-envelope.ts';
import type { Check, CheckCode } from '../domain/verdict.ts';
import { sameBytes, sha256 } from './bytes.ts';
import { type ReadCertificate, readCertificate, requireSigningProfile } from './certificate.ts';
import { type CadesSignature, readCms } from './cms.ts';
import type { CoveredDigest } from './covered-digest.ts';
import { refuseWhenOutOfTime } from './limits.ts';
import type { PackDocument } from './pack-document.ts';
import { isSignatureOf, readPublicKey } from './public-key.ts';
import { refuse } from './refusal.ts';
import { signaturePlaceholderBytes } from './revision-text.ts';
import {
  requireClaimedTime,
  requireContents,
  requireRange,
  requireReference,
  requireSignatureDictionary,
} from './signature-dictionary.ts';
import type { SignatureRevision } from './signature-revision.ts';
import { orderChain } from './signer-chain.ts';
import { readTimeStamp, type TimeStamp } from './time-stamp.ts';
import { walk } from './walk.ts';

/**
 * A signature that holds: whose field, which certificate, what time is claimed; `chain` are the other certificates it brought, `timeStamp`
 * the one it carries.
 */
export interface HeldSignature {
  readonly kind: 'signature';
  readonly field: SignatureField;
  readonly certificate: ReadCertificate;
  readonly chain: readonly ReadCertificate[];
  readonly claimedAt: string;
  readonly timeStamp: TimeStamp | null;
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

/** Judges one signature, and the time-stamp it carries where it does; null where a check failed. */
export async function verifySignature(
  document: PackDocument,
  journal: Check[],
  signed: SignatureRevision,
  digestOf: CoveredDigest,
): Promise<HeldSignature | null> {
  const held = await walk(journal, signatureCodes, signed.field.field, async (passed) => {
    refuseWhenOutOfTime(document.bounds);
    const dictionary = requireSignatureDictionary(document, signed);
    const claimedAt = requireClaimedTime(dictionary);
    requireReference(document, signed, dictionary);
    passed('SIGNATURE_DICTIONARY');
    if (signed.isFirst) passed('SEAL_PERMISSIONS');
    if (signed.isLast) passed('FIELDS_LOCKED');
    const gap = requireRange(signed.revision, dictionary);
    passed('SIGNATURE_RANGE');
    const bytes = requireContents(document, dictionary, signaturePlaceholderBytes);
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
    return { kind: 'signature', field: signed.field, certificate, chain, claimedAt, cms } as const;
  });
  if (held === null) return null;
  const { cms, ...signature } = held;
  return { ...signature, timeStamp: await verifyOwnTimeStamp(document, journal, { field: signed.field.field, cms }) };
}

async function verifyOwnTimeStamp(
  { bounds }: PackDocument,
  journal: Check[],
  { field, cms }: { readonly field: string; readonly cms: CadesSignature },
): Promise<TimeStamp | null> {
  const { timeStamp, value } = cms;
  if (timeStamp === null) return null;
  return walk(journal, ['TIME_STAMP_FORM', 'SIGNATURE_TIME_STAMPED'], field, async (passed) => {
    const read = await readTimeStamp(timeStamp, bounds.limits.certificates);
    passed('TIME_STAMP_FORM');
    if (!sameBytes(read.imprint, await sha256(value))) refuse('SIGNATURE_TIME_STAMPED', { at: read.at });
    passed('SIGNATURE_TIME_STAMPED');
    return read;
  });
}

/**
 * The one certificate the signature names twice: by issuer and serial number, and by its hash among the signed attributes; with the
 * others that lay beside it when it was signed, no more and no fewer.
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
  const chain = await orderChain(certificate, certificates);
  if (!sameBytes(cms.certificatesDigest, await sha256(cms.certificateField)))
    refuse('CMS_ATTRIBUTES', { reason: 'certificates' });
  return { certificate, chain };
}
