import type { EvidenceItem } from '../domain/evidence-item.ts';
import type { Block, Cell } from './block.ts';
import { formatCount } from './compose-format.ts';
import { heading, lines, mono, paragraph, type Telling } from './compose-telling.ts';

/** evidence.json lists them all. */
const checkpointsPrintedAtMost = 10;

/** What is embedded beside evidence.json, where the raw evidence comes from, and what ties this pack to the log and to earlier packs. */
export function composeAttachments(telling: Telling, items: readonly EvidenceItem[]): readonly Block[] {
  const { say, evidence } = telling;
  const beside = evidence.attachments.some((file) => file.place === 'beside');
  return [
    heading(1, say('pack.attachments')),
    fileTable(telling, items),
    paragraph(say('pack.attachments-lead'), 'muted'),
    ...(beside ? [paragraph(say('pack.attachments-beside'), 'muted')] : []),
    ...(items.length > 0 ? [heading(2, say('pack.raw-evidence')), ...provenance(telling, items)] : []),
    heading(2, say('pack.log')),
    {
      kind: 'key-values',
      items: [
        { key: say('pack.log-size'), value: formatCount(evidence.audit.size) },
        mono(say('pack.log-head'), evidence.audit.head),
        evidence.previousPackId === null
          ? { key: say('pack.previous'), value: say('pack.first') }
          : mono(say('pack.previous'), evidence.previousPackId),
      ],
    },
    ...earlierPacks(telling),
  ];
}

/** How far the log had come at the newest earlier packs: a log that was written anew does not pass through these hashes. */
function earlierPacks(telling: Telling): readonly Block[] {
  const { say, evidence } = telling;
  const newest = evidence.audit.checkpoints.slice(-checkpointsPrintedAtMost).toReversed();
  if (newest.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: say('pack.checkpoints', { shown: newest.length, count: evidence.audit.checkpoints.length }),
      columns: [
        { header: say('pack.issued'), weight: 2.2, kind: 'text' },
        { header: say('pack.id'), weight: 3.4, kind: 'mono' },
        { header: say('pack.log-size'), weight: 1.2, kind: 'number' },
        { header: say('pack.log-head'), weight: 3.4, kind: 'mono' },
      ],
      rows: newest.map(({ packId, issuedAt, size, head }) => [telling.at(issuedAt), packId, formatCount(size), head]),
      emptyText: telling.none,
    },
  ];
}

function fileTable(telling: Telling, items: readonly EvidenceItem[]): Block {
  const { say, evidence } = telling;
  const refs = new Map<string, string>(items.map((item) => [item.sha256, telling.evidenceRef(item.evidenceId)]));
  return {
    kind: 'table',
    columns: [
      { header: say('pack.evidence-ref'), weight: 0.7, kind: 'text' },
      { header: say('pack.file'), weight: 4.2, kind: 'text', remarks: true },
      { header: say('pack.size'), weight: 1.2, kind: 'number' },
      { header: say('pack.hash'), weight: 3.5, kind: 'mono' },
    ],
    rows: evidence.attachments.map((file) => [
      file.relationship === 'Source' ? (refs.get(file.sha256) ?? '') : '',
      lines(file.name, file.description, file.place === 'beside' ? say('pack.beside') : ''),
      `${formatCount(file.bytes)} B`,
      file.sha256,
    ]),
    emptyText: say('pack.no-attachments'),
  };
}

/** A host and an operator that all of it shares are told once instead of in each row. */
function provenance(telling: Telling, items: readonly EvidenceItem[]): readonly Block[] {
  const [first] = items;
  const shared =
    first !== undefined && items.length > 1 && items.every((item) => captureOf(telling, item) === captureOf(telling, first));
  const table = provenanceTable(telling, items, shared);
  if (!shared) return [table];
  return [paragraph(telling.say('pack.captured-alike', { capture: captureOf(telling, first) })), table];
}

function captureOf({ say, typed, list }: Telling, { provenance: source }: EvidenceItem): string {
  return list([
    say('pack.on-host', { host: typed(source.host), zone: typed(source.timeZone) }),
    say('pack.by-operator', { operator: typed(source.operator) }),
  ]);
}

function provenanceTable(telling: Telling, items: readonly EvidenceItem[], shared: boolean): Block {
  const { say } = telling;
  return {
    kind: 'table',
    columns: [
      { header: say('pack.evidence-ref'), weight: 0.7, kind: 'text' },
      { header: say('pack.evidence-item'), weight: 2.9, kind: 'text', remarks: true },
      { header: say('pack.tool'), weight: 4, kind: 'text', remarks: true },
      { header: say('pack.captured'), weight: 2.45, kind: 'text', remarks: true },
    ],
    rows: items.map((item) => provenanceRow(telling, item, shared)),
    emptyText: telling.none,
  };
}

function provenanceRow(telling: Telling, item: EvidenceItem, shared: boolean): readonly Cell[] {
  const { say, typed, at } = telling;
  const source = item.provenance;
  const facts = [
    source.exitCode === null ? '' : say('pack.exit', { code: source.exitCode }),
    source.recordCount === null ? '' : say('pack.records', { count: source.recordCount }),
    source.redactionCount === 0 ? '' : say('pack.redacted', { count: source.redactionCount }),
  ];
  return [
    telling.evidenceRef(item.evidenceId),
    lines(item.title, say(`evidence-kind.${item.kind}`)),
    lines(
      [say('pack.tool-version', { tool: source.tool, version: typed(source.toolVersion) }), ...facts]
        .filter((text) => text !== '')
        .join(' · '),
      source.command,
    ),
    lines(
      at(item.capturedAt),
      ...(shared
        ? []
        : [
            say('pack.on-host', { host: typed(source.host), zone: typed(source.timeZone) }),
            say('pack.by-operator', { operator: typed(source.operator) }),
          ]),
    ),
  ];
}
