import * as v from 'valibot';
import { countSchema, instantSchema, sha256Schema } from './units.ts';

/** What changed between two packs of the same subject: results, gaps and controls first, then the parts of the plan. */
export const changedNouns = [
  'drill',
  'readiness',
  'gap',
  'control',
  'site',
  'prerequisite',
  'person',
  'service',
  'asset',
  'exclusion',
  'restore-target',
] as const;
export type ChangedNoun = (typeof changedNouns)[number];

/** `better` and `worse` where the direction is certain; `changed` says nothing about it. */
export const changeKinds = ['added', 'removed', 'changed', 'better', 'worse'] as const;
export type ChangeKind = (typeof changeKinds)[number];

const valueSchema = v.nullable(v.union([v.string(), v.number()]));

/**
 * One thing that is not as it was.
 *
 * Shape: `name` is what people call it, for a gap its rule and for a control its id; `field` is null where the whole was added or
 * removed; `from` and `to` are null where there was, or is, nothing.
 */
export const packChangeSchema = v.strictObject({
  noun: v.picklist(changedNouns),
  id: v.string(),
  name: v.string(),
  kind: v.picklist(changeKinds),
  field: v.nullable(v.string()),
  from: valueSchema,
  to: valueSchema,
});
export type PackChange = v.InferOutput<typeof packChangeSchema>;

/** More entries than this are counted, not listed: both packs are there to be compared in full. */
export const changesListedAtMost = 500;

/** What changed since the last pack of the same kind and subject. Shape: `unlisted` counts what `entries` has no room for. */
export const packChangesSchema = v.strictObject({
  previousPackId: sha256Schema,
  previousIssuedAt: instantSchema,
  entries: v.pipe(v.array(packChangeSchema), v.maxLength(changesListedAtMost)),
  unlisted: countSchema,
});
export type PackChanges = v.InferOutput<typeof packChangesSchema>;
