import type { Sentences } from './language.ts';

/** Why a pack does not show what a control wants; what the gap catalogue says already is told in its words. */
export const controlFacts = {
  'fact.no-drill-in-pack': {
    en: 'This pack holds no drill with a result.',
    'zh-CN': '本证据包不含有结果的演练。',
    ja: '本パックには結果のある訓練が含まれていません。',
  },
  'fact.drill-older-than-interval': {
    en: 'Drill “{drill}” began on {day}, more than {months, plural, one {# month} other {# months}} before this pack.',
    'zh-CN': '演练“{drill}”开始于 {day}，距本证据包超过 {months} 个月。',
    ja: '訓練「{drill}」の開始は {day} で、本パックより {months} か月以上前です。',
  },
  'fact.lessons-late': {
    en: 'The lessons of drill “{drill}” were recorded more than {days, plural, one {# day} other {# days}} after it began.',
    'zh-CN': '演练“{drill}”的经验教训在开始 {days} 天之后才记录。',
    ja: '訓練「{drill}」の教訓は、開始から {days} 日を過ぎて記録されました。',
  },
  'fact.mode-not-operational': {
    en: 'Drill “{drill}” was held as “{mode}”, not as an operational exercise.',
    'zh-CN': '演练“{drill}”的方式为“{mode}”，不是实战演练。',
    ja: '訓練「{drill}」の方式は「{mode}」で、実機訓練ではありません。',
  },
  'fact.no-incident': {
    en: 'Drill “{drill}” was an exercise; this control speaks of a real incident.',
    'zh-CN': '“{drill}”是演练；此控制项针对真实事件。',
    ja: '「{drill}」は訓練です。この管理策は実際のインシデントを対象としています。',
  },
  'fact.scenario-not-severe': {
    en: 'The scenario of drill “{drill}”, “{scenario}”, is no loss of a whole environment.',
    'zh-CN': '演练“{drill}”的场景“{scenario}”不属于整个环境的损失。',
    ja: '訓練「{drill}」のシナリオ「{scenario}」は、環境全体の喪失を扱っていません。',
  },
  'fact.one-scenario-only': {
    en: 'The drills in this pack follow one scenario only.',
    'zh-CN': '本证据包中的演练只有一种场景。',
    ja: '本パックの訓練のシナリオは 1 種類だけです。',
  },
  'fact.grade-below': {
    en: 'Drill “{drill}” reached “{grade}”; the control wants at least “{minimum}”.',
    'zh-CN': '演练“{drill}”达到“{grade}”；此控制项至少需要“{minimum}”。',
    ja: '訓練「{drill}」の等級は「{grade}」です。この管理策には「{minimum}」以上が必要です。',
  },
  'fact.check-kind-not-passed': {
    en: 'Drill “{drill}” has no passed check of the kind “{checkKind}”.',
    'zh-CN': '演练“{drill}”没有通过的“{checkKind}”类检查。',
    ja: '訓練「{drill}」に、「{checkKind}」の種類で合格した確認項目がありません。',
  },
  'fact.comparison-missing': {
    en: 'In drill “{drill}” the restored data was not compared with a reference.',
    'zh-CN': '演练“{drill}”未将恢复的数据与参照比较。',
    ja: '訓練「{drill}」では、リストアしたデータを参照時点と比較していません。',
  },
  'fact.step-left-open': {
    en: 'Step “{step}” of drill “{drill}” has neither its times nor a reason why it was left out.',
    'zh-CN': '演练“{drill}”的步骤“{step}”既无时间，也无未执行的理由。',
    ja: '訓練「{drill}」の手順「{step}」には、時刻も省いた理由もありません。',
  },
  'fact.asset-without-order': {
    en: 'It is not recorded in which order protected asset “{asset}” comes back. Enter its place in the restore order.',
    'zh-CN': '未记录受保护资产“{asset}”的恢复顺序。请填写顺序。',
    ja: '保護対象資産「{asset}」のリストア順序が記録されていません。入力してください。',
  },
  'fact.raw-evidence-missing': {
    en: 'Drill “{drill}” keeps no raw evidence.',
    'zh-CN': '演练“{drill}”没有保留原始证据。',
    ja: '訓練「{drill}」に証跡の原本がありません。',
  },
  'fact.sign-off-refused': {
    en: 'A sign-off of drill “{drill}” rejects its result.',
    'zh-CN': '演练“{drill}”有签核拒绝了结果。',
    ja: '訓練「{drill}」の結果を却下したサインオフがあります。',
  },
} as const satisfies Sentences;
