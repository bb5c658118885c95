import { create } from 'zustand';
import type { Failure } from '../../shared/contract/reply.ts';
import { isDrillbookError } from '../../shared/errors/drillbook-error.ts';

/** A failure nobody on the screen waits for; it stays until it is dismissed. */
export interface Notice {
  readonly id: number;
  readonly failure: Failure;
}

export const useNotices = create<{ readonly notices: readonly Notice[] }>()(() => ({ notices: [] }));

let lastId = 0;

/** What a caught value says, in the terms of the catalogues. */
export function failureOf(thrown: unknown): Failure {
  if (isDrillbookError(thrown)) return { code: thrown.code, detail: thrown.detail, fields: thrown.fields };
  return { code: 'UNEXPECTED', detail: {}, fields: {} };
}

export function notify(failure: Failure): void {
  lastId += 1;
  const notice = { id: lastId, failure };
  useNotices.setState(({ notices }) => ({ notices: [...notices.slice(-3), notice] }));
}

export function dismissNotice(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

/** Runs an action; a failure becomes a notice and the answer is undefined. */
export async function report<Value>(action: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await action();
  } catch (thrown) {
    notify(failureOf(thrown));
    return undefined;
  }
}
