import type { Sentences } from './language.ts';

/** What to do when the controls of a framework cannot be had. */
export const controlFailures = {
  'failure.FRAMEWORK_UNKNOWN': {
    en: 'This Drillbook knows no framework “{frameworkId}”, so nothing was changed. Choose among {known}; if the site file names it, open it with a newer Drillbook.',
    'zh-CN':
      '当前 Drillbook 没有框架“{frameworkId}”，因此未作更改。可选：{known}。若站点文件中已启用它，请用更新版本的 Drillbook 打开。',
    ja: 'この Drillbook に枠組み「{frameworkId}」はないため、何も変更していません。{known} から選んでください。サイトファイルで有効になっている場合は、新しい版の Drillbook で開いてください。',
  },
  'failure.CONTROLS_INVALID': {
    en: 'The controls in {path} cannot be used: {field, select, unknown {their content} other {the part “{field}”}} is not as it must be. No control was left out in silence; install Drillbook again to get the file as it was shipped.',
    'zh-CN':
      '{path} 中的控制项无法使用：{field, select, unknown {其内容} other {其中“{field}”部分}}不符合要求。未悄悄略过任何控制项；请重新安装 Drillbook 以恢复原文件。',
    ja: '{path} の管理策は使用できません。{field, select, unknown {内容} other {「{field}」の部分}}が正しくありません。黙って省いた管理策はありません。Drillbook を入れ直し、付属のファイルに戻してください。',
  },
} as const satisfies Sentences;
