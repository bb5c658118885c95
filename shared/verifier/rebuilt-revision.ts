import type { Check } from '../domain/verdict.ts';
import { sameBytes } from './bytes.ts';
import { contentOf } from './embedded-files.ts';
import type { OpenPack } from './open-pack.ts';
import { refuse } from './refusal.ts';
import { walk } from './walk.ts';

/**
 * What a renderer gets to build the first revision again; `contentOf` gives the bytes of an embedded file. Once `outOfTime` says yes the
 * pages are not compared: to draw takes much longer than to read.
 */
export interface RebuildInput {
  readonly evidence: Uint8Array;
  readonly revision0Length: number;
  readonly contentOf: (attachmentName: string) => Promise<Uint8Array | null>;
  readonly outOfTime?: () => boolean;
}

/** Why no honest issuer would have drawn that evidence: `evidence` names the part that does not fit the rest. */
interface EvidenceMismatch {
  readonly evidence: string;
}

/** The first revision as this version would draw it, what is wrong with its evidence, or null where this version cannot tell. */
export type Rebuilt = Uint8Array | EvidenceMismatch | null;

/** Draws the first revision of a pack again from its evidence. */
export type Rebuild = (input: RebuildInput) => Promise<Rebuilt>;

/** Whether the first revision is what the evidence in it is drawn as: pages that say something else are found out. */
export async function verifyRebuilt(
  { document, files, evidence }: OpenPack,
  rebuild: Rebuild | undefined,
  journal: Check[],
): Promise<void> {
  await walk(journal, ['REVISION_REBUILT'], null, async (passed) => {
    const rebuilt = await rebuild?.({
      evidence: evidence.bytes,
      revision0Length: document.base.end,
      outOfTime: document.bounds.outOfTime,
      contentOf: async (name) => {
        const file = files.find((candidate) => candidate.name === name);
        return file === undefined ? null : contentOf(document, file, document.bounds.limits.inflatedBytes);
      },
    });
    if (rebuilt == null) {
      journal.push({
        code: 'REVISION_REBUILT',
        state: 'not-checked',
        detail: { reason: rebuild === undefined ? 'no-renderer' : 'unknown' },
      });
    } else if ('evidence' in rebuilt) {
      refuse('REVISION_REBUILT', { reason: 'evidence', evidence: rebuilt.evidence });
    } else if (sameBytes(rebuilt, document.bytes.subarray(0, document.base.end))) {
      passed('REVISION_REBUILT');
    } else {
      refuse('REVISION_REBUILT', { reason: 'pages', expected: rebuilt.length, found: document.base.end });
    }
  });
}
