import type { GapAnswer, GapSeverity, GapSymptom } from '../domain/gap.ts';
import type { Terms } from './terms.ts';

type GapTerms = Terms<'gap-symptom', GapSymptom> & Terms<'gap-severity', GapSeverity> & Terms<'gap-answer', GapAnswer>;

/** What gaps are told by: the symptom, how grave it is, and the answer. */
export const gapTerms = {
  'gap-symptom.backup-ownership-unclear': {
    en: 'Backup ownership is unclear',
    'zh-CN': '备份责任不明',
    ja: 'バックアップの責任が不明',
  },
  'gap-symptom.restore-test-cannot-start': {
    en: 'A restore test cannot start',
    'zh-CN': '恢复测试无法开始',
    ja: 'リストアの試験を始められない',
  },
  'gap-symptom.restored-data-incomplete': {
    en: 'Restored data is incomplete',
    'zh-CN': '恢复的数据不完整',
    ja: 'リストアしたデータが不完全',
  },
  'gap-symptom.recovery-objective-unrealistic': {
    en: 'The recovery objective is unrealistic',
    'zh-CN': '恢复目标不现实',
    ja: '復旧目標が現実的でない',
  },
  'gap-symptom.evidence-weak': { en: 'The evidence is weak', 'zh-CN': '证据不足', ja: '証拠が弱い' },

  'gap-severity.high': { en: 'High', 'zh-CN': '高', ja: '高' },
  'gap-severity.medium': { en: 'Medium', 'zh-CN': '中', ja: '中' },
  'gap-severity.low': { en: 'Low', 'zh-CN': '低', ja: '低' },

  'gap-answer.yes': { en: 'Yes', 'zh-CN': '是', ja: 'はい' },
  'gap-answer.no': { en: 'No', 'zh-CN': '否', ja: 'いいえ' },
  'gap-answer.unknown': { en: 'Unknown', 'zh-CN': '未知', ja: '不明' },
} as const satisfies GapTerms;
