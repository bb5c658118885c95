import type { GapRuleId } from '../domain/gap.ts';
import type { Terms } from './terms.ts';

/** The questions that are asked of a site's records. */
export const gapCheckTerms = {
  'gap-check.deployment-model-confirmed': {
    en: 'Is the deployment model confirmed, and with it who operates the backups?',
    'zh-CN': '部署模式是否已确认，从而明确由谁运行备份？',
    ja: '運用形態が確認され、バックアップの運用者が決まっているか',
  },
  'gap-check.owners-confirmed': {
    en: 'Are hosting, backup and recovery owner confirmed?',
    'zh-CN': '托管、备份与恢复负责人是否均已确认？',
    ja: 'ホスティング・バックアップ・復旧の責任者が確認されているか',
  },
  'gap-check.hosting-owner-reachable': {
    en: 'Is a hosting owner named who can be reached?',
    'zh-CN': '是否有可联系到的托管负责人？',
    ja: '連絡のつくホスティング責任者がいるか',
  },
  'gap-check.backup-owner-reachable': {
    en: 'Is a backup owner named who can be reached?',
    'zh-CN': '是否有可联系到的备份负责人？',
    ja: '連絡のつくバックアップ責任者がいるか',
  },
  'gap-check.recovery-owner-reachable': {
    en: 'Is a recovery owner named who can be reached?',
    'zh-CN': '是否有可联系到的恢复负责人？',
    ja: '連絡のつく復旧責任者がいるか',
  },
  'gap-check.database-owner-reachable': {
    en: 'Does every database have an owner to call?',
    'zh-CN': '数据库是否有可联系到的负责人？',
    ja: 'データベースに連絡のつく責任者がいるか',
  },
  'gap-check.storage-owner-reachable': {
    en: 'Do stored files have an owner to call?',
    'zh-CN': '文件存储是否有可联系到的负责人？',
    ja: 'ファイルの保存先に連絡のつく責任者がいるか',
  },
  'gap-check.support-path-confirmed': {
    en: 'Is the production support path confirmed?',
    'zh-CN': '生产环境支持渠道是否已确认？',
    ja: '本番環境のサポート窓口が確認されているか',
  },
  'gap-check.contacts-confirmed-lately': {
    en: 'Was every contact confirmed within 180 days?',
    'zh-CN': '所有联系方式是否在 180 天内确认过？',
    ja: 'すべての連絡先が 180 日以内に確認されているか',
  },
  'gap-check.roles-are-shared': {
    en: 'Do several people share the roles?',
    'zh-CN': '角色是否由多人分担？',
    ja: '役割を複数の人で分担しているか',
  },
  'gap-check.restore-target-approved': {
    en: 'Is there an isolated and approved restore target?',
    'zh-CN': '是否有已隔离并获批准的恢复目标环境？',
    ja: '隔離され承認されたリストア先があるか',
  },
  'gap-check.approver-named': {
    en: 'Is somebody named who approves a restore?',
    'zh-CN': '是否指定了批准恢复的人员？',
    ja: 'リストアを承認する人が決まっているか',
  },
  'gap-check.approver-independent': {
    en: 'Is the approver another person than the requester?',
    'zh-CN': '批准人与申请人是否为不同人员？',
    ja: '承認者は依頼者と別の人か',
  },
  'gap-check.requester-reachable': {
    en: 'Can everybody who may request a restore be reached?',
    'zh-CN': '可以申请恢复的人员是否都能联系到？',
    ja: 'リストアを依頼できる人全員に連絡がつくか',
  },
  'gap-check.backup-point-known': {
    en: 'Is a backup point of every service on record?',
    'zh-CN': '每个业务服务是否都有备份点记录？',
    ja: 'すべての業務サービスにバックアップポイントの記録があるか',
  },
  'gap-check.test-scope-defined': {
    en: 'Is it defined what a test of each service restores?',
    'zh-CN': '是否明确每个业务服务的测试恢复哪些内容？',
    ja: '各業務サービスの試験で何をリストアするか決まっているか',
  },
  'gap-check.data-classification-confirmed': {
    en: 'Is the data classification confirmed, so that data may go to a restore target?',
    'zh-CN': '数据分级是否已确认，从而允许将数据放入恢复目标环境？',
    ja: 'データの機密区分が確認され、リストア先に置いてよいと分かっているか',
  },
  'gap-check.scope-covered': {
    en: 'Is every scope item covered or excluded with a reason?',
    'zh-CN': '每个范围项是否均已覆盖或说明理由后排除？',
    ja: 'すべての対象項目が対応済み、または理由付きで対象外か',
  },
  'gap-check.assets-owned': {
    en: 'Does every asset have an owner?',
    'zh-CN': '每个资产是否都有负责人？',
    ja: 'すべての資産に責任者がいるか',
  },
  'gap-check.assets-in-a-service': {
    en: 'Does every asset belong to a service?',
    'zh-CN': '每个资产是否都归属业务服务？',
    ja: 'すべての資産が業務サービスに属しているか',
  },
  'gap-check.assets-backed-up': {
    en: 'Is it known how every asset is backed up?',
    'zh-CN': '每个资产的备份方式是否已知？',
    ja: 'すべての資産のバックアップ方法が分かっているか',
  },
  'gap-check.assets-retained': {
    en: 'Is it known how long the backups of every asset are kept?',
    'zh-CN': '每个资产的备份保留期限是否已知？',
    ja: 'すべての資産のバックアップ保存期間が分かっているか',
  },
  'gap-check.retention-policy-confirmed': {
    en: 'Is the customer’s retention policy confirmed?',
    'zh-CN': '客户数据保留策略是否已确认？',
    ja: '顧客の保存期間方針が確認されているか',
  },
  'gap-check.assets-in-backup-point': {
    en: 'Does the last backup point hold every asset of its service?',
    'zh-CN': '最近的备份点是否包含其业务服务的所有资产？',
    ja: '直近のバックアップポイントがサービスの全資産を含むか',
  },
  'gap-check.dependencies-in-backup-point': {
    en: 'Are assets that depend on each other in the same backup point?',
    'zh-CN': '相互依赖的资产是否在同一备份点中？',
    ja: '依存し合う資産が同じバックアップポイントにあるか',
  },
  'gap-check.backup-point-in-retention': {
    en: 'Is the last known backup point still within its retention?',
    'zh-CN': '已知的最近备份点是否仍在保留期限内？',
    ja: '把握している直近のバックアップポイントは保存期間内か',
  },
  'gap-check.backup-point-intact': {
    en: 'Did the last backup point pass an integrity check?',
    'zh-CN': '最近的备份点是否通过了完整性校验？',
    ja: '直近のバックアップポイントは整合性の確認に合格したか',
  },
  'gap-check.differences-closed': {
    en: 'Are the differences of the last drill closed?',
    'zh-CN': '上次演练的差异是否均已处理？',
    ja: '前回の訓練の差異は片付いているか',
  },
  'gap-check.objectives-agreed': {
    en: 'Are RTO and RPO agreed for every service?',
    'zh-CN': '每个业务服务是否都商定了 RTO 和 RPO？',
    ja: 'すべての業務サービスに RTO と RPO が決まっているか',
  },
  'gap-check.downtime-tolerates-objective': {
    en: 'Does the tolerable downtime leave room for the RTO?',
    'zh-CN': '最长可容忍中断时间是否不短于 RTO？',
    ja: '最大許容停止時間は RTO 以上か',
  },
  'gap-check.priority-fits-objective': {
    en: 'Do the priorities of the services fit their objectives?',
    'zh-CN': '业务服务的优先级与其目标是否一致？',
    ja: '業務サービスの優先度と目標値が合っているか',
  },
  'gap-check.data-volume-known': {
    en: 'Is the size of every asset known?',
    'zh-CN': '每个资产的大小是否已知？',
    ja: 'すべての資産のサイズが分かっているか',
  },
  'gap-check.recovery-time-kept': {
    en: 'Did the last drill keep the RTO?',
    'zh-CN': '上次演练是否达到 RTO？',
    ja: '前回の訓練は RTO を守れたか',
  },
  'gap-check.recovery-point-kept': {
    en: 'Did the last drill keep the RPO?',
    'zh-CN': '上次演练是否达到 RPO？',
    ja: '前回の訓練は RPO を守れたか',
  },
  'gap-check.validation-counted': {
    en: 'Is the time of validation part of what was measured?',
    'zh-CN': '验证用时是否计入实测时间？',
    ja: '検証の時間は実測に含まれているか',
  },
  'gap-check.every-service-drilled': {
    en: 'Was every service drilled and signed off at least once?',
    'zh-CN': '每个业务服务是否至少演练并签核过一次？',
    ja: 'すべての業務サービスが一度は訓練されサインオフ済みか',
  },
  'gap-check.last-drill-passed': {
    en: 'Did the last drill of each service pass?',
    'zh-CN': '每个业务服务的上次演练是否通过？',
    ja: '各業務サービスの前回の訓練は合格したか',
  },
  'gap-check.restore-evidenced': {
    en: 'Does the evidence show a restore, not only a backup or a hash?',
    'zh-CN': '证据是否表明进行了恢复，而不只是备份或哈希校验？',
    ja: '証拠はバックアップやハッシュだけでなくリストアを示すか',
  },
  'gap-check.recovery-proven': {
    en: 'Is the recovery of every service of priority 1 proven?',
    'zh-CN': '优先级为 1 的业务服务是否均已证明可恢复？',
    ja: '優先度 1 の業務サービスの復旧が証明されているか',
  },
  'gap-check.unchanged-since-drill': {
    en: 'Is the plan as it was when it was last proven?',
    'zh-CN': '计划自上次证明以来是否未变？',
    ja: '計画は前回の証明から変わっていないか',
  },
  'gap-check.drills-on-time': {
    en: 'Is no drill overdue?',
    'zh-CN': '演练是否均未逾期？',
    ja: '期限を過ぎた訓練はないか',
  },
  'gap-check.sign-offs-independent': {
    en: 'Did independent people answer for the last drill?',
    'zh-CN': '上次演练是否由相互独立的人员负责？',
    ja: '前回の訓練に独立した人々が責任を負ったか',
  },
  'gap-check.criteria-fixed-first': {
    en: 'Were the success criteria fixed before the restore began?',
    'zh-CN': '成功标准是否在恢复开始之前确定？',
    ja: '成功基準はリストア開始前に確定したか',
  },
  'gap-check.evidence-time-zone-known': {
    en: 'Is the time zone of every piece of evidence known?',
    'zh-CN': '每份证据的时区是否已知？',
    ja: 'すべての証跡のタイムゾーンが分かっているか',
  },
  'gap-check.lessons-written': {
    en: 'Are the lessons of the last drill written down?',
    'zh-CN': '上次演练的经验教训是否已记录？',
    ja: '前回の訓練の教訓が記録されているか',
  },
} as const satisfies Terms<'gap-check', GapRuleId>;
