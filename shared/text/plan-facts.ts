import type { Sentences } from './language.ts';

/** What the rules say about a plan. */
export const planFacts = {
  'fact.scope-items-covered': {
    en: 'Of {total, plural, one {# scope item} other {# scope items}}, {covered, plural, =0 {none is} one {# is} other {# are}} covered by protected assets and {excluded, plural, =0 {none is} one {# is} other {# are}} excluded with a reason.',
    'zh-CN': '{total} 个范围项中，{covered} 个已由受保护资产覆盖，{excluded} 个已说明理由并排除。',
    ja: '対象項目 {total} 件のうち、{covered} 件は保護対象資産で対応済み、{excluded} 件は理由を付けて対象外です。',
  },
  'fact.scope-item-open': {
    en: '“{item}” is neither covered by a protected asset nor excluded. Assign an asset, or exclude it with a reason.',
    'zh-CN': '“{item}”既未被受保护资产覆盖，也未排除。请关联资产，或说明理由后排除。',
    ja: '「{item}」は保護対象資産で対応しておらず、対象外にもなっていません。資産を割り当てるか、理由を付けて対象外にしてください。',
  },
  'fact.asset-complete': {
    en: 'Of {total, plural, one {# protected asset} other {# protected assets}}, {complete, plural, =0 {none has} one {# has} other {# have}} an owner, a service, a backup method and a retention.',
    'zh-CN': '{total} 个受保护资产中，{complete} 个的负责人、业务服务、备份方式和保留期限均已填写。',
    ja: '保護対象資産 {total} 件のうち、{complete} 件は責任者・業務サービス・バックアップ方法・保存期間がそろっています。',
  },
  'fact.asset-without-owner': {
    en: 'Protected asset “{asset}” has no owner, so nobody answers for its backup. Name one.',
    'zh-CN': '受保护资产“{asset}”没有负责人，其备份无人负责。请指定负责人。',
    ja: '保護対象資産「{asset}」に責任者がいないため、バックアップの責任が不明です。責任者を指定してください。',
  },
  'fact.asset-without-service': {
    en: 'Protected asset “{asset}” belongs to no service, so no recovery objective applies to it. Assign its service.',
    'zh-CN': '受保护资产“{asset}”未归属任何业务服务，因此没有适用的恢复目标。请指定业务服务。',
    ja: '保護対象資産「{asset}」はどの業務サービスにも属さず、復旧目標が適用されません。業務サービスを割り当ててください。',
  },
  'fact.asset-without-backup-method': {
    en: 'It is not recorded how protected asset “{asset}” is backed up. Enter its backup method.',
    'zh-CN': '尚未记录受保护资产“{asset}”的备份方式。请填写。',
    ja: '保護対象資産「{asset}」のバックアップ方法が記録されていません。入力してください。',
  },
  'fact.asset-without-retention': {
    en: 'It is not recorded how long backups of protected asset “{asset}” are kept. Enter its retention in days.',
    'zh-CN': '尚未记录受保护资产“{asset}”的备份保留多久。请填写保留天数。',
    ja: '保護対象資産「{asset}」のバックアップ保存期間が記録されていません。日数を入力してください。',
  },
  'fact.no-assets': {
    en: 'No protected asset is recorded yet. Add what must come back after a loss.',
    'zh-CN': '尚未记录任何受保护资产。请添加丢失后必须恢复的内容。',
    ja: '保護対象資産がまだ登録されていません。失われたときに取り戻すべきものを追加してください。',
  },
  'fact.and-more': {
    en: 'And {count} more of the same kind.',
    'zh-CN': '另有 {count} 项同类情况。',
    ja: '同様の項目がほかに {count} 件あります。',
  },
  'fact.requester-named': {
    en: '{person} can request a restore and can be reached.',
    'zh-CN': '{person} 可以申请恢复，且联系方式已登记。',
    ja: '{person} さんがリストアを依頼でき、連絡先も登録されています。',
  },
  'fact.requester-without-contact': {
    en: '{person} can request a restore, but no contact is recorded. Enter a telephone number or address.',
    'zh-CN': '{person} 可以申请恢复，但没有登记联系方式。请填写电话或地址。',
    ja: '{person} さんはリストアを依頼できますが、連絡先が登録されていません。電話番号などを入力してください。',
  },
  'fact.no-requester': {
    en: 'Nobody is named who can request a restore. Give someone the role of requester.',
    'zh-CN': '尚未指定可以申请恢复的人员。请为某人赋予申请人角色。',
    ja: 'リストアを依頼できる人が決まっていません。依頼者の役割を割り当ててください。',
  },
  'fact.approver-named': {
    en: '{person} can approve a restore.',
    'zh-CN': '{person} 可以批准恢复。',
    ja: '{person} さんがリストアを承認できます。',
  },
  'fact.approver-is-only-requester': {
    en: '{person} is the only requester and the only approver: one pair of eyes. Name another person for one of the two roles.',
    'zh-CN': '{person} 既是唯一的申请人又是唯一的批准人，缺少第二人把关。请为其中一个角色另外指定人员。',
    ja: '{person} さんが唯一の依頼者で、承認者でもあるため、相互確認になりません。どちらかの役割に別の人を指定してください。',
  },
  'fact.no-approver': {
    en: 'Nobody is named who approves a restore. Give someone the role of approver.',
    'zh-CN': '尚未指定批准恢复的人员。请为某人赋予批准人角色。',
    ja: 'リストアを承認する人が決まっていません。承認者の役割を割り当ててください。',
  },
  'fact.restore-target-approved': {
    en: 'Restore target “{target}” is isolated from production and approved{person, select, unknown {} other { by {person}}}.',
    'zh-CN': '恢复目标环境“{target}”已与生产环境隔离，并已{person, select, unknown {} other {由 {person} }}批准。',
    ja: 'リストア先「{target}」は本番環境から隔離され、{person, select, unknown {} other {{person} さんが}}承認済みです。',
  },
  'fact.restore-target-not-approved': {
    en: 'Restore target “{target}” is not approved, so no drill may use it. Ask an approver to approve it.',
    'zh-CN': '恢复目标环境“{target}”尚未批准，演练不能使用。请由批准人批准。',
    ja: 'リストア先「{target}」は承認されていないため、訓練に使えません。承認者に承認を依頼してください。',
  },
  'fact.restore-target-without-isolation': {
    en: 'It is not recorded how restore target “{target}” is kept apart from production. Describe its isolation.',
    'zh-CN': '尚未记录恢复目标环境“{target}”如何与生产环境隔离。请填写隔离说明。',
    ja: 'リストア先「{target}」を本番環境からどう隔離するかが記録されていません。隔離の方法を記入してください。',
  },
  'fact.no-restore-target': {
    en: 'There is no restore target, so nothing can be restored without touching production. Add one and have it approved.',
    'zh-CN': '没有恢复目标环境，无法在不影响生产的情况下恢复。请添加一个并获得批准。',
    ja: 'リストア先がないため、本番環境に触れずにリストアできません。追加して承認を受けてください。',
  },
  'fact.no-priority-one-service': {
    en: 'No service has priority 1, so it is open what must be proven first. Give the most important service priority 1.',
    'zh-CN': '没有优先级为 1 的业务服务，无法确定首先要证明什么。请将最重要的业务服务设为优先级 1。',
    ja: '優先度 1 の業務サービスがなく、何を最初に証明すべきか決まっていません。最も重要なものを優先度 1 にしてください。',
  },
  'fact.service-without-objectives': {
    en: 'No recovery objectives of service “{service}” were agreed for this drill, so no measured time can meet them. Agree on RTO and RPO with its owner before the next drill is approved.',
    'zh-CN': '本次演练没有业务服务“{service}”的恢复目标，实测时间无从对照。请在批准下一次演练之前与其负责人商定 RTO 和 RPO。',
    ja: 'この訓練には業務サービス「{service}」の復旧目標がなく、実績と照らし合わせられません。次の訓練を承認する前に、責任者と RTO・RPO を取り決めてください。',
  },
} as const satisfies Sentences;
