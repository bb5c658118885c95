import { create } from 'zustand';
import { type Change, type Direction, type EditHistory, noEdits, withEdit } from '../lib/edit-history.ts';

interface HistorySlice {
  readonly history: EditHistory;
  /** What was taken back or done again last, to be told. */
  readonly last: { readonly direction: Direction; readonly name: string } | null;
}

const nothing: HistorySlice = { history: noEdits, last: null };

/** The edits of this window since the site was opened; the activity log keeps all of them. */
export const useHistory = create<HistorySlice>()(() => nothing);

export function rememberEdit(change: Change): void {
  useHistory.setState(({ history }) => ({ history: withEdit(history, change), last: null }));
}

export function forgetEdits(): void {
  useHistory.setState(nothing);
}
