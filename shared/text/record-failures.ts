import type { Sentences } from './language.ts';

/** What to do when a record of the plan or a drill is not there, has changed, or may not be acted on. */
export const recordFailures = {
  'failure.ASSET_NOT_FOUND': {
    en: 'This protected asset is not in the site file{assetId, select, unknown {} other { ({assetId})}}; it may have been removed meanwhile. Nothing was changed; reload the inventory and choose again.',
    'zh-CN':
      '站点文件中没有此受保护资产{assetId, select, unknown {} other {（{assetId}）}}，可能已被移除。未作任何更改；请重新加载资产清单后再选。',
    ja: 'この保護対象資産はサイトファイルにありません{assetId, select, unknown {} other {（{assetId}）}}。その間に削除された可能性があります。何も変更されていません。一覧を再読み込みして選び直してください。',
  },
  'failure.PERSON_NOT_FOUND': {
    en: 'This person is not in the site file{personId, select, unknown {} other { ({personId})}}. Nothing was changed; add them under people and roles, or choose someone who is there.',
    'zh-CN':
      '站点文件中没有此人员{personId, select, unknown {} other {（{personId}）}}。未作任何更改；请先在“人员与角色”中添加，或选择已有人员。',
    ja: 'この担当者はサイトファイルに登録されていません{personId, select, unknown {} other {（{personId}）}}。何も変更されていません。「担当者と役割」で追加するか、登録済みの人を選んでください。',
  },
  'failure.PERSON_UNCLEAR': {
    en: 'Several people in the site file are called “{name}”: {people}. Nothing was changed; name the one you mean by the id.',
    'zh-CN': '站点文件中有多人名为“{name}”：{people}。未作任何更改；请用编号指定其中一人。',
    ja: 'サイトファイルに「{name}」さんが複数います：{people}。何も変更されていません。ID で 1 人を指定してください。',
  },
  'failure.SERVICE_NOT_FOUND': {
    en: 'This service is not in the site file{serviceId, select, unknown {} other { ({serviceId})}}. Nothing was changed; add it under services, or choose one that is there.',
    'zh-CN':
      '站点文件中没有此业务服务{serviceId, select, unknown {} other {（{serviceId}）}}。未作任何更改；请先在“业务服务”中添加，或选择已有服务。',
    ja: 'この業務サービスはサイトファイルに登録されていません{serviceId, select, unknown {} other {（{serviceId}）}}。何も変更されていません。「業務サービス」で追加するか、登録済みのものを選んでください。',
  },
  'failure.SCOPE_ITEM_NOT_FOUND': {
    en: 'This scope item is not in the template of this site{itemId, select, unknown {} other { ({itemId})}}. Nothing was changed; choose one from the coverage matrix.',
    'zh-CN': '本站点的模板中没有此范围项{itemId, select, unknown {} other {（{itemId}）}}。未作任何更改；请从覆盖矩阵中选择。',
    ja: 'この対象項目は、このサイトのテンプレートにありません{itemId, select, unknown {} other {（{itemId}）}}。何も変更されていません。カバレッジ表から選んでください。',
  },
  'failure.RESTORE_TARGET_NOT_FOUND': {
    en: 'This restore target is not in the site file{restoreTargetId, select, unknown {} other { ({restoreTargetId})}}. Nothing was changed; add it under restore targets, or choose one that is there.',
    'zh-CN':
      '站点文件中没有此恢复目标环境{restoreTargetId, select, unknown {} other {（{restoreTargetId}）}}。未作任何更改；请先在“恢复目标环境”中添加，或选择已有环境。',
    ja: 'このリストア先はサイトファイルに登録されていません{restoreTargetId, select, unknown {} other {（{restoreTargetId}）}}。何も変更されていません。「リストア先」で追加するか、登録済みのものを選んでください。',
  },
  'failure.RESTORE_TARGET_NOT_APPROVED': {
    en: 'Nobody has approved {name, select, unknown {this restore target} other {the restore target “{name}”}} yet, so the drill was not approved. Have an approver approve the target first, then the drill.',
    'zh-CN':
      '{name, select, unknown {此恢复目标环境} other {恢复目标环境“{name}”}}尚未经任何人批准，因此未批准演练。请先由批准人批准该环境，再批准演练。',
    ja: '{name, select, unknown {このリストア先} other {リストア先「{name}」}}はまだ誰にも承認されていないため、リストア訓練を承認していません。先に承認者がリストア先を承認し、その後で訓練を承認してください。',
  },
  'failure.BACKUP_POINT_NOT_FOUND': {
    en: 'This backup point is not in the site file{backupPointId, select, unknown {} other { ({backupPointId})}}. Nothing was changed; put it on record with what the backup tool printed, or choose one that is there.',
    'zh-CN':
      '站点文件中没有此备份点{backupPointId, select, unknown {} other {（{backupPointId}）}}。未作任何更改；请先连同备份工具的输出一起登记，或选择已有备份点。',
    ja: 'このバックアップポイントはサイトファイルにありません{backupPointId, select, unknown {} other {（{backupPointId}）}}。何も変更されていません。バックアップツールの出力とともに登録するか、登録済みのものを選んでください。',
  },
  'failure.RECORD_CHANGED_MEANWHILE': {
    en: '{name, select, unknown {This record} other {“{name}”}} was changed by someone else after you opened it, so your change was not saved over theirs. Look at the current values, then enter yours again where it still applies.',
    'zh-CN':
      '{name, select, unknown {此记录} other {“{name}”}}在您打开之后已被他人修改，为避免覆盖，您的更改未保存。请查看当前内容，仍需更改时重新填写。',
    ja: '{name, select, unknown {この記録} other {「{name}」}}は開いた後に別の人が変更したため、上書きせず、あなたの変更は保存していません。現在の内容を確認し、必要ならもう一度入力してください。',
  },
  'failure.DRILL_NOT_FOUND': {
    en: 'This drill is not in the site file{drillId, select, unknown {} other { ({drillId})}}. Nothing was changed; choose one from the list of drills.',
    'zh-CN': '站点文件中没有此演练{drillId, select, unknown {} other {（{drillId}）}}。未作任何更改；请从演练列表中选择。',
    ja: 'このリストア訓練はサイトファイルにありません{drillId, select, unknown {} other {（{drillId}）}}。何も変更されていません。訓練の一覧から選んでください。',
  },
  'failure.DRILL_STATE_WRONG': {
    en: 'This cannot be done at the stage that {title, select, unknown {the drill} other {“{title}”}} has reached. Nothing was changed; look at its timeline and go on with the step shown there.',
    'zh-CN':
      '{title, select, unknown {演练} other {“{title}”}}当前所处的阶段不能进行此操作。未作任何更改；请查看时间线，从所示步骤继续。',
    ja: '{title, select, unknown {リストア訓練} other {「{title}」}}の現在の段階では、この操作はできません。何も変更されていません。タイムラインを確認し、示された手順から続けてください。',
  },
  'failure.DRILL_STEP_NOT_FOUND': {
    en: 'This step of the drill{step, select, unknown {} other { ({step})}} is not waiting for that: a step is started once, and only a running one can be finished. Nothing was changed; look at its timeline and go on with the step shown there.',
    'zh-CN':
      '演练的此步骤{step, select, unknown {} other {（{step}）}}当前不能这样操作：每个步骤只能开始一次，只有进行中的步骤才能结束。未作任何更改；请查看时间线，从所示步骤继续。',
    ja: 'リストア訓練のこの手順{step, select, unknown {} other {（{step}）}}には、いまその操作はできません。手順を開始できるのは一度だけで、終了できるのは実行中のものだけです。何も変更されていません。タイムラインを確認し、示された手順から続けてください。',
  },
  'failure.SIGN_OFF_NOT_PERMITTED': {
    en: '{reason, select, role {{person} does not hold the role {role, select, requester {of requester} approver {of approver} tester {of tester} validator {of validator} other {“{role}”}}. Nothing was recorded; choose somebody who holds it, or change the roles of {person} under “People and roles”.} requested {{person} requested this drill, and nobody approves what they asked for themselves. Nothing was recorded; another approver has to do it.} approved {{person} approved this drill, and whoever approves a drill does not run it. Nothing was recorded; another tester has to restore.} restored {{person} ran the restore of this drill, and nobody judges their own work. Nothing was recorded; {person} signs off as tester, and somebody else has to sign off here.} otherRan {{person} did not run the restore of this drill, and only whoever did signs off as tester. Nothing was recorded; {expected} has to sign off as tester.} roleTaken {{role, select, approver {The approver has} tester {The tester has} validator {The validator has} other {This role has}} signed off this drill already, and a sign-off is never replaced. Nothing was recorded; if it is wrong, only a new drill mends it.} personTaken {{person} has signed off this drill already in another role, and each role needs a different person. Nothing was recorded; somebody else has to sign off here.} needsSeal {This is the key of a person, and only the key of the site’s seal seals a pack. Nothing was signed; use the key made for the seal. For a person to sign, choose the place of their role.} needsPerson {This is the key of the site’s seal, which never stands for a person. Nothing was signed; use the key of the person who signs here.} sealField {“{field}” is the place of the site’s seal, and a person signs in the place of their role. Nothing was signed; choose the place of a role.} otherPerson {This is the key of {found}, but {expected} signs here. Nothing was signed; use the key of {expected}, or choose the place where {found} signs.} otherCertificate {{person} is to sign here with another key: the pack names the certificate {expected}, and this one is {found}. Nothing was signed; use the key the pack names.} keyUsed {This key has signed this pack already, in the place “{found}” of another person, and one key stands for one person. Nothing was signed; use the key made for {expected}.} other {This person or this key may not sign off here. Nothing was recorded; choose the person and the key that belong to this place.}}',
    'zh-CN':
      '{reason, select, role {{person} 不具备{role, select, requester {申请人} approver {批准人} tester {演练执行人} validator {验证人} other {“{role}”}}角色。未作任何记录；请选择具备该角色的人员，或在“人员与角色”中更改 {person} 的角色。} requested {此演练由 {person} 申请，申请人不能批准自己的申请。未作任何记录；须由另一名批准人进行。} approved {此演练由 {person} 批准，批准演练的人不能执行演练。未作任何记录；须由另一名演练执行人进行恢复。} restored {此演练的恢复由 {person} 执行，任何人都不能评判自己的工作。未作任何记录；{person} 以演练执行人身份签核，此处须由他人签核。} otherRan {此演练的恢复不是由 {person} 执行的，只有执行恢复的人才以演练执行人身份签核。未作任何记录；须由 {expected} 以演练执行人身份签核。} roleTaken {{role, select, approver {批准人} tester {演练执行人} validator {验证人} other {此角色}}已对此演练签核，签核不可替换。未作任何记录；如签核有误，只能另做一次演练。} personTaken {{person} 已以另一角色对此演练签核，每个角色须由不同人员担任。未作任何记录；此处须由他人签核。} needsSeal {这是个人的密钥，只有站点封印的密钥才能封印证据包。未进行签名；请使用为封印创建的密钥。如要由个人签名，请选择其角色的位置。} needsPerson {这是站点封印的密钥，不能代表个人。未进行签名；请使用在此签名者本人的密钥。} sealField {“{field}”是站点封印的位置，个人应在其角色的位置签名。未进行签名；请选择角色的位置。} otherPerson {此密钥属于 {found}，而此处应由 {expected} 签名。未进行签名；请使用 {expected} 的密钥，或选择 {found} 的签名位置。} otherCertificate {{person} 应以另一密钥在此签名：证据包指定的证书为 {expected}，而所用证书为 {found}。未进行签名；请使用证据包所指定的密钥。} keyUsed {此密钥已在此证据包中他人的位置“{found}”签名，一个密钥只代表一个人。未进行签名；请使用为 {expected} 创建的密钥。} other {此人员或此密钥不能在此签核。未作任何记录；请选择属于此位置的人员与密钥。}}',
    ja: '{reason, select, role {{person} さんは{role, select, requester {依頼者} approver {承認者} tester {訓練実施者} validator {検証者} other {「{role}」}}の役割を持っていません。何も記録していません。その役割を持つ人を選ぶか、「担当者と役割」で {person} さんの役割を変更してください。} requested {このリストア訓練は {person} さんが依頼したもので、自分の依頼を自分で承認することはできません。何も記録していません。別の承認者が行ってください。} approved {このリストア訓練は {person} さんが承認したもので、承認した人は実施できません。何も記録していません。別の訓練実施者がリストアしてください。} restored {このリストア訓練のリストアは {person} さんが実施したもので、自分の作業を自分で判定することはできません。何も記録していません。{person} さんは訓練実施者としてサインオフし、ここは別の人がサインオフしてください。} otherRan {このリストア訓練のリストアを実施したのは {person} さんではなく、訓練実施者としてサインオフできるのは実施した人だけです。何も記録していません。{expected} さんが訓練実施者としてサインオフしてください。} roleTaken {{role, select, approver {承認者} tester {訓練実施者} validator {検証者} other {この役割}}はこのリストア訓練をサインオフ済みで、サインオフは差し替えられません。何も記録していません。誤りがある場合は、リストア訓練をやり直すしかありません。} personTaken {{person} さんは別の役割でこのリストア訓練をサインオフ済みで、役割ごとに別の人が必要です。何も記録していません。ここは別の人がサインオフしてください。} needsSeal {これは個人の鍵で、証跡パックを封印できるのはサイトの封印の鍵だけです。署名はしていません。封印用に作られた鍵を使ってください。個人が署名するには、その役割の欄を選んでください。} needsPerson {これはサイトの封印の鍵で、個人の代わりにはなりません。署名はしていません。ここに署名する人の鍵を使ってください。} sealField {「{field}」はサイトの封印の欄で、個人は自分の役割の欄に署名します。署名はしていません。役割の欄を選んでください。} otherPerson {これは {found} さんの鍵ですが、ここには {expected} さんが署名します。署名はしていません。{expected} さんの鍵を使うか、{found} さんの署名欄を選んでください。} otherCertificate {{person} さんはここに別の鍵で署名することになっています。証跡パックが指定する証明書は {expected}、この鍵の証明書は {found} です。署名はしていません。証跡パックが指定する鍵を使ってください。} keyUsed {この鍵はこの証跡パックで別の人の欄「{found}」に署名済みで、1 つの鍵は 1 人だけを表します。署名はしていません。{expected} さんのために作られた鍵を使ってください。} other {この人またはこの鍵では、ここにサインオフできません。何も記録していません。この欄に合う人と鍵を選んでください。}}',
  },
  'failure.EVIDENCE_NOT_FOUND': {
    en: 'This evidence item is not in the site file{evidenceId, select, unknown {{sha256, select, unknown {} other { ({sha256})}}} other { ({evidenceId})}}. Nothing was changed; open the drill again and choose from its list of evidence.',
    'zh-CN':
      '站点文件中没有此证据{evidenceId, select, unknown {{sha256, select, unknown {} other {（{sha256}）}}} other {（{evidenceId}）}}。未作任何更改；请重新打开演练，从证据列表中选择。',
    ja: 'この証跡はサイトファイルにありません{evidenceId, select, unknown {{sha256, select, unknown {} other {（{sha256}）}}} other {（{evidenceId}）}}。何も変更されていません。リストア訓練を開き直し、証跡の一覧から選んでください。',
  },
  'failure.MANIFEST_INVALID': {
    en: 'The file list {path} cannot be used{line, select, unknown {} other { (line {line}{reason, select, unknown {} tooLong {: it is too long} notUtf8 {: it is not UTF-8} noChecksum {: it is not a SHA-256 and a name} twice {: its name was listed before with another SHA-256} empty {: no file is listed} afterTotals {: something follows the totals} totals {: the totals do not match the lines before them} order {: the paths are not in order} notJson {: it is not JSON} other {}})}}: it was edited, or another program wrote it. Make it again with “drillbook hash”.',
    'zh-CN':
      '文件清单 {path} 无法使用{line, select, unknown {} other {（第 {line} 行{reason, select, unknown {} tooLong {：过长} notUtf8 {：不是 UTF-8} noChecksum {：不是 SHA-256 与名称} twice {：该名称此前已以另一 SHA-256 列出} empty {：未列出任何文件} afterTotals {：合计之后还有内容} totals {：合计与之前各行不符} order {：路径未按顺序排列} notJson {：不是 JSON} other {}}）}}：内容被改动过，或由其他程序生成。请用“drillbook hash”重新生成。',
    ja: 'ファイル一覧 {path} は使用できません{line, select, unknown {} other {（{line} 行目{reason, select, unknown {} tooLong {：長すぎる} notUtf8 {：UTF-8 ではない} noChecksum {：SHA-256 と名前の形ではない} twice {：同じ名前が別の SHA-256 で記載済み} empty {：ファイルの記載がない} afterTotals {：合計の後に続きがある} totals {：合計がそれまでの行と合わない} order {：パスの順序が正しくない} notJson {：JSON ではない} other {}}）}}。手が加えられたか、別のプログラムが書いたものです。「drillbook hash」で作り直してください。',
  },
  'failure.MANIFEST_TRUNCATED': {
    en: 'The file list {path} ends too early{line, select, unknown {} other { (after line {line})}}: it was still being written, or was cut off when copied. A part of a list proves nothing; copy it again, or make it again with “drillbook hash”.',
    'zh-CN':
      '文件清单 {path} 不完整{line, select, unknown {} other {（止于第 {line} 行）}}：可能仍在写入，或复制时被截断。不完整的清单不能作为证明；请重新复制，或用“drillbook hash”重新生成。',
    ja: 'ファイル一覧 {path} が途中で切れています{line, select, unknown {} other {（{line} 行目まで）}}。書き込み中だったか、コピー時に途切れました。一部だけでは証明になりません。コピーし直すか、「drillbook hash」で作り直してください。',
  },
  'failure.DATABASE_NOT_READABLE': {
    en: 'The database {path} could not be read{reason, select, unknown {} SQLITE_NOTADB { (it is no SQLite database)} SQLITE_CORRUPT { (it is damaged)} SQLITE_BUSY { (another program is using it)} SQLITE_LOCKED { (another program is using it)} SQLITE_CANTOPEN { (it is not there, or you may not read it)} other {}}, so nothing was compared. Check that it is a SQLite database, that you may read it, and that the restore has finished.',
    'zh-CN':
      '无法读取数据库 {path}{reason, select, unknown {} SQLITE_NOTADB {（不是 SQLite 数据库）} SQLITE_CORRUPT {（已损坏）} SQLITE_BUSY {（正被其他程序使用）} SQLITE_LOCKED {（正被其他程序使用）} SQLITE_CANTOPEN {（不存在或没有读取权限）} other {}}，因此未进行比对。请确认它是 SQLite 数据库、您有读取权限，并且恢复已完成。',
    ja: 'データベース {path} を読み取れず{reason, select, unknown {} SQLITE_NOTADB {（SQLite データベースではない）} SQLITE_CORRUPT {（壊れている）} SQLITE_BUSY {（別のプログラムが使用中）} SQLITE_LOCKED {（別のプログラムが使用中）} SQLITE_CANTOPEN {（存在しないか読み取り権限がない）} other {}}、比較していません。SQLite データベースであること、読み取り権限があること、リストアが終わっていることを確認してください。',
  },
  'failure.BACKUP_TOOL_FAILED': {
    en: '{tool, select, unknown {The backup tool} other {{tool}}} did not finish{exitCode, select, unknown {} other { (exit code {exitCode})}}. Nothing counts as backed up or restored; read what the tool printed, mend the cause and run it again.',
    'zh-CN':
      '{tool, select, unknown {备份工具} other {{tool}}}未能完成{exitCode, select, unknown {} other {（退出码 {exitCode}）}}。此次不算作已备份或已恢复；请查看工具输出，排除原因后重新运行。',
    ja: '{tool, select, unknown {バックアップツール} other {{tool}}}が最後まで終わりませんでした{exitCode, select, unknown {} other {（終了コード {exitCode}）}}。バックアップもリストアも行われていないものと扱います。ツールの出力を確認し、原因を除いてから再実行してください。',
  },
} as const satisfies Sentences;
