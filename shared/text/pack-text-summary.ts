import type { Sentences } from './language.ts';

/** What a reader in a hurry takes from the summary: why, what is shown, what is not, what is to be done. */
export const packTextSummary = {
  'pack.brief.why': { en: 'Why', 'zh-CN': '结论理由', ja: '判定の理由' },
  'pack.brief.to-do': { en: 'To do', 'zh-CN': '待办', ja: '次にすること' },
  'pack.brief.nothing': { en: 'Nothing is open.', 'zh-CN': '没有待办事项。', ja: 'ありません。' },
  'pack.brief.restored': {
    en: '{whole, select, yes {All of the service} other {A sample}} was restored from backup point {point} into “{target}”.',
    'zh-CN': '已从备份点 {point} 将业务服务的{whole, select, yes {全部} other {样本}}恢复到“{target}”。',
    ja: 'バックアップポイント {point} から、サービスの{whole, select, yes {全体} other {一部}}を「{target}」へリストアしました。',
  },
  'pack.brief.checks': {
    en: '{passed} of {total} checks passed.',
    'zh-CN': '{total} 项检查中 {passed} 项通过。',
    ja: '確認項目 {total} 件のうち {passed} 件が合格です。',
  },
  'pack.brief.criteria': {
    en: 'The success criteria were fixed before the drill began.',
    'zh-CN': '成功标准在演练开始之前已确定。',
    ja: '成功基準は訓練の開始前に確定していました。',
  },
  'pack.brief.not-passed': {
    en: 'What the {count, plural, one {check that} other {# checks that}} did not pass {count, plural, one {was} other {were}} to show.',
    'zh-CN': '未通过的 {count} 项检查本应证明的内容。',
    ja: '合格していない {count} 件の確認項目が示すはずだったこと。',
  },
  'pack.brief.other-services': {
    en: 'Whether the site’s {count, plural, one {other service} other {# other services}} can be restored; whether production hardware would do.',
    'zh-CN': '本站点其余 {count} 个业务服务能否恢复，以及生产硬件能否承载。',
    ja: 'サイトのほかの業務サービス {count} 件をリストアできるか、本番のハードウェアで動くか。',
  },
  'pack.brief.production': {
    en: 'Whether production hardware would carry it: the restore went elsewhere.',
    'zh-CN': '生产硬件能否承载：恢复是在其他环境进行的。',
    ja: '本番のハードウェアで動くか。リストアは別の環境で行いました。',
  },
  'pack.brief.typed': {
    en: 'Whether what people typed is true.',
    'zh-CN': '人工录入的内容是否属实。',
    ja: '人が入力した内容が正しいか。',
  },
  'pack.brief.services': {
    en: '{state}: {services}.',
    'zh-CN': '{state}：{services}。',
    ja: '{state}：{services}。',
  },
  'pack.brief.drill-again': {
    en: 'Mend what the reasons name, then drill again: only a drill that passes settles this.',
    'zh-CN': '先修正理由中指出的问题，再次演练：只有通过的演练才能了结。',
    ja: '理由に挙げたことを是正し、もう一度訓練してください。合格した訓練でのみ解決します。',
  },
  'pack.brief.decide': {
    en: '{count, plural, one {A difference waits} other {# differences wait}} for a decision: see “{section}”.',
    'zh-CN': '{count} 项差异有待判定，见“{section}”一节。',
    ja: '差異 {count} 件の判断が残っています。「{section}」を参照してください。',
  },
  'pack.brief.sign-off': {
    en: 'Sign-off is missing: {roles}.',
    'zh-CN': '尚缺签核：{roles}。',
    ja: 'サインオフが未了です：{roles}。',
  },
  'pack.brief.signed-off': {
    en: '{role}: {person}, {decision}',
    'zh-CN': '{role}：{person}，{decision}',
    ja: '{role}：{person}、{decision}',
  },
  'pack.brief.not-signed-off': { en: '{role}: not signed off', 'zh-CN': '{role}：未签核', ja: '{role}：未サインオフ' },
  'pack.brief.gaps': {
    en: 'Open gaps of the site: {counts}; see “{section}”.',
    'zh-CN': '站点未关闭的短板：{counts}，见“{section}”一节。',
    ja: 'サイトの未解消の弱点：{counts}。「{section}」を参照してください。',
  },
  'pack.brief.next-drill': {
    en: 'Next drill due: “{service}”, {day}.',
    'zh-CN': '下次演练期限：“{service}”，{day}。',
    ja: '次回の訓練期限：「{service}」、{day}。',
  },
} as const satisfies Sentences;
