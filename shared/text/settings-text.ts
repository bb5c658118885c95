import type { Sentences } from './language.ts';

/** Settings of the machine, and what is known about the program. */
export const settingsText = {
  'settings.title': { en: 'Settings', 'zh-CN': '设置', ja: '設定' },
  'settings.lead': {
    en: 'These belong to this machine, not to the site file.',
    'zh-CN': '这些设置属于本机，不随站点文件保存。',
    ja: 'これらはこのマシンの設定で、サイトファイルには含まれません。',
  },
  'settings.look': { en: 'Language and look', 'zh-CN': '语言与外观', ja: '言語と外観' },
  'settings.language': { en: 'Language', 'zh-CN': '语言', ja: '言語' },
  'settings.languageSystem': { en: 'As the system', 'zh-CN': '跟随系统', ja: 'システムに合わせる' },
  'settings.theme': { en: 'Theme', 'zh-CN': '主题', ja: 'テーマ' },
  'settings.theme-system': { en: 'As the system', 'zh-CN': '跟随系统', ja: 'システムに合わせる' },
  'settings.theme-light': { en: 'Light', 'zh-CN': '浅色', ja: 'ライト' },
  'settings.theme-dark': { en: 'Dark', 'zh-CN': '深色', ja: 'ダーク' },
  'settings.siteFile': { en: 'Site file', 'zh-CN': '站点文件', ja: 'サイトファイル' },
  'settings.file': { en: 'Path', 'zh-CN': '路径', ja: 'パス' },
  'settings.siteTimeZone': { en: 'Time zone', 'zh-CN': '时区', ja: 'タイムゾーン' },
  'settings.confidentiality': { en: 'Confidentiality', 'zh-CN': '保密级别', ja: '機密区分' },
  'settings.template': { en: 'Template', 'zh-CN': '模板', ja: 'テンプレート' },
  'settings.about': { en: 'About Drillbook', 'zh-CN': '关于 Drillbook', ja: 'Drillbook について' },
  'settings.program': { en: 'Program', 'zh-CN': '程序', ja: 'プログラム' },
  'settings.version': { en: 'Drillbook {version}', 'zh-CN': 'Drillbook {version}', ja: 'Drillbook {version}' },
  'settings.licence': { en: 'Licence', 'zh-CN': '许可证', ja: 'ライセンス' },
  'settings.network': { en: 'Network', 'zh-CN': '网络', ja: 'ネットワーク' },
  'settings.networkNone': {
    en: 'Never calls out: no updates, no telemetry, no fonts or scripts from elsewhere.',
    'zh-CN': '从不对外连接：无更新、无遥测，不加载任何外部字体或脚本。',
    ja: '外部へ接続しません。更新も遠隔測定もなく、外部のフォントやスクリプトも使いません。',
  },
  'settings.keys': { en: 'Keys', 'zh-CN': '快捷键', ja: 'キー操作' },
  'settings.keysList': {
    en: 'Ctrl or ⌘ with K: go to anything. In the inventory: arrow keys, Enter to change, Esc to leave.',
    'zh-CN': 'Ctrl 或 ⌘ 加 K：前往任意位置。在清单中：方向键移动，回车修改，Esc 放弃。',
    ja: 'Ctrl または ⌘ と K：どこへでも移動。資産一覧では矢印キーで移動、Enter で変更、Esc で取り消し。',
  },
} as const satisfies Sentences;
