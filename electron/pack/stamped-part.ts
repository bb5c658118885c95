import { placeOverDocument } from './add-document-time-stamp.ts';
import { placeInSignature, type TimeStampPlace } from './attach-time-stamp.ts';
import type { AdditionInput } from './intact-pack.ts';
import type { StampedPart } from './pack-tasks.ts';

/** The place for a time-stamp in that part of a pack. Throws: as `placeInSignature` and `placeOverDocument`. */
export function placeIn(input: AdditionInput, over: StampedPart): Promise<TimeStampPlace> {
  return over === 'document' ? placeOverDocument(input) : placeInSignature(input);
}
