import type { Sentences } from './language.ts';

/** How the command line explains itself, and what it says of a line it cannot understand. */
export const usageText = {
  'usage.usage': { en: 'Usage:', 'zh-CN': '用法：', ja: '使い方：' },
  'usage.options': { en: 'Options:', 'zh-CN': '选项：', ja: 'オプション：' },
  'usage.arguments': { en: 'Arguments:', 'zh-CN': '参数：', ja: '引数：' },
  'usage.commands': { en: 'Commands:', 'zh-CN': '命令：', ja: 'コマンド：' },
  'usage.some-options': { en: '[options]', 'zh-CN': '[选项]', ja: '[オプション]' },
  'usage.a-command': { en: '[command]', 'zh-CN': '[命令]', ja: '[コマンド]' },
  'usage.help': { en: 'show this help', 'zh-CN': '显示此帮助', ja: 'このヘルプを表示' },
  'usage.help-of': { en: 'show the help of a command', 'zh-CN': '显示某个命令的帮助', ja: 'コマンドのヘルプを表示' },
  'usage.version': { en: 'print the version', 'zh-CN': '显示版本号', ja: 'バージョンを表示' },
  'usage.default': { en: '(otherwise {value})', 'zh-CN': '（默认 {value}）', ja: '（既定値 {value}）' },
  'usage.choices': { en: '(one of {values})', 'zh-CN': '（可选 {values}）', ja: '（{values} のいずれか）' },
  'usage.unknown-command': {
    en: 'There is no command “{name}”.',
    'zh-CN': '没有命令“{name}”。',
    ja: 'コマンド「{name}」はありません。',
  },
  'usage.unknown-option': {
    en: 'There is no option “{name}” here.',
    'zh-CN': '此处没有选项“{name}”。',
    ja: 'ここにオプション「{name}」はありません。',
  },
  'usage.missing-argument': { en: '“{name}” is missing.', 'zh-CN': '缺少“{name}”。', ja: '「{name}」がありません。' },
  'usage.missing-value': {
    en: 'Option “{name}” needs a value.',
    'zh-CN': '选项“{name}”需要一个值。',
    ja: 'オプション「{name}」には値が必要です。',
  },
  'usage.missing-option': {
    en: 'Option “{name}” has to be given.',
    'zh-CN': '必须给出选项“{name}”。',
    ja: 'オプション「{name}」を指定してください。',
  },
  'usage.too-many': {
    en: 'There is more on this line than the command takes.',
    'zh-CN': '此命令不接受这么多参数。',
    ja: 'このコマンドには引数が多すぎます。',
  },
  'usage.wrong-value': {
    en: 'Option “{name}” cannot be “{value}”; it is one of {choices}.',
    'zh-CN': '选项“{name}”不能是“{value}”；可选 {choices}。',
    ja: 'オプション「{name}」に「{value}」は使えません。{choices} のいずれかです。',
  },
  'usage.did-you-mean': {
    en: 'Did you mean {name}?',
    'zh-CN': '您是否想输入 {name}？',
    ja: '{name} ではありませんか。',
  },
  'usage.examples': { en: 'Examples:', 'zh-CN': '示例：', ja: '例：' },
  'usage.examples-how': {
    en: 'They run as they stand in the folder where “drillbook demo” was run.',
    'zh-CN': '在运行过“drillbook demo”的文件夹中可直接运行。',
    ja: '「drillbook demo」を実行したフォルダーでそのまま実行できます。',
  },
  'usage.examples-passphrase': {
    en: 'So that nobody is asked for the passphrase of the demo’s keys:',
    'zh-CN': '为免逐次询问演示密钥的口令：',
    ja: 'デモの鍵のパスフレーズを毎回尋ねられないようにするには：',
  },
  'usage.exit-codes': {
    en: 'Exit codes: 0 good, 1 a finding (does not verify, differs), 2 the line cannot be carried out as typed, 3 it could not be done.',
    'zh-CN': '退出码：0 正常；1 有发现（验证未通过、有差异）；2 命令行有误；3 未能完成。',
    ja: '終了コード：0 正常、1 指摘あり（検証に合格しない、差異がある）、2 入力した行に誤りがある、3 実行できなかった。',
  },
  'usage.see-help': {
    en: 'Nothing was done. All options and examples: {command} --help',
    'zh-CN': '未执行任何操作。全部选项与示例：{command} --help',
    ja: '何も実行していません。すべてのオプションと例：{command} --help',
  },
} as const satisfies Sentences;
