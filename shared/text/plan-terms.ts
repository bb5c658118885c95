import type {
  AcceptanceCriterion,
  BackupOperator,
  Fulfilment,
  ItemCoverage,
  PlanSection,
  SectionProgress,
} from '../domain/assessment.ts';
import type { Role } from '../domain/person.ts';
import type { DeploymentModel, PrerequisiteKind } from '../domain/prerequisite.ts';
import type { AssetKind } from '../domain/protected-asset.ts';
import type { Site } from '../domain/site.ts';
import type { Terms } from './terms.ts';

type PlanTerms = Terms<'role', Role> &
  Terms<'prerequisite', PrerequisiteKind> &
  Terms<'deployment-model', DeploymentModel> &
  Terms<'backup-operator', BackupOperator> &
  Terms<'asset-kind', AssetKind> &
  Terms<'criterion', AcceptanceCriterion> &
  Terms<'fulfilment', Fulfilment> &
  Terms<'coverage', ItemCoverage['state']> &
  Terms<'section', PlanSection> &
  Terms<'section-state', SectionProgress['state']> &
  Terms<'confidentiality', Site['confidentiality']>;

/** The names of everything a plan is made of, and of what is found out about it. */
export const planTerms = {
  'role.requester': { en: 'Requester', 'zh-CN': '申请人', ja: '依頼者' },
  'role.approver': { en: 'Approver', 'zh-CN': '批准人', ja: '承認者' },
  'role.tester': { en: 'Tester', 'zh-CN': '演练执行人', ja: '訓練実施者' },
  'role.validator': { en: 'Validator', 'zh-CN': '验证人', ja: '検証者' },
  'role.certifier': { en: 'Certifier', 'zh-CN': '审定人', ja: '認定者' },
  'role.hosting-owner': { en: 'Hosting owner', 'zh-CN': '托管负责人', ja: 'ホスティング責任者' },
  'role.backup-owner': { en: 'Backup owner', 'zh-CN': '备份负责人', ja: 'バックアップ責任者' },
  'role.recovery-owner': { en: 'Recovery owner', 'zh-CN': '恢复负责人', ja: '復旧責任者' },
  'role.database-owner': { en: 'Database owner', 'zh-CN': '数据库负责人', ja: 'データベース責任者' },
  'role.storage-owner': { en: 'Storage owner', 'zh-CN': '存储负责人', ja: 'ストレージ責任者' },
  'role.service-owner': { en: 'Service owner', 'zh-CN': '业务服务负责人', ja: '業務サービス責任者' },

  'prerequisite.deployment-model': { en: 'Deployment model', 'zh-CN': '部署模式', ja: '運用形態' },
  'prerequisite.data-classification': { en: 'Data classification', 'zh-CN': '数据分级', ja: 'データの機密区分' },
  'prerequisite.retention-policy': { en: 'Customer retention policy', 'zh-CN': '客户数据保留策略', ja: '顧客の保存期間方針' },
  'prerequisite.hosting-owner': { en: 'Hosting owner', 'zh-CN': '托管负责人', ja: 'ホスティング責任者' },
  'prerequisite.backup-owner': { en: 'Backup owner', 'zh-CN': '备份负责人', ja: 'バックアップ責任者' },
  'prerequisite.recovery-owner': { en: 'Recovery owner', 'zh-CN': '恢复负责人', ja: '復旧責任者' },
  'prerequisite.production-support-path': {
    en: 'Production support path',
    'zh-CN': '生产环境支持渠道',
    ja: '本番環境のサポート窓口',
  },

  'deployment-model.vendor-hosted': { en: 'Hosted by the vendor', 'zh-CN': '由供应商托管', ja: 'ベンダーが運用' },
  'deployment-model.customer-hosted': { en: 'Hosted by the customer', 'zh-CN': '由客户自行部署', ja: '顧客が自社で運用' },
  'deployment-model.provider-hosted': { en: 'Hosted by a provider', 'zh-CN': '由托管服务商部署', ja: 'ホスティング事業者が運用' },

  'backup-operator.vendor': { en: 'The vendor', 'zh-CN': '供应商', ja: 'ベンダー' },
  'backup-operator.customer': { en: 'Customer IT', 'zh-CN': '客户 IT 部门', ja: '顧客の IT 部門' },
  'backup-operator.provider': { en: 'The hosting provider', 'zh-CN': '托管服务商', ja: 'ホスティング事業者' },
  'backup-operator.unknown': { en: 'Unknown', 'zh-CN': '未知', ja: '不明' },

  'asset-kind.database': { en: 'Database', 'zh-CN': '数据库', ja: 'データベース' },
  'asset-kind.object-storage': { en: 'Object storage', 'zh-CN': '对象存储', ja: 'オブジェクトストレージ' },
  'asset-kind.uploaded-files': { en: 'Uploaded files', 'zh-CN': '上传文件', ja: 'アップロードファイル' },
  'asset-kind.configuration': { en: 'Configuration', 'zh-CN': '配置', ja: '構成情報' },
  'asset-kind.integration-settings': { en: 'Integration settings', 'zh-CN': '集成设置', ja: '連携設定' },
  'asset-kind.audit-records': { en: 'Audit records', 'zh-CN': '审计记录', ja: '監査記録' },

  'criterion.what-is-protected': { en: 'What is protected', 'zh-CN': '保护哪些内容', ja: '何を保護するか' },
  'criterion.who-requests-restore': {
    en: 'Who can request a restore',
    'zh-CN': '谁可以申请恢复',
    ja: '誰がリストアを依頼できるか',
  },
  'criterion.who-approves-restore': { en: 'Who approves a restore', 'zh-CN': '谁批准恢复', ja: '誰がリストアを承認するか' },
  'criterion.which-environment-validates': {
    en: 'Which environment validates a restore',
    'zh-CN': '在哪个环境验证恢复',
    ja: 'どの環境でリストアを検証するか',
  },
  'criterion.what-proves-recovery': {
    en: 'What evidence proves recovery',
    'zh-CN': '用什么证据证明恢复成功',
    ja: '何をもって復旧を証明するか',
  },

  'fulfilment.met': { en: 'Met', 'zh-CN': '达成', ja: '達成' },
  'fulfilment.at-risk': { en: 'At risk', 'zh-CN': '有风险', ja: '要注意' },
  'fulfilment.not-met': { en: 'Not met', 'zh-CN': '未达成', ja: '未達成' },
  'fulfilment.unknown': { en: 'Unknown', 'zh-CN': '未知', ja: '不明' },

  'coverage.covered': { en: 'Covered', 'zh-CN': '已覆盖', ja: '対応済み' },
  'coverage.excluded': { en: 'Excluded', 'zh-CN': '已排除', ja: '対象外' },
  'coverage.open': { en: 'Open', 'zh-CN': '待定', ja: '未定' },

  'section.prerequisites': { en: 'Prerequisites', 'zh-CN': '前提条件', ja: '前提条件' },
  'section.people': { en: 'People and roles', 'zh-CN': '人员与角色', ja: '担当者と役割' },
  'section.services': { en: 'Services and objectives', 'zh-CN': '业务服务与目标', ja: '業務サービスと目標値' },
  'section.inventory': { en: 'Inventory', 'zh-CN': '资产清单', ja: '保護対象資産' },
  'section.scope': { en: 'Scope coverage', 'zh-CN': '备份范围覆盖', ja: 'バックアップ範囲' },
  'section.restore-targets': { en: 'Restore targets', 'zh-CN': '恢复目标环境', ja: 'リストア先' },

  'section-state.not-started': { en: 'Not started', 'zh-CN': '未开始', ja: '未着手' },
  'section-state.in-progress': { en: 'In progress', 'zh-CN': '进行中', ja: '作業中' },
  'section-state.done': { en: 'Done', 'zh-CN': '完成', ja: '完了' },

  'confidentiality.public': { en: 'Public', 'zh-CN': '公开', ja: '公開' },
  'confidentiality.internal': { en: 'Internal', 'zh-CN': '内部', ja: '社内限り' },
  'confidentiality.confidential': { en: 'Confidential', 'zh-CN': '机密', ja: '機密' },
  'confidentiality.strictly-confidential': { en: 'Strictly confidential', 'zh-CN': '严格机密', ja: '極秘' },
} as const satisfies PlanTerms;
