import { firstRevisionOf } from '../../electron/pack/first-revision.ts';
import { sealPack, signPack } from '../../electron/pack/sign-pack.ts';
import type { SigningKey } from '../../electron/pack/signing-key.ts';
import type { TrustList } from '../../shared/verifier/trust.ts';
import { type SmallPackInput, smallPack, smallRebuild, smallRoles } from './small-pack.ts';
import { testKey } from './test-identities.ts';

export const sealedAt = '2026-11-22T10:01:00.000Z';
export const signedAt = '2026-11-22T10:02:00.000Z';
export const verifiedAt = '2026-11-23T08:00:00.000Z';
export const trustNobody: TrustList = { pinnedSha256: [], certificateAuthoritiesDer: [] };

/** The four keys of a site: its seal and one person for each role, of all three kinds of key. */
export interface SiteKeys {
  readonly seal: SigningKey;
  readonly tester: SigningKey;
  readonly validator: SigningKey;
  readonly approver: SigningKey;
}

export async function siteKeys(): Promise<SiteKeys> {
  const [seal, tester, validator, approver] = await Promise.all([
    testKey('Sample site', { kind: 'seal' }),
    testKey(smallRoles[0][1]),
    testKey(smallRoles[1][1], { keyType: 'ec-p384' }),
    testKey(smallRoles[2][1], { keyType: 'rsa-3072' }),
  ]);
  return { seal, tester, validator, approver };
}

/** Every state a pack goes through: as issued, sealed with the detached signature inside, and after each of the three signatures. */
export interface PackHistory {
  readonly rendered: Uint8Array;
  /** As drawn to be sealed. */
  readonly drawn: Uint8Array;
  readonly sealed: Uint8Array;
  readonly tested: Uint8Array;
  readonly validated: Uint8Array;
  readonly whole: Uint8Array;
}

export async function packHistory(keys: SiteKeys, input: SmallPackInput = {}): Promise<PackHistory> {
  const rendered = await smallPack(input);
  const sealed = await sealPack({ pack: rendered, key: keys.seal, signedAt: sealedAt, rebuild: smallRebuild(input) });
  const tested = await signPack({ pack: sealed, field: 'SignOff_tester', key: keys.tester, signedAt });
  const validated = await signPack({ pack: tested, field: 'SignOff_validator', key: keys.validator, signedAt });
  const whole = await signPack({ pack: validated, field: 'SignOff_approver', key: keys.approver, signedAt });
  return { rendered, drawn: firstRevisionOf(sealed), sealed, tested, validated, whole };
}
