import type { Sentences } from './language.ts';

/** The frame around the screens: the rail, the palette, what is saved. */
export const shellText = {
  'shell.windowTitle': { en: '{title} – Drillbook', 'zh-CN': '{title} – Drillbook', ja: '{title} – Drillbook' },
  'shell.skip': { en: 'Skip to the content', 'zh-CN': '跳到内容', ja: '本文へ移動' },
  'shell.navigation': { en: 'Screens', 'zh-CN': '页面', ja: '画面' },
  'shell.notices': { en: 'Notices', 'zh-CN': '通知', ja: 'お知らせ' },
  'shell.find': { en: 'Go to …', 'zh-CN': '前往…', ja: '移動…' },
  'shell.palette': { en: 'Go to a screen or run a command', 'zh-CN': '前往页面或执行命令', ja: '画面への移動とコマンド' },
  'shell.paletteHint': {
    en: 'Screen, drill, service or command',
    'zh-CN': '页面、演练、服务或命令',
    ja: '画面・訓練・サービス・コマンド',
  },
  'shell.paletteEmpty': { en: 'Nothing has this name.', 'zh-CN': '没有匹配的项目。', ja: '該当するものがありません。' },
  'shell.groupScreen': { en: 'Screen', 'zh-CN': '页面', ja: '画面' },
  'shell.groupFile': { en: 'Site file', 'zh-CN': '站点文件', ja: 'サイトファイル' },
  'shell.closeSite': { en: 'Close the site file', 'zh-CN': '关闭站点文件', ja: 'サイトファイルを閉じる' },
  'shell.saving': { en: 'Saving …', 'zh-CN': '正在保存…', ja: '保存中…' },
  'shell.saved': { en: 'Saved {time}', 'zh-CN': '已保存 {time}', ja: '保存済み {time}' },
  'shell.undoOf': { en: 'Undo {name}', 'zh-CN': '撤销：{name}', ja: '元に戻す：{name}' },
  'shell.redoOf': { en: 'Redo {name}', 'zh-CN': '重做：{name}', ja: 'やり直す：{name}' },
  'shell.undo': { en: 'Undo', 'zh-CN': '撤销', ja: '元に戻す' },
  'shell.redo': { en: 'Redo', 'zh-CN': '重做', ja: 'やり直す' },
  'shell.undone': {
    en: 'The change to {name} was taken back.',
    'zh-CN': '已撤销对 {name} 的更改。',
    ja: '{name} の変更を元に戻しました。',
  },
  'shell.redone': {
    en: 'The change to {name} was made again.',
    'zh-CN': '已重做对 {name} 的更改。',
    ja: '{name} の変更をやり直しました。',
  },
  'shell.screenFailed': { en: 'Screen not shown', 'zh-CN': '页面未能显示', ja: '画面を表示できません' },
  'shell.screenFailedTitle': {
    en: 'This screen could not be shown',
    'zh-CN': '无法显示此页面',
    ja: 'この画面を表示できませんでした',
  },
  'shell.screenFailedMend': {
    en: 'Drillbook may have been updated while this window was open. Everything you were told is saved is safe. Reload the window.',
    'zh-CN': '窗口打开期间 Drillbook 可能已更新。凡已提示“已保存”的内容都是安全的。请重新加载窗口。',
    ja: 'ウィンドウを開いている間に Drillbook が更新された可能性があります。「保存済み」と表示された内容は失われていません。再読み込みしてください。',
  },
  'shell.reload': { en: 'Reload', 'zh-CN': '重新加载', ja: '再読み込み' },
  'shell.readOnly': {
    en: 'This site file is open for reading only',
    'zh-CN': '此站点文件以只读方式打开',
    ja: 'このサイトファイルは読み取り専用です',
  },
  'shell.readOnlyWhy': {
    en: 'It lies on a medium that cannot be written, or a newer Drillbook made it. Copy it to a writable folder, or open it with the newer version.',
    'zh-CN': '它位于不可写的介质上，或由更新版本的 Drillbook 创建。请复制到可写文件夹，或用更新版本打开。',
    ja: '書き込めない媒体にあるか、新しい Drillbook で作られています。書き込めるフォルダーへコピーするか、新しい版で開いてください。',
  },
} as const satisfies Sentences;
