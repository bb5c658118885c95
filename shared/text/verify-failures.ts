import type { Sentences } from './language.ts';

/** Failures of verifying: what happened, why, what to do. */
export const verifyFailures = {
  'failure.ATTACHMENT_NOT_READABLE': {
    en: 'The file {name} could not be taken out of {file}: it is not in the pack, or not the one the evidence vouches for. Nothing was saved; verify the pack again and look under “Integrity”.',
    'zh-CN':
      '无法从 {file} 中取出文件 {name}：它不在证据包中，或与证据所担保的不一致。未保存任何内容；请重新验证该证据包并查看“完整性”。',
    ja: '{file} からファイル {name} を取り出せませんでした。パックにないか、証跡が保証するものではありません。何も保存していません。パックを検証し直し、「完全性」を確認してください。',
  },
  'failure.VERDICT_FORGOTTEN': {
    en: 'The result of a file is no longer at hand: Drillbook was started again since, or very many files were verified. No record was made; verify the files again, then make the record.',
    'zh-CN':
      '某个文件的验证结果已不在手边：此后 Drillbook 曾重新启动，或验证的文件过多。未生成记录；请重新验证这些文件，再生成记录。',
    ja: 'ファイルの検証結果が手元に残っていません。その後 Drillbook を再起動したか、非常に多くのファイルを検証しています。記録は作成していません。ファイルを検証し直してから記録を作成してください。',
  },
  'failure.TOO_MANY_FILES': {
    en: 'At most {atMost} files are verified here at once; the others were left out. Clear the list and add the rest, or use “drillbook verify” on the command line.',
    'zh-CN': '此处一次最多验证 {atMost} 个文件，其余未加入。请清空列表后再添加，或在命令行使用“drillbook verify”。',
    ja: 'ここで一度に検証できるのは {atMost} 件までで、残りは加えていません。一覧を消去して残りを加えるか、コマンドラインで「drillbook verify」を使ってください。',
  },
} as const satisfies Sentences;
