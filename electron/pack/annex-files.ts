import type { AuditEntry } from '../../shared/domain/audit-entry.ts';
import type { DrillRecord } from '../../shared/domain/drill-record.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import type { Bytes, Sha256 } from '../../shared/domain/units.ts';
import type { Language } from '../../shared/text/language.ts';
import { translator } from '../../shared/text/translate.ts';
import { sha256Of } from '../files/sha256.ts';
import type { PackFile } from './pack-file.ts';

interface AnnexInput {
  readonly plan: Plan;
  /** The drills of the pack; null where it is of none. */
  readonly records: readonly DrillRecord[] | null;
  readonly language: Language;
}

/**
 * The tables of a pack as CSV, for an auditor who wants to sort and sample. Column names are identifiers, the same in every language;
 * what each file is for is said in the language of the pack. The same evidence gives the same bytes.
 *
 * Source: RFC 4180, with a byte order mark so that spreadsheets read UTF-8.
 */
export function annexFiles({ plan, records, language }: AnnexInput): PackFile[] {
  const say = translator(language);
  const nameOfPerson = new Map(plan.people.map((person) => [person.personId as string, person.name]));
  const assets = annex('annex/assets.csv', say('pack.annex-assets'), assetRows(plan, nameOfPerson));
  if (records === null) return [assets];
  return [
    assets,
    annex('annex/differences.csv', say('pack.annex-differences'), differenceRows(records, nameOfPerson)),
    annex('annex/checks.csv', say('pack.annex-checks'), checkRows(records, nameOfPerson)),
  ];
}

export const activityFileName = 'annex/activity.csv';
export const activityColumns = ['sequence', 'at', 'actor', 'action', 'subject', 'sha256', 'previous_sha256'] as const;

/** An entry of the log as its table has it: all but what was written, which its hash covers. */
export type ActivityRow = Omit<AuditEntry, 'payload'>;

/** The activity log of a period, each entry with its hash and the one before it, so that the chain can be followed. */
export function activityFile(entries: readonly ActivityRow[], language: Language): PackFile {
  return annex(activityFileName, translator(language)('pack.annex-activity'), [
    activityColumns,
    ...entries.map((entry) => [
      entry.sequence,
      entry.at,
      entry.actor,
      entry.action,
      entry.subject,
      entry.sha256,
      entry.previousSha256,
    ]),
  ]);
}

type Names = ReadonlyMap<string, string>;

function assetRows(plan: Plan, nameOfPerson: Names): readonly CsvRow[] {
  const nameOfService = new Map(plan.services.map((service) => [service.serviceId as string, service.name]));
  return [
    [
      ...['asset_id', 'name', 'kind', 'service', 'owner', 'location', 'backup_method', 'retention_days', 'size_bytes'],
      ...['restore_order', 'depends_on', 'scope_items', 'note'],
    ],
    ...plan.assets.map((asset) => [
      asset.assetId,
      asset.name,
      asset.kind,
      nameOfService.get(asset.serviceId ?? '') ?? '',
      nameOfPerson.get(asset.ownerId ?? '') ?? '',
      asset.location,
      asset.backupMethod,
      asset.retentionDays,
      asset.sizeBytes,
      asset.restoreOrder,
      asset.dependsOn.join(' '),
      asset.scopeItemIds.join(' '),
      asset.note,
    ]),
  ];
}

function differenceRows(records: readonly DrillRecord[], nameOfPerson: Names): readonly CsvRow[] {
  return [
    ['drill_id', 'kind', 'subject', 'expected', 'actual', 'count', 'disposition', 'reason', 'decided_by'],
    ...records.flatMap(({ drill, differences }) =>
      differences.map((entry) => [
        drill.drillId,
        entry.kind,
        entry.subject,
        entry.expected,
        entry.actual,
        entry.count,
        entry.disposition,
        entry.reason,
        nameOfPerson.get(entry.decidedBy ?? '') ?? '',
      ]),
    ),
  ];
}

function checkRows(records: readonly DrillRecord[], nameOfPerson: Names): readonly CsvRow[] {
  return [
    ['drill_id', 'step', 'kind', 'title', 'expected', 'actual', 'result', 'method', 'checked_by', 'checked_at'],
    ...records.flatMap(({ drill, checks }) =>
      checks.map((check) => [
        drill.drillId,
        check.step,
        check.kind,
        check.title,
        check.expected,
        check.actual,
        check.result,
        check.method,
        nameOfPerson.get(check.checkedBy) ?? '',
        check.checkedAt,
      ]),
    ),
  ];
}

type CsvValue = string | number | null;
type CsvRow = readonly CsvValue[];

function annex(name: string, description: string, rows: readonly CsvRow[]): PackFile {
  const content = Buffer.from(`\uFEFF${rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('')}`);
  const sha256 = sha256Of(content) as Sha256;
  const bytes = content.length as Bytes;
  return {
    attachment: { name, mediaType: 'text/csv', bytes, sha256, relationship: 'Supplement', place: 'embedded', description },
    content,
  };
}

/** Quoted, and kept from being taken for a formula: a leading `=`, `+`, `-`, `@` gets an apostrophe before it. */
function csvField(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
