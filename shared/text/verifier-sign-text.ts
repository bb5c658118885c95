import type { Sentences } from './language.ts';

/** What somebody is shown before they sign: the evidence they answer for, from the pack itself. */
export const verifierSignText = {
  'sign.about': { en: 'You are about to sign:', 'zh-CN': '您即将签署：', ja: '次の内容に署名します：' },
  'sign.pack': { en: 'Pack', 'zh-CN': '证据包', ja: 'パック' },
  'sign.site': { en: 'Site', 'zh-CN': '站点', ja: 'サイト' },
  'sign.drill': { en: 'Drill', 'zh-CN': '演练', ja: '訓練' },
  'sign.result': { en: 'Result', 'zh-CN': '结果', ja: '結果' },
  'sign.role': { en: 'As', 'zh-CN': '身份', ja: '役割' },
  'sign.role-seal': { en: 'Seal of the site', 'zh-CN': '站点封印', ja: 'サイトの封印' },
  'sign.statement': { en: 'Statement', 'zh-CN': '声明', ja: '声明' },
  'sign.certificate': { en: 'With certificate', 'zh-CN': '使用证书', ja: '使用する証明書' },
  'sign.question': { en: 'Sign this? [y/N] ', 'zh-CN': '确认签署？[y/N] ', ja: '署名しますか？ [y/N] ' },
} as const satisfies Sentences;
