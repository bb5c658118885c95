import type { Sentences } from './language.ts';

/** Could we restore today, and can we prove it? */
export const overviewText = {
  'overview.title': { en: 'Overview', 'zh-CN': '概览', ja: '概要' },
  'overview.lead': {
    en: 'Could we restore today, and can we prove it? As of {at}.',
    'zh-CN': '今天能恢复吗？能证明吗？截至 {at}。',
    ja: '今日リストアできるか、それを証明できるか。{at} 時点。',
  },
  'overview.answer': { en: 'Answer', 'zh-CN': '结论', ja: '結論' },
  'overview.answerMet': {
    en: 'Yes. Every service has been restored in a drill, and the proof is complete.',
    'zh-CN': '可以。每项业务服务都已在演练中恢复，证明完整。',
    ja: 'はい。すべての業務サービスが訓練でリストアされ、証明もそろっています。',
  },
  'overview.answerAtRisk': {
    en: 'Restorable, but {open, plural, one {one acceptance criterion is} other {# acceptance criteria are}} not met.',
    'zh-CN': '可以恢复，但还有 {open} 项验收标准未达成。',
    ja: 'リストアはできますが、受入基準 {open} 件が未達成です。',
  },
  'overview.answerPartly': {
    en: 'Partly: {verified} of {total} services could be restored, proven by a drill.',
    'zh-CN': '部分可以：{total} 项业务服务中有 {verified} 项经演练证明可恢复。',
    ja: '一部は可能です。{total} 件の業務サービスのうち {verified} 件は、訓練でリストアできると証明されています。',
  },
  'overview.answerNotMet': {
    en: 'Not proven: no service has a valid drill that shows it can be restored.',
    'zh-CN': '尚未证明：没有任何业务服务经有效演练证明可恢复。',
    ja: '未証明です。リストアできることを示す有効な訓練を持つ業務サービスがありません。',
  },
  'overview.answerUnknown': {
    en: 'Nothing can be said yet: no service has been entered.',
    'zh-CN': '尚无法判断：还没有录入业务服务。',
    ja: 'まだ判断できません。業務サービスが登録されていません。',
  },
  'overview.servicesVerified': { en: 'services verified', 'zh-CN': '项服务已验证', ja: '検証済みサービス' },
  'overview.criteriaMet': { en: 'criteria met', 'zh-CN': '项标准达成', ja: '達成した基準' },
  'overview.scopeAnswered': { en: 'scope items answered', 'zh-CN': '项范围已落实', ja: '対応済みの対象項目' },
  'overview.nextDrill': { en: 'next drill due', 'zh-CN': '下次演练', ja: '次の訓練期限' },
  'overview.acceptance': { en: 'Acceptance', 'zh-CN': '验收', ja: '受入基準' },
  'overview.acceptanceLead': {
    en: 'The plan is acceptable when these five are known. Each is computed from the data, with its proof.',
    'zh-CN': '以下五项明确后计划即可验收。每一项都由数据计算得出并附证明。',
    ja: 'この 5 つが明らかなとき計画は受け入れられます。いずれもデータから算出し、根拠を示します。',
  },
  'overview.nextDue': { en: 'Next due', 'zh-CN': '即将到期', ja: '次の期限' },
  'overview.nextDueLead': {
    en: 'By priority and the last drill.',
    'zh-CN': '依据优先级与上次演练。',
    ja: '優先度と前回の訓練から。',
  },
  'overview.nothingDue': { en: 'Nothing is due.', 'zh-CN': '没有到期项目。', ja: '期限のものはありません。' },
  'overview.drillDueOn': { en: 'Drill due {day}', 'zh-CN': '演练到期日 {day}', ja: '訓練期限 {day}' },
  'overview.overdue': { en: 'Overdue, {away}', 'zh-CN': '已逾期（{away}）', ja: '期限超過（{away}）' },
  'overview.readiness': { en: 'Readiness', 'zh-CN': '就绪状态', ja: '復旧準備状況' },
  'overview.readinessLead': {
    en: 'Derived from signed-off drills; it expires, and nobody ticks it.',
    'zh-CN': '由已签核的演练推导；会过期，无法手工勾选。',
    ja: 'サインオフ済みの訓練から導きます。期限があり、手で付けることはできません。',
  },
  'overview.objectives': { en: 'Objective and achieved', 'zh-CN': '目标与实测', ja: '目標と実測' },
  'overview.objectivesLead': {
    en: 'Measured in the last signed-off drill, as a share of what was agreed.',
    'zh-CN': '上次已签核演练的实测值占约定目标的比例。',
    ja: '前回サインオフされた訓練の実測を、合意した目標に対する割合で示します。',
  },
  'overview.objective': { en: 'Objective', 'zh-CN': '目标', ja: '目標' },
  'overview.achieved': { en: 'Achieved', 'zh-CN': '实测', ja: '実測' },
  'overview.measure': { en: 'Measure', 'zh-CN': '指标', ja: '指標' },
  'overview.withinObjective': { en: 'Within the objective', 'zh-CN': '目标以内', ja: '目標以内' },
  'overview.overrun': { en: 'Overrun', 'zh-CN': '超出', ja: '超過' },
  'overview.coverage': { en: 'Scope coverage', 'zh-CN': '范围覆盖', ja: '対象範囲の対応状況' },
  'overview.coverageLead': {
    en: 'Every item is carried by an asset, or excluded with a reason and a name.',
    'zh-CN': '每一项都由资产承载，或经具名说明理由后排除。',
    ja: 'どの項目も資産が担うか、理由と氏名を付けて対象外とします。',
  },
} as const satisfies Sentences;
