import { expect, test } from 'vitest';
import { annexFiles } from '../../../electron/pack/annex-files.ts';
import type { Language } from '../../../shared/text/language.ts';
import { difference, drillWith } from '../../support/drill-builder.ts';
import { planWith } from '../../support/plan-builder.ts';

const annexes = (language: Language) =>
  annexFiles({ plan: planWith(), records: [drillWith({ differences: [difference({ subject: '=cmd|calc' })] })], language });

test('what an annex is for is said in the language of the pack, while its columns are named the same in every language', () => {
  const told = (language: Language) => annexes(language).map((file) => file.attachment.description);
  expect(told('en')).toEqual(['Protected assets', 'Differences', 'Checks']);
  expect(told('zh-CN')).toEqual(['受保护资产', '差异', '检查项']);
  expect(told('ja')).toEqual(['保護対象資産', '差異', '確認項目']);
  const contents = (['en', 'zh-CN', 'ja'] as const).map((language) => annexes(language).map((file) => file.content.toString()));
  expect(new Set(contents.map((files) => files.join('\n'))).size).toBe(1);
});

test('a value that a spreadsheet would take for a formula is kept from it', () => {
  expect(Buffer.from(annexes('en')[1]?.content ?? []).toString('utf8')).toContain(",'=cmd|calc,");
});
