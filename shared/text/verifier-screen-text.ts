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
  'verifier.next.intact-complete-trusted': {
    en: 'Nothing more to do. Keep this file as it is: a print or a scan of it cannot be verified.',
    'zh-CN': '无需再做什么。请原样保存此文件：打印件或扫描件无法验证。',
    ja: 'これ以上の作業は要りません。このファイルをそのまま保管してください。印刷やスキャンは検証できません。',
  },
  'verifier.next.intact-complete-identity-unproven': {
    en: 'Every signer below has a fingerprint to compare.',
    'zh-CN': '下方每位签名者都列有可供核对的指纹。',
    ja: '下に、署名者ごとに照合する指紋を示します。',
  },
  'verifier.next.intact-identity-contradicted': {
    en: 'The checks that failed are named below. Ask the site which key is right, over a way you already knew.',
    'zh-CN': '未通过的检查列于下方。请通过您原本知道的联系方式向站点询问哪个密钥正确。',
    ja: '不合格の検査を下に示します。どの鍵が正しいか、以前から知っている連絡先でサイトに確かめてください。',
  },
  'verifier.next.intact-pages-not-compared': {
    en: 'Rely on the machine-readable evidence inside, not on the printed pages, or verify it with the version of Drillbook that issued it.',
    'zh-CN': '请以其中的机器可读证据为准，而非打印页面；或用签发它的 Drillbook 版本验证。',
    ja: '印刷されたページではなく、中の機械可読の証跡に依拠するか、発行した版の Drillbook で検証してください。',
  },
  'verifier.next.intact-incomplete': {
    en: 'Who has not signed yet stands under “Completeness”.',
    'zh-CN': '尚未签署的人员列于“签署完备性”。',
    ja: 'まだ署名していない人は「署名の充足」に示します。',
  },
  'verifier.next.unsealed': {
    en: 'Ask the site for the sealed pack.',
    'zh-CN': '请向站点索取已封印的证据包。',
    ja: '封印済みのパックをサイトに求めてください。',
  },
  'verifier.next.altered': {
    en: 'Keep this copy and note how it reached you: a transfer that broke off or a program that saved the PDF again is the usual cause.',
    'zh-CN': '请保留此副本并记下来源：常见原因是传输中断，或其他程序重新保存过该 PDF。',
    ja: 'この写しを残し、入手経路を記録してください。転送の中断や、別のプログラムでの再保存がよくある原因です。',
  },
  'verifier.next.not-a-pack': {
    en: 'If you were told it is one, ask for the PDF as it was issued: a print, a scan or a file saved by another program is not the pack.',
    'zh-CN': '如果对方称其为证据包，请索取签发时的 PDF：打印件、扫描件或由其他程序保存的文件都不是证据包。',
    ja: '証跡パックだと言われたものなら、発行されたままの PDF を求めてください。印刷、スキャン、別のプログラムで保存したものはパックではありません。',
  },
  'verifier.noSite': {
    en: 'No site is open, so nobody is on a trust list',
    'zh-CN': '未打开站点，因此没有任何人在信任列表中',
    ja: 'サイトを開いていないため、信頼リストには誰もいません',
  },
  'verifier.notTrusted': {
    en: 'Not every signer is on the trust list of this site',
    'zh-CN': '并非每位签名者都在此站点的信任列表中',
    ja: 'このサイトの信頼リストにない署名者がいます',
  },
  'verifier.howToCompare': {
    en: 'A signature proves which key was used, not whose key it is. Compare every digit of each fingerprint with the form that the person signed on paper, or have them read it to you over a number you already knew; never with a fingerprint that came with the pack.',
    'zh-CN':
      '签名只能证明使用了哪个密钥，不能证明密钥属于谁。请将每个指纹逐位与本人纸质签署的表格核对，或拨打您原本知道的号码请其宣读；切勿与随证据包一同送来的指纹核对。',
    ja: '署名が示すのはどの鍵が使われたかであり、誰の鍵かではありません。各指紋の全桁を、本人が紙に署名した書式と照合するか、以前から知っている番号で本人に読み上げてもらってください。パックと一緒に届いた指紋とは照合しないでください。',
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
