import type { Sentences } from './language.ts';

/** What stands on the fingerprint form that is signed by hand at commissioning. */
export const identityFormText = {
  'form.title': { en: 'Fingerprint form of a signing key', 'zh-CN': '签名密钥指纹登记表', ja: '署名鍵フィンガープリント登録票' },
  'form.lead': {
    en: 'This sheet ties a key to {kind, select, seal {the seal of a site} other {one person}}. Compare the fingerprint with what Drillbook shows for the key, sign before a witness, and keep the original on paper.',
    'zh-CN':
      '本表将密钥与{kind, select, seal {站点的封印} other {一名人员}}对应起来。请将指纹与 Drillbook 显示的内容核对，在见证人面前签字，并保存纸质原件。',
    ja: 'この票は、鍵を{kind, select, seal {サイトの封印} other {1 人の人}}に結び付けます。Drillbook に表示されるフィンガープリントと照合し、立会人の前で署名して、紙の原本を保管してください。',
  },
  'form.holder': { en: 'Belongs to', 'zh-CN': '归属', ja: '所有者' },
  'form.role-of': {
    en: '{kind, select, seal {seals the packs of a site; speaks for no person} other {signs packs as this person}}',
    'zh-CN': '{kind, select, seal {封印站点的证据包；不代表任何人员} other {以此人员身份对证据包签名}}',
    ja: '{kind, select, seal {サイトの証跡パックを封印（個人を代表しない）} other {この人として証跡パックに署名}}',
  },
  'form.subject': { en: 'Certificate of', 'zh-CN': '证书主体', ja: '証明書の主体' },
  'form.issuer': { en: 'Issued by', 'zh-CN': '颁发者', ja: '発行者' },
  'form.self-signed': {
    en: 'itself (self-signed: only the form signed on paper says whose it is)',
    'zh-CN': '自身（自签名：仅凭纸上签字的登记表说明归属）',
    ja: '自身（自己署名：所有者を示すのは紙に署名した登録票のみ）',
  },
  'form.key': { en: 'Key', 'zh-CN': '密钥', ja: '鍵' },
  'form.valid': { en: 'Valid', 'zh-CN': '有效期', ja: '有効期間' },
  'form.fingerprint': {
    en: 'SHA-256 fingerprint of the certificate',
    'zh-CN': '证书的 SHA-256 指纹',
    ja: '証明書の SHA-256 フィンガープリント',
  },
  'form.row': { en: 'Row', 'zh-CN': '行', ja: '行' },
  'form.read-out': { en: 'Read out loud', 'zh-CN': '朗读方式', ja: '読み上げ方' },
  'form.proves': {
    en: 'This form proves that on that day the holder said, before a witness, that this key is theirs. With it anybody can check who signed a pack.',
    'zh-CN': '本表证明：当日持有人在见证人面前声明此密钥归其所有。凭此任何人都可核对证据包由谁签名。',
    ja: 'この票は、その日に所有者が立会人の前で、この鍵が自分のものであると述べたことを証明します。これにより、誰が証跡パックに署名したかを誰でも確認できます。',
  },
  'form.proves-not': {
    en: 'It does not prove that the key was never copied or its passphrase never told, nor that what a pack says is true.',
    'zh-CN': '本表不证明密钥从未被复制或口令从未泄露，也不证明证据包内容属实。',
    ja: '鍵が複製されていないこと、パスフレーズが漏れていないこと、証跡パックの内容が真実であることは証明しません。',
  },
  'form.lost': {
    en: 'If the key is lost or somebody else may have it, say so in writing at once, and have the fingerprint taken off every trust list.',
    'zh-CN': '如密钥遗失或可能为他人所得，请立即书面告知，并从所有信任列表中移除此指纹。',
    ja: '鍵を紛失した、または他人の手に渡ったおそれがあるときは、直ちに書面で申し出て、すべての信頼リストからこのフィンガープリントを取り除いてください。',
  },
  'form.owner': { en: 'Holder of the key', 'zh-CN': '密钥持有人', ja: '鍵の所有者' },
  'form.owner-statement': {
    en: '{kind, select, seal {I keep this key for the site. The fingerprint above is its own; a seal made with it is a seal of the site.} other {The fingerprint above is that of my key. I alone know its passphrase; a signature made with it is mine.}}',
    'zh-CN':
      '{kind, select, seal {我代站点保管此密钥。上述指纹即其指纹；用它所作的封印即为站点的封印。} other {上述指纹是我的密钥的指纹。口令仅我一人知晓；用它所作的签名即为我的签名。}}',
    ja: '{kind, select, seal {サイトのためにこの鍵を保管しています。上記はその鍵のフィンガープリントであり、この鍵による封印はサイトの封印です。} other {上記は私の鍵のフィンガープリントです。パスフレーズは私だけが知っており、この鍵による署名は私の署名です。}}',
  },
  'form.witness': { en: 'Witness', 'zh-CN': '见证人', ja: '立会人' },
  'form.witness-statement': {
    en: 'I saw the holder compare the fingerprint with the one Drillbook shows, and sign.',
    'zh-CN': '我见证了持有人将指纹与 Drillbook 所示核对并签字。',
    ja: '所有者が Drillbook の表示とフィンガープリントを照合し、署名するのを見届けました。',
  },
  'form.place-and-date': { en: 'Place and date', 'zh-CN': '地点和日期', ja: '場所・日付' },
} as const satisfies Sentences;
