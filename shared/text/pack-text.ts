import type { Sentences } from './language.ts';

/** The words on the cover, in the frame and in the summary of an evidence pack. */
export const packText = {
  'pack.draft': { en: 'Draft', 'zh-CN': '草稿', ja: '下書き' },
  'pack.unknown': { en: 'unknown', 'zh-CN': '未知', ja: '不明' },
  'pack.none': { en: 'None.', 'zh-CN': '无。', ja: 'なし。' },
  'pack.page-of': { en: 'Page {page} of {pages}', 'zh-CN': '第 {page} 页，共 {pages} 页', ja: '{page} / {pages} ページ' },
  'pack.evidence-description': {
    en: 'Everything this pack states, machine-readable; its SHA-256 is the pack id',
    'zh-CN': '本证据包所陈述的全部内容（机器可读）；其 SHA-256 即证据包编号',
    ja: '本証跡パックの記載内容のすべて（機械可読）。その SHA-256 がパック ID',
  },

  'pack.eyebrow': { en: 'Evidence pack · restore drill', 'zh-CN': '证据包 · 恢复演练', ja: '証跡パック・リストア訓練' },
  'pack.cover-subtitle': {
    en: 'Restore drill of {service}, {site}',
    'zh-CN': '{site}，{service} 的恢复演练',
    ja: '{site}　{service} のリストア訓練',
  },
  'pack.result': { en: 'Result', 'zh-CN': '结果', ja: '結果' },
  'pack.drill': { en: 'Drill', 'zh-CN': '演练', ja: '訓練' },
  'pack.service': { en: 'Service', 'zh-CN': '业务服务', ja: '業務サービス' },
  'pack.site': { en: 'Site', 'zh-CN': '站点', ja: '拠点' },
  'pack.customer': { en: 'Customer', 'zh-CN': '客户', ja: '顧客' },
  'pack.issued': { en: 'Issued', 'zh-CN': '出具时间', ja: '発行日時' },
  'pack.issued-with': { en: 'Issued with', 'zh-CN': '出具软件', ja: '発行ソフトウェア' },
  'pack.previous': { en: 'Previous pack', 'zh-CN': '上一份证据包', ja: '前回のパック' },
  'pack.first': {
    en: 'None: this is the first pack issued from this site file.',
    'zh-CN': '无：这是本站点文件出具的第一份证据包。',
    ja: 'なし（このサイトファイルから発行した最初のパック）。',
  },
  'pack.id': { en: 'Pack id', 'zh-CN': '证据包编号', ja: 'パック ID' },
  'pack.id-note': {
    en: 'SHA-256 of the embedded evidence.json. Every footer repeats its first 16 digits.',
    'zh-CN': '内嵌文件 evidence.json 的 SHA-256。每页页脚重复其前 16 位。',
    ja: '埋め込まれた evidence.json の SHA-256。各ページの下端に先頭 16 桁を印字。',
  },
  'pack.contents': { en: 'Contents', 'zh-CN': '目录', ja: '目次' },

  'pack.summary': { en: 'Summary', 'zh-CN': '摘要', ja: '要約' },
  'pack.verdict-title.pass': {
    en: '{service} was restored as required',
    'zh-CN': '{service} 已按要求恢复',
    ja: '{service} は要求どおりリストアできた',
  },
  'pack.verdict-title.pass-with-accepted-differences': {
    en: '{service} was restored; its owner accepted what differs',
    'zh-CN': '{service} 已恢复，负责人已接受存在的差异',
    ja: '{service} はリストアできた。差異は責任者が容認した',
  },
  'pack.verdict-title.fail': {
    en: '{service} was not restored as required',
    'zh-CN': '{service} 未能按要求恢复',
    ja: '{service} は要求どおりにはリストアできなかった',
  },
  'pack.verdict-title.not-concluded': {
    en: 'Whether {service} can be restored is not shown',
    'zh-CN': '尚不能证明 {service} 可以恢复',
    ja: '{service} をリストアできるかは示されていない',
  },
  'pack.verdict-text.pass': {
    en: 'Both objectives were met, no check failed, and every difference is explained.',
    'zh-CN': '两项恢复目标均已达成，没有未通过的检查，所有差异均有解释。',
    ja: '二つの目標をいずれも達成し、不合格の確認はなく、差異はすべて説明されている。',
  },
  'pack.verdict-text.pass-with-accepted-differences': {
    en: 'Both objectives were met and no check failed. Some differences remain; who accepted them and why is listed below.',
    'zh-CN': '两项恢复目标均已达成，没有未通过的检查。仍有差异，由谁接受及其原因见下文。',
    ja: '二つの目標をいずれも達成し、不合格の確認はない。残る差異を誰がなぜ容認したかは後に示す。',
  },
  'pack.verdict-text.fail': {
    en: 'At least one requirement was not met. The reasons are listed below, the most important first.',
    'zh-CN': '至少有一项要求未达成。原因见下文，按重要程度排列。',
    ja: '満たされなかった要求がある。理由を重要な順に示す。',
  },
  'pack.verdict-text.not-concluded': {
    en: 'Something that decides the result is missing or unknown; it is listed below. This is not a pass.',
    'zh-CN': '决定结论所需的内容缺失或未知，见下文。这不等于通过。',
    ja: '結論に必要な事項が欠けているか不明である（後に示す）。合格ではない。',
  },
  'pack.rto': { en: 'Recovery time (RTO)', 'zh-CN': '恢复时间（RTO）', ja: '復旧時間（RTO）' },
  'pack.rpo': { en: 'Recovery point (RPO)', 'zh-CN': '恢复点（RPO）', ja: '復旧時点（RPO）' },
  'pack.rta': { en: 'Recovery time', 'zh-CN': '恢复时间', ja: '復旧時間' },
  'pack.rpa': { en: 'Recovery point', 'zh-CN': '恢复点', ja: '復旧時点' },
  'pack.grade': { en: 'Evidence grade', 'zh-CN': '证据等级', ja: '証拠グレード' },
  'pack.open-differences': { en: 'Open differences', 'zh-CN': '待处理差异', ja: '未判断の差異' },
  'pack.of-differences': {
    en: '{count, plural, =0 {none found} one {of # found} other {of # found}}',
    'zh-CN': '{count, plural, =0 {未发现差异} other {共发现 # 项}}',
    ja: '{count, plural, =0 {差異なし} other {全 # 件中}}',
  },
  'pack.no-objective': { en: 'No objective agreed', 'zh-CN': '未约定目标', ja: '目標の取り決めなし' },
  'pack.objective-of': { en: 'Objective: {objective}', 'zh-CN': '目标：{objective}', ja: '目標：{objective}' },
  'pack.objective-chart': {
    en: 'Measured against objective, {service}',
    'zh-CN': '{service}：实测值与目标对比',
    ja: '{service}：実測と目標',
  },
  'pack.objective-alternate': {
    en: '{measure}: objective {objective}, measured {measured}.',
    'zh-CN': '{measure}：目标 {objective}，实测 {measured}。',
    ja: '{measure}：目標 {objective}、実測 {measured}。',
  },
  'pack.objective': { en: 'Objective', 'zh-CN': '目标', ja: '目標' },
  'pack.within-objective': { en: 'Within the objective', 'zh-CN': '目标之内', ja: '目標以内' },
  'pack.overrun': { en: 'Overrun', 'zh-CN': '超出', ja: '超過' },
  'pack.measure': { en: 'Measure', 'zh-CN': '指标', ja: '指標' },
  'pack.measured': { en: 'Measured', 'zh-CN': '实测', ja: '実測' },
} as const satisfies Sentences;
