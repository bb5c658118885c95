import { expect } from 'vitest';
import type { ReadableDb, WritableDb } from '../../../../electron/store/database.ts';
import { transact } from '../../../../electron/store/transact.ts';

const undo = new Error('undone');

/** Works on a site file inside a transaction that is then taken back. */
export function inPassing(file: ReadableDb, work: (db: WritableDb) => void): void {
  const run = (): void =>
    transact(file, (db) => {
      work(db);
      throw undo;
    });
  expect(run).toThrow(undo);
}
