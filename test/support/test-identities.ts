import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { createIdentity } from '../../electron/pack/create-identity.ts';
import type { SigningKey } from '../../electron/pack/signing-key.ts';
import { unlockIdentity } from '../../electron/pack/unlock-identity.ts';
import type { KeyType } from '../../shared/domain/identity.ts';
import { identityIdSchema } from '../../shared/domain/ids.ts';

const testPassphrase = 'correct horse battery';

export interface TestIdentity {
  readonly kind?: 'person' | 'seal';
  readonly keyType?: KeyType;
  readonly validFrom?: string;
  readonly validUntil?: string;
}

/** A real identity of a person (or the seal), made, locked and unlocked as in the product. */
export async function testKey(commonName: string, options: TestIdentity = {}): Promise<SigningKey> {
  const record = await createIdentity({
    identityId: v.parse(identityIdSchema, `id-${randomBytes(4).toString('hex')}`),
    kind: options.kind ?? 'person',
    subject: { commonName, organization: 'Sample site' },
    passphrase: testPassphrase,
    createdAt: '2026-11-01T00:00:00.000Z',
    validFrom: options.validFrom ?? '2026-11-01T00:00:00.000Z',
    validUntil: options.validUntil ?? '2036-11-01T00:00:00.000Z',
    random: randomBytes,
    ...(options.keyType === undefined ? {} : { keyType: options.keyType }),
  });
  return unlockIdentity(record, testPassphrase);
}
