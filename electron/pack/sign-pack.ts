import type { SignatureField, SignOffField } from '../../shared/domain/evidence-envelope.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { ownBytes } from '../../shared/verifier/bytes.ts';
import type { ReadCertificate } from '../../shared/verifier/certificate.ts';
import { defaultLimits } from '../../shared/verifier/limits.ts';
import { type OpenPack, openPack } from '../../shared/verifier/open-pack.ts';
import { type Rebuild, verifyPack } from '../../shared/verifier/verify-pack.ts';
import { coveredSha256, fillSignature } from './append-revision.ts';
import { buildCms } from './cms-builder.ts';
import { type StampTime, signatureImprint, withTimeStamp } from './cms-time-stamp.ts';
import { prepareUpdate, type SignatureUpdate } from './incremental-update.ts';
import { requireUsableKey, type SigningKey } from './signing-key.ts';

export interface SealInput {
  readonly pack: Uint8Array;
  readonly key: SigningKey;
  readonly signedAt: string;
  /** Draws the pages again, so that nobody signs pages that say something else than the evidence; without it they are not compared. */
  readonly rebuild?: Rebuild;
  /** Signs also where `rebuild` cannot tell. */
  readonly allowUncompared?: boolean;
  /** Asks for the time-stamp of the signature; what it throws ends the signing. Without it the time is the signer's claim. */
  readonly timeStamp?: StampTime;
}

export interface SignInput extends SealInput {
  readonly field: string;
}

/**
 * Certifies a pack with the site's key, before any person signs: from here on only its signature fields may change.
 *
 * Returns the new bytes; those given stay as they are. `signedAt` is an instant.
 * Throws: PACK_LAYOUT_INVALID, PACK_ALTERED, PAGES_NOT_COMPARED, CLOCK_BEHIND, SIGNATURE_FIELD_TAKEN, SIGN_OFF_NOT_PERMITTED, CERTIFICATE_EXPIRED,
 * CERTIFICATE_NOT_YET_VALID, CERTIFICATE_UNSUITABLE, KEY_NOT_OF_CERTIFICATE, KEY_TOO_WEAK, SIGNATURE_TOO_LARGE,
 * SIGNATURE_NOT_CONFIRMED.
 */
export async function sealPack(input: SealInput): Promise<Uint8Array> {
  const state = await readState(input);
  if (state.verdict.bottomLine !== 'unsealed') throw new DrillbookError('SIGNATURE_FIELD_TAKEN', { detail: { field: 'Seal' } });
  const { envelope } = state.pack.evidence;
  const field = envelope.signatureFields.find(({ kind }) => kind === 'seal') ?? unknownField('Seal');
  if (input.key.kind !== 'seal')
    throw new DrillbookError('SIGN_OFF_NOT_PERMITTED', { detail: { field: field.field, kind: input.key.kind } });
  const reason = `Seal of evidence pack ${state.pack.evidence.packId}`;
  return addSignature(input, state, field, { isSeal: true, isLast: false, name: envelope.site.name, reason });
}

/**
 * Adds one person's signature to a sealed pack, in the field of that person's role.
 *
 * Returns the new bytes; those given stay as they are. `signedAt` is an instant.
 * Throws: what `sealPack` throws, and SEAL_FIRST, SIGNATURE_FIELD_UNKNOWN.
 */
export async function signPack(input: SignInput): Promise<Uint8Array> {
  const state = await readState(input);
  const { envelope } = state.pack.evidence;
  const field = envelope.signatureFields.find((candidate) => candidate.field === input.field) ?? unknownField(input.field);
  if (field.kind === 'seal') throw new DrillbookError('SIGN_OFF_NOT_PERMITTED', { detail: { field: field.field, kind: 'seal' } });
  if (state.verdict.bottomLine === 'unsealed') throw new DrillbookError('SEAL_FIRST', { detail: { field: field.field } });
  const { missing } = state.verdict.completeness;
  if (!missing.some((role) => role.field === field.field)) {
    throw new DrillbookError('SIGNATURE_FIELD_TAKEN', { detail: { field: field.field } });
  }
  if (input.key.kind !== 'person')
    throw new DrillbookError('SIGN_OFF_NOT_PERMITTED', { detail: { field: field.field, kind: input.key.kind } });
  const reason = `${field.role}: ${field.statement}`.slice(0, 1_000);
  return addSignature(input, state, field, { isSeal: false, isLast: missing.length === 1, name: field.personName, reason });
}

interface PackState {
  readonly pack: OpenPack;
  readonly verdict: Verdict;
}

