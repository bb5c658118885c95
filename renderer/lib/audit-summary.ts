import type { AuditEntry } from '../../shared/domain/audit-entry.ts';

/** The fields of a payload that name what an entry is about, the most telling first. */
const namingFields = ['name', 'title', 'drill', 'value', 'step', 'by', 'field'] as const;

/** What an entry of the activity log is about, in a few words: a name from its payload, else the shortened subject. */
export function auditSummary({ payload, subject }: AuditEntry): string {
  const fields = readFields(payload);
  for (const field of namingFields) {
    const value = fields[field];
    if (typeof value === 'string' && value !== '') return value;
  }
  return subject.length > 24 ? `${subject.slice(0, 24)}…` : subject;
}

function readFields(payload: string): Readonly<Record<string, unknown>> {
  try {
    const fields: unknown = JSON.parse(payload);
    return typeof fields === 'object' && fields !== null ? { ...fields } : {};
  } catch {
    return {};
  }
}
