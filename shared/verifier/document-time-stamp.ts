import type { Check, CheckCode } from '../domain/verdict.ts';
import { sameBytes } from './bytes.ts';
import type { CoveredDigest } from './covered-digest.ts';
import { refuseWhenOutOfTime } from './limits.ts';
import type { PackDocument } from './pack-document.ts';
import { refuse } from './refusal.ts';
import { timeStampPlaceholderBytes } from './revision-text.ts';
import { requireContents, requireRange, requireTimeStampDictionary } from './signature-dictionary.ts';
import { readTimeStamp, type TimeStamp } from './time-stamp.ts';
import type { TimeStampRevision } from './time-stamp-revision.ts';
import { walk } from './walk.ts';

/** A time-stamp over everything before it, made over exactly these bytes. */
export interface HeldTimeStamp {
  readonly kind: 'time-stamp';
  readonly name: string;
  readonly timeStamp: TimeStamp;
}

const codes: readonly CheckCode[] = [
  'SIGNATURE_DICTIONARY',
  'SIGNATURE_RANGE',
  'SIGNATURE_CONTENTS',
  'TIME_STAMP_FORM',
  'DOCUMENT_TIME_STAMPED',
];

/** Judges one document time-stamp; null where a check failed. */
export function verifyDocumentTimeStamp(
  document: PackDocument,
  journal: Check[],
  later: TimeStampRevision,
  digestOf: CoveredDigest,
): Promise<HeldTimeStamp | null> {
  return walk(journal, codes, later.name, async (passed) => {
    refuseWhenOutOfTime(document.bounds);
    const dictionary = requireTimeStampDictionary(later.signature.value);
    passed('SIGNATURE_DICTIONARY');
    const gap = requireRange(later.revision, dictionary);
    passed('SIGNATURE_RANGE');
    const token = requireContents(document, dictionary, timeStampPlaceholderBytes);
    passed('SIGNATURE_CONTENTS');
    const timeStamp = await readTimeStamp(token, document.bounds.limits.certificates);
    passed('TIME_STAMP_FORM');
    const digest = await digestOf(gap, later.revision.end);
    if (!sameBytes(timeStamp.imprint, digest)) refuse('DOCUMENT_TIME_STAMPED', { at: timeStamp.at });
    passed('DOCUMENT_TIME_STAMPED');
    return { kind: 'time-stamp', name: later.name, timeStamp };
  });
}
