import * as v from 'valibot';
import { auditEntrySchema } from '../../shared/domain/audit-entry.ts';
import { type ActivityRow, activityColumns } from './annex-files.ts';

// the longest name there is, and the apostrophe that keeps it from being taken for a formula
const actorSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(301));

const rowSchema = v.pipe(
  v.strictTuple(activityColumns.map(() => v.string())),
  v.transform(([sequence, at, actor, action, subject, sha256, previousSha256]) => ({
    sequence: Number(sequence),
    ...{ at, actor, action, subject, sha256, previousSha256 },
  })),
  v.object({ ...v.omit(auditEntrySchema, ['payload']).entries, actor: actorSchema }),
);

/** A million entries are half of it; more is no log of a site. */
const atMostBytes = 134_217_728;

/** The entries in the table of a pack's activity; null where it is no such table. What it says is judged elsewhere. */
export function readActivityRows(content: Uint8Array): readonly ActivityRow[] | null {
  if (content.length > atMostBytes) return null;
  const entries: ActivityRow[] = [];
  let header: readonly string[] | null = null;
  for (const row of rowsOf(new TextDecoder('utf-8').decode(content))) {
    if (header === null) {
      header = row;
      if (header.join() !== activityColumns.join()) return null;
      continue;
    }
    // the first row that is none ends it: whoever made the file decides how many there are
    const parsed = v.safeParse(rowSchema, row);
    if (!parsed.success) return null;
    entries.push(parsed.output);
  }
  return header === null ? null : entries;
}

// one field and what ends it; sticky and bounded, so that no text makes it search
const field = /(?:"((?:[^"]|""){0,20000})"|([^",\r\n]{0,20000}))(,|\r\n)/gy;

/** Source: RFC 4180, each row with its line end. Ends where the text is none. */
function* rowsOf(text: string): Generator<readonly string[]> {
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(field)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',' && row.length <= activityColumns.length) continue;
    yield row;
    row = [];
  }
}
