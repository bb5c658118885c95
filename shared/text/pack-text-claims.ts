import type { Sentences } from './language.ts';

/** What a pack claims, what it does not, and how anybody can check it without its maker. */
export const packTextClaims = {
  'pack.claims': {
    en: 'What this pack shows, and how to check it',
    'zh-CN': '本证据包证明什么，如何验证',
    ja: '本パックが示すことと検証方法',
  },
  'pack.shown': { en: 'It shows', 'zh-CN': '证明的内容', ja: '示すこと' },
  'pack.not-shown': { en: 'It does not show', 'zh-CN': '不证明的内容', ja: '示さないこと' },
  'pack.claim.restored': {
    en: 'Backup point {point} was restored into “{target}”. The restore began on {at} and ran for {elapsed}.',
    'zh-CN': '备份点 {point} 已恢复到“{target}”。恢复开始于 {at}，历时 {elapsed}。',
    ja: 'バックアップポイント {point} を「{target}」へリストアしました。開始は {at}、所要時間は {elapsed} です。',
  },
  'pack.claim.criteria': {
    en: 'The success criteria were fixed on {at}, before the drill began on {start}. Their hash is printed with them.',
    'zh-CN': '成功标准于 {at} 确定，早于演练开始时间 {start}。其哈希值与标准一并列出。',
    ja: '成功基準は {at} に確定しました。訓練の開始（{start}）より前です。ハッシュ値を基準とともに記載しています。',
  },
  'pack.claim.checks': {
    en: '{total, plural, one {# check is} other {# checks are}} recorded, {machine} made by Drillbook and {person} by people: {passed} passed, {failed} failed, {rest} without a result.',
    'zh-CN':
      '记录了 {total} 项检查，其中 {machine} 项由 Drillbook 执行，{person} 项由人员执行：{passed} 项通过，{failed} 项未通过，{rest} 项无结果。',
    ja: '確認項目は {total} 件です（Drillbook によるもの {machine} 件、人によるもの {person} 件）。合格 {passed} 件、不合格 {failed} 件、結果なし {rest} 件です。',
  },
  'pack.claim.differences': {
    en: '{total, plural, =0 {No difference} one {# difference} other {# differences}} from the reference {total, plural, =0 {was} one {was} other {were}} recorded; {decided, plural, =0 {none carries} one {# carries} other {# carry}} a decision with a name.',
    'zh-CN': '与参照相比记录了 {total} 项差异，其中 {decided} 项附有署名的判定。',
    ja: '参照時点との差異は {total} 件を記録し、うち {decided} 件に担当者名のある判断があります。',
  },
  'pack.claim.evidence': {
    en: '{count, plural, one {# piece} other {# pieces}} of raw evidence {count, plural, one {is} other {are}} embedded unchanged, each with its SHA-256 and where it came from.',
    'zh-CN': '内嵌 {count} 份未经改动的原始证据，每份均附 SHA-256 及来源。',
    ja: '証跡 {count} 件を未加工のまま埋め込み、それぞれの SHA-256 と出所を記載しています。',
  },
  'pack.claim.evidence-beside': {
    en: '{count, plural, one {# piece} other {# pieces}} of raw evidence {count, plural, one {is} other {are}} too large to embed and {count, plural, one {lies} other {lie}} beside this PDF, bound to it by SHA-256.',
    'zh-CN': '{count} 份原始证据过大，未嵌入而置于本 PDF 旁，以 SHA-256 与其绑定。',
    ja: '証跡 {count} 件は大きいため埋め込まず、この PDF の隣に置き、SHA-256 で結び付けています。',
  },
  'pack.claim.sign-offs': {
    en: '{count} of {total} roles had signed off when this pack was issued. Each signature, once set in this file, binds its sign-off to a key.',
    'zh-CN': '签发本证据包时，{total} 个角色中有 {count} 个已签核。文件中的签名一经签署，即将各人的签核与其密钥绑定。',
    ja: '発行時点で {total} つの役割のうち {count} つがサインオフ済みです。ファイルに電子署名が加わると、それぞれのサインオフが鍵に結び付きます。',
  },
  'pack.claim.log': {
    en: 'The activity log of the site file held {size, plural, one {# entry} other {# entries}} at issue. The hash of the last one is printed in “{section}”, so a later change of the log shows.',
    'zh-CN': '签发时站点文件的活动日志共有 {size} 条。最后一条的哈希值列于“{section}”，此后对日志的改动会因此暴露。',
    ja: '発行時、サイトファイルの活動ログは {size} 件でした。最終行のハッシュ値を「{section}」に記載しているため、以後のログの改変は判明します。',
  },
  'pack.limit.no-restore': {
    en: 'That anything was restored: the restore step was not carried out.',
    'zh-CN': '是否恢复了任何内容：恢复步骤未执行。',
    ja: '何かがリストアされたこと。リストアの手順は実施されていません。',
  },
  'pack.limit.criteria': {
    en: 'That the success criteria were known before the drill: none were fixed before it began.',
    'zh-CN': '演练之前已知成功标准：开始之前没有确定标准。',
    ja: '訓練前に成功基準が決まっていたこと。開始前に確定された基準はありません。',
  },
  'pack.limit.sample': {
    en: 'That the whole can be restored: only a sample was, and its figures are extrapolated.',
    'zh-CN': '整体可以恢复：只恢复了样本，其数值对整体仅为推算。',
    ja: '全体をリストアできること。リストアしたのは一部で、全体についての数値は推定です。',
  },
  'pack.limit.scope': {
    en: 'Anything about services, assets or days that are not named here, or about production hardware: the target of the restore is not production.',
    'zh-CN': '未在此列出的业务服务、资产或日期，以及生产硬件的情况：恢复目标环境并非生产环境。',
    ja: 'ここに挙げていない業務サービス・資産・日付、および本番のハードウェアに関すること。リストア先は本番環境ではありません。',
  },
  'pack.limit.clock': {
    en: 'That the clock was right: every time is that of the computer Drillbook ran on, compared with no outside source. Durations of steps come from a clock that cannot be set back.',
    'zh-CN': '时钟是否准确：所有时间均取自运行 Drillbook 的计算机，未与外部时间源核对。步骤历时取自不可回拨的时钟。',
    ja: '時計が正しかったこと。時刻はすべて Drillbook を動かしたコンピューターのもので、外部の時刻源と照合していません。手順の所要時間は、戻すことのできない時計で計っています。',
  },
  'pack.limit.key': {
    en: 'Whose key signed, unless an authority you trust issued the certificate: a self-signed key proves that the same key signed, not who held it. Compare its fingerprint with the one on paper.',
    'zh-CN':
      '签名密钥属于谁，除非证书由您信任的机构颁发：自签名密钥只证明由同一密钥签署，不证明持有人是谁。请与纸质登记表上的指纹核对。',
    ja: '誰の鍵で署名したか。信頼できる認証局の証明書でない限り、自己署名の鍵が証明するのは同じ鍵による署名であることだけで、持ち主ではありません。フィンガープリントを紙の登録票と照合してください。',
  },
  'pack.limit.typed': {
    en: 'That what people typed is true: the plan, the isolation of the target, the times of declaration and recovery, the data point, checks marked “{method}”, notes, reasons and lessons.',
    'zh-CN':
      '人工录入的内容属实：恢复计划、目标环境的隔离说明、宣告与恢复时间、数据时点、标注“{method}”的检查、备注、理由与经验教训。',
    ja: '人が入力した内容が正しいこと。計画、リストア先の隔離、宣言と復旧の時刻、データ時点、「{method}」とある確認項目、メモ、理由、教訓がこれに当たります。',
  },
  'pack.limit.data-point': {
    en: 'How old each restored asset is: the recovery point runs from one data point, the newest data in the restored copy as recorded for the whole service, not from a time of the backup tool (“{section}”).',
    'zh-CN':
      '各恢复资产的数据有多旧：恢复点从唯一的数据时点起算，即为整个业务服务记录的、恢复副本中的最新数据，而非备份工具的时间（见“{section}”一节）。',
    ja: 'リストアした資産それぞれのデータの古さ。復旧時点は、サービス全体について記録した一つのデータ時点（リストアした内容で最も新しいデータ）から測り、バックアップツールの時刻からは測りません（「{section}」）。',
  },
  'pack.limit.end': {
    en: 'That nothing was taken off its end: the newest signature or time-stamp can be removed again without a trace. A missing sign-off shows, because this pack lists the roles; a missing time-stamp does not.',
    'zh-CN':
      '末尾的内容未被去掉：最新的签名或时间戳可以被去掉而不留痕迹。缺少签核会显现，因为本证据包列有各角色；缺少时间戳则不会显现。',
    ja: '末尾から何も取り除かれていないこと。最も新しい電子署名やタイムスタンプは、痕跡を残さず取り除けます。役割は本パックに記載しているため、サインオフの不足は分かりますが、タイムスタンプの不足は分かりません。',
  },
  'pack.limit.log': {
    en: 'That nothing was rewritten before issue: whoever can write the site file could have rewritten its log until then.',
    'zh-CN': '签发之前未被改写：在此之前，能写入站点文件的人可以改写其日志。',
    ja: '発行前に書き換えがなかったこと。サイトファイルに書き込める人はログも書き換えられました。',
  },

  'pack.verify': { en: 'How to verify it', 'zh-CN': '如何验证', ja: '検証方法' },
  'pack.verify-lead': {
    en: 'Use software that did not come with this file, on a computer you trust. No network is needed.',
    'zh-CN': '请在您信任的计算机上，使用并非随本文件提供的软件。无需联网。',
    ja: '信頼できるコンピューターで、このファイルに付属しないソフトを使います。ネットワークは不要です。',
  },
  'pack.verify.drillbook': { en: 'With Drillbook', 'zh-CN': '使用 Drillbook', ja: 'Drillbook で' },
  'pack.verify.drillbook-text': {
    en: 'Checks every signature and every embedded file, draws all pages again from evidence.json and compares them byte for byte. It answers three questions apart: unchanged, by whom, complete.',
    'zh-CN':
      '验证每个签名和每个内嵌文件，根据 evidence.json 重新绘制所有页面并逐字节比对，分别回答三个问题：是否未被更改、由谁签署、是否签署完备。',
    ja: 'すべての署名と埋め込みファイルを検査し、evidence.json から全ページを描き直して 1 バイトずつ比較します。変更の有無、署名者、署名の充足を別々に答えます。',
  },
  'pack.verify.reader': { en: 'With Adobe Reader', 'zh-CN': '使用 Adobe Reader', ja: 'Adobe Reader で' },
  'pack.verify.reader-text': {
    en: 'Open the signature panel. Each signature must read “not modified”. Where it says “unknown”, compare the certificate’s SHA-256 fingerprint with “{section}” and the form on paper.',
    'zh-CN':
      '打开签名面板，每个签名都应显示“未被修改”。身份显示“未知”时，打开证书，将其 SHA-256 指纹与“{section}”一节及纸质登记表核对。',
    ja: '署名パネルを開きます。どの署名も「変更されていません」でなければなりません。本人性が「不明」なら証明書を開き、SHA-256 フィンガープリントを「{section}」の節と紙の登録票に照合します。',
  },
  'pack.verify.tools': { en: 'With pdfsig and OpenSSL', 'zh-CN': '使用 pdfsig 与 OpenSSL', ja: 'pdfsig と OpenSSL で' },
  'pack.verify.tools-text': {
    en: 'pdfsig lists the signatures; pdfdetach takes out evidence.json, whose SHA-256 must be the pack id. pdfsig alone is not enough: it also calls a pack valid whose pages no longer say what evidence.json says.',
    'zh-CN':
      'pdfsig 列出签名；pdfdetach 取出 evidence.json，其 SHA-256 必须等于证据包编号。仅用 pdfsig 并不充分：即使页面内容已与 evidence.json 不符，它仍会显示有效。',
    ja: 'pdfsig は署名を一覧にします。pdfdetach で evidence.json を取り出し、その SHA-256 がパック ID と一致することを確かめます。pdfsig だけでは不十分です。ページの内容が evidence.json と食い違っていても有効と表示します。',
  },
  'pack.verify.cms-text': {
    en: 'To check a signature without the judgement of pdfsig, put the numbers of its line “{ranges}” here; {seal} is the seal, {first} the first person. If it is good, the last line prints the fingerprint to compare with “{section}”.',
    'zh-CN':
      '要不依赖 pdfsig 的判断来验证单个签名，请将其“{ranges}”一行中的数字代入以下命令。{seal} 为封印，{first} 为第一位签核人。验证成功后，最后一行输出指纹，请与“{section}”一节核对。',
    ja: 'pdfsig の判断に頼らず署名を検査するには、「{ranges}」の行の数字を次のコマンドに入れます。{seal} は封印、{first} は最初の署名者です。検査に通ると最後の行がフィンガープリントを示すので、「{section}」の節と照合します。',
  },
  'pack.verify.time-stamp-text': {
    en: 'Where the last entry is not of the type “{type}”, it is a time-stamp over all before it, and what pdfsig says of it counts for nothing. Make {data} with its numbers; {place} is its place, counted from 0. OpenSSL then judges it by the authority’s certificate {authority}, which must come from elsewhere.',
    'zh-CN':
      '最后一项的类型若不是“{type}”，即为覆盖其前全部内容的时间戳，pdfsig 对它的结论不作数。请用该项的数字生成 {data}，{place} 为从 0 起的序号；OpenSSL 依据时间戳机构的证书 {authority} 判断，该证书须另行取得。',
    ja: '最後の項目の種類が「{type}」でなければ、それより前のすべてに対するタイムスタンプであり、pdfsig の判定は当てになりません。その数字で {data} を作ります。{place} は 0 から数えた順番です。OpenSSL が認証局の証明書 {authority} で検査します。証明書は別途入手します。',
  },
} as const satisfies Sentences;
