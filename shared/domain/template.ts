import * as v from 'valibot';
import { scopeItemIdSchema } from './ids.ts';
import { localNameSchema } from './scope.ts';
import { lineSchema } from './units.ts';

/** What a new site must cover: groups of scope items. Data only, never code. */
export const templateSchema = v.strictObject({
  templateId: lineSchema,
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  name: localNameSchema,
  groups: v.pipe(
    v.array(
      v.strictObject({
        groupId: scopeItemIdSchema,
        name: localNameSchema,
        items: v.pipe(
          v.array(v.strictObject({ itemId: scopeItemIdSchema, name: localNameSchema })),
          v.minLength(1),
          v.maxLength(100),
        ),
      }),
    ),
    v.minLength(1),
    v.maxLength(50),
  ),
});
export type Template = v.InferOutput<typeof templateSchema>;
