import type { ChangedNoun, ChangeKind, PackChange } from '../domain/pack-changes.ts';

type Value = string | number | null;
type Fields = Readonly<Record<string, Value>>;

/** Something of a pack that has an id, a name people know, and fields that may change. */
export interface Listed {
  readonly id: string;
  readonly name: string;
  readonly fields: Fields;
}

/** Added, removed, or changed field by field; `judge` says whether a change is for the better where that is certain. */
export function listChanges(
  noun: ChangedNoun,
  before: readonly Listed[],
  after: readonly Listed[],
  judge: (field: string, from: Value, to: Value) => ChangeKind = () => 'changed',
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
