import * as v from 'valibot';
import type { FailureDetail } from '../errors/drillbook-error.ts';
import { type Channel, channel } from './channel.ts';

/** A name the window gives to long work, so that it can follow and cancel it. */
export const jobIdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9-]{8,64}$/));

/** How far long work is. `stage` is the message id `stage.<stage>` in the catalogues; null totals are not known yet. */
export interface JobProgress {
  readonly jobId: string;
  readonly stage: string;
  readonly detail: FailureDetail;
  readonly doneBytes: number;
  readonly totalBytes: number | null;
  readonly doneCount: number;
  readonly totalCount: number | null;
  readonly bytesPerSecond: number | null;
  readonly secondsLeft: number | null;
}

/** What a host tells the window without being asked. */
export type HostEvent =
  | { readonly kind: 'job-progress'; readonly progress: JobProgress }
  | { readonly kind: 'site-closed'; readonly reason: string };

export const jobChannels = {
  'job:cancel': channel<boolean>()(v.strictObject({ jobId: jobIdSchema })),
} satisfies Record<string, Channel<v.GenericSchema, unknown>>;
