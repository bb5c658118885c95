import type { AssetId, PersonId, ServiceId } from '../../shared/domain/ids.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { AssetEdit } from '../../shared/domain/protected-asset.ts';
import type { RecoveryObjectives } from '../../shared/domain/service.ts';

/** One saved edit with what stood there before; `name` says to people what it was about. */
export type Change =
  | {
      readonly kind: 'asset';
      readonly assetId: AssetId;
      readonly name: string;
      readonly before: AssetEdit;
      readonly after: AssetEdit;
    }
  | {
      readonly kind: 'objectives';
      readonly serviceId: ServiceId;
      readonly name: string;
      readonly before: RecoveryObjectives;
      readonly after: RecoveryObjectives;
    }
  | {
      readonly kind: 'roles';
      readonly personId: PersonId;
      readonly name: string;
      readonly before: Pick<Person, 'roles'>;
      readonly after: Pick<Person, 'roles'>;
    };

/** What can be taken back and what can be done again, the newest last. */
export interface EditHistory {
  readonly done: readonly Change[];
  readonly undone: readonly Change[];
}

const keptLimit = 100;

export const noEdits: EditHistory = { done: [], undone: [] };

/** After a new edit; what had been taken back before it cannot be done again. */
export function withEdit(history: EditHistory, change: Change): EditHistory {
  return { done: [...history.done, change].slice(-keptLimit), undone: [] };
}

export type Direction = 'undo' | 'redo';

/** The edit that is next in a direction, or null. */
export function nextEdit({ done, undone }: EditHistory, direction: Direction): Change | null {
  return (direction === 'undo' ? done : undone).at(-1) ?? null;
}

/** After the next edit in a direction was carried out. */
export function withMoved({ done, undone }: EditHistory, direction: Direction): EditHistory {
  const [from, to] = direction === 'undo' ? [done, undone] : [undone, done];
  const left = from.slice(0, -1);
  const more = [...to, ...from.slice(-1)];
  return direction === 'undo' ? { done: left, undone: more } : { done: more, undone: left };
}

/** Without the next edit in a direction: somebody has changed the same since, and theirs is not overwritten. */
export function withoutNext({ done, undone }: EditHistory, direction: Direction): EditHistory {
  return direction === 'undo' ? { done: done.slice(0, -1), undone } : { done, undone: undone.slice(0, -1) };
}

/** Whether what stands there now is what the edit left, field by field. */
export function isAsLeft(now: object, left: object): boolean {
  const standing = new Map(Object.entries(now));
  return Object.entries(left).every(([field, value]) => JSON.stringify(standing.get(field)) === JSON.stringify(value));
}
