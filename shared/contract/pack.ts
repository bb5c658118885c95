import * as v from 'valibot';
import type { EvidencePack, ExportedPack, PackRevision } from '../domain/evidence-pack.ts';
import { identityIdSchema, personIdSchema } from '../domain/ids.ts';
import { packSubjectSchema } from '../domain/pack-subject.ts';
import type { OpenedToSign } from '../domain/pack-to-sign.ts';
import { roles } from '../domain/person.ts';
import { sha256Schema } from '../domain/units.ts';
import type { VerifiedFile } from '../domain/verified-file.ts';
import { type Channel, channel } from './channel.ts';
import { type NamedFile, requestLimitOf } from './file.ts';
import { jobIdSchema } from './job.ts';
import { passphraseSchema } from './passphrase.ts';
import { pathSchema } from './path.ts';

export interface PackView {
  readonly pack: EvidencePack;
  readonly revisions: readonly PackRevision[];
}

export type PackFile = NamedFile;

/** The newest revision of a pack issued here. Shape: `filesBeside` is how many files of raw evidence are not in the PDF. */
export interface IssuedPackFile extends PackFile {
  readonly filesBeside: number;
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
const givenFileLimitBytes = requestLimitOf(verifyLimitBytes);

/** Units: bytes; as much raw evidence as may be asked to be embedded. */
const rawLimitAtMostBytes = 9_999 * 1_048_576;

/** What a pack is of, on which paper, and who answers for it where the record does not say. */
const wantedPack = {
  subject: packSubjectSchema,
  pageSize: v.picklist(['A4', 'Letter']),
  signers: v.record(v.picklist(roles), personIdSchema),
  rawLimitBytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(rawLimitAtMostBytes)),
  jobId: jobIdSchema,
};

/** The one address that is asked for the time of a signature, and only for this one. */
const timeStampAddressSchema = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(2_000),
  v.url(),
  v.regex(/^https?:\/\/[^@]+$/i, 'web address'),
);

/** A key of this machine, what unlocks it, and who is asked for the time: null for nobody. */
const keyAtHand = {
  identityId: identityIdSchema,
  passphrase: passphraseSchema,
  timeStampAddress: v.nullable(timeStampAddressSchema),
};

/** What is signed: `sha256` is of the bytes that were shown; `field` null stands for the seal. */
const signing = {
  ...keyAtHand,
  sha256: sha256Schema,
  field: v.nullable(v.pipe(v.string(), v.maxLength(64))),
  /** Signs also where this Drillbook cannot draw the pages again to compare them with the evidence. */
  allowUncompared: v.boolean(),
  jobId: jobIdSchema,
};

/** A pack of this site as it is now, opened to be signed: the very bytes, and what they say. */
export interface PackToSignFile extends OpenedToSign {
  readonly file: PackFile;
}

export const packChannels = {
  'pack:list': channel<readonly PackView[]>()(v.strictObject({})),
  'pack:read': channel<IssuedPackFile>()(v.strictObject({ packId: sha256Schema })),
  /** Writes a pack to a file or folder of this machine, with the raw evidence that belongs beside it. */
  'pack:export': channel<ExportedPack>()(v.strictObject({ packId: sha256Schema, path: pathSchema, jobId: jobIdSchema })),
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
  /** How a pack would look now: the same pages, marked as a draft, unsigned. */
  'pack:preview': channel<PackFile>()(v.strictObject(wantedPack)),
  /** Draws and keeps a pack, sealed at once where the site's key is given. */
  'pack:issue': channel<EvidencePack>()(v.strictObject({ ...wantedPack, seal: v.nullable(v.strictObject(keyAtHand)) })),
  'pack:open-to-sign': channel<PackToSignFile>()(v.strictObject({ packId: sha256Schema, jobId: jobIdSchema })),
  /** As `pack:open-to-sign`, for a PDF that is in no site file here. */
  'pack:open-file-to-sign': channel<OpenedToSign>()(v.strictObject(givenFile), givenFileLimitBytes),
  'pack:sign': channel<PackRevision>()(v.strictObject({ packId: sha256Schema, ...signing })),
  /** Signs a PDF that is in no site file here; nothing of it is kept. */
  'pack:sign-file': channel<PackFile>()(v.strictObject({ ...givenFile, ...signing }), givenFileLimitBytes),
} satisfies Record<string, Channel<v.GenericSchema, unknown>>;
