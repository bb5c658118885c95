import * as v from 'valibot';
import { type Template, templateSchema } from '../../shared/domain/template.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { readYaml } from './read-yaml.ts';

/**
 * Reads a scope template. A template is data: YAML without tags or merge tricks, checked field by field.
 *
 * Throws: TEMPLATE_INVALID with the field, FILE_NOT_FOUND, FILE_NOT_READABLE.
 */
export function loadTemplate(path: string): Template {
  const parsed = v.safeParse(templateSchema, readYaml(path, 'TEMPLATE_INVALID'));
  const field = parsed.success ? namedTwice(parsed.output) : (v.getDotPath(parsed.issues[0]) ?? '');
  if (!parsed.success || field !== null) throw new DrillbookError('TEMPLATE_INVALID', { detail: { path, field: field ?? '' } });
  return parsed.output;
}

/** Where an item is named that was named before, or null. */
function namedTwice(template: Template): string | null {
  const seen = new Set<string>();
  for (const [group, { items }] of template.groups.entries()) {
    for (const [index, { itemId }] of items.entries()) {
      if (seen.has(itemId)) return `groups.${group}.items.${index}.itemId`;
      seen.add(itemId);
    }
  }
  return null;
}
