import type { Check, CheckCode, CheckDetail, CheckState, IdentityState, SignerIdentity } from '../domain/verdict.ts';
import { sameBytes } from './bytes.ts';
import type { Evidence } from './evidence.ts';
import type { HeldSignature } from './signatures.ts';
import { findAnchor, type TrustList } from './trust.ts';

/** Laptops on isolated networks drift; a claim further ahead than this is not drift. */
const clockToleranceMs = 86_400_000;

/** What can be said about who signed: read from the certificates, held against the trust list, against each other and against what the pack says. */
export async function assessSigners(
  held: readonly HeldSignature[],
  envelope: Evidence['envelope'],
  trust: TrustList,
  verifiedAt: string,
): Promise<readonly SignerIdentity[]> {
  const signers: SignerIdentity[] = [];
  for (const [index, signature] of held.entries()) {
    const signer = await assessSigner(signature, held, trust, verifiedAt);
    const before = held[index - 1]?.claimedAt ?? envelope.issuedAt;
    const checks = [...signer.checks, timesOrdered(signature, before, verifiedAt)];
    if (signature.field.kind === 'seal') checks.push(siteKnown(signature, envelope.site.siteId, trust.siteId));
    signers.push({ ...signer, checks });
  }
  return signers;
}

async function assessSigner(
  signature: HeldSignature,
  held: readonly HeldSignature[],
  trust: TrustList,
  verifiedAt: string,
): Promise<SignerIdentity> {
  const { field, certificate, chain, claimedAt } = signature;
  const { facts } = certificate;
  const { anchor, name, kind } = await findAnchor(certificate, chain, trust, verifiedAt);
  const checks: Check[] = [];
  const note = (code: CheckCode, state: CheckState, detail: CheckDetail = {}): void => {
    checks.push({ code, state, subject: field.field, detail });
  };
  note('SIGNER_ANCHORED', anchor === 'unknown' ? 'not-checked' : 'passed', { anchor, fingerprint: facts.fingerprintSha256 });
  if (field.kind === 'sign-off') {
    const isNamed = facts.commonName.normalize('NFC') === field.personName.normalize('NFC');
    note('SIGNER_NAMED', isNamed ? 'passed' : 'failed', { expected: field.personName, found: facts.commonName });
  }
  if (field.kind === 'sign-off' && field.certificateSha256 !== null) {
    const values = { expected: field.certificateSha256, found: facts.fingerprintSha256 };
    note('SIGNER_KEY_NAMED', values.expected === values.found ? 'passed' : 'failed', values);
  }
  const use = field.kind === 'seal' ? 'seal' : 'person';
  note(
    'SIGNER_KIND',
    kind === null ? 'not-checked' : kind === use ? 'passed' : 'failed',
    kind === null ? {} : { pinnedFor: kind },
  );
  const twin = held.find((other) => other !== signature && sharesKey(signature, other) && !isSamePerson(signature, other));
  note('SIGNER_DISTINCT', twin === undefined ? 'passed' : 'failed', twin === undefined ? {} : { with: twin.field.field });
  const validity = { notBefore: facts.notBefore, notAfter: facts.notAfter };
  const isWithin = (at: string): CheckState => (facts.notBefore <= at && at <= facts.notAfter ? 'passed' : 'failed');
  note('CERTIFICATE_VALID_WHEN_SIGNED', isWithin(claimedAt), { ...validity, claimedAt });
  note('CERTIFICATE_VALID_NOW', isWithin(verifiedAt), { ...validity, verifiedAt });
  // nobody can revoke a self-signed certificate; for others no revocation list was at hand
  note('CERTIFICATE_NOT_REVOKED', 'not-checked', { reason: facts.selfSigned ? 'selfSigned' : 'noRevocationList' });
  const isAhead = Date.parse(claimedAt) > Date.parse(verifiedAt) + clockToleranceMs;
  note('TIME_PROVEN', isAhead ? 'failed' : 'not-checked', { claimedAt });
  return {
    field: field.field,
    kind: field.kind,
    role: field.kind === 'sign-off' ? field.role : null,
    personName: field.kind === 'sign-off' ? field.personName : null,
    certificate: facts,
    anchor,
    anchorName: name,
    chain: chain.map((link) => link.facts),
    revocation: facts.selfSigned ? 'not-applicable' : 'not-checked',
    claimedAt,
    timeStamp: null,
    checks,
  };
}

/** Nobody signs before the pack is issued, nor before the one whose signature is already in it; a PDF tells time in seconds. */
function timesOrdered({ field, claimedAt }: HeldSignature, before: string, verifiedAt: string): Check {
  const inSeconds = (at: string): number => Math.floor(Date.parse(at) / 1_000);
  const isAhead = Date.parse(before) > Date.parse(verifiedAt) + clockToleranceMs;
  const isOrdered = inSeconds(before) <= inSeconds(claimedAt) && !isAhead;
  return { code: 'TIMES_ORDERED', state: isOrdered ? 'passed' : 'failed', subject: field.field, detail: { before, claimedAt } };
}

function siteKnown({ field }: HeldSignature, found: string, expected: string | undefined): Check {
  const about = { code: 'SITE_KNOWN', subject: field.field } as const;
  if (expected === undefined) return { ...about, state: 'not-checked', detail: { found } };
  return { ...about, state: expected === found ? 'passed' : 'failed', detail: { expected, found } };
}

function sharesKey(a: HeldSignature, b: HeldSignature): boolean {
  return sameBytes(a.certificate.spki.raw, b.certificate.spki.raw);
}

function isSamePerson(a: HeldSignature, b: HeldSignature): boolean {
  return a.field.kind === 'sign-off' && b.field.kind === 'sign-off' && a.field.personName === b.field.personName;
}

const contradicting: ReadonlySet<CheckCode> = new Set([
  'SIGNER_NAMED',
  'SIGNER_KEY_NAMED',
  'SIGNER_KIND',
  'SIGNER_DISTINCT',
  'CERTIFICATE_VALID_WHEN_SIGNED',
  'TIME_PROVEN',
  'TIMES_ORDERED',
  'SITE_KNOWN',
]);

/** Trusted only where every signer is anchored by a certificate that is valid now; contradicted where a claim cannot be true. */
export function identityStateOf(signers: readonly SignerIdentity[]): IdentityState {
  if (signers.length === 0) return 'not-checked';
  const failed = signers.flatMap(({ checks }) => checks.filter(({ state }) => state === 'failed').map(({ code }) => code));
  if (failed.some((code) => contradicting.has(code))) return 'contradicted';
  return failed.length === 0 && signers.every(({ anchor }) => anchor !== 'unknown') ? 'trusted' : 'unproven';
}
