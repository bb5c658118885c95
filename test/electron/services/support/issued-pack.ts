import { randomBytes } from 'node:crypto';
import { createIdentity } from '../../../../electron/pack/create-identity.ts';
import type { IdentityRecord } from '../../../../electron/pack/identity-record.ts';
import type { Context } from '../../../../electron/services/context.ts';
import { fingerprintOf } from '../../../../electron/services/identities.ts';
import { signIssuedPack } from '../../../../electron/services/pack-signing.ts';
import { issuePack } from '../../../../electron/services/packs.ts';
import type { DrillId, IdentityId } from '../../../../shared/domain/ids.ts';
import { type SignOffRole, signOffRoles } from '../../../../shared/domain/sign-off.ts';
import type { TrustList } from '../../../../shared/verifier/trust.ts';
import '../../../support/compile-cache.ts';
import type { Stage } from './stage.ts';

export const passphrase = 'correct horse battery';

export type StageKeys = Readonly<Record<'seal' | SignOffRole, IdentityRecord>>;

const keysOfFile = new Map<string, Promise<IdentityRecord>>();

/** A locked key for the seal and one for each person of the stage; made once for all tests of a file, because locking takes its time. */
export async function stageKeys({ people }: Stage): Promise<StageKeys> {
  const once = (kind: 'seal' | 'person', name: string): Promise<IdentityRecord> => {
    const key = keysOfFile.get(name) ?? lockedKey(kind, name);
    keysOfFile.set(name, key);
    return key;
  };
  const [seal, tester, validator, approver] = await Promise.all([
    once('seal', 'Seal of Plant Nord'),
    ...signOffRoles.map((role) => once('person', people[role].name)),
  ] as const);
  if (!tester || !validator || !approver) throw new TypeError('three roles, three keys');
  return { seal, tester, validator, approver };
}

export function lockedKey(kind: 'seal' | 'person', commonName: string): Promise<IdentityRecord> {
  return createIdentity({
    identityId: `key-${randomBytes(4).toString('hex')}` as IdentityId,
    kind,
    subject: { commonName },
    passphrase,
    createdAt: '2026-11-01T00:00:00.000Z',
    validFrom: '2026-11-01T00:00:00.000Z',
    validUntil: '2036-11-01T00:00:00.000Z',
    random: randomBytes,
  });
}

export function trustIn(keys: StageKeys): TrustList {
  const pinnedSha256 = Object.values(keys).map((record) => ({
    sha256: fingerprintOf(record),
    name: record.subject,
    kind: record.kind,
  }));
  return { pinnedSha256, certificateAuthoritiesDer: [] };
}

/** Issues, seals and signs with all three keys. Returns the pack id. */
export async function signedPack(context: Context, drillId: DrillId, keys: StageKeys): Promise<string> {
  const { packId } = await issuePack(context, { kind: 'drill', drillId });
  await signIssuedPack(context, packId, { field: null, identity: keys.seal, passphrase });
  for (const role of signOffRoles)
    await signIssuedPack(context, packId, { field: `SignOff_${role}`, identity: keys[role], passphrase });
  return packId;
}
