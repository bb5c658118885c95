import * as v from 'valibot';
import {
  certificateYears,
  type IdentityView,
  type ImportedIdentityView,
  identityKinds,
  keyTypes,
  type UnreadableIdentity,
} from '../domain/identity.ts';
import { identityIdSchema } from '../domain/ids.ts';
import { lineSchema } from '../domain/units.ts';
import { type Channel, channel } from './channel.ts';
import { fileBytesSchema, keyFileLimitBytes, type NamedFile, requestLimitOf } from './file.ts';
import { jobIdSchema } from './job.ts';
import { passphraseSchema } from './passphrase.ts';
import { pathSchema } from './path.ts';

/** The keys kept on this machine. Shape: `folder` is where they lie, for whoever backs the machine up. */
export interface IdentityList {
  readonly folder: string;
  readonly identities: readonly (IdentityView | UnreadableIdentity)[];
}

const identityId = identityIdSchema;
const keyFile = fileBytesSchema(keyFileLimitBytes);
const keyFileRequest = requestLimitOf(keyFileLimitBytes);

export const identityChannels = {
  'identity:list': channel<IdentityList>()(v.strictObject({})),
  'identity:create': channel<IdentityView>()(
    v.strictObject({
      // a certificate holds no longer names
      name: v.pipe(lineSchema, v.maxLength(64)),
      organisation: v.nullable(v.pipe(lineSchema, v.maxLength(64))),
      kind: v.picklist(identityKinds),
      keyType: v.picklist(keyTypes),
      years: v.pipe(v.number(), v.integer(), v.minValue(certificateYears.least), v.maxValue(certificateYears.most)),
      passphrase: passphraseSchema,
    }),
  ),
  /** Takes in the file of an identity that was made elsewhere, or a copy of one. */
  'identity:add': channel<IdentityView>()(v.strictObject({ fileName: lineSchema, bytes: keyFile }), keyFileRequest),
  'identity:import-pkcs12': channel<ImportedIdentityView>()(
    v.strictObject({
      bytes: keyFile,
      filePassphrase: v.pipe(v.string(), v.maxLength(1_000)),
      passphrase: passphraseSchema,
      kind: v.picklist(identityKinds),
    }),
    keyFileRequest,
  ),
  /** The request for a certificate (PKCS #10), for an authority. */
  'identity:request': channel<NamedFile>()(v.strictObject({ identityId, passphrase: passphraseSchema })),
  /** Takes in the certificate an authority issued. */
  'identity:take-certificate': channel<ImportedIdentityView>()(
    v.strictObject({ identityId, bytes: keyFile, passphrase: passphraseSchema }),
    keyFileRequest,
  ),
  'identity:change-passphrase': channel<null>()(
    v.strictObject({ identityId, passphrase: passphraseSchema, newPassphrase: passphraseSchema }),
  ),
  /** Copies the locked identity to a place on the machine and reads the copy back; the path of the copy. */
  'identity:back-up': channel<string>()(v.strictObject({ identityId, path: pathSchema })),
  'identity:remove': channel<IdentityList>()(v.strictObject({ identityId })),
  /** The fingerprint form that is signed by hand, as a PDF. */
  'identity:form': channel<NamedFile>()(
    v.strictObject({
      identityId,
      language: v.picklist(['en', 'zh-CN', 'ja']),
      pageSize: v.picklist(['A4', 'Letter']),
      timeZone: v.pipe(v.string(), v.maxLength(100)),
      jobId: jobIdSchema,
    }),
  ),
} satisfies Record<string, Channel<v.GenericSchema, unknown>>;
