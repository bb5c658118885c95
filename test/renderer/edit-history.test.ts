import { expect, test } from 'vitest';
import {
  type Change,
  type EditHistory,
  isAsLeft,
  nextEdit,
  noEdits,
  withEdit,
  withMoved,
  withoutNext,
} from '../../renderer/lib/edit-history.ts';
import type { AssetId } from '../../shared/domain/ids.ts';

const edit = (days: number): Change => ({
  kind: 'asset',
  assetId: 'a' as AssetId,
  name: 'Platform database',
  before: { retentionDays: days - 1 },
  after: { retentionDays: days },
});
const many = (count: number): EditHistory =>
  Array.from({ length: count }, (_, at) => edit(at + 1)).reduce((history, change) => withEdit(history, change), noEdits);

test('edits are taken back from the newest and done again from the oldest of them', () => {
  const two = withMoved(withMoved(many(3), 'undo'), 'undo');
  expect(two.done).toEqual([edit(1)]);
  expect(nextEdit(two, 'redo')).toEqual(edit(2));
  expect(withMoved(withMoved(two, 'redo'), 'redo')).toEqual(many(3));
});

test('a new edit ends what could be done again', () => {
  expect(withEdit(withMoved(many(2), 'undo'), edit(9))).toEqual({ done: [edit(1), edit(9)], undone: [] });
});

test('a hundred edits can be taken back, and the oldest are the ones forgotten', () => {
  const history = many(120);
  expect(history.done.length).toBe(100);
  expect(history.done[0]).toEqual(edit(21));
});

test('what somebody changed since is not overwritten', () => {
  expect(isAsLeft({ retentionDays: 5, name: 'x' }, { retentionDays: 5 })).toBe(true);
  expect(isAsLeft({ retentionDays: 6 }, { retentionDays: 5 })).toBe(false);
  expect(isAsLeft({ scopeItemIds: ['a'] }, { scopeItemIds: ['a'] })).toBe(true);
  expect(withoutNext(many(2), 'undo').done).toEqual([edit(1)]);
});
