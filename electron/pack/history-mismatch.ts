import canonicalize from 'canonicalize';
import type { EvidenceDocument } from '../../shared/domain/evidence-document.ts';
import { checkpointsAtMost } from '../../shared/domain/evidence-envelope.ts';
import type { EvidencePart } from '../../shared/domain/evidence-part.ts';
import { changesListedAtMost } from '../../shared/domain/pack-changes.ts';
import { packListing, retoldChanges } from '../../shared/rules/pack-changes.ts';

/**
 * What a pack says of the packs before it that cannot be so, or null.
 *
 * Their times are not held against each other: a clock may be set back, the log never becomes shorter.
 */
export function historyMismatch(evidence: EvidenceDocument): EvidencePart | null {
  if (!isLogSound(evidence)) return 'audit';
  return areChangesSound(evidence) ? null : 'changes';
}

function isLogSound({ audit, previousPackId }: EvidenceDocument): boolean {
  const { checkpoints } = audit;
  const isInOrder = checkpoints.every(({ size, head }, index) => {
    const next = checkpoints[index + 1] ?? audit;
    return size < next.size || (size === next.size && head === next.head);
  });
  const isEachOnce = new Set(checkpoints.map(({ packId }) => packId)).size === checkpoints.length;
  return isInOrder && isEachOnce && previousPackId === (checkpoints.at(-1)?.packId ?? null);
}

/** The pack they are told against is one issued before; what is now, and which way it went, follows from this one. */
function areChangesSound(evidence: EvidenceDocument): boolean {
  const { changes, audit } = evidence;
  if (changes === null) return true;
  const { previousPackId, previousIssuedAt, entries, unlisted } = changes;
  const previous = audit.checkpoints.find(({ packId }) => packId === previousPackId);
  if (previous === undefined ? audit.checkpoints.length < checkpointsAtMost : previous.issuedAt !== previousIssuedAt)
    return false;
  if (entries === null) return unlisted === 0;
  if (unlisted > 0 && entries.length < changesListedAtMost) return false;
  return canonicalize(entries) === canonicalize(retoldChanges(entries, packListing(evidence)));
}
