import type { EvidenceDocument } from '../domain/evidence-document.ts';
import { changesListedAtMost, type PackChanges } from '../domain/pack-changes.ts';
import type { Sha256 } from '../domain/units.ts';
import { planChanges } from './plan-changes.ts';
import { resultChanges } from './result-changes.ts';

/**
 * What changed since an earlier pack of the same kind and subject: results first, then the plan field by field.
 *
 * Source: product definition, changes since the last pack.
 */
export function packChanges(previous: EvidenceDocument, previousPackId: Sha256, current: EvidenceDocument): PackChanges {
  const all = [...resultChanges(previous, current), ...planChanges(previous.plan, current.plan)];
  return {
    previousPackId,
    previousIssuedAt: previous.issuedAt,
    entries: all.slice(0, changesListedAtMost),
    unlisted: Math.max(0, all.length - changesListedAtMost),
  };
}
