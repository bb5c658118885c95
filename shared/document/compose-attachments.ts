import type { EvidenceItem } from '../domain/evidence-item.ts';
import type { Block, Cell } from './block.ts';
import { formatCount } from './compose-format.ts';
import { heading, lines, mono, paragraph, type Telling } from './compose-telling.ts';

/** What is embedded beside evidence.json, where the raw evidence comes from, and what ties this pack to the log and to earlier packs. */
export function composeAttachments(telling: Telling): readonly Block[] {
  const { say, evidence } = telling;
  const items = evidence.record.evidence;
  return [
    heading(1, say('pack.attachments')),
    fileTable(telling),
    paragraph(say('pack.attachments-lead'), 'muted'),
    ...(items.length > 0 ? [heading(2, say('pack.raw-evidence')), provenanceTable(telling, items)] : []),
    heading(1, say('pack.log')),
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
  ];
}

function fileTable(telling: Telling): Block {
  const { say, evidence } = telling;
  const refs = new Map<string, string>(
    evidence.record.evidence.map((item) => [item.sha256, telling.evidenceRef(item.evidenceId)]),
  );
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
      lines(file.name, file.description),
      `${formatCount(file.bytes)} B`,
      file.sha256,
    ]),
    emptyText: say('pack.no-attachments'),
  };
}

function provenanceTable(telling: Telling, items: readonly EvidenceItem[]): Block {
  const { say } = telling;
  return {
    kind: 'table',
    columns: [
      { header: say('pack.evidence-ref'), weight: 0.7, kind: 'text' },
      { header: say('pack.evidence-item'), weight: 2.4, kind: 'text', remarks: true },
      { header: say('pack.tool'), weight: 4, kind: 'text', remarks: true },
      { header: say('pack.captured'), weight: 2.5, kind: 'text', remarks: true },
    ],
    rows: items.map((item) => provenanceRow(telling, item)),
    emptyText: telling.none,
  };
}

function provenanceRow(telling: Telling, item: EvidenceItem): readonly Cell[] {
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
      say('pack.tool-version', { tool: source.tool, version: typed(source.toolVersion) }),
      source.command,
      facts.filter((text) => text !== '').join(' · '),
    ),
    lines(
      at(item.capturedAt),
      say('pack.on-host', { host: typed(source.host), zone: typed(source.timeZone) }),
      say('pack.by-operator', { operator: typed(source.operator) }),
    ),
  ];
}
