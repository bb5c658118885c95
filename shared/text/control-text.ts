import type { Sentences } from './language.ts';

/** The words around the control matrix in a pack. */
export const controlText = {
  'control.section': { en: 'Control matrix', 'zh-CN': '控制项对照表', ja: '管理策対応表' },
  'control.none-on': {
    en: 'No framework is switched on for this site, so this pack is held against no control. Frameworks are switched on in the settings of the site, or when it is created (drillbook new --framework).',
    'zh-CN':
      '本站点未启用任何框架，因此本证据包未与控制项对照。框架可在站点设置中启用，也可在创建站点时启用（drillbook new --framework）。',
    ja: 'このサイトでは有効な枠組みがないため、本パックは管理策と照らし合わせていません。枠組みはサイトの設定で有効にします。作成時にも指定できます（drillbook new --framework）。',
  },
  'control.lead': {
    en: 'Whether this pack shows what each control wants to see. Titles are in own words, not those of the standard; compliance is for the reader to judge.',
    'zh-CN': '本证据包是否展示了各控制项所需的证据。标题为自行表述，并非标准原文；是否合规由读者判断。',
    ja: '各管理策が求める証拠を本パックが示すかどうかを述べます。標題は独自の表現で、規格の原文ではありません。適合の判断は読み手が行います。',
  },
  'control.speaks-for.drill': {
    en: 'This pack speaks for one drill of one service; other services and times need packs of their own.',
    'zh-CN': '本证据包仅针对一个业务服务的一次演练；其他业务服务与时间需另有证据包。',
    ja: '本パックは一つの業務サービスの一回の訓練について述べます。ほかのサービスや時期には別のパックが必要です。',
  },
  'control.speaks-for.plan': {
    en: 'This pack speaks for the plan alone; what a drill has to show is not in it.',
    'zh-CN': '本证据包仅针对计划；应由演练证明的内容不在其中。',
    ja: '本パックは計画だけについて述べます。訓練で示すべきことは含みません。',
  },
  'control.speaks-for.site-audit': {
    en: 'Of several drills, each control is held against the one that shows most of what it wants.',
    'zh-CN': '有多次演练时，每个控制项与满足其要求最多的一次演练对照。',
    ja: '訓練が複数あるときは、管理策ごとに、求める内容を最も多く示す訓練と照らし合わせます。',
  },
  'control.framework': { en: 'Framework', 'zh-CN': '框架', ja: '枠組み' },
  'control.total': { en: 'Controls', 'zh-CN': '控制项', ja: '管理策' },
  'control.control': { en: 'Control', 'zh-CN': '控制项', ja: '管理策' },
  'control.backing': { en: 'By this pack', 'zh-CN': '本证据包', ja: '本パック' },
  'control.wants': { en: 'Wants to see', 'zh-CN': '所需证据', ja: '求める証拠' },
  'control.why': { en: 'Why not, or not wholly', 'zh-CN': '未（完全）支持的原因', ja: '裏付けが足りない理由' },
  'control.shown': { en: 'Shown: {wants}', 'zh-CN': '已展示：{wants}', ja: '提示あり：{wants}' },
  'control.not-shown': { en: 'Not shown: {wants}', 'zh-CN': '未展示：{wants}', ja: '提示なし：{wants}' },
  'control.beyond': { en: 'Outside any pack: {what}', 'zh-CN': '证据包之外：{what}', ja: 'パックの範囲外：{what}' },
  'control.more': {
    en: 'And {count} more; see “{section}”.',
    'zh-CN': '另有 {count} 项，见“{section}”。',
    ja: 'ほか {count} 件。「{section}」を参照。',
  },
  'control.interval': {
    en: 'drill at least every {months, plural, one {month} other {# months}}',
    'zh-CN': '至少每 {months} 个月演练一次',
    ja: '{months} か月に一度以上の訓練',
  },
  'control.lessons-within': {
    en: 'lessons within {days, plural, one {# day} other {# days}}',
    'zh-CN': '{days} 天内记录经验教训',
    ja: '{days} 日以内の教訓の記録',
  },
  'control.update-within': {
    en: 'plan updated within {days, plural, one {# day} other {# days}} of a change',
    'zh-CN': '变更后 {days} 天内更新计划',
    ja: '変更から {days} 日以内の計画更新',
  },
  'control.retention': {
    en: 'evidence kept for {years, plural, one {# year} other {# years}}',
    'zh-CN': '证据保留 {years} 年',
    ja: '証跡の {years} 年間の保存',
  },
  'control.terms': { en: 'Terms: {terms}', 'zh-CN': '时限：{terms}', ja: '期限：{terms}' },
  'control.reading': {
    en: 'What a control wants to see is Drillbook’s reading of it. Neither the publisher of the framework nor an auditor has confirmed it: hold it against the text in force.',
    'zh-CN': '各控制项所需的证据为 Drillbook 的解读，未经框架发布方或审计人员确认。请与现行条文核对。',
    ja: '管理策が求める証拠は Drillbook の読み方であり、枠組みの発行者も監査人も確認していません。有効な条文と照らし合わせてください。',
  },
  'control.from-knowledge': {
    en: '* Read from what is generally known, without the text or a public guide to it at hand: wording and edition may differ.',
    'zh-CN': '* 依据一般知识整理，整理时未见条文或其公开指南：表述与版本可能不同。',
    ja: '* 条文も公開の手引も手元になく、一般に知られていることから読み取ったものです。文言と版が異なることがあります。',
  },
} as const satisfies Sentences;
