import type { Sentences } from './language.ts';

/** What is left out, what is known of each asset, and what is open. */
export const packTextAssets = {
  'pack.exclusions': { en: 'Exclusions', 'zh-CN': '排除项', ja: '対象外' },
  'pack.exclusion-reason': { en: 'Reason', 'zh-CN': '理由', ja: '理由' },
  'pack.decided-by': { en: 'Decided by', 'zh-CN': '判定人', ja: '判断者' },
  'pack.no-exclusions': { en: 'Nothing is excluded.', 'zh-CN': '没有排除项。', ja: '対象外はありません。' },
  'pack.assets-in-lines': {
    en: '{file} also has location, backup method, dependencies and note of each.',
    'zh-CN': '各资产的位置、备份方式、依赖与备注另见 {file}。',
    ja: '各資産の場所・バックアップ方法・依存先・メモは {file} にもあります。',
  },
  'pack.assets-all': { en: 'All assets', 'zh-CN': '全部资产', ja: 'すべての資産' },
  'pack.other-assets-counted': {
    en: 'Recorded in the plan, not part of this drill. {file} lists each of them.',
    'zh-CN': '已列入计划，不属于本次演练。逐项清单见 {file}。',
    ja: '計画に記載されていますが、この訓練の対象ではありません。一件ごとの一覧は {file} にあります。',
  },
  'pack.measured-assets': { en: 'What is known of each asset', 'zh-CN': '各资产的已知情况', ja: '資産ごとに分かっていること' },
  'pack.measured-assets-rest': {
    en: '{shown} of {count} assets are shown: those with a check or a difference, or missing from the backup point.',
    'zh-CN': '共 {count} 个资产，列出 {shown} 个：有检查或差异，或备份点不含者。',
    ja: '資産 {count} 件のうち {shown} 件を示します（確認項目か差異のあるもの、バックアップポイントにないもの）。',
  },
  'pack.measured-assets-note': {
    en: 'Recovery time and recovery point were measured for the service as a whole; no time of a single asset is known.',
    'zh-CN': '恢复时间与恢复点针对整个业务服务测得；单个资产的时间未知。',
    ja: '復旧時間と復旧時点はサービス全体で測っています。資産ごとの時間は不明です。',
  },
  'pack.measured-assets-whole': {
    en: 'Not bound to an asset, and so not counted above: {checks, plural, one {# check} other {# checks}}, {differences, plural, one {# difference} other {# differences}}.',
    'zh-CN': '未关联到资产，因此未计入上表：检查 {checks} 项，差异 {differences} 项。',
    ja: '資産にひも付かず、上の表に数えていないもの：確認項目 {checks} 件、差異 {differences} 件。',
  },
  'pack.asset-checks': {
    en: '{passed} passed, {failed} failed{rest, plural, =0 {} other {, # without a result}}',
    'zh-CN': '通过 {passed}，未通过 {failed}{rest, plural, =0 {} other {，无结果 #}}',
    ja: '合格 {passed}、不合格 {failed}{rest, plural, =0 {} other {、結果なし #}}',
  },
  'pack.asset-differences': {
    en: '{count} found, {open, plural, =0 {all decided} other {# open or defects}}',
    'zh-CN': '发现 {count} 项，{open, plural, =0 {均已判定} other {# 项未判定或为缺陷}}',
    ja: '{count} 件、{open, plural, =0 {すべて判断済み} other {うち未判断・不具合 # 件}}',
  },
  'pack.follow-up-plan': { en: 'Gaps and actions', 'zh-CN': '短板与措施', ja: '弱点と対応' },
  'pack.follow-up': { en: 'Gaps, actions and lessons', 'zh-CN': '短板、措施与经验教训', ja: '弱点・対応・教訓' },
} as const satisfies Sentences;
