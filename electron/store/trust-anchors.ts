import * as v from 'valibot';
import { instantSchema, lineSchema, sha256Schema } from '../../shared/domain/units.ts';
import { recordTable } from './record-table.ts';

/** A certificate this site has decided to trust, by its fingerprint. */
export const trustAnchorSchema = v.strictObject({
  certificateSha256: sha256Schema,
  name: lineSchema,
  addedAt: instantSchema,
  addedBy: lineSchema,
});

export const trustAnchors = recordTable({
  table: 'trust_anchor',
  schema: trustAnchorSchema,
  key: 'certificateSha256',
  orderBy: 'added_at, name',
});
