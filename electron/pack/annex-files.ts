import type { DrillRecord } from '../../shared/domain/drill-record.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import type { Bytes, Sha256 } from '../../shared/domain/units.ts';
import type { Language } from '../../shared/text/language.ts';
import { translator } from '../../shared/text/translate.ts';
import { sha256Of } from '../files/sha256.ts';
import type { PackFile } from './pack-file.ts';

/**
 * The tables of a pack as CSV, for an auditor who wants to sort and sample. Column names are identifiers, the same in every language;
 * what each file is for is said in the language of the pack.
 *
 * Source: RFC 4180, with a byte order mark so that spreadsheets read UTF-8.
 */
export function annexFiles(plan: Plan, record: DrillRecord, language: Language): PackFile[] {
  const say = translator(language);
  const nameOfPerson = new Map(plan.people.map((person) => [person.personId as string, person.name]));
  const nameOfService = new Map(plan.services.map((service) => [service.serviceId as string, service.name]));
  return [
    annex('annex/assets.csv', say('pack.annex-assets'), [
      [
        'asset_id',
        'name',
        'kind',
        'service',
        'owner',
        'location',
        'backup_method',
        'retention_days',
        'size_bytes',
        'restore_order',
        'scope_items',
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
        asset.scopeItemIds.join(' '),
      ]),
    ]),
    annex('annex/differences.csv', say('pack.annex-differences'), [
      ['kind', 'subject', 'expected', 'actual', 'count', 'disposition', 'reason', 'decided_by'],
      ...record.differences.map((entry) => [
        entry.kind,
        entry.subject,
        entry.expected,
        entry.actual,
        entry.count,
        entry.disposition,
        entry.reason,
        nameOfPerson.get(entry.decidedBy ?? '') ?? '',
      ]),
    ]),
    annex('annex/checks.csv', say('pack.annex-checks'), [
      ['step', 'kind', 'title', 'expected', 'actual', 'result', 'method', 'checked_by', 'checked_at'],
      ...record.checks.map((check) => [
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
    ]),
  ];
}

type CsvValue = string | number | null;

function annex(name: string, description: string, rows: readonly (readonly CsvValue[])[]): PackFile {
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
