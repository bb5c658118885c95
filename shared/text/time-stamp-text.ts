import type { Sentences } from './language.ts';

/** Time-stamps and preserving on the command line. */
export const timeStampText = {
  'command.time-stamp': {
    en: 'Prove when a pack was signed: a time-stamp for its newest signature, or over the whole pack.',
    'zh-CN': '证明证据包的签署时间：为最新的签名或整份证据包添加时间戳。',
    ja: 'パックがいつ署名されたかを証明します：最新の署名、またはパック全体にタイムスタンプを付けます。',
  },
  'command.preserve': {
    en: 'Keep a pack verifiable for long: store certificates and revocation lists in it, and time-stamp the whole.',
    'zh-CN': '使证据包可长期验证：存入证书和吊销列表，并为整份证据包添加时间戳。',
    ja: 'パックを長期間検証できるようにします：証明書と失効リストを保存し、全体にタイムスタンプを付けます。',
  },
  'option.tsa': {
    en: 'address of your time-stamp authority (HTTP or HTTPS); Drillbook connects to it and to nothing else',
    'zh-CN': '时间戳机构的地址（HTTP 或 HTTPS）；Drillbook 只连接此地址',
    ja: 'タイムスタンプ局のアドレス（HTTP または HTTPS）。Drillbook はここにだけ接続します',
  },
  'option.stamped-by': {
    en: 'certificate of the time-stamp authority or of one above it; any other is refused',
    'zh-CN': '时间戳机构或其上级机构的证书；其他机构一律拒绝',
    ja: 'タイムスタンプ局またはその上位の証明書。他の局は拒否します',
  },
  'option.document-stamp': {
    en: 'over the whole pack, not for the newest signature',
    'zh-CN': '针对整份证据包，而非最新的签名',
    ja: '最新の署名ではなく、パック全体に付ける',
  },
  'option.request': {
    en: 'request file (.tsq): written where there is no answer yet, to be carried to the authority',
    'zh-CN': '请求文件（.tsq）：尚无应答时写出，供送交时间戳机构',
    ja: '要求ファイル（.tsq）。応答がまだなければ書き出し、タイムスタンプ局に渡します',
  },
  'option.answer': {
    en: 'answer of the authority (.tsr) to the request',
    'zh-CN': '时间戳机构对该请求的应答（.tsr）',
    ja: '要求に対するタイムスタンプ局の応答（.tsr）',
  },
  'option.pack-site': {
    en: 'site file the pack was issued from; the pack is then named by its id, and kept there as its next revision',
    'zh-CN': '签发该证据包的站点文件；此时以标识指定证据包，并作为其下一版本保存在其中',
    ja: 'パックを発行したサイトファイル。パックは ID で指定し、次の版としてそこに保存します',
  },
  'option.crl': {
    en: 'revocation lists (.crl) of the authorities, in DER or PEM',
    'zh-CN': '各颁发机构的吊销列表（.crl），DER 或 PEM 格式',
    ja: '認証局の失効リスト（.crl、DER または PEM）',
  },
  'option.store-certificate': {
    en: 'certificates of the authorities above the signers, in DER, PEM or .p7b',
    'zh-CN': '签名者之上各颁发机构的证书，DER、PEM 或 .p7b 格式',
    ja: '署名者の上位にある認証局の証明書（DER、PEM、.p7b）',
  },
  'stage.time-stamp': {
    en: 'Asking the time-stamp authority',
    'zh-CN': '正在请求时间戳机构',
    ja: 'タイムスタンプ局に問い合わせ中',
  },
  'stage.preserve': { en: 'Storing certificates and lists', 'zh-CN': '正在存入证书与列表', ja: '証明書とリストを保存中' },
  'command.time-stamp-requested': {
    en: 'Request written to {path}. Take it to the time-stamp authority and come back with the answer before anybody signs or changes this pack; then: drillbook time-stamp {pack} --request {path} --answer <answer.tsr>',
    'zh-CN':
      '请求已写入 {path}。请将其送交时间戳机构，并在任何人签名或更改此证据包之前取回应答；然后运行：drillbook time-stamp {pack} --request {path} --answer <应答.tsr>',
    ja: '要求を {path} に書き出しました。タイムスタンプ局に渡し、誰かがこのパックに署名または変更する前に応答を受け取ってください。その後：drillbook time-stamp {pack} --request {path} --answer <応答.tsr>',
  },
  'command.time-stamped': {
    en: 'Time-stamp {field}: {at}, by {authority}',
    'zh-CN': '时间戳 {field}：{at}，由 {authority} 签发',
    ja: 'タイムスタンプ {field}：{at}、発行 {authority}',
  },
  'command.preserved': {
    en: 'Stored {certificates, plural, one {# certificate} other {# certificates}} and {lists, plural, one {# revocation list} other {# revocation lists}}.',
    'zh-CN': '已存入 {certificates} 份证书和 {lists} 份吊销列表。',
    ja: '証明書 {certificates} 件、失効リスト {lists} 件を保存しました。',
  },
  'command.list-not-needed': {
    en: 'Not needed, and not stored: {path}',
    'zh-CN': '不需要，未存入：{path}',
    ja: '不要のため保存していません：{path}',
  },
  'command.not-covered': {
    en: 'No revocation list speaks of {subject}. Give that of its issuer with --crl to complete the pack.',
    'zh-CN': '没有吊销列表涵盖 {subject}。请用 --crl 提供其颁发者的列表，以补全证据包。',
    ja: '{subject} を対象とする失効リストがありません。パックを完全にするには、発行者のリストを --crl で指定してください。',
  },
} as const satisfies Sentences;
