import type { Sentences } from './language.ts';

/** The words of a pack about the run of the drill, its checks, its differences and its sign-offs. */
export const packTextResults = {
  'pack.timeline': { en: 'Timeline', 'zh-CN': '时间线', ja: '経過' },
  'pack.planned': { en: 'planned {planned}', 'zh-CN': '计划 {planned}', ja: '計画 {planned}' },
  'pack.not-planned': { en: 'no time planned', 'zh-CN': '未计划时长', ja: '計画時間なし' },
  'pack.waited': { en: 'of it waiting for people {wait}', 'zh-CN': '其中等待人员 {wait}', ja: 'うち人待ち {wait}' },

  'pack.checks': { en: 'Checks', 'zh-CN': '检查', ja: '確認' },
  'pack.checks-lead': {
    en: 'What was expected of the restored system and what was found.',
    'zh-CN': '对恢复后系统的预期与实际结果。',
    ja: 'リストア後のシステムに期待したことと、実際の結果。',
  },
  'pack.check': { en: 'Check', 'zh-CN': '检查项', ja: '確認項目' },
  'pack.expected': { en: 'Expected', 'zh-CN': '预期', ja: '期待' },
  'pack.actual': { en: 'Actual', 'zh-CN': '实际', ja: '実際' },
  'pack.no-checks': { en: 'No check was recorded.', 'zh-CN': '没有检查记录。', ja: '確認の記録なし。' },

  'pack.differences': { en: 'Differences and data loss', 'zh-CN': '差异与数据丢失', ja: '差異とデータ損失' },
  'pack.difference-kind': { en: 'Difference', 'zh-CN': '差异', ja: '差異' },
  'pack.subject': { en: 'Where', 'zh-CN': '位置', ja: '箇所' },
  'pack.count': { en: 'Count', 'zh-CN': '数量', ja: '件数' },
  'pack.disposition': { en: 'Decision', 'zh-CN': '处置', ja: '判断' },
  'pack.no-differences': { en: 'No difference was recorded.', 'zh-CN': '没有差异记录。', ja: '差異の記録なし。' },

  'pack.sign-offs': { en: 'Sign-offs', 'zh-CN': '签核', ja: 'サインオフ' },
  'pack.role': { en: 'Role', 'zh-CN': '角色', ja: '役割' },
  'pack.name': { en: 'Name', 'zh-CN': '姓名', ja: '氏名' },
  'pack.decision': { en: 'Decision', 'zh-CN': '决定', ja: '判断' },
  'pack.signed-off-at': { en: 'Signed off at', 'zh-CN': '签核时间', ja: 'サインオフ日時' },
  'pack.no-sign-offs': { en: 'Nobody has signed off.', 'zh-CN': '尚无人签核。', ja: 'サインオフした人はいない。' },
  'pack.signatures': { en: 'Signatures', 'zh-CN': '数字签名', ja: '電子署名' },
  'pack.signatures-lead': {
    en: 'Each field below is filled by a key, after this page was made. A reader that checks signatures shows whether it was.',
    'zh-CN': '以下各栏在本页生成之后由密钥填入；能校验签名的阅读器会显示是否已签。',
    ja: '以下の各欄は、このページの作成後に鍵で署名される。署名済みかどうかは、署名を検証できる閲覧ソフトに表示される。',
  },
  'pack.seal': { en: 'Seal of the site', 'zh-CN': '站点封印', ja: '拠点のシール' },
  'pack.seal-statement': {
    en: 'Made by the key of the site. It closes the pack against changes and stands for no person.',
    'zh-CN': '由站点密钥生成，使证据包此后不可更改；它不代表任何个人。',
    ja: '拠点の鍵による封印。以後の変更を防ぐもので、いかなる個人も代表しない。',
  },
  'pack.ink': { en: 'Signed on paper', 'zh-CN': '纸面签字', ja: '紙面への署名' },
  'pack.ink-lead': {
    en: 'For those who have no key. The pack id ties this sheet to this pack.',
    'zh-CN': '供没有密钥的人使用。证据包编号将本页与本证据包绑定。',
    ja: '鍵を持たない人のための用紙。パック ID により本紙は本パックに結び付く。',
  },
  'pack.date': { en: 'Date', 'zh-CN': '日期', ja: '日付' },
  'pack.signature': { en: 'Signature', 'zh-CN': '签字', ja: '署名' },
} as const satisfies Sentences;
