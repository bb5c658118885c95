import * as v from 'valibot';
import { personIdSchema, scopeItemIdSchema } from './ids.ts';
import { countSchema, instantSchema, lineSchema, noteSchema } from './units.ts';

/** A name in each language the templates are written in. */
export const localNameSchema = v.strictObject({ en: lineSchema, 'zh-CN': lineSchema, ja: lineSchema });

/** One kind of content the template says must be covered by a backup, or excluded with a reason. */
export const scopeItemSchema = v.strictObject({
  itemId: scopeItemIdSchema,
  groupId: scopeItemIdSchema,
  groupName: localNameSchema,
  name: localNameSchema,
  position: countSchema,
});
export type ScopeItem = v.InferOutput<typeof scopeItemSchema>;

/** The decision, by a named person, that a scope item needs no backup here. */
export const scopeExclusionSchema = v.strictObject({
  itemId: scopeItemIdSchema,
  reason: v.pipe(noteSchema, v.trim(), v.minLength(3)),
  excludedBy: personIdSchema,
  excludedAt: instantSchema,
});
export type ScopeExclusion = v.InferOutput<typeof scopeExclusionSchema>;
