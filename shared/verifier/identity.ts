import { shownLine } from '../domain/shown-text.ts';
import type { Check, CheckCode, CheckDetail, CheckState, IdentityState, SignerIdentity } from '../domain/verdict.ts';
import { sameBytes } from './bytes.ts';
import type { Evidence } from './evidence.ts';
import { isAhead, isBefore, type JudgedSignature } from './proven-time.ts';
import type { HeldSignature } from './signatures.ts';
import { revocationChecked, timeProven, validNow, validWhenSigned } from './signer-times.ts';

/**
 * What the signers are held against. `siteId` is the site the pack is expected from, where somebody said so; `isSealPinned` where the
 * seal of that site is known by its fingerprint.
 */
export interface Expectations {
  readonly envelope: Evidence['envelope'];
  readonly siteId: string | undefined;
  readonly isSealPinned: boolean;
  readonly verifiedAt: string;
}

/** What can be said about who signed: read from the certificates, held against the trust list, against each other and against what the pack says. */
export function assessSigners(judged: readonly JudgedSignature[], expected: Expectations): readonly SignerIdentity[] {
  const { envelope, siteId, verifiedAt } = expected;
  return judged.map((one, index) => {
    const before = judged[index - 1]?.signature.claimedAt ?? envelope.issuedAt;
    const checks = [
      ...whoChecks(
        one,
        judged.map(({ signature }) => signature),
      ),
      kindCheck(one, expected),
      validWhenSigned(one),
      validNow(one, verifiedAt),
      revocationChecked(one, verifiedAt),
      timeProven(one, verifiedAt),
      timesOrdered(one, before, verifiedAt),
    ];
    if (one.signature.field.kind === 'seal') checks.push(siteKnown(one.signature, envelope.site.siteId, siteId));
    return { ...factsOf(one), checks };
  });
}

function factsOf({ signature, path, anchored, stamp, revocation }: JudgedSignature): Omit<SignerIdentity, 'checks'> {
  const { field, certificate, claimedAt } = signature;
  return {
    field: field.field,
    kind: field.kind,
    role: field.kind === 'sign-off' ? shownLine(field.role) : null,
    personName: field.kind === 'sign-off' ? shownLine(field.personName) : null,
    certificate: certificate.facts,
    anchor: anchored.anchor,
    anchorName: anchored.name,
    chain: path.links.slice(1).map((link) => link.facts),
    revocation: revocation.revocation,
    claimedAt,
    timeStamp: stamp?.facts ?? null,
  };
}

function whoChecks({ signature, anchored }: JudgedSignature, held: readonly HeldSignature[]): Check[] {
  const { field, certificate } = signature;
  const { facts } = certificate;
  const { anchor } = anchored;
  const checks: Check[] = [];
  const note = (code: CheckCode, state: CheckState, detail: CheckDetail = {}): void => {
    checks.push({ code, state, subject: field.field, detail });
  };
  note('SIGNER_ANCHORED', anchor === 'unknown' ? 'not-checked' : 'passed', { anchor, fingerprint: facts.fingerprintSha256 });
  if (field.kind === 'sign-off') {
    const isNamed = facts.commonName.normalize('NFC') === shownLine(field.personName).normalize('NFC');
    note('SIGNER_NAMED', isNamed ? 'passed' : 'failed', { expected: field.personName, found: facts.commonName });
  }
  if (field.kind === 'sign-off' && field.certificateSha256 !== null) {
    const values = { expected: field.certificateSha256, found: facts.fingerprintSha256 };
    note('SIGNER_KEY_NAMED', values.expected === values.found ? 'passed' : 'failed', values);
  }
  const twin = held.find((other) => other !== signature && sharesKey(signature, other) && !isSamePerson(signature, other));
  note('SIGNER_DISTINCT', twin === undefined ? 'passed' : 'failed', twin === undefined ? {} : { with: twin.field.field });
  return checks;
}

/**
 * A certificate that was pinned for one use serves no other; and where the seal of the site is pinned, another certificate is not that
 * seal only because an authority of its people knows it.
 */
function kindCheck({ signature, anchored }: JudgedSignature, { siteId, isSealPinned }: Expectations): Check {
  const { field } = signature;
  const { anchor, kind } = anchored;
  const about = { code: 'SIGNER_KIND', subject: field.field } as const;
  if (kind !== null) {
    const isFit = kind === (field.kind === 'seal' ? 'seal' : 'person');
    return { ...about, state: isFit ? 'passed' : 'failed', detail: { pinnedFor: kind } };
  }
  const isOther = field.kind === 'seal' && anchor === 'trusted-ca' && siteId !== undefined && isSealPinned;
  return isOther
    ? { ...about, state: 'failed', detail: { reason: 'otherSeal' } }
    : { ...about, state: 'not-checked', detail: {} };
}

/**
 * Nobody signs before the pack is issued, nor before the one whose signature is already in it, nor before a time that is proven for
 * what they signed; a PDF tells time in seconds.
 */
function timesOrdered({ signature, notBefore, proven }: JudgedSignature, before: string, verifiedAt: string): Check {
  const { field, claimedAt } = signature;
  const inSeconds = (at: string): number => Math.floor(Date.parse(at) / 1_000);
  const isOrdered = inSeconds(before) <= inSeconds(claimedAt) && !isAhead(before, verifiedAt);
  const about = { code: 'TIMES_ORDERED', subject: field.field } as const;
  if (!isOrdered) return { ...about, state: 'failed', detail: { before, claimedAt } };
  if (notBefore === null) return { ...about, state: 'passed', detail: { before, claimedAt } };
  const isStamped = !isAhead(notBefore.stampedAt, claimedAt) && !(proven !== null && isBefore(proven, notBefore));
  return isStamped
    ? { ...about, state: 'passed', detail: { before, claimedAt } }
    : { ...about, state: 'failed', detail: { reason: 'timeStamp', before: notBefore.stampedAt, claimedAt } };
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
  'CERTIFICATE_NOT_REVOKED',
  'TIME_PROVEN',
  'TIMES_ORDERED',
  'SITE_KNOWN',
]);

/**
 * Trusted only where every signer is anchored by a certificate that is valid now or is proven to have been used in time; contradicted
 * where a claim cannot be true.
 */
export function identityStateOf(signers: readonly SignerIdentity[]): IdentityState {
  if (signers.length === 0) return 'not-checked';
  const failed = signers.flatMap(({ checks }) => checks.filter(({ state }) => state === 'failed').map(({ code }) => code));
  if (failed.some((code) => contradicting.has(code))) return 'contradicted';
  return failed.length === 0 && signers.every(({ anchor }) => anchor !== 'unknown') ? 'trusted' : 'unproven';
}
