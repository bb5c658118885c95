import { isContradicted, type PackSeries } from '../domain/pack-series.ts';
import type { TrustedItem, TrustUsed, VerifiedFile } from '../domain/verified-file.ts';
import type { Translate } from '../text/translate.ts';
import type { Block, Cell, InkSignatureBlock } from './block.ts';
import { formatInstant } from './compose-format.ts';
import type { RecordTelling } from './compose-record-telling.ts';
import { composeSeries } from './compose-series.ts';
import { heading, mono, paragraph } from './compose-telling.ts';
import { composeVerifiedFile, resultCell } from './compose-verified-file.ts';
import { numberHeadings } from './numbering.ts';

/** Shape: `recordId` is the SHA-256 of everything else; `program` is name and version; times are shown in `timeZone`. */
export interface VerificationRecordInput {
  readonly files: readonly VerifiedFile[];
  readonly series: PackSeries;
  readonly recordId: string;
  readonly recordedAt: string;
  readonly program: string;
  readonly timeZone: string;
  readonly say: Translate;
}

/** What a record says, before anything is drawn. `pageOf` holds `{page}` and `{pages}` for the renderer to fill. */
export interface ComposedRecord {
  readonly title: string;
  readonly subject: string;
  readonly pageOf: string;
  readonly blocks: readonly Block[];
}

/** The record of a verification: what was verified, against what, what came of it, what that means, and lines to sign by hand. */
export function composeVerificationRecord(input: VerificationRecordInput): ComposedRecord {
  const { files, series, say, timeZone } = input;
  const told: RecordTelling = { say, at: (instant) => (instant === null ? '–' : formatInstant(instant, timeZone)) };
  const title = say('record.title', { count: files.length });
  const blocks: readonly Block[] = [
    { ...heading(1, title), unnumbered: true },
    ...opening(input, told),
    ...composeSeries(told, series),
    ...files.flatMap((file) => composeVerifiedFile(told, file)),
    ...composeTrust(told, files),
    ...composeMeaning(told),
    ...composeInk(input),
  ];
  return {
    title,
    subject: say('record.subtitle', { at: told.at(input.recordedAt) }),
    pageOf: say('pack.page-of', { page: '{page}', pages: '{pages}' }),
    blocks: numberHeadings(blocks),
  };
}

function opening(
  { files, series, recordId, recordedAt, program }: VerificationRecordInput,
  told: RecordTelling,
): readonly Block[] {
  const { say, at } = told;
  const isSeries = series.sites.length > 0;
  const summary: Block = {
    kind: 'table',
    columns: [
      { header: say('common.file'), weight: 3, kind: 'text', remarks: true },
      { header: say('record.summary'), weight: 2.4, kind: 'status' },
      { header: say('record.fileSha256'), weight: 3.4, kind: 'mono' },
    ],
    rows: files.map((file) => [file.fileName, resultCell(told, file.verdict), file.sha256]),
    emptyText: '',
  };
  return [
    {
      kind: 'key-values',
      items: [
        { key: say('record.recordedAt'), value: at(recordedAt) },
        { key: say('record.program'), value: program },
        mono(say('record.id'), recordId),
      ],
    },
    paragraph(`${say('record.idNote')} ${say('record.times')}`, 'muted'),
    ...(files.length > 1 ? [summary] : []),
    ...(isSeries
      ? ([
          {
            kind: 'callout',
            tone: isContradicted(series) ? 'bad' : 'good',
            title: say('series.title'),
            text: say(isContradicted(series) ? 'series.contradicted' : 'series.consistent'),
          },
        ] as const)
      : []),
  ];
}

/** Each trust list once: all files are usually held against the same. */
function composeTrust(told: RecordTelling, files: readonly VerifiedFile[]): readonly Block[] {
  const lists = new Map(files.map(({ trust }) => [JSON.stringify(trust), trust]));
  return [heading(1, told.say('record.trust')), ...[...lists.values()].flatMap((trust) => trustBlocks(told, trust))];
}

function trustBlocks({ say }: RecordTelling, trust: TrustUsed): readonly Block[] {
  const rowsOf = (kind: string, items: readonly TrustedItem[]): readonly (readonly Cell[])[] =>
    items.map(({ name, sha256 }) => [kind, name, sha256]);
  const rows = [
    ...rowsOf(say('record.pinned'), trust.pinned),
    ...rowsOf(say('record.authority'), trust.authorities),
    ...rowsOf(say('record.timeStampAuthority'), trust.timeStampAuthorities),
    ...rowsOf(say('record.revocationList'), trust.revocationLists),
  ];
  const site: readonly Block[] =
    trust.siteId === null ? [] : [{ kind: 'key-values', items: [mono(say('record.trustSite'), trust.siteId)] }];
  if (rows.length === 0) {
    return [...site, { kind: 'callout', tone: 'warning', title: say('record.trustNone'), text: say('record.trustNobody') }];
  }
  return [
    ...site,
    {
      kind: 'table',
      columns: [
        { header: say('record.trustKind'), weight: 1.8, kind: 'text' },
        { header: say('record.trustName'), weight: 2.4, kind: 'text' },
        { header: 'SHA-256', weight: 3.4, kind: 'mono' },
      ],
      rows,
      emptyText: '',
    },
  ];
}

function composeMeaning({ say }: RecordTelling): readonly Block[] {
  return [
    heading(1, say('record.meaning')),
    heading(2, say('record.proves')),
    { kind: 'list', ordered: false, items: [say('record.proves.file'), say('record.proves.checks')] },
    heading(2, say('record.provesNot')),
    {
      kind: 'list',
      ordered: false,
      items: [
        say('record.provesNot.content'),
        say('record.provesNot.clock'),
        say('record.provesNot.later'),
        say('record.provesNot.itself'),
      ],
    },
  ];
}

function composeInk({ say, recordId }: VerificationRecordInput): readonly Block[] {
  const line = (role: string, statement: string): InkSignatureBlock => ({
    kind: 'ink-signature',
    role,
    personName: '',
    statement,
    labels: { name: say('pack.name'), date: say('pack.date'), signature: say('pack.signature') },
    reference: mono(say('record.id'), recordId),
  });
  return [
    { kind: 'page-break', unlessFits: true },
    heading(1, say('record.ink')),
    line(say('record.verifier'), say('record.verifierStatement')),
    line(say('record.witness'), say('record.witnessStatement')),
  ];
}
