import type { Sentences } from './language.ts';

/** What to do when a request as a whole did not go through. */
export const requestFailures = {
  'failure.REQUEST_INVALID': {
    en: 'Something entered here cannot be used. Nothing was changed; correct what is marked and try again.',
    'zh-CN': '所填内容中有无法使用的部分。未作任何更改；请修正标出的内容后重试。',
    ja: '入力内容に使用できないものがあります。何も変更されていません。示された箇所を直してやり直してください。',
  },
  'failure.CHANNEL_UNKNOWN': {
    en: 'This window asked for something this Drillbook does not know, so the two are of different versions. Nothing was changed; close every Drillbook window and start it again.',
    'zh-CN': '此窗口请求了当前 Drillbook 不认识的功能，说明两者版本不一致。未作任何更改；请关闭所有 Drillbook 窗口后重新启动。',
    ja: 'このウィンドウの要求は、動作中の Drillbook にはないものです。版が食い違っています。何も変更されていません。Drillbook のウィンドウをすべて閉じ、起動し直してください。',
  },
  'failure.TOO_LARGE': {
    en: '{path, select, unknown {This} other {{path}}} is too large to be taken in here{limitBytes, select, unknown {} other { (the limit is {limitBytes, number} bytes)}}. Nothing was changed; {path, select, unknown {use a smaller file, or the drillbook command line for large ones} other {it is probably another file than the one that is meant, so check the name}}.',
    'zh-CN':
      '{path, select, unknown {内容} other {{path} }}过大，此处无法接收{limitBytes, select, unknown {} other {（上限为 {limitBytes, number} 字节）}}。未作任何更改；{path, select, unknown {请使用较小的文件，大文件请改用 drillbook 命令行} other {很可能指定了错误的文件，请检查文件名}}。',
    ja: '{path, select, unknown {大きすぎる} other {{path} は大きすぎる}}ため、ここでは受け取れません{limitBytes, select, unknown {} other {（上限 {limitBytes, number} バイト）}}。何も変更されていません。{path, select, unknown {小さいファイルを使うか、大きいファイルには drillbook コマンドを使ってください} other {別のファイルを指定している可能性があります。名前を確認してください}}。',
  },
  'failure.CANCELLED': {
    en: 'Stopped, as you asked. Nothing half-finished was kept; start again whenever you like.',
    'zh-CN': '已按您的要求停止。未保留任何未完成的结果；可随时重新开始。',
    ja: 'ご指示どおり中止しました。途中の結果は残していません。いつでも最初からやり直せます。',
  },
  'failure.UNEXPECTED': {
    en: 'Something went wrong that Drillbook did not foresee. What is shown as saved is safe. Try once more; if it happens again, restart Drillbook and tell your support what you did and when.',
    'zh-CN':
      '发生了 Drillbook 未预料到的错误。凡显示为“已保存”的内容都是安全的。请再试一次；若再次出现，请重启 Drillbook，并将操作内容和时间告知技术支持。',
    ja: '想定外の問題が起きました。「保存済み」と表示された内容は失われていません。もう一度お試しください。繰り返す場合は Drillbook を再起動し、操作内容と時刻をサポート窓口に伝えてください。',
  },
} as const satisfies Sentences;
