import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { IdentityId } from '../../shared/domain/ids.ts';
import type { SignOffRole } from '../../shared/domain/sign-off.ts';
import type { Sha256 } from '../../shared/domain/units.ts';
import { replaceFile } from '../files/replace-file.ts';
import { createIdentity } from '../pack/create-identity.ts';
import type { IdentityRecord } from '../pack/identity-record.ts';
import { certificatePem, fingerprintOf, keyFileMode } from '../services/identities.ts';
import type { Workplace } from '../services/sites.ts';
import type { DemoPlan } from './demo-plan.ts';

/** One key file and what its owner's certificate is known by. */
export interface DemoKey {
  readonly path: string;
  /** The certificate alone, for openssl. */
  readonly certificatePath: string;
  readonly record: IdentityRecord;
  readonly name: string;
  readonly fingerprint: Sha256;
}

export type DemoKeys = Readonly<Record<'seal' | SignOffRole, DemoKey>>;

/** The passphrase of every key of the demo, said openly: these keys protect nothing. */
export const demoPassphrase = 'this key is only for the demo';

/** Makes the site's seal and one key for each of the three people, all at once. */
export async function makeDemoKeys(
  folder: string,
  people: DemoPlan['people'],
  siteName: string,
  workplace: Workplace,
): Promise<DemoKeys> {
  const make = async (fileName: string, kind: 'seal' | 'person', commonName: string, organisation: string): Promise<DemoKey> => {
    const now = workplace.now();
    const record = await createIdentity({
      identityId: workplace.newId() as IdentityId,
      kind,
      subject: { commonName, organization: organisation },
      passphrase: demoPassphrase,
      createdAt: now.toISOString(),
      validFrom: new Date(now.getTime() - 60_000).toISOString(),
      validUntil: new Date(now.getTime() + 3 * 365 * 86_400_000).toISOString(),
      random: randomBytes,
    });
    const path = join(folder, `${fileName}.identity.json`);
    await replaceFile(path, Buffer.from(`${JSON.stringify(record, null, 2)}\n`), { mode: keyFileMode });
    const certificatePath = join(folder, `${fileName}.pem`);
    await replaceFile(certificatePath, Buffer.from(certificatePem(record)));
    return { path, certificatePath, record, name: commonName, fingerprint: fingerprintOf(record) };
  };
  const person = (role: SignOffRole) => make(role, 'person', people[role].name, people[role].organisation);
  const [seal, tester, validator, approver] = await Promise.all([
    make('seal', 'seal', `Seal of ${siteName}`, 'Aurora Water Works'),
    person('tester'),
    person('validator'),
    person('approver'),
  ]);
  return { seal, tester, validator, approver };
}
