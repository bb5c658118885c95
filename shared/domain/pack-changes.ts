import * as v from 'valibot';
import type { PackKind } from './evidence-envelope.ts';
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

/**
 * What changed since the last pack of the same kind and subject.
 *
 * Shape: `entries` is null where that pack has a form this program does not read, so that nobody compared; `unlisted` counts what
 * `entries` has no room for.
 */
export const packChangesSchema = v.strictObject({
  previousPackId: sha256Schema,
  previousIssuedAt: instantSchema,
  entries: v.nullable(v.pipe(v.array(packChangeSchema), v.maxLength(changesListedAtMost))),
  unlisted: countSchema,
});
export type PackChanges = v.InferOutput<typeof packChangesSchema>;

/** Something of a pack that has an id, a name people know, and fields that may change. */
export interface Listed {
  readonly id: string;
  readonly name: string;
  readonly fields: Readonly<Record<string, PackChange['from']>>;
}

/** All of a pack that is compared with an earlier one, noun by noun in the order in which changes are told. */
export interface PackListing {
  readonly packKind: PackKind;
  readonly nouns: readonly { readonly noun: ChangedNoun; readonly entries: readonly Listed[] }[];
}
