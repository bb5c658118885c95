import type { TableOutcome } from '../domain/database-comparison.ts';
import type { TreeOutcome } from '../domain/tree-comparison.ts';
import type { Terms } from './terms.ts';

type ComparisonTerms = Terms<'outcome', TreeOutcome | TableOutcome | 'changed' | 'sequence' | 'setting'>;

/** How an entry, a table or another part of a database came out of a comparison. */
export const comparisonTerms = {
  'outcome.same': { en: 'same', 'zh-CN': '一致', ja: '同一' },
  'outcome.metadata-only': { en: 'only metadata', 'zh-CN': '仅元数据', ja: '属性のみ' },
  'outcome.changed-content': { en: 'other content', 'zh-CN': '内容不同', ja: '内容が相違' },
  'outcome.changed-size': { en: 'other size', 'zh-CN': '大小不同', ja: 'サイズが相違' },
  'outcome.changed-kind': { en: 'other kind', 'zh-CN': '类型不同', ja: '種類が相違' },
  'outcome.renamed': { en: 'renamed', 'zh-CN': '名称写法不同', ja: '名前の表記が相違' },
  'outcome.missing': { en: 'missing', 'zh-CN': '缺失', ja: '欠落' },
  'outcome.added': { en: 'added', 'zh-CN': '多出', ja: '追加' },
  'outcome.unreadable': { en: 'unreadable', 'zh-CN': '无法读取', ja: '読み取り不可' },
  'outcome.skipped': { en: 'skipped', 'zh-CN': '跳过', ja: '対象外' },
  'outcome.content-changed': { en: 'other rows', 'zh-CN': '行不同', ja: '行が相違' },
  'outcome.definition-changed': { en: 'other definition', 'zh-CN': '定义不同', ja: '定義が相違' },
  'outcome.changed': { en: 'changed', 'zh-CN': '已变更', ja: '変更' },
  'outcome.sequence': { en: 'sequence', 'zh-CN': '序列', ja: '連番' },
  'outcome.setting': { en: 'setting', 'zh-CN': '设置', ja: '設定' },
} as const satisfies ComparisonTerms;
