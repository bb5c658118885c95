import type { Sentences } from './language.ts';

/** What the rules say about a drill, and about what it proves. */
export const drillFacts = {
  'fact.service-proven': {
    en: 'Recovery of service “{service}” is proven until {dueOn} ({grade}).',
    'zh-CN': '业务服务“{service}”的恢复能力已得到证明，有效期至 {dueOn}（{grade}）。',
    ja: '業務サービス「{service}」の復旧は {dueOn} まで証明されています（{grade}）。',
  },
  'fact.service-proof-expires-soon': {
    en: 'The proof for service “{service}” ({grade}) runs out on {dueOn}. Plan its next drill now.',
    'zh-CN': '业务服务“{service}”的证明（{grade}）将于 {dueOn} 到期。请现在安排下一次演练。',
    ja: '業務サービス「{service}」の証明（{grade}）は {dueOn} に期限を迎えます。次のリストア訓練を今から計画してください。',
  },
  'fact.service-not-proven': {
    en: 'Recovery of service “{service}” is not proven: there is no valid signed-off drill of at least {minimum}. Plan a full restore drill.',
    'zh-CN': '业务服务“{service}”的恢复尚未得到证明：没有有效且已签核、至少达到“{minimum}”的演练。请安排一次完整恢复演练。',
    ja: '業務サービス「{service}」の復旧は証明されていません。「{minimum}」以上で有効な、サインオフ済みのリストア訓練がありません。全体のリストア訓練を計画してください。',
  },
  'fact.criteria-not-fixed': {
    en: 'The success criteria were fixed or approved only after the restore had begun, so this is no plain pass. Next time, fix them first.',
    'zh-CN': '成功标准在恢复开始之后才确定或批准，因此不能算作完全通过。下次请先确定标准。',
    ja: '成功基準がリストア開始後に確定・承認されたため、無条件の合格にはなりません。次回は先に確定してください。',
  },
  'fact.no-checks': {
    en: 'Nothing was checked on the restored copy, so nothing shows that it works. Run the drill again with checks.',
    'zh-CN': '未对恢复的副本进行任何检查，因此无法证明其可用。请补充检查后重新演练。',
    ja: 'リストアしたコピーを何も確認していないため、使えることを示すものがありません。確認項目を加えて訓練をやり直してください。',
  },
  'fact.rto-missed': {
    en: 'Recovered in {measuredMinutes}, which is {overrunMinutes} over the recovery time objective of {objectiveMinutes}. Shorten the restore, or agree on an objective that can be kept.',
    'zh-CN':
      '恢复用时 {measuredMinutes}，比恢复时间目标（RTO）{objectiveMinutes} 超出 {overrunMinutes}。请缩短恢复过程，或商定可以兑现的目标。',
    ja: '復旧時間は {measuredMinutes} で、目標復旧時間（RTO）{objectiveMinutes} を {overrunMinutes} 超過しました。リストアを短縮するか、守れる目標を取り決めてください。',
  },
  'fact.rpo-missed': {
    en: 'The restored data was {measuredMinutes} old, which is {overrunMinutes} beyond the recovery point objective of {objectiveMinutes}. Back up more often, or agree on an objective that can be kept.',
    'zh-CN':
      '恢复出的数据距事件 {measuredMinutes}，比恢复点目标（RPO）{objectiveMinutes} 超出 {overrunMinutes}。请提高备份频率，或商定可以兑现的目标。',
    ja: 'リストアしたデータは {measuredMinutes} 前のもので、目標復旧時点（RPO）{objectiveMinutes} を {overrunMinutes} 超過しました。バックアップの頻度を上げるか、守れる目標を取り決めてください。',
  },
  'fact.rta-unknown': {
    en: 'It is unknown how long the recovery took, because no plausible time of recovery is recorded. Unknown is never a pass.',
    'zh-CN': '恢复用时未知：没有记录合理的恢复完成时间。未知不等于通过。',
    ja: '妥当な復旧完了時刻の記録がなく、復旧時間は不明です。不明は合格になりません。',
  },
  'fact.rpa-unknown': {
    en: 'It is unknown how old the restored data was, because no plausible data point is recorded. Unknown is never a pass.',
    'zh-CN': '恢复出的数据新旧未知：没有记录合理的数据时点。未知不等于通过。',
    ja: '妥当なデータ時点の記録がなく、リストアしたデータがいつのものか不明です。不明は合格になりません。',
  },
  'fact.check-failed': {
    en: 'Check “{check}” failed. Mend the cause and drill again.',
    'zh-CN': '检查“{check}”未通过。请排除原因后重新演练。',
    ja: '確認項目「{check}」が不合格でした。原因を除き、再度訓練してください。',
  },
  'fact.check-not-executed': {
    en: 'Check “{check}” was not made, so its result is unknown.',
    'zh-CN': '检查“{check}”未执行，结果未知。',
    ja: '確認項目「{check}」は実施されておらず、結果は不明です。',
  },
  'fact.step-not-executed': {
    en: 'Step “{step}” was not carried out to its end.',
    'zh-CN': '步骤“{step}”未执行完毕。',
    ja: '手順「{step}」が最後まで実施されていません。',
  },
  'fact.difference-open': {
    en: '{count, plural, one {# difference is} other {# differences are}} still open. The owner decides for each whether it is expected, accepted or a defect.',
    'zh-CN': '还有 {count} 个差异待处理。请由负责人逐一判定为符合预期、接受或缺陷。',
    ja: '差異 {count} 件が未判断です。想定どおりか、容認か、不具合かを責任者が一件ずつ判断してください。',
  },
  'fact.difference-defect': {
    en: '“{subject}” is not as it should be; its owner called it a defect. Mend the cause and drill again.',
    'zh-CN': '“{subject}”与应有状态不符，负责人判定为缺陷。请排除原因后重新演练。',
    ja: '「{subject}」があるべき状態と異なり、責任者が不具合と判断しました。原因を除き、再度訓練してください。',
  },
  'fact.differences-accepted': {
    en: '{count, plural, one {# difference was} other {# differences were}} accepted by the owner.',
    'zh-CN': '负责人接受了 {count} 个差异。',
    ja: '差異 {count} 件を責任者が容認しました。',
  },
  'fact.sign-off-missing': {
    en: 'The sign-off as “{role}” is still missing.',
    'zh-CN': '还缺少“{role}”的签核。',
    ja: '「{role}」のサインオフがまだありません。',
  },
  'fact.sign-off-rejected': {
    en: 'The sign-off as “{role}” rejects the result.',
    'zh-CN': '“{role}”在签核中拒绝了结果。',
    ja: '「{role}」がサインオフで結果を却下しました。',
  },
  'fact.sign-off-same-person': {
    en: 'Whoever signed off as “{role}” signed off in another role too. Each role needs a different person (four eyes).',
    'zh-CN': '以“{role}”签核的人员还以其他角色签核。每个角色须由不同人员担任（双人复核）。',
    ja: '「{role}」としてサインオフした人が、別の役割でもサインオフしています。役割ごとに別の人が必要です（相互確認）。',
  },
  'fact.mode-caps-grade': {
    en: 'Exercise mode “{mode}” restores nothing, so it proves no more than a claim, whatever it found.',
    'zh-CN': '“{mode}”方式不进行实际恢复，无论结果如何，只能算作声明。',
    ja: '「{mode}」では実際にリストアしないため、結果にかかわらず申告以上の証明にはなりません。',
  },
  'fact.no-restore-evidence': {
    en: 'There is no evidence of a restore. A successful backup job or a checksum is not one; attach the output of the restore or a comparison.',
    'zh-CN': '没有恢复的证据。备份任务成功或校验和一致都不等于恢复；请附上恢复输出或比对结果。',
    ja: 'リストアの証跡がありません。バックアップの成功やチェックサムの一致はリストアではありません。リストアの出力か比較結果を添えてください。',
  },
  'fact.no-owner-validation': {
    en: 'Everything was restored, but the owner of the service has not validated it: access and a function must be found working, and the owner signs off as validator. The grade stays at G4.',
    'zh-CN': '已全部恢复，但业务服务负责人尚未验证：须确认访问与功能正常，并由负责人以验证人身份签核。等级停留在 G4。',
    ja: '全体をリストアしましたが、業務サービスの責任者による検証がありません。アクセスと機能の動作を確認し、責任者が検証者としてサインオフする必要があります。等級は G4 にとどまります。',
  },
  'fact.sampled-restore': {
    en: 'Only a sample was restored{sample, select, unknown {} other { ({sample})}}; what it says about the whole is extrapolated.',
    'zh-CN': '只恢复了样本{sample, select, unknown {} other {（{sample}）}}，对整体的结论为推算。',
    ja: 'リストアしたのは一部だけです{sample, select, unknown {} other {（{sample}）}}。全体についての結論は推定です。',
  },
  'fact.plan-changed-since': {
    en: 'Protected asset “{asset}” was changed after the last drill, so that drill no longer proves it. Drill again.',
    'zh-CN': '受保护资产“{asset}”在上次演练之后有变更，该演练已不能证明其可恢复。请重新演练。',
    ja: '保護対象資産「{asset}」は前回の訓練後に変更されたため、その訓練では証明できません。再度訓練してください。',
  },
  'fact.objectives-changed-since': {
    en: 'Other recovery objectives were agreed for service “{service}” after drill “{drill}” was approved; it was judged by an RTO of {rtoMinutes} and an RPO of {rpoMinutes}. Drill again to prove the new ones.',
    'zh-CN':
      '演练“{drill}”批准之后，业务服务“{service}”商定了不同的恢复目标；该演练按 RTO {rtoMinutes}、RPO {rpoMinutes} 判定。请重新演练以证明新目标。',
    ja: 'リストア訓練「{drill}」の承認後に、業務サービス「{service}」の復旧目標が変わりました。この訓練は RTO {rtoMinutes}、RPO {rpoMinutes} で判定されています。新しい目標を証明するため、再度訓練してください。',
  },
  'fact.never-tested': {
    en: 'Service “{service}” has never been drilled to a sign-off. Plan its first drill.',
    'zh-CN': '业务服务“{service}”还没有已签核的演练。请安排首次演练。',
    ja: '業務サービス「{service}」には、サインオフまで終えたリストア訓練がありません。最初の訓練を計画してください。',
  },
  'fact.proof-expired': {
    en: 'The proof ran out on {dueOn}. Drill again.',
    'zh-CN': '证明已于 {dueOn} 过期。请重新演练。',
    ja: '証明は {dueOn} に期限が切れました。再度訓練してください。',
  },
  'fact.last-drill-failed': {
    en: 'The last drill, “{drill}”, did not pass. Mend what it found, then drill again.',
    'zh-CN': '最近一次演练“{drill}”未通过。请解决其发现的问题后重新演练。',
    ja: '直近のリストア訓練「{drill}」は合格していません。見つかった問題を解決し、再度訓練してください。',
  },
  'fact.drill-passed': {
    en: 'Drill “{drill}” passed ({grade}).',
    'zh-CN': '演练“{drill}”已通过（{grade}）。',
    ja: 'リストア訓練「{drill}」は合格しました（{grade}）。',
  },
} as const satisfies Sentences;
