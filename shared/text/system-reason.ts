import { inBrackets } from './in-brackets.ts';
import type { Language, Sentence } from './language.ts';

const notAllowed = { en: 'you may not', 'zh-CN': '没有权限', ja: '権限がない' };
const inUse = { en: 'another program is using it', 'zh-CN': '正被其他程序使用', ja: '別のプログラムが使用中' };
const isFolder = { en: 'it is a folder', 'zh-CN': '它是文件夹', ja: 'フォルダーである' };
const noFile = {
  en: 'part of the path is no folder',
  'zh-CN': '路径中有一部分不是文件夹',
  ja: 'パスの途中がフォルダーではない',
};
const failing = { en: 'the disk reports an error', 'zh-CN': '磁盘报告错误', ja: 'ディスクがエラーを返した' };
const readOnly = { en: 'the disk is read-only', 'zh-CN': '磁盘为只读', ja: 'ディスクが読み取り専用' };
const tooMany = { en: 'too many files are open', 'zh-CN': '打开的文件过多', ja: '開いているファイルが多すぎる' };
const tooLong = { en: 'the name is too long', 'zh-CN': '名称过长', ja: '名前が長すぎる' };
const loop = { en: 'its links lead in a circle', 'zh-CN': '链接循环', ja: 'リンクが循環している' };
const gone = { en: 'it is not there', 'zh-CN': '不存在', ja: '存在しない' };

/** What an operating system says of a file. */
const meanings: Readonly<Record<string, Sentence>> = {
  EACCES: notAllowed,
  EPERM: notAllowed,
  EBUSY: inUse,
  ETXTBSY: inUse,
  EISDIR: isFolder,
  ENOTDIR: noFile,
  ENOENT: gone,
  EIO: failing,
  EROFS: readOnly,
  EMFILE: tooMany,
  ENFILE: tooMany,
  ENAMETOOLONG: tooLong,
  ELOOP: loop,
};

/** The part of a sentence that says in brackets what the system gave as `{reason}`; nothing for what nobody could act on. */
export function systemReason(language: Language): string {
  return inBrackets('reason', meanings, language);
}
