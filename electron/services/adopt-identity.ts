import type { IdentityView } from '../../shared/domain/identity.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { type IdentityRecord, parseIdentityRecord } from '../pack/identity-record.ts';
import { type Context, instantOf } from './context.ts';
import { listIdentities, viewOf } from './identities.ts';
import { freeIdentityPath, writeIdentity } from './keep-identities.ts';

/**
 * Takes the file of an identity that was made elsewhere, or its copy, into a folder; it stays locked as it is.
 *
 * Throws: IDENTITY_DAMAGED, IDENTITY_EXISTS (one of this id is there already), and what `replaceFile` throws.
 */
export async function adoptIdentity(
  folder: string,
  { fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array },
  clock: Pick<Context, 'now'>,
): Promise<IdentityView> {
  const record = recordIn(fileName, bytes);
  const now = instantOf(clock);
  for (const known of await listIdentities(folder, now)) {
    if (known.state !== 'unreadable' && known.identityId === record.identityId)
      throw new DrillbookError('IDENTITY_EXISTS', { detail: { path: known.path } });
  }
  const path = freeIdentityPath(folder, record.subject);
  const view = await viewOf(path, record, now);
  await writeIdentity(path, record);
  return view;
}

function recordIn(path: string, bytes: Uint8Array): IdentityRecord {
  try {
    return parseIdentityRecord(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch (cause) {
    throw new DrillbookError('IDENTITY_DAMAGED', { detail: { path }, cause });
  }
}
