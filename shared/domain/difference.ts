import * as v from 'valibot';
import { assetIdSchema, differenceIdSchema, evidenceIdSchema, personIdSchema } from './ids.ts';
import { countSchema, noteSchema } from './units.ts';

export const differenceKinds = [
  'file-missing',
  'file-changed',
  'file-added',
  'file-metadata',
  'file-unreadable',
  'table-missing',
  'table-added',
  'schema-changed',
  'rows-changed',
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** What the owner decided about a difference. `open` blocks a plain pass; `expected` is explained by the scenario. */
export const dispositions = ['open', 'expected', 'accepted', 'data-loss', 'defect'] as const;
export type Disposition = (typeof dispositions)[number];

/** Something that is not as it was when the reference was taken. */
export const differenceSchema = v.strictObject({
  differenceId: differenceIdSchema,
  kind: v.picklist(differenceKinds),
  subject: v.pipe(v.string(), v.minLength(1), v.maxLength(5000)),
  expected: noteSchema,
  actual: noteSchema,
  count: countSchema,
  assetId: v.nullable(assetIdSchema),
  evidenceId: v.nullable(evidenceIdSchema),
  disposition: v.picklist(dispositions),
  reason: noteSchema,
  decidedBy: v.nullable(personIdSchema),
});
export type Difference = v.InferOutput<typeof differenceSchema>;
