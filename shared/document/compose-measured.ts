import type { ObjectiveResult } from '../domain/drill-findings.ts';
import type { Block, Cell } from './block.ts';
import { dataPointOf } from './compose-drill-claims.ts';
import { measuredAssets } from './compose-measured-assets.ts';
import { objectiveStatus } from './compose-states.ts';
import { type DrillTelling, heading, lines, paragraph } from './compose-telling.ts';

/** The two measured values with the moments they are computed from, so that anybody can compute them again. */
export function composeMeasured(telling: DrillTelling): readonly Block[] {
  const { say, evidence, unknown, span } = telling;
  const { findings, record } = evidence;
  const { progress } = record.drill;
  const declared = 'declaredAt' in progress ? telling.at(progress.declaredAt) : unknown;
  const recovered = 'recoveredAt' in progress ? telling.at(progress.recoveredAt) : unknown;
  const dataPoint = telling.at(dataPointOf(telling));
  const sampled = {
    kind: 'callout',
    tone: 'warning',
    title: say('pack.extrapolated-title'),
    text: say('pack.extrapolated-text'),
  } as const;
  return [
    heading(1, say('pack.measured-section')),
    paragraph(say('pack.measured-lead')),
    {
      kind: 'table',
      columns: [
        { header: say('pack.measure'), weight: 1.7, kind: 'text' },
        { header: say('pack.from'), weight: 1.8, kind: 'text', remarks: true },
        { header: say('pack.until'), weight: 1.8, kind: 'text', remarks: true },
        { header: say('pack.measured'), weight: 1.3, kind: 'number' },
        { header: say('pack.objective'), weight: 1.3, kind: 'number' },
        { header: say('pack.result'), weight: 2.5, kind: 'status' },
      ],
      rows: [
        [
          say('pack.rto'),
          lines(declared, say('pack.declared')),
          lines(recovered, say('pack.usable-again')),
          ...resultCells(telling, findings.rto),
        ],
        [
          say('pack.rpo'),
          lines(dataPoint, say('pack.data-point')),
          lines(declared, say('pack.declared')),
          ...resultCells(telling, findings.rpo),
        ],
      ],
      emptyText: telling.none,
    },
    ...dataPointSource(telling),
    ...(findings.waitMinutes > 0 ? [paragraph(say('pack.waits-part', { wait: span(findings.waitMinutes) }))] : []),
    ...(findings.extrapolated ? [sampled] : []),
    ...measuredAssets(telling),
  ];
}

/** Which data the recovery point is measured from, beside the time the backup tool reports, which is another. */
function dataPointSource(telling: DrillTelling): readonly Block[] {
  const { say, at } = telling;
  const { backupPoint } = telling.evidence.record;
  const dataPoint = dataPointOf(telling);
  if (dataPoint === null || backupPoint === null) return [];
  const endedAt = backupPoint.endedAt ?? backupPoint.takenAt;
  const source = say('pack.data-point-source', { takenAt: at(backupPoint.takenAt), section: say('pack.point') });
  if (dataPoint <= endedAt) return [paragraph(source, 'muted')];
  const text = say('pack.data-point-late-text', { endedAt: at(endedAt) });
  return [paragraph(source, 'muted'), { kind: 'callout', tone: 'warning', title: say('pack.data-point-late'), text }];
}

function resultCells({ say, span }: DrillTelling, result: ObjectiveResult): readonly Cell[] {
  const status = objectiveStatus(say, result.state);
  const { overrunMinutes: overrun } = result;
  const cells = [
    span(result.measuredMinutes),
    result.objectiveMinutes === null ? say('pack.no-objective') : span(result.objectiveMinutes),
  ];
  if (overrun === null) return [...cells, { status }];
  const time = span(Math.abs(overrun));
  const note = overrun > 0 ? say('pack.over', { time }) : overrun < 0 ? say('pack.under', { time }) : say('pack.exactly');
  return [...cells, { status, note }];
}
