import { askedOfAuthority } from './asked-of-authority.ts';
import type { Sentences } from './language.ts';

/** What the command line says about identities. */
export const identityText = {
  'command.identity': {
    en: 'Keys that sign packs, for people and for the seal of a site: create, import, renew, back up, print the form.',
    'zh-CN': '管理人员及站点封印的签名密钥：创建、导入、更新、备份、打印登记表。',
    ja: '人とサイトの封印のための署名鍵：作成、取り込み、更新、バックアップ、登録票の印刷。',
  },
  'command.identity-create': {
    en: 'Create a key with a self-signed certificate for a person, or for the seal of a site.',
    'zh-CN': '为人员或站点封印创建密钥及自签名证书。',
    ja: '人またはサイトの封印のために、鍵と自己署名証明書を作成します。',
  },
  'command.identity-show': {
    en: 'Show whose key it is, its fingerprint, how long it is valid and who issued it.',
    'zh-CN': '显示密钥归属、指纹、有效期和颁发者。',
    ja: '鍵の所有者、フィンガープリント、有効期間、発行者を表示します。',
  },
  'command.identity-request': {
    en: 'Write a certificate request (PKCS #10) for your certificate authority; the key stays here.',
    'zh-CN': '为您的证书颁发机构写出证书请求（PKCS #10）；密钥不离开本机。',
    ja: '認証局に出す証明書要求（PKCS #10）を書き出します。鍵は外に出ません。',
  },
  'command.identity-certificate': {
    en: 'Take in the certificate the authority issued, alone or with those above it (.pem, .cer, .der, .p7b).',
    'zh-CN': '导入颁发机构签发的证书，可单独或连同上级证书（.pem、.cer、.der、.p7b）。',
    ja: '認証局が発行した証明書を取り込みます。単独でも上位の証明書と一緒でも構いません（.pem、.cer、.der、.p7b）。',
  },
  'command.identity-import': {
    en: 'Make an identity of the key and certificate in a PKCS #12 file (.p12, .pfx).',
    'zh-CN': '用 PKCS #12 文件（.p12、.pfx）中的密钥和证书创建身份。',
    ja: 'PKCS #12 ファイル（.p12、.pfx）の鍵と証明書から身元を作成します。',
  },
  'command.identity-passphrase': {
    en: 'Change the passphrase of a key.',
    'zh-CN': '更改密钥的口令。',
    ja: '鍵のパスフレーズを変更します。',
  },
  'command.identity-backup': {
    en: 'Copy an identity to another place and read the copy back; it stays locked.',
    'zh-CN': '将身份复制到另一处并回读核对；副本仍处于锁定状态。',
    ja: '身元を別の場所にコピーし、読み戻して確認します。コピーも施錠されたままです。',
  },
  'command.identity-remove': {
    en: 'Delete an identity from this place.',
    'zh-CN': '从此处删除身份。',
    ja: 'この場所から身元を削除します。',
  },
  'command.identity-form': {
    en: 'Write the fingerprint form as a PDF, to be signed by hand before a witness.',
    'zh-CN': '将指纹登记表写成 PDF，供在见证人面前手签。',
    ja: '立会人の前で手書き署名するフィンガープリント登録票を PDF で書き出します。',
  },
  'command.identity-above': { en: 'Above it', 'zh-CN': '上级证书', ja: '上位の証明書' },
  'identity-state.usable': {
    en: 'Packs can be signed with it.',
    'zh-CN': '可用于对证据包签名。',
    ja: '証跡パックの署名に使えます。',
  },
  'identity-state.expired': {
    en: 'The certificate has expired: no pack can be signed with it.',
    'zh-CN': '证书已过期：不能用于对证据包签名。',
    ja: '証明書が期限切れのため、証跡パックの署名に使えません。',
  },
  'identity-state.not-yet-valid': {
    en: 'The certificate is not valid yet: no pack can be signed with it.',
    'zh-CN': '证书尚未生效：不能用于对证据包签名。',
    ja: '証明書が有効期間前のため、証跡パックの署名に使えません。',
  },
  'identity-state.unsuitable': {
    en: 'The certificate is not one for signing documents: no pack can be signed with it.',
    'zh-CN': '该证书不用于文档签名：不能用于对证据包签名。',
    ja: '文書署名用の証明書ではないため、証跡パックの署名に使えません。',
  },
  'option.organisation': { en: 'organisation the certificate names', 'zh-CN': '证书中的组织名称', ja: '証明書に記す組織' },
  'option.key': { en: 'kind of key', 'zh-CN': '密钥类型', ja: '鍵の種類' },
  'option.page': { en: 'size of the page', 'zh-CN': '纸张大小', ja: '用紙の大きさ' },
  'option.p12-passphrase-file': {
    en: 'file whose first line is the passphrase of the .p12; otherwise DRILLBOOK_P12_PASSPHRASE, otherwise it is asked for',
    'zh-CN': '首行为 .p12 口令的文件；否则使用 DRILLBOOK_P12_PASSPHRASE，再否则提示输入',
    ja: '1 行目が .p12 のパスフレーズのファイル。なければ DRILLBOOK_P12_PASSPHRASE、それもなければ入力を求めます',
  },
  'option.new-passphrase-file': {
    en: 'file whose first line is the new passphrase; otherwise DRILLBOOK_NEW_PASSPHRASE, otherwise it is asked for',
    'zh-CN': '首行为新口令的文件；否则使用 DRILLBOOK_NEW_PASSPHRASE，再否则提示输入',
    ja: '1 行目が新しいパスフレーズのファイル。なければ DRILLBOOK_NEW_PASSPHRASE、それもなければ入力を求めます',
  },
  'option.yes-remove': { en: 'delete without being asked', 'zh-CN': '删除前不再询问', ja: '確認せずに削除する' },
  'command.new-passphrase': {
    en: 'New passphrase for {name}: ',
    'zh-CN': '{name} 的新口令：',
    ja: '{name} の新しいパスフレーズ：',
  },
  'command.repeat-passphrase': { en: 'Once more: ', 'zh-CN': '再输入一次：', ja: 'もう一度：' },
  'command.requested': {
    en: `Written: {path}. Send it to your certificate authority, ask for a certificate with “${askedOfAuthority.keyUsage}” and “${askedOfAuthority.uses}” (or no extendedKeyUsage at all), and take in what comes back with “drillbook identity certificate”.`,
    'zh-CN': `已写入：{path}。请发送给证书颁发机构，要求证书带有“${askedOfAuthority.keyUsage}”和“${askedOfAuthority.uses}”（也可以完全不含 extendedKeyUsage），收到证书后用“drillbook identity certificate”导入。`,
    ja: `書き込みました：{path}。認証局に送り、「${askedOfAuthority.keyUsage}」と「${askedOfAuthority.uses}」を指定した（extendedKeyUsage はなくてもよい）証明書を依頼して、返ってきた証明書を「drillbook identity certificate」で取り込んでください。`,
  },
  'command.certificate-taken': {
    en: 'The certificate is now in {path}. Its fingerprint is a new one: pin the new one, or trust the authority.',
    'zh-CN': '证书已导入 {path}。指纹已随之改变：请固定新指纹，或信任该颁发机构。',
    ja: '証明書を {path} に取り込みました。フィンガープリントは新しくなっています。新しいものを登録するか、認証局を信頼してください。',
  },
  'command.renamed': {
    en: 'The identity was made for {before}; the certificate names {after}. Packs are signed in the name the certificate has.',
    'zh-CN': '该身份原为 {before} 创建；证书上的名称是 {after}。证据包以证书上的名称签名。',
    ja: 'この身元は {before} のために作られましたが、証明書の名前は {after} です。証跡パックは証明書の名前で署名されます。',
  },
  'command.chain-incomplete': {
    en: 'The certificate of {issuer} was not in the file. Whoever verifies needs it; ask the authority for the whole chain and take it in again.',
    'zh-CN': '文件中没有 {issuer} 的证书，而验证者需要它；请向颁发机构索取完整证书链并重新导入。',
    ja: '{issuer} の証明書がファイルにありません。検証する人に必要です。認証局から証明書チェーン全体を受け取り、取り込み直してください。',
  },
  'command.passphrase-changed': {
    en: 'The passphrase is changed: {path}. Copies made earlier still open with the old one.',
    'zh-CN': '口令已更改：{path}。此前的副本仍可用旧口令打开。',
    ja: 'パスフレーズを変更しました：{path}。以前のコピーは古いパスフレーズで開きます。',
  },
  'command.backed-up': {
    en: 'Copied and read back: {path}. It opens with the passphrase the key has now.',
    'zh-CN': '已复制并回读核对：{path}。用密钥当前的口令即可打开。',
    ja: 'コピーして読み戻しました：{path}。現在のパスフレーズで開きます。',
  },
  'command.remove-question': {
    en: 'Delete the key of {name} in {path}? Nobody can make it again. [y/N] ',
    'zh-CN': '删除 {path} 中 {name} 的密钥？删除后无法重新生成。[y/N] ',
    ja: '{path} にある {name} の鍵を削除しますか？ 作り直すことはできません。[y/N] ',
  },
  'command.removed': {
    en: 'Deleted: {path}. Copies of it stay where they are, and a disk may keep what was deleted; the passphrase still protects them.',
    'zh-CN': '已删除：{path}。其副本仍在原处，磁盘也可能保留已删除的内容；它们仍受口令保护。',
    ja: '削除しました：{path}。コピーは残っており、ディスクに削除済みの内容が残ることもあります。それらは引き続きパスフレーズで保護されています。',
  },
} as const satisfies Sentences;
