import type { BackupPoint } from '../domain/backup-point.ts';
import type { Block, KeyValue } from './block.ts';
import { formatCount, formatExactBytes } from './compose-format.ts';
import { integrityStatus } from './compose-states.ts';
import { type DrillTelling, heading, lines, mono, paragraph } from './compose-telling.ts';

/** The backup that was to be brought back, as its tool reports it, and where that report comes from. */
export function composeBackupPoint(telling: DrillTelling): readonly Block[] {
  const { say, evidence } = telling;
  const point = evidence.record.backupPoint;
  if (point === null) {
    return [
      heading(1, say('pack.point')),
      { kind: 'callout', tone: 'unknown', title: say('pack.no-point'), text: say('pack.no-point-text') },
    ];
  }
  return [
    heading(1, say('pack.point')),
    paragraph(say('pack.point-lead')),
    { kind: 'key-values', items: identity(telling, point) },
    heading(2, say('pack.provenance')),
    { kind: 'key-values', items: [...provenance(telling, point), ...rawOutput(telling, point)] },
  ];
}

function identity(telling: DrillTelling, point: BackupPoint): readonly KeyValue[] {
  const { say, at, unknown, list } = telling;
  const size = (bytes: number | null): string => (bytes === null ? unknown : formatExactBytes(bytes));
  const { integrity } = point;
  const checkedAt = integrity.checkedAt === null ? '' : at(integrity.checkedAt);
  return [
    mono(say('pack.point-id'), point.toolPointId),
    mono(say('pack.repository'), telling.typed(point.repository)),
    { key: say('pack.point-kind'), value: say(`point-kind.${point.kind}`) },
    { key: say('pack.taken-at'), value: at(point.takenAt) },
    { key: say('pack.ended-at'), value: at(point.endedAt) },
    { key: say('pack.logical-size'), value: size(point.logicalBytes) },
    { key: say('pack.stored-size'), value: size(point.storedBytes) },
    { key: say('pack.file-count'), value: point.fileCount === null ? unknown : formatCount(point.fileCount) },
    { key: say('pack.assets'), value: point.assetIds.length === 0 ? unknown : list(point.assetIds.map(telling.asset)) },
    {
      key: say('pack.integrity'),
      value: [integrity.method, checkedAt].filter((text) => text !== '').join(' · '),
      status: integrityStatus(say, integrity.state),
    },
  ];
}

function provenance(telling: DrillTelling, { provenance: source }: BackupPoint): readonly KeyValue[] {
  const { say, typed, unknown } = telling;
  return [
    { key: say('pack.tool'), value: say('pack.tool-version', { tool: source.tool, version: typed(source.toolVersion) }) },
    mono(say('pack.command'), typed(source.command)),
    { key: say('pack.host'), value: typed(source.host) },
    { key: say('pack.time-zone'), value: typed(source.timeZone) },
    { key: say('pack.operator'), value: typed(source.operator) },
    { key: say('pack.exit-code'), value: source.exitCode === null ? unknown : String(source.exitCode) },
    { key: say('pack.record-count'), value: source.recordCount === null ? unknown : formatCount(source.recordCount) },
    { key: say('pack.redactions'), value: formatCount(source.redactionCount) },
  ];
}

function rawOutput(telling: DrillTelling, point: BackupPoint): readonly KeyValue[] {
  const { say, evidence, evidenceRef, unknown } = telling;
  const raw = evidence.record.evidence.find((item) => item.evidenceId === point.evidenceId);
  if (raw === undefined) return [{ key: say('pack.raw-output'), value: unknown }];
  return [
    { key: say('pack.raw-output'), value: lines(`${evidenceRef(raw.evidenceId)} · ${raw.title}`) },
    mono(say('pack.raw-hash'), raw.sha256),
  ];
}
