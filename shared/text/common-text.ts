import type { Sentences } from './language.ts';

/** Words used on every screen. */
export const commonText = {
  'common.cancel': { en: 'Cancel', 'zh-CN': '取消', ja: 'キャンセル' },
  'common.close': { en: 'Close', 'zh-CN': '关闭', ja: '閉じる' },
} as const satisfies Sentences;
