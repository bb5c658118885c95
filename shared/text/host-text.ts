import type { Sentences } from './language.ts';

/** What the hosts say: when they start, when a link does not work, when a call is refused at the door. */
export const hostText = {
  'host.link': {
    en: 'Drillbook is running. Open this link in a browser on this machine (it works once, for {minutes} minutes):',
    'zh-CN': 'Drillbook 正在运行。请在本机浏览器中打开此链接（仅可使用一次，{minutes} 分钟内有效）：',
    ja: 'Drillbook が動作しています。このマシンのブラウザーで次のリンクを開いてください（一回限り、{minutes} 分間有効）：',
  },
  'host.keys': {
    en: 'Enter shows a new link, Ctrl-C stops.',
    'zh-CN': '按回车键显示新链接，按 Ctrl-C 停止。',
    ja: 'Enter で新しいリンク、Ctrl-C で停止。',
  },
  'host.tunnel': {
    en: 'From another machine: ssh -L {port}:127.0.0.1:{port} {machine}, then open the link there.',
    'zh-CN': '从另一台机器访问：ssh -L {port}:127.0.0.1:{port} {machine}，然后在那里打开链接。',
    ja: '別のマシンから：ssh -L {port}:127.0.0.1:{port} {machine} を実行し、そちらでリンクを開きます。',
  },
  'host.stopped': {
    en: 'Stopped. The site file is closed.',
    'zh-CN': '已停止。站点文件已关闭。',
    ja: '停止しました。サイトファイルは閉じられています。',
  },
  'start.building': {
    en: 'Building the window…',
    'zh-CN': '正在构建窗口…',
    ja: '画面をビルドしています…',
  },
  'start.build-failed': {
    en: 'The window could not be built. What the build said:',
    'zh-CN': '无法构建窗口。构建输出如下：',
    ja: '画面をビルドできませんでした。ビルドの出力：',
  },
  'start.fetching-electron': {
    en: 'Fetching Electron {version} once (about 110 MB)…',
    'zh-CN': '正在获取 Electron {version}（仅一次，约 110 MB）…',
    ja: 'Electron {version} を取得しています（一度だけ、約 110 MB）…',
  },
  'start.no-electron': {
    en: 'Electron’s binary is not on this machine and could not be fetched, so Drillbook opens in your browser instead.',
    'zh-CN': '本机没有 Electron 程序且无法获取，Drillbook 将改在浏览器中打开。',
    ja: 'Electron の実行ファイルがこのマシンになく、取得もできないため、Drillbook はブラウザーで開きます。',
  },
  'start.electron-absent': {
    en: 'Electron’s binary is not on this machine, so Drillbook opens in your browser instead.',
    'zh-CN': '本机没有 Electron 程序，Drillbook 将改在浏览器中打开。',
    ja: 'Electron の実行ファイルがこのマシンにないため、Drillbook はブラウザーで開きます。',
  },
  'start.usage': {
    en: 'Usage: npm start -- [--no-open] [--host] [--port 1024–65535]',
    'zh-CN': '用法：npm start -- [--no-open] [--host] [--port 1024–65535]',
    ja: '使い方：npm start -- [--no-open] [--host] [--port 1024–65535]',
  },
  'start.as-root': {
    en: 'Electron’s sandbox does not work for root, so Drillbook opens in your browser instead.',
    'zh-CN': 'Electron 的沙盒不能以 root 运行，Drillbook 将改在浏览器中打开。',
    ja: 'Electron のサンドボックスは root では動作しないため、Drillbook はブラウザーで開きます。',
  },
  'start.no-screen': {
    en: 'This machine has no screen for the desktop window, so Drillbook opens in a browser instead.',
    'zh-CN': '本机没有可供桌面窗口使用的屏幕，Drillbook 将改在浏览器中打开。',
    ja: 'このマシンにはデスクトップ画面がないため、Drillbook はブラウザーで開きます。',
  },
  'start.host-chosen': {
    en: 'Starting the headless host, as asked.',
    'zh-CN': '按要求启动无界面主机。',
    ja: '指定どおりヘッドレスホストを起動します。',
  },
  'door.entering': {
    en: 'Opening Drillbook…',
    'zh-CN': '正在打开 Drillbook…',
    ja: 'Drillbook を開いています…',
  },
  'door.no-link.title': {
    en: 'This page opens with a link from the host',
    'zh-CN': '此页面需通过主机给出的链接打开',
    ja: 'このページはホストが示すリンクから開きます',
  },
  'door.no-link.help': {
    en: 'Copy the whole link, with everything after the # sign, from the terminal where Drillbook runs.',
    'zh-CN': '请从运行 Drillbook 的终端复制完整链接，包括 # 号之后的全部内容。',
    ja: 'Drillbook を実行している端末から、# 以降も含めてリンク全体をコピーしてください。',
  },
  'door.used.title': {
    en: 'This link does not work any more',
    'zh-CN': '此链接已失效',
    ja: 'このリンクは無効になりました',
  },
  'door.used.help': {
    en: 'A link works once and for {minutes} minutes only. Press Enter in the terminal where Drillbook runs: it shows a new one. If nobody you know used this link, stop the host.',
    'zh-CN':
      '链接只能使用一次，且仅在 {minutes} 分钟内有效。请在运行 Drillbook 的终端按回车键获取新链接。如果您不知道是谁使用了此链接，请停止主机。',
    ja: 'リンクは一回限りで、{minutes} 分間だけ有効です。Drillbook を実行している端末で Enter を押すと新しいリンクが表示されます。心当たりのない人が使った場合は、ホストを停止してください。',
  },
  'door.expired.title': {
    en: 'You were signed out',
    'zh-CN': '您已退出',
    ja: '接続が終了しました',
  },
  'door.expired.help': {
    en: 'The window was idle for long, or a newer link was opened. Everything saved is safe. Press Enter in the terminal where Drillbook runs for a new link.',
    'zh-CN': '窗口长时间无操作，或打开了更新的链接。已保存的内容都是安全的。请在运行 Drillbook 的终端按回车键获取新链接。',
    ja: 'しばらく操作がなかったか、新しいリンクが開かれました。保存済みの内容は失われていません。Drillbook を実行している端末で Enter を押すと新しいリンクが表示されます。',
  },
  'door.busy.title': {
    en: 'Too many attempts',
    'zh-CN': '尝试次数过多',
    ja: '試行回数が多すぎます',
  },
  'door.busy.help': {
    en: 'Somebody tried many links in a short time. Wait a minute, then use the link from the terminal.',
    'zh-CN': '有人在短时间内尝试了许多链接。请等待一分钟，然后使用终端中的链接。',
    ja: '短時間に多くのリンクが試されました。一分ほど待ってから、端末に表示されたリンクを使ってください。',
  },
  'door.no-script': {
    en: 'Drillbook needs JavaScript, which this browser has switched off for this page.',
    'zh-CN': 'Drillbook 需要 JavaScript，而此浏览器对本页面禁用了它。',
    ja: 'Drillbook には JavaScript が必要ですが、このブラウザーではこのページに対して無効になっています。',
  },
  'menu.application': { en: 'Drillbook', 'zh-CN': 'Drillbook', ja: 'Drillbook' },
  'menu.file': { en: 'File', 'zh-CN': '文件', ja: 'ファイル' },
  'menu.edit': { en: 'Edit', 'zh-CN': '编辑', ja: '編集' },
  'menu.view': { en: 'View', 'zh-CN': '视图', ja: '表示' },
  'menu.close-window': { en: 'Close window', 'zh-CN': '关闭窗口', ja: 'ウィンドウを閉じる' },
  'menu.quit': { en: 'Quit', 'zh-CN': '退出', ja: '終了' },
  'menu.undo': { en: 'Undo', 'zh-CN': '撤销', ja: '元に戻す' },
  'menu.redo': { en: 'Redo', 'zh-CN': '重做', ja: 'やり直す' },
  'menu.cut': { en: 'Cut', 'zh-CN': '剪切', ja: '切り取り' },
  'menu.copy': { en: 'Copy', 'zh-CN': '复制', ja: 'コピー' },
  'menu.paste': { en: 'Paste', 'zh-CN': '粘贴', ja: '貼り付け' },
  'menu.select-all': { en: 'Select all', 'zh-CN': '全选', ja: 'すべて選択' },
  'menu.zoom-in': { en: 'Larger', 'zh-CN': '放大', ja: '拡大' },
  'menu.zoom-out': { en: 'Smaller', 'zh-CN': '缩小', ja: '縮小' },
  'menu.actual-size': { en: 'Normal size', 'zh-CN': '实际大小', ja: '標準サイズ' },
  'menu.full-screen': { en: 'Full screen', 'zh-CN': '全屏', ja: '全画面' },
  'dialog.open-site': { en: 'Open a site file', 'zh-CN': '打开站点文件', ja: 'サイトファイルを開く' },
  'dialog.create-site': { en: 'Create a site file', 'zh-CN': '新建站点文件', ja: 'サイトファイルを作成' },
  'dialog.save-copy': { en: 'Save a copy', 'zh-CN': '保存副本', ja: 'コピーを保存' },
  'dialog.site-files': { en: 'Drillbook site files', 'zh-CN': 'Drillbook 站点文件', ja: 'Drillbook サイトファイル' },
} as const satisfies Sentences;
