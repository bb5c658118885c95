import type { Sentences } from './language.ts';

/** The words of the packs of a plan and of a period of a site. */
export const packTextAudit = {
  'pack.claim.plan': {
    en: 'The plan names {assets, plural, one {# protected asset} other {# protected assets}}, {services, plural, one {# service} other {# services}} and {people, plural, one {# person} other {# people}}, as recorded when this pack was issued.',
    'zh-CN': '本计划列出 {assets} 个受保护资产、{services} 个业务服务、{people} 名人员，以签发时的记录为准。',
    ja: '計画には、発行時の記録どおり、保護対象資産 {assets} 件、業務サービス {services} 件、担当者 {people} 人を記載しています。',
  },
  'pack.claim.prerequisites': {
    en: '{confirmed} of {total} prerequisites were confirmed by a named person.',
    'zh-CN': '{total} 项前提条件中有 {confirmed} 项由指定人员确认。',
    ja: '前提条件 {total} 件のうち {confirmed} 件を担当者が確認済みです。',
  },
  'pack.claim.computed': {
    en: 'Acceptance, coverage, readiness and gaps were computed from the records by fixed rules; nobody ticked them.',
    'zh-CN': '可接受性、覆盖、就绪状态与短板均按固定规则由记录计算得出，并非人工勾选。',
    ja: '受け入れ可否・対応状況・準備状況・弱点は、決まった規則で記録から算出しており、人が印を付けたものではありません。',
  },
  'pack.claim.drills': {
    en: 'From {from} to {to} {count, plural, =0 {no drill was} one {# drill was} other {# drills were}} run or planned; {signedOff} {signedOff, plural, one {is} other {are}} signed off. All of them are here; none was left out.',
    'zh-CN': '{from} 至 {to} 期间执行或计划了 {count} 次演练，其中 {signedOff} 次已签核。全部列入，无一遗漏。',
    ja: '{from} から {to} までに実施または計画した訓練は {count} 件、うちサインオフ済みは {signedOff} 件です。漏れなくすべて記載しています。',
  },
  'pack.claim.activity': {
    en: 'The activity log holds {count, plural, one {# entry} other {# entries}} of the period. They are attached with their hashes, so that the chain can be followed.',
    'zh-CN': '期间活动日志共 {count} 条，连同哈希值附后，可逐条核对链条。',
    ja: '対象期間の活動ログは {count} 件です。ハッシュ値とともに添付しており、連鎖をたどれます。',
  },
  'pack.limit.plan-only': {
    en: 'That anything can be restored: a plan is no drill. Grades and readiness come from drills whose own packs have the evidence.',
    'zh-CN': '可以恢复任何内容：计划不等于演练。等级与就绪状态来自演练，证据见各演练的证据包。',
    ja: '何かをリストアできること。計画は訓練ではありません。等級と準備状況は訓練によるもので、証跡は各訓練のパックにあります。',
  },
  'pack.limit.plan-typed': {
    en: 'That what people typed is true: assets, locations, backup methods, sizes, contacts and statements.',
    'zh-CN': '人工录入的内容属实：资产、位置、备份方式、大小、联系方式与声明。',
    ja: '人が入力した内容が正しいこと。資産・場所・バックアップ方法・サイズ・連絡先・声明がこれに当たります。',
  },
  'pack.limit.gaps': {
    en: 'That there are no other weaknesses: the gaps are those the rules can find in the records.',
    'zh-CN': '不存在其他弱点：短板仅为规则能从记录中发现者。',
    ja: 'ほかに弱点がないこと。弱点は、規則で記録から見つけられるものに限ります。',
  },
  'pack.limit.outside-period': {
    en: 'Anything about services, assets or days outside the period, or about drills that were not recorded in this site file.',
    'zh-CN': '期间之外的业务服务、资产或日期，以及未记录在本站点文件中的演练。',
    ja: '対象期間外の業務サービス・資産・日付、およびこのサイトファイルに記録のない訓練に関すること。',
  },

  'pack.limit.period-open': {
    en: 'Anything after {at}: the period was not over when this pack was issued.',
    'zh-CN': '{at} 之后的情况：签发时期间尚未结束。',
    ja: '{at} より後のこと。発行時点で対象期間は終わっていません。',
  },

  'pack.plan-title.met': { en: 'The plan is acceptable', 'zh-CN': '计划可接受', ja: '計画は受け入れられます' },
  'pack.plan-title.at-risk': {
    en: 'The plan is acceptable, and will soon not be',
    'zh-CN': '计划可接受，但即将失效',
    ja: '計画は受け入れられますが、まもなく満たさなくなります',
  },
  'pack.plan-title.not-met': {
    en: 'The plan is not acceptable yet',
    'zh-CN': '计划尚不可接受',
    ja: '計画はまだ受け入れられません',
  },
  'pack.plan-title.unknown': {
    en: 'It is not known whether the plan is acceptable',
    'zh-CN': '计划是否可接受尚不明确',
    ja: '計画を受け入れられるかは不明です',
  },
  'pack.plan-text.met': {
    en: 'It is known what is protected, who may request and who approves a restore, where it is validated, and what proves that it succeeds.',
    'zh-CN': '已明确：保护什么、谁可申请与批准恢复、在何处验证、以及什么证明恢复成功。',
    ja: '何を保護するか、誰がリストアを依頼・承認できるか、どこで検証するか、成功を何が示すかが明らかです。',
  },
  'pack.plan-text.at-risk': {
    en: 'All five criteria hold today. At least one proof runs out within weeks.',
    'zh-CN': '五项标准目前全部成立，但至少有一项依据将在数周内到期。',
    ja: '五つの基準は現在すべて成り立っていますが、数週間のうちに期限が切れる根拠があります。',
  },
  'pack.plan-text.not-met': {
    en: 'At least one of the five criteria does not hold. What is missing is listed with each under “Recovery plan”.',
    'zh-CN': '五项标准中至少有一项不成立。缺失内容见“恢复计划”一节各项。',
    ja: '五つの基準のうち成り立たないものがあります。不足は「復旧計画」の各項目に記載しています。',
  },
  'pack.plan-text.unknown': {
    en: 'At least one of the five criteria cannot be decided from the records.',
    'zh-CN': '五项标准中至少有一项无法由记录判定。',
    ja: '五つの基準のうち、記録からは判断できないものがあります。',
  },
  'pack.criteria-met': { en: 'Criteria met', 'zh-CN': '已满足的标准', ja: '満たした基準' },
  'pack.scope-answered': { en: 'Scope answered for', 'zh-CN': '已交代的范围项', ja: '対応を決めた項目' },
  'pack.coverage-note': {
    en: '{open, plural, =0 {None open} other {# open}}',
    'zh-CN': '{open, plural, =0 {无待定项} other {待定 # 项}}',
    ja: '{open, plural, =0 {未定なし} other {未定 # 件}}',
  },
  'pack.services-verified': { en: 'Services verified', 'zh-CN': '已验证的业务服务', ja: '検証済みサービス' },
  'pack.overdue-note': {
    en: '{count, plural, =0 {No drill overdue} one {# drill overdue} other {# drills overdue}}',
    'zh-CN': '{count, plural, =0 {无逾期演练} other {# 项演练逾期}}',
    ja: '{count, plural, =0 {期限超過なし} other {期限超過 # 件}}',
  },
  'pack.readiness-first': {
    en: 'Readiness of the {shown} services of highest priority, of {count}',
    'zh-CN': '{count} 个业务服务中优先级最高的 {shown} 个的就绪状态',
    ja: '優先度の高い {shown} サービスの準備状況（全 {count} 件）',
  },
  'pack.last-drill': { en: 'Last drill', 'zh-CN': '上次演练', ja: '前回の訓練' },
  'pack.next-drill': { en: 'Next due', 'zh-CN': '下次期限', ja: '次回期限' },
  'pack.open-gaps': { en: 'Open gaps of the site', 'zh-CN': '站点未关闭的短板', ja: 'サイトの未解消弱点' },
  'pack.gap-count': {
    en: '{severity}: {count}',
    'zh-CN': '{severity} {count} 项',
    ja: '{severity} {count} 件',
  },
  'pack.gaps-grave': { en: 'Some are high', 'zh-CN': '存在高级别短板', ja: '重大なものあり' },
  'pack.gaps-some': { en: 'Some are open', 'zh-CN': '存在短板', ja: 'あり' },
  'pack.gaps-none': { en: 'None found', 'zh-CN': '未发现', ja: 'なし' },

  'pack.audit-verified': {
    en: '{verified} of {total, plural, one {# service} other {# services}} verified',
    'zh-CN': '{total} 个业务服务中 {verified} 个已验证',
    ja: '{total} サービス中 {verified} 件が検証済み',
  },
  'pack.audit-title': {
    en: '{count, plural, =0 {No drill} one {# drill} other {# drills}} from {from} to {to}',
    'zh-CN': '{from} 至 {to} 共 {count} 次演练',
    ja: '{from} から {to} までの訓練 {count} 件',
  },
  'pack.audit-text.verified': {
    en: 'Every service has a drill that still holds. What each proves, and from which evidence, follows.',
    'zh-CN': '每个业务服务都有仍然有效的演练。各项证明内容及其证据见后。',
    ja: 'すべてのサービスに有効な訓練があります。それぞれが何をどの証跡で示すかは以下のとおりです。',
  },
  'pack.audit-text.partly': {
    en: 'Not every service has a drill that still holds: the table says which, and why.',
    'zh-CN': '并非每个业务服务都有仍然有效的演练，详见下表。',
    ja: '有効な訓練のないサービスがあります。どれがなぜかは表に示します。',
  },
  'pack.audit-text.failed': {
    en: 'At least one service failed its last drill: it could not be restored as required. The table says which.',
    'zh-CN': '至少有一个业务服务未通过最近一次演练，未能按要求恢复，详见下表。',
    ja: '直近の訓練で要求どおりリストアできなかったサービスがあります。どれかは表に示します。',
  },
  'pack.audit-text.unproven': {
    en: 'No service has been shown to be recoverable by a drill that still holds.',
    'zh-CN': '没有任何业务服务有仍然有效的演练证明其可恢复。',
    ja: 'リストアできることを有効な訓練で示したサービスはありません。',
  },
  'pack.recovery-times': { en: 'Recovery times', 'zh-CN': '历次恢复时间', ja: '復旧時間の推移' },
  'pack.drills-in-period': { en: 'Drills in the period', 'zh-CN': '期间演练', ja: '期間中の訓練' },
  'pack.drills-passed': { en: 'Drills passed', 'zh-CN': '通过的演练', ja: '合格した訓練' },
  'pack.verdict-count': { en: '{verdict}: {count}', 'zh-CN': '{verdict} {count}', ja: '{verdict} {count}' },
  'pack.trend': {
    en: 'Recovery time against its objective, drill by drill',
    'zh-CN': '各次演练的恢复时间与目标之比',
    ja: '訓練ごとの復旧時間と目標の比較',
  },
  'pack.trend-axis': { en: 'Share of the objective', 'zh-CN': '占目标比例', ja: '目標に対する割合' },
  'pack.trend-alternate': {
    en: '{count, plural, one {# drill} other {# drills}} with a measured recovery time, in the order they were run; the table has the numbers.',
    'zh-CN': '按执行顺序列出 {count} 次有实测恢复时间的演练，数值见表。',
    ja: '復旧時間を実測した訓練 {count} 件を実施順に示します。数値は表にあります。',
  },
  'pack.rto-state': { en: 'RTO: {state}', 'zh-CN': 'RTO：{state}', ja: 'RTO：{state}' },
  'pack.drills': { en: 'Drills of the period', 'zh-CN': '期间的演练', ja: '期間中の訓練' },
  'pack.drills-lead': {
    en: 'The drills in the order they were run; after the table, each in short. Their checks, differences and raw evidence are attached in full.',
    'zh-CN': '演练按执行顺序排列，表后逐次简述。其检查、差异与原始证据均完整附后。',
    ja: '訓練を実施順に示し、表の後に一件ずつ要点を述べます。確認項目・差異・証跡はすべて添付しています。',
  },
  'pack.no-drills': { en: 'No drill in this period', 'zh-CN': '期间没有演练', ja: '期間中の訓練はありません' },
  'pack.no-drills-text': {
    en: 'None was run and none was planned: this pack shows nothing about whether anything can be restored.',
    'zh-CN': '既未执行也未计划演练：本证据包不能说明任何内容可否恢复。',
    ja: '実施も計画もありません。本パックは、何かをリストアできるかについて何も示しません。',
  },
  'pack.raw-evidence-short': { en: 'Raw evidence', 'zh-CN': '原始证据', ja: '証跡' },
  'pack.population-site': {
    en: '{assets, plural, one {# protected asset} other {# protected assets}}, {services, plural, one {# service} other {# services}}, {items, plural, one {# scope item} other {# scope items}}: the whole plan',
    'zh-CN': '{assets} 个受保护资产、{services} 个业务服务、{items} 个范围项：整个计划',
    ja: '保護対象資産 {assets} 件、業務サービス {services} 件、対象項目 {items} 件（計画の全体）',
  },
  'pack.sample-period': {
    en: 'Every drill that was run in the period, and every one planned for it that never ran: {count}',
    'zh-CN': '期间执行的全部演练，以及计划在期间但未执行者：{count} 次',
    ja: '期間中に実施した訓練と、期間中に予定し実施しなかった訓練のすべて：{count} 件',
  },
  'pack.not-drilled': { en: 'Services without a drill', 'zh-CN': '没有演练的业务服务', ja: '訓練のないサービス' },
  'pack.restore-targets': { en: 'Restore targets', 'zh-CN': '恢复目标环境', ja: 'リストア先' },
  'pack.no-restore-targets': {
    en: 'No restore target is recorded.',
    'zh-CN': '没有恢复目标环境记录。',
    ja: 'リストア先の記録はありません。',
  },
  'pack.activity': { en: 'Activity', 'zh-CN': '活动', ja: '活動' },
  'pack.activity-entries': { en: 'Entries of the period', 'zh-CN': '期间条数', ja: '期間中の件数' },
  'pack.activity-numbers': { en: 'Numbers in the log', 'zh-CN': '日志序号', ja: 'ログの番号' },
  'pack.activity-range': { en: '{first} to {last}', 'zh-CN': '{first} 至 {last}', ja: '{first} から {last}' },
  'pack.activity-action': { en: 'What was done', 'zh-CN': '操作', ja: '操作' },
  'pack.activity-name': { en: 'In the log', 'zh-CN': '日志中的名称', ja: 'ログでの名称' },
  'pack.no-activity': {
    en: 'Nothing was written in the period.',
    'zh-CN': '期间没有任何写入。',
    ja: '期間中の書き込みはありません。',
  },
  'pack.activity-lead': {
    en: '{file} has every entry with its hash and that of the entry before it. The hash of the last entry at issue stands under “Attachments”.',
    'zh-CN': '{file} 列出每条日志及其哈希值与前一条的哈希值。签发时最后一条的哈希值见“附件”一节。',
    ja: '{file} に、全件をそのハッシュ値と直前のハッシュ値とともに収めています。発行時の最終行のハッシュ値は「添付ファイル」にあります。',
  },
} as const satisfies Sentences;
