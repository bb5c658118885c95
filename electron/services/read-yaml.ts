import { readFileSync, statSync } from 'node:fs';
import { parseDocument } from 'yaml';
import type { ErrorCode } from '../../shared/errors/codes.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';

const limitBytes = 1_048_576;

/**
 * The values of a YAML file that is data: no tags, no merge tricks, no name twice.
 *
 * Throws: the code given, with the field `size` or `yaml`; FILE_NOT_FOUND, FILE_NOT_READABLE.
 */
export function readYaml(path: string, invalid: ErrorCode): unknown {
  const text = readText(path, invalid);
  try {
    const document = parseDocument(text, { schema: 'core', uniqueKeys: true });
    const [objection] = [...document.errors, ...document.warnings];
    if (objection !== undefined) throw objection;
    return document.toJS({ maxAliasCount: 0 });
  } catch (cause) {
    throw new DrillbookError(invalid, { detail: { path, field: 'yaml' }, cause });
  }
}

function readText(path: string, invalid: ErrorCode): string {
  try {
    if (statSync(path).size > limitBytes) throw new DrillbookError(invalid, { detail: { path, field: 'size' } });
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (cause instanceof DrillbookError) throw cause;
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new DrillbookError(missing ? 'FILE_NOT_FOUND' : 'FILE_NOT_READABLE', { detail: { path }, cause });
  }
}
