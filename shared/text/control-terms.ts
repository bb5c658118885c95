import type { ControlBacking, ControlWant } from '../domain/control.ts';
import type { Terms } from './terms.ts';

type ControlTerms = Terms<'control-backing', ControlBacking> & Terms<'control-want', ControlWant>;

/** The names of what a control wants to see, and of whether a pack shows it. */
export const controlTerms = {
  'control-backing.backed': { en: 'Backed', 'zh-CN': '有支持', ja: '裏付けあり' },
  'control-backing.partly': { en: 'Partly', 'zh-CN': '部分支持', ja: '一部' },
  'control-backing.not-backed': { en: 'Not backed', 'zh-CN': '无支持', ja: '裏付けなし' },

  'control-want.plan-complete': { en: 'All prerequisites confirmed', 'zh-CN': '前提条件全部确认', ja: '前提条件をすべて確認' },
  'control-want.roles-and-contacts': {
    en: 'Roles held, contacts confirmed',
    'zh-CN': '角色有人担任，联系方式已确认',
    ja: '役割と連絡先の確認',
  },
  'control-want.objectives-agreed': { en: 'RTO and RPO agreed', 'zh-CN': 'RTO 与 RPO 已商定', ja: 'RTO・RPO の取り決め' },
  'control-want.recovery-order': { en: 'Order of restore', 'zh-CN': '恢复顺序', ja: 'リストアの順序' },
  'control-want.scope-complete': { en: 'Scope fully answered for', 'zh-CN': '备份范围交代完整', ja: 'バックアップ範囲の網羅' },
  'control-want.backup-methods': {
    en: 'Owner, backup method and retention of every asset',
    'zh-CN': '每个资产的负责人、备份方式与保留期限',
    ja: '全資産の責任者・方法・保存期間',
  },
  'control-want.approval-separated': {
    en: 'Approver apart from requester',
    'zh-CN': '批准人与申请人分离',
    ja: '承認者と依頼者の分離',
  },
  'control-want.drill-recorded': { en: 'A drill with a recorded result', 'zh-CN': '有结果记录的演练', ja: '結果のある訓練' },
  'control-want.drill-passed': { en: 'A drill that passed', 'zh-CN': '通过的演练', ja: '合格した訓練' },
  'control-want.operational-exercise': { en: 'An operational exercise', 'zh-CN': '实战演练', ja: '実機訓練' },
  'control-want.actual-incident': {
    en: 'Recovery from an actual incident',
    'zh-CN': '真实事件的恢复',
    ja: '実際の障害からの復旧',
  },
  'control-want.severe-scenario': { en: 'A severe scenario', 'zh-CN': '严重场景', ja: '深刻なシナリオ' },
  'control-want.several-scenarios': { en: 'Different scenarios', 'zh-CN': '多种场景', ja: '異なるシナリオ' },
  'control-want.criteria-first': {
    en: 'Success criteria fixed before the start',
    'zh-CN': '开始前确定成功标准',
    ja: '開始前に確定した成功基準',
  },
  'control-want.point-identified': {
    en: 'Backup point with the raw output of its tool',
    'zh-CN': '备份点及工具原始输出',
    ja: 'バックアップポイントと出力の原本',
  },
  'control-want.integrity-checked': {
    en: 'Integrity of the backup point checked',
    'zh-CN': '备份点完整性校验',
    ja: 'バックアップポイントの整合性確認',
  },
  'control-want.target-isolated': {
    en: 'Isolated and approved target',
    'zh-CN': '隔离且获批准的目标环境',
    ja: '隔離・承認済みのリストア先',
  },
  'control-want.restore-sampled': {
    en: 'Restore, at least of a sample',
    'zh-CN': '至少抽样恢复',
    ja: '少なくとも一部のリストア',
  },
  'control-want.restore-in-full': { en: 'Full restore', 'zh-CN': '完整恢复', ja: '全体のリストア' },
  'control-want.owner-validated': { en: 'Validation by the owner', 'zh-CN': '业务负责人验证', ja: '責任者による検証' },
  'control-want.data-and-function-checked': {
    en: 'Data and functions checked',
    'zh-CN': '数据与功能检查',
    ja: 'データと機能の確認',
  },
  'control-want.configuration-checked': { en: 'Configuration checked', 'zh-CN': '配置检查', ja: '構成の確認' },
  'control-want.reconciled': {
    en: 'Restored data compared with a reference',
    'zh-CN': '恢复数据与参照比较',
    ja: '参照時点との比較',
  },
  'control-want.sample-described': { en: 'Sample described', 'zh-CN': '样本说明', ja: 'サンプルの説明' },
  'control-want.timeline-recorded': {
    en: 'Every step with times or a reason',
    'zh-CN': '各步骤的时间或理由',
    ja: '各手順の時刻または理由',
  },
  'control-want.recovery-measured': {
    en: 'RTO and RPO measured against objective',
    'zh-CN': 'RTO 与 RPO 实测对照目标',
    ja: 'RTO・RPO の実測と目標の対照',
  },
  'control-want.objectives-met': { en: 'RTO and RPO met', 'zh-CN': '达到 RTO 与 RPO', ja: 'RTO・RPO の達成' },
  'control-want.differences-decided': { en: 'Differences closed', 'zh-CN': '差异已处理', ja: '差異の処理' },
  'control-want.lessons-recorded': { en: 'Lessons recorded', 'zh-CN': '经验教训', ja: '教訓の記録' },
  'control-want.duties-separated': { en: 'Separation of duties', 'zh-CN': '职责分离', ja: '職務の分離' },
  'control-want.signed-off': { en: 'Signed off in every role', 'zh-CN': '各角色签核', ja: '全役割のサインオフ' },
  'control-want.raw-evidence-kept': {
    en: 'Raw evidence with hashes',
    'zh-CN': '带哈希值的原始证据',
    ja: 'ハッシュ値付きの証跡の原本',
  },
} as const satisfies ControlTerms;
