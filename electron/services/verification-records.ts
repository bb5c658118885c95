import canonicalize from 'canonicalize';
import type { VerifiedFile } from '../../shared/domain/verified-file.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { comparePacks } from '../../shared/verifier/pack-series.ts';
import type { ReadAttachment } from '../../shared/verifier/read-attachment.ts';
import { trustUsedOf } from '../../shared/verifier/trust-used.ts';
import { sha256Of } from '../files/sha256.ts';
import type { GivenPack, ReadAttachmentTask, RenderRecordTask } from '../pack/pack-tasks.ts';
import type { RecordSource } from '../pack/record-document.ts';
import { appVersion, resourcePath } from '../paths.ts';
import { runOnce } from '../threads/run-once.ts';
import { type Verifying, verifyInThread } from './verification.ts';

/** A file as it was given; `fileName` is how the person who verifies calls it. */
interface GivenFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Verifies a file and writes down what was given, when, and against which trust.
 *
 * Throws: CANCELLED, and for a path FILE_NOT_FOUND, PACK_NOT_READABLE, TOO_LARGE.
 */
export async function verifyGiven(fileName: string, pack: GivenPack, verifying: Verifying): Promise<VerifiedFile> {
  const { trust, verifiedAt } = verifying;
  const [verified, trustUsed] = await Promise.all([verifyInThread(pack, verifying), trustUsedOf(trust)]);
  return { fileName, ...verified, verifiedAt, trust: trustUsed };
}

/** A file attached to a pack, as it was attached. Throws: ATTACHMENT_NOT_READABLE, CANCELLED. */
export async function attachmentOf({ bytes, fileName }: GivenFile, name: string, signal?: AbortSignal): Promise<ReadAttachment> {
  const found = await runOnce<ReadAttachmentTask, ReadAttachment | null>('read-attachment', { bytes, name }, { signal });
  if (found === null) throw new DrillbookError('ATTACHMENT_NOT_READABLE', { detail: { name, file: fileName } });
  return found;
}

interface RecordRequest extends Pick<RecordSource, 'files' | 'recordedAt' | 'timeZone' | 'language'> {
  readonly signal?: AbortSignal;
}

/** The record of a verification as a PDF: what was verified, against what, and what came of it. Throws: CANCELLED, FONT_MISSING. */
export function renderRecord({ signal, ...request }: RecordRequest): Promise<Uint8Array> {
  const told = { ...request, series: comparePacks(request.files), program: `Drillbook ${appVersion()}` };
  const source: RecordSource = { ...told, recordId: sha256Of(canonicalize(told) ?? '') };
  return runOnce<RenderRecordTask, Uint8Array>('render-record', { source, resourcesPath: resourcePath() }, { signal });
}
