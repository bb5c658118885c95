import * as v from 'valibot';
import { instantSchema, lineSchema, sha256Schema } from '../../shared/domain/units.ts';
import { prepared, type WritableDb } from './database.ts';
import { recordTable } from './record-table.ts';

/** A revocation list as an authority issued it. Shape: `sha256` is that of `der`. */
const revocationListSchema = v.strictObject({
  sha256: sha256Schema,
  issuer: lineSchema,
  thisUpdate: instantSchema,
  nextUpdate: instantSchema,
  der: v.instance(Uint8Array),
  addedAt: instantSchema,
  addedBy: lineSchema,
});

/** Earlier lists stay: authorities drop certificates from later ones when they expire, and a pack of that time is still verified. */
export const revocationLists = recordTable({
  table: 'revocation_list',
  schema: revocationListSchema,
  key: 'sha256',
  orderBy: 'this_update, issuer',
});

export function deleteRevocationList(db: WritableDb, sha256: string): void {
  prepared(db, 'DELETE FROM revocation_list WHERE sha256 = ?').run(sha256);
}
