import { createHash } from 'node:crypto';
import {
  type EvidenceEnvelope,
  evidenceSignatureFileName,
  type SignatureField,
  type SignOffField,
} from '../../shared/domain/evidence-envelope.ts';
import { shownLine } from '../../shared/domain/shown-text.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import { DrillbookError, type FailureDetail } from '../../shared/errors/drillbook-error.ts';
import { ownBytes, sameBytes } from '../../shared/verifier/bytes.ts';
import type { ReadCertificate } from '../../shared/verifier/certificate.ts';
import { contentOf } from '../../shared/verifier/embedded-files.ts';
import { defaultLimits } from '../../shared/verifier/limits.ts';
import { type OpenPack, openPack } from '../../shared/verifier/open-pack.ts';
import type { Rebuild } from '../../shared/verifier/rebuilt-revision.ts';
import { type VerifyOptions, verifyAndOpen, verifyPack } from '../../shared/verifier/verify-pack.ts';
import { coveredSha256, fillSignature, type PreparedPack } from './append-revision.ts';
import { buildCms } from './cms-builder.ts';
import { type StampTime, signatureImprint, withTimeStamp } from './cms-time-stamp.ts';
import { prepareUpdate, type SignatureUpdate } from './incremental-update.ts';
import { nodePlatform } from './node-platform.ts';
import { requireUsableKey, type SigningKey } from './signing-key.ts';

export interface SealInput {
  readonly pack: Uint8Array;
  readonly key: SigningKey;
  readonly signedAt: string;
  /** Draws the pages again, so that nobody signs pages that say something else than the evidence; without it they are not compared. */
  readonly rebuild?: Rebuild;
  /** Whether these bytes are the first revision as it was drawn here before, so that it need not be drawn again to be compared. */
  readonly isKnownDrawing?: (revision0: Uint8Array) => boolean;
  /** Signs also where `rebuild` cannot tell. */
  readonly allowUncompared?: boolean;
  /** Asks for the time-stamp of the signature; what it throws ends the signing. Without it the time is the signer's claim. */
  readonly timeStamp?: StampTime;
  /** Told how many more bytes were hashed while the pack was verified. */
  readonly onHashed?: (bytes: number) => void;
}

export interface SignInput extends SealInput {
  readonly field: string;
}

/**
 * Certifies a pack with the site's key, before any person signs: from here on only its signature fields may change.
 *
 * The first revision is drawn again with the detached signature of evidence.json inside; where it cannot be drawn here, and that is
 * allowed, the pack is sealed as it is. Returns the new bytes; those given stay as they are. `signedAt` is an instant.
 * Throws: PACK_LAYOUT_INVALID, PACK_ALTERED, PAGES_NOT_COMPARED, CLOCK_BEHIND, SIGNATURE_FIELD_TAKEN, SIGN_OFF_NOT_PERMITTED, CERTIFICATE_EXPIRED,
 * CERTIFICATE_NOT_YET_VALID, CERTIFICATE_UNSUITABLE, KEY_NOT_OF_CERTIFICATE, KEY_TOO_WEAK, SIGNATURE_TOO_LARGE,
 * SIGNATURE_NOT_CONFIRMED.
 */
export async function sealPack(input: SealInput): Promise<Uint8Array> {
  const { pack, verdict } = await readState(input);
  if (verdict.bottomLine !== 'unsealed') throw new DrillbookError('SIGNATURE_FIELD_TAKEN', { detail: { field: 'Seal' } });
  const { evidence } = pack;
  const { certificate, evidenceSignature } = await signEvidence(input, evidence);
  const drawn = await input.rebuild?.({
    evidence: evidence.bytes,
    revision0Length: pack.document.base.end,
    contentOf: async (name) => (name === evidenceSignatureFileName ? evidenceSignature : contentIn(pack, name)),
  });
  return certify(input, drawn instanceof Uint8Array ? await openDrawn(drawn, evidenceSignature) : pack, certificate);
}

interface IssueInput extends Pick<SealInput, 'key' | 'signedAt' | 'onHashed' | 'timeStamp'> {
  readonly evidence: { readonly bytes: Uint8Array; readonly envelope: Pick<EvidenceEnvelope, 'issuedAt'> };
  /** Draws the first revision with the detached signature of evidence.json inside. */
  readonly draw: (evidenceSignature: Uint8Array) => Promise<Uint8Array>;
}

/** Draws a pack and certifies it at once, where the site's key is at hand when it is issued. Throws: what `sealPack` throws of the key. */
export async function drawSealed(input: IssueInput): Promise<Uint8Array> {
  const { certificate, evidenceSignature } = await signEvidence(input, input.evidence);
  return certify(input, await openDrawn(await input.draw(evidenceSignature), evidenceSignature), certificate);
}

