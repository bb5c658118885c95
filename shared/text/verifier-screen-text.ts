import type { Sentences } from './language.ts';

/** The screen on which a pack is verified; what the verifier itself says is in `verifier-text`. */
export const verifierScreenText = {
  'verifier.title': { en: 'Verify', 'zh-CN': '验证', ja: '検証' },
  'verifier.lead': {
    en: 'Three separate answers: is it unchanged, who signed it, has everyone signed.',
    'zh-CN': '三个独立的回答：是否未被更改、由谁签署、是否全部签署。',
    ja: '3 つの別々の答え：変更はないか、誰が署名したか、全員が署名したか。',
  },
  'verifier.drop': { en: 'Drop a PDF here', 'zh-CN': '将 PDF 拖到此处', ja: 'PDF をここにドロップ' },
  'verifier.dropLead': {
    en: 'The file stays on this machine. It is read strictly: anything Drillbook would not have written is refused.',
    'zh-CN': '文件不会离开本机。读取方式严格：凡 Drillbook 不会写入的内容一律拒绝。',
    ja: 'ファイルはこのマシンから出ません。厳格に読み取り、Drillbook が書かない内容は受け付けません。',
  },
  'verifier.choose': { en: 'Choose a file', 'zh-CN': '选择文件', ja: 'ファイルを選ぶ' },
  'verifier.another': { en: 'Verify another file', 'zh-CN': '验证其他文件', ja: '別のファイルを検証' },
  'verifier.working': { en: 'Verifying {file}', 'zh-CN': '正在验证 {file}', ja: '{file} を検証中' },
  'verifier.checksPassed': {
    en: '{count, plural, one {# check passed} other {# checks passed}}',
    'zh-CN': '{count} 项检查通过',
    ja: '{count} 件の検査に合格',
  },
  'verifier.checksFailed': {
    en: '{failed} of {count, plural, one {# check} other {# checks}} failed',
    'zh-CN': '{count} 项检查中 {failed} 项未通过',
    ja: '{count} 件の検査のうち {failed} 件が不合格',
  },
  'verifier.signersAnchored': {
    en: '{anchored} of {count, plural, one {# signer} other {# signers}} on the trust list',
    'zh-CN': '{count} 位签名者中 {anchored} 位在信任列表中',
    ja: '署名者 {count} 人のうち {anchored} 人が信頼リストに登録',
  },
  'verifier.rolesSigned': {
    en: '{signed} of {count} required signatures',
    'zh-CN': '应有 {count} 个签名，已有 {signed} 个',
    ja: '必要な署名 {count} 件のうち {signed} 件',
  },
  'verifier.pack': { en: 'What the pack says it is', 'zh-CN': '证据包自述', ja: 'パックの自己記述' },
  'verifier.site': { en: 'Site', 'zh-CN': '站点', ja: 'サイト' },
  'verifier.revisions': { en: 'Revisions', 'zh-CN': '修订', ja: '改訂' },
  'verifier.integrityLead': {
    en: 'Every byte, checked one rule at a time.',
    'zh-CN': '逐条规则检查每一个字节。',
    ja: '全バイトを規則ごとに検査します。',
  },
  'verifier.identityLead': {
    en: 'Read from the certificates, never from what the PDF claims.',
    'zh-CN': '取自证书本身，而非 PDF 的说法。',
    ja: 'PDF の主張ではなく、証明書そのものから読み取ります。',
  },
  'verifier.completenessLead': {
    en: 'The roles that must sign are named in the signed evidence.',
    'zh-CN': '应签角色由已签名的证据列明。',
    ja: '署名すべき役割は、署名済みの証跡に記されています。',
  },
  'verifier.seal': { en: 'Seal of the site', 'zh-CN': '站点封印', ja: 'サイトの封印' },
  'verifier.certificate': { en: 'Certificate', 'zh-CN': '证书', ja: '証明書' },
  'verifier.fingerprint': { en: 'Fingerprint', 'zh-CN': '指纹', ja: '指紋' },
  'verifier.validity': { en: 'Valid', 'zh-CN': '有效期', ja: '有効期間' },
  'verifier.revocation': { en: 'Revocation', 'zh-CN': '吊销', ja: '失効' },
  'verifier.claimedAt': { en: 'Claimed time', 'zh-CN': '自称时间', ja: '申告された時刻' },
  'verifier.hasSigned': { en: 'Signed', 'zh-CN': '已签署', ja: '署名済み' },
  'verifier.hasNotSigned': { en: 'Not signed', 'zh-CN': '未签署', ja: '未署名' },
  'verifier.attachments': { en: 'Attached files', 'zh-CN': '附件', ja: '添付ファイル' },
  'verifier.attachmentsLead': {
    en: 'Each was hashed again and compared with the signed list.',
    'zh-CN': '每个附件都重新计算哈希并与已签名清单比对。',
    ja: 'それぞれハッシュを取り直し、署名済みの一覧と照合しました。',
  },
  'verifier.mediaType': { en: 'Type', 'zh-CN': '类型', ja: '形式' },
} as const satisfies Sentences;
