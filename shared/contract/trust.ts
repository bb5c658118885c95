import * as v from 'valibot';
import { identityIdSchema } from '../domain/ids.ts';
import { pinKinds, type RevocationListView, type TrustView, trustLimits } from '../domain/trust.ts';
import { lineSchema, sha256Schema } from '../domain/units.ts';
import { type Channel, channel } from './channel.ts';
import { fileBytesSchema, keyFileLimitBytes, type NamedFile, requestLimitOf } from './file.ts';
import { passphraseSchema } from './passphrase.ts';

/** A trust list as it is handed out. Shape: `signature` goes beside it, and is null where nobody signed; then `sha256` has to be told. */
export interface HandedOutTrustList {
  readonly list: NamedFile;
  readonly signature: NamedFile | null;
  readonly sha256: string;
}

/**
 * The trust list with a revocation list that was taken in. `issuerTrusted` is false where no authority on the list bears the name of its
 * issuer: then it counts for nothing.
 */
export interface RevocationListSaved extends Pick<RevocationListView, 'covers'> {
  readonly trust: TrustView;
  readonly issuerTrusted: boolean;
}

export const trustChannels = {
  'trust:view': channel<TrustView>()(v.strictObject({})),
  'trust:pin': channel<TrustView>()(
    v.strictObject({ certificateSha256: sha256Schema, kind: v.picklist(pinKinds), name: lineSchema }),
  ),
  'trust:add-authorities': channel<TrustView>()(
    v.strictObject({
      bytes: fileBytesSchema(keyFileLimitBytes),
      purpose: v.picklist(['authority', 'time-stamp-authority']),
    }),
    requestLimitOf(keyFileLimitBytes),
  ),
  'trust:add-revocation-list': channel<RevocationListSaved>()(
    v.strictObject({ bytes: fileBytesSchema(trustLimits.revocationBytes) }),
    requestLimitOf(trustLimits.revocationBytes),
  ),
  'trust:remove': channel<TrustView>()(v.strictObject({ sha256: sha256Schema })),
  'trust:export': channel<HandedOutTrustList>()(
    v.strictObject({ key: v.nullable(v.strictObject({ identityId: identityIdSchema, passphrase: passphraseSchema })) }),
  ),
} satisfies Record<string, Channel<v.GenericSchema, unknown>>;
