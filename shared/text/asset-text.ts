import type { Sentences } from './language.ts';

/** The inventory of protected assets. */
export const assetText = {
  'asset.nouns': { en: 'Assets', 'zh-CN': '资产', ja: '資産' },
  'asset.count': {
    en: '{count, plural, one {# asset} other {# assets}}',
    'zh-CN': '{count, number} 项资产',
    ja: '資産 {count, number} 件',
  },
  'asset.shown': { en: '{shown} of {total} assets', 'zh-CN': '{shown} / {total} 项资产', ja: '資産 {shown} / {total} 件' },
  'asset.add': { en: 'Add an asset', 'zh-CN': '添加资产', ja: '資産を追加' },
  'asset.addIt': { en: 'Add', 'zh-CN': '添加', ja: '追加' },
  'asset.search': { en: 'Filter the inventory', 'zh-CN': '筛选清单', ja: '一覧を絞り込む' },
  'asset.keys': {
    en: 'Arrow keys move · Enter changes · Esc leaves · {undo} takes back',
    'zh-CN': '方向键移动 · 回车修改 · Esc 放弃 · {undo} 撤销',
    ja: '矢印キーで移動 · Enter で変更 · Esc で中止 · {undo} で元に戻す',
  },
  'grid.headHint': {
    en: '{column}: press to sort, draw the edge or press Alt with ← → for the width',
    'zh-CN': '{column}：点击排序；拖动边缘或按 Alt 加 ← → 调整列宽',
    ja: '{column}：押すと並べ替え、端をドラッグするか Alt と ← → で列幅を変更',
  },
  'asset.name': { en: 'Name', 'zh-CN': '名称', ja: '名称' },
  'asset.kind': { en: 'Kind', 'zh-CN': '类别', ja: '種別' },
  'asset.owner': { en: 'Owner', 'zh-CN': '负责人', ja: '責任者' },
  'asset.noOwner': { en: 'Nobody named', 'zh-CN': '未指定', ja: '未指定' },
  'asset.location': { en: 'Location', 'zh-CN': '位置', ja: '場所' },
  'asset.backupMethod': { en: 'Backup method', 'zh-CN': '备份方式', ja: 'バックアップ方法' },
  'asset.backupHint': {
    en: 'The tool and how often, such as “restic, nightly”.',
    'zh-CN': '工具与频率，例如“restic，每晚”。',
    ja: 'ツールと頻度。例：「restic、毎晩」',
  },
  'asset.retention': { en: 'Kept for', 'zh-CN': '保留期', ja: '保存期間' },
  'asset.days': {
    en: '{count, plural, one {# day} other {# days}}',
    'zh-CN': '{count, number} 天',
    ja: '{count, number} 日',
  },
  'asset.restoreOrder': { en: 'Restore order', 'zh-CN': '恢复顺序', ja: 'リストア順' },
  'asset.nameProblem': { en: 'An asset needs a name.', 'zh-CN': '资产必须有名称。', ja: '資産には名称が必要です。' },
  'asset.numberProblem': {
    en: 'Write a whole number, or leave it empty.',
    'zh-CN': '请填写整数，或留空。',
    ja: '整数を書くか、空欄にしてください。',
  },
  'asset.sizeProblem': {
    en: 'Write a size such as 12.5 GiB or 900 MB, or leave it empty.',
    'zh-CN': '请填写大小，例如 12.5 GiB 或 900 MB，或留空。',
    ja: '12.5 GiB や 900 MB のように書くか、空欄にしてください。',
  },
  'asset.none': { en: 'No assets yet', 'zh-CN': '尚无资产', ja: '資産がありません' },
  'asset.noneLead': {
    en: 'List the databases, files, configuration and records that must come back after a loss.',
    'zh-CN': '列出丢失后必须恢复的数据库、文件、配置与记录。',
    ja: '失われたあと元に戻すべきデータベース・ファイル・構成・記録を挙げてください。',
  },
  'asset.noneFound': { en: 'No asset matches', 'zh-CN': '没有匹配的资产', ja: '該当する資産がありません' },
  'asset.noneFoundLead': {
    en: 'Every word of the filter must occur in a row. Use fewer words.',
    'zh-CN': '筛选中的每个词都必须出现在同一行。请减少词语。',
    ja: '入力したすべての語を含む行だけが表示されます。語を減らしてください。',
  },
} as const satisfies Sentences;
