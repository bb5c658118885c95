import { create } from 'zustand';
import type { AuditCheck } from '../../shared/contract/audit.ts';
import type { AuditEntry, AuditHead } from '../../shared/domain/audit-entry.ts';
import { call } from '../lib/client.ts';
import { type Loaded, settle } from './loaded.ts';
import { report } from './notices.ts';

const pageSize = 200;

interface ActivitySlice {
  readonly entries: readonly AuditEntry[];
  readonly head: AuditHead | null;
  readonly check: Loaded<AuditCheck> | null;
}

export const useActivity = create<ActivitySlice>()(() => ({ entries: [], head: null, check: null }));

/** The newest entries. */
export async function loadActivity(): Promise<void> {
  const page = await report(() => call('audit:list', { before: null, limit: pageSize }));
  if (page) useActivity.setState({ entries: page.entries, head: page.head });
}

/** The entries before those already here. */
export async function loadEarlier(): Promise<void> {
  const oldest = useActivity.getState().entries.at(-1);
  if (!oldest || oldest.sequence <= 1) return;
  const page = await report(() => call('audit:list', { before: oldest.sequence, limit: pageSize }));
  if (page) useActivity.setState(({ entries }) => ({ entries: [...entries, ...page.entries], head: page.head }));
}

/** Follows the chain from the first entry to the last. */
export async function checkActivity(): Promise<void> {
  useActivity.setState({ check: { state: 'loading' } });
  useActivity.setState({ check: await settle(call('audit:check', {})) });
}
