import type { Sentences } from './language.ts';

/** What a grid says about a cell that could not be saved. */
export const gridText = {
  'grid.notSaved': {
    en: '“{value}” was not saved under “{column}”',
    'zh-CN': '“{column}”中的“{value}”未保存',
    ja: '「{column}」の「{value}」は保存していません',
  },
  'grid.changedMeanwhile': {
    en: '“{name}” was changed in another window meanwhile, so yours was not saved over it. {now, select, unknown {This cell is empty now.} other {This cell now reads “{now}”.}} Enter saves what you wrote, Esc keeps what is there.',
    'zh-CN':
      '“{name}”此间已在另一窗口中被修改，为避免覆盖，您的更改未保存。{now, select, unknown {此单元格现在为空。} other {此单元格现为“{now}”。}}回车保存您填写的内容，Esc 保留现有内容。',
    ja: '「{name}」はその間に別のウィンドウで変更されたため、上書きしていません。{now, select, unknown {このセルはいま空です。} other {このセルはいま「{now}」です。}}Enter で入力した内容を保存、Esc で現在の内容を残します。',
  },
} as const satisfies Sentences;
