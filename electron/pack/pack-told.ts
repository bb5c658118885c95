import canonicalize from 'canonicalize';
import * as v from 'valibot';
import type { DrillRecord } from '../../shared/domain/drill-record.ts';
import { type EvidenceDocument, evidenceDocumentSchema } from '../../shared/domain/evidence-document.ts';
import type { PackTold, ToldDrill } from '../../shared/domain/pack-told.ts';
import { shownLine } from '../../shared/domain/shown-text.ts';
import { packListing } from '../../shared/rules/pack-changes.ts';
import { sha256Of } from '../files/sha256.ts';

/** What evidence.json tells that other packs can contradict; null where it has a form this program does not read. */
export function packTold(evidenceBytes: Uint8Array): PackTold | null {
  const parsed = v.safeParse(evidenceDocumentSchema, JSON.parse(Buffer.from(evidenceBytes).toString('utf8')), {
    abortEarly: true,
  });
  if (!parsed.success) return null;
  const evidence = parsed.output;
  return {
    subject: evidence.packKind === 'drill' ? `drill ${evidence.record.drill.serviceId}` : evidence.packKind,
    period: evidence.packKind === 'site-audit' ? evidence.period : null,
    drills: recordsOf(evidence).map(toldDrill),
    knownDrillIds: evidence.assessment.drills.map(({ drillId }) => drillId),
    changes: evidence.changes,
    listing: packListing(evidence),
  };
}

/** The drills a pack holds. */
export function recordsOf(evidence: EvidenceDocument): readonly DrillRecord[] {
  if (evidence.packKind === 'drill') return [evidence.record];
  return evidence.packKind === 'plan' ? [] : evidence.records;
}

function toldDrill(record: DrillRecord): ToldDrill {
  const { drillId, title, progress } = record.drill;
  return {
    drillId,
    title: shownLine(title),
    startedAt: 'startedAt' in progress ? progress.startedAt : null,
    recordSha256: progress.kind === 'signed-off' ? sha256Of(canonicalize(record) ?? '') : null,
  };
}
