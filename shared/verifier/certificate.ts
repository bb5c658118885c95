import { BasicConstraints, Certificate, ExtKeyUsage } from 'pkijs';
import { shownLine } from '../domain/shown-text.ts';
import type { CertificateFacts } from '../domain/verdict.ts';
import { hexOf, type OwnBytes, ownBytes, sameBytes, sha256 } from './bytes.ts';
import { type DerNode, oidOf, readDer, tags } from './der.ts';
import { oids } from './oids.ts';
import {
  authorityRsaBits,
  describeKey,
  isSignatureOf,
  type PublicKeyFacts,
  readPublicKey,
  type SignatureForm,
  signatureFormOf,
} from './public-key.ts';
import { refuse } from './refusal.ts';

/** A certificate, its own bytes beside what was read from them. */
export interface ReadCertificate {
  readonly der: OwnBytes;
  readonly parsed: Certificate;
  readonly issuerDer: Uint8Array;
  readonly subjectDer: Uint8Array;
  readonly serialDer: Uint8Array;
  readonly spki: DerNode;
  /** What its issuer signed, and how; no form where nobody should sign like that any more. */
  readonly signature: { readonly signed: OwnBytes; readonly value: OwnBytes; readonly form: SignatureForm | null };
  readonly facts: CertificateFacts;
}

/**
 * Reads an X.509 version 3 certificate in strict DER.
 *
 * Throws: a refusal (CERTIFICATE_FORM).
 */
export async function readCertificate(der: OwnBytes): Promise<ReadCertificate> {
  const root = readDer(der);
  const body = root?.tag === tags.sequence && root.children.length === 3 ? root.children[0] : undefined;
  const [version, serial, innerAlgorithm, issuer, validity, subject, spki] = body?.tag === tags.sequence ? body.children : [];
  const outerAlgorithm = root?.children[1];
  if (version === undefined || hexOf(version.raw) !== 'a003020102') return refuse('CERTIFICATE_FORM', { reason: 'version' });
  if (
    serial?.tag !== tags.integer ||
    issuer === undefined ||
    subject === undefined ||
    validity === undefined ||
    spki === undefined
  ) {
    return refuse('CERTIFICATE_FORM', { reason: 'structure' });
  }
  if (innerAlgorithm === undefined || outerAlgorithm === undefined || !sameBytes(innerAlgorithm.raw, outerAlgorithm.raw)) {
    return refuse('CERTIFICATE_FORM', { reason: 'two-algorithms' });
  }
  requireStrictExtensions(body?.children[7]);
  const parsed = parse(der);
  const value = root?.children[2];
  if (body === undefined || value?.tag !== tags.bitString || value.content[0] !== 0)
    return refuse('CERTIFICATE_FORM', { reason: 'signature' });
  const signature = {
    signed: ownBytes(body.raw),
    value: ownBytes(value.content.subarray(1)),
    form: signatureFormOf(outerAlgorithm),
  };
  const commonName = namesOf(parsed.subject.typesAndValues, oids.commonName);
  const facts: CertificateFacts = {
    subject: distinguishedName(parsed.subject.typesAndValues),
    commonName: commonName.length === 1 ? (commonName[0] ?? '') : '',
    issuer: distinguishedName(parsed.issuer.typesAndValues),
    serial: hexOf(serial.content),
    fingerprintSha256: hexOf(await sha256(der)),
    notBefore: parsed.notBefore.value.toISOString(),
    notAfter: parsed.notAfter.value.toISOString(),
    selfSigned: sameBytes(issuer.raw, subject.raw) && (await isSignedBy({ signature, parsed }, { spki, parsed })),
    key: describeKey(spki),
  };
  return { der, parsed, issuerDer: issuer.raw, subjectDer: subject.raw, serialDer: serial.raw, spki, signature, facts };
}

/** Whether the issuer's key made the signature of the certificate, by an algorithm that is still trusted. */
export async function isSignedBy(
  { signature, parsed }: Pick<ReadCertificate, 'signature' | 'parsed'>,
  issuer: Pick<ReadCertificate, 'spki' | 'parsed'>,
): Promise<boolean> {
  if (signature.form === null) return false;
  const key = keyOf(issuer.spki);
  if (key !== null) return isSignatureOf(key, signature.value, signature.signed, signature.form);
  try {
    // a key that signs no pack may still stand above one that does
    return await parsed.verify(issuer.parsed);
  } catch {
    return false;
  }
}

