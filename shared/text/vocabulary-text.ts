import type { Sentences } from './language.ts';

/** The words for states and judgements that the rules hand out, the same on screen and in a pack. */
export const vocabularyText = {
  'fulfilment.met': { en: 'Met', 'zh-CN': '达成', ja: '達成' },
  'fulfilment.at-risk': { en: 'At risk', 'zh-CN': '有风险', ja: '要注意' },
  'fulfilment.not-met': { en: 'Not met', 'zh-CN': '未达成', ja: '未達成' },
  'fulfilment.unknown': { en: 'Unknown', 'zh-CN': '未知', ja: '不明' },

  'criterion.what-is-protected': { en: 'What is protected', 'zh-CN': '保护了什么', ja: '何を保護しているか' },
  'criterion.who-requests-restore': { en: 'Who can request a restore', 'zh-CN': '谁可以请求恢复', ja: '誰が復元を依頼できるか' },
  'criterion.who-approves-restore': { en: 'Who approves a restore', 'zh-CN': '谁批准恢复', ja: '誰が復元を承認するか' },
  'criterion.which-environment-validates': {
    en: 'Where a restore is validated',
    'zh-CN': '在哪个环境验证恢复',
    ja: 'どの環境で復元を検証するか',
  },
  'criterion.what-proves-recovery': { en: 'What proves recovery', 'zh-CN': '什么证明恢复成功', ja: '何が復旧を証明するか' },

  'readiness.never-tested': { en: 'Never tested', 'zh-CN': '从未测试', ja: '未テスト' },
  'readiness.needs-verification': { en: 'Needs verification', 'zh-CN': '需要验证', ja: '要検証' },
  'readiness.failed': { en: 'Failed', 'zh-CN': '失败', ja: '失敗' },
  'readiness.verified': { en: 'Verified', 'zh-CN': '已验证', ja: '検証済み' },
  'readiness.expired': { en: 'Expired', 'zh-CN': '已过期', ja: '期限切れ' },

  'grade.G0': { en: 'G0 claimed', 'zh-CN': 'G0 仅声明', ja: 'G0 申告のみ' },
  'grade.G1': { en: 'G1 backup job succeeded', 'zh-CN': 'G1 备份任务成功', ja: 'G1 バックアップ成功' },
  'grade.G2': { en: 'G2 integrity checked', 'zh-CN': 'G2 完整性已检查', ja: 'G2 整合性を確認' },
  'grade.G3': { en: 'G3 sample restored', 'zh-CN': 'G3 抽样恢复', ja: 'G3 一部を復元' },
  'grade.G4': { en: 'G4 fully restored', 'zh-CN': 'G4 完整恢复', ja: 'G4 全体を復元' },
  'grade.G5': { en: 'G5 restored and validated by its owner', 'zh-CN': 'G5 完整恢复并由责任人验证', ja: 'G5 復元し責任者が検証' },

  'verdict.pass': { en: 'Passed', 'zh-CN': '通过', ja: '合格' },
  'verdict.pass-with-accepted-differences': {
    en: 'Passed with accepted differences',
    'zh-CN': '通过（差异已接受）',
    ja: '合格（差異を承認）',
  },
  'verdict.fail': { en: 'Failed', 'zh-CN': '未通过', ja: '不合格' },
  'verdict.not-concluded': { en: 'Not concluded', 'zh-CN': '未得出结论', ja: '結論なし' },

  'coverage.covered': { en: 'Covered', 'zh-CN': '已覆盖', ja: '対象' },
  'coverage.excluded': { en: 'Excluded', 'zh-CN': '已排除', ja: '対象外' },
  'coverage.open': { en: 'Open', 'zh-CN': '未定', ja: '未定' },

  'section-state.not-started': { en: 'Not started', 'zh-CN': '未开始', ja: '未着手' },
  'section-state.in-progress': { en: 'In progress', 'zh-CN': '进行中', ja: '作業中' },
  'section-state.done': { en: 'Done', 'zh-CN': '完成', ja: '完了' },

  'backup-operator.vendor': { en: 'The vendor', 'zh-CN': '供应商', ja: 'ベンダー' },
  'backup-operator.customer': { en: 'Customer IT', 'zh-CN': '客户 IT 部门', ja: '顧客の IT 部門' },
  'backup-operator.provider': { en: 'The hosting provider', 'zh-CN': '托管服务商', ja: 'ホスティング事業者' },
  'backup-operator.unknown': { en: 'Unknown', 'zh-CN': '未知', ja: '不明' },
} as const satisfies Sentences;
