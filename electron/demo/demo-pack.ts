import { join } from 'node:path';
import type { EvidencePack } from '../../shared/domain/evidence-pack.ts';
import type { DrillId } from '../../shared/domain/ids.ts';
import { type SignOffRole, signOffRoles } from '../../shared/domain/sign-off.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import { replaceFile } from '../files/replace-file.ts';
import { type Context, instantOf } from '../services/context.ts';
import { signIssuedPack } from '../services/pack-signing.ts';
import { issuePack, readPack } from '../services/packs.ts';
import { signOffDrill } from '../services/sign-offs.ts';
import { pinCertificate, trustOf } from '../services/trust.ts';
import { verifyFile } from '../services/verification.ts';
import type { DemoFolder } from './demo-folder.ts';
import { type DemoKeys, demoPassphrase } from './demo-keys.ts';
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
  const seal = { identity: keys.seal.record, passphrase: demoPassphrase };
  const pack = await issuePack(context, { kind: 'drill', drillId }, { signal, seal });
  for (const role of signOffRoles) {
    const person = { identity: keys[role].record, passphrase: demoPassphrase, field: `SignOff_${role}` };
    await signIssuedPack(context, pack.packId, person, { signal });
  }
  const { bytes } = readPack(context, pack.packId);
  const path = join(folder.root, 'evidence-pack.pdf');
  await replaceFile(path, bytes);
  return { pack, path, bytes: bytes.length, signatures: 1 + signOffRoles.length };
}

/** Verifies what was written, as somebody would who trusts this site's certificates and nothing else. */
export function verifyDemoPack(context: Context, bytes: Uint8Array, signal: AbortSignal): Promise<Verdict> {
  return verifyFile(bytes, trustOf(context.db), instantOf(context), signal);
}
