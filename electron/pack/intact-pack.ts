import type { Verdict } from '../../shared/domain/verdict.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import {
  type LaterRevision,
  type PackState,
  readLaterRevision,
  stateAfter,
  stateAtFirst,
} from '../../shared/verifier/later-revision.ts';
import type { OpenPack } from '../../shared/verifier/open-pack.ts';
import { type VerifyOptions, verifyAndOpen, verifyPack } from '../../shared/verifier/verify-pack.ts';
import { nodePlatform } from './node-platform.ts';

/** A pack something is added to, after the people or between them; `at` is the instant it is done. */
export interface AdditionInput {
  readonly pack: Uint8Array;
  readonly at: string;
}

/** A sealed pack that verifies; `revisions` are those after the first, `state` is where they leave it. */
export interface IntactPack {
  readonly pack: OpenPack;
  readonly revisions: readonly LaterRevision[];
  readonly state: PackState;
  /** What spoke against it already, as `check subject`: an expired certificate does not keep a pack from being preserved. */
  readonly flaws: ReadonlySet<string>;
}

/** Throws: PACK_LAYOUT_INVALID, PACK_ALTERED, SEAL_FIRST. */
export async function readIntactPack({ pack: bytes, at }: AdditionInput): Promise<IntactPack> {
  const { verdict, pack } = await verifyAndOpen(bytes, verifying(at));
  const check = verdict.integrity.checks.find(({ state }) => state === 'failed')?.code ?? 'none';
  if (verdict.kind === 'not-a-pack') throw new DrillbookError('PACK_LAYOUT_INVALID', { detail: { check } });
  if (verdict.bottomLine === 'altered' || pack === null) throw new DrillbookError('PACK_ALTERED', { detail: { check } });
  if (verdict.bottomLine === 'unsealed') throw new DrillbookError('SEAL_FIRST');
  return { pack, ...walkRevisions(pack), flaws: flawsOf(verdict) };
}

function walkRevisions({ document, evidence, later }: OpenPack): Pick<IntactPack, 'revisions' | 'state'> {
  const { envelope } = evidence;
  const revisions: LaterRevision[] = [];
  let state = stateAtFirst(document);
  for (const revision of later) {
    const read = readLaterRevision({ document, envelope, revision, before: state });
    revisions.push(read);
    state = stateAfter(state, read);
  }
  return { revisions, state };
}

/** What was just added is read back by the verifier before anybody relies on it. Throws: ADDITION_NOT_CONFIRMED. */
export async function requireAdditionConfirmed({ flaws }: IntactPack, bytes: Uint8Array, at: string): Promise<void> {
  const verdict = await verifyPack(bytes, verifying(at));
  const [check] = [...flawsOf(verdict)].filter((flaw) => !flaws.has(flaw));
  if (check !== undefined || verdict.kind !== 'pack')
    throw new DrillbookError('ADDITION_NOT_CONFIRMED', { detail: { check: check?.split(' ')[0] ?? 'none' } });
}

function flawsOf({ integrity, identity }: Verdict): ReadonlySet<string> {
  const checks = [...integrity.checks, ...identity.signers.flatMap((signer) => signer.checks)];
  const failed = checks.filter(({ state }) => state === 'failed');
  return new Set(failed.map(({ code, subject }) => `${code} ${subject ?? ''}`));
}

function verifying(verifiedAt: string): VerifyOptions {
  return { verifiedAt, trust: { pinnedSha256: [], certificateAuthoritiesDer: [] }, platform: nodePlatform };
}
