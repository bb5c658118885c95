import type { ReadinessState } from '../domain/assessment.ts';
import type { DrillMode, DrillState, Scenario } from '../domain/drill.ts';
import type { DrillVerdict, EvidenceGrade } from '../domain/drill-findings.ts';
import type { DrillStep, DrillStepKind } from '../domain/drill-step.ts';
import type { SignOff, SignOffRole } from '../domain/sign-off.ts';
import type { Terms } from './terms.ts';

type DrillTerms = Terms<'scenario', Scenario> &
  Terms<'drill-mode', DrillMode> &
  Terms<'drill-state', DrillState> &
  Terms<'step', DrillStepKind> &
  Terms<'step-state', DrillStep['state']> &
  Terms<'sign-off-role', SignOffRole> &
  Terms<'decision', SignOff['decision']> &
  Terms<'verdict', DrillVerdict> &
  Terms<'grade', EvidenceGrade> &
  Terms<'grade-meaning', EvidenceGrade> &
  Terms<'readiness', ReadinessState>;

/** The names of everything a drill goes through, and of what it proves. */
export const drillTerms = {
  'scenario.accidental-deletion': { en: 'Accidental deletion', 'zh-CN': '误删除', ja: '誤削除' },
  'scenario.environment-failure': { en: 'Environment failure', 'zh-CN': '环境故障', ja: '環境障害' },
  'scenario.integration-corruption': { en: 'Integration corruption', 'zh-CN': '集成数据损坏', ja: '連携データの破損' },
  'scenario.ransomware': { en: 'Ransomware', 'zh-CN': '勒索软件', ja: 'ランサムウェア' },
  'scenario.media-loss': { en: 'Media loss', 'zh-CN': '备份介质丢失', ja: 'バックアップ媒体の喪失' },
  'scenario.site-loss': { en: 'Site loss', 'zh-CN': '整个站点丧失', ja: '拠点の喪失' },
  'scenario.own': { en: 'Own scenario', 'zh-CN': '自定义场景', ja: '独自のシナリオ' },

  'drill-mode.tabletop': { en: 'Tabletop', 'zh-CN': '桌面推演', ja: '机上訓練' },
  'drill-mode.walkthrough': { en: 'Walkthrough', 'zh-CN': '流程走查', ja: '手順の読み合わせ' },
  'drill-mode.simulated': { en: 'Simulated', 'zh-CN': '模拟演练', ja: '模擬訓練' },
  'drill-mode.operational': { en: 'Operational', 'zh-CN': '实战演练', ja: '実機訓練' },
  'drill-mode.actual-incident': { en: 'Actual incident', 'zh-CN': '真实事件', ja: '実際の障害対応' },

  'drill-state.planned': { en: 'Planned', 'zh-CN': '已计划', ja: '計画済み' },
  'drill-state.approved': { en: 'Approved', 'zh-CN': '已批准', ja: '承認済み' },
  'drill-state.running': { en: 'Running', 'zh-CN': '进行中', ja: '実施中' },
  'drill-state.recorded': { en: 'Recorded', 'zh-CN': '已记录', ja: '記録済み' },
  'drill-state.signed-off': { en: 'Signed off', 'zh-CN': '已签核', ja: 'サインオフ済み' },
  'drill-state.cancelled': { en: 'Cancelled', 'zh-CN': '已取消', ja: '中止' },

  'step.select-scenario': { en: 'Select the scenario', 'zh-CN': '选择场景', ja: 'シナリオの選択' },
  'step.confirm-point-and-target': {
    en: 'Confirm backup point and restore target',
    'zh-CN': '确认备份点与恢复目标环境',
    ja: 'バックアップポイントとリストア先の確認',
  },
  'step.restore': {
    en: 'Restore into the approved target',
    'zh-CN': '恢复到已批准的目标环境',
    ja: '承認済みのリストア先へリストア',
  },
  'step.validate-access': {
    en: 'Validate login and tenant access',
    'zh-CN': '验证登录与租户访问',
    ja: 'ログインとテナントアクセスの検証',
  },
  'step.validate-data': {
    en: 'Validate data, files, connectors and workflows',
    'zh-CN': '验证数据、文件、连接器与业务流程',
    ja: 'データ・ファイル・コネクター・業務フローの検証',
  },
  'step.record-result': {
    en: 'Record times, data point, differences and sign-off',
    'zh-CN': '记录时间、数据时点、差异与签核',
    ja: '時間・データ時点・差異・サインオフの記録',
  },

  'step-state.pending': { en: 'Not started', 'zh-CN': '未开始', ja: '未着手' },
  'step-state.running': { en: 'Running', 'zh-CN': '进行中', ja: '実施中' },
  'step-state.done': { en: 'Done', 'zh-CN': '完成', ja: '完了' },
  'step-state.skipped': { en: 'Skipped', 'zh-CN': '已跳过', ja: '省略' },
  'step-state.not-executed': { en: 'Not executed', 'zh-CN': '未执行', ja: '未実施' },

  'sign-off-role.tester': { en: 'Restored by (tester)', 'zh-CN': '执行恢复（演练执行人）', ja: 'リストア実施（訓練実施者）' },
  'sign-off-role.validator': { en: 'Validated by (validator)', 'zh-CN': '验证数据（验证人）', ja: 'データ検証（検証者）' },
  'sign-off-role.approver': { en: 'Approved by (approver)', 'zh-CN': '批准结果（批准人）', ja: '結果の承認（承認者）' },

  'decision.accepted': { en: 'Accepted', 'zh-CN': '接受', ja: '了承' },
  'decision.accepted-with-differences': { en: 'Accepted with differences', 'zh-CN': '接受，但有差异', ja: '差異を容認して了承' },
  'decision.rejected': { en: 'Rejected', 'zh-CN': '拒绝', ja: '却下' },

  'verdict.pass': { en: 'Passed', 'zh-CN': '通过', ja: '合格' },
  'verdict.pass-with-accepted-differences': {
    en: 'Passed with accepted differences',
    'zh-CN': '通过（差异已接受）',
    ja: '合格（差異を容認）',
  },
  'verdict.fail': { en: 'Failed', 'zh-CN': '未通过', ja: '不合格' },
  'verdict.not-concluded': { en: 'Not concluded', 'zh-CN': '尚无结论', ja: '結論未定' },

  'grade.G0': { en: 'G0 claimed', 'zh-CN': 'G0 仅为声明', ja: 'G0 申告のみ' },
  'grade.G1': { en: 'G1 backup job succeeded', 'zh-CN': 'G1 备份任务成功', ja: 'G1 バックアップ成功' },
  'grade.G2': { en: 'G2 integrity checked', 'zh-CN': 'G2 完整性已校验', ja: 'G2 整合性を確認' },
  'grade.G3': { en: 'G3 sample restored', 'zh-CN': 'G3 抽样恢复', ja: 'G3 一部をリストア' },
  'grade.G4': { en: 'G4 fully restored', 'zh-CN': 'G4 完整恢复', ja: 'G4 全体をリストア' },
  'grade.G5': {
    en: 'G5 restored and validated by its owner',
    'zh-CN': 'G5 完整恢复并由负责人验证',
    ja: 'G5 全体をリストアし責任者が検証',
  },

  'grade-meaning.G0': {
    en: 'Somebody says it can be restored; nothing on record shows it.',
    'zh-CN': '有人声称可以恢复，但没有记录加以证明。',
    ja: 'リストアできるという申告だけで、裏付ける記録がありません。',
  },
  'grade-meaning.G1': {
    en: 'The backup tool reported success; nobody has read the backup back.',
    'zh-CN': '备份工具报告成功，但尚未有人读回备份。',
    ja: 'バックアップツールは成功と報告しましたが、読み戻して確かめてはいません。',
  },
  'grade-meaning.G2': {
    en: 'The backup was read and its checksums agree; that is not a restore.',
    'zh-CN': '已读取备份且校验和一致，但这不等于恢复。',
    ja: 'バックアップを読み取り、チェックサムは一致しましたが、リストアしたわけではありません。',
  },
  'grade-meaning.G3': {
    en: 'A sample was restored and compared; the rest is extrapolated.',
    'zh-CN': '恢复并比对了一部分样本，其余为推算。',
    ja: '一部をリストアして比較しました。残りは推定です。',
  },
  'grade-meaning.G4': {
    en: 'Everything in scope was restored and compared with what was expected.',
    'zh-CN': '范围内的全部内容均已恢复，并与预期比对。',
    ja: '対象のすべてをリストアし、想定と比較しました。',
  },
  'grade-meaning.G5': {
    en: 'Everything was restored, and its owner found it working.',
    'zh-CN': '全部内容均已恢复，并由负责人确认可正常使用。',
    ja: 'すべてをリストアし、責任者が動作を確認しました。',
  },

  'readiness.never-tested': { en: 'Never tested', 'zh-CN': '从未演练', ja: '未実施' },
  'readiness.needs-verification': { en: 'Needs verification', 'zh-CN': '需要重新验证', ja: '要再検証' },
  'readiness.failed': { en: 'Failed', 'zh-CN': '未通过', ja: '不合格' },
  'readiness.verified': { en: 'Verified', 'zh-CN': '已验证', ja: '検証済み' },
  'readiness.expired': { en: 'Expired', 'zh-CN': '已过期', ja: '期限切れ' },
} as const satisfies DrillTerms;
