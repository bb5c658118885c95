import { sealPack } from '../../electron/pack/sign-pack.ts';
import type { SigningKey } from '../../electron/pack/signing-key.ts';
import type { BottomLine, CheckCode, Verdict } from '../../shared/domain/verdict.ts';
import { ownBytes } from '../../shared/verifier/bytes.ts';
import { defaultLimits } from '../../shared/verifier/limits.ts';
import { openPack } from '../../shared/verifier/open-pack.ts';
import { verifyPack } from '../../shared/verifier/verify-pack.ts';
import {
  type PackHistory,
  packHistory,
  type SiteKeys,
  sealedAt,
  siteKeys,
  trustNobody,
  verifiedAt,
} from '../support/signed-pack.ts';
import { type SmallPackInput, smallPack } from '../support/small-pack.ts';
import { testKey } from '../support/test-identities.ts';

/** What every attack starts from: a genuine pack in all its states, another one, and a key of somebody with bad intentions. */
export interface Lab {
  readonly keys: SiteKeys;
  readonly pack: PackHistory;
  readonly other: PackHistory;
  readonly mallory: SigningKey;
}

/** One way to tamper, and the check that has to notice it. */
export interface Attack {
  readonly name: string;
  readonly code: CheckCode;
  readonly bottomLine?: BottomLine;
  readonly make: (lab: Lab) => Uint8Array | Promise<Uint8Array>;
}

export async function openLab(): Promise<Lab> {
  const keys = await siteKeys();
  const pack = await packHistory(keys);
  const other = await packHistory(keys, { issuedAt: '2026-11-21T10:00:00.000Z' });
  return { keys, pack, other, mallory: await testKey('Mallory') };
}

/** A first revision that is wrong on purpose, sealed with the site's own key as if nothing were the matter. */
export async function sealedAnyway(lab: Lab, input: SmallPackInput): Promise<Uint8Array> {
  const pack = await smallPack(input);
  try {
    return await sealPack({ pack, key: lab.keys.seal, signedAt: sealedAt });
  } catch {
    // the signer refuses too; the verifier has to refuse what an attacker's signer would not
    return pack;
  }
}

/** The evidence.json inside a pack. */
export async function evidenceIn(pack: Uint8Array): Promise<Buffer> {
  const opened = await openPack(ownBytes(pack), { limits: defaultLimits, outOfTime: () => false }, () => undefined);
  return Buffer.from(opened.evidence.bytes);
}

export function judge(bytes: Uint8Array): Promise<Verdict> {
  return verifyPack(bytes, { verifiedAt, trust: trustNobody });
}

export function failedCodes(verdict: Verdict): readonly CheckCode[] {
  const identity = verdict.identity.signers.flatMap(({ checks }) => checks);
  return [...verdict.integrity.checks, ...identity, ...verdict.completeness.checks]
    .filter(({ state }) => state === 'failed')
    .map(({ code }) => code);
}
