import type { Sentences } from './language.ts';

/** What the rules of the gap catalogue say. */
export const gapFacts = {
  'fact.prerequisite-open': {
    en: 'Prerequisite “{prerequisite}” is not confirmed, so nobody can rely on it. Enter its value and have it confirmed.',
    'zh-CN': '前提条件“{prerequisite}”尚未确认，无法作为依据。请填写内容并由相关人员确认。',
    ja: '前提条件「{prerequisite}」が確認されておらず、よりどころになりません。内容を入力し、確認を受けてください。',
  },
  'fact.role-not-held': {
    en: 'Nobody holds the role “{role}”. Give it to the person who answers for it.',
    'zh-CN': '“{role}”这一角色无人担任。请指定负责的人员。',
    ja: '「{role}」の役割を持つ人がいません。責任を負う人に割り当ててください。',
  },
  'fact.role-without-contact': {
    en: '{person} holds the role “{role}”, but no contact is recorded. Enter a telephone number or address.',
    'zh-CN': '{person} 担任“{role}”，但没有登记联系方式。请填写电话或地址。',
    ja: '{person} さんは「{role}」ですが、連絡先が登録されていません。電話番号などを入力してください。',
  },
  'fact.no-people': {
    en: 'Nobody holds a role yet. Add the people who answer for recovery.',
    'zh-CN': '尚无人担任任何角色。请添加负责恢复的人员。',
    ja: '役割を持つ人がまだいません。復旧に責任を負う人を追加してください。',
  },
  'fact.contact-never-confirmed': {
    en: 'Nobody has confirmed that {person} can be reached as recorded. Try the contact and enter the day.',
    'zh-CN': '尚未确认能否按登记的方式联系到 {person}。请试联系并填写日期。',
    ja: '{person} さんに登録の連絡先で連絡がつくか、まだ確認されていません。試して日付を入力してください。',
  },
  'fact.contact-confirmed-long-ago': {
    en: 'The contact of {person} was last confirmed on {day}. Try it again and enter the day.',
    'zh-CN': '{person} 的联系方式上次确认于 {day}。请重新试联系并填写日期。',
    ja: '{person} さんの連絡先を最後に確認したのは {day} です。もう一度試して日付を入力してください。',
  },
  'fact.one-person-holds-all': {
    en: '{person} alone holds every role that is held: nobody can stand in, and nobody checks. Share the roles.',
    'zh-CN': '所有已担任的角色都集中在 {person} 一人：无人替补，也无人复核。请分担角色。',
    ja: '割り当て済みの役割をすべて {person} さん一人が担っており、代わる人も確認する人もいません。役割を分担してください。',
  },
  'fact.no-services': {
    en: 'No service is recorded, so there is nothing to agree objectives for. Add the business processes that must come back.',
    'zh-CN': '尚未记录业务服务，无从商定恢复目标。请添加必须恢复的业务流程。',
    ja: '業務サービスが登録されておらず、目標値を決める対象がありません。復旧すべき業務を追加してください。',
  },
  'fact.service-without-assets': {
    en: 'Service “{service}” has no protected asset, so a test has nothing to restore. Assign the assets that carry it.',
    'zh-CN': '业务服务“{service}”没有受保护资产，演练无内容可恢复。请关联支撑它的资产。',
    ja: '業務サービス「{service}」に保護対象資産がなく、訓練でリストアするものがありません。支える資産を割り当ててください。',
  },
  'fact.sample-not-described': {
    en: 'Drill “{drill}” is to restore a sample, but does not say which. Describe the sample before it starts.',
    'zh-CN': '演练“{drill}”计划恢复样本，但未说明样本内容。请在开始前说明。',
    ja: '訓練「{drill}」は一部をリストアする予定ですが、どの部分かが書かれていません。開始前に記入してください。',
  },
  'fact.backup-point-unknown': {
    en: 'No backup point of service “{service}” is on record. Import what the backup tool lists, in a drill.',
    'zh-CN': '没有业务服务“{service}”的备份点记录。请在演练中导入备份工具的清单。',
    ja: '業務サービス「{service}」のバックアップポイントの記録がありません。訓練でバックアップツールの一覧を取り込んでください。',
  },
  'fact.backup-point-without-assets': {
    en: 'It is not recorded which assets the backup point of drill “{drill}” holds.',
    'zh-CN': '未记录演练“{drill}”的备份点包含哪些资产。',
    ja: '訓練「{drill}」のバックアップポイントがどの資産を含むか記録されていません。',
  },
  'fact.backup-point-without-output': {
    en: 'The raw output of the backup tool for the backup point of drill “{drill}” is not kept, so the point rests on what was typed.',
    'zh-CN': '演练“{drill}”的备份点没有保留备份工具的原始输出，只能依据人工录入。',
    ja: '訓練「{drill}」のバックアップポイントには、ツールの出力の原本がなく、入力された内容だけが根拠です。',
  },
  'fact.asset-not-in-backup-point': {
    en: 'Protected asset “{asset}” is not in the backup point that was last restored. Find out which backup holds it.',
    'zh-CN': '上次恢复的备份点不含受保护资产“{asset}”。请查明它在哪个备份中。',
    ja: '保護対象資産「{asset}」は、前回リストアしたバックアップポイントに含まれていません。どのバックアップにあるか確かめてください。',
  },
  'fact.dependency-not-in-backup-point': {
    en: '“{dependent}” depends on “{asset}”, which is not in the same backup point: nothing shows that the two fit together in time.',
    'zh-CN': '“{dependent}”依赖“{asset}”，但后者不在同一备份点中，无法证明两者时点一致。',
    ja: '「{dependent}」は「{asset}」に依存しますが、同じバックアップポイントになく、時点がそろう証拠がありません。',
  },
  'fact.backup-point-past-retention': {
    en: 'The last backup point known to hold “{asset}” is {days} days old and past its retention: it may be gone. Import a newer one.',
    'zh-CN': '已知包含“{asset}”的最近备份点已有 {days} 天，超过其保留期限，可能已被删除。请导入更新的备份点。',
    ja: '「{asset}」を含む最新のバックアップポイントは {days} 日前のもので、保存期間を過ぎており、残っていない可能性があります。新しいものを取り込んでください。',
  },
  'fact.backup-point-not-checked': {
    en: 'The integrity of the backup point of drill “{drill}” was not checked. Run the check of the backup tool and import its output.',
    'zh-CN': '演练“{drill}”的备份点未做完整性校验。请运行备份工具的校验并导入输出。',
    ja: '訓練「{drill}」のバックアップポイントは整合性が確認されていません。ツールの検査を実行し、出力を取り込んでください。',
  },
  'fact.backup-point-damaged': {
    en: 'The integrity check of the backup point of drill “{drill}” failed. Do not rely on this backup; find the cause and back up again.',
    'zh-CN': '演练“{drill}”的备份点未通过完整性校验。请勿依赖此备份，查明原因后重新备份。',
    ja: '訓練「{drill}」のバックアップポイントは整合性の確認で不合格でした。頼らずに原因を調べ、バックアップを取り直してください。',
  },
  'fact.differences-not-closed': {
    en: 'Drill “{drill}” leaves differences: {open} without a decision, {defects} called a defect. Decide the first, mend the second and drill again.',
    'zh-CN': '演练“{drill}”遗留差异：{open} 项未判定，{defects} 项判定为缺陷。请判定前者，排除后者并重新演练。',
    ja: '訓練「{drill}」に差異が残っています（未判断 {open} 件、不具合 {defects} 件）。未判断は判断し、不具合は直して再度訓練してください。',
  },
  'fact.objectives-not-agreed': {
    en: 'No recovery objectives are agreed for service “{service}”. Agree on RTO and RPO with its owner.',
    'zh-CN': '业务服务“{service}”尚未商定恢复目标。请与其负责人商定 RTO 和 RPO。',
    ja: '業務サービス「{service}」の復旧目標が決まっていません。責任者と RTO・RPO を取り決めてください。',
  },
  'fact.downtime-not-agreed': {
    en: 'It is not agreed how long service “{service}” may be down at most (MTD). Ask its owner.',
    'zh-CN': '尚未商定业务服务“{service}”最长可中断多久（MTD）。请询问其负责人。',
    ja: '業務サービス「{service}」の最大許容停止時間（MTD）が決まっていません。責任者に確かめてください。',
  },
  'fact.downtime-below-objective': {
    en: 'Service “{service}” may be down for {mtdMinutes} at most, but its recovery may take {rtoMinutes}. One of the two is wrong.',
    'zh-CN': '业务服务“{service}”最长可中断 {mtdMinutes}，而恢复却允许 {rtoMinutes}。两者必有一误。',
    ja: '業務サービス「{service}」の停止は最大 {mtdMinutes} までなのに、復旧に {rtoMinutes} かけてよいことになっています。どちらかが誤りです。',
  },
  'fact.priority-against-objective': {
    en: 'Service “{service}” has priority {priority} and may take {rtoMinutes}; “{other}” has priority {otherPriority} and only {otherRtoMinutes}. Order and objective contradict each other.',
    'zh-CN':
      '业务服务“{service}”优先级为 {priority}，允许 {rtoMinutes}；“{other}”优先级为 {otherPriority}，却只有 {otherRtoMinutes}。顺序与目标相互矛盾。',
    ja: '業務サービス「{service}」は優先度 {priority} で {rtoMinutes}、「{other}」は優先度 {otherPriority} で {otherRtoMinutes} です。順序と目標値が食い違っています。',
  },
  'fact.asset-without-size': {
    en: 'The size of protected asset “{asset}” is not recorded, so nobody can tell how long its restore takes. Enter its size.',
    'zh-CN': '未记录受保护资产“{asset}”的大小，无法估计恢复需要多久。请填写大小。',
    ja: '保護対象資産「{asset}」のサイズが記録されておらず、リストアの所要時間を見積もれません。入力してください。',
  },
  'fact.recovery-time-missed': {
    en: 'In drill “{drill}”, “{service}” recovered in {measuredMinutes}: {overrunMinutes} over its RTO of {objectiveMinutes}.',
    'zh-CN': '演练“{drill}”中，“{service}”恢复用时 {measuredMinutes}，比 RTO {objectiveMinutes} 超出 {overrunMinutes}。',
    ja: '訓練「{drill}」で「{service}」の復旧に {measuredMinutes} かかり、RTO {objectiveMinutes} を {overrunMinutes} 超過しました。',
  },
  'fact.recovery-time-unknown': {
    en: 'Drill “{drill}” cannot be held against an RTO: the measured time or the objective is missing.',
    'zh-CN': '演练“{drill}”无法与 RTO 对照：缺少实测时间或目标。',
    ja: '訓練「{drill}」は、実測時間または目標値がなく、RTO と照らし合わせられません。',
  },
  'fact.recovery-point-missed': {
    en: 'In drill “{drill}”, the data of “{service}” was {measuredMinutes} old: {overrunMinutes} beyond its RPO of {objectiveMinutes}.',
    'zh-CN':
      '演练“{drill}”中，“{service}”恢复出的数据距事件 {measuredMinutes}，比 RPO {objectiveMinutes} 超出 {overrunMinutes}。',
    ja: '訓練「{drill}」で「{service}」のデータは {measuredMinutes} 前のもので、RPO {objectiveMinutes} を {overrunMinutes} 超過しました。',
  },
  'fact.recovery-point-unknown': {
    en: 'Drill “{drill}” cannot be held against an RPO: the data point or the objective is missing.',
    'zh-CN': '演练“{drill}”无法与 RPO 对照：缺少数据时点或目标。',
    ja: '訓練「{drill}」は、データ時点または目標値がなく、RPO と照らし合わせられません。',
  },
  'fact.drill-step-not-done': {
    en: 'Step “{step}” of drill “{drill}” was not carried out, so its time is not in the measured one.',
    'zh-CN': '演练“{drill}”的步骤“{step}”未执行，其用时未计入实测时间。',
    ja: '訓練「{drill}」の手順「{step}」が実施されておらず、その時間は実測に含まれていません。',
  },
  'fact.no-drill-yet': {
    en: 'No drill is on record yet, so nothing can be said. Plan the first one.',
    'zh-CN': '尚无演练记录，无从判断。请安排第一次演练。',
    ja: '訓練の記録がまだなく、判断できません。最初の訓練を計画してください。',
  },
  'fact.drill-inconclusive': {
    en: 'Drill “{drill}” is not concluded: something is still missing or unknown.',
    'zh-CN': '演练“{drill}”尚无结论：仍有缺失或未知的内容。',
    ja: '訓練「{drill}」は結論が出ていません。不足または不明な点が残っています。',
  },
  'fact.restore-not-evidenced': {
    en: 'Drill “{drill}” reached no more than “{grade}”: no evidence shows that anything was restored. Drill with a real restore and keep its output.',
    'zh-CN': '演练“{drill}”仅达到“{grade}”：没有证据表明恢复了任何内容。请进行实际恢复并保留其输出。',
    ja: '訓練「{drill}」は「{grade}」止まりで、リストアした証拠がありません。実際にリストアし、出力を残してください。',
  },
  'fact.drill-overdue': {
    en: 'The drill of service “{service}” was due on {dueOn}. Plan it now.',
    'zh-CN': '业务服务“{service}”的演练应于 {dueOn} 之前完成。请立即安排。',
    ja: '業務サービス「{service}」の訓練の期限は {dueOn} でした。すぐに計画してください。',
  },
  'fact.duties-not-separated': {
    en: 'In drill “{drill}” one person had two parts of requesting, approving, restoring and validating. Share them among different people.',
    'zh-CN': '演练“{drill}”中，有人在申请、批准、执行与验证中身兼两职。请由不同人员分担。',
    ja: '訓練「{drill}」で、依頼・承認・実施・検証のうち二つを同じ人が担いました。別々の人で分担してください。',
  },
  'fact.drill-not-signed-off': {
    en: 'Drill “{drill}” is not signed off in every role, so nobody answers for its result yet.',
    'zh-CN': '演练“{drill}”尚未由每个角色签核，结果还无人负责。',
    ja: '訓練「{drill}」はすべての役割のサインオフがそろっておらず、結果に責任を負う人がまだいません。',
  },
  'fact.criteria-fixed-late': {
    en: 'The success criteria of drill “{drill}” were fixed or approved only after the restore had begun. Next time, fix them first.',
    'zh-CN': '演练“{drill}”的成功标准在恢复开始之后才确定或批准。下次请先确定标准。',
    ja: '訓練「{drill}」の成功基準は、リストア開始後に確定・承認されました。次回は先に確定してください。',
  },
  'fact.evidence-without-time-zone': {
    en: 'The time zone of “{evidence}” in drill “{drill}” is not recorded, so its times cannot be placed.',
    'zh-CN': '演练“{drill}”的证据“{evidence}”没有记录时区，其中的时间无法确定。',
    ja: '訓練「{drill}」の証跡「{evidence}」のタイムゾーンが記録されておらず、時刻を特定できません。',
  },
  'fact.lessons-missing': {
    en: 'No lessons are written for drill “{drill}”. Write what was learned, or that nothing was.',
    'zh-CN': '演练“{drill}”没有记录经验教训。请写明所得，或注明没有。',
    ja: '訓練「{drill}」に教訓の記録がありません。学んだこと、または「なし」と記入してください。',
  },
} as const satisfies Sentences;
