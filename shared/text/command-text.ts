import type { Sentences } from './language.ts';

/** What the command line says. */
export const commandText = {
  'command.about': {
    en: 'The offline logbook for restore drills, with evidence an auditor can check.',
    'zh-CN': '离线的恢复演练日志，附审计员可独立验证的证据。',
    ja: '監査人が検証できる証跡を残す、オフラインのリストア訓練日誌。',
  },
  'command.demo': {
    en: 'Run a whole drill on generated data: back up, restore, compare, sign off, seal, verify.',
    'zh-CN': '用生成的数据跑完一次完整演练：备份、恢复、比对、签核、封印、验证。',
    ja: '生成したデータで訓練を通しで実行します：バックアップ、リストア、比較、サインオフ、封印、検証。',
  },
  'command.new': { en: 'Create a site file.', 'zh-CN': '新建站点文件。', ja: 'サイトファイルを作成します。' },
  'command.hash': {
    en: 'Write the manifest of a folder, or the snapshot of an SQLite database, to compare later.',
    'zh-CN': '写出文件夹清单或 SQLite 数据库快照，供日后比对。',
    ja: 'フォルダーの一覧、または SQLite データベースのスナップショットを書き出します（後で比較するため）。',
  },
  'command.compare': {
    en: 'Compare what was with what was restored: two manifests, two folders, or two SQLite databases.',
    'zh-CN': '比对原始与恢复结果：两份清单、两个文件夹，或两个 SQLite 数据库。',
    ja: '元とリストア結果を比較します：一覧、フォルダー、または SQLite データベースの 2 つ。',
  },
  'command.pack': {
    en: 'Issue the evidence pack of a drill, of the plan or of a period (site audit), write an issued one out again, or list the drills and packs of a site.',
    'zh-CN': '签发演练、恢复计划或某一期间（站点审计）的证据包，再次写出已签发的证据包，或列出站点的演练与证据包。',
    ja: '訓練・復旧計画・期間（サイト監査）の証跡パックを発行するか、発行済みのものを再び書き出すか、サイトの訓練とパックを一覧にします。',
  },
  'command.sign': {
    en: 'Seal a pack, or sign it for a role.',
    'zh-CN': '封印证据包，或以某一角色签名。',
    ja: 'パックを封印するか、役割として署名します。',
  },
  'command.verify': {
    en: 'Verify evidence packs without trusting where they come from.',
    'zh-CN': '验证证据包，不依赖其来源。',
    ja: '出所を信用せずに証跡パックを検証します。',
  },
  'command.trust-hint': {
    en: 'Where the fingerprints are those on paper, verify again with --trust <fingerprint>, or put them on the trust list of a site with “drillbook trust pin” and verify with --site.',
    'zh-CN': '若指纹与纸质表一致，请用 --trust <指纹> 重新验证；或用“drillbook trust pin”加入站点的信任列表，再用 --site 验证。',
    ja: 'フィンガープリントが紙の票と一致する場合は、--trust <フィンガープリント> を付けて検証し直すか、「drillbook trust pin」でサイトの信頼リストに登録し、--site を付けて検証してください。',
  },
  'command.host': {
    en: 'Serve the window to a browser on this machine only, by a one-time link.',
    'zh-CN': '仅向本机浏览器提供窗口，使用一次性链接。',
    ja: 'このマシンのブラウザーだけに、1 回限りのリンクで画面を提供します。',
  },
  'option.json': { en: 'print the result as JSON', 'zh-CN': '以 JSON 输出结果', ja: '結果を JSON で出力' },
  'option.language': {
    en: 'language of the output',
    'zh-CN': '输出语言',
    ja: '出力の言語',
  },
  'option.demo-out': {
    en: 'folder for everything the demo makes; an earlier demo in it is replaced',
    'zh-CN': '演示产物所在文件夹；其中较早的演示会被替换',
    ja: 'デモの成果物を置くフォルダー（以前のデモは置き換え）',
  },
  'option.out': { en: 'where the result is written', 'zh-CN': '结果写入位置', ja: '結果の書き込み先' },
  'option.trust-site': {
    en: 'site file whose trusted certificates count',
    'zh-CN': '采用该站点文件中信任的证书',
    ja: '信頼する証明書を登録したサイトファイル',
  },
  'option.trust': {
    en: 'SHA-256 fingerprint of a certificate you trust; may be repeated',
    'zh-CN': '您信任的证书的 SHA-256 指纹；可重复',
    ja: '信頼する証明書の SHA-256 フィンガープリント（複数可）',
  },
  'option.allow-unproven': {
    en: 'exit 0 also where nothing proves who signed',
    'zh-CN': '即使无法证明签名人身份也以 0 退出',
    ja: '署名者を証明するものがなくても終了コードを 0 にする',
  },
  'option.allow-uncompared': {
    en: 'go on also where the pages could not be compared with the evidence',
    'zh-CN': '即使无法将页面与证据比对也继续',
    ja: 'ページを証跡と照合できない場合でも続ける',
  },
  'option.yes': {
    en: 'sign without being asked',
    'zh-CN': '签名前不再询问',
    ja: '確認せずに署名する',
  },
  'option.name': { en: 'name', 'zh-CN': '名称', ja: '名前' },
  'option.customer': { en: 'customer', 'zh-CN': '客户', ja: '顧客' },
  'option.time-zone': {
    en: 'time zone, such as Europe/Stockholm',
    'zh-CN': '时区，例如 Asia/Shanghai',
    ja: 'タイムゾーン（例：Asia/Tokyo）',
  },
  'option.template': { en: 'scope template (YAML)', 'zh-CN': '范围模板（YAML）', ja: '対象範囲のテンプレート（YAML）' },
  'option.framework': {
    en: 'framework the site answers to; may be repeated',
    'zh-CN': '站点适用的框架；可重复',
    ja: 'サイトに適用する枠組み（複数可）',
  },
  'option.exclude': {
    en: 'path below the folder to leave out; may be repeated',
    'zh-CN': '排除的子路径；可重复',
    ja: '除外するパス（複数可）',
  },
  'option.ignore-times': {
    en: 'do not count other modification times as differences',
    'zh-CN': '不把修改时间不同算作差异',
    ja: '更新日時の違いを差異に数えない',
  },
  'option.drill': { en: 'the drill, by its id', 'zh-CN': '演练编号', ja: '訓練の ID' },
  'option.pack-plan': {
    en: 'the plan to issue a pack of',
    'zh-CN': '为恢复计划签发证据包',
    ja: '復旧計画のパックを発行',
  },
  'option.pack-from': {
    en: 'the first day of a site audit (2026-01-01)',
    'zh-CN': '站点审计的首日（2026-01-01）',
    ja: 'サイト監査の最初の日（2026-01-01）',
  },
  'option.pack-to': {
    en: 'the last day of a site audit (2026-12-31)',
    'zh-CN': '站点审计的末日（2026-12-31）',
    ja: 'サイト監査の最後の日（2026-12-31）',
  },
  'option.signer': {
    en: 'who signs a plan or a site audit, such as approver=<id or exact name>; may be given for each role',
    'zh-CN': '由谁签署计划或站点审计：角色=编号或完整姓名；可为每个角色各给一次',
    ja: '計画・サイト監査に署名する人（役割=ID または正確な氏名）。役割ごとに指定できます',
  },
  'option.pack-draft': {
    en: 'write only how the pack would look, marked as a draft',
    'zh-CN': '仅写出标有“草稿”的预览',
    ja: '下書きと記した見本だけを書き出す',
  },
  'option.pack': {
    en: 'an issued pack, by its id, to be written out again',
    'zh-CN': '要再次写出的已签发证据包的编号',
    ja: '再び書き出す発行済みパックの ID',
  },
  'option.identity': { en: 'identity file', 'zh-CN': '身份文件', ja: '身元ファイル' },
  'option.field': {
    en: 'signature field of the role, such as SignOff_tester or just tester; the seal when left out',
    'zh-CN': '角色的签名栏，例如 SignOff_tester，也可只写角色；省略则为封印',
    ja: '役割の署名欄（例：SignOff_tester）。役割名だけでも可。省略すると封印',
  },
  'option.allow-missing': {
    en: 'raw evidence that belongs beside the PDF and is not there is no finding',
    'zh-CN': '应位于 PDF 旁但缺失的原始证据不视为问题',
    ja: 'PDF の隣にあるはずの生の証跡がなくても指摘としない',
  },
  'option.embed-limit': {
    en: 'raw evidence up to this many MiB goes into the PDF, the largest files beyond it into a folder beside it (64)',
    'zh-CN': '原始证据在此大小（MiB）以内嵌入 PDF，超出时最大的文件写入 PDF 旁的文件夹（默认 64）',
    ja: '生の証跡をこの MiB まで PDF に埋め込み、超える分は大きいものから隣のフォルダーへ（既定 64）',
  },
  'option.passphrase-file': {
    en: 'file whose first line is the passphrase; otherwise DRILLBOOK_PASSPHRASE, otherwise it is asked for',
    'zh-CN': '首行为口令的文件；否则使用 DRILLBOOK_PASSPHRASE，再否则提示输入',
    ja: '1 行目がパスフレーズのファイル。なければ DRILLBOOK_PASSPHRASE、それもなければ入力を求めます',
  },
  'option.seal': {
    en: 'for the seal of a site, not for a person',
    'zh-CN': '用于站点封印，而非个人',
    ja: '人ではなくサイトの封印用',
  },
  'option.years': { en: 'years the certificate is valid', 'zh-CN': '证书有效年数', ja: '証明書の有効年数' },
  'option.port': { en: 'port; a free one when left out', 'zh-CN': '端口；省略则自动选择', ja: 'ポート（省略時は空きポート）' },
  'option.no-open': { en: 'do not open a browser', 'zh-CN': '不打开浏览器', ja: 'ブラウザーを開かない' },
  'command.passphrase': { en: 'Passphrase for {name}: ', 'zh-CN': '{name} 的口令：', ja: '{name} のパスフレーズ：' },
  'command.created': { en: 'Created {path}', 'zh-CN': '已创建 {path}', ja: '{path} を作成しました' },
  'command.fingerprint': {
    en: 'Certificate SHA-256: {sha256}',
    'zh-CN': '证书 SHA-256：{sha256}',
    ja: '証明書 SHA-256：{sha256}',
  },
  'command.hashed': {
    en: '{files, plural, one {# file} other {# files}}, {bytes}, manifest SHA-256 {sha256}',
    'zh-CN': '{files} 个文件，{bytes}，清单 SHA-256 {sha256}',
    ja: '{files} ファイル、{bytes}、一覧 SHA-256 {sha256}',
  },
  'command.unreadable': {
    en: '{count, plural, one {# entry} other {# entries}} could not be read; the manifest says which and why.',
    'zh-CN': '{count} 个条目无法读取；清单中写明了是哪些及原因。',
    ja: '{count} 件を読み取れませんでした。どれかと理由は一覧に記されています。',
  },
  'command.identical': { en: 'Identical.', 'zh-CN': '完全一致。', ja: '同一です。' },
  'command.different': {
    en: '{count, plural, one {# difference} other {# differences}}.',
    'zh-CN': '{count} 处差异。',
    ja: '差異 {count} 件。',
  },
  'command.and-more': { en: '… and {count} more', 'zh-CN': '……另有 {count} 项', ja: '…ほか {count} 件' },
  'command.issued': { en: 'Issued pack {packId}', 'zh-CN': '已签发证据包 {packId}', ja: 'パック {packId} を発行しました' },
  'command.written': { en: 'Written: {path}', 'zh-CN': '已写入：{path}', ja: '書き込みました：{path}' },
  'command.signed': {
    en: 'Signed: {field} by {name}',
    'zh-CN': '已签名：{field}，{name}',
    ja: '署名しました：{field}（{name}）',
  },
  'command.signatures': {
    en: '{count, plural, =0 {no signature yet} one {# signature} other {# signatures}}',
    'zh-CN': '{count, plural, =0 {尚无签名} other {# 个签名}}',
    ja: '{count, plural, =0 {署名なし} other {署名 # 件}}',
  },
  'command.no-drills': { en: 'No drills yet.', 'zh-CN': '尚无演练。', ja: '訓練はまだありません。' },
} as const satisfies Sentences;
