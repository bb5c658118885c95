import type { Sentences } from './language.ts';

/** What long work is doing right now. */
export const stageText = {
  'stage.production': { en: 'Building a small production', 'zh-CN': '构建小型生产环境', ja: '小さな本番環境を作成中' },
  'stage.plan': { en: 'Writing the recovery plan', 'zh-CN': '编写恢复计划', ja: 'リカバリー計画を記入中' },
  'stage.hash': { en: 'Hashing files', 'zh-CN': '计算文件哈希', ja: 'ファイルのハッシュを計算中' },
  'stage.backup': { en: 'Taking the backup', 'zh-CN': '执行备份', ja: 'バックアップ中' },
  'stage.incident': { en: 'Working on, then deleting by accident', 'zh-CN': '继续工作，然后误删', ja: '作業を続け、誤って削除' },
  'stage.restore': { en: 'Restoring into the target', 'zh-CN': '恢复到目标位置', ja: 'リストア先へリストア中' },
  'stage.validate': { en: 'Checking the restored copy', 'zh-CN': '检查恢复副本', ja: 'リストアしたコピーを確認中' },
  'stage.compare': { en: 'Comparing', 'zh-CN': '比对中', ja: '比較中' },
  'stage.sign-off': { en: 'Signing off', 'zh-CN': '签核', ja: 'サインオフ' },
  'stage.draw-pack': { en: 'Drawing the pages', 'zh-CN': '绘制页面', ja: 'ページを作成中' },
  'stage.sign-pack': { en: 'Sealing and signing', 'zh-CN': '封印并签名', ja: '封印と署名' },
  'stage.read-attachment': {
    en: 'Taking {name} out of the pack',
    'zh-CN': '正在从证据包取出 {name}',
    ja: 'パックから {name} を取り出し中',
  },
  'stage.draw-record': { en: 'Drawing the verification record', 'zh-CN': '正在生成验证记录', ja: '検証記録を描画中' },
  'stage.write-beside': {
    en: 'Writing raw evidence beside the PDF',
    'zh-CN': '正在 PDF 旁写入原始证据',
    ja: '生の証跡を PDF の隣に書き込み中',
  },
  'stage.verify-pack': { en: 'Verifying the pack', 'zh-CN': '验证证据包', ja: 'パックを検証中' },
} as const satisfies Sentences;
