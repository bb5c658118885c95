import type { Sentences } from './language.ts';

/** The plan and its sections. */
export const planText = {
  'plan.title': { en: 'Plan', 'zh-CN': '计划', ja: '計画' },
  'plan.lead': {
    en: 'Everything that must be known before a restore, section by section.',
    'zh-CN': '恢复之前必须明确的一切，逐节列出。',
    ja: 'リストアの前に明らかにすべきことを、節ごとに並べています。',
  },
  'plan.tasks': { en: 'Sections', 'zh-CN': '章节', ja: '節' },
  'plan.tasksDone': { en: '{done} of {total} done', 'zh-CN': '已完成 {done} / {total}', ja: '{done} / {total} 完了' },
  'plan.backupOperator': { en: 'Backups are operated by:', 'zh-CN': '备份操作方：', ja: 'バックアップの運用者：' },
  'plan.backupOperatorWhy': {
    en: 'This follows from the deployment model.',
    'zh-CN': '由部署模式决定。',
    ja: '運用形態によって決まります。',
  },
  'plan.prerequisitesLead': {
    en: 'Seven facts without which no plan can be approved.',
    'zh-CN': '缺少任何一项，计划都无法批准的七项事实。',
    ja: 'これらがそろわないと計画を承認できない 7 つの事実。',
  },
  'plan.peopleLead': {
    en: 'Who requests, approves, restores and validates, and how to reach them.',
    'zh-CN': '由谁申请、批准、恢复与验证，以及联系方式。',
    ja: '誰が依頼・承認・リストア・検証するか、その連絡先。',
  },
  'plan.servicesLead': {
    en: 'How long each business process may be down and how much data it may lose.',
    'zh-CN': '每项业务可中断多久、可丢失多少数据。',
    ja: '各業務がどれだけ止まってよいか、どれだけデータを失ってよいか。',
  },
  'plan.inventoryLead': {
    en: 'Everything that must come back after a loss.',
    'zh-CN': '丢失后必须恢复的一切。',
    ja: '失われたあと元に戻すべきものすべて。',
  },
  'plan.scopeLead': {
    en: 'Every item is carried by an asset, or excluded with a reason and a name.',
    'zh-CN': '每一项都由资产承载，或经具名说明理由后排除。',
    ja: 'どの項目も資産が担うか、理由と氏名を付けて対象外とします。',
  },
  'plan.restoreTargetsLead': {
    en: 'Where a restore may be tried without touching production.',
    'zh-CN': '可在不影响生产的情况下尝试恢复的环境。',
    ja: '本番に触れずにリストアを試せる場所。',
  },
  'plan.prerequisite': { en: 'Prerequisite', 'zh-CN': '前提条件', ja: '前提条件' },
  'plan.value': { en: 'Value', 'zh-CN': '内容', ja: '内容' },
  'plan.prerequisite-open': { en: 'Open', 'zh-CN': '未定', ja: '未定' },
  'plan.prerequisite-unconfirmed': { en: 'Not confirmed', 'zh-CN': '未确认', ja: '未確認' },
  'plan.prerequisite-confirmed': { en: 'Confirmed', 'zh-CN': '已确认', ja: '確認済み' },
  'plan.confirmedBy': { en: 'Confirmed by', 'zh-CN': '确认人', ja: '確認者' },
  'plan.confirmedAt': { en: 'Confirmed', 'zh-CN': '确认时间', ja: '確認日時' },
  'plan.scopeItem': { en: 'Scope item', 'zh-CN': '范围项', ja: '対象項目' },
  'plan.exclusions': { en: 'Exclusions', 'zh-CN': '排除项', ja: '対象外の項目' },
  'plan.exclusionsLead': {
    en: 'What needs no backup here, and who decided so.',
    'zh-CN': '此处无需备份的内容及决定人。',
    ja: 'ここでバックアップ不要とされたものと、その決定者。',
  },
  'plan.reason': { en: 'Reason', 'zh-CN': '理由', ja: '理由' },
  'plan.excludedBy': { en: 'Decided by', 'zh-CN': '决定人', ja: '決定者' },
  'plan.excludedAt': { en: 'Decided', 'zh-CN': '决定时间', ja: '決定日時' },
  'plan.restoreTarget': { en: 'Restore target', 'zh-CN': '恢复目标环境', ja: 'リストア先' },
  'plan.isolation': { en: 'Isolation from production', 'zh-CN': '与生产的隔离', ja: '本番からの隔離' },
  'plan.noIsolation': { en: 'Not stated', 'zh-CN': '未说明', ja: '記載なし' },
  'plan.targetApproved': { en: 'Approved', 'zh-CN': '已批准', ja: '承認済み' },
  'plan.targetNotApproved': { en: 'Not approved', 'zh-CN': '未批准', ja: '未承認' },
  'plan.approvedBy': { en: 'Approved by', 'zh-CN': '批准人', ja: '承認者' },
  'plan.noTargets': { en: 'No restore target yet', 'zh-CN': '尚无恢复目标环境', ja: 'リストア先がありません' },
  'plan.noTargetsLead': {
    en: 'A drill needs a place where a restore cannot harm production, approved by a named person.',
    'zh-CN': '演练需要一个不会影响生产、并由具名人员批准的恢复环境。',
    ja: '訓練には、本番に影響せず、担当者が承認したリストア先が必要です。',
  },
} as const satisfies Sentences;
