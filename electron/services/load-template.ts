import { readFileSync, statSync } from 'node:fs';
import * as v from 'valibot';
import { parse as parseYaml } from 'yaml';
import { type Template, templateSchema } from '../../shared/domain/template.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';

const limitBytes = 1_048_576;

/**
 * Reads a scope template. A template is data: YAML without tags or merge tricks, checked field by field.
 *
 * Throws: TEMPLATE_INVALID with the field, FILE_NOT_READABLE.
 */
export function loadTemplate(path: string): Template {
  const parsed = v.safeParse(templateSchema, parseTemplateText(path, readTemplateText(path)));
  if (!parsed.success) {
    throw new DrillbookError('TEMPLATE_INVALID', { detail: { path, field: v.getDotPath(parsed.issues[0]) ?? '' } });
  }
  return parsed.output;
}

function readTemplateText(path: string): string {
  try {
    if (statSync(path).size > limitBytes) throw new DrillbookError('TEMPLATE_INVALID', { detail: { path, field: 'size' } });
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (cause instanceof DrillbookError) throw cause;
    throw new DrillbookError('FILE_NOT_READABLE', { detail: { path }, cause });
  }
}

function parseTemplateText(path: string, text: string): unknown {
  try {
    return parseYaml(text, { schema: 'core', maxAliasCount: 0, uniqueKeys: true });
  } catch (cause) {
    throw new DrillbookError('TEMPLATE_INVALID', { detail: { path, field: 'yaml' }, cause });
  }
}
