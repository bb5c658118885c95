import type { Check, CheckCode, CheckDetail, CheckState } from '../domain/verdict.ts';
import { sameBytes } from './bytes.ts';
import { type Contradiction, isAhead, type JudgedSignature, type ProvenTime } from './proven-time.ts';

const dayMs = 86_400_000;

const check = (code: CheckCode, { signature }: JudgedSignature, state: CheckState, detail: CheckDetail): Check => ({
  code,
  state,
  subject: signature.field.field,
  detail,
});

/** At the proven time, where it is from before the certificate's last day; and at the time the signer claims, for nobody signs without one. */
export function validWhenSigned(judged: JudgedSignature): Check {
  const { notBefore, notAfter } = judged.signature.certificate.facts;
  const { claimedAt } = judged.signature;
  const proven = provenInTime(judged);
  const latest = proven?.at ?? claimedAt;
  const isTooEarly = claimedAt < notBefore || (judged.proven !== null && judged.proven.at < notBefore);
  const proof = proven === null ? { reason: 'claimed' } : { reason: 'proven', provenAt: proven.at };
  const state = !isTooEarly && latest <= notAfter ? 'passed' : 'failed';
  return check('CERTIFICATE_VALID_WHEN_SIGNED', judged, state, { notBefore, notAfter, claimedAt, ...proof });
}

/** An expired certificate is no fault where a time-stamp proves that it was used before it expired. */
export function validNow(judged: JudgedSignature, verifiedAt: string): Check {
  const { notBefore, notAfter } = judged.signature.certificate.facts;
  const detail = { notBefore, notAfter, verifiedAt };
  if (notBefore <= verifiedAt && verifiedAt <= notAfter)
    return check('CERTIFICATE_VALID_NOW', judged, 'passed', { ...detail, reason: 'valid' });
  const proven = provenInTime(judged);
  const isSpared = proven !== null && notBefore <= proven.at && notAfter < verifiedAt;
  if (isSpared)
    return check('CERTIFICATE_VALID_NOW', judged, 'passed', { ...detail, reason: 'provenInTime', provenAt: proven.at });
  return check('CERTIFICATE_VALID_NOW', judged, 'failed', detail);
}

/** Revoked after it was proven to be used, a certificate still stands for what it signed; without proof, or before it, for nothing. */
export function revocationChecked(judged: JudgedSignature, verifiedAt: string): Check {
  const { revocation, revokedAt, subject, list, isStale, unused } = judged.revocation;
  const age = list === null ? {} : listDetail(list, verifiedAt);
  const note = (state: CheckState, detail: CheckDetail): Check =>
    check('CERTIFICATE_NOT_REVOKED', judged, state, { ...detail, ...age });
  if (revokedAt !== null) {
    const { proven } = judged;
    if (proven !== null && proven.at < revokedAt)
      return note('passed', { reason: 'revokedLater', revokedAt, provenAt: proven.at, certificate: subject });
    const proof = proven === null ? { reason: 'unproven' } : { reason: 'before', provenAt: proven.at };
    return note('failed', { ...proof, revokedAt, certificate: subject });
  }
  if (revocation === 'not-applicable') return note('not-checked', { reason: 'selfSigned' });
  const { issuerDer } = judged.signature.certificate;
  const isUnusable = unused.some((one) => sameBytes(one.list.issuerDer, issuerDer));
  if (list === null) return note('not-checked', { reason: isUnusable ? 'unusable' : 'noRevocationList' });
  return isStale ? note('not-checked', { reason: 'stale' }) : note('passed', { reason: 'good' });
}

function listDetail(list: { readonly thisUpdate: string; readonly nextUpdate: string }, verifiedAt: string): CheckDetail {
  const ageDays = Math.max(0, Math.floor((Date.parse(verifiedAt) - Date.parse(list.thisUpdate)) / dayMs));
  return { listedAt: list.thisUpdate, nextUpdate: list.nextUpdate, ageDays };
}

/** A claim may differ from the proof as much as clocks do; what an unknown authority says proves nothing. */
export function timeProven(judged: JudgedSignature, verifiedAt: string): Check {
  const { proven, stamp, signature, contradiction } = judged;
  const { claimedAt } = signature;
  const note = (state: CheckState, detail: CheckDetail): Check => check('TIME_PROVEN', judged, state, { claimedAt, ...detail });
  if (isAhead(claimedAt, verifiedAt)) return note('failed', { reason: 'future' });
  if (contradiction !== null) return note('failed', { reason: 'contradicted', ...contradictionDetail(contradiction) });
  if (stamp?.facts.flaw === 'ahead') return note('failed', { reason: 'stampAhead', at: stamp.facts.at });
  if (proven !== null) {
    const detail = { provenAt: proven.stampedAt, authority: proven.authority };
    return isAhead(claimedAt, proven.at) ? note('failed', { reason: 'afterProof', ...detail }) : note('passed', detail);
  }
  if (stamp === null) return note('not-checked', { reason: 'claimed' });
  return note('not-checked', { reason: stamp.facts.flaw ?? 'claimed', at: stamp.facts.at, authority: stamp.time.authority });
}

function contradictionDetail({ coveredTime, coveringTime }: Contradiction): CheckDetail {
  return {
    at: coveredTime.stampedAt,
    authority: coveredTime.authority,
    coveredBy: coveringTime.authority,
    coveredAt: coveringTime.stampedAt,
  };
}

/** The proven time, where it shows that the certificate was used before its last day was over. */
function provenInTime({ proven, signature }: JudgedSignature): ProvenTime | null {
  return proven !== null && proven.at <= signature.certificate.facts.notAfter ? proven : null;
}
