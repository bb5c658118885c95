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
  'verify.SIGNER_ANCHORED': {
    en: '{state, select, passed {The certificate in {subject} is on the trust list, or an authority on it vouches for it.} failed {The certificate in {subject} is not trusted.} other {Nothing on the trust list speaks for the certificate in {subject}. Compare its fingerprint with the form signed on paper.}}',
    'zh-CN':
      '{state, select, passed {{subject} 的证书在信任列表中，或由列表中的机构担保。} failed {{subject} 的证书不受信任。} other {信任列表中没有任何条目为 {subject} 的证书担保。请将其指纹与纸质签署的表格核对。}}',
    ja: '{state, select, passed {{subject} の証明書は信頼リストにあるか、リストの認証局が保証しています。} failed {{subject} の証明書は信頼されていません。} other {信頼リストに {subject} の証明書を保証するものがありません。フィンガープリントを署名済みの紙の登録票と照合してください。}}',
  },
  'verify.SIGNER_NAMED': {
    en: '{state, select, passed {The certificate in {subject} names the person the pack names.} failed {The pack names {expected} for {subject}, but the certificate names {found}.} other {The name in the certificate of {subject} was not compared.}}',
    'zh-CN':
      '{state, select, passed {{subject} 的证书所载姓名与证据包一致。} failed {证据包为 {subject} 指定的是 {expected}，而证书所载为 {found}。} other {未比对 {subject} 证书中的姓名。}}',
    ja: '{state, select, passed {{subject} の証明書の名義は証跡パックの記載と一致します。} failed {証跡パックは {subject} に {expected} を指定していますが、証明書の名義は {found} です。} other {{subject} の証明書の名義は照合していません。}}',
  },
  'verify.SIGNER_KEY_NAMED': {
    en: '{state, select, passed {The signature in {subject} was made with the certificate that the sign-off names.} failed {The sign-off names another certificate than the one that signed {subject}: {expected}, not {found}.} other {Whether {subject} was signed with the certificate of the sign-off was not examined.}}',
    'zh-CN':
      '{state, select, passed {{subject} 的签名使用了签核中登记的证书。} failed {签核登记的证书为 {expected}，而 {subject} 的签名使用了 {found}。} other {未检查 {subject} 是否使用签核中登记的证书。}}',
    ja: '{state, select, passed {{subject} の署名は、サインオフに記載された証明書によるものです。} failed {サインオフに記載された証明書は {expected} ですが、{subject} の署名は {found} によるものです。} other {{subject} がサインオフの証明書で署名されたかは検査していません。}}',
  },
  'verify.SIGNER_KIND': {
    en: '{state, select, passed {The certificate in {subject} is trusted for this use: the seal for sealing, a person for signing.} failed {{reason, select, otherSeal {The trust list names the seal of this site, and the certificate in {subject} is another one: whoever else an authority knows is not the site.} other {The certificate in {subject} is on the trust list for another use: a person never stands for the site’s seal, nor the seal for a person.}}} other {What the certificate in {subject} may be used for is not on the trust list.}}',
    'zh-CN':
      '{state, select, passed {{subject} 的证书受信任用于此用途：封印用于封签，个人用于签名。} failed {{reason, select, otherSeal {信任列表中登记了本站点的封印，而 {subject} 的证书是另一张：证书颁发机构认识的其他人并不是本站点。} other {{subject} 的证书在信任列表中登记为其他用途：个人不能代替站点封印，封印也不能代替个人。}}} other {信任列表中未登记 {subject} 的证书可用于何种用途。}}',
    ja: '{state, select, passed {{subject} の証明書はこの用途で信頼されています（封印は封印用、個人は署名用）。} failed {{reason, select, otherSeal {信頼リストにはこのサイトの封印が登録されていますが、{subject} の証明書は別のものです。認証局が知っている別の人は、このサイトではありません。} other {{subject} の証明書は信頼リストに別の用途で登録されています。個人がサイトの封印を、封印が個人を代わることはありません。}}} other {{subject} の証明書の用途は信頼リストに登録されていません。}}',
  },
  'verify.SIGNER_DISTINCT': {
    en: '{state, select, passed {The key in {subject} signed for nobody else in this pack.} failed {The key in {subject} also signed for somebody else in this pack: one of the two did not sign.} other {Whether the key in {subject} signed for others was not examined.}}',
    'zh-CN':
      '{state, select, passed {{subject} 的密钥未在本证据包中为他人签名。} failed {{subject} 的密钥还在本证据包中为他人签名：两人之一并未签署。} other {未检查 {subject} 的密钥是否为他人签名。}}',
    ja: '{state, select, passed {{subject} の鍵はこのパックで他の人の署名に使われていません。} failed {{subject} の鍵がこのパックで別の人の署名にも使われています。どちらかは本人の署名ではありません。} other {{subject} の鍵が他の署名に使われたかは検査していません。}}',
  },
  'verify.CERTIFICATE_VALID_WHEN_SIGNED': {
    en: '{state, select, passed {{reason, select, proven {The certificate in {subject} was valid when it was used: a time-stamp proves it.} other {The certificate in {subject} was valid at the time the signer claims.}}} failed {The certificate in {subject} was not valid at the time it is said to have signed.} other {Whether the certificate in {subject} was valid then was not examined.}}',
    'zh-CN':
      '{state, select, passed {{reason, select, proven {{subject} 的证书在使用时有效，有时间戳为证。} other {在签名者声明的时间，{subject} 的证书有效。}}} failed {在所称的签署时间，{subject} 的证书无效。} other {未检查 {subject} 的证书当时是否有效。}}',
    ja: '{state, select, passed {{reason, select, proven {{subject} の証明書は使用時に有効でした。タイムスタンプが証明しています。} other {署名者の主張する時刻に {subject} の証明書は有効でした。}}} failed {署名したとされる時刻に {subject} の証明書は有効ではありませんでした。} other {{subject} の証明書が当時有効だったかは検査していません。}}',
  },
  'verify.CERTIFICATE_VALID_NOW': {
    en: '{state, select, passed {{reason, select, provenInTime {The certificate in {subject} is no longer valid today, but a time-stamp proves that it was used while it was. The signature stands.} other {The certificate in {subject} is valid today.}}} failed {The certificate in {subject} is not valid today, and no time-stamp proves that it was used while it was.} other {Whether the certificate in {subject} is valid today was not examined.}}',
    'zh-CN':
      '{state, select, passed {{reason, select, provenInTime {{subject} 的证书目前已过期，但时间戳证明其在有效期内使用，签名依然成立。} other {{subject} 的证书目前有效。}}} failed {{subject} 的证书目前无效，且没有时间戳证明其在有效期内使用。} other {未检查 {subject} 的证书目前是否有效。}}',
    ja: '{state, select, passed {{reason, select, provenInTime {{subject} の証明書は現在は期限切れですが、有効期間内に使われたことをタイムスタンプが証明しています。署名は有効なままです。} other {{subject} の証明書は現在有効です。}}} failed {{subject} の証明書は現在有効ではなく、有効期間内に使われたことを証明するタイムスタンプもありません。} other {{subject} の証明書が現在有効かは検査していません。}}',
  },
  'verify.CERTIFICATE_NOT_REVOKED': {
    en: '{state, select, passed {{reason, select, revokedLater {A certificate behind {subject} was revoked on {revokedAt}, but a time-stamp proves that {subject} was signed before. The signature stands.} other {The certificate in {subject} is not on the revocation list of its issuer, which is {ageDays, plural, one {# day} other {# days}} old.}}} failed {{reason, select, before {A certificate behind {subject} was revoked on {revokedAt}, before the time that is proven for the signature. The signature counts for nothing.} other {A certificate behind {subject} was revoked on {revokedAt}, and no time-stamp proves that {subject} was signed before. The signature counts for nothing.}}} other {{reason, select, selfSigned {Revocation does not apply to {subject}: the certificate is self-signed, nobody could revoke it.} stale {Whether the certificate in {subject} was revoked is not known: the revocation list at hand ran out on {nextUpdate}. Ask the issuer for a newer one and verify again.} unusable {Whether the certificate in {subject} was revoked is not known: there are revocation lists of its issuer at hand, but none that counts. They are named with their reasons below the signatures.} other {Whether the certificate in {subject} was revoked was not examined: no revocation list was at hand.}}}}',
    'zh-CN':
      '{state, select, passed {{reason, select, revokedLater {{subject} 所依据的某份证书已于 {revokedAt} 被吊销，但时间戳证明 {subject} 在此之前签署，签名依然成立。} other {{subject} 的证书不在其签发机构的吊销列表中，该列表已有 {ageDays} 天。}}} failed {{reason, select, before {{subject} 所依据的某份证书已于 {revokedAt} 被吊销，早于该签名经证明的时间。此签名无效。} other {{subject} 所依据的某份证书已于 {revokedAt} 被吊销，且没有时间戳证明 {subject} 在此之前签署。此签名无效。}}} other {{reason, select, selfSigned {吊销不适用于 {subject}：证书为自签名，无人能够吊销。} stale {无法得知 {subject} 的证书是否被吊销：现有的吊销列表已于 {nextUpdate} 过期。请向签发机构索取新的列表后重新验证。} unusable {无法得知 {subject} 的证书是否被吊销：虽有其签发机构的吊销列表，但均不起作用。各列表及原因列于签名之后。} other {未检查 {subject} 的证书是否被吊销：没有可用的吊销列表。}}}}',
    ja: '{state, select, passed {{reason, select, revokedLater {{subject} の根拠となる証明書が {revokedAt} に失効していますが、{subject} がその前に署名されたことをタイムスタンプが証明しています。署名は有効なままです。} other {{subject} の証明書は発行者の失効リスト（{ageDays} 日前のもの）にありません。}}} failed {{reason, select, before {{subject} の根拠となる証明書が {revokedAt} に失効しています。署名の証明された時刻より前です。この署名は無効です。} other {{subject} の根拠となる証明書が {revokedAt} に失効しており、その前に署名されたことを証明するタイムスタンプもありません。この署名は無効です。}}} other {{reason, select, selfSigned {{subject} に失効は当てはまりません。自己署名証明書のため、誰も失効させられません。} stale {{subject} の証明書が失効したかは分かりません。手元の失効リストは {nextUpdate} に期限が切れています。発行者から新しいリストを受け取り、検証し直してください。} unusable {{subject} の証明書が失効したかは分かりません。発行者の失効リストは手元にありますが、効力のあるものがありません。リストと理由は署名の後に示します。} other {{subject} の証明書の失効は検査していません。失効リストがありませんでした。}}}}',
  },
  'verify.REVOCATION_LIST_USED': {
    en: '{state, select, passed {The revocation list of {subject} was used.} failed {The revocation list of {subject} cannot be relied on.} other {{reason, select, unread {A revocation list on the trust list (SHA-256 {sha256}) was not used: it is too large, or not a list that can be read. Take it off the list, or get it again from the authority.} indirect {The revocation list of {subject} of {listedAt} was not used: it speaks of the certificates of other authorities too. Get a list of its own certificates alone.} notYet {The revocation list of {subject} was not used: it is dated {listedAt}, which is in the future. Check the clock of this machine.} unverified {The revocation list of {subject} of {listedAt} was not used: no certificate at hand shows that this authority signed it. Add the authority to the trust list.} partial {The revocation list of {subject} of {listedAt} speaks of some of its certificates only. What is on it counts as revoked; that something is not on it proves nothing. Get the full list.} later {The revocation list of {subject} of {listedAt} was not used: it was made after the certificate had expired, when it may have been dropped. Get a list from before.} stale {The revocation list of {subject} was not used: it ran out on {nextUpdate}. Get a newer one and verify again.} other {The revocation list of {subject} was not used.}}}}',
    'zh-CN':
      '{state, select, passed {已使用 {subject} 的吊销列表。} failed {{subject} 的吊销列表不可采信。} other {{reason, select, unread {信任列表中的一份吊销列表（SHA-256 {sha256}）未被使用：它过大，或不是可读取的列表。请将其移除，或向颁发机构重新获取。} indirect {{subject} 于 {listedAt} 签发的吊销列表未被使用：它还涉及其他颁发机构的证书。请获取仅含其自身证书的列表。} notYet {{subject} 的吊销列表未被使用：其日期 {listedAt} 在未来。请检查本机时钟。} unverified {{subject} 于 {listedAt} 签发的吊销列表未被使用：没有可用的证书能表明它由该颁发机构签名。请将该颁发机构加入信任列表。} partial {{subject} 于 {listedAt} 签发的吊销列表只涉及其部分证书。列于其中者视为已吊销；未列于其中则不能证明任何事。请获取完整列表。} later {{subject} 于 {listedAt} 签发的吊销列表未被使用：签发时该证书已过期，可能已不再列出。请获取此前的列表。} stale {{subject} 的吊销列表未被使用：它已于 {nextUpdate} 过期。请获取新的列表后重新验证。} other {{subject} 的吊销列表未被使用。}}}}',
    ja: '{state, select, passed {{subject} の失効リストを使用しました。} failed {{subject} の失効リストには依拠できません。} other {{reason, select, unread {信頼リストの失効リスト（SHA-256 {sha256}）は使用していません。大きすぎるか、読み取れるリストではありません。取り除くか、認証局から取得し直してください。} indirect {{subject} の失効リスト（{listedAt}）は使用していません。ほかの認証局の証明書も対象にしています。その認証局自身の証明書だけのリストを取得してください。} notYet {{subject} の失効リストは使用していません。日付（{listedAt}）が未来です。この機械の時計を確認してください。} unverified {{subject} の失効リスト（{listedAt}）は使用していません。その認証局が署名したことを示す証明書がありません。認証局を信頼リストに加えてください。} partial {{subject} の失効リスト（{listedAt}）は証明書の一部だけを対象にしています。載っているものは失効とみなしますが、載っていないことは何も証明しません。完全なリストを取得してください。} later {{subject} の失効リスト（{listedAt}）は使用していません。証明書の期限が切れた後に発行され、載らなくなった可能性があります。それ以前のリストを取得してください。} stale {{subject} の失効リストは使用していません。{nextUpdate} に期限が切れています。新しいリストを取得し、検証し直してください。} other {{subject} の失効リストは使用していません。}}}}',
  },
  'verify.TIME_PROVEN': {
    en: '{state, select, passed {A time-stamp of {authority} proves that {subject} was signed on {provenAt} at the latest.} failed {{reason, select, afterProof {{subject} claims to be signed on {claimedAt}, but a time-stamp of {authority} had seen it on {provenAt}. One of the two cannot be true.} contradicted {Two time-stamps contradict each other: {authority} gives {at}, and yet {coveredBy} gives {coveredAt}, which is earlier, for what covers it. One of the two authorities is wrong and nobody can tell which, so neither proves when {subject} was signed. Ask both before you rely on a time.} stampAhead {The time-stamp of {subject} gives a time ({at}) that lies ahead of a later one, or of today. It cannot be true.} other {The time claimed in {subject} lies in the future. The clock of the signer or of this machine is wrong.}}} other {{reason, select, unknownAuthority {A time-stamp says that {subject} was signed on {at} at the latest, but nobody on your trust list vouches for its authority ({authority}). So it proves nothing yet: add the authority to the trust list if you know it.} authorityExpired {The certificate of the time-stamping authority of {subject} ({authority}) has expired, and no later time-stamp renews it. It proves nothing any more.} authorityRevoked {The certificate of the time-stamping authority of {subject} ({authority}) was revoked. Its time-stamp proves nothing.} inaccurate {The time-stamp of {subject} allows for more than a day of error. It proves nothing.} other {The time in {subject} is the claim of the signer; no time-stamp proves it.}}}}',
    'zh-CN':
      '{state, select, passed {{authority} 的时间戳证明 {subject} 最迟于 {provenAt} 签署。} failed {{reason, select, afterProof {{subject} 声称于 {claimedAt} 签署，但 {authority} 的时间戳在 {provenAt} 已见到它。两者不可能同时属实。} contradicted {两个时间戳相互矛盾：{authority} 给出 {at}，而覆盖它的内容却由 {coveredBy} 给出更早的 {coveredAt}。两家机构中必有一家有误，且无法判断是哪一家，因此两者都不能证明 {subject} 的签署时间。在采信任何时间之前，请向两家机构查询。} stampAhead {{subject} 的时间戳所载时间（{at}）晚于后来的时间戳或当前时间，不可能属实。} other {{subject} 中声明的时间在未来。签名者或本机的时钟有误。}}} other {{reason, select, unknownAuthority {时间戳显示 {subject} 最迟于 {at} 签署，但您的信任列表中没有任何条目为其机构（{authority}）担保，因此尚不能证明任何事。如您了解该机构，请将其加入信任列表。} authorityExpired {{subject} 的时间戳机构（{authority}）的证书已过期，且没有更晚的时间戳予以延续，已不能证明任何事。} authorityRevoked {{subject} 的时间戳机构（{authority}）的证书已被吊销，其时间戳不能证明任何事。} inaccurate {{subject} 的时间戳允许超过一天的误差，不能证明任何事。} other {{subject} 中的时间是签名者的声明，没有时间戳加以证明。}}}}',
    ja: '{state, select, passed {{authority} のタイムスタンプが、{subject} は遅くとも {provenAt} に署名されたことを証明しています。} failed {{reason, select, afterProof {{subject} は {claimedAt} の署名と主張していますが、{authority} のタイムスタンプは {provenAt} にそれを確認しています。両方が正しいことはあり得ません。} contradicted {2 つのタイムスタンプが矛盾しています。{authority} は {at} を示していますが、それを含む内容に {coveredBy} はより早い {coveredAt} を示しています。どちらかの時刻認証局が誤っており、どちらかは判断できないため、どちらも {subject} の署名時刻を証明しません。時刻に依拠する前に両方に確認してください。} stampAhead {{subject} のタイムスタンプの時刻（{at}）が、後のタイムスタンプまたは現在より先です。あり得ません。} other {{subject} の主張時刻が未来です。署名者またはこの機械の時計が誤っています。}}} other {{reason, select, unknownAuthority {タイムスタンプによれば {subject} は遅くとも {at} に署名されていますが、その時刻認証局（{authority}）を保証するものが信頼リストにありません。そのためまだ何も証明しません。ご存じの認証局であれば信頼リストに加えてください。} authorityExpired {{subject} の時刻認証局（{authority}）の証明書は期限切れで、延長する後のタイムスタンプもありません。もう何も証明しません。} authorityRevoked {{subject} の時刻認証局（{authority}）の証明書は失効しています。そのタイムスタンプは何も証明しません。} inaccurate {{subject} のタイムスタンプは 1 日を超える誤差を許しています。何も証明しません。} other {{subject} の時刻は署名者の主張であり、タイムスタンプによる証明はありません。}}}}',
  },
  'verify.TIMES_ORDERED': {
    en: '{state, select, passed {The time claimed in {subject} follows what came before it.} failed {{reason, select, timeStamp {The time claimed in {subject} cannot be true: what it signed was time-stamped only on {before}.} other {The time claimed in {subject} cannot be true: nobody signs before the pack is issued, nor before the signature that is already in it.}}} other {The order of the times claimed was not examined.}}',
    'zh-CN':
      '{state, select, passed {{subject} 中声明的时间与之前的步骤先后一致。} failed {{reason, select, timeStamp {{subject} 中声明的时间不可能属实：其所签内容在 {before} 才加盖时间戳。} other {{subject} 中声明的时间不可能属实：签名不会早于证据包的签发，也不会早于其中已有的签名。}}} other {未检查所声明时间的先后顺序。}}',
    ja: '{state, select, passed {{subject} の主張時刻は前の手順より後です。} failed {{reason, select, timeStamp {{subject} の主張時刻はあり得ません。署名の対象は {before} に初めてタイムスタンプを受けています。} other {{subject} の主張時刻はあり得ません。パックの発行より前や、すでにある署名より前に署名することはできません。}}} other {主張時刻の順序は検査していません。}}',
  },
  'verify.SITE_KNOWN': {
    en: '{state, select, passed {The pack is of the site it is expected from.} failed {The pack says it is of another site ({found}) than the one it is verified with ({expected}).} other {Which site the pack should be of was not said, so any site would do. Verify it with the site file to compare.}}',
    'zh-CN':
      '{state, select, passed {证据包属于预期的站点。} failed {证据包自述属于另一站点（{found}），而非用于验证的站点（{expected}）。} other {未指明证据包应属于哪个站点，因此任何站点均可。如需比对，请连同站点文件一起验证。}}',
    ja: '{state, select, passed {パックは想定されたサイトのものです。} failed {パックは検証に使ったサイト（{expected}）とは別のサイト（{found}）のものと記しています。} other {どのサイトのパックであるべきか指定がないため、照合していません。照合するにはサイトファイルと一緒に検証してください。}}',
  },
  'verify.ROLE_SIGNED': {
    en: '{state, select, passed {{person} signed as {role}.} failed {{person} has not signed as {role}.} other {Whether {person} signed as {role} was not examined.}}',
    'zh-CN':
      '{state, select, passed {{person} 已以“{role}”身份签署。} failed {{person} 尚未以“{role}”身份签署。} other {未检查 {person} 是否以“{role}”身份签署。}}',
    ja: '{state, select, passed {{person} が {role} として署名しました。} failed {{person} は {role} としてまだ署名していません。} other {{person} が {role} として署名したかは検査していません。}}',
  },
} as const satisfies Sentences;
