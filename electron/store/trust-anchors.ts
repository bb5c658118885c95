import * as v from 'valibot';
import { instantSchema, lineSchema, sha256Schema } from '../../shared/domain/units.ts';
import { recordTable } from './record-table.ts';

/** A certificate this site has decided to trust, by its fingerprint: as the seal of its packs, or as a person's. */
export const trustAnchorSchema = v.strictObject({
  certificateSha256: sha256Schema,
  kind: v.picklist(['seal', 'person']),
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