/** The detached signature of evidence.json, made before the pages are drawn that hold it. */
async function signEvidence({ key, signedAt }: Pick<SealInput, 'key' | 'signedAt'>, evidence: IssueInput['evidence']) {
  if (key.kind !== 'seal') throw notPermitted('needsSeal', { field: 'Seal' });
  const certificate = await requireUsableKey(key, signedAt);
  requireAfter(evidence.envelope.issuedAt, signedAt);
  const digest = createHash('sha256').update(evidence.bytes).digest();
  return {
    certificate,
    evidenceSignature: buildCms({ digest, certificate, chainDer: key.chainDer, privateKey: key.privateKey }),
  };
}

async function openDrawn(drawn: Uint8Array, evidenceSignature: Uint8Array): Promise<OpenPack> {
  const bounds = { limits: defaultLimits, outOfTime: () => false, platform: nodePlatform };
  const pack = await openPack(ownBytes(drawn), bounds, () => undefined);
  const found = await contentIn(pack, evidenceSignatureFileName);
  if (found === null || !sameBytes(found, evidenceSignature)) {
    throw new DrillbookError('SIGNATURE_NOT_CONFIRMED', { detail: { field: 'Seal', check: 'EVIDENCE_SIGNATURE' } });
  }
  return pack;
}

async function certify(
  input: Pick<SealInput, 'key' | 'signedAt' | 'onHashed' | 'timeStamp'>,
  pack: OpenPack,
  certificate: ReadCertificate,
): Promise<Uint8Array> {
  const { envelope, packId } = pack.evidence;
  const field = envelope.signatureFields.find(({ kind }) => kind === 'seal') ?? unknownField('Seal');
  const reason = `Seal of evidence pack ${packId}`;
  const claims = { field, isSeal: true, isLast: false, name: envelope.site.name, reason };
  return addSignature(input, prepare(pack, claims, input.signedAt), certificate, field);
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
  if (field.kind === 'seal') throw notPermitted('sealField', { field: field.field });
  if (state.verdict.bottomLine === 'unsealed') throw new DrillbookError('SEAL_FIRST', { detail: { field: field.field } });
  const { missing } = state.verdict.completeness;
  if (!missing.some((role) => role.field === field.field)) {
    throw new DrillbookError('SIGNATURE_FIELD_TAKEN', { detail: { field: field.field } });
  }
  if (input.key.kind !== 'person') throw notPermitted('needsPerson', { field: field.field });
  const certificate = await requireUsableKey(input.key, input.signedAt);
  requireAfter(state.verdict.identity.signers.at(-1)?.claimedAt ?? envelope.issuedAt, input.signedAt);
  requireOwner(certificate, field, state.verdict);
  const reason = `${field.role}: ${field.statement}`.slice(0, 1_000);
  const claims = { field, isSeal: false, isLast: missing.length === 1, name: field.personName, reason };
  return addSignature(input, prepare(state.pack, claims, input.signedAt), certificate, field);
}

interface PackState {
  readonly pack: OpenPack;
  readonly verdict: Verdict;
}

/** Nobody signs a pack that does not verify: what is wrong with it would be covered by one more name. */
async function readState(input: SealInput): Promise<PackState> {
  const { pack: bytes, rebuild, allowUncompared } = input;
  const { verdict, pack } = await verifyAndOpen(bytes, verifying(input, comparing(input)));
  // an unsealed pack that was altered is told by what was altered
  const failures = verdict.integrity.checks.filter(({ state }) => state === 'failed');
  const failed = failures.find(({ detail }) => detail.reason !== 'no-signature') ?? failures[0];
  if (verdict.kind === 'not-a-pack')
    throw new DrillbookError('PACK_LAYOUT_INVALID', { detail: { check: failed?.code ?? 'none' } });
  if (verdict.bottomLine === 'altered' || pack === null)
    throw new DrillbookError('PACK_ALTERED', { detail: { check: failed?.code ?? 'none' } });
  const isUncompared = verdict.integrity.checks.some(({ code, state }) => code === 'REVISION_REBUILT' && state !== 'passed');
  if (isUncompared && rebuild !== undefined && allowUncompared !== true) throw new DrillbookError('PAGES_NOT_COMPARED');
  return { pack, verdict };
}

