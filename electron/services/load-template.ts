import { readFileSync, statSync } from 'node:fs';
import * as v from 'valibot';
import { parseDocument } from 'yaml';
import { type Template, templateSchema } from '../../shared/domain/template.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';

const limitBytes = 1_048_576;

/**
 * Reads a scope template. A template is data: YAML without tags or merge tricks, checked field by field.
 *
 * Throws: TEMPLATE_INVALID with the field, FILE_NOT_FOUND, FILE_NOT_READABLE.
 */
export function loadTemplate(path: string): Template {
  const parsed = v.safeParse(templateSchema, parseTemplateText(path, readTemplateText(path)));
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

function readTemplateText(path: string): string {
  try {
    if (statSync(path).size > limitBytes) throw new DrillbookError('TEMPLATE_INVALID', { detail: { path, field: 'size' } });
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (cause instanceof DrillbookError) throw cause;
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new DrillbookError(missing ? 'FILE_NOT_FOUND' : 'FILE_NOT_READABLE', { detail: { path }, cause });
  }
}

function parseTemplateText(path: string, text: string): unknown {
  try {
    const document = parseDocument(text, { schema: 'core', uniqueKeys: true });
    const [objection] = [...document.errors, ...document.warnings];
    if (objection !== undefined) throw objection;
    return document.toJS({ maxAliasCount: 0 });
  } catch (cause) {
    throw new DrillbookError('TEMPLATE_INVALID', { detail: { path, field: 'yaml' }, cause });
  }
}
