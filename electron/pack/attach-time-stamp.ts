import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { ownBytes } from '../../shared/verifier/bytes.ts';
import { readCms } from '../../shared/verifier/cms.ts';
import { derLength } from '../../shared/verifier/der.ts';
import { defaultLimits } from '../../shared/verifier/limits.ts';
import { entryOf } from '../../shared/verifier/pdf-value.ts';
import { fillSignature, type PreparedPack } from './append-revision.ts';
import { signatureImprint, withTimeStamp } from './cms-time-stamp.ts';
import { type AdditionInput, readIntactPack, requireAdditionConfirmed } from './intact-pack.ts';

/** Where a time-stamp goes, and what it has to be over. `field` is what it is called; `fill` answers the new pack. */
export interface TimeStampPlace {
  readonly field: string;
  /** The SHA-256 an authority has to vouch for; the same each time for the same pack. */
  readonly imprint: Uint8Array;
  /** The token is in the form a pack has. Throws: TSA_ANSWER_INVALID (a token there is no room for), ADDITION_NOT_CONFIRMED. */
  readonly fill: (token: Uint8Array) => Promise<Uint8Array>;
}

/**
 * The place for a time-stamp in the newest signature of a pack.
 *
 * No signature covers the place as long as nothing follows: later it would break what comes after it.
 * Throws: PACK_LAYOUT_INVALID, PACK_ALTERED, SEAL_FIRST, TIME_STAMP_TOO_LATE, TIME_STAMP_TAKEN.
 */
export async function placeInSignature(input: AdditionInput): Promise<TimeStampPlace> {
  const intact = await readIntactPack(input);
  const last = intact.revisions.at(-1);
  if (last?.kind !== 'signature') throw new DrillbookError('TIME_STAMP_TOO_LATE');
  const { field } = last.field;
  const contents = entryOf(last.signature.value, 'Contents');
  if (contents?.kind !== 'string') throw new DrillbookError('PACK_LAYOUT_INVALID', { detail: { check: 'SIGNATURE_CONTENTS' } });
  const cms = ownBytes(contents.bytes.subarray(0, derLength(contents.bytes) ?? 0));
  if (readCms(cms, defaultLimits.certificates).timeStamp !== null)
    throw new DrillbookError('TIME_STAMP_TAKEN', { detail: { field } });
  return {
    field,
    imprint: signatureImprint(cms),
    fill: async (token) => {
      const stamped: PreparedPack = { bytes: Buffer.from(input.pack), gap: { start: contents.start, end: contents.end } };
      fillSignature(stamped, withTimeStamp(cms, token));
      await requireAdditionConfirmed(intact, stamped.bytes, input.at);
      return stamped.bytes;
    },
  };
}
