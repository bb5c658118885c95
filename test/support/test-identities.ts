import { randomBytes } from 'node:crypto';
import { makeKey } from '../../electron/pack/create-identity.ts';
import type { SigningKey } from '../../electron/pack/signing-key.ts';
import type { KeyType } from '../../shared/domain/identity.ts';

export interface TestIdentity {
  readonly kind?: 'person' | 'seal';
  readonly keyType?: KeyType;
  readonly validFrom?: string;
  readonly validUntil?: string;
}

/** The key of a person (or the seal) with its certificate, made as in the product; locking and unlocking it takes the most of a second. */
export function testKey(commonName: string, options: TestIdentity = {}): Promise<SigningKey> {
  return makeKey({
    kind: options.kind ?? 'person',
    subject: { commonName, organization: 'Sample site' },
    validFrom: options.validFrom ?? '2026-11-01T00:00:00.000Z',
    validUntil: options.validUntil ?? '2036-11-01T00:00:00.000Z',
    random: randomBytes,
    ...(options.keyType === undefined ? {} : { keyType: options.keyType }),
  });
}
