import { failedCheck } from './failed-check.ts';
import type { Sentences } from './language.ts';

/** What to do when a pack cannot be given a time-stamp, or what keeps its signatures verifiable for long. */
export const timeStampFailures = {
  'failure.TSA_UNREACHABLE': {
    en: 'The time-stamp authority at {address} gave no answer ({reason, select, timeLimit {nothing within the time allowed} ETIMEDOUT {nothing within the time allowed} ECONNREFUSED {it refuses connections} ENOTFOUND {nobody knows its name} EAI_AGAIN {nobody knows its name} EHOSTUNREACH {there is no way to it from here} ENETUNREACH {there is no way to it from here} ECONNRESET {the connection broke off} EPIPE {the connection broke off} CERT_HAS_EXPIRED {its TLS certificate is not trusted here} DEPTH_ZERO_SELF_SIGNED_CERT {its TLS certificate is not trusted here} SELF_SIGNED_CERT_IN_CHAIN {its TLS certificate is not trusted here} UNABLE_TO_VERIFY_LEAF_SIGNATURE {its TLS certificate is not trusted here} UNABLE_TO_GET_ISSUER_CERT_LOCALLY {its TLS certificate is not trusted here} ERR_TLS_CERT_ALTNAME_INVALID {its TLS certificate is not trusted here} other {the connection failed}}). The pack is as before. Try again, or do it without the authority now and add the time-stamp before the next person signs.',
    'zh-CN':
      '位于 {address} 的时间戳机构没有应答（{reason, select, timeLimit {超出规定时间} ETIMEDOUT {超出规定时间} ECONNREFUSED {它拒绝连接} ENOTFOUND {无法解析其名称} EAI_AGAIN {无法解析其名称} EHOSTUNREACH {从此处无法到达} ENETUNREACH {从此处无法到达} ECONNRESET {连接中断} EPIPE {连接中断} CERT_HAS_EXPIRED {此处不信任其 TLS 证书} DEPTH_ZERO_SELF_SIGNED_CERT {此处不信任其 TLS 证书} SELF_SIGNED_CERT_IN_CHAIN {此处不信任其 TLS 证书} UNABLE_TO_VERIFY_LEAF_SIGNATURE {此处不信任其 TLS 证书} UNABLE_TO_GET_ISSUER_CERT_LOCALLY {此处不信任其 TLS 证书} ERR_TLS_CERT_ALTNAME_INVALID {此处不信任其 TLS 证书} other {连接失败}}）。证据包保持原样。请重试，或先不使用时间戳机构，在下一人签名之前再补加时间戳。',
    ja: '{address} のタイムスタンプ局から応答がありません（{reason, select, timeLimit {制限時間内に応答なし} ETIMEDOUT {制限時間内に応答なし} ECONNREFUSED {接続を拒否された} ENOTFOUND {名前を解決できない} EAI_AGAIN {名前を解決できない} EHOSTUNREACH {ここから到達できない} ENETUNREACH {ここから到達できない} ECONNRESET {接続が切れた} EPIPE {接続が切れた} CERT_HAS_EXPIRED {その TLS 証明書がここでは信頼されていない} DEPTH_ZERO_SELF_SIGNED_CERT {その TLS 証明書がここでは信頼されていない} SELF_SIGNED_CERT_IN_CHAIN {その TLS 証明書がここでは信頼されていない} UNABLE_TO_VERIFY_LEAF_SIGNATURE {その TLS 証明書がここでは信頼されていない} UNABLE_TO_GET_ISSUER_CERT_LOCALLY {その TLS 証明書がここでは信頼されていない} ERR_TLS_CERT_ALTNAME_INVALID {その TLS 証明書がここでは信頼されていない} other {接続に失敗した}}）。証跡パックは元のままです。やり直すか、今はタイムスタンプなしで行い、次の人が署名する前に追加してください。',
  },
  'failure.TSA_REFUSED': {
    en: 'The time-stamp authority refused: {failure, select, algorithm {it does not know the hash SHA-256} request {it does not allow this kind of request} dataFormat {it could not read the request} timeNotAvailable {its own clock is not available} policy {it does not offer the policy} extension {it does not know an extension} informationNotAvailable {information it needs is not available} systemFailure {it has an internal failure} other {it gave no reason we know}}{status, select, waiting { (the request waits there for somebody)} other {}}{text, select, unknown {} other { – “{text}”}}. The pack is as before; ask whoever runs the authority, or do it without a time-stamp.',
    'zh-CN':
      '时间戳机构拒绝了请求：{failure, select, algorithm {它不支持 SHA-256} request {它不允许此类请求} dataFormat {它无法读取请求} timeNotAvailable {它自身的时钟不可用} policy {它不提供该策略} extension {它不支持某项扩展} informationNotAvailable {缺少它所需的信息} systemFailure {它发生内部故障} other {未给出已知原因}}{status, select, waiting {（请求正在那里等待处理）} other {}}{text, select, unknown {} other {：“{text}”}}。证据包保持原样；请联系时间戳机构的管理人员，或不使用时间戳。',
    ja: 'タイムスタンプ局に拒否されました：{failure, select, algorithm {SHA-256 に対応していません} request {この種の要求は許可されていません} dataFormat {要求を読み取れませんでした} timeNotAvailable {局の時計が使えません} policy {そのポリシーは提供されていません} extension {拡張に対応していません} informationNotAvailable {必要な情報がありません} systemFailure {局の内部障害です} other {理由は示されていません}}{status, select, waiting {（要求は局で処理待ち）} other {}}{text, select, unknown {} other {：「{text}」}}。証跡パックは元のままです。局の管理者に問い合わせるか、タイムスタンプなしで行ってください。',
  },
  'failure.TSA_ANSWER_INVALID': {
    en: 'The answer of the time-stamp authority cannot be used: {reason, select, imprint {it is for other content than was asked for} nonce {it answers another request} authority {it was made by {found}, whom none of the given authority certificates vouches for} redirect {it sends Drillbook to another address, which is never followed} http {the server answered with HTTP status {status}} contentType {the server is no time-stamp authority} size {it is larger than a pack has room for} other {it is no time-stamp a pack can hold}}. The pack is as before; check address and authority, then try again.',
    'zh-CN':
      '时间戳机构的应答无法使用：{reason, select, imprint {它对应的内容与所请求的不同} nonce {它应答的是另一个请求} authority {它由 {found} 签发，而所给的机构证书均未为其担保} redirect {它指向另一个地址，Drillbook 从不跟随} http {服务器返回 HTTP 状态 {status}} contentType {该服务器不是时间戳机构} size {它超出证据包预留的空间} other {它不是证据包可以采用的时间戳}}。证据包保持原样；请检查地址和机构后重试。',
    ja: 'タイムスタンプ局の応答は使えません：{reason, select, imprint {要求したものとは別の内容に対するものです} nonce {別の要求への応答です} authority {{found} が発行しており、指定された局の証明書では保証されません} redirect {別のアドレスへ誘導していますが、Drillbook は従いません} http {サーバーが HTTP ステータス {status} を返しました} contentType {このサーバーはタイムスタンプ局ではありません} size {証跡パックに用意された領域に収まりません} other {証跡パックに入れられるタイムスタンプではありません}}。証跡パックは元のままです。アドレスと局を確認してやり直してください。',
  },
  'failure.TIME_STAMP_REQUEST_INVALID': {
    en: 'This is no time-stamp request that Drillbook wrote, so the answer cannot be held against it. Nothing was changed; give the .tsq file that was written for this pack.',
    'zh-CN': '这不是 Drillbook 写出的时间戳请求，因此无法与应答核对。未作任何更改；请提供为此证据包写出的 .tsq 文件。',
    ja: 'Drillbook が書き出したタイムスタンプ要求ではないため、応答と照合できません。何も変更していません。この証跡パックのために書き出した .tsq ファイルを指定してください。',
  },
  'failure.TIME_STAMP_REQUEST_FOREIGN': {
    en: 'This request was not made for the pack as it is now: it is of another pack, or somebody signed since. Nothing was changed; write a new request and take it to the authority.',
    'zh-CN': '此请求并非针对证据包的当前状态：它属于另一个证据包，或之后有人签名。未作任何更改；请写出新的请求并送交时间戳机构。',
    ja: 'この要求は現在の証跡パックに対するものではありません。別のパックのものか、その後に誰かが署名しています。何も変更していません。新しい要求を書き出し、タイムスタンプ局に渡してください。',
  },
  'failure.TIME_STAMP_TOO_LATE': {
    en: 'The last signature of this pack can no longer be given its own time-stamp: something that was added after it covers it. Nothing was changed; add a time-stamp over the whole document instead.',
    'zh-CN':
      '此证据包的最后一个签名已无法再补加自己的时间戳：其后添加的内容已将其覆盖。未作任何更改；请改为对整份文档添加时间戳。',
    ja: 'この証跡パックの最後の署名には、もう個別のタイムスタンプを付けられません。後から追加されたものが署名を対象に含んでいます。何も変更していません。代わりに文書全体のタイムスタンプを追加してください。',
  },
  'failure.TIME_STAMP_TAKEN': {
    en: 'The signature “{field}” has a time-stamp already, and it is never replaced. Nothing was changed; a further proof of time can be added over the whole document.',
    'zh-CN': '签名“{field}”已有时间戳，且时间戳不可替换。未作任何更改；可另外对整份文档添加时间戳。',
    ja: '署名「{field}」には既にタイムスタンプがあり、差し替えられません。何も変更していません。文書全体のタイムスタンプを追加することはできます。',
  },
  'failure.ADDITION_NOT_CONFIRMED': {
    en: `What was to be added to the pack did not verify when it was read back${failedCheck('en')}, so it was discarded; the pack is as before. Check the clock of the authority and of this machine, and try again; if it fails again, tell your support.`,
    'zh-CN': `要添加到证据包的内容在回读验证时未通过${failedCheck('zh-CN')}，已丢弃，证据包保持原样。请检查时间戳机构与本机的时钟后重试；若再次失败，请告知技术支持。`,
    ja: `証跡パックに追加する内容が読み戻しの検証で合格せず${failedCheck('ja')}、破棄しました。証跡パックは元のままです。タイムスタンプ局とこの機械の時計を確認してやり直してください。再び失敗する場合はサポート窓口に連絡してください。`,
  },
  'failure.REVOCATION_LIST_UNSUITABLE': {
    en: 'The revocation list {path} cannot be stored in the pack: {reason, select, form {it cannot be read} issuer {the certificate of its issuer is not at hand} signature {it was not signed by its issuer} limited {it does not speak for every certificate of its issuer} notYet {it is dated in the future} expired {it has expired} other {it does not fit}}. The pack is as before; fetch the current list from the authority, and give its certificate with --certificate.',
    'zh-CN':
      '吊销列表 {path} 无法存入证据包：{reason, select, form {无法读取} issuer {缺少其颁发者的证书} signature {并非由其颁发者签名} limited {它未涵盖其颁发者的全部证书} notYet {其日期在未来} expired {已过期} other {不适用}}。证据包保持原样；请从颁发机构取得当前列表，并用 --certificate 提供其证书。',
    ja: '失効リスト {path} は証跡パックに保存できません：{reason, select, form {読み取れません} issuer {発行者の証明書がありません} signature {発行者の署名ではありません} limited {発行者のすべての証明書を対象としていません} notYet {日付が未来です} expired {期限切れです} other {適合しません}}。証跡パックは元のままです。認証局から最新のリストを取得し、--certificate でその証明書を指定してください。',
  },
  'failure.NOTHING_TO_PRESERVE': {
    en: 'There is nothing to add to this pack: its certificates need none of the given revocation lists and certificates, or they are in it already. Self-signed certificates have none. Nothing was changed; a time-stamp over the whole pack (--tsa) is what can still be added.',
    'zh-CN':
      '没有可添加到此证据包的内容：其证书不需要所给的吊销列表和证书，或它们已在其中。自签名证书没有吊销列表。未作任何更改；仍可添加的是对整份证据包的时间戳（--tsa）。',
    ja: 'この証跡パックに追加するものがありません。指定された失効リストと証明書は必要でないか、すでに含まれています。自己署名証明書には失効リストがありません。何も変更していません。なお追加できるのは、パック全体のタイムスタンプ（--tsa）です。',
  },
} as const satisfies Sentences;
