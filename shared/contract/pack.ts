import * as v from 'valibot';
import type { EvidencePack, PackRevision } from '../domain/evidence-pack.ts';
import { drillIdSchema } from '../domain/ids.ts';
import { sha256Schema } from '../domain/units.ts';
import type { VerifiedFile } from '../domain/verified-file.ts';
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

/** More files than this are verified on the command line. */
export const verifyAtMostFiles = 100;

const givenFile = {
  fileName: v.pipe(v.string(), v.maxLength(1_000)),
  bytes: v.instance(Uint8Array),
  jobId: jobIdSchema,
};
// base64 needs four bytes for three
const givenFileLimitBytes = Math.ceil((verifyLimitBytes * 4) / 3) + 65_536;

export const packChannels = {
  'pack:list': channel<readonly PackView[]>()(v.strictObject({})),
  /** The newest revision of a pack issued here. */
  'pack:read': channel<PackFile>()(v.strictObject({ packId: sha256Schema })),
  /** Verifies a PDF dropped on the window, against the trust list of the open site if there is one. */
  'pack:verify': channel<VerifiedFile>()(v.strictObject(givenFile), givenFileLimitBytes),
  /** Takes one attached file out of a PDF that was verified. */
  'pack:read-attachment': channel<PackFile & { readonly mediaType: string }>()(
    v.strictObject({ ...givenFile, name: v.pipe(v.string(), v.maxLength(1_000)) }),
    givenFileLimitBytes,
  ),
  /** The record of what these jobs verified, as a PDF. */
  'pack:verification-record': channel<PackFile>()(
    v.strictObject({
      verified: v.pipe(v.array(jobIdSchema), v.minLength(1), v.maxLength(verifyAtMostFiles)),
      language: v.picklist(['en', 'zh-CN', 'ja']),
      timeZone: v.pipe(v.string(), v.maxLength(100)),
      jobId: jobIdSchema,
    }),
  ),
  /** The page that verifies packs in any browser, with its SHA-256. */
  'pack:verify-page': channel<PackFile & { readonly sha256: string }>()(v.strictObject({})),
  /** How the pack of a drill would look now: the same pages, marked as a draft, unsigned. */
  'pack:preview': channel<PackFile>()(v.strictObject({ drillId: drillIdSchema, jobId: jobIdSchema })),
} satisfies Record<string, Channel<v.GenericSchema, unknown>>;