/** Nobody signs a pack that does not verify: what is wrong with it would be covered by one more name. */
async function readState({ pack: bytes, signedAt, rebuild, allowUncompared }: SealInput): Promise<PackState> {
  const verdict = await verify(bytes, signedAt, rebuild);
  const failed = verdict.integrity.checks.find(({ state }) => state === 'failed');
  if (verdict.kind === 'not-a-pack')
    throw new DrillbookError('PACK_LAYOUT_INVALID', { detail: { check: failed?.code ?? 'none' } });
  if (verdict.bottomLine === 'altered') throw new DrillbookError('PACK_ALTERED', { detail: { check: failed?.code ?? 'none' } });
  const isUncompared = verdict.integrity.checks.some(({ code, state }) => code === 'REVISION_REBUILT' && state !== 'passed');
  if (isUncompared && rebuild !== undefined && allowUncompared !== true) throw new DrillbookError('PAGES_NOT_COMPARED');
  const pack = await openPack(ownBytes(bytes), { limits: defaultLimits, outOfTime: () => false }, () => undefined);
  return { pack, verdict };
}

async function addSignature(
  { key, signedAt, timeStamp }: SealInput,
  { pack, verdict }: PackState,
  field: SignatureField,
  claims: Pick<SignatureUpdate, 'isSeal' | 'isLast' | 'name' | 'reason'>,
): Promise<Uint8Array> {
  const certificate = await requireUsableKey(key, signedAt);
  requireInOrder(pack, verdict, signedAt);
  if (field.kind === 'sign-off') requireOwner(certificate, field, verdict);
  const prepared = prepareUpdate(pack, { ...claims, field: field.field, signedAt });
  const digest = coveredSha256(prepared);
  const cms = buildCms({ digest, certificate, chainDer: key.chainDer, privateKey: key.privateKey });
  fillSignature(prepared, timeStamp === undefined ? cms : withTimeStamp(cms, await timeStamp(signatureImprint(cms))));
  await requireConfirmed(prepared.bytes, field, signedAt);
  return prepared.bytes;
}

/** A clock that is behind would make a signature that the verifier holds against the pack. */
function requireInOrder({ evidence }: OpenPack, { identity }: Verdict, signedAt: string): void {
  const after = identity.signers.at(-1)?.claimedAt ?? evidence.envelope.issuedAt;
  const inSeconds = (at: string): number => Math.floor(Date.parse(at) / 1_000);
  if (inSeconds(signedAt) < inSeconds(after)) throw new DrillbookError('CLOCK_BEHIND', { detail: { signedAt, after } });
}

/** The person named for the role, with the certificate their sign-off names and a key that made no other signature of the pack. */
function requireOwner({ facts }: ReadCertificate, { personName, certificateSha256 }: SignOffField, verdict: Verdict): void {
  if (facts.commonName.normalize('NFC') !== personName.normalize('NFC')) {
    throw new DrillbookError('SIGN_OFF_NOT_PERMITTED', { detail: { expected: personName, found: facts.commonName } });
  }
  if (certificateSha256 !== null && certificateSha256 !== facts.fingerprintSha256) {
    throw new DrillbookError('SIGN_OFF_NOT_PERMITTED', {
      detail: { expected: certificateSha256, found: facts.fingerprintSha256 },
    });
  }
  const other = verdict.identity.signers.find(
    (signer) => signer.certificate?.fingerprintSha256 === facts.fingerprintSha256 && signer.personName !== personName,
  );
  if (other !== undefined)
    throw new DrillbookError('SIGN_OFF_NOT_PERMITTED', { detail: { expected: personName, found: other.field } });
}

/** What was just made is read back by the verifier before anybody relies on it. */
async function requireConfirmed(bytes: Uint8Array, field: SignatureField, at: string): Promise<void> {
  const verdict = await verify(bytes, at);
  const signer = verdict.identity.signers.find((candidate) => candidate.field === field.field);
  const failed = [...verdict.integrity.checks, ...(signer?.checks ?? [])].find(({ state }) => state === 'failed');
  if (failed !== undefined || signer === undefined) {
    throw new DrillbookError('SIGNATURE_NOT_CONFIRMED', { detail: { field: field.field, check: failed?.code ?? 'none' } });
  }
}

function verify(bytes: Uint8Array, at: string, rebuild?: Rebuild): Promise<Verdict> {
  const trust = { pinnedSha256: [], certificateAuthoritiesDer: [] };
  return verifyPack(bytes, { verifiedAt: at, trust, ...(rebuild === undefined ? {} : { rebuild }) });
}

function unknownField(field: string): never {
  throw new DrillbookError('SIGNATURE_FIELD_UNKNOWN', { detail: { field } });
}
