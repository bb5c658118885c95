import type { Sentences } from './language.ts';

/** The words around the gaps in a pack. */
export const gapText = {
  'gap.section': { en: 'Gaps', 'zh-CN': '恢复短板', ja: '復旧の弱点' },
  'gap.lead': {
    en: 'The rules asked {asked, plural, one {# question} other {# questions}} of the records. {yes} {yes, plural, one {is} other {are}} answered yes, {no} no, {unknown} unknown. Unknown is never a yes. What the records cannot tell was not asked.',
    'zh-CN':
      '规则依据记录提出了 {asked} 个问题：{yes} 个为是，{no} 个为否，{unknown} 个未知。未知不等于是。记录无法回答的问题没有提出。',
    ja: '規則は記録に対して {asked} 件の問いを立てました。はい {yes} 件、いいえ {no} 件、不明 {unknown} 件です。不明は「はい」ではありません。記録から分からないことは問うていません。',
  },
  'gap.none': { en: 'No gap', 'zh-CN': '无短板', ja: '弱点なし' },
  'gap.none-text': {
    en: 'Every question is answered yes, as the records stand.',
    'zh-CN': '依据现有记录，所有问题的回答均为是。',
    ja: '現在の記録では、すべての問いの答えが「はい」です。',
  },
  'gap.not-asked': { en: 'No question was asked', 'zh-CN': '没有提出问题', ja: '問いはありません' },
  'gap.not-asked-text': {
    en: 'This pack holds no diagnosis, so it says nothing about gaps.',
    'zh-CN': '本证据包不含诊断，因此对短板没有说明。',
    ja: '本パックには診断がなく、弱点について何も述べていません。',
  },
  'gap.check': { en: 'Check', 'zh-CN': '检查', ja: '確認すること' },
  'gap.answer': { en: 'Answer', 'zh-CN': '回答', ja: '答え' },
  'gap.facts': { en: 'Why, and what to do', 'zh-CN': '原因与处理', ja: '理由と対処' },
  'gap.severity': { en: 'Severity', 'zh-CN': '严重性', ja: '重大度' },
  'gap.mend': { en: 'Mended in', 'zh-CN': '处理位置', ja: '直す場所' },
  'gap.in-drills': { en: 'Drills', 'zh-CN': '演练', ja: '訓練' },
  'gap.answered-yes': { en: 'Answered yes', 'zh-CN': '回答为是', ja: '答えが「はい」' },
  'gap.source': { en: 'Source', 'zh-CN': '依据', ja: '出典' },
} as const satisfies Sentences;
