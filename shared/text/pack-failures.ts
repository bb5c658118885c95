import { askedOfAuthority } from './asked-of-authority.ts';
import { failedCheck } from './failed-check.ts';
import type { Sentences } from './language.ts';
import { systemReason } from './system-reason.ts';

/** What to do when an evidence pack or a signing key cannot be used. */
export const packFailures = {
  'failure.PACK_NOT_FOUND': {
    en: 'This evidence pack was not issued from this site file. Choose one from the list of packs, or open the site file it came from.',
    'zh-CN': '此证据包不是由本站点文件签发的。请从证据包列表中选择，或打开签发它的站点文件。',
    ja: 'この証跡パックは、このサイトファイルから発行されたものではありません。一覧から選ぶか、発行元のサイトファイルを開いてください。',
  },
  'failure.PACK_NOT_READABLE': {
    en: `{path, select, unknown {This file} other {{path}}} could not be read as an evidence pack${systemReason('en')}. It is no Drillbook pack, or it was damaged or rewritten on its way; ask the sender for the original PDF.`,
    'zh-CN': `无法将{path, select, unknown {此文件} other { {path} }}作为证据包读取${systemReason('zh-CN')}。它不是 Drillbook 证据包，或在传递中被损坏、改写；请向发送方索取原始 PDF。`,
    ja: `{path, select, unknown {このファイル} other {{path} }}を証跡パックとして読み取れませんでした${systemReason('ja')}。Drillbook の証跡パックではないか、途中で壊れたか書き換えられています。送付元に元の PDF を求めてください。`,
  },
  'failure.PACK_SIGNER_UNCLEAR': {
    en: '{reason, select, nobody {Nobody in the plan holds the role “{role}”, and this pack needs somebody to sign in it. Nothing was issued; give somebody the role under “People and roles”, or with “drillbook person roles”.} several {Several people hold the role “{role}”, and one of them signs this pack: {people}. Nothing was issued; choose one, on the command line with --signer {role}=<id or exact name>.} unknown {Nobody called “{chosen}” is in the plan, so nobody was asked to sign as “{role}”. Those who hold the role: {people, select, unknown {none} other {{people}}}. Nothing was issued; choose one of them, by id or exact name.} namesakes {Several people who hold the role “{role}” are called “{chosen}”: {people}. Nothing was issued; choose one by the id.} notHeld {“{chosen}” does not hold the role “{role}” in the plan. Those who do: {people, select, unknown {none} other {{people}}}. Nothing was issued; choose one of them, or give the role under “People and roles” or with “drillbook person roles”.} notARole {Nobody signs this pack as “{role}”: it is signed as {expected}. Nothing was issued; choose one of these roles.} other {It is not clear who signs this pack as “{role}”. Nothing was issued; choose one person who holds the role in the plan.}}',
    'zh-CN':
      '{reason, select, nobody {计划中没有人具备“{role}”角色，而此证据包须由该角色签署。未签发；请在“人员与角色”中，或用“drillbook person roles”将该角色授予某人。} several {计划中有多人具备“{role}”角色，须由其中一人签署此证据包：{people}。未签发；请选择一人，在命令行用 --signer {role}=<编号或完整姓名> 指定。} unknown {计划中没有名为“{chosen}”的人员，因此未请任何人以“{role}”签署。具备该角色的人员：{people, select, unknown {无} other {{people}}}。未签发；请按编号或完整姓名从中选择。} namesakes {具备“{role}”角色的人员中有多人名为“{chosen}”：{people}。未签发；请按编号选择。} notHeld {“{chosen}”在计划中不具备“{role}”角色。具备该角色的人员：{people, select, unknown {无} other {{people}}}。未签发；请从中选择，或在“人员与角色”中，或用“drillbook person roles”授予该角色。} notARole {此证据包不以“{role}”签署，应由以下角色签署：{expected}。未签发；请从中选择。} other {无法确定由谁以“{role}”签署此证据包。未签发；请选择一名在计划中具备该角色的人员。}}',
    ja: '{reason, select, nobody {計画に「{role}」の役割を持つ人がいませんが、この証跡パックにはその役割の署名が必要です。発行していません。「担当者と役割」か「drillbook person roles」で役割を割り当ててください。} several {「{role}」の役割を持つ人が複数いて、この証跡パックにはそのうち 1 人が署名します：{people}。発行していません。1 人を選んでください（コマンドラインでは --signer {role}=<ID または正確な氏名>）。} unknown {計画に「{chosen}」という人がいないため、「{role}」として署名する人を決めていません。この役割を持つ人：{people, select, unknown {なし} other {{people}}}。発行していません。ID または正確な氏名で選んでください。} namesakes {「{role}」の役割を持つ「{chosen}」さんが複数います：{people}。発行していません。ID で選んでください。} notHeld {「{chosen}」さんは計画で「{role}」の役割を持っていません。この役割を持つ人：{people, select, unknown {なし} other {{people}}}。発行していません。その中から選ぶか、「担当者と役割」か「drillbook person roles」で役割を割り当ててください。} notARole {この証跡パックに「{role}」としての署名はありません。署名する役割：{expected}。発行していません。この中から選んでください。} other {この証跡パックに「{role}」として署名する人が決まりません。発行していません。計画でその役割を持つ人を 1 人選んでください。}}',
  },
  'failure.PACK_SIGNERS_ALIKE': {
    en: '{person} cannot sign in two roles ({roles}): one person would approve their own account. Name another person for one of them with “--signer <role>=<id or exact name>”.',
    'zh-CN':
      '{person} 不能同时以两个角色（{roles}）签署，否则等于自己批准自己的陈述。请用“--signer <角色>=<编号或完整姓名>”为其中一个角色指定他人。',
    ja: '{person} は二つの役割（{roles}）で署名できません。自分の記載を自分で承認することになるためです。「--signer <役割>=<ID または正確な氏名>」でどちらかに別の人を指定してください。',
  },
  'failure.PACK_LAYOUT_INVALID': {
    en: `This PDF is not laid out as Drillbook writes it${failedCheck('en')}, so no signature was added. Another program may have saved it again; use the file Drillbook wrote.`,
    'zh-CN': `此 PDF 的结构与 Drillbook 写出的不同${failedCheck('zh-CN')}，因此未添加签名。它可能被其他程序另存过；请使用 Drillbook 写出的文件。`,
    ja: `この PDF の構造は Drillbook が書き出したものと異なるため${failedCheck('ja')}、署名を追加していません。別のプログラムで保存し直された可能性があります。Drillbook が書き出したファイルを使ってください。`,
  },
  'failure.PACK_ALTERED': {
    en: `This evidence pack is not as it was issued${failedCheck('en')}, so no signature was added: one more name would cover the change. Issue a new pack, and find out how this file was altered.`,
    'zh-CN': `此证据包与签发时不一致${failedCheck('zh-CN')}，因此未添加签名，以免为改动背书。请签发新的证据包，并查明文件如何被改动。`,
    ja: `この証跡パックは発行時から変わっているため${failedCheck('ja')}、署名を追加していません。署名すると改変を裏付けることになります。新しい証跡パックを発行し、変更された経緯を調べてください。`,
  },
  'failure.PAGES_NOT_COMPARED': {
    en: 'Whether the pages of this pack print what its evidence says could not be compared: another version of Drillbook drew it, or a font is missing here. Nothing was signed; sign it with the version that issued it, or issue it again with this one.',
    'zh-CN':
      '无法比对此证据包的页面与其证据是否一致：它由其他版本的 Drillbook 绘制，或本机缺少字体。未进行签名；请用签发它的版本签名，或用本版本重新签发。',
    ja: 'この証跡パックのページが証跡のとおりかを照合できませんでした。別の版の Drillbook で描かれたか、この機械にフォントがありません。署名はしていません。発行した版で署名するか、この版で発行し直してください。',
  },
  'failure.CLOCK_BEHIND': {
    en: 'The clock of this machine is behind: it says {signedAt}, but the pack was issued or last signed at {after}. Nothing was signed; set the clock right and sign again.',
    'zh-CN': '本机时钟落后：显示为 {signedAt}，而证据包的签发或上次签名时间为 {after}。未进行签名；请校准时钟后重新签名。',
    ja: 'この機械の時計が遅れています。{signedAt} を示していますが、証跡パックの発行または直前の署名は {after} です。署名はしていません。時計を合わせてから署名し直してください。',
  },
  'failure.PACK_CHANGED_MEANWHILE': {
    en: '{found, select, gone {{path} is no longer there: it was moved, renamed or deleted after it was read here, so nothing was written. Put it back, or a copy of it, then do this again.} writing {{path} is being written by someone else just now, so nothing was written over it. Wait until they are done, look at it, then do this again: their signature may be in it. If nobody is signing, remove {lock}.} other {{path} was changed by someone else after it was read here, so nothing was written over it. Look at it, then do this again: their signature may be in it.}}',
    'zh-CN':
      '{found, select, gone {{path} 已不在原处：在此处读取之后被移动、改名或删除，因此未写入任何内容。请将它或其副本放回，然后重试。} writing {{path} 正由他人写入，因此未作覆盖。请等对方完成并查看内容后重试：其中可能有对方的签名。如果没有人在签名，请删除 {lock}。} other {{path} 在此处读取之后已被他人更改，因此未作覆盖。请查看后重试：其中可能有对方的签名。}}',
    ja: '{found, select, gone {{path} がなくなりました。ここで読み取った後に移動・改名・削除されたため、何も書き込んでいません。元のファイルかそのコピーを戻してから、やり直してください。} writing {{path} は別の人が書き込んでいるところなので、上書きしていません。終わるのを待って内容を確認してから、やり直してください。相手の署名が入っている場合があります。誰も署名していない場合は {lock} を削除してください。} other {{path} はここで読み取った後に別の人が変更したため、上書きしていません。内容を確認してから、やり直してください。相手の署名が入っている場合があります。}}',
  },
  'failure.SIGNATURE_NOT_CONFIRMED': {
    en: `The signature “{field}” did not verify when it was read back${failedCheck('en')}, so it was discarded; the pack is as before. Try again; if it fails again, use another key and tell your support.`,
    'zh-CN': `签名“{field}”在回读验证时未通过${failedCheck('zh-CN')}，已丢弃，证据包保持原样。请重试；若再次失败，请换用其他密钥并告知技术支持。`,
    ja: `署名「{field}」は読み戻しの検証で合格せず${failedCheck('ja')}、破棄しました。証跡パックは元のままです。やり直してください。再び失敗する場合は別の鍵を使い、サポート窓口に連絡してください。`,
  },
  'failure.SIGNATURE_FIELD_UNKNOWN': {
    en: 'This pack has no place for the signature “{field}”. Nothing was signed; choose {fields, select, unknown {one of the roles printed on its sign-off page} other {one of: {fields}}}.',
    'zh-CN':
      '此证据包中没有“{field}”的签名位置。未进行签名；请从{fields, select, unknown {签核页所列角色} other {以下各项}}中选择{fields, select, unknown {} other {：{fields}}}。',
    ja: 'この証跡パックには「{field}」の署名欄がありません。署名はしていません。{fields, select, unknown {サインオフのページにある役割} other {次の中}}から選んでください{fields, select, unknown {} other {：{fields}}}。',
  },
  'failure.SIGNATURE_FIELD_TAKEN': {
    en: 'The place “{field}” in this pack is signed already, and a signature is never replaced. If it is wrong, issue a new pack.',
    'zh-CN': '此证据包的“{field}”位置已签名，签名不可替换。如签名有误，请签发新的证据包。',
    ja: 'この証跡パックの「{field}」欄は署名済みで、署名は差し替えられません。誤りがある場合は新しい証跡パックを発行してください。',
  },
  'failure.SEAL_FIRST': {
    en: 'This pack is not sealed yet, and people sign what is sealed. Nothing was signed; seal the pack with the site’s key first.',
    'zh-CN': '此证据包尚未封印，人员只能对已封印的内容签名。未进行签名；请先用站点密钥封印。',
    ja: 'この証跡パックはまだ封印されていません。署名は封印済みの内容に対して行います。署名はしていません。先にサイトの鍵で封印してください。',
  },
  'failure.SIGNATURE_TOO_LARGE': {
    en: 'The signature with its certificates does not fit into the space kept for it in the PDF. Nothing was signed; use a key file with fewer certificates in its chain.',
    'zh-CN': '签名连同其证书超出了 PDF 中预留的空间。未进行签名；请使用证书链较短的密钥文件。',
    ja: '署名と証明書が、PDF に確保された領域に収まりません。署名はしていません。証明書チェーンの短い鍵ファイルを使ってください。',
  },
  'failure.IDENTITY_NOT_FOUND': {
    en: '{path, select, unknown {There is no signing key{name, select, unknown {} other { of {name}}} on this machine. Nothing was signed; create one, or bring the key file from the machine it was made on.} other {There is no signing key at {path}. Nothing was signed; name the file where it lies now, or bring it from the machine it was made on.}}',
    'zh-CN':
      '{path, select, unknown {本机上没有{name, select, unknown {} other { {name} 的}}签名密钥。未进行签名；请创建密钥，或从生成它的机器带来密钥文件。} other {{path} 处没有签名密钥。未进行签名；请指定密钥文件当前所在位置，或从生成它的机器带来密钥文件。}}',
    ja: '{path, select, unknown {このマシンには{name, select, unknown {} other { {name} の}}署名鍵がありません。署名はしていません。鍵を作成するか、作成したマシンから鍵ファイルを持ってきてください。} other {{path} に署名鍵がありません。署名はしていません。鍵ファイルの現在の場所を指定するか、作成したマシンから持ってきてください。}}',
  },
  'failure.IDENTITY_EXISTS': {
    en: '{path, select, unknown {A signing key{name, select, unknown {} other { of {name}}} is here already and was left as it is. Use it, or give the new one another name.} other {There is a file at {path} already, and it was left as it is: a key is never written over. Use the key that is there, or give the new one another name.}}',
    'zh-CN':
      '{path, select, unknown {本机已有{name, select, unknown {} other { {name} 的}}签名密钥，未作改动。请使用现有密钥，或为新密钥另取名称。} other {{path} 处已有文件，未作改动：密钥从不被覆盖。请使用现有密钥，或为新密钥另取名称。}}',
    ja: '{path, select, unknown {{name, select, unknown {} other {{name} の}}署名鍵はすでにあるため、手を加えていません。それを使うか、新しい鍵に別の名前を付けてください。} other {{path} にはすでにファイルがあり、手を加えていません。鍵は上書きしません。そこにある鍵を使うか、新しい鍵に別の名前を付けてください。}}',
  },
  'failure.IDENTITY_DAMAGED': {
    en: 'This is no signing key{identityId, select, unknown {} other { ({identityId})}}, or its file is damaged. Nothing was signed; name the key file, which ends in .identity.json, bring back a copy of it, or create a new key.',
    'zh-CN':
      '这不是签名密钥{identityId, select, unknown {} other {（{identityId}）}}，或其文件已损坏。未进行签名；请指定密钥文件（以 .identity.json 结尾），取回其副本，或创建新密钥。',
    ja: '署名鍵ではないか{identityId, select, unknown {} other {（{identityId}）}}、ファイルが壊れています。署名はしていません。末尾が .identity.json の鍵ファイルを指定するか、そのコピーを戻すか、新しい鍵を作成してください。',
  },
  'failure.PASSPHRASE_NEEDED': {
    en: 'The key of {name, select, unknown {this person} other {{name}}} needs its passphrase, and there is nobody to ask here. Nothing was signed; put it into {variable, select, unknown {DRILLBOOK_PASSPHRASE} other {{variable}}} or name a file that holds it with {option, select, unknown {--passphrase-file} other {{option}}}.',
    'zh-CN':
      '{name, select, unknown {此人员} other {{name} }}的密钥需要口令，而此处无法询问。未进行签名；请将口令放入 {variable, select, unknown {DRILLBOOK_PASSPHRASE} other {{variable}}}，或用 {option, select, unknown {--passphrase-file} other {{option}}} 指定存放口令的文件。',
    ja: '{name, select, unknown {この人} other {{name} さん}}の鍵にはパスフレーズが必要ですが、ここでは尋ねられません。署名はしていません。{variable, select, unknown {DRILLBOOK_PASSPHRASE} other {{variable}}} に入れるか、それを収めたファイルを {option, select, unknown {--passphrase-file} other {{option}}} で指定してください。',
  },
  'failure.PASSPHRASE_WRONG': {
    en: 'The passphrase does not open this signing key. Nothing was signed or changed; check the keyboard layout and Caps Lock, then try again. Nobody can reset a passphrase.',
    'zh-CN': '口令无法打开此签名密钥。未签名，也未作更改；请检查键盘布局和大写锁定后重试。口令无法由任何人重置。',
    ja: 'パスフレーズが違うため、署名鍵を開けません。署名も変更もしていません。キーボード配列と Caps Lock を確認してやり直してください。パスフレーズは誰にも再設定できません。',
  },
  'failure.PASSPHRASE_TOO_SHORT': {
    en: 'The passphrase is too short to protect a signing key{least, select, unknown {} other { (at least {least} characters)}}. Nothing was made or changed; a sentence of several words is easy to remember and long enough.',
    'zh-CN':
      '口令太短，不足以保护签名密钥{least, select, unknown {} other {（至少 {least} 个字符）}}。未作任何更改；用几个词组成一句话，既好记又够长。',
    ja: 'パスフレーズが短く、署名鍵を守れません{least, select, unknown {} other {（{least} 文字以上）}}。何も変更していません。いくつかの単語をつないだ文なら、覚えやすく十分な長さになります。',
  },
  'failure.CERTIFICATE_EXPIRED': {
    en: 'The certificate of this signing key{subject, select, unknown {} other { ({subject})}} has expired{notAfter, select, unknown {} other { (on {notAfter})}}, so a signature with it would not count. Nothing was signed; renew the certificate, or create a new key. If this date looks wrong, check the clock of this machine.',
    'zh-CN':
      '此签名密钥{subject, select, unknown {} other {（{subject}）}}的证书已过期{notAfter, select, unknown {} other {（{notAfter}）}}，用它签名无效。未进行签名；请更新证书或创建新密钥。如日期不对，请检查本机时钟。',
    ja: 'この署名鍵{subject, select, unknown {} other {（{subject}）}}の証明書は期限切れで{notAfter, select, unknown {} other {（{notAfter}）}}、署名しても有効になりません。署名はしていません。証明書を更新するか、新しい鍵を作成してください。日付がおかしい場合はマシンの時計を確認してください。',
  },
  'failure.CERTIFICATE_NOT_YET_VALID': {
    en: 'The certificate of this signing key{subject, select, unknown {} other { ({subject})}} is not valid yet{notBefore, select, unknown {} other { (from {notBefore})}}. Nothing was signed; check the clock of this machine first, it may be slow.',
    'zh-CN':
      '此签名密钥{subject, select, unknown {} other {（{subject}）}}的证书尚未生效{notBefore, select, unknown {} other {（{notBefore} 起）}}。未进行签名；请先检查本机时钟是否偏慢。',
    ja: 'この署名鍵{subject, select, unknown {} other {（{subject}）}}の証明書は、まだ有効期間前です{notBefore, select, unknown {} other {（{notBefore} から）}}。署名はしていません。まずマシンの時計が遅れていないか確認してください。',
  },
  'failure.CERTIFICATE_UNSUITABLE': {
    en: `This certificate cannot sign an evidence pack: {reason, select, keyUsage {it is not marked, as critical, for both digital signature and non-repudiation} extendedKeyUsage {it lists what it may be used for, and e-mail protection and document signing are not both on the list} authority {it is that of an authority, which issues certificates} critical {it has a critical extension ({oid}) that has no place in a signer’s certificate} version {it is no X.509 certificate of version 3} other {it is not built as the X.509 standard has it}}. Nothing was signed or changed; use a key made by Drillbook, or ask the certificate authority for an X.509 v3 end-entity certificate with “${askedOfAuthority.keyUsage}” and “${askedOfAuthority.uses}”, or no extendedKeyUsage at all.`,
    'zh-CN': `此证书不能为证据包签名：{reason, select, keyUsage {它未以关键扩展同时标明数字签名和不可否认用途} extendedKeyUsage {它列有允许的用途，但其中未同时包含电子邮件保护和文档签名} authority {它是颁发机构的证书，用于颁发证书} critical {它含有签名者证书不应有的关键扩展（{oid}）} version {它不是 X.509 第 3 版证书} other {其结构不符合 X.509 标准}}。未签名，也未作更改；请使用 Drillbook 创建的密钥，或向证书颁发机构申请带有“${askedOfAuthority.keyUsage}”和“${askedOfAuthority.uses}”的 X.509 v3 最终实体证书，也可以完全不含 extendedKeyUsage。`,
    ja: `この証明書では証跡パックに署名できません。{reason, select, keyUsage {デジタル署名と否認防止の両方の用途が、クリティカルとして示されていません} extendedKeyUsage {用途が列挙されていますが、電子メール保護と文書署名の両方は含まれていません} authority {証明書を発行する認証局のものです} critical {署名者の証明書にあるべきでないクリティカルな拡張（{oid}）があります} version {X.509 バージョン 3 の証明書ではありません} other {X.509 標準に沿った構造ではありません}}。署名も変更もしていません。Drillbook で作成した鍵を使うか、「${askedOfAuthority.keyUsage}」と「${askedOfAuthority.uses}」を指定した（extendedKeyUsage はなくてもよい）X.509 v3 のエンドエンティティ証明書を認証局に依頼してください。`,
  },
  'failure.KEY_NOT_OF_CERTIFICATE': {
    en: 'The private key and the certificate do not belong together, so nobody could check a signature made with them. Nothing was signed; choose the key file that was made for this certificate.',
    'zh-CN': '私钥与证书不匹配，用它们生成的签名无法验证。未进行签名；请选择与此证书配套的密钥文件。',
    ja: '秘密鍵と証明書が対になっていないため、署名しても検証できません。署名はしていません。この証明書のために作られた鍵ファイルを選んでください。',
  },
  'failure.KEY_TOO_WEAK': {
    en: 'This signing key{reason, select, bits { ({found} bits)} curve { (its curve is another one)} algorithm { (it is of another kind)} other {}} is too weak for evidence that must hold for years. Nothing was signed; create a key with Drillbook, or use RSA of at least 3072 bits, or ECDSA P-256 or P-384.',
    'zh-CN':
      '此签名密钥{reason, select, bits {（{found} 位）} curve {（其曲线不同）} algorithm {（其类型不同）} other {}}强度不足，无法支撑需长期有效的证据。未进行签名；请用 Drillbook 创建密钥，或使用至少 3072 位的 RSA，或 P-256、P-384 的 ECDSA。',
    ja: 'この署名鍵{reason, select, bits {（{found} ビット）} curve {（曲線が異なる）} algorithm {（種類が異なる）} other {}}は、長期間有効であるべき証跡には弱すぎます。署名はしていません。Drillbook で鍵を作成するか、3072 ビット以上の RSA、または P-256・P-384 の ECDSA を使ってください。',
  },
  'failure.FONT_MISSING': {
    en: 'A typeface for the pack is missing at {path}, so no PDF was made: this installation of Drillbook is incomplete. Install it again; your site files stay as they are.',
    'zh-CN': '{path} 处缺少证据包所需的字体，因此未生成 PDF：Drillbook 安装不完整。请重新安装；您的站点文件不受影响。',
    ja: '{path} に証跡パック用のフォントがないため、PDF を作成していません。Drillbook のインストールが不完全です。再インストールしてください。サイトファイルはそのまま残ります。',
  },
} as const satisfies Sentences;
