import type { BackupPoint } from '../domain/backup-point.ts';
import type { Check } from '../domain/check.ts';
import type { DifferenceKind, Disposition } from '../domain/difference.ts';
import type { EvidenceKind } from '../domain/evidence-item.ts';
import type { Terms } from './terms.ts';

type EvidenceTerms = Terms<'check-kind', Check['kind']> &
  Terms<'check-result', Check['result']> &
  Terms<'check-method', Check['method']> &
  Terms<'difference-kind', DifferenceKind> &
  Terms<'disposition', Disposition> &
  Terms<'evidence-kind', EvidenceKind> &
  Terms<'point-kind', BackupPoint['kind']> &
  Terms<'integrity', BackupPoint['integrity']['state']>;

/** The names of what is found and kept in a drill: checks, differences, evidence and backup points. */
export const evidenceTerms = {
  'check-kind.access': { en: 'Access', 'zh-CN': '访问', ja: 'アクセス' },
  'check-kind.data': { en: 'Data', 'zh-CN': '数据', ja: 'データ' },
  'check-kind.function': { en: 'Function', 'zh-CN': '功能', ja: '機能' },
  'check-kind.connectivity': { en: 'Connectivity', 'zh-CN': '连接', ja: '接続' },
  'check-kind.configuration': { en: 'Configuration', 'zh-CN': '配置', ja: '構成' },

  'check-result.pass': { en: 'Passed', 'zh-CN': '通过', ja: '合格' },
  'check-result.fail': { en: 'Failed', 'zh-CN': '未通过', ja: '不合格' },
  'check-result.not-applicable': { en: 'Not applicable', 'zh-CN': '不适用', ja: '該当なし' },
  'check-result.not-executed': { en: 'Not executed', 'zh-CN': '未执行', ja: '未実施' },

  'check-method.machine': { en: 'By Drillbook', 'zh-CN': '由 Drillbook 检查', ja: 'Drillbook による確認' },
  'check-method.person': { en: 'By a person', 'zh-CN': '由人员检查', ja: '人による確認' },

  'difference-kind.file-missing': { en: 'File missing', 'zh-CN': '文件缺失', ja: 'ファイルの欠落' },
  'difference-kind.file-changed': { en: 'File changed', 'zh-CN': '文件内容不同', ja: 'ファイル内容の相違' },
  'difference-kind.file-added': { en: 'File added', 'zh-CN': '多出文件', ja: '余分なファイル' },
  'difference-kind.file-metadata': { en: 'File time or mode', 'zh-CN': '文件时间或权限不同', ja: 'ファイルの日時・権限の相違' },
  'difference-kind.file-unreadable': { en: 'File unreadable', 'zh-CN': '文件无法读取', ja: '読み取れないファイル' },
  'difference-kind.table-missing': { en: 'Table missing', 'zh-CN': '数据表缺失', ja: 'テーブルの欠落' },
  'difference-kind.table-added': { en: 'Table added', 'zh-CN': '多出数据表', ja: '余分なテーブル' },
  'difference-kind.schema-changed': { en: 'Schema changed', 'zh-CN': '表结构不同', ja: 'スキーマの相違' },
  'difference-kind.rows-changed': { en: 'Rows changed', 'zh-CN': '数据行不同', ja: '行データの相違' },

  'disposition.open': { en: 'Open', 'zh-CN': '待处理', ja: '未判断' },
  'disposition.expected': { en: 'Expected', 'zh-CN': '符合预期', ja: '想定どおり' },
  'disposition.accepted': { en: 'Accepted', 'zh-CN': '已接受', ja: '容認' },
  'disposition.data-loss': { en: 'Data loss', 'zh-CN': '数据丢失', ja: 'データ損失' },
  'disposition.defect': { en: 'Defect', 'zh-CN': '缺陷', ja: '不具合' },

  'evidence-kind.backup-output': { en: 'Backup output', 'zh-CN': '备份输出', ja: 'バックアップの出力' },
  'evidence-kind.restore-output': { en: 'Restore output', 'zh-CN': '恢复输出', ja: 'リストアの出力' },
  'evidence-kind.tree-manifest': { en: 'File list with hashes', 'zh-CN': '带哈希的文件清单', ja: 'ハッシュ付きファイル一覧' },
  'evidence-kind.tree-comparison': { en: 'File comparison', 'zh-CN': '文件比对', ja: 'ファイルの比較' },
  'evidence-kind.database-snapshot': { en: 'Database state', 'zh-CN': '数据库状态', ja: 'データベースの状態' },
  'evidence-kind.database-comparison': { en: 'Database comparison', 'zh-CN': '数据库比对', ja: 'データベースの比較' },
  'evidence-kind.document': { en: 'Document', 'zh-CN': '文档', ja: '文書' },

  'point-kind.full': { en: 'Full', 'zh-CN': '全量', ja: 'フル' },
  'point-kind.incremental': { en: 'Incremental', 'zh-CN': '增量', ja: '増分' },
  'point-kind.differential': { en: 'Differential', 'zh-CN': '差异', ja: '差分' },
  'point-kind.snapshot': { en: 'Snapshot', 'zh-CN': '快照', ja: 'スナップショット' },
  'point-kind.copy': { en: 'Copy', 'zh-CN': '副本', ja: 'コピー' },

  'integrity.passed': { en: 'Integrity checked', 'zh-CN': '完整性校验通过', ja: '整合性を確認済み' },
  'integrity.failed': { en: 'Integrity check failed', 'zh-CN': '完整性校验失败', ja: '整合性の確認に失敗' },
  'integrity.not-run': { en: 'Integrity not checked', 'zh-CN': '未校验完整性', ja: '整合性は未確認' },
} as const satisfies EvidenceTerms;
