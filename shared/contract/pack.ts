import * as v from 'valibot';
import type { EvidencePack, PackRevision } from '../domain/evidence-pack.ts';
import { drillIdSchema } from '../domain/ids.ts';
import { sha256Schema } from '../domain/units.ts';
import type { Verdict } from '../domain/verdict.ts';
import { type Channel, channel } from './channel.ts';
import { jobIdSchema } from './job.ts';

export interface PackView {
  readonly pack: EvidencePack;
  readonly revisions: readonly PackRevision[];
}

export interface PackFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** The largest PDF that can be dropped on the window; larger ones are verified on the command line. */
export const verifyLimitBytes = 200 * 1_048_576;

export const packChannels = {
  'pack:list': channel<readonly PackView[]>()(v.strictObject({})),
  /** The newest revision of a pack issued here. */
  'pack:read': channel<PackFile>()(v.strictObject({ packId: sha256Schema })),
  /** Verifies a PDF dropped on the window, against the trust list of the open site if there is one. */
  'pack:verify': channel<Verdict>()(
    v.strictObject({ fileName: v.pipe(v.string(), v.maxLength(1_000)), bytes: v.instance(Uint8Array), jobId: jobIdSchema }),
    // base64 needs four bytes for three
    Math.ceil((verifyLimitBytes * 4) / 3) + 65_536,
  ),
  /** How the pack of a drill would look now: the same pages, marked as a draft, unsigned. */
  'pack:preview': channel<PackFile>()(v.strictObject({ drillId: drillIdSchema, jobId: jobIdSchema })),
} satisfies Record<string, Channel<v.GenericSchema, unknown>>;
