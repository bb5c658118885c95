import { join } from 'node:path';
import type { EvidencePack } from '../../shared/domain/evidence-pack.ts';
import type { DrillId } from '../../shared/domain/ids.ts';
import { type SignOffRole, signOffRoles } from '../../shared/domain/sign-off.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import { replaceFile } from '../files/replace-file.ts';
import type { SigningKey } from '../pack/signing-key.ts';
import { unlockIdentity } from '../pack/unlock-identity.ts';
import { type Context, instantOf } from '../services/context.ts';
import { signWithKey } from '../services/pack-signing.ts';
import { issuePack, readPack } from '../services/packs.ts';
import { signOffDrill } from '../services/sign-offs.ts';
import { pinCertificate, trustOf, verifyFile } from '../services/verification.ts';
import type { DemoFolder } from './demo-folder.ts';
import { type DemoKey, type DemoKeys, demoPassphrase } from './demo-keys.ts';
import type { DemoPlan } from './demo-plan.ts';

const statements: Readonly<Record<SignOffRole, string>> = {
  tester: 'I ran the restore as recorded; times and outputs are those of the run.',
  validator: 'I worked on the restored copy. The data lost since the backup point is acceptable to the service.',
  approver: 'The drill meets its success criteria. The differences are known and decided.',
};

/** Three people answer for the result, each with their own key. */
export function signOffAll(context: Context, drillId: DrillId, plan: DemoPlan, keys: DemoKeys): void {
  for (const role of signOffRoles) {
    signOffDrill(context, drillId, {
      role,
      personId: plan.people[role].personId,
      decision: role === 'tester' ? 'accepted' : 'accepted-with-differences',
      statement: statements[role],
      certificateSha256: keys[role].fingerprint,
    });
  }
  for (const key of Object.values(keys)) {
    pinCertificate(context, {
      certificateSha256: key.fingerprint,
      kind: key.record.kind,
      name: key.name,
      addedAt: instantOf(context),
      addedBy: plan.people.approver.name,
    });
  }
}

export interface DemoPack {
  readonly pack: EvidencePack;
  readonly path: string;
  readonly bytes: number;
  readonly signatures: number;
}

/** Issues the pack, seals it with the site's key, lets the three people sign it, and writes it where it is handed over from. */
export async function issueAndSign(
  context: Context,
  drillId: DrillId,
  keys: DemoKeys,
  folder: DemoFolder,
  signal: AbortSignal,
): Promise<DemoPack> {
  // a key opens as slowly as somebody would guess its passphrase; all four do while the pack is drawn
  const [pack, seal, ...people] = await Promise.all([
    issuePack(context, drillId, signal),
    unlocked(keys.seal),
    ...signOffRoles.map((role) => unlocked(keys[role])),
  ]);
  await signWithKey(context, pack.packId, { ...seal, field: null });
  for (const [index, role] of signOffRoles.entries()) {
    const person = people[index];
    if (person !== undefined) await signWithKey(context, pack.packId, { ...person, field: `SignOff_${role}` });
  }
  const { bytes } = readPack(context, pack.packId);
  const path = join(folder.root, 'evidence-pack.pdf');
  await replaceFile(path, bytes);
  return { pack, path, bytes: bytes.length, signatures: 1 + signOffRoles.length };
}

async function unlocked({ record }: DemoKey): Promise<{ readonly key: SigningKey; readonly name: string }> {
  return { key: await unlockIdentity(record, demoPassphrase), name: record.subject };
}

/** Verifies what was written, as somebody would who trusts this site's certificates and nothing else. */
export function verifyDemoPack(context: Context, bytes: Uint8Array, signal: AbortSignal): Promise<Verdict> {
  return verifyFile(bytes, trustOf(context.db), instantOf(context), signal);
}
