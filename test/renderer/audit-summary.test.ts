import { parse } from 'valibot';
import { expect, test } from 'vitest';
import { auditSummary } from '../../renderer/lib/audit-summary.ts';
import { auditEntrySchema } from '../../shared/domain/audit-entry.ts';

const entry = (subject: string, payload: string) =>
  parse(auditEntrySchema, {
    sequence: 1,
    at: '2026-11-22T05:03:07.000Z',
    actor: 'Li Wei',
    action: 'asset:update',
    subject,
    payload,
    previousSha256: '0'.repeat(64),
    sha256: '1'.repeat(64),
  });

test('an entry is about what its payload names, else about its subject, shortened', () => {
  expect(auditSummary(entry('asset:1', '{"kind":"database","name":"Work orders"}'))).toBe('Work orders');
  expect(auditSummary(entry('check:1', '{"title":"Rows","by":"Li Wei"}'))).toBe('Rows');
  expect(auditSummary(entry('site:nagoya', '{"size":1}'))).toBe('site:nagoya');
  expect(auditSummary(entry('site:nagoya', 'no JSON'))).toBe('site:nagoya');
  expect(auditSummary(entry(`pack:${'a'.repeat(64)}`, '[]'))).toBe(`pack:${'a'.repeat(19)}…`);
});
