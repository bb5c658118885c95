import type { Sentences } from './language.ts';

/** The words of a pack about what was checked, measured and found different, and what was learned. */
export const packTextResults = {
  'pack.checks': { en: 'Checks', 'zh-CN': '检查', ja: '確認項目' },
  'pack.check': { en: 'Check', 'zh-CN': '检查项', ja: '確認項目' },
  'pack.expected': { en: 'Expected', 'zh-CN': '预期', ja: '期待値' },
  'pack.actual': { en: 'Actual', 'zh-CN': '实际', ja: '実際' },
  'pack.checked': { en: 'Recorded', 'zh-CN': '记录人与时间', ja: '記録者と日時' },
  'pack.checked-by-all': {
    en: 'All checks were recorded by {person} on {day}.',
    'zh-CN': '所有检查均由{person}于 {day} 记录。',
    ja: '確認項目はすべて {person} が {day} に記録しました。',
  },
  'pack.no-checks': { en: 'No check is recorded.', 'zh-CN': '没有检查记录。', ja: '確認項目の記録はありません。' },
  'pack.evidence-refs': { en: 'Evidence: {refs}', 'zh-CN': '证据：{refs}', ja: '証跡：{refs}' },
  'pack.no-evidence-ref': { en: 'No evidence', 'zh-CN': '未附证据', ja: '証跡の添付なし' },

  'pack.measured-section': { en: 'Measured against objective', 'zh-CN': '实测值与目标对比', ja: '目標に対する実測' },
  'pack.measured-lead': {
    en: 'Recovery time runs from the declaration of the incident until the owner found the service usable. Recovery point is how old the restored data was at the declaration: it runs from the data point, the time of the newest data in the restored copy; where assets differ, of the one furthest behind. Both are rounded up to whole minutes; equal to the objective is met.',
    'zh-CN':
      '恢复时间从宣告事件起，至负责人确认业务服务可用为止。恢复点是宣告时恢复数据的陈旧程度，从数据时点起算，即恢复出的副本中最新数据的时间；各资产不一致时，以最落后者为准。两者均进位到整分钟；等于目标即为达成。',
    ja: '復旧時間は、障害の宣言から責任者がサービスの利用再開を確認するまでです。復旧時点は、宣言の時点でリストアしたデータがどれだけ古いかで、データ時点（リストアした内容で最も新しいデータの時刻。資産により異なるときは最も遅れた資産のもの）から測ります。いずれも分未満を切り上げ、目標と等しければ達成です。',
  },
  'pack.declared': { en: 'declared', 'zh-CN': '宣告事件', ja: '宣言' },
  'pack.usable-again': { en: 'usable again', 'zh-CN': '确认可用', ja: '利用再開' },
  'pack.data-point': { en: 'data point', 'zh-CN': '数据时点', ja: 'データ時点' },
  'pack.data-point-source': {
    en: 'The data point is the one recorded with the result of the drill, for the service as a whole. It is not a time of the backup tool: that began to read at {takenAt} (“{section}”), and the newest data may be older.',
    'zh-CN':
      '数据时点取自演练结果的记录，针对整个业务服务，并非备份工具的时间：工具开始读取的时间为 {takenAt}（见“{section}”一节），最新数据可能早于该时间。',
    ja: 'データ時点は、訓練の結果とともにサービス全体について記録したもので、バックアップツールの時刻ではありません。ツールの読み取り開始は {takenAt}（「{section}」）で、最も新しいデータはそれより前のことがあります。',
  },
  'pack.data-point-late': {
    en: 'The two times do not fit together',
    'zh-CN': '两个时间互相矛盾',
    ja: '二つの時刻が食い違っています',
  },
  'pack.data-point-late-text': {
    en: 'The data point is later than {endedAt}, when the backup tool had ended. A backup holds nothing newer than that: a clock was wrong, or the data point is not of this backup.',
    'zh-CN': '数据时点晚于备份工具结束的时间 {endedAt}。备份中不可能有更新的数据：要么时钟有误，要么该数据时点不属于此备份。',
    ja: 'データ時点が、バックアップツールの終了時刻 {endedAt} より後です。バックアップにそれより新しいデータはありません。時計が誤っていたか、このバックアップのデータ時点ではありません。',
  },
  'pack.from': { en: 'From', 'zh-CN': '起', ja: '始点' },
  'pack.until': { en: 'Until', 'zh-CN': '止', ja: '終点' },
  'pack.over': { en: '{time} over', 'zh-CN': '超出 {time}', ja: '{time} 超過' },
  'pack.under': { en: '{time} to spare', 'zh-CN': '余 {time}', ja: '{time} の余裕' },
  'pack.exactly': { en: 'equal', 'zh-CN': '相等', ja: '同じ' },
  'pack.waits-part': {
    en: 'Waiting for people took {wait} of the recovery time.',
    'zh-CN': '恢复时间中有 {wait} 用于等待人员。',
    ja: '復旧時間のうち {wait} は人待ちでした。',
  },
  'pack.extrapolated-title': { en: 'Extrapolated', 'zh-CN': '推算', ja: '推定' },
  'pack.extrapolated-text': {
    en: 'Only a sample was restored. These figures say nothing certain about restoring the whole.',
    'zh-CN': '只恢复了样本。这些数值不能确定说明整体恢复的情况。',
    ja: 'リストアしたのは一部です。全体のリストアについて確かなことは言えません。',
  },

  'pack.differences': { en: 'Differences and data loss', 'zh-CN': '差异与数据丢失', ja: '差異とデータ損失' },
  'pack.differences-lead': {
    en: '{count, plural, one {# difference} other {# differences}} between the restored copy and the reference, by kind and decision',
    'zh-CN': '恢复出的副本与参照之间共有 {count} 项差异，按类型与判定统计',
    ja: 'リストアした内容と参照との差異 {count} 件（種類と判断ごとの件数）',
  },
  'pack.no-differences': {
    en: 'No difference is recorded.',
    'zh-CN': '没有差异记录。',
    ja: '差異の記録はありません。',
  },
  'pack.no-comparison': {
    en: 'No comparison of the restored copy with a reference is among the evidence, so none could have been found.',
    'zh-CN': '证据中没有恢复副本与参照的比对，因此也不可能发现差异。',
    ja: 'リストアした内容と参照との比較が証跡にないため、差異は見つけようがありません。',
  },
  'pack.difference-kind': { en: 'Difference', 'zh-CN': '差异', ja: '差異' },
  'pack.total': { en: 'Total', 'zh-CN': '合计', ja: '合計' },
  'pack.subject': { en: 'Where', 'zh-CN': '位置', ja: '箇所' },
  'pack.count': { en: 'Count', 'zh-CN': '数量', ja: '数' },
  'pack.decided-because': { en: 'Reason and name', 'zh-CN': '理由与判定人', ja: '理由と判断者' },
  'pack.decided-group': {
    en: 'Reason: {reason} Decided by {person}.',
    'zh-CN': '理由：{reason} 判定人：{person}。',
    ja: '理由：{reason}　判断者：{person}',
  },
  'pack.disposition-count': {
    en: '{disposition} ({count})',
    'zh-CN': '{disposition}（{count}）',
    ja: '{disposition}（{count} 件）',
  },
  'pack.disposition-meaning.open': {
    en: 'Nobody has decided what these mean. They keep the drill from a pass.',
    'zh-CN': '尚无人判定其含义，因此演练不能算通过。',
    ja: '意味が判断されていません。このままでは合格になりません。',
  },
  'pack.disposition-meaning.defect': {
    en: 'The restored copy is wrong here. Each is a reason to fail.',
    'zh-CN': '恢复结果在此处有误，每一项都足以判定未通过。',
    ja: 'リストアした内容に誤りがあります。一件でも不合格の理由になります。',
  },
  'pack.disposition-meaning.data-loss': {
    en: 'Data that did not come back, accepted by name.',
    'zh-CN': '未能恢复的数据，已由专人接受。',
    ja: '戻らなかったデータです。担当者が容認しています。',
  },
  'pack.disposition-meaning.accepted': {
    en: 'Not as the reference, and accepted by name.',
    'zh-CN': '与参照不同，已由专人接受。',
    ja: '参照と異なりますが、担当者が容認しています。',
  },
  'pack.disposition-meaning.expected': {
    en: 'Explained by the scenario or by the age of the backup point.',
    'zh-CN': '可由场景或备份点的时间解释。',
    ja: 'シナリオまたはバックアップポイントの時点で説明できるものです。',
  },

  'pack.actions': { en: 'Actions', 'zh-CN': '措施', ja: '対応' },
  'pack.actions-open': {
    en: 'No action is recorded in the site file for these gaps. That does not mean that none is needed: each gap needs a person and a date, and is closed by what mends it, a drill that failed only by a drill that passes.',
    'zh-CN':
      '站点文件中没有针对这些短板的措施记录。这并不表示无需措施：每项短板都需要责任人和期限，并由相应的修正来关闭；未通过的演练只能由通过的演练来关闭。',
    ja: 'これらの弱点への対応はサイトファイルに記録されていません。対応が不要という意味ではありません。弱点ごとに担当者と期限が必要で、解消は是正によって行います。不合格の訓練は、合格した訓練によってのみ解消します。',
  },
  'pack.actions-none': {
    en: 'None are recorded, and no gap asks for one.',
    'zh-CN': '没有记录，也没有短板需要措施。',
    ja: '記録はありません。対応を要する弱点もありません。',
  },
  'pack.lessons': { en: 'Lessons', 'zh-CN': '经验教训', ja: '教訓' },
  'pack.no-lessons': { en: 'None', 'zh-CN': '无', ja: 'なし' },
  'pack.no-lessons-text': {
    en: 'The result was recorded without a lesson.',
    'zh-CN': '记录结果时未写入任何经验教训。',
    ja: '結果の記録に教訓の記載はありません。',
  },
  'pack.lessons-pending': { en: 'Not yet recorded', 'zh-CN': '尚未记录', ja: '未記録' },
  'pack.lessons-pending-text': {
    en: 'Lessons are written when the result of the drill is recorded; that has not happened.',
    'zh-CN': '经验教训在记录演练结果时填写，目前尚未记录。',
    ja: '教訓は訓練の結果を記録するときに書きます。まだ記録されていません。',
  },
} as const satisfies Sentences;
