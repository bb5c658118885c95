import type { PackSeries, SeriesFinding, SeriesState, SiteSeries } from '../domain/pack-series.ts';
import type { Block, StatusState } from './block.ts';
import { formatCount } from './compose-format.ts';
import type { RecordTelling } from './compose-record-telling.ts';
import { capitalised, heading, lines, paragraph } from './compose-telling.ts';

const states: Readonly<Record<SeriesState, StatusState>> = { passed: 'good', failed: 'bad', noted: 'warning' };

/** What the packs of each site say about each other; nothing where no two were of one site. */
export function composeSeries(told: RecordTelling, { sites, leftOut }: PackSeries): readonly Block[] {
  if (sites.length === 0) return [];
  const { say } = told;
  return [
    heading(1, say('series.title')),
    paragraph(say('series.lead')),
    ...sites.flatMap((site) => siteBlocks(told, site)),
    ...(leftOut.length > 0
      ? [paragraph(say('series.leftOut', { count: leftOut.length })), { kind: 'list', ordered: false, items: leftOut } as const]
      : []),
  ];
}

function siteBlocks({ say, at }: RecordTelling, site: SiteSeries): readonly Block[] {
  return [
    heading(2, site.siteName),
    {
      kind: 'callout',
      tone: site.state === 'consistent' ? 'good' : 'bad',
      title: capitalised(say(`series.${site.state}Short`)),
      text: say(`series.${site.state}`),
    },
    {
      kind: 'table',
      columns: [
        { header: say('common.file'), weight: 3, kind: 'text', remarks: true },
        { header: say('packs.issuedAt'), weight: 2.2, kind: 'text' },
        { header: say('series.logSize'), weight: 1, kind: 'number' },
        { header: say('series.signatures'), weight: 1, kind: 'number' },
      ],
      rows: [
        ...site.entries.map((entry) => [
          lines(entry.fileName, entry.packId.slice(0, 16)),
          at(entry.issuedAt),
          formatCount(entry.size),
          formatCount(entry.signatures),
        ]),
        ...site.notGiven.map((missing) => [
          lines(say('series.notGiven'), missing.packId.slice(0, 16)),
          at(missing.issuedAt),
          formatCount(missing.size),
          '–',
        ]),
      ],
      emptyText: '',
    },
    {
      kind: 'table',
      columns: [
        { header: say('common.state'), weight: 1.3, kind: 'status' },
        { header: say('record.finding'), weight: 6, kind: 'text', remarks: true },
      ],
      rows: site.findings.map((finding) => [
        { status: { state: states[finding.state], word: capitalised(say(`series.state.${finding.state}`)) } },
        lines(sentence(say, finding), finding.code),
      ]),
      emptyText: '',
    },
  ];
}

function sentence(say: RecordTelling['say'], { code, state, detail }: SeriesFinding): string {
  return say(`series.${code}`, { ...detail, state });
}