function keyOf(spki: DerNode): PublicKeyFacts | null {
  try {
    return readPublicKey(spki, authorityRsaBits);
  } catch {
    return null;
  }
}

const understood = new Set<string>([oids.keyUsage, oids.basicConstraints, oids.extendedKeyUsage, oids.subjectKeyIdentifier]);

/**
 * A certificate that may sign a document: digitalSignature and nonRepudiation, marked critical; where uses are listed at all, both
 * e-mail protection and document signing are among them; not an authority.
 *
 * Throws: a refusal (CERTIFICATE_FORM).
 */
export function requireSigningProfile({ parsed }: ReadCertificate): void {
  for (const extension of parsed.extensions ?? []) {
    if (extension.critical && !understood.has(extension.extnID))
      refuse('CERTIFICATE_FORM', { reason: 'critical', oid: extension.extnID });
  }
  const usage = keyUsageOf(parsed);
  if (usage === null || !usage.critical || (usage.bits & 0xc0) !== 0xc0) refuse('CERTIFICATE_FORM', { reason: 'key-usage' });
  const constraints = parsed.extensions?.find(({ extnID }) => extnID === oids.basicConstraints)?.parsedValue;
  if (constraints instanceof BasicConstraints && constraints.cA) refuse('CERTIFICATE_FORM', { reason: 'authority' });
  const uses = parsed.extensions?.find(({ extnID }) => extnID === oids.extendedKeyUsage);
  if (uses === undefined) return;
  const list = uses.parsedValue instanceof ExtKeyUsage ? uses.parsedValue.keyPurposes : [];
  for (const oid of [oids.emailProtection, oids.documentSigning]) {
    if (!list.includes(oid)) refuse('CERTIFICATE_FORM', { reason: 'extended-key-usage', absent: oid });
  }
}

/** The first byte of keyUsage (digitalSignature 80, nonRepudiation 40, keyCertSign 04), or null where the extension is absent. */
export function keyUsageOf(certificate: Certificate): { readonly critical: boolean; readonly bits: number } | null {
  const extension = certificate.extensions?.find(({ extnID }) => extnID === oids.keyUsage);
  if (extension === undefined) return null;
  const node = readDer(new Uint8Array(extension.extnValue.valueBlock.valueHexView));
  return node?.tag === tags.bitString ? { critical: extension.critical, bits: node.content[1] ?? 0 } : null;
}

function requireStrictExtensions(wrapper: DerNode | undefined): void {
  if (wrapper?.tag !== 0xa3) refuse('CERTIFICATE_FORM', { reason: 'extensions' });
  const seen = new Set<string>();
  for (const extension of wrapper?.children[0]?.children ?? []) {
    const oid = oidOf(extension.children[0]);
    const value = extension.children.at(-1);
    const isDer = value?.tag === tags.octetString && readDer(value.content) !== null;
    if (oid === '' || seen.has(oid) || !isDer) refuse('CERTIFICATE_FORM', { reason: 'extension', oid });
    seen.add(oid);
  }
}

function parse(der: OwnBytes): Certificate {
  try {
    return Certificate.fromBER(ownBytes(der).slice());
  } catch {
    return refuse('CERTIFICATE_FORM', { reason: 'unreadable' });
  }
}

type NamePart = Certificate['subject']['typesAndValues'][number];

const shortNames = new Map<string, string>([
  [oids.commonName, 'CN'],
  [oids.organization, 'O'],
  [oids.organizationalUnit, 'OU'],
  [oids.country, 'C'],
]);

function namesOf(parts: readonly NamePart[], oid: string): readonly string[] {
  return parts.filter((part) => part.type === oid).map((part) => printable(part.value.valueBlock.value));
}

/** A name as it may be shown, part by part in the order of the certificate; what looks like the next part is marked. Source: RFC 4514. */
export function distinguishedName(parts: readonly NamePart[]): string {
  const shown = (part: NamePart): string => printable(part.value.valueBlock.value).replaceAll(/[\\,+]/g, '\\$&');
  return parts.map((part) => `${shortNames.get(part.type) ?? part.type}=${shown(part)}`).join(', ');
}

/** A name must not be able to rearrange the line it is shown in. */
function printable(text: unknown): string {
  return shownLine(String(text)).slice(0, 300);
}
