import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import * as v from 'valibot';
import { identityKinds } from '../../shared/domain/identity.ts';
import { identityIdSchema } from '../../shared/domain/ids.ts';
import { instantSchema, lineSchema, sha256Schema } from '../../shared/domain/units.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';

const base64Schema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]+={0,2}$/), v.maxLength(100_000));

/** How the private key is locked: AES-256-GCM under a key that scrypt derives from the passphrase. */
const protectionSchema = v.strictObject({
  cipher: v.literal('aes-256-gcm'),
  kdf: v.literal('scrypt'),
  // bounds in both directions: a weakened record is as suspect as one that would take all memory
  costN: v.picklist([131_072, 262_144, 524_288]),
  blockSizeR: v.literal(8),
  parallelizationP: v.literal(1),
  salt: base64Schema,
  nonce: base64Schema,
  tag: base64Schema,
  encryptedKey: base64Schema,
});
export type Protection = v.InferOutput<typeof protectionSchema>;

const identityRecordSchema = v.strictObject({
  identityId: identityIdSchema,
  kind: v.picklist(identityKinds),
  subject: lineSchema,
  certificateDer: base64Schema,
  chainDer: v.pipe(v.array(base64Schema), v.maxLength(5)),
  createdAt: instantSchema,
  protection: protectionSchema,
  checksum: sha256Schema,
});

/**
 * An identity at rest: who, the certificate, and the private key that only the passphrase unlocks.
 *
 * Shape: `chainDer` are the certificates between it and an authority, in order, empty where there is none. `certificateDer`, each of `chainDer`, `salt`, `nonce`, `tag` and `encryptedKey` are base64; the id and the certificate's fingerprint are bound to
 * the encrypted key, so that a key cannot be moved under another name. `checksum` is no protection: it tells a damaged record from
 * a wrong passphrase, which the cipher cannot.
 */
export type IdentityRecord = v.InferOutput<typeof identityRecordSchema>;

/** Throws: IDENTITY_DAMAGED. */
export function parseIdentityRecord(value: unknown): IdentityRecord {
  const result = v.safeParse(identityRecordSchema, value);
  if (result.success && result.output.checksum === checksumOf(result.output)) return result.output;
  if (result.success) throw new DrillbookError('IDENTITY_DAMAGED', { detail: { path: 'checksum' } });
  throw new DrillbookError('IDENTITY_DAMAGED', { detail: { path: v.getDotPath(result.issues[0]) ?? 'record' } });
}

/** SHA-256 of everything in the record but the checksum itself. */
export function checksumOf(record: object): string {
  const content = Object.fromEntries(Object.entries(record).filter(([key]) => key !== 'checksum'));
  return createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex');
}
