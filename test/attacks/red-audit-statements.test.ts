import canonicalize from 'canonicalize';
import { expect, test } from 'vitest';
import { readActivityRows } from '../../electron/pack/activity-rows.ts';
import { type ActivityRow, activityFile, activityFileName, annexFiles } from '../../electron/pack/annex-files.ts';
import { packTold } from '../../electron/pack/pack-told.ts';
import { rawAttachments } from '../../electron/pack/raw-attachments.ts';
import { redrawPack } from '../../electron/pack/redraw-pack.ts';
import { resourcePath } from '../../electron/paths.ts';
import type { EvidenceDocument } from '../../shared/domain/evidence-document.ts';
import type { SiteAuditEvidence } from '../../shared/domain/evidence-site-audit.ts';
import { assess } from '../../shared/rules/assess.ts';
import { findGaps } from '../../shared/rules/find-gaps.ts';
import { countActivity } from '../../shared/rules/period-activity.ts';
import { toldFindings } from '../../shared/rules/told-findings.ts';
import { activityOf, drillEvidence, siteAuditEvidence } from '../support/evidence-builder.ts';

/** Attacks by whoever holds the seal of a site and writes the evidence of an audit himself: what is refused is what it says. */
const honest = siteAuditEvidence();
const honestRows = readActivityRows(activityOf(honest)) ?? [];

interface Told {
  readonly change?: Partial<SiteAuditEvidence>;
  readonly rows?: readonly ActivityRow[];
}

/** The audit with everything in order that follows from what was changed. */
function consistent({ change = {}, rows = honestRows }: Told): { evidence: SiteAuditEvidence; table: Uint8Array } {
  const changed = { ...honest, ...change };
  const { plan, records, language, issuedAt } = changed;
  const { attachment, content } = activityFile(rows, language);
  const items = records.flatMap((record) => record.evidence);
  const tables = annexFiles({ plan, records, language }).map((file) => file.attachment);
  const attachments = [...rawAttachments(items, Number.POSITIVE_INFINITY), ...tables, attachment];
  const judged = { assessment: assess(plan, records, issuedAt), gaps: findGaps(plan, records, issuedAt) };
  return { evidence: { ...changed, ...judged, attachments, activity: countActivity(rows) }, table: content };
}

async function refusedFor(told: Told): Promise<string | null> {
  const { evidence, table } = consistent(told);
  const contentOf = async (name: string) => (name === activityFileName ? table : new Uint8Array());
  const bytes = Buffer.from(canonicalize(evidence) ?? '');
  const rebuilt = await redrawPack({ evidence: bytes, revision0Length: 0, contentOf, outOfTime: () => false }, resourcePath());
  return rebuilt !== null && 'evidence' in rebuilt ? rebuilt.evidence : null;
}

const isAbout = ({ action }: ActivityRow) => /^(drill|check|evidence):/.test(action);
const renumbered = (rows: readonly ActivityRow[]): ActivityRow[] =>
  rows.map((row, index) => ({ ...row, sequence: index + 1, previousSha256: rows[index - 1]?.sha256 ?? row.previousSha256 }));
const withoutDrill: Partial<SiteAuditEvidence> = { records: [], findings: [] };

test('what the attacks start from is drawn', async () => {
  expect(await refusedFor({})).toBe(null);
});

const [, second] = honest.signers;
const lies: readonly (readonly [string, string, Told])[] = [
  ['a drill left out', 'activity', { change: withoutDrill }],
  [
    'a drill left out, and its lines cut from the log',
    'activity',
    { change: withoutDrill, rows: honestRows.filter((row) => !isAbout(row)) },
  ],
  [
    'a drill left out, and its lines exchanged for others',
    'activity',
    { change: withoutDrill, rows: renumbered(honestRows.filter((row) => !isAbout(row))) },
  ],
  [
    'a drill of another year',
    'period',
    { change: { period: { from: '2026-01-01', to: '2026-10-31' } as SiteAuditEvidence['period'] } },
  ],
  [
    'an approver who is none',
    'signers',
    {
      change: {
        signers: honest.signers.map((signer) =>
          signer === second ? { ...signer, personId: honest.signers[0]?.personId ?? null } : signer,
        ),
      },
    },
  ],
];
test.each(lies)('refused: %s', async (_, part, told) => {
  expect(await refusedFor(told)).toBe(part);
});

test('a log written anew without the drill is one the file alone cannot refute; a pack issued before does', async () => {
  const rows = renumbered(honestRows.filter((row) => !isAbout(row)));
  const audit = { ...honest.audit, size: rows.length, head: rows.at(-1)?.sha256 ?? '' } as SiteAuditEvidence['audit'];
  const told = { change: { ...withoutDrill, audit }, rows };
  expect(await refusedFor(told)).toBe(null);
  const pack = (fileName: string, size: number, evidence: EvidenceDocument) => ({
    ...{ fileName, packId: fileName, issuedAt: evidence.issuedAt, size, checkpoints: [] },
    told: packTold(Buffer.from(canonicalize(evidence) ?? '')),
  });
  const found = toldFindings([pack('drill.pdf', 100, drillEvidence()), pack('audit.pdf', 200, consistent(told).evidence)]);
  const failed = found.filter(({ state }) => state === 'failed').map(({ code }) => code);
  expect(failed).toEqual(['DRILLS_KEPT', 'DRILLS_INCLUDED']);
});
