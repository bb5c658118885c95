import type { PackAttachment } from '../domain/evidence-envelope.ts';
import type { AttachmentState, Check } from '../domain/verdict.ts';

/** A file as it was found beside the PDF; `sha256` is null where its size was reason enough not to read it. */
export interface FoundBeside {
  readonly bytes: number;
  readonly sha256: string | null;
}

/** A way to look beside the PDF. `find` answers null where there is no such file; `folder` is the name a person looks for. */
export interface FilesBeside {
  readonly folder: string;
  readonly find: (attachment: PackAttachment) => Promise<FoundBeside | null>;
}

/** Holds a file beside the PDF against what evidence.json says of it. One that is not there says nothing about the PDF. */
export async function verifyBeside(
  attachment: PackAttachment,
  journal: Check[],
  beside: FilesBeside | undefined,
): Promise<AttachmentState> {
  const about = { code: 'ATTACHMENT_BESIDE', subject: attachment.name } as const;
  if (beside === undefined) {
    journal.push({ ...about, state: 'not-checked', detail: { reason: 'elsewhere' } });
    return 'not-checked';
  }
  const found = await beside.find(attachment);
  if (found === null) {
    journal.push({ ...about, state: 'not-checked', detail: { reason: 'missing', folder: beside.folder } });
    return 'missing';
  }
  const isSame = found.bytes === attachment.bytes && found.sha256 === attachment.sha256;
  const detail = { expected: attachment.sha256, found: found.sha256 ?? '', bytes: found.bytes };
  journal.push({ ...about, state: isSame ? 'passed' : 'failed', detail: isSame ? {} : detail });
  return isSame ? 'passed' : 'failed';
}
