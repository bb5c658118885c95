import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import type { Sha256 } from '../../shared/domain/units.ts';
import { DrillbookError, isDrillbookError } from '../../shared/errors/drillbook-error.ts';
import { sha256Of } from '../files/sha256.ts';
import { prepared, type ReadableDb, type WritableDb } from './database.ts';
import { isOpenHere } from './open-here.ts';

/** Bytes are kept in pieces, so that a log of 300 MB is never held twice. */
const chunkBytes = 1_048_576;

export interface StoredBlob {
  readonly sha256: Sha256;
  readonly bytes: number;
}

/** Bytes that can be gone through twice, first to name them, then to keep them. */
type Pieces = () => Iterable<Uint8Array>;

/** Keeps bytes under the name of their SHA-256; the same bytes are kept once. */
export function putBlob(db: WritableDb, content: Uint8Array): StoredBlob {
  return putPieces(db, function* () {
    for (let at = 0; at < content.length; at += chunkBytes) yield content.subarray(at, at + chunkBytes);
  });
}

/**
 * As `putBlob` for a file of any size, which is never whole in memory.
 *
 * Throws: FILE_NOT_READABLE, also when the file changes while it is read.
 */
export function putBlobFile(db: WritableDb, path: string): StoredBlob {
  // closing a handle to the open site file would drop its lock
  if (isOpenHere(path)) throw new DrillbookError('FILE_NOT_READABLE', { detail: { path } });
  try {
    return putPieces(db, () => piecesOfFile(path));
  } catch (error) {
    const cannotRead = (error as NodeJS.ErrnoException).syscall !== undefined || isDrillbookError(error, 'FILE_NOT_READABLE');
    throw cannotRead ? new DrillbookError('FILE_NOT_READABLE', { detail: { path }, cause: error }) : error;
  }
}

/** One piece at a time in one buffer: a piece is used up before the next is asked for. */
function* piecesOfFile(path: string): Generator<Uint8Array> {
  const handle = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(chunkBytes);
    for (;;) {
      const length = readFully(handle, buffer);
      if (length > 0) yield buffer.subarray(0, length);
      if (length < chunkBytes) return;
    }
  } finally {
    closeSync(handle);
  }
}

/** Network file systems give less than was asked for in the midst of a file. */
function readFully(handle: number, buffer: Buffer): number {
  let filled = 0;
  while (filled < buffer.length) {
    const length = readSync(handle, buffer, filled, buffer.length - filled, null);
    if (length === 0) break;
    filled += length;
  }
  return filled;
}

function putPieces(db: WritableDb, pieces: Pieces): StoredBlob {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const piece of pieces()) {
    hash.update(piece);
    bytes += piece.length;
  }
  const sha256 = hash.digest('hex') as Sha256;
  if (hasBlob(db, sha256)) return { sha256, bytes };
  prepared(db, 'INSERT INTO blob (sha256, bytes) VALUES (?, ?)').run(sha256, bytes);
  let position = 0;
  const again = createHash('sha256');
  for (const piece of pieces()) {
    again.update(piece);
    prepared(db, 'INSERT INTO blob_chunk (sha256, position, content) VALUES (?, ?, ?)').run(sha256, position, piece);
    position += 1;
  }
  // a file that changed between the two readings must not be kept under the wrong name
  if (again.digest('hex') !== sha256) throw new DrillbookError('FILE_NOT_READABLE', { detail: { sha256 } });
  return { sha256, bytes };
}

export function hasBlob(db: ReadableDb, sha256: string): boolean {
  return prepared(db, 'SELECT 1 FROM blob WHERE sha256 = ?').get(sha256) !== undefined;
}

/**
 * The bytes kept under a SHA-256, hashed again on the way out.
 *
 * Throws: EVIDENCE_NOT_FOUND, SITE_FILE_DAMAGED when they are no longer what their name says.
 */
export function readBlob(db: ReadableDb, sha256: string): Uint8Array {
  const row = prepared(db, 'SELECT bytes FROM blob WHERE sha256 = ?').get(sha256) as { bytes: number } | undefined;
  if (row === undefined) throw new DrillbookError('EVIDENCE_NOT_FOUND', { detail: { sha256 } });
  const held = prepared(db, 'SELECT sum(length(content)) AS bytes FROM blob_chunk WHERE sha256 = ?').get(sha256) as {
    bytes: number | null;
  };
  if ((held.bytes ?? 0) !== row.bytes) throw damaged(sha256);
  const content = new Uint8Array(row.bytes);
  let at = 0;
  for (const chunk of blobChunks(db, sha256)) {
    content.set(chunk, at);
    at += chunk.length;
  }
  if (at !== content.length || sha256Of(content) !== sha256) throw damaged(sha256);
  return content;
}

/** The pieces of a blob in their order, for streaming out. */
export function* blobChunks(db: ReadableDb, sha256: string): Generator<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const row = prepared(db, 'SELECT content FROM blob_chunk WHERE sha256 = ? AND position = ?').get(sha256, position) as
      | { content: Uint8Array }
      | undefined;
    if (row === undefined) return;
    yield row.content;
  }
}

function damaged(sha256: string): DrillbookError {
  return new DrillbookError('SITE_FILE_DAMAGED', { detail: { table: 'blob', row: sha256 } });
}
