import type { Sentences } from './language.ts';

/** What the command line says about whom a site trusts. */
export const trustText = {
  'command.trust': {
    en: 'Whom a site trusts: pinned certificates, certificate and time-stamping authorities, revocation lists.',
    'zh-CN': '管理站点信任的对象：固定的证书、证书与时间戳颁发机构、吊销列表。',
    ja: 'サイトが信頼する相手の管理：登録した証明書、認証局、タイムスタンプ局、失効リスト。',
  },
  'command.trust-list': {
    en: 'Show the trust list of a site.',
    'zh-CN': '显示站点的信任列表。',
    ja: 'サイトの信頼リストを表示します。',
  },
  'command.trust-pin': {
    en: 'Trust a certificate by its fingerprint, as it stands on the signed paper form.',
    'zh-CN': '按已签字的纸质登记表上的指纹信任某个证书。',
    ja: '署名済みの紙の登録票にあるフィンガープリントで、証明書を信頼します。',
  },
  'command.trust-add-authority': {
    en: 'Trust a certificate authority, for signers or for the time in time-stamps (.pem, .cer, .der, .p7b).',
    'zh-CN': '信任颁发机构，用于签名人或时间戳（.pem、.cer、.der、.p7b）。',
    ja: '認証局を、署名者またはタイムスタンプの時刻について信頼します（.pem、.cer、.der、.p7b）。',
  },
  'command.trust-add-crl': {
    en: 'Take in a revocation list (CRL) of an authority.',
    'zh-CN': '导入颁发机构的吊销列表（CRL）。',
    ja: '認証局の失効リスト（CRL）を取り込みます。',
  },
  'command.trust-remove': {
    en: 'Take a certificate or a revocation list off the trust list.',
    'zh-CN': '从信任列表移除证书或吊销列表。',
    ja: '信頼リストから証明書または失効リストを取り除きます。',
  },
  'command.trust-export': {
    en: 'Write the trust list for whoever verifies elsewhere, with its signature beside it.',
    'zh-CN': '写出信任列表供他处验证使用，签名放在其旁。',
    ja: '別の場所で検証する人のために、信頼リストと署名を書き出します。',
  },
  'trust-kind.seal': { en: 'seal', 'zh-CN': '封印', ja: '封印' },
  'trust-kind.person': { en: 'person', 'zh-CN': '人员', ja: '人' },
  'trust-kind.authority': { en: 'authority', 'zh-CN': '颁发机构', ja: '認証局' },
  'trust-kind.time-stamp-authority': { en: 'time-stamping authority', 'zh-CN': '时间戳机构', ja: 'タイムスタンプ局' },
  'trust-kind.revocation-list': { en: 'revocation list', 'zh-CN': '吊销列表', ja: '失効リスト' },
  'option.pin-kind': {
    en: 'whether it is the seal of a site or the key of a person',
    'zh-CN': '站点封印，或人员的密钥',
    ja: 'サイトの封印か、人の鍵か',
  },
  'option.authority-for': { en: 'what it vouches for', 'zh-CN': '为何担保', ja: '何を保証するか' },
  'option.trust-list': {
    en: 'exported trust list; its signature lies beside it, and its signer is given with --trust or pinned in the site',
    'zh-CN': '导出的信任列表；签名位于其旁，签名者由 --trust 指定或已固定于站点',
    ja: '書き出された信頼リスト。署名は隣にあり、署名者は --trust で指定するかサイトに登録しておく',
  },
  'option.authority': {
    en: 'certificate of an authority that vouches for signers; may be repeated',
    'zh-CN': '为签名人担保的颁发机构证书；可重复',
    ja: '署名者を保証する認証局の証明書（複数可）',
  },
  'option.tsa-authority': {
    en: 'certificate of an authority that vouches for time-stamps; may be repeated',
    'zh-CN': '为时间戳担保的机构证书；可重复',
    ja: 'タイムスタンプを保証する局の証明書（複数可）',
  },
  'command.trust-nobody': {
    en: 'Nobody is trusted yet: whoever signed a pack cannot be proven.',
    'zh-CN': '尚未信任任何人：无法证明证据包由谁签名。',
    ja: 'まだ誰も信頼していないため、証跡パックの署名者を証明できません。',
  },
  'command.trusted': { en: 'Trusted: {name}', 'zh-CN': '已信任：{name}', ja: '信頼しました：{name}' },
  'command.trust-removed': {
    en: 'Taken off the trust list: {name}. Lists exported before still name it.',
    'zh-CN': '已从信任列表移除：{name}。此前导出的列表仍含有它。',
    ja: '信頼リストから取り除きました：{name}。以前に書き出したリストには残っています。',
  },
  'command.authority-expired': {
    en: 'This certificate has expired: it vouches only for what is proven to be from before.',
    'zh-CN': '此证书已过期：仅能为可证明早于过期的内容担保。',
    ja: 'この証明書は期限切れです。それ以前のものと証明できる内容だけを保証します。',
  },
  'command.crl-taken': {
    en: 'Revocation list of {issuer} taken in.',
    'zh-CN': '已导入 {issuer} 的吊销列表。',
    ja: '{issuer} の失効リストを取り込みました。',
  },
  'command.crl-dates': {
    en: 'of {from}, next due {until}',
    'zh-CN': '签发于 {from}，下次更新 {until}',
    ja: '発行 {from}、次回 {until}',
  },
  'command.crl-stale': {
    en: 'The authority should have issued another since; get the newest.',
    'zh-CN': '颁发机构应已更新；请获取最新列表。',
    ja: '認証局から新しいものが出ているはずです。最新のものを取得してください。',
  },
  'command.crl-some': {
    en: 'It speaks of some of its issuer’s certificates only (a delta or partial list): what is on it counts as revoked, that something is not on it proves nothing. Add the full list as well.',
    'zh-CN':
      '它只涉及其颁发者的部分证书（增量或部分列表）：列于其中者视为已吊销，未列于其中则不能证明任何事。请同时添加完整列表。',
    ja: '発行者の証明書の一部だけを対象にしています（差分または部分リスト）。載っているものは失効とみなしますが、載っていないことは何も証明しません。完全なリストも追加してください。',
  },
  'command.crl-issuer-unknown': {
    en: 'No authority called {issuer} is on the trust list, so the list counts only where a pack brings the authority’s certificate along.',
    'zh-CN': '信任列表中没有名为 {issuer} 的颁发机构，仅当证据包附有该机构的证书时此列表才起作用。',
    ja: '信頼リストに {issuer} という認証局がないため、証跡パックにその認証局の証明書が含まれる場合に限り有効です。',
  },
  'command.trust-list-of': {
    en: 'Trust list of {site} as of {issuedAt}, signed by {name}',
    'zh-CN': '{site} 的信任列表（{issuedAt}），签名者：{name}',
    ja: '{site} の信頼リスト（{issuedAt}）、署名者：{name}',
  },
  'command.trust-list-unsigned': {
    en: 'nobody (the file itself was confirmed)',
    'zh-CN': '无（文件本身已确认）',
    ja: 'なし（ファイル自体を確認済み）',
  },
  'command.trust-list-confirm': {
    en: 'Nobody signed this list. Whoever uses it has to confirm the fingerprint of the file itself: {sha256}',
    'zh-CN': '此列表无人签名。使用者须确认文件本身的指纹：{sha256}',
    ja: 'このリストには署名がありません。使う人はファイル自体のフィンガープリントを確認する必要があります：{sha256}',
  },
} as const satisfies Sentences;
