import type { Sentences } from './language.ts';

/** Words used on every screen. */
export const commonText = {
  'common.cancel': { en: 'Cancel', 'zh-CN': '取消', ja: 'キャンセル' },
  'common.close': { en: 'Close', 'zh-CN': '关闭', ja: '閉じる' },
  'common.clear': { en: 'Clear', 'zh-CN': '清除', ja: '消去' },
  'common.change': { en: 'Change', 'zh-CN': '修改', ja: '変更' },
  'common.open': { en: 'Open', 'zh-CN': '打开', ja: '開く' },
  'common.dismiss': { en: 'Dismiss', 'zh-CN': '知道了', ja: '閉じる' },
  'common.copied': { en: 'Copied', 'zh-CN': '已复制', ja: 'コピーしました' },
  'common.copyHash': { en: 'Copy {label}', 'zh-CN': '复制{label}', ja: '{label}をコピー' },
  'common.state': { en: 'State', 'zh-CN': '状态', ja: '状態' },
  'common.size': { en: 'Size', 'zh-CN': '大小', ja: 'サイズ' },
  'common.file': { en: 'File', 'zh-CN': '文件', ja: 'ファイル' },
  'common.countOf': { en: '{count, number}', 'zh-CN': '{count, number} 项', ja: '{count, number} 件' },
  'common.more': { en: '{count, number} more', 'zh-CN': '还有 {count, number} 项', ja: 'ほか {count, number} 件' },
  'common.save': { en: 'Save', 'zh-CN': '保存', ja: '保存' },
  'common.showMore': {
    en: 'Show more ({count, number} left)',
    'zh-CN': '显示更多（还有 {count, number} 项）',
    ja: 'さらに表示（残り {count, number} 件）',
  },
  'common.found': {
    en: '{count, plural, =0 {Nothing here is found by “{text}”.} one {# row found} other {# rows found}}',
    'zh-CN': '{count, plural, =0 {此处没有与“{text}”匹配的内容。} other {找到 # 项}}',
    ja: '{count, plural, =0 {「{text}」に一致するものはありません。} other {# 件見つかりました}}',
  },
  'common.showTable': { en: 'Show as table', 'zh-CN': '显示为表格', ja: '表で表示' },
  'common.showChart': { en: 'Show as chart', 'zh-CN': '显示为图表', ja: '図で表示' },
  'common.doneOf': { en: '{done} of {total}', 'zh-CN': '{done} / {total}', ja: '{done} / {total}' },
  'common.perSecond': { en: '{rate}/s', 'zh-CN': '{rate}/秒', ja: '{rate}/秒' },
  'common.timeLeft': { en: '{time} left', 'zh-CN': '剩余 {time}', ja: '残り {time}' },
  'common.working': { en: 'Working …', 'zh-CN': '处理中…', ja: '処理中…' },
  'common.didNotWork': { en: 'That did not work', 'zh-CN': '操作未成功', ja: '処理できませんでした' },
  'common.durationHint': {
    en: 'For example 4h, 90 min, 1d 2h or 1:30',
    'zh-CN': '例如 4h、90 min、1天2小时 或 1:30',
    ja: '例：4h、90 min、1日2時間、1:30',
  },
  'common.durationRead': {
    en: '{duration} = {minutes, number} minutes',
    'zh-CN': '{duration} = {minutes, number} 分钟',
    ja: '{duration} = {minutes, number} 分',
  },
  'common.durationProblem': {
    en: 'This is no whole number of minutes. Write it like 4h, 90 min or 1d 2h.',
    'zh-CN': '无法识别为整分钟数。请写成 4h、90 min 或 1天2小时 的形式。',
    ja: '整数の分として読み取れません。4h、90 min、1日2時間 のように書いてください。',
  },
} as const satisfies Sentences;
