import type { Sentences } from './language.ts';

/** The terms of a pack, for an auditor who meets them for the first time. */
export const packTextGlossary = {
  'pack.glossary': { en: 'Glossary', 'zh-CN': '术语', ja: '用語' },
  'pack.term': { en: 'Term', 'zh-CN': '术语', ja: '用語' },
  'pack.meaning': { en: 'Meaning here', 'zh-CN': '在此的含义', ja: 'ここでの意味' },
  'pack.term.rto': { en: 'RTO, recovery time objective', 'zh-CN': 'RTO，恢复时间目标', ja: 'RTO（目標復旧時間）' },
  'pack.meaning.rto': {
    en: 'The longest time from the declaration of an incident until the service is usable again.',
    'zh-CN': '从宣告事件到业务服务恢复可用的最长时间。',
    ja: '障害の宣言から、サービスが再び使えるようになるまでの最長時間。',
  },
  'pack.term.rpo': { en: 'RPO, recovery point objective', 'zh-CN': 'RPO，恢复点目标', ja: 'RPO（目標復旧時点）' },
  'pack.meaning.rpo': {
    en: 'How old restored data may be at most, so how much of the newest data may be lost.',
    'zh-CN': '恢复出的数据最多可以陈旧多久，即最多可丢失多少最新数据。',
    ja: 'リストアしたデータがどこまで古くてよいか。失ってよい最新データの量。',
  },
  'pack.term.mtd': { en: 'MTD, maximum tolerable downtime', 'zh-CN': 'MTD，最长可容忍中断时间', ja: 'MTD（最大許容停止時間）' },
  'pack.meaning.mtd': {
    en: 'The time without the service after which the damage is unacceptable.',
    'zh-CN': '业务服务中断超过该时间，损失即不可接受。',
    ja: 'これを超えるサービス停止による損害は受け入れられない、という時間。',
  },
  'pack.term.mode': { en: 'Exercise mode', 'zh-CN': '演练方式', ja: '訓練の方式' },
  'pack.meaning.mode': {
    en: 'How real the drill was. Tabletop and walkthrough restore nothing and never prove more than grade G0.',
    'zh-CN': '演练的真实程度。桌面推演与流程走查不进行恢复，等级最高为 G0。',
    ja: '訓練の実際に近い度合い。机上訓練と手順の読み合わせはリストアを伴わず、等級は G0 止まりです。',
  },
  'pack.term.point': { en: 'Backup point', 'zh-CN': '备份点', ja: 'バックアップポイント' },
  'pack.meaning.point': {
    en: 'One state of the data that a backup tool can bring back, known by the tool’s own id.',
    'zh-CN': '备份工具可以恢复的某一数据状态，以工具自身的编号标识。',
    ja: 'バックアップツールがリストアできる、ある時点のデータ。ツール自身の ID で示します。',
  },
  'pack.term.data-point': { en: 'Data point', 'zh-CN': '数据时点', ja: 'データ時点' },
  'pack.meaning.data-point': {
    en: 'The time of the newest data in the restored copy; the recovery point runs from it.',
    'zh-CN': '恢复出的副本中最新数据的时间；恢复点从此起算。',
    ja: 'リストアした内容で最も新しいデータの時刻。復旧時点はここから測ります。',
  },
  'pack.term.target': { en: 'Restore target', 'zh-CN': '恢复目标环境', ja: 'リストア先' },
  'pack.meaning.target': {
    en: 'Where a restore is tried without touching production; usable once a named person approved it.',
    'zh-CN': '不影响生产而进行恢复的环境，经指定人员批准后方可使用。',
    ja: '本番に触れずにリストアする環境。担当者の承認を受けてから使います。',
  },
  'pack.term.difference': { en: 'Difference', 'zh-CN': '差异', ja: '差異' },
  'pack.meaning.difference': {
    en: 'Something in the restored copy that is not as it was when the reference was taken. Its owner decides what it means.',
    'zh-CN': '恢复副本中与取得参照时不一致之处，由负责人判定其含义。',
    ja: 'リストアした内容のうち、参照を取った時点と異なるもの。意味は責任者が判断します。',
  },
  'pack.term.readiness': { en: 'Readiness', 'zh-CN': '就绪状态', ja: '準備状況' },
  'pack.meaning.readiness': {
    en: 'Whether a service could be restored today, derived from its drills; it decays with time and with every change of the plan.',
    'zh-CN': '业务服务今天能否恢复，由其演练推导得出；随时间推移和计划变更而失效。',
    ja: 'サービスを今日リストアできるか。訓練から導き、時間の経過や計画の変更とともに失効します。',
  },
  'pack.term.gap': { en: 'Gap', 'zh-CN': '短板', ja: '弱点' },
  'pack.meaning.gap': {
    en: 'A question about the recovery of the site that its records do not answer with yes.',
    'zh-CN': '有关站点恢复能力的某个问题，记录未能给出肯定回答。',
    ja: 'サイトの復旧についての問いのうち、記録が「はい」と答えないもの。',
  },
  'pack.term.control': { en: 'Control', 'zh-CN': '控制项', ja: '管理策' },
  'pack.meaning.control': {
    en: 'What a standard or a law asks for. That a pack backs it says what the pack shows, never that the site complies.',
    'zh-CN': '标准或法规的要求。证据包对其“支持”仅说明所示内容，不等于站点合规。',
    ja: '規格や法令の求めるもの。パックの裏付けは示す内容を表すだけで、サイトの適合を意味しません。',
  },
  'pack.term.sign-off': { en: 'Sign-off', 'zh-CN': '签核', ja: 'サインオフ' },
  'pack.meaning.sign-off': {
    en: 'A person’s act of answering for the result of a drill.',
    'zh-CN': '个人对演练结果负责的行为。',
    ja: '訓練の結果に責任を負う、個人の行為。',
  },
  'pack.term.signature': { en: 'Signature', 'zh-CN': '签名', ja: '電子署名' },
  'pack.meaning.signature': {
    en: 'A number computed with a key over every byte of this file up to that moment; it shows any later change.',
    'zh-CN': '用密钥对文件当时的全部字节计算出的数值，可暴露此后的任何改动。',
    ja: 'その時点までのファイルの全バイトに対して鍵で計算した値。以後の変更はすべて判明します。',
  },
  'pack.term.seal': { en: 'Seal', 'zh-CN': '封印', ja: '封印' },
  'pack.meaning.seal': {
    en: 'The first signature, made with the key of the site. It stands for no person.',
    'zh-CN': '第一个签名，由站点密钥生成，不代表任何个人。',
    ja: '最初の電子署名。サイトの鍵によるもので、個人を代表しません。',
  },
  'pack.term.fingerprint': { en: 'Fingerprint', 'zh-CN': '指纹', ja: 'フィンガープリント' },
  'pack.meaning.fingerprint': {
    en: 'The SHA-256 of a certificate; two certificates with the same fingerprint are the same.',
    'zh-CN': '证书的 SHA-256；指纹相同即为同一证书。',
    ja: '証明書の SHA-256。フィンガープリントが同じなら同じ証明書です。',
  },
} as const satisfies Sentences;
