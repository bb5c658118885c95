import type { Sentences } from './language.ts';

/**
 * What each check of the verifier says to an auditor; `state` is passed, failed or not-checked, `subject` a field, file or revision, or
 * `several` of them in one sentence.
 */
export const verifierCheckText = {
  'verify.WITHIN_LIMITS': {
    en: '{state, select, passed {The file could be examined within the limits set for size, depth and time.} failed {The file is larger, deeper or slower to examine than a pack may be, so it was refused unread. Ask for it again from the sender.} other {The limits were not examined.}}',
    'zh-CN':
      '{state, select, passed {已在规定的大小、层级和时间限制内完成检查。} failed {该文件的大小、层级或检查耗时超出证据包允许的范围，因此未读完即被拒绝。请向发送方重新索取。} other {未检查限制。}}',
    ja: '{state, select, passed {大きさ・深さ・時間の制限内で検査できました。} failed {ファイルの大きさ・深さ・検査時間が証跡パックの許容範囲を超えるため、読み終えずに拒否しました。送付元に再送を依頼してください。} other {制限は検査していません。}}',
  },
  'verify.FILE_HEADER': {
    en: '{state, select, passed {The file begins as a pack begins.} failed {The file does not begin as a pack begins: it is something else, or bytes were put in front of it.} other {The beginning of the file was not examined.}}',
    'zh-CN':
      '{state, select, passed {文件开头与证据包一致。} failed {文件开头与证据包不符：它不是证据包，或在前面被加入了字节。} other {未检查文件开头。}}',
    ja: '{state, select, passed {ファイルの先頭は証跡パックの形式です。} failed {ファイルの先頭が証跡パックの形式ではありません。別のファイルか、前に何かが付け加えられています。} other {ファイルの先頭は検査していません。}}',
  },
  'verify.FILE_DIALECT': {
    en: '{state, select, passed {Every byte of the first revision belongs to an object that the pack lists.} failed {The first revision is not written the way Drillbook writes: it was changed, damaged, or made by another program.} other {The structure of the first revision was not examined.}}',
    'zh-CN':
      '{state, select, passed {首个版本中的每个字节都属于证据包所列的对象。} failed {首个版本的写法与 Drillbook 不符：已被更改、损坏，或由其他程序生成。} other {未检查首个版本的结构。}}',
    ja: '{state, select, passed {最初の版のすべてのバイトが、パックに記載されたオブジェクトに属しています。} failed {最初の版の書き方が Drillbook のものと異なります。変更・破損したか、別のプログラムで作られています。} other {最初の版の構造は検査していません。}}',
  },
  'verify.FILE_END': {
    en: '{state, select, passed {Nothing follows the last revision.} failed {Bytes follow the end of the pack. Nobody signed them.} other {The end of the file was not examined.}}',
    'zh-CN':
      '{state, select, passed {最后一个版本之后没有任何内容。} failed {证据包结尾之后还有字节，无人为其签名。} other {未检查文件结尾。}}',
    ja: '{state, select, passed {最後の版の後には何もありません。} failed {証跡パックの終わりの後にバイトがあります。誰も署名していません。} other {ファイルの終わりは検査していません。}}',
  },
  'verify.NO_ACTIVE_CONTENT': {
    en: '{state, select, passed {The pack holds no scripts, no launching, no hidden layers: it is paper.} failed {The pack holds something that makes a viewer act or hide content. Do not open it in an ordinary viewer.} other {Active content was not looked for.}}',
    'zh-CN':
      '{state, select, passed {证据包不含脚本、启动动作或隐藏图层，与纸质文件无异。} failed {证据包含有会使阅读器执行操作或隐藏内容的成分。请勿用普通阅读器打开。} other {未检查活动内容。}}',
    ja: '{state, select, passed {スクリプト、起動動作、隠しレイヤーはありません。紙と同じです。} failed {閲覧ソフトを動作させる、または内容を隠す要素が含まれています。通常の閲覧ソフトで開かないでください。} other {動的な内容は検査していません。}}',
  },
  'verify.DOCUMENT_FORM': {
    en: '{state, select, passed {Pages, form and attachments have the form a pack has.} failed {Pages, form or attachments do not have the form a pack has: something was added, or another program wrote the file.} other {The form of the document was not examined.}}',
    'zh-CN':
      '{state, select, passed {页面、表单和附件的形式与证据包一致。} failed {页面、表单或附件的形式与证据包不符：有内容被加入，或由其他程序写成。} other {未检查文档形式。}}',
    ja: '{state, select, passed {ページ、フォーム、添付の形は証跡パックのものです。} failed {ページ、フォーム、または添付の形が証跡パックと異なります。何かが加えられたか、別のプログラムで書かれています。} other {文書の形は検査していません。}}',
  },
  'verify.EVIDENCE_PRESENT': {
    en: '{state, select, passed {The machine-readable evidence is embedded and readable.} failed {The machine-readable evidence (evidence.json) is missing or unreadable, so nothing in the pack can be held against it.} other {The machine-readable evidence was not looked for.}}',
    'zh-CN':
      '{state, select, passed {机器可读证据已嵌入且可读取。} failed {机器可读证据（evidence.json）缺失或无法读取，因此无从核对证据包内容。} other {未查找机器可读证据。}}',
    ja: '{state, select, passed {機械可読の証跡が埋め込まれ、読み取れます。} failed {機械可読の証跡（evidence.json）がないか読み取れないため、パックの内容を照合できません。} other {機械可読の証跡は探していません。}}',
  },
  'verify.EVIDENCE_FORM': {
    en: '{state, select, passed {The machine-readable evidence is in canonical form and complete.} failed {The machine-readable evidence is not in canonical form or lacks what a pack must state.} other {The form of the machine-readable evidence was not examined.}}',
    'zh-CN':
      '{state, select, passed {机器可读证据采用规范形式且内容完整。} failed {机器可读证据不是规范形式，或缺少证据包必须声明的内容。} other {未检查机器可读证据的形式。}}',
    ja: '{state, select, passed {機械可読の証跡は正規形で、必要な内容がそろっています。} failed {機械可読の証跡が正規形でないか、必要な記載が欠けています。} other {機械可読の証跡の形は検査していません。}}',
  },
  'verify.PACK_ID_NAMED': {
    en: '{state, select, passed {The PDF names this evidence by its fingerprint.} failed {The PDF names another evidence than the one inside it: the two do not belong together.} other {Whether the PDF names its evidence was not examined.}}',
    'zh-CN':
      '{state, select, passed {PDF 以指纹指明了该证据。} failed {PDF 指明的证据与内部所含的不同：两者并非一体。} other {未检查 PDF 是否指明其证据。}}',
    ja: '{state, select, passed {PDF は埋め込まれた証跡をそのハッシュ値で示しています。} failed {PDF が示す証跡と中にある証跡が異なります。両者は対になっていません。} other {PDF が証跡を示しているかは検査していません。}}',
  },
  'verify.FIELDS_DECLARED': {
    en: '{state, select, passed {The places for signatures are exactly those the evidence lists.} failed {The places for signatures are not those the evidence lists.} other {The places for signatures were not compared.}}',
    'zh-CN':
      '{state, select, passed {签名位置与证据所列完全一致。} failed {签名位置与证据所列不一致。} other {未比对签名位置。}}',
    ja: '{state, select, passed {署名欄は証跡に記載されたものと一致しています。} failed {署名欄が証跡に記載されたものと一致しません。} other {署名欄は照合していません。}}',
  },
  'verify.PACK_ROLES': {
    en: '{state, select, passed {Everybody whom a pack of this kind asks for answers for it, each a different person.} failed {This pack asks for other signatures than its kind needs, or for one person twice ({found}). A drill is answered for by its tester, validator and approver, a plan by requester and approver, a site audit by certifier and approver. Drillbook issues no such pack.} other {Who answers for the pack was not examined.}}',
    'zh-CN':
      '{state, select, passed {此类证据包所要求的人员均在其中负责，且各为不同的人。} failed {此证据包要求的签名与其类型不符，或同一人出现两次（{found}）。演练由演练执行人、验证人和批准人负责，计划由申请人和批准人负责，站点审计由审定人和批准人负责。Drillbook 不会签发这样的证据包。} other {未检查由谁对证据包负责。}}',
    ja: '{state, select, passed {この種類のパックに求められる全員が、それぞれ別の人として責任を負います。} failed {署名を求める相手がパックの種類と合わないか、同じ人が二度指定されています（{found}）。訓練には訓練実施者・検証者・承認者、計画には依頼者と承認者、サイト監査には認定者と承認者が責任を負います。Drillbook はこのようなパックを発行しません。} other {誰がパックに責任を負うかは検査していません。}}',
  },
  'verify.ATTACHMENTS_LISTED': {
    en: '{state, select, passed {The embedded files are exactly those the evidence lists.} failed {Files are embedded that the evidence does not list, or listed files are missing.} other {The embedded files were not compared.}}',
    'zh-CN':
      '{state, select, passed {嵌入文件与证据所列完全一致。} failed {存在证据未列出的嵌入文件，或缺少已列出的文件。} other {未比对嵌入文件。}}',
    ja: '{state, select, passed {埋め込みファイルは証跡に記載されたものと一致しています。} failed {証跡にないファイルが埋め込まれているか、記載されたファイルがありません。} other {埋め込みファイルは照合していません。}}',
  },
  'verify.ATTACHMENT_INTACT': {
    en: '{state, select, passed {The attachment {subject} is the one the evidence vouches for.} failed {The attachment {subject} is not the one the evidence vouches for: its content, size or type differs.} other {The attachment {subject} was not hashed.}}',
    'zh-CN':
      '{state, select, passed {附件 {subject} 与证据所担保的一致。} failed {附件 {subject} 与证据所担保的不一致：内容、大小或类型不同。} other {未计算附件 {subject} 的哈希值。}}',
    ja: '{state, select, passed {添付 {subject} は証跡が保証するものと一致します。} failed {添付 {subject} は証跡が保証するものと一致しません。内容・大きさ・種類のいずれかが異なります。} other {添付 {subject} のハッシュは計算していません。}}',
  },
  'verify.ATTACHMENT_BESIDE': {
    en: '{state, select, passed {The file {subject} beside the PDF is the one the evidence vouches for.} failed {The file {subject} beside the PDF is not the one the evidence vouches for: its content or size differs. The PDF itself is not affected. Ask the sender for the folder again.} other {{reason, select, missing {The file {subject} belongs beside the PDF, in the folder {folder}, and is not there. Ask the sender for that folder, put it beside the PDF and verify again.} other {The file {subject} lies beside the PDF and was not checked here. To check it, keep its folder beside the PDF and run “drillbook verify”, or “sha256sum -c SHA256SUMS” in that folder.}}}}',
    'zh-CN':
      '{state, select, passed {PDF 旁的文件 {subject} 与证据所担保的一致。} failed {PDF 旁的文件 {subject} 与证据所担保的不一致：内容或大小不同。PDF 本身不受影响。请向发送方重新索取该文件夹。} other {{reason, select, missing {文件 {subject} 应位于 PDF 旁的文件夹 {folder} 中，但未找到。请向发送方索取该文件夹，放在 PDF 旁后重新验证。} other {文件 {subject} 位于 PDF 旁，此处未检查。如需检查，请将其文件夹放在 PDF 旁并运行 “drillbook verify”，或在该文件夹中运行 “sha256sum -c SHA256SUMS”。}}}}',
    ja: '{state, select, passed {PDF の隣のファイル {subject} は証跡が保証するものと一致します。} failed {PDF の隣のファイル {subject} は証跡が保証するものと一致しません。内容または大きさが異なります。PDF 自体に影響はありません。送付元にフォルダーを再度依頼してください。} other {{reason, select, missing {ファイル {subject} は PDF の隣のフォルダー {folder} にあるはずですが、見つかりません。送付元からそのフォルダーを受け取り、PDF の隣に置いて検証し直してください。} other {ファイル {subject} は PDF の隣にあり、ここでは検査していません。検査するには、フォルダーを PDF の隣に置いて「drillbook verify」を実行するか、そのフォルダーで「sha256sum -c SHA256SUMS」を実行してください。}}}}',
  },
  'verify.EVIDENCE_SIGNATURE': {
    en: '{state, select, passed {evidence.json has a detached signature of its own by the site’s seal.} failed {The detached signature of evidence.json is not one by the site’s seal over this evidence.} other {{reason, select, absent {The pack was sealed without a detached signature of evidence.json; the seal itself covers it.} other {The detached signature of evidence.json was not examined.}}}}',
    'zh-CN':
      '{state, select, passed {evidence.json 附有站点封印的独立分离式签名。} failed {evidence.json 的分离式签名并非站点封印对此证据所作。} other {{reason, select, absent {证据包封印时未附 evidence.json 的分离式签名；封印本身已涵盖该文件。} other {未检查 evidence.json 的分离式签名。}}}}',
    ja: '{state, select, passed {evidence.json には、サイトの封印による独立した分離署名があります。} failed {evidence.json の分離署名は、この証跡に対するサイトの封印によるものではありません。} other {{reason, select, absent {このパックは evidence.json の分離署名なしで封印されています。封印自体が evidence.json も対象としています。} other {evidence.json の分離署名は検査していません。}}}}',
  },
  'verify.REVISION_REBUILT': {
    en: '{state, select, passed {Rendering the evidence again gives the same pages, byte for byte.} failed {{reason, select, evidence {The evidence does not fit together ({evidence}): {evidence, select, site {the site or the language in its heading is not that of the plan} signers {somebody is to sign for a role they do not hold in the plan, or under other words than those of the role} signatureFields {the places for signatures are not those of the people who answer for it} audit {the earlier packs it names do not fit its activity log} changes {what it says has changed since the last pack is not so} period {it holds a drill of another time than its period} record {a drill names a service, person or restore target that the plan does not have, lacks a step, or is told twice} criteria {the hash under which criteria, backup point and target of a drill were fixed is not theirs} signOffs {a drill was approved, run or signed off by people who may not do both, or not by everybody} findings {a verdict, grade or measured time does not follow from the record of its drill} assessment {readiness, coverage or acceptance does not follow from plan and drills} gaps {a question is answered otherwise than plan and drills answer it} frameworks {its controls are not those of the frameworks the site answers to} controls {what it says backs a control does not follow from the pack} attachments {its list of attachments is not the raw evidence and tables of its plan and drills} activity {the table of activity tells of other acts, drills, packs or counts than the rest} other {by the rules this does not follow from the rest of it}}.} other {Rendering the evidence again gives other pages than those in the file.}}} other {The pages were not rendered again from the evidence, so nobody knows whether they say what the evidence says.}}',
    'zh-CN':
      '{state, select, passed {由证据重新生成的页面逐字节一致。} failed {{reason, select, evidence {证据自相矛盾（{evidence}）：{evidence, select, site {标题中的站点或语言与计划中的不同} signers {有人须以其在计划中并不担任的角色签名，或所签声明并非该角色的声明} signatureFields {签名位置与负责人员不符} audit {所列此前的证据包与其活动日志不符} changes {所述自上一份证据包以来的变更与现状不符} period {其中有不属于所述期间的演练} record {某次演练所涉的业务服务、人员或恢复目标环境不在计划中，缺少步骤，或同一演练出现两次} criteria {固定演练标准、备份点和恢复目标环境时的哈希值与其内容不符} signOffs {演练的批准、执行或签核由不得兼任的人完成，或签核不全} findings {结论、等级或实测时间与该演练的记录不符} assessment {就绪状态、覆盖或可接受性与计划和演练不符} gaps {某个问题的回答与计划和演练不符} frameworks {所列控制项不属于站点所适用的框架} controls {所述对控制项的支持程度与证据包不符} attachments {附件清单与计划和演练的原始证据及表格不符} activity {活动表中的操作、演练、证据包或条数与其余内容不符} other {按规则，该部分与其余内容不符}}。} other {由证据重新生成的页面与文件中的不同。}}} other {未由证据重新生成页面，因此无从得知页面是否与证据一致。}}',
    ja: '{state, select, passed {証跡から再生成したページがバイト単位で一致しました。} failed {{reason, select, evidence {証跡に矛盾があります（{evidence}）。{evidence, select, site {見出しのサイトまたは言語が計画のものと異なります} signers {計画で担っていない役割で署名する人がいるか、役割と異なる文言に署名することになっています} signatureFields {署名欄が、責任を負う人のものと一致しません} audit {挙げられている以前のパックが活動ログと合いません} changes {前回のパックからの変更とされる内容が、現状と合いません} period {期間外の訓練が含まれています} record {訓練の業務サービス・人・リストア先が計画にないか、手順が欠けているか、同じ訓練が二度記載されています} criteria {訓練の基準・バックアップポイント・リストア先を確定したときのハッシュ値が、その内容と一致しません} signOffs {訓練の承認・実施・サインオフが、兼ねてはならない人によるか、全員によるものではありません} findings {判定・等級・実測時間が、訓練の記録から導かれるものと異なります} assessment {準備状況・対応状況・受け入れ可否が、計画と訓練から導かれるものと異なります} gaps {質問への回答が、計画と訓練から導かれるものと異なります} frameworks {管理策が、サイトに適用される枠組みのものではありません} controls {管理策の裏付けが、パックから導かれるものと異なります} attachments {添付の一覧が、計画と訓練の証跡および表と一致しません} activity {活動の表の操作・訓練・パック・件数が、残りの内容と異なります} other {規則によれば、この部分は残りの内容と一致しません}}。} other {証跡から再生成したページがファイルのものと異なります。}}} other {証跡からページを再生成していないため、ページが証跡どおりかは分かりません。}}',
  },
  'verify.REVISION_FORM': {
    en: '{state, select, passed {{several, select, yes {Revisions {subject} are written the way Drillbook writes.} other {Revision {subject} is written the way Drillbook writes.}}} failed {Revision {subject} is not written the way Drillbook writes: it was cut off, damaged, or added by another program.} other {Revision {subject} was not examined.}}',
    'zh-CN':
      '{state, select, passed {版本 {subject} 的写法{several, select, yes {均} other {}}与 Drillbook 一致。} failed {版本 {subject} 的写法与 Drillbook 不符：被截断、损坏，或由其他程序添加。} other {未检查版本 {subject}。}}',
    ja: '{state, select, passed {版 {subject} は{several, select, yes {いずれも} other {}} Drillbook の書き方です。} failed {版 {subject} の書き方が Drillbook と異なります。途中で切れたか、破損したか、別のプログラムが加えたものです。} other {版 {subject} は検査していません。}}',
  },
  'verify.REVISION_CHANGES': {
    en: '{state, select, passed {{several, select, yes {Revisions {subject} each do only what may be done after the seal: sign one field, keep certificates and revocation lists for later, or time-stamp the whole.} other {Revision {subject} only does what may be done after the seal: sign one field, keep certificates and revocation lists for later, or time-stamp the whole.}}} failed {Revision {subject} changes something that nobody may change after the seal.} other {The changes of revision {subject} were not examined.}}',
    'zh-CN':
      '{state, select, passed {版本 {subject} {several, select, yes {均} other {}}只做了封印之后允许的操作：签署一个字段、留存证书和吊销列表，或为整个文件加盖时间戳。} failed {版本 {subject} 更改了封印之后任何人都不得更改的内容。} other {未检查版本 {subject} 的更改。}}',
    ja: '{state, select, passed {版 {subject} は{several, select, yes {いずれも} other {}}、封印の後に許されること（一つの欄への署名、証明書と失効リストの保管、全体へのタイムスタンプ）だけを行っています。} failed {版 {subject} は、封印の後に誰も変更できないものを変更しています。} other {版 {subject} の変更は検査していません。}}',
  },
  'verify.SEAL_FIRST': {
    en: '{state, select, passed {The seal of the site is the first signature.} failed {The seal of the site is missing or not the first signature, so nothing protects what people signed.} other {Whether the seal comes first was not examined.}}',
    'zh-CN':
      '{state, select, passed {站点封印是第一个签名。} failed {站点封印缺失或不是第一个签名，因此人员所签内容未受保护。} other {未检查封印是否为首个签名。}}',
    ja: '{state, select, passed {サイトの封印が最初の署名です。} failed {サイトの封印がないか、最初の署名ではありません。署名された内容は保護されていません。} other {封印が最初かどうかは検査していません。}}',
  },
  'verify.SEAL_PERMISSIONS': {
    en: '{state, select, passed {The seal permits signing and nothing else.} failed {The seal does not forbid other changes, as the seal of a pack must.} other {The permissions of the seal were not examined.}}',
    'zh-CN':
      '{state, select, passed {封印只允许签名，不允许其他更改。} failed {封印未像证据包应有的那样禁止其他更改。} other {未检查封印的权限。}}',
    ja: '{state, select, passed {封印が許可するのは署名だけです。} failed {封印が他の変更を禁じていません。証跡パックの封印は禁じる必要があります。} other {封印の権限は検査していません。}}',
  },
  'verify.FIELDS_LOCKED': {
    en: '{state, select, passed {The last signature locks all fields.} failed {The last signature does not lock the fields.} other {Whether the fields are locked was not examined.}}',
    'zh-CN':
      '{state, select, passed {最后一个签名锁定了所有字段。} failed {最后一个签名未锁定字段。} other {未检查字段是否锁定。}}',
    ja: '{state, select, passed {最後の署名がすべての欄を固定しています。} failed {最後の署名が欄を固定していません。} other {欄が固定されているかは検査していません。}}',
  },
  'verify.STORE_CONTENT': {
    en: '{state, select, passed {Every certificate and revocation list kept in the pack belongs to somebody who signed or time-stamped it.} failed {The pack keeps a certificate or revocation list that is malformed, is there twice, or belongs to nobody who signed or time-stamped it. It was added by somebody else.} other {The certificates and revocation lists kept in the pack were not examined.}}',
    'zh-CN':
      '{state, select, passed {证据包中留存的每份证书和吊销列表都属于为其签名或加盖时间戳的一方。} failed {证据包中留存的某份证书或吊销列表格式错误、重复，或不属于为其签名或加盖时间戳的任何一方，是由他人加入的。} other {未检查证据包中留存的证书和吊销列表。}}',
    ja: '{state, select, passed {パックに保管された証明書と失効リストは、すべて署名者または時刻認証局のものです。} failed {パックに保管された証明書または失効リストに、形式の不正なもの、重複したもの、あるいは署名者にも時刻認証局にも属さないものがあります。別の人が加えたものです。} other {パックに保管された証明書と失効リストは検査していません。}}',
  },
  'verify.SIGNATURE_DICTIONARY': {
    en: '{state, select, passed {{several, select, yes {The signatures in {subject} are declared the way a pack declares them.} other {The signature in {subject} is declared the way a pack declares it.}}} failed {The signature in {subject} is not declared the way a pack declares it.} other {The declaration of the signature in {subject} was not examined.}}',
    'zh-CN':
      '{state, select, passed {{subject} 中签名的声明方式{several, select, yes {均} other {}}与证据包一致。} failed {{subject} 中签名的声明方式与证据包不符。} other {未检查 {subject} 中签名的声明。}}',
    ja: '{state, select, passed {{subject} の署名の宣言は{several, select, yes {いずれも} other {}}証跡パックの形式です。} failed {{subject} の署名の宣言が証跡パックの形式ではありません。} other {{subject} の署名の宣言は検査していません。}}',
  },
  'verify.SIGNATURE_RANGE': {
    en: '{state, select, passed {{several, select, yes {The signatures in {subject} each cover their whole revision.} other {The signature in {subject} covers its whole revision.}}} failed {The signature in {subject} leaves bytes uncovered that it must cover.} other {What the signature in {subject} covers was not examined.}}',
    'zh-CN':
      '{state, select, passed {{subject} 中的签名{several, select, yes {均} other {}}覆盖其整个版本。} failed {{subject} 中的签名遗漏了必须覆盖的字节。} other {未检查 {subject} 中签名的覆盖范围。}}',
    ja: '{state, select, passed {{subject} の署名は{several, select, yes {いずれも} other {}}その版全体を対象としています。} failed {{subject} の署名は対象とすべきバイトを対象にしていません。} other {{subject} の署名の対象範囲は検査していません。}}',
  },
  'verify.SIGNATURE_CONTENTS': {
    en: '{state, select, passed {{several, select, yes {The places of the signatures in {subject} each hold the signature and nothing else.} other {The place of the signature in {subject} holds the signature and nothing else.}}} failed {The place of the signature in {subject} holds something beside the signature, or no signature.} other {The content of the signature in {subject} was not examined.}}',
    'zh-CN':
      '{state, select, passed {{subject} 的签名处{several, select, yes {均} other {}}只含签名本身。} failed {{subject} 的签名处含有签名以外的内容，或没有签名。} other {未检查 {subject} 的签名内容。}}',
    ja: '{state, select, passed {{subject} の署名の場所には{several, select, yes {いずれも} other {}}署名だけがあります。} failed {{subject} の署名の場所に署名以外のものがあるか、署名がありません。} other {{subject} の署名の内容は検査していません。}}',
  },
  'verify.CMS_FORM': {
    en: '{state, select, passed {{several, select, yes {The signatures in {subject} have the one form a pack allows.} other {The signature in {subject} has the one form a pack allows.}}} failed {The signature in {subject} does not have the one form a pack allows.} other {The form of the signature in {subject} was not examined.}}',
    'zh-CN':
      '{state, select, passed {{subject} 中签名的格式{several, select, yes {均} other {}}是证据包唯一允许的格式。} failed {{subject} 中签名的格式不是证据包允许的格式。} other {未检查 {subject} 中签名的格式。}}',
    ja: '{state, select, passed {{subject} の署名は{several, select, yes {いずれも} other {}}証跡パックが許す唯一の形式です。} failed {{subject} の署名は証跡パックが許す形式ではありません。} other {{subject} の署名の形式は検査していません。}}',
  },
  'verify.CMS_ATTRIBUTES': {
    en: '{state, select, passed {{several, select, yes {The signatures in {subject} are each bound to their certificates and algorithms.} other {The signature in {subject} is bound to its certificates and its algorithms.}}} failed {The signature in {subject} is not bound to the certificates it comes with.} other {What the signature in {subject} is bound to was not examined.}}',
    'zh-CN':
      '{state, select, passed {{subject} 中的签名{several, select, yes {均} other {}}已与其证书和算法绑定。} failed {{subject} 中的签名未与其所附证书绑定。} other {未检查 {subject} 中签名的绑定。}}',
    ja: '{state, select, passed {{subject} の署名は{several, select, yes {いずれも} other {}}証明書とアルゴリズムに結び付けられています。} failed {{subject} の署名は添えられた証明書に結び付けられていません。} other {{subject} の署名の結び付きは検査していません。}}',
  },
  'verify.CERTIFICATE_FORM': {
    en: '{state, select, passed {{several, select, yes {The certificates in {subject} may sign documents.} other {The certificate in {subject} may sign documents.}}} failed {The certificate in {subject} is malformed or not made for signing documents.} other {The certificate in {subject} was not examined.}}',
    'zh-CN':
      '{state, select, passed {{subject} 中的证书{several, select, yes {均} other {}}可用于签署文档。} failed {{subject} 中的证书格式错误，或并非用于签署文档。} other {未检查 {subject} 中的证书。}}',
    ja: '{state, select, passed {{subject} の証明書は{several, select, yes {いずれも} other {}}文書への署名に使えます。} failed {{subject} の証明書が不正な形式か、文書への署名用ではありません。} other {{subject} の証明書は検査していません。}}',
  },
  'verify.KEY_STRENGTH': {
    en: '{state, select, passed {{several, select, yes {The keys in {subject} are strong enough.} other {The key in {subject} is strong enough.}}} failed {The key in {subject} is too weak, or of a kind that is not accepted.} other {The strength of the key in {subject} was not examined.}}',
    'zh-CN':
      '{state, select, passed {{subject} 的密钥强度{several, select, yes {均} other {}}足够。} failed {{subject} 的密钥强度不足，或类型不被接受。} other {未检查 {subject} 的密钥强度。}}',
    ja: '{state, select, passed {{subject} の鍵は{several, select, yes {いずれも} other {}}十分な強度です。} failed {{subject} の鍵が弱すぎるか、受け入れられない種類です。} other {{subject} の鍵の強度は検査していません。}}',
  },
  'verify.CONTENT_DIGEST': {
    en: '{state, select, passed {{several, select, yes {What was signed in {subject} is what the file holds.} other {What {subject} signed is what the file holds.}}} failed {The file was changed after {subject} was signed.} other {Whether the file changed after {subject} was signed was not examined.}}',
    'zh-CN':
      '{state, select, passed {{subject} 所签的内容{several, select, yes {均} other {}}与文件现有内容一致。} failed {{subject} 签署之后文件被更改。} other {未检查 {subject} 签署之后文件是否被更改。}}',
    ja: '{state, select, passed {{subject} で署名された内容は{several, select, yes {いずれも} other {}}ファイルの内容と一致します。} failed {{subject} の署名後にファイルが変更されています。} other {{subject} の署名後の変更は検査していません。}}',
  },
  'verify.SIGNATURE_VALUE': {
    en: '{state, select, passed {{several, select, yes {The signatures in {subject} were each made with the key of their certificate.} other {The signature in {subject} was made with the key of its certificate.}}} failed {The signature in {subject} was not made with the key of its certificate.} other {The signature in {subject} was not recomputed.}}',
    'zh-CN':
      '{state, select, passed {{subject} 中的签名{several, select, yes {均} other {}}由其证书对应的密钥生成。} failed {{subject} 中的签名并非由其证书对应的密钥生成。} other {未验算 {subject} 中的签名。}}',
    ja: '{state, select, passed {{subject} の署名は{several, select, yes {いずれも} other {}}証明書の鍵で作られています。} failed {{subject} の署名は証明書の鍵で作られたものではありません。} other {{subject} の署名は検算していません。}}',
  },
  'verify.TIME_STAMP_FORM': {
    en: '{state, select, passed {The time-stamp of {subject} was made by the authority it names.} failed {The time-stamp of {subject} is malformed, or was not made by the authority it names. It proves no time.} other {The time-stamp of {subject} was not examined.}}',
    'zh-CN':
      '{state, select, passed {{subject} 的时间戳由其所载的时间戳机构签发。} failed {{subject} 的时间戳格式错误，或并非由其所载的时间戳机构签发，不能证明任何时间。} other {未检查 {subject} 的时间戳。}}',
    ja: '{state, select, passed {{subject} のタイムスタンプは、記載されたタイムスタンプ局が発行したものです。} failed {{subject} のタイムスタンプは形式が不正か、記載されたタイムスタンプ局が発行したものではありません。時刻を証明しません。} other {{subject} のタイムスタンプは検査していません。}}',
  },
  'verify.SIGNATURE_TIME_STAMPED': {
    en: '{state, select, passed {The time-stamp was made for the signature in {subject}.} failed {The time-stamp in {subject} was made for another signature. It was copied here.} other {Whether the time-stamp was made for the signature in {subject} was not examined.}}',
    'zh-CN':
      '{state, select, passed {该时间戳是为 {subject} 中的签名加盖的。} failed {{subject} 中的时间戳是为另一个签名加盖的，被复制到了此处。} other {未检查时间戳是否为 {subject} 中的签名加盖。}}',
    ja: '{state, select, passed {タイムスタンプは {subject} の署名に対するものです。} failed {{subject} のタイムスタンプは別の署名に対するものです。ここに写されたものです。} other {タイムスタンプが {subject} の署名に対するものかは検査していません。}}',
  },
  'verify.DOCUMENT_TIME_STAMPED': {
    en: '{state, select, passed {The time-stamp {subject} was made for the whole file as it stood then.} failed {The time-stamp {subject} was made for another file, or the file was changed after it.} other {What the time-stamp {subject} was made for was not examined.}}',
    'zh-CN':
      '{state, select, passed {时间戳 {subject} 是为当时的整个文件加盖的。} failed {时间戳 {subject} 是为另一个文件加盖的，或文件在其后被更改。} other {未检查时间戳 {subject} 是为何内容加盖的。}}',
    ja: '{state, select, passed {タイムスタンプ {subject} は、その時点のファイル全体に対するものです。} failed {タイムスタンプ {subject} は別のファイルに対するものか、その後にファイルが変更されています。} other {タイムスタンプ {subject} が何に対するものかは検査していません。}}',
  },
} as const satisfies Sentences;
