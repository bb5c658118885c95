import canonicalize from 'canonicalize';
import { type AuditEntry, type AuditHead, auditEntrySchema } from '../../shared/domain/audit-entry.ts';
import type { Sha256 } from '../../shared/domain/units.ts';
import { isDrillbookError } from '../../shared/errors/drillbook-error.ts';
import { sha256Of } from '../files/sha256.ts';
import { prepared, type ReadableDb, type WritableDb } from './database.ts';
import { recordTable } from './record-table.ts';

/** What is written into the log: who did what to which record, and what it then looked like. */
export interface AuditNote {
  readonly at: string;
  readonly actor: string;
  /** `noun:verb`, as in the contract. */
  readonly action: string;
  /** `noun:id`. */
  readonly subject: string;
  readonly payload: object;
}

const table = recordTable({ table: 'audit', schema: auditEntrySchema, key: 'sequence', exact: true });
const beforeTheFirst = '0'.repeat(64);

/** SHA-256 of a record's canonical JSON (RFC 8785), so that a byte flipped in the file is noticed. */
export function hashRecord(record: object): Sha256 {
  return sha256Of(canonicalText(record)) as Sha256;
}

/**
 * Adds a line to the log; called in the same transaction as the change it tells of.
 *
 * Throws: REQUEST_INVALID when the note is none, e.g. without an actor.
 */
export function appendAudit(db: WritableDb, note: AuditNote): void {
  const last = lastEntry(db);
  if (last !== null && note.at < last.at && note.action !== 'clock:set-back') {
    const detail = { from: last.at, to: note.at };
    appendAudit(db, { at: note.at, actor: note.actor, action: 'clock:set-back', subject: 'clock:machine', payload: detail });
    appendAudit(db, note);
    return;
  }
  const unhashed = {
    sequence: (last?.sequence ?? 0) + 1,
    at: note.at,
    // hashed as it will be read: half surrogate pairs and outer spaces do not come back
    actor: note.actor.toWellFormed().trim(),
    action: note.action.trim(),
    subject: note.subject.toWellFormed(),
    payload: canonicalText(note.payload),
    previousSha256: last?.sha256 ?? beforeTheFirst,
  };
  table.insert(db, { ...unhashed, sha256: hashRecord(unhashed) } as AuditEntry);
}

/** The newest entries, newest first. */
export function listAudit(db: ReadableDb, before: number | null, limit: number): AuditEntry[] {
  const rows = prepared(db, 'SELECT sequence FROM audit WHERE sequence < ? ORDER BY sequence DESC LIMIT ?').all(
    before ?? Number.MAX_SAFE_INTEGER,
    limit,
  ) as { sequence: number }[];
  return rows.flatMap((row) => table.get(db, String(row.sequence)) ?? []);
}

export function auditHead(db: ReadableDb): AuditHead {
  const last = lastEntry(db);
  return { size: last?.sequence ?? 0, head: (last?.sha256 ?? beforeTheFirst) as Sha256 };
}

/**
 * Entries in the order they were written, one at a time, so that a long log is never held whole.
 *
 * Throws: SITE_FILE_DAMAGED at an entry that is none.
 */
export function* auditEntries(db: ReadableDb): Generator<AuditEntry> {
  let sequence = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = prepared(db, 'SELECT sequence FROM audit WHERE sequence > ? ORDER BY sequence LIMIT 500').all(sequence) as {
      sequence: number;
    }[];
    if (rows.length === 0) return;
    for (const row of rows) {
      const entry = table.get(db, String(row.sequence));
      if (entry !== null) yield entry;
      sequence = row.sequence;
    }
  }
}

/**
 * The first entry of the file's log that cannot be read or does not follow from the one before it, or null when all do.
 *
 * A log whose end was cut off is a shorter log, and one written anew from some entry on is another log: both are only
 * seen against a head that was noted elsewhere, as every evidence pack does.
 */
export function firstBrokenAuditEntry(db: ReadableDb): number | null {
  let sound = 0;
  function* counted(): Generator<AuditEntry> {
    for (const entry of auditEntries(db)) {
      yield entry;
      sound += 1;
    }
  }
  try {
    return firstBrokenEntry(counted());
  } catch (error) {
    if (isDrillbookError(error, 'SITE_FILE_DAMAGED')) return sound + 1;
    throw error;
  }
}

/** The first entry that does not follow from the one before it, or null when all do. */
export function firstBrokenEntry(entries: Iterable<AuditEntry>): number | null {
  let previous = beforeTheFirst;
  let expectedSequence = 1;
  for (const { sha256, ...unhashed } of entries) {
    if (unhashed.sequence !== expectedSequence || unhashed.previousSha256 !== previous || hashRecord(unhashed) !== sha256) {
      return expectedSequence;
    }
    previous = sha256;
    expectedSequence += 1;
  }
  return null;
}

function lastEntry(db: ReadableDb): AuditEntry | null {
  const row = prepared(db, 'SELECT max(sequence) AS sequence FROM audit').get() as { sequence: number | null };
  return row.sequence === null ? null : table.get(db, String(row.sequence));
}

function canonicalText(value: object): string {
  const text = canonicalize(wellFormed(value));
  if (text === undefined) throw new TypeError('a record without a JSON form');
  return text;
}

/** Canonical JSON has no half surrogate pairs, but a torn paste has; a note must not fail to be saved because of one. */
function wellFormed(value: object): unknown {
  const text = JSON.stringify(value);
  if (!/\\ud[89a-f]/.test(text)) return value;
  return JSON.parse(text, (_key, part) => (typeof part === 'string' ? part.toWellFormed() : part));
}
