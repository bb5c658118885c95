import * as v from 'valibot';
import { auditEntrySchema } from '../../shared/domain/audit-entry.ts';
import { type ActivityRow, activityColumns } from './annex-files.ts';

const rowSchema = v.pipe(
  v.strictTuple(activityColumns.map(() => v.string())),
  v.transform(([sequence, at, actor, action, subject, sha256, previousSha256]) => ({
    sequence: Number(sequence),
    ...{ at, actor, action, subject, sha256, previousSha256 },
  })),
  v.omit(auditEntrySchema, ['payload']),
);

/** The entries in the table of a pack's activity; null where it is no such table. What it says is judged elsewhere. */
export function readActivityRows(content: Uint8Array): readonly ActivityRow[] | null {
  const [header, ...rows] = splitRows(new TextDecoder('utf-8').decode(content));
  if (header?.join() !== activityColumns.join()) return null;
  const parsed = v.safeParse(v.array(rowSchema), rows);
  return parsed.success ? parsed.output : null;
}

/** Source: RFC 4180. What is none gives rows that are none. */
function splitRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    if (end !== '' || row.length > 1) rows.push(row);
    row = [];
  }
  return rows;
}