function comparing({ pack, rebuild, isKnownDrawing }: SealInput): Rebuild | undefined {
  if (rebuild === undefined || isKnownDrawing === undefined) return rebuild;
  return async (wanted) => {
    const revision0 = pack.subarray(0, wanted.revision0Length);
    return isKnownDrawing(revision0) ? revision0 : rebuild(wanted);
  };
}

async function contentIn({ document, files }: OpenPack, name: string): Promise<Uint8Array | null> {
  const file = files.find((candidate) => candidate.name === name);
  return file === undefined ? null : contentOf(document, file, defaultLimits.inflatedBytes);
}

interface Claims extends Pick<SignatureUpdate, 'isSeal' | 'isLast' | 'name' | 'reason'> {
  readonly field: SignatureField;
}

function prepare(pack: OpenPack, { field, ...claims }: Claims, signedAt: string): PreparedPack {
  return prepareUpdate(pack, { ...claims, field: field.field, signedAt });
}

/** The pack as it was before is not needed here: a large one takes as much memory again while the new one is read back. */
async function addSignature(
  input: Pick<SealInput, 'key' | 'signedAt' | 'onHashed' | 'timeStamp'>,
  prepared: PreparedPack,
  certificate: ReadCertificate,
  field: SignatureField,
): Promise<Uint8Array> {
  const { key, timeStamp } = input;
  const digest = coveredSha256(prepared);
  const cms = buildCms({ digest, certificate, chainDer: key.chainDer, privateKey: key.privateKey });
  fillSignature(prepared, timeStamp === undefined ? cms : withTimeStamp(cms, await timeStamp(signatureImprint(cms))));
  await requireConfirmed(prepared.bytes, field, input);
  return prepared.bytes;
}

/** Why a key may not sign in a place of the pack. */
type NotPermitted = 'needsSeal' | 'sealField' | 'needsPerson' | 'otherPerson' | 'otherCertificate' | 'keyUsed';

function notPermitted(reason: NotPermitted, detail: FailureDetail): DrillbookError {
  return new DrillbookError('SIGN_OFF_NOT_PERMITTED', { detail: { ...detail, reason } });
}

/** A clock that is behind would make a signature that the verifier holds against the pack. */
function requireAfter(after: string, signedAt: string): void {
  const inSeconds = (at: string): number => Math.floor(Date.parse(at) / 1_000);
  if (inSeconds(signedAt) < inSeconds(after)) throw new DrillbookError('CLOCK_BEHIND', { detail: { signedAt, after } });
}

/** The person named for the role, with the certificate their sign-off names and a key that made no other signature of the pack. */
function requireOwner({ facts }: ReadCertificate, { certificateSha256, ...field }: SignOffField, verdict: Verdict): void {
  // as the verifier tells it
  const personName = shownLine(field.personName);
  if (facts.commonName.normalize('NFC') !== personName.normalize('NFC')) {
    throw notPermitted('otherPerson', { expected: personName, found: facts.commonName });
  }
  if (certificateSha256 !== null && certificateSha256 !== facts.fingerprintSha256) {
    throw notPermitted('otherCertificate', { person: personName, expected: certificateSha256, found: facts.fingerprintSha256 });
  }
  const other = verdict.identity.signers.find(
    (signer) => signer.certificate?.fingerprintSha256 === facts.fingerprintSha256 && signer.personName !== personName,
  );
  if (other !== undefined) throw notPermitted('keyUsed', { expected: personName, found: other.field });
}

/** What was just made is read back by the verifier before anybody relies on it. */
async function requireConfirmed(bytes: Uint8Array, field: SignatureField, input: Pick<SealInput, 'signedAt' | 'onHashed'>) {
  const verdict = await verifyPack(bytes, verifying(input));
  const signer = verdict.identity.signers.find((candidate) => candidate.field === field.field);
  const failed = [...verdict.integrity.checks, ...(signer?.checks ?? [])].find(({ state }) => state === 'failed');
  if (failed !== undefined || signer === undefined) {
    throw new DrillbookError('SIGNATURE_NOT_CONFIRMED', { detail: { field: field.field, check: failed?.code ?? 'none' } });
  }
}

function verifying({ signedAt, onHashed }: Pick<SealInput, 'signedAt' | 'onHashed'>, rebuild?: Rebuild): VerifyOptions {
  return {
    verifiedAt: signedAt,
    trust: { pinnedSha256: [], certificateAuthoritiesDer: [] },
    platform: nodePlatform,
    ...(rebuild === undefined ? {} : { rebuild }),
    ...(onHashed === undefined ? {} : { onHashed }),
  };
}

function unknownField(field: string): never {
  throw new DrillbookError('SIGNATURE_FIELD_UNKNOWN', { detail: { field } });
}
