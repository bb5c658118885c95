import { create } from 'zustand';
import type { DrillView, EvidenceFile } from '../../shared/contract/drill.ts';
import type { DrillId, EvidenceId } from '../../shared/domain/ids.ts';
import { call } from '../lib/client.ts';
import { type Loaded, loading, settle } from './loaded.ts';
import { report } from './notices.ts';

interface DrillSlice {
  readonly drillId: string | null;
  readonly drill: Loaded<DrillView>;
}

export const useDrill = create<DrillSlice>()(() => ({ drillId: null, drill: loading }));

/** Reads one drill with everything recorded under it; an answer that comes after the screen moved on is dropped. */
export async function loadDrill(drillId: DrillId): Promise<void> {
  useDrill.setState(useDrill.getState().drillId === drillId ? { drillId } : { drillId, drill: loading });
  const drill = await settle(call('drill:get', { drillId }));
  if (useDrill.getState().drillId === drillId) useDrill.setState({ drill });
}

/** The raw bytes of an evidence item; undefined when they could not be had, which is told. */
export function readEvidence(evidenceId: EvidenceId): Promise<EvidenceFile | undefined> {
  return report(() => call('evidence:read', { evidenceId }));
}
