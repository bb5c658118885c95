import type { Sentences } from './language.ts';

/** The words for everything a drill is made of. */
export const drillVocabularyText = {
  'scenario.accidental-deletion': { en: 'Accidental deletion', 'zh-CN': '误删除', ja: '誤削除' },
  'scenario.environment-failure': { en: 'Environment failure', 'zh-CN': '环境故障', ja: '環境障害' },
  'scenario.integration-corruption': { en: 'Integration corruption', 'zh-CN': '集成数据损坏', ja: '連携データの破損' },
  'scenario.ransomware': { en: 'Ransomware', 'zh-CN': '勒索软件', ja: 'ランサムウェア' },
  'scenario.media-loss': { en: 'Media loss', 'zh-CN': '介质丢失', ja: '媒体の喪失' },
  'scenario.site-loss': { en: 'Site loss', 'zh-CN': '站点丢失', ja: '拠点の喪失' },
  'scenario.own': { en: 'Own scenario', 'zh-CN': '自定义场景', ja: '独自のシナリオ' },

  'drill-mode.tabletop': { en: 'Tabletop', 'zh-CN': '桌面推演', ja: '机上演習' },
  'drill-mode.walkthrough': { en: 'Walkthrough', 'zh-CN': '流程走查', ja: 'ウォークスルー' },
  'drill-mode.simulated': { en: 'Simulated', 'zh-CN': '模拟演练', ja: '模擬' },
  'drill-mode.operational': { en: 'Operational', 'zh-CN': '实际操作', ja: '実操作' },
  'drill-mode.actual-incident': { en: 'Actual incident', 'zh-CN': '真实事件', ja: '実際の障害' },

  'drill-step.select-scenario': { en: 'Select the scenario', 'zh-CN': '选择场景', ja: 'シナリオの選択' },
  'drill-step.confirm-point-and-target': {
    en: 'Confirm backup point and restore target',
    'zh-CN': '确认备份点与恢复目标',
    ja: 'バックアップ時点と復元先の確認',
  },
  'drill-step.restore': { en: 'Restore into the approved target', 'zh-CN': '恢复到已批准的目标', ja: '承認済みの復元先へ復元' },
  'drill-step.validate-access': {
    en: 'Validate login and tenant access',
    'zh-CN': '验证登录与租户访问',
    ja: 'ログインとテナントアクセスの検証',
  },
  'drill-step.validate-data': {
    en: 'Validate data, files, connectors and workflows',
    'zh-CN': '验证数据、文件、连接器与流程',
    ja: 'データ・ファイル・コネクタ・業務の検証',
  },
  'drill-step.record-result': {
    en: 'Record times, data point, differences and sign-off',
    'zh-CN': '记录时间、数据点、差异与签核',
    ja: '時間・データ時点・差異・承認の記録',
  },

  'step-state.pending': { en: 'Not yet', 'zh-CN': '未开始', ja: '未着手' },
  'step-state.running': { en: 'Running', 'zh-CN': '进行中', ja: '実行中' },
  'step-state.done': { en: 'Done', 'zh-CN': '完成', ja: '完了' },
  'step-state.skipped': { en: 'Skipped', 'zh-CN': '已跳过', ja: '省略' },
  'step-state.not-executed': { en: 'Not executed', 'zh-CN': '未执行', ja: '未実施' },

  'drill-state.planned': { en: 'Planned', 'zh-CN': '已计划', ja: '計画済み' },
  'drill-state.approved': { en: 'Approved', 'zh-CN': '已批准', ja: '承認済み' },
  'drill-state.running': { en: 'Running', 'zh-CN': '进行中', ja: '実行中' },
  'drill-state.recorded': { en: 'Recorded', 'zh-CN': '已记录', ja: '記録済み' },
  'drill-state.signed-off': { en: 'Signed off', 'zh-CN': '已签核', ja: '承認完了' },
  'drill-state.cancelled': { en: 'Cancelled', 'zh-CN': '已取消', ja: '中止' },

  'check-kind.access': { en: 'Access', 'zh-CN': '访问', ja: 'アクセス' },
  'check-kind.data': { en: 'Data', 'zh-CN': '数据', ja: 'データ' },
  'check-kind.function': { en: 'Function', 'zh-CN': '功能', ja: '機能' },
  'check-kind.connectivity': { en: 'Connectivity', 'zh-CN': '连接', ja: '接続' },
  'check-kind.configuration': { en: 'Configuration', 'zh-CN': '配置', ja: '構成' },

  'check-result.pass': { en: 'Passed', 'zh-CN': '通过', ja: '合格' },
  'check-result.fail': { en: 'Failed', 'zh-CN': '未通过', ja: '不合格' },
  'check-result.not-applicable': { en: 'Not applicable', 'zh-CN': '不适用', ja: '該当なし' },
  'check-result.not-executed': { en: 'Not executed', 'zh-CN': '未执行', ja: '未実施' },

  'difference-kind.file-missing': { en: 'File missing', 'zh-CN': '文件缺失', ja: 'ファイルなし' },
  'difference-kind.file-changed': { en: 'File changed', 'zh-CN': '文件已变', ja: 'ファイル変更' },
  'difference-kind.file-added': { en: 'File added', 'zh-CN': '文件多出', ja: 'ファイル追加' },
  'difference-kind.file-metadata': { en: 'File metadata', 'zh-CN': '文件元数据', ja: 'ファイル属性' },
  'difference-kind.file-unreadable': { en: 'File unreadable', 'zh-CN': '文件不可读', ja: 'ファイル読取不可' },
  'difference-kind.table-missing': { en: 'Table missing', 'zh-CN': '表缺失', ja: 'テーブルなし' },
  'difference-kind.table-added': { en: 'Table added', 'zh-CN': '表多出', ja: 'テーブル追加' },
  'difference-kind.schema-changed': { en: 'Schema changed', 'zh-CN': '结构已变', ja: 'スキーマ変更' },
  'difference-kind.rows-changed': { en: 'Rows changed', 'zh-CN': '行已变', ja: '行の変更' },

  'disposition.open': { en: 'Open', 'zh-CN': '未处理', ja: '未処理' },
  'disposition.expected': { en: 'Expected', 'zh-CN': '符合预期', ja: '想定内' },
  'disposition.accepted': { en: 'Accepted', 'zh-CN': '已接受', ja: '承認' },
  'disposition.data-loss': { en: 'Data loss', 'zh-CN': '数据丢失', ja: 'データ損失' },
  'disposition.defect': { en: 'Defect', 'zh-CN': '缺陷', ja: '欠陥' },

  'decision.accepted': { en: 'Accepted', 'zh-CN': '接受', ja: '承認' },
  'decision.accepted-with-differences': { en: 'Accepted with differences', 'zh-CN': '接受（有差异）', ja: '差異付きで承認' },
  'decision.rejected': { en: 'Rejected', 'zh-CN': '拒绝', ja: '却下' },

  'evidence-kind.backup-output': { en: 'Backup output', 'zh-CN': '备份输出', ja: 'バックアップ出力' },
  'evidence-kind.restore-output': { en: 'Restore output', 'zh-CN': '恢复输出', ja: '復元出力' },
  'evidence-kind.tree-manifest': { en: 'File manifest', 'zh-CN': '文件清单', ja: 'ファイル一覧' },
  'evidence-kind.tree-comparison': { en: 'File comparison', 'zh-CN': '文件比较', ja: 'ファイル比較' },
  'evidence-kind.database-snapshot': { en: 'Database snapshot', 'zh-CN': '数据库快照', ja: 'データベース状態' },
  'evidence-kind.database-comparison': { en: 'Database comparison', 'zh-CN': '数据库比较', ja: 'データベース比較' },
  'evidence-kind.document': { en: 'Document', 'zh-CN': '文档', ja: '文書' },

  'point-kind.full': { en: 'Full', 'zh-CN': '完整', ja: 'フル' },
  'point-kind.incremental': { en: 'Incremental', 'zh-CN': '增量', ja: '増分' },
  'point-kind.differential': { en: 'Differential', 'zh-CN': '差异', ja: '差分' },
  'point-kind.snapshot': { en: 'Snapshot', 'zh-CN': '快照', ja: 'スナップショット' },
  'point-kind.copy': { en: 'Copy', 'zh-CN': '副本', ja: 'コピー' },

  'integrity.passed': { en: 'Integrity checked', 'zh-CN': '完整性检查通过', ja: '整合性を確認' },
  'integrity.failed': { en: 'Integrity check failed', 'zh-CN': '完整性检查失败', ja: '整合性の確認に失敗' },
  'integrity.not-run': { en: 'Integrity not checked', 'zh-CN': '未检查完整性', ja: '整合性は未確認' },
} as const satisfies Sentences;
