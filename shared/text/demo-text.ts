import type { Sentences } from './language.ts';

/** What the demo reports when it is done. */
export const demoText = {
  'demo.title': {
    en: 'A whole drill in {seconds}: backed up, restored, compared, signed, verified.',
    'zh-CN': '{seconds} 内完成一次完整演练：备份、恢复、比对、签名、验证。',
    ja: '{seconds} で訓練を通しで実施：バックアップ、リストア、比較、署名、検証。',
  },
  'demo.production': { en: 'Production', 'zh-CN': '生产环境', ja: '本番環境' },
  'demo.production-facts': {
    en: '{files, plural, one {# file} other {# files}} ({bytes}) and a database of {rows, plural, one {# row} other {# rows}}',
    'zh-CN': '{files} 个文件（{bytes}）及 {rows} 行的数据库',
    ja: '{files} ファイル（{bytes}）と {rows} 行のデータベース',
  },
  'demo.backup': { en: 'Backup', 'zh-CN': '备份', ja: 'バックアップ' },
  'demo.backup-facts': {
    en: '{tool} {version}, point {point}; repository check: {integrity}',
    'zh-CN': '{tool} {version}，备份点 {point}；仓库检查：{integrity}',
    ja: '{tool} {version}、バックアップポイント {point}、リポジトリ検査：{integrity}',
  },
  'demo.restored': { en: 'Restored copy', 'zh-CN': '恢复副本', ja: 'リストアしたコピー' },
  'demo.identical': {
    en: 'identical to production when backed up: {files} files, {tables} tables',
    'zh-CN': '与备份时的生产环境完全一致：{files} 个文件，{tables} 张表',
    ja: 'バックアップ時の本番と同一：{files} ファイル、{tables} 表',
  },
  'demo.not-identical': {
    en: 'NOT identical to production when backed up',
    'zh-CN': '与备份时的生产环境不一致',
    ja: 'バックアップ時の本番と同一ではありません',
  },
  'demo.differences': { en: 'Made after the backup', 'zh-CN': '备份之后的改动', ja: 'バックアップ後の変更' },
  'demo.found': { en: 'Found by comparing', 'zh-CN': '比对发现', ja: '比較で発見' },
  'demo.difference-facts': {
    en: '{deleted} files deleted, {edited} edited, {created} created; {rows} tables changed',
    'zh-CN': '删除 {deleted} 个文件，修改 {edited} 个，新建 {created} 个；{rows} 张表有变化',
    ja: '削除 {deleted}、編集 {edited}、新規 {created} ファイル、変更された表 {rows}',
  },
  'demo.result': { en: 'Drill', 'zh-CN': '演练', ja: '訓練' },
  'demo.result-facts': {
    en: '{verdict}, {grade}. Recovery time {rta} of {rto}, recovery point {rpa} of {rpo}',
    'zh-CN': '{verdict}，{grade}。恢复时间 {rta}（目标 {rto}），恢复点 {rpa}（目标 {rpo}）',
    ja: '{verdict}、{grade}。復旧時間 {rta}（目標 {rto}）、復旧時点 {rpa}（目標 {rpo}）',
  },
  'demo.pack': { en: 'Evidence pack', 'zh-CN': '证据包', ja: '証跡パック' },
  'demo.pack-facts': {
    en: '{pages} pages, {bytes}, {signatures} signatures, pack id {packId}',
    'zh-CN': '{pages} 页，{bytes}，{signatures} 个签名，证据包编号 {packId}',
    ja: '{pages} ページ、{bytes}、署名 {signatures}、パック ID {packId}',
  },
  'demo.verdict': { en: 'Verified', 'zh-CN': '验证结果', ja: '検証結果' },
  'demo.where': { en: 'Where everything lies', 'zh-CN': '文件位置', ja: 'ファイルの場所' },
  'demo.where-site': { en: 'site file', 'zh-CN': '站点文件', ja: 'サイトファイル' },
  'demo.where-pack': { en: 'signed pack', 'zh-CN': '已签名的证据包', ja: '署名済みパック' },
  'demo.where-evidence': { en: 'manifests', 'zh-CN': '清单', ja: '一覧' },
  'demo.where-keys': {
    en: 'keys',
    'zh-CN': '密钥',
    ja: '鍵',
  },
  'demo.next': { en: 'Look at it', 'zh-CN': '接下来', ja: '見てみる' },
  'demo.second-opinion': {
    en: 'A second opinion, without Drillbook',
    'zh-CN': '不依赖 Drillbook 的第二意见',
    ja: 'Drillbook を使わないセカンドオピニオン',
  },
} as const satisfies Sentences;
