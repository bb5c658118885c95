import type { Sentences } from './language.ts';

/** What to do when a key, a certificate or a trust list cannot be taken in. */
export const identityFailures = {
  'failure.PASSPHRASE_NOT_REPEATED': {
    en: 'The two passphrases you typed are not the same. Nothing was changed; try again, more slowly: nobody can reset a passphrase.',
    'zh-CN': '两次输入的口令不一致。未作任何更改；请放慢速度重新输入：口令无法由任何人重置。',
    ja: '2 回入力したパスフレーズが一致しません。何も変更していません。ゆっくり入力し直してください。パスフレーズは誰にも再設定できません。',
  },
  'failure.IDENTITY_CHANGED_MEANWHILE': {
    en: 'The file {path} was changed by someone else after it was read here, so nothing was written over it. Look at it again, then repeat what you wanted to do.',
    'zh-CN': '{path} 在此处读取之后已被他人更改，因此未作覆盖。请重新查看，然后再次操作。',
    ja: '{path} はここで読み取った後に別の人が変更したため、上書きしていません。内容を確認し直してから、もう一度行ってください。',
  },
  'failure.COPY_NOT_CONFIRMED': {
    en: 'The copy {path} was read back and is not the same as the original, so it was removed: the medium may be failing. The original is as it was; copy it to another medium.',
    'zh-CN': '回读后发现副本 {path} 与原件不一致，已将其删除：介质可能有故障。原件未变；请复制到其他介质。',
    ja: 'コピー {path} を読み戻したところ原本と一致しなかったため、削除しました。媒体が故障している可能性があります。原本は元のままです。別の媒体にコピーしてください。',
  },
  'failure.CERTIFICATE_FILE_NOT_READABLE': {
    en: 'No certificate could be read from {path, select, unknown {this file} other {{path}}}. Nothing was changed; ask for the certificate as .pem, .cer, .der or .p7b.',
    'zh-CN':
      '无法从{path, select, unknown {此文件} other { {path} }}中读取证书。未作任何更改；请索取 .pem、.cer、.der 或 .p7b 格式的证书。',
    ja: '{path, select, unknown {このファイル} other {{path} }}から証明書を読み取れませんでした。何も変更していません。.pem、.cer、.der、.p7b のいずれかの形式で証明書を受け取ってください。',
  },
  'failure.PKCS12_DAMAGED': {
    en: 'This PKCS #12 file is damaged, or is none. No identity was made; export it again where the key is kept, and copy it anew.',
    'zh-CN': '此 PKCS #12 文件已损坏，或并非该格式。未创建身份；请在保存密钥之处重新导出，并重新复制。',
    ja: 'この PKCS #12 ファイルは壊れているか、PKCS #12 ではありません。身元は作成していません。鍵の保管元で書き出し直し、コピーし直してください。',
  },
  'failure.PKCS12_PASSPHRASE_WRONG': {
    en: 'The passphrase does not open this PKCS #12 file. No identity was made; check the keyboard layout and Caps Lock, then try again with the passphrase it was exported with.',
    'zh-CN': '口令无法打开此 PKCS #12 文件。未创建身份；请检查键盘布局和大写锁定，然后用导出时的口令重试。',
    ja: 'パスフレーズが違うため、この PKCS #12 ファイルを開けません。身元は作成していません。キーボード配列と Caps Lock を確認し、書き出したときのパスフレーズでやり直してください。',
  },
  'failure.PKCS12_NOT_SUPPORTED': {
    en: 'This PKCS #12 file is protected in a way Drillbook does not open ({found}). No identity was made; export it again with AES-256 and SHA-256, and fewer than a million iterations.',
    'zh-CN':
      'Drillbook 无法打开以此方式保护的 PKCS #12 文件（{found}）。未创建身份；请以 AES-256、SHA-256 及少于一百万次的迭代重新导出。',
    ja: 'この PKCS #12 ファイルの保護方式（{found}）を Drillbook は開けません。身元は作成していません。AES-256 と SHA-256、100 万回未満の反復で書き出し直してください。',
  },
  'failure.PKCS12_INCOMPLETE': {
    en: 'This PKCS #12 file holds no {missing, select, key {private key} other {certificate}}. No identity was made; export the certificate together with its private key.',
    'zh-CN': '此 PKCS #12 文件中没有{missing, select, key {私钥} other {证书}}。未创建身份；请将证书连同其私钥一并导出。',
    ja: 'この PKCS #12 ファイルには{missing, select, key {秘密鍵} other {証明書}}がありません。身元は作成していません。証明書を秘密鍵と一緒に書き出してください。',
  },
  'failure.PKCS12_SEVERAL_KEYS': {
    en: 'This PKCS #12 file holds {count} private keys ({names}), and an identity has one. No identity was made; export the one you mean into a file of its own.',
    'zh-CN': '此 PKCS #12 文件含有 {count} 个私钥（{names}），而一个身份只有一个。未创建身份；请将所需的那一个单独导出。',
    ja: 'この PKCS #12 ファイルには秘密鍵が {count} 個あります（{names}）。身元の鍵は 1 つです。身元は作成していません。必要な鍵だけを別のファイルに書き出してください。',
  },
  'failure.AUTHORITY_UNSUITABLE': {
    en: 'The certificate of {subject} cannot be trusted as an authority: {reason, select, issuing {it may not issue certificates} time {it is not for time-stamps} other {its key is too weak}}. The trust list is as before; ask the authority for the certificate it issues with.',
    'zh-CN':
      '{subject} 的证书不能作为受信任的颁发机构：{reason, select, issuing {它无权颁发证书} time {它不用于时间戳} other {其密钥强度不足}}。信任列表未变；请向颁发机构索取其用于颁发的证书。',
    ja: '{subject} の証明書は認証局として信頼できません。{reason, select, issuing {証明書を発行する権限がありません} time {タイムスタンプ用ではありません} other {鍵が弱すぎます}}。信頼リストは元のままです。発行に使う証明書を認証局から受け取ってください。',
  },
  'failure.REVOCATION_LIST_NOT_READABLE': {
    en: 'No revocation list (CRL) could be read from {path, select, unknown {this file} other {{path}}}. Nothing was changed; get the list again from the authority, as .crl in DER or PEM.',
    'zh-CN':
      '无法从{path, select, unknown {此文件} other { {path} }}中读取吊销列表（CRL）。未作任何更改；请向颁发机构重新获取 DER 或 PEM 格式的 .crl 文件。',
    ja: '{path, select, unknown {このファイル} other {{path} }}から失効リスト（CRL）を読み取れませんでした。何も変更していません。認証局から DER または PEM の .crl ファイルを取得し直してください。',
  },
  'failure.REVOCATION_LIST_FOREIGN': {
    en: 'This revocation list says it is of {issuer}, but the key of the authority trusted here under that name did not sign it. Nothing was changed; get the list again from the authority itself.',
    'zh-CN': '此吊销列表自称来自 {issuer}，但并非由此处信任的同名颁发机构的密钥签名。未作任何更改；请直接向该颁发机构重新获取。',
    ja: 'この失効リストは {issuer} のものとされていますが、ここで信頼している同名の認証局の鍵による署名ではありません。何も変更していません。認証局から直接取得し直してください。',
  },
  'failure.REVOCATION_LIST_REFUSED': {
    en: 'This revocation list{issuer, select, unknown {} other { of {issuer}}} was not taken in, because it would count for nothing: {reason, select, tooLarge {it is larger than {limitBytes, number} bytes} indirect {it speaks of the certificates of other authorities too (an indirect list)} other {it is dated in the future; check the clock of this machine}}. The trust list is as before; ask the authority for a list of its own certificates alone{reason, select, tooLarge {, or for one of those in use only} other {}}.',
    'zh-CN':
      '未导入此吊销列表{issuer, select, unknown {} other {（{issuer}）}}，因为它不会起作用：{reason, select, tooLarge {它超过 {limitBytes, number} 字节} indirect {它还涉及其他颁发机构的证书（间接列表）} other {其日期在未来；请检查本机时钟}}。信任列表未变；请向颁发机构索取仅含其自身证书的列表{reason, select, tooLarge {，或仅含仍在使用的证书的列表} other {}}。',
    ja: 'この失効リスト{issuer, select, unknown {} other {（{issuer}）}}は効力を持たないため取り込みませんでした。{reason, select, tooLarge {{limitBytes, number} バイトを超えています} indirect {ほかの認証局の証明書も対象にしています（間接リスト）} other {日付が未来です。この機械の時計を確認してください}}。信頼リストは元のままです。認証局自身の証明書だけのリスト{reason, select, tooLarge {、または使用中の証明書だけのリスト} other {}}を受け取ってください。',
  },
  'failure.TRUST_ANCHOR_EXISTS': {
    en: 'This is on the trust list already ({name}). Nothing was changed.',
    'zh-CN': '信任列表中已有此项（{name}）。未作任何更改。',
    ja: 'すでに信頼リストにあります（{name}）。何も変更していません。',
  },
  'failure.TRUST_ANCHOR_NOT_FOUND': {
    en: 'Nothing with the SHA-256 fingerprint {sha256} is on the trust list. Nothing was changed; look at the list and copy the fingerprint from there.',
    'zh-CN': '信任列表中没有 SHA-256 指纹为 {sha256} 的条目。未作任何更改；请查看列表并从中复制指纹。',
    ja: 'SHA-256 フィンガープリント {sha256} のものは信頼リストにありません。何も変更していません。一覧を表示し、そこからフィンガープリントをコピーしてください。',
  },
  'failure.TRUST_LIST_FULL': {
    en: 'The trust list holds {limit} entries and takes no more. Nothing was changed; remove those that are no longer needed.',
    'zh-CN': '信任列表已有 {limit} 个条目，无法再添加。未作任何更改；请移除不再需要的条目。',
    ja: '信頼リストは {limit} 件に達しており、これ以上追加できません。何も変更していません。不要になったものを取り除いてください。',
  },
  'failure.TRUST_LIST_NOT_READABLE': {
    en: '{path} is no trust list of Drillbook, or it is damaged. It was not used; ask for the file again, and for the .p7s beside it.',
    'zh-CN': '{path} 不是 Drillbook 的信任列表，或已损坏。未采用；请重新索取该文件及其旁的 .p7s 文件。',
    ja: '{path} は Drillbook の信頼リストではないか、壊れています。使用していません。ファイルと、それに付随する .p7s を受け取り直してください。',
  },
  'failure.TRUST_LIST_UNSIGNED': {
    en: 'The trust list {path} has no signature beside it, so anybody could have written it. It was not used; ask for {path}.p7s, or, if you compared the fingerprint of the file itself, give it with --trust {sha256}.',
    'zh-CN':
      '信任列表 {path} 旁没有签名文件，任何人都可能写出它。未采用；请索取 {path}.p7s，或在核对文件本身的指纹后用 --trust {sha256} 指定。',
    ja: '信頼リスト {path} には署名がなく、誰でも書けたものです。使用していません。{path}.p7s を受け取るか、ファイル自体のフィンガープリントを照合したうえで --trust {sha256} を指定してください。',
  },
  'failure.TRUST_LIST_ALTERED': {
    en: 'The trust list {path} is not what was signed: it, or the signature beside it, was changed. It was not used; ask the sender for both files again, by another way.',
    'zh-CN': '信任列表 {path} 与签名时不一致：它或其旁的签名已被更改。未采用；请通过其他途径向发送方重新索取这两个文件。',
    ja: '信頼リスト {path} は署名されたものと異なります。リストか付随する署名が変更されています。使用していません。別の経路で両方のファイルを送付元に求めてください。',
  },
  'failure.TRUST_LIST_SIGNER_UNKNOWN': {
    en: 'The trust list {path} is signed by {name}, whom nothing here says to trust. It was not used; compare the fingerprint {sha256} with the paper form of that key, and if it is the same, give it with --trust.',
    'zh-CN':
      '信任列表 {path} 由 {name} 签名，而此处没有信任它的依据。未采用；请将指纹 {sha256} 与该密钥的纸质登记表核对，一致则用 --trust 指定。',
    ja: '信頼リスト {path} は {name} が署名していますが、ここには信頼する根拠がありません。使用していません。フィンガープリント {sha256} をその鍵の紙の登録票と照合し、一致すれば --trust で指定してください。',
  },
} as const satisfies Sentences;
