import type { Sentences } from './language.ts';

/** What is said before a site file is open. */
export const startText = {
  'start.title': { en: 'Start', 'zh-CN': '开始', ja: 'スタート' },
  'start.claim': {
    en: 'The offline logbook for restore drills',
    'zh-CN': '恢复演练的离线日志',
    ja: 'リストア訓練のためのオフライン記録帳',
  },
  'start.recent': { en: 'Recent site files', 'zh-CN': '最近的站点文件', ja: '最近のサイトファイル' },
  'start.gone': { en: 'No longer there', 'zh-CN': '文件已不存在', ja: '見つかりません' },
  'start.forget': { en: 'Remove {site} from this list', 'zh-CN': '从列表中移除 {site}', ja: '{site} を一覧から外す' },
  'start.backTo': { en: 'Back to {site}', 'zh-CN': '返回 {site}', ja: '{site} に戻る' },
  'start.demo': { en: 'Open the demo site', 'zh-CN': '打开演示站点', ja: 'デモサイトを開く' },
  'start.demoLead': {
    en: 'Runs a real backup, a real restore and a whole drill on this machine. Takes under a minute.',
    'zh-CN': '在本机上真实地备份、恢复并完成一次演练，不到一分钟。',
    ja: 'このマシンで実際にバックアップ・リストアし、訓練を一通り行います。1 分かかりません。',
  },
  'start.demoRunning': { en: 'Running the demo drill', 'zh-CN': '正在运行演示演练', ja: 'デモ訓練を実行中' },
  'start.demoRunningLead': {
    en: 'Everything you will see is measured now, on this machine: files are backed up, lost, restored and compared.',
    'zh-CN': '您将看到的一切都在本机上现场测得：文件被备份、丢失、恢复并比较。',
    ja: 'これから見るものはすべて、このマシンで今測定しています。ファイルをバックアップし、失い、リストアし、比較します。',
  },
  'start.open': { en: 'Open a site file', 'zh-CN': '打开站点文件', ja: 'サイトファイルを開く' },
  'start.openLead': {
    en: 'One .drillbook file holds one site: plan, drills, evidence and the activity log.',
    'zh-CN': '一个 .drillbook 文件就是一个站点：计划、演练、证据与活动日志。',
    ja: '.drillbook ファイル 1 つが 1 サイトです。計画・訓練・証跡・操作履歴が入っています。',
  },
  'start.new': { en: 'New site', 'zh-CN': '新建站点', ja: '新しいサイト' },
  'start.newLead': {
    en: 'Begins with the template: five groups with 25 items a backup must answer for.',
    'zh-CN': '从模板开始：5 组共 25 项备份必须涵盖的内容。',
    ja: 'テンプレートから始めます。バックアップが扱うべき 5 グループ 25 項目です。',
  },
  'start.verify': { en: 'Verify a pack', 'zh-CN': '验证证据包', ja: '証跡パックを検証' },
  'start.verifyLead': {
    en: 'Drop a PDF and hear whether it is unchanged, who signed it and whether anyone is missing.',
    'zh-CN': '放入 PDF，即可得知是否被更改、由谁签署、是否有人尚未签署。',
    ja: 'PDF をドロップすると、変更の有無、署名者、署名の不足が分かります。',
  },
  'start.path': { en: 'Path of the site file', 'zh-CN': '站点文件的路径', ja: 'サイトファイルのパス' },
  'start.pathHint': {
    en: 'A path on the machine where Drillbook runs.',
    'zh-CN': '运行 Drillbook 的机器上的路径。',
    ja: 'Drillbook を実行しているマシン上のパスです。',
  },
  'start.create': { en: 'Create the site file', 'zh-CN': '创建站点文件', ja: 'サイトファイルを作成' },
  'start.siteName': { en: 'Name of the site', 'zh-CN': '站点名称', ja: 'サイト名' },
  'start.siteNameHint': {
    en: 'One customer installation, such as “Plant Nagoya – production”.',
    'zh-CN': '一个客户的一套系统，例如“名古屋工厂 – 生产环境”。',
    ja: '顧客の 1 環境です。例：「名古屋工場 – 本番」',
  },
  'start.customer': { en: 'Customer', 'zh-CN': '客户', ja: '顧客' },
  'start.siteLanguage': { en: 'Language of the packs', 'zh-CN': '证据包语言', ja: '証跡パックの言語' },
  'start.timeZone': { en: 'Time zone of the site', 'zh-CN': '站点时区', ja: 'サイトのタイムゾーン' },
  'start.savedAs': { en: 'Saved as', 'zh-CN': '保存为', ja: '保存先' },
  'start.savedAsHint': {
    en: 'A file that is already there is never overwritten.',
    'zh-CN': '绝不会覆盖已有文件。',
    ja: '既にあるファイルが上書きされることはありません。',
  },
  'start.choosePlace': { en: 'Choose another place', 'zh-CN': '选择其他位置', ja: '別の場所を選ぶ' },
} as const satisfies Sentences;
