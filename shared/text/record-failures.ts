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
    en: '{person, select, unknown {This key cannot sign here{expected, select, unknown {} other {, where {expected} signs}}: it is another person’s, already used in this pack, or of the wrong kind. Nothing was signed; use the key made for this person and this place.} other {{person} cannot sign off{role, select, approver { as approver} tester { as tester} validator { as validator} other {}}: the role is not theirs, or they already act in another role of this drill. Nothing was recorded; each role needs a different person.}}',
    'zh-CN':
      '{person, select, unknown {此密钥不能在此签名{expected, select, unknown {} other {（此处应由 {expected} 签名）}}：密钥属于他人、已在此证据包中使用过，或类型不符。未进行签名；请使用为此人、此位置创建的密钥。} other {{person} 不能{role, select, approver {以批准人身份} tester {以演练执行人身份} validator {以验证人身份} other {}}签核：不具备该角色，或已在此演练中担任其他角色。未作任何记录；每个角色须由不同人员担任。}}',
    ja: '{person, select, unknown {この鍵ではここに署名できません{expected, select, unknown {} other {（{expected} さんの署名欄です）}}。別の人の鍵か、この証跡パックで使用済みか、種類が違います。署名はしていません。この人とこの欄のために作られた鍵を使ってください。} other {{person} さんは{role, select, approver {承認者として} tester {訓練実施者として} validator {検証者として} other {}}サインオフできません。その役割を持っていないか、この訓練ですでに別の役割を務めています。何も記録していません。役割ごとに別の人が必要です。}}',
  },
  'failure.EVIDENCE_NOT_FOUND': {
    en: 'This evidence item is not in the site file{evidenceId, select, unknown {{sha256, select, unknown {} other { ({sha256})}}} other { ({evidenceId})}}. Nothing was changed; open the drill again and choose from its list of evidence.',
    'zh-CN':
      '站点文件中没有此证据{evidenceId, select, unknown {{sha256, select, unknown {} other {（{sha256}）}}} other {（{evidenceId}）}}。未作任何更改；请重新打开演练，从证据列表中选择。',
    ja: 'この証跡はサイトファイルにありません{evidenceId, select, unknown {{sha256, select, unknown {} other {（{sha256}）}}} other {（{evidenceId}）}}。何も変更されていません。リストア訓練を開き直し、証跡の一覧から選んでください。',
  },
  'failure.MANIFEST_INVALID': {
    en: 'The file list {path} cannot be used{line, select, unknown {} other { (line {line}{reason, select, unknown {} other {: {reason}}})}}: it was edited, or another program wrote it. Make it again with “drillbook hash”.',
    'zh-CN':
      '文件清单 {path} 无法使用{line, select, unknown {} other {（第 {line} 行{reason, select, unknown {} other {：{reason}}}）}}：内容被改动过，或由其他程序生成。请用“drillbook hash”重新生成。',
    ja: 'ファイル一覧 {path} は使用できません{line, select, unknown {} other {（{line} 行目{reason, select, unknown {} other {：{reason}}}）}}。手が加えられたか、別のプログラムが書いたものです。「drillbook hash」で作り直してください。',
  },
  'failure.MANIFEST_TRUNCATED': {
    en: 'The file list {path} ends too early{line, select, unknown {} other { (after line {line})}}: it was still being written, or was cut off when copied. A part of a list proves nothing; copy it again, or make it again with “drillbook hash”.',
    'zh-CN':
      '文件清单 {path} 不完整{line, select, unknown {} other {（止于第 {line} 行）}}：可能仍在写入，或复制时被截断。不完整的清单不能作为证明；请重新复制，或用“drillbook hash”重新生成。',
    ja: 'ファイル一覧 {path} が途中で切れています{line, select, unknown {} other {（{line} 行目まで）}}。書き込み中だったか、コピー時に途切れました。一部だけでは証明になりません。コピーし直すか、「drillbook hash」で作り直してください。',
  },
  'failure.DATABASE_NOT_READABLE': {
    en: 'The database {path} could not be read{reason, select, unknown {} other { ({reason})}}, so nothing was compared. Check that it is a SQLite database, that you may read it, and that the restore has finished.',
    'zh-CN':
      '无法读取数据库 {path}{reason, select, unknown {} other {（{reason}）}}，因此未进行比对。请确认它是 SQLite 数据库、您有读取权限，并且恢复已完成。',
    ja: 'データベース {path} を読み取れず{reason, select, unknown {} other {（{reason}）}}、比較していません。SQLite データベースであること、読み取り権限があること、リストアが終わっていることを確認してください。',
  },
  'failure.BACKUP_TOOL_FAILED': {
    en: '{tool, select, unknown {The backup tool} other {{tool}}} did not finish{exitCode, select, unknown {} other { (exit code {exitCode})}}. Nothing counts as backed up or restored; read what the tool printed, mend the cause and run it again.',
    'zh-CN':
      '{tool, select, unknown {备份工具} other {{tool}}}未能完成{exitCode, select, unknown {} other {（退出码 {exitCode}）}}。此次不算作已备份或已恢复；请查看工具输出，排除原因后重新运行。',
    ja: '{tool, select, unknown {バックアップツール} other {{tool}}}が最後まで終わりませんでした{exitCode, select, unknown {} other {（終了コード {exitCode}）}}。バックアップもリストアも行われていないものと扱います。ツールの出力を確認し、原因を除いてから再実行してください。',
  },
} as const satisfies Sentences;
