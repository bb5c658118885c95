import canonicalize from 'canonicalize';
import { checkpointsAtMost } from '../../shared/domain/evidence-envelope.ts';
import type { EvidencePart } from '../../shared/domain/evidence-part.ts';
import type { SiteAuditEvidence } from '../../shared/domain/evidence-site-audit.ts';
import { isInPeriod, type Period } from '../../shared/domain/pack-subject.ts';
import type { Instant } from '../../shared/domain/units.ts';
import { countActivity, reachesIssue } from '../../shared/rules/period-activity.ts';
import { actsOf } from '../../shared/rules/record-acts.ts';
import { readActivityRows } from './activity-rows.ts';
import { type ActivityRow, activityFile, activityFileName } from './annex-files.ts';

/**
 * Whether a site audit and the table of its activity tell of the same: null where they do.
 *
 * The table is the part of the log that the period asks for, chained and without a gap; the counts are counted in it, the heads of this
 * pack and of the earlier ones are in it, and every drill that began and every act its record names is there, and no other drill.
 */
export function activityMismatch(evidence: SiteAuditEvidence, content: Uint8Array): EvidencePart | null {
  const rows = readActivityRows(content);
  if (rows === null) return 'activity';
  const stated = evidence.attachments.find(({ name }) => name === activityFileName);
  const isWritten = isSame(stated, activityFile(rows, evidence.language).attachment);
  const isTold = isWritten && isSame(evidence.activity, countActivity(rows)) && isChained(rows) && isOfPeriod(evidence, rows);
  return isTold && areHeadsThere(evidence, rows) && arePacksNamed(evidence, rows) && areDrillsTold(evidence, rows)
    ? null
    : 'activity';
}

function isChained(rows: readonly ActivityRow[]): boolean {
  return rows.every((row, index) => {
    const before = rows[index - 1];
    if (before === undefined) return row.sequence !== 1 || /^0+$/.test(row.previousSha256);
    return row.sequence === before.sequence + 1 && row.previousSha256 === before.sha256;
  });
}

/** From the first entry of the period to its last; to the ends of the log where the period reaches them. */
function isOfPeriod({ period, issuedAt, audit, plan }: SiteAuditEvidence, rows: readonly ActivityRow[]): boolean {
  const [first] = rows;
  const last = rows.at(-1);
  const holdsBeginning = isInPeriod(period, plan.site.createdAt);
  if (first === undefined || last === undefined) return !holdsBeginning;
  const isLastRight = reachesIssue(period, issuedAt)
    ? last.sequence === audit.size
    : last.sequence <= audit.size && isInPeriod(period, last.at);
  return isInPeriod(period, first.at) && isLastRight && (!holdsBeginning || first.sequence === 1);
}

function areHeadsThere({ audit }: SiteAuditEvidence, rows: readonly ActivityRow[]): boolean {
  const hashes = new Map(rows.map(({ sequence, sha256 }) => [sequence, sha256 as string]));
  return [audit, ...audit.checkpoints].every(({ size, head }) => (hashes.get(size) ?? head) === head);
}

/** A pack is named as issued before once the log tells of it, and the log tells of every one that is. */
function arePacksNamed({ period, audit }: SiteAuditEvidence, rows: readonly ActivityRow[]): boolean {
  const { checkpoints } = audit;
  const issued = new Set(rows.filter(({ action }) => action === 'pack:issue').map(({ subject }) => subject));
  const named = new Set(checkpoints.map(({ packId }) => `pack:${packId}`));
  const isEachNamed = checkpoints.length === checkpointsAtMost || [...issued].every((subject) => named.has(subject));
  return isEachNamed && checkpoints.every((at) => !isWellWithin(period, at.issuedAt) || issued.has(`pack:${at.packId}`));
}

function areDrillsTold({ period, records }: SiteAuditEvidence, rows: readonly ActivityRow[]): boolean {
  const held = new Set(records.map(({ drill }) => `drill:${drill.drillId}`));
  const begun = rows.filter(({ action, at }) => action === 'drill:start' && isWellWithin(period, at));
  if (begun.some(({ subject }) => !held.has(subject))) return false;
  const told = new Set(rows.map(({ action, subject }) => `${action} ${subject}`));
  return records.flatMap(actsOf).every(([at, action, subject]) => !isWellWithin(period, at) || told.has(`${action} ${subject}`));
}

/** An act is written into the log a moment after the time its record keeps, with large evidence minutes after: near midnight on another day. */
const nearMs = 3_600_000;

function isWellWithin(period: Period, at: Instant): boolean {
  return [-nearMs, nearMs].every((ms) => isInPeriod(period, new Date(Date.parse(at) + ms).toISOString() as Instant));
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalize(a) === canonicalize(b);
}
