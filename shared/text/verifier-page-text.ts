import type { Sentences } from './language.ts';

/** The page that verifies packs in any browser, and what it says of itself. */
export const verifierPageText = {
  'page.title': { en: 'Verify evidence packs', 'zh-CN': '验证证据包', ja: '証跡パックの検証' },
  'page.lead': {
    en: 'Everything happens in this page. It can load nothing and send nothing, with or without a network.',
    'zh-CN': '一切都在本网页内完成。无论有无网络，它都无法加载或发送任何内容。',
    ja: 'すべてこのページの中で行います。ネットワークの有無にかかわらず、何も読み込まず、何も送信できません。',
  },
  'page.language': { en: 'Language', 'zh-CN': '语言', ja: '言語' },
  'page.version': { en: 'Version {version}', 'zh-CN': '版本 {version}', ja: '版 {version}' },
  'page.print': { en: 'Print record', 'zh-CN': '打印记录', ja: '記録を印刷' },
  'page.noTrust': {
    en: 'You have not said yet whom you trust',
    'zh-CN': '您尚未说明信任谁',
    ja: '誰を信頼するかがまだ指定されていません',
  },
  'page.notTrusted': {
    en: 'You do not trust every signer of this pack yet',
    'zh-CN': '您尚未信任此证据包的每一位签名者',
    ja: 'このパックの署名者のうち、まだ信頼していない人がいます',
  },
  'page.trust': { en: 'Whom you trust', 'zh-CN': '您信任谁', ja: '信頼する相手' },
  'page.trustLead': {
    en: 'A signature proves which key was used. Whose key it is, only you can say: from a form signed on paper, or from an authority you know.',
    'zh-CN': '签名只能证明使用了哪个密钥。密钥属于谁只有您能说明：依据纸质签署的表格，或您所了解的机构。',
    ja: '署名が示すのはどの鍵が使われたかだけです。誰の鍵かを言えるのはあなただけです。紙に署名された書式か、知っている認証局によってください。',
  },
  'page.fingerprints': { en: 'Fingerprints', 'zh-CN': '指纹', ja: 'フィンガープリント' },
  'page.fingerprintsHint': {
    en: 'SHA-256, one on each line, with or without colons and spaces; after it the name if you like.',
    'zh-CN': 'SHA-256，每行一个，冒号和空格可有可无；其后可写姓名。',
    ja: 'SHA-256 を 1 行に 1 つ。コロンや空白はあってもなくてもかまいません。後ろに名前を書けます。',
  },
  'page.fingerprintsProblem': {
    en: 'Line {line} is no SHA-256: it takes 64 digits from 0 to 9 and A to F.',
    'zh-CN': '第 {line} 行不是 SHA-256：应为 64 位，取自 0 至 9 和 A 至 F。',
    ja: '{line} 行目は SHA-256 ではありません。0～9 と A～F の 64 桁です。',
  },
  'page.loadSigners': { en: 'Certificates of signers', 'zh-CN': '签名者的证书', ja: '署名者の証明書' },
  'page.loadTime': { en: 'Certificates for time', 'zh-CN': '时间戳的证书', ja: '時刻の証明書' },
  'page.loadRevocation': { en: 'Revocation lists', 'zh-CN': '吊销列表', ja: '失効リスト' },
  'page.loadList': { en: 'Trust list of a site', 'zh-CN': '站点的信任列表', ja: 'サイトの信頼リスト' },
  'page.list': { en: 'Trust list', 'zh-CN': '信任列表', ja: '信頼リスト' },
  'page.listCounts': {
    en: '{site}: counts{signer, select, unknown {} other {, signed by {signer}}}',
    'zh-CN': '{site}：有效{signer, select, unknown {} other {，由 {signer} 签名}}',
    ja: '{site}：有効{signer, select, unknown {} other {（{signer} の署名）}}',
  },
  'page.listUnconfirmed': {
    en: '{site}: does not count yet. {signer, select, unknown {It came without a signature that fits; enter the SHA-256 of the file above once the site confirmed it over a way you already knew, or choose the list together with its .p7s file.} other {Enter the fingerprint of {signer} above once it was confirmed to you over a way you already knew.}}',
    'zh-CN':
      '{site}：尚未生效。{signer, select, unknown {未附带相符的签名；请在站点通过您原本知道的联系方式确认后，将此文件的 SHA-256 填入上方，或将列表与其 .p7s 文件一同选择。} other {请在通过您原本知道的联系方式确认 {signer} 的指纹后，将其填入上方。}}',
    ja: '{site}：まだ有効ではありません。{signer, select, unknown {合致する署名がありません。以前から知っている連絡先でサイトに確かめたうえで、このファイルの SHA-256 を上に入力するか、リストを .p7s ファイルと一緒に選んでください。} other {以前から知っている連絡先で確かめたうえで、{signer} のフィンガープリントを上に入力してください。}}',
  },
  'page.certificate': { en: 'Certificate', 'zh-CN': '证书', ja: '証明書' },
  'page.takeOff': { en: 'Take {name} off', 'zh-CN': '移除 {name}', ja: '{name} を外す' },
  'page.notTrustFile': {
    en: '{file} holds no certificate and no revocation list in PEM or DER, and no trust list, so nothing was added. Ask the sender for one of these.',
    'zh-CN': '{file} 中没有 PEM 或 DER 形式的证书或吊销列表，也不是信任列表，因此未添加任何内容。请向发送方索取其中一种。',
    ja: '{file} に PEM または DER の証明書も失効リストもなく、信頼リストでもないため、何も加えていません。送付元にいずれかを求めてください。',
  },
  'page.cannot': { en: 'What this page cannot do', 'zh-CN': '本网页不能做什么', ja: 'このページにできないこと' },
  'page.cannotPages': {
    en: 'It has no fonts, so it does not draw the pages again (REVISION_REBUILT is not checked). Everything else is the same verifier as in the application. To close this gap, verify the pack with the Drillbook application, or save evidence.json and read the pages against it.',
    'zh-CN':
      '它没有字体，因此不会重新绘制页面（未检查 REVISION_REBUILT）。其余与应用程序中的验证器完全相同。如需补足，请用 Drillbook 应用程序验证该证据包，或保存 evidence.json 并与页面对照阅读。',
    ja: 'フォントを持たないため、ページを描き直しません（REVISION_REBUILT は未検査）。それ以外はアプリケーションと同じ検証器です。補うには、Drillbook アプリケーションでパックを検証するか、evidence.json を保存してページと照らし合わせてください。',
  },
  'page.cannotItself': {
    en: 'It cannot vouch for itself. Compute the SHA-256 of this file before you rely on it, and compare it with the one in the release notes or on the Verify screen of the application.',
    'zh-CN': '它无法为自身担保。在采信之前请计算此文件的 SHA-256，并与发行说明或应用程序“验证”界面上的核对。',
    ja: '自分自身を保証することはできません。依拠する前にこのファイルの SHA-256 を計算し、リリースノートまたはアプリケーションの「検証」画面の値と照合してください。',
  },
  'page.cannotBeside': {
    en: 'It does not see files that lie beside the PDF because they are too large for it. Check them with “sha256sum -c SHA256SUMS” in their folder.',
    'zh-CN': '因过大而放在 PDF 旁的文件，它看不到。请在其文件夹中用“sha256sum -c SHA256SUMS”核对。',
    ja: '大きすぎて PDF の隣に置かれたファイルは見えません。そのフォルダーで「sha256sum -c SHA256SUMS」により照合してください。',
  },
  'page.noThread': {
    en: 'This browser does not let a page opened from a file verify in the background, so nothing was verified. Use a current Firefox, Chrome, Edge or Safari, or the command “drillbook verify”.',
    'zh-CN':
      '此浏览器不允许从文件打开的网页在后台验证，因此未进行验证。请使用当前版本的 Firefox、Chrome、Edge 或 Safari，或使用命令“drillbook verify”。',
    ja: 'このブラウザーでは、ファイルから開いたページが裏で検証できないため、検証していません。現行の Firefox、Chrome、Edge、Safari、またはコマンド「drillbook verify」を使ってください。',
  },
} as const satisfies Sentences;
