import { defaultLimits } from '../../shared/verifier/limits.ts';
import { readRevisions } from '../../shared/verifier/revisions.ts';

/** The pack as it was drawn, without the signatures that were added since. */
export function firstRevisionOf(pack: Uint8Array): Uint8Array {
  const { revisions } = readRevisions(pack, { limits: defaultLimits, outOfTime: () => false });
  return pack.subarray(0, revisions[0]?.end ?? 0);
}
