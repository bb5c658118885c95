import { unlockIdentity } from '../pack/unlock-identity.ts';
import type { Context } from './context.ts';
import { readIdentity } from './identities.ts';
import { type ExportedTrustList, exportTrustList } from './trust-lists.ts';

/** As `exportTrustList`, signed with the key of an identity. Throws: as `readIdentity`, PASSPHRASE_WRONG, and as `exportTrustList`. */
export async function exportSignedTrustList(context: Context, path: string, passphrase: string): Promise<ExportedTrustList> {
  return exportTrustList(context, await unlockIdentity(await readIdentity(path), passphrase));
}
