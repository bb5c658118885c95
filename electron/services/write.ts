import { appendAudit, hashRecord } from '../store/audit.ts';
import type { WritableDb } from '../store/database.ts';
import { transact } from '../store/transact.ts';
import { type Context, instantOf } from './context.ts';

/** One change to one record, as the activity log tells it. */
export interface Change {
  /** `noun:verb`. */
  readonly action: string;
  /** `noun:id`. */
  readonly subject: string;
  /** The whole record as it now is; its hash goes into the log. */
  readonly record: object;
  /** What is worth reading: the fields that changed, a reason. Never a secret. */
  readonly detail?: object;
  /** Who did it, when that is not the person at the keyboard. */
  readonly actor?: string;
}

/**
 * Writes the changes and the log entries that tell of them in one transaction; returns after it is durable.
 *
 * `remember` keeps what is in memory in step; without it everything is read again when next asked for.
 */
export function write(
  context: Context,
  changes: readonly Change[],
  work: (db: WritableDb) => void,
  remember: () => void = context.memory.forget,
): void {
  const told = (db: WritableDb) => {
    work(db);
    return { changes, result: undefined };
  };
  writeTold(context, told, remember);
}

/** As `write`, where what is to be told is known only from the writing, such as the hash of bytes that were taken in. */
export function writeTold<Result>(
  context: Context,
  work: (db: WritableDb) => { readonly changes: readonly Change[]; readonly result: Result },
  remember: () => void = context.memory.forget,
): Result {
  const at = instantOf(context);
  const written = transact(context.db, (db) => {
    const { changes, result } = work(db);
    for (const change of changes) {
      appendAudit(db, {
        at,
        actor: change.actor ?? context.actor,
        action: change.action,
        subject: change.subject,
        payload: { recordSha256: hashRecord(change.record), ...change.detail },
      });
    }
    return result;
  });
  remember();
  return written;
}
