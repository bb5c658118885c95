import type { Sentences } from './language.ts';

/** What to do when the program or its window cannot start, or a call is refused at the door. */
export const hostFailures = {
  'failure.SENDER_REFUSED': {
    en: 'This page is not Drillbook’s own window, so its request was refused.',
    'zh-CN': '此页面不是 Drillbook 自己的窗口，其请求已被拒绝。',
    ja: 'このページは Drillbook 自身のウィンドウではないため、要求を拒否しました。',
  },
  'failure.ELECTRON_MISSING': {
    en: 'The desktop window needs Electron, which is not on this machine. Use the headless host instead: npm start.',
    'zh-CN': '桌面窗口需要 Electron，而本机没有安装。请改用无界面主机：npm start。',
    ja: 'デスクトップ画面には Electron が必要ですが、このマシンにはありません。代わりにヘッドレスホストを使ってください：npm start。',
  },
  'failure.WINDOW_NOT_BUILT': {
    en: 'The pages of the window are missing in {folder}. Build them first: npm run build.',
    'zh-CN': '{folder} 中缺少窗口页面。请先构建：npm run build。',
    ja: '{folder} に画面のファイルがありません。先にビルドしてください：npm run build。',
  },
  'failure.NODE_TOO_OLD': {
    en: 'Drillbook needs Node.js {needed} or newer; this is {found}. Run npm ci in Drillbook’s folder: it brings its own.',
    'zh-CN': 'Drillbook 需要 Node.js {needed} 或更新版本；当前为 {found}。请在 Drillbook 文件夹中运行 npm ci，它会带来所需版本。',
    ja: 'Drillbook には Node.js {needed} 以降が必要です（現在 {found}）。Drillbook のフォルダーで npm ci を実行すると、必要な版が入ります。',
  },
  'failure.HOST_UNREACHABLE': {
    en: 'The host does not answer. Everything you were told is saved is safe. Look at the terminal where it runs, then reload this page.',
    'zh-CN': '主机没有应答。凡已提示“已保存”的内容都是安全的。请查看运行主机的终端，然后重新加载此页面。',
    ja: 'ホストが応答しません。「保存済み」と表示された内容は失われていません。ホストを実行している端末を確認し、このページを再読み込みしてください。',
  },
  'failure.HOST_SESSION_EXPIRED': {
    en: 'This window was signed out because it was idle or another link was used. Press Enter in the host’s terminal for a new link.',
    'zh-CN': '由于长时间无操作或使用了另一个链接，此窗口已退出。请在主机终端按回车键获取新链接。',
    ja: 'しばらく操作がなかったか、別のリンクが使われたため、このウィンドウは終了しました。ホストの端末で Enter を押すと新しいリンクが表示されます。',
  },
  'failure.HOST_TOO_BUSY': {
    en: 'Too many requests in a short time. Nothing was changed by this one; wait a moment and try again.',
    'zh-CN': '短时间内请求过多。此请求未更改任何内容；请稍候再试。',
    ja: '短時間に要求が多すぎます。この要求では何も変更されていません。少し待ってからやり直してください。',
  },
  'failure.PORT_IN_USE': {
    en: 'Port {port} is taken by another program. Choose another with --port, or leave it out for a free one.',
    'zh-CN': '端口 {port} 已被其他程序占用。请用 --port 另选一个，或省略该选项以自动选择空闲端口。',
    ja: 'ポート {port} は別のプログラムが使用中です。--port で別の番号を指定するか、省略して空きポートを使ってください。',
  },
  'failure.NETWORK_REFUSED': {
    en: 'A connection to {address} was refused: Drillbook connects to no other machine but the time-stamp authority you name.',
    'zh-CN': '已拒绝连接到 {address}：除您指定的时间戳机构外，Drillbook 不连接其他机器。',
    ja: '{address} への接続を拒否しました。Drillbook が接続する他のマシンは、操作者が指定したタイムスタンプ局だけです。',
  },
} as const satisfies Sentences;
