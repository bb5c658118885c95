import type { PackRevision } from '../../shared/domain/evidence-pack.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { sha256Of } from '../files/sha256.ts';
import type { ExtendedPack, ExtendPackTask, PlaceTimeStampTask, WantedTimeStamp } from '../pack/pack-tasks.ts';
import { insertRevision, newestRevision } from '../store/evidence-packs.ts';
import { type Following, runOnce } from '../threads/run-once.ts';
import { type Context, instantOf } from './context.ts';
import { write } from './write.ts';

/**
 * Adds proofs or a time-stamp to a pack, in a thread of its own: to read a pack with all its raw evidence takes seconds.
 *
 * Throws: CANCELLED, TSA_UNREACHABLE, TSA_REFUSED, TSA_ANSWER_INVALID, TIME_STAMP_REQUEST_FOREIGN, and what `addSecurityStore`,
 * `placeInSignature` and `placeOverDocument` throw.
 */
export function extendInThread(task: ExtendPackTask, following: Following = {}): Promise<ExtendedPack> {
  return runOnce<ExtendPackTask, ExtendedPack>('extend-pack', task, following);
}

/** What an authority is to be asked for, found in a thread of its own. Throws: CANCELLED, and as `extendInThread`. */
export function wantedTimeStamp(task: PlaceTimeStampTask, following: Following = {}): Promise<WantedTimeStamp> {
  return runOnce<PlaceTimeStampTask, WantedTimeStamp>('place-time-stamp', task, following);
}

/** What was added to an issued pack beside its signatures: a time-stamp, or what keeps it verifiable. */
export type PackAddition = 'time-stamp' | 'preserve';

interface AddedPack {
  /** The PDF the addition was made to. */
  readonly before: Uint8Array;
  readonly bytes: Uint8Array;
  readonly addition: PackAddition;
}

/**
 * Keeps an issued pack with something added to it as its next revision; nobody signed it, so that it has no field.
 *
 * Throws: PACK_NOT_FOUND, PACK_CHANGED_MEANWHILE where the newest revision is not the one that was added to, DISK_FULL.
 */
export function keepPackAddition(context: Context, packId: string, { before, bytes, addition }: AddedPack): PackRevision {
  const last = newestRevision(context.db, packId);
  if (last === null) throw new DrillbookError('PACK_NOT_FOUND', { detail: { packId } });
  if (last.sha256 !== sha256Of(before)) throw new DrillbookError('PACK_CHANGED_MEANWHILE', { detail: { path: context.path } });
  let revision = last;
  const record = { packId: last.packId, revision: last.revision + 1, field: null, signedBy: null, savedAt: instantOf(context) };
  const detail = { packSha256: sha256Of(bytes) };
  write(context, [{ action: `pack:${addition}`, subject: `pack:${packId}`, record, detail }], (db) => {
    revision = insertRevision(db, record, bytes);
  });
  return revision;
}
