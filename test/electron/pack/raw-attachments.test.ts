import { expect, test } from 'vitest';
import { rawAttachments } from '../../../electron/pack/raw-attachments.ts';
import type { EvidenceItem } from '../../../shared/domain/evidence-item.ts';
import { fullRecord } from '../../support/evidence-record.ts';

const item = fullRecord().evidence?.[0];

// one more or one less at the end: the cut falls between two letters, or into one
test.each(['.log', '.logs'])('a long name with letters of two halves is cut between two of them, before %o', (ending) => {
  const named = { ...item, fileName: `${'𠮷'.repeat(100)}${ending}` } as EvidenceItem;
  const [attachment] = rawAttachments([named], Number.POSITIVE_INFINITY);
  expect(attachment?.name.isWellFormed()).toBe(true);
  expect(attachment?.name.endsWith(`𠮷${ending}`)).toBe(true);
});
