import * as v from 'valibot';
import type { DrillFindings } from '../domain/drill-findings.ts';
import type { DrillRecord } from '../domain/drill-record.ts';
import { drillIdSchema, evidenceIdSchema } from '../domain/ids.ts';
import { type Channel, channel } from './channel.ts';

export interface DrillView {
  readonly record: DrillRecord;
  readonly findings: DrillFindings;
}

export interface EvidenceFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export const drillChannels = {
  'drill:get': channel<DrillView>()(v.strictObject({ drillId: drillIdSchema })),
  /** The raw bytes of an evidence item, re-hashed on the way out. */
  'evidence:read': channel<EvidenceFile>()(v.strictObject({ evidenceId: evidenceIdSchema })),
} satisfies Record<string, Channel<v.GenericSchema, unknown>>;
