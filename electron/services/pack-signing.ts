import type { PackRevision } from '../../shared/domain/evidence-pack.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { parseIdentityRecord } from '../pack/identity-record.ts';
import { lockedKey } from '../pack/locked-key.ts';
import type { SignedPack, SignPackTask } from '../pack/pack-tasks.ts';
import type { TimeStampAuthority } from '../pack/time-stamp-request.ts';
import { resourcePath } from '../paths.ts';
import { readBlob } from '../store/blobs.ts';
import { insertRevision, newestRevision } from '../store/evidence-packs.ts';
import { ownBuffers } from '../threads/hand-over.ts';
import { type Following, runOnce } from '../threads/run-once.ts';
import { type Context, instantOf } from './context.ts';
import { write } from './write.ts';

/** An identity as it lay on disk, what unlocks it, and who is asked for the time of its signature. */
export interface KeyAtHand {
  readonly identity: unknown;
  readonly passphrase: string;
  readonly stampedBy?: TimeStampAuthority | undefined;
}

interface Signing extends KeyAtHand {
  /** The field of the sign-off, or null for the site's seal. */
  readonly field: string | null;
}

interface IssuedSigning extends Signing {
  /** The SHA-256 of the bytes whoever signs was shown; a pack that is another by now is not signed. */
  readonly shownSha256?: string;
  readonly allowUncompared?: boolean;
}

/**
 * Seals the newest revision of a pack, or adds a person's signature to it, and keeps the result as the next revision.
 *
 * Throws: PACK_NOT_FOUND, PACK_CHANGED_MEANWHILE, IDENTITY_DAMAGED, and what `signInThread` throws; the pack then stays as it was.
 */
export async function signIssuedPack(
  context: Context,
  packId: string,
  { field, identity, passphrase, stampedBy, shownSha256, allowUncompared = false }: IssuedSigning,
  following: Following = {},
): Promise<PackRevision> {
  const last = newestRevision(context.db, packId);
  if (last === null) throw new DrillbookError('PACK_NOT_FOUND', { detail: { packId } });
  if (shownSha256 !== undefined && shownSha256 !== last.sha256) throw changedMeanwhile(context);
  const { subject: name } = parseIdentityRecord(identity);
  const signedAt = instantOf(context);
  const given = { pack: readBlob(context.db, last.sha256), field, identity, passphrase, stampedBy, signedAt, allowUncompared };
  const { bytes, drawnSha256 } = await signInThread({ ...given, drawnSha256: drawnOf(context, packId) }, following);
  if (newestRevision(context.db, packId)?.revision !== last.revision) throw changedMeanwhile(context);
  const action = field === null ? 'pack:seal' : 'pack:sign';
  let revision = last;
  const change = {
    action,
    subject: `pack:${packId}`,
    record: { packId, field, by: name },
    detail: { field: field ?? 'Seal', by: name },
  };
  write(context, [change], (db) => {
    const next = { packId: last.packId, revision: last.revision + 1, field: field ?? 'Seal', signedBy: name, savedAt: signedAt };
    revision = insertRevision(db, next, bytes);
  });
  rememberDrawn(context, packId, drawnSha256);
  return revision;
}

function changedMeanwhile({ path }: Context): DrillbookError {
  return new DrillbookError('PACK_CHANGED_MEANWHILE', { detail: { path } });
}

interface ThreadSigning extends Signing {
  readonly pack: Uint8Array;
  readonly signedAt: string;
  readonly allowUncompared?: boolean;
  readonly drawnSha256?: string | null;
}

/**
 * Seals a pack or adds a person's signature to it, in a thread of its own: the key is unlocked there and is gone with it.
 *
 * `pack` is handed over and empty afterwards. Throws: CANCELLED, PASSPHRASE_WRONG, SIGN_OFF_NOT_PERMITTED (another key than the person
 * signed off with), TSA_UNREACHABLE, TSA_REFUSED, TSA_ANSWER_INVALID, and what `sealPack` and `signPack` throw.
 */
export function signInThread(
  { pack, identity, passphrase, allowUncompared = false, drawnSha256 = null, ...signing }: ThreadSigning,
  following: Following,
): Promise<SignedPack> {
  const key = lockedKey(identity, passphrase);
  const task: SignPackTask = { ...signing, pack, key, allowUncompared, drawnSha256, resourcesPath: resourcePath() };
  return runOnce<SignPackTask, SignedPack>('sign-pack', task, following, ownBuffers(key.passphrase, pack));
}

/** The first revision of the pack last issued or signed in an open site, as it was drawn here from its evidence. */
const drawnIn = new WeakMap<Context, { readonly packId: string; readonly sha256: string }>();

/** What was just drawn need not be drawn again to be signed: four people sign the same pages. */
export function rememberDrawn(context: Context, packId: string, revision0Sha256: string | null): void {
  if (revision0Sha256 === null) drawnIn.delete(context);
  else drawnIn.set(context, { packId, sha256: revision0Sha256 });
}

function drawnOf(context: Context, packId: string): string | null {
  const known = drawnIn.get(context);
  return known?.packId === packId ? known.sha256 : null;
}
