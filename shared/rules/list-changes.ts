import type { ChangedNoun, ChangeKind, Listed, PackChange } from '../domain/pack-changes.ts';

type Value = PackChange['from'];

/** Whether a change is for the better, where that is certain. */
export type JudgeChange = (field: string, from: Value, to: Value) => ChangeKind;

/** Added, removed, or changed field by field. */
export function listChanges(
  noun: ChangedNoun,
  before: readonly Listed[],
  after: readonly Listed[],
  judge: JudgeChange,
): PackChange[] {
  const known = new Map(before.map((entry) => [entry.id, entry]));
  const kept = new Set(after.map((entry) => entry.id));
  const whole = { noun, field: null, from: null, to: null };
  return [
    ...after.flatMap(({ id, name, fields }): PackChange[] => {
      const earlier = known.get(id);
      if (earlier === undefined) return [{ ...whole, id, name, kind: 'added' }];
      return Object.entries(fields).flatMap(([field, to]) => {
        const from = earlier.fields[field] ?? null;
        return from === to ? [] : [{ noun, id, name, kind: judge(field, from, to), field, from, to }];
      });
    }),
    ...before.flatMap(({ id, name }): PackChange[] => (kept.has(id) ? [] : [{ ...whole, id, name, kind: 'removed' }])),
  ];
}
