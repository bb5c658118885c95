import { latin1Bytes } from '../../shared/verifier/bytes.ts';
import { formText, timeStampFieldText, timeStampPlaceholderBytes } from '../../shared/verifier/revision-text.ts';
import { sizeOf } from '../../shared/verifier/revisions.ts';
import {
  appendRevision,
  coveredSha256,
  fillSignature,
  newestRevision,
  type PreparedPack,
  signatureRoom,
  withRange,
} from './append-revision.ts';
import type { TimeStampPlace } from './attach-time-stamp.ts';
import { requireRoom } from './cms-time-stamp.ts';
import { type AdditionInput, type IntactPack, readIntactPack, requireAdditionConfirmed } from './intact-pack.ts';

/**
 * The place for a time-stamp over the whole pack, in a revision of its own after everything else.
 *
 * Everything in that revision follows from the pack, so that an answer that comes days later still fits.
 * Source: ETSI EN 319 142-1, 5.4.3.
 * Throws: PACK_LAYOUT_INVALID, PACK_ALTERED, SEAL_FIRST.
 */
export async function placeOverDocument(input: AdditionInput): Promise<TimeStampPlace> {
  const intact = await readIntactPack(input);
  const prepared = prepareTimeStamp(intact);
  return {
    field: fieldName(intact),
    imprint: coveredSha256(prepared),
    fill: async (token) => {
      requireRoom(token, timeStampPlaceholderBytes);
      const stamped = { ...prepared, bytes: Buffer.from(prepared.bytes) };
      fillSignature(stamped, token);
      await requireAdditionConfirmed(intact, stamped.bytes, input.at);
      return stamped.bytes;
    },
  };
}

function fieldName({ state }: IntactPack): string {
  return `TimeStamp_${state.timeStamps + 1}`;
}

function prepareTimeStamp({ pack, state }: IntactPack): PreparedPack {
  const { document } = pack;
  const field = sizeOf(newestRevision(pack));
  const signature = field + 1;
  const objects = new Map([
    [document.form.object, latin1Bytes(formText([...state.formFields, field]))],
    [field, latin1Bytes(timeStampFieldText(state.timeStamps + 1, signature))],
    [signature, latin1Bytes(timeStampDictionary())],
  ]);
  return withRange(appendRevision(pack, objects), document.bytes.length);
}

function timeStampDictionary(): string {
  const kind = ['/Type /DocTimeStamp', '/Filter /Adobe.PPKLite', '/SubFilter /ETSI.RFC3161'];
  return ['<<', ...kind, ...signatureRoom(timeStampPlaceholderBytes), '>>'].join('\n');
}
