import type { Sentences } from './language.ts';

/** The words for roles, assets, prerequisites and everything else a plan is made of. */
export const planVocabularyText = {
  'role.requester': { en: 'Requester', 'zh-CN': '请求人', ja: '依頼者' },
  'role.approver': { en: 'Approver', 'zh-CN': '批准人', ja: '承認者' },
  'role.tester': { en: 'Tester', 'zh-CN': '测试人', ja: 'テスト実施者' },
  'role.validator': { en: 'Validator', 'zh-CN': '验证人', ja: '検証者' },
  'role.certifier': { en: 'Certifier', 'zh-CN': '认证人', ja: '認証者' },
  'role.hosting-owner': { en: 'Hosting owner', 'zh-CN': '托管责任人', ja: 'ホスティング責任者' },
  'role.backup-owner': { en: 'Backup owner', 'zh-CN': '备份责任人', ja: 'バックアップ責任者' },
  'role.recovery-owner': { en: 'Recovery owner', 'zh-CN': '恢复责任人', ja: '復旧責任者' },
  'role.database-owner': { en: 'Database owner', 'zh-CN': '数据库责任人', ja: 'データベース責任者' },
  'role.storage-owner': { en: 'Storage owner', 'zh-CN': '存储责任人', ja: 'ストレージ責任者' },
  'role.service-owner': { en: 'Service owner', 'zh-CN': '服务责任人', ja: 'サービス責任者' },

  'asset-kind.database': { en: 'Database', 'zh-CN': '数据库', ja: 'データベース' },
  'asset-kind.object-storage': { en: 'Object storage', 'zh-CN': '对象存储', ja: 'オブジェクトストレージ' },
  'asset-kind.uploaded-files': { en: 'Uploaded files', 'zh-CN': '上传文件', ja: 'アップロードファイル' },
  'asset-kind.configuration': { en: 'Configuration', 'zh-CN': '配置', ja: '構成' },
  'asset-kind.integration-settings': { en: 'Integration settings', 'zh-CN': '集成设置', ja: '連携設定' },
  'asset-kind.audit-records': { en: 'Audit records', 'zh-CN': '审计记录', ja: '監査記録' },

  'prerequisite.deployment-model': { en: 'Deployment model', 'zh-CN': '部署模式', ja: '導入形態' },
  'prerequisite.data-classification': { en: 'Data classification', 'zh-CN': '数据分级', ja: 'データ分類' },
  'prerequisite.retention-policy': { en: 'Customer retention policy', 'zh-CN': '客户保留策略', ja: '顧客の保持方針' },
  'prerequisite.hosting-owner': { en: 'Hosting owner', 'zh-CN': '托管责任人', ja: 'ホスティング責任者' },
  'prerequisite.backup-owner': { en: 'Backup owner', 'zh-CN': '备份责任人', ja: 'バックアップ責任者' },
  'prerequisite.recovery-owner': { en: 'Recovery owner', 'zh-CN': '恢复责任人', ja: '復旧責任者' },
  'prerequisite.production-support-path': { en: 'Production support path', 'zh-CN': '生产支持路径', ja: '本番サポート経路' },

  'deployment-model.vendor-hosted': { en: 'Hosted by the vendor', 'zh-CN': '供应商托管', ja: 'ベンダーが運用' },
  'deployment-model.customer-hosted': { en: 'Hosted by the customer', 'zh-CN': '客户自行托管', ja: '顧客が運用' },
  'deployment-model.provider-hosted': { en: 'Hosted by a provider', 'zh-CN': '服务商托管', ja: '事業者が運用' },

  'confidentiality.public': { en: 'Public', 'zh-CN': '公开', ja: '公開' },
  'confidentiality.internal': { en: 'Internal', 'zh-CN': '内部', ja: '社内限り' },
  'confidentiality.confidential': { en: 'Confidential', 'zh-CN': '机密', ja: '機密' },
  'confidentiality.strictly-confidential': { en: 'Strictly confidential', 'zh-CN': '绝密', ja: '極秘' },
} as const satisfies Sentences;
