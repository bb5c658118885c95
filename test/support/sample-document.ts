import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Attachment } from '../../electron/pack/pdf-a-attachments.ts';
import type { RenderDocument } from '../../electron/pack/render-document.ts';
import type { Block, Cell, Status, TableBlock } from '../../shared/document/block.ts';
import { coverageChart } from '../../shared/document/chart-coverage.ts';
import { objectiveChart } from '../../shared/document/chart-objective.ts';
import { timelineChart } from '../../shared/document/chart-timeline.ts';
import { numberHeadings } from '../../shared/document/numbering.ts';
import { evidenceFileName, evidenceSchemaName } from '../../shared/domain/evidence-envelope.ts';
import type { Language } from '../../shared/text/language.ts';
import { type SampleWords, sampleWords } from './sample-words.ts';

const sha = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const utf8 = (text: string) => new TextEncoder().encode(text);

const sampleFiles: readonly Attachment[] = [
  {
    name: 'raw/restic-restore.log',
    bytes: utf8('restoring <Snapshot 9f2c11aa>\n'.repeat(40)),
    mediaType: 'text/plain',
    relationship: 'Source',
    description: 'Output of restic restore',
  },
  {
    name: 'annex/检查.csv',
    bytes: utf8('check,result\nlogin,pass\n'),
    mediaType: 'text/csv',
    relationship: 'Supplement',
    description: 'Checks & results',
  },
];

const signOff = (role: string, personName: string) => ({
  field: `SignOff_${role}`,
  kind: 'sign-off',
  role,
  personName,
  statement: 'I accept the result.',
});

const evidence = utf8(
  canonicalize({
    schema: evidenceSchemaName,
    packKind: 'site-audit',
    issuedAt: '2026-11-22T05:00:00.000Z',
    language: 'en',
    site: { siteId: 'lindau', name: 'Lindau works' },
    signatureFields: [{ field: 'Seal', kind: 'seal' }, signOff('certifier', 'Aiko Tanaka'), signOff('approver', '陈伟')],
    attachments: sampleFiles.map(({ name, mediaType, bytes }) => ({ name, mediaType, bytes: bytes.length, sha256: sha(bytes) })),
    audit: { size: 214, head: sha('audit') },
  }) ?? '',
);

/** SHA-256 of the sample's evidence.json. */
export const samplePackId = sha(evidence);

/** Values a person may type that a careless printer drops, breaks or overflows on. */
export const hostileValues = {
  markup: '</rdf:li><script>alert(1)</script> & "quoted" \'single\'',
  emoji: 'restored 👍🏽 by 👩‍💻 team',
  control: 'bell \u0007 escape \u001b[31m override \u202e gnp.exe',
  rightToLeft: 'owner שלום עולם 2026 and سلام',
  endless: 'x'.repeat(10_000),
  mixed: 'Datenbank Ünïcode λόγος Привет नमस्ते 数据库恢复 データベース復旧 한국어',
  empty: '',
} as const;

/** One realistic drill pack with every kind of block. */
export function sampleDocument(language: Language = 'en', overrides: Partial<RenderDocument> = {}): RenderDocument {
  const words = sampleWords[language];
  return {
    title: words.title,
    subject: words.subtitle,
    language,
    blocks: numberHeadings(sampleBlocks(words)),
    footer: {
      packIdShort: `${samplePackId.slice(0, 12)}…${samplePackId.slice(-6)}`,
      marking: words.marking,
      pageOf: words.pageOf,
    },
    attachments: [
      {
        name: evidenceFileName,
        bytes: evidence,
        mediaType: 'application/json',
        relationship: 'Data',
        description: 'Machine-readable evidence',
      },
      ...sampleFiles,
    ],
    createdAt: new Date('2026-11-22T05:00:00Z'),
    packId: samplePackId,
    pageSize: 'A4',
    ...overrides,
  };
}

function sampleBlocks(w: SampleWords): readonly Block[] {
  const good: Status = { state: 'good', word: w.met };
  const bad: Status = { state: 'bad', word: w.notMet };
  const warning: Status = { state: 'warning', word: w.atRisk };
  const unknown: Status = { state: 'unknown', word: w.unknown };
  const step = (index: number) => w.steps[index] ?? '';
  const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text, number: null });
  return [
    {
      kind: 'cover',
      eyebrow: w.eyebrow,
      title: w.title,
      subtitle: w.subtitle,
      marking: w.marking,
      control: [
        { key: w.keys.site, value: w.site },
        { key: w.keys.drill, value: 'D-2026-014', kind: 'mono' },
        { key: w.keys.issued, value: '2026-11-22 05:00 UTC' },
        { key: w.keys.issuedBy, value: 'M. Okafor' },
        { key: w.keys.version, value: '1.0' },
        { key: w.keys.result, value: w.grade, status: bad },
      ],
      identity: { label: w.keys.packId, value: samplePackId, note: w.packIdNote },
    },
    { kind: 'contents', title: w.contents, depth: 2 },
    { kind: 'page-break' },
    heading(1, w.sections.summary),
    {
      kind: 'verdict',
      status: bad,
      title: w.verdictTitle,
      text: w.verdictText,
      metrics: [
        { label: w.metrics.grade, value: 'G5', note: w.grade },
        { label: w.metrics.rto, value: '4 h 20 min', note: w.metrics.rtoNote, status: bad },
        { label: w.metrics.rpo, value: '12 min', note: w.metrics.rpoNote, status: good },
        { label: w.metrics.open, value: '2', note: w.metrics.openNote, status: warning },
      ],
    },
    {
      kind: 'chart',
      title: w.chart.title,
      alternateText: w.chart.alternate,
      scene: objectiveChart(
        [
          {
            label: w.services.orders,
            measure: 'RTO',
            objectiveMinutes: 240,
            achievedMinutes: 260,
            objectiveText: '4 h',
            achievedText: '4 h 20 min',
            status: bad,
          },
          {
            label: w.services.orders,
            measure: 'RPO',
            objectiveMinutes: 15,
            achievedMinutes: 12,
            objectiveText: '15 min',
            achievedText: '12 min',
            status: good,
          },
          {
            label: w.services.documents,
            measure: 'RTO',
            objectiveMinutes: 480,
            achievedMinutes: 190,
            objectiveText: '8 h',
            achievedText: '3 h 10 min',
            status: good,
          },
          {
            label: w.services.reporting,
            measure: 'RTO',
            objectiveMinutes: 60,
            achievedMinutes: 300,
            objectiveText: '1 h',
            achievedText: '5 h',
            status: bad,
          },
          {
            label: w.services.reporting,
            measure: 'RPO',
            objectiveMinutes: 60,
            achievedMinutes: null,
            objectiveText: '1 h',
            achievedText: '—',
            status: unknown,
          },
        ],
        w.chart.words,
      ),
      twin: {
        kind: 'table',
        columns: [
          { header: w.columns.service, weight: 3, kind: 'text' },
          { header: w.columns.measure, weight: 1, kind: 'text' },
          { header: w.columns.objective, weight: 1.4, kind: 'number' },
          { header: w.columns.achieved, weight: 1.4, kind: 'number' },
          { header: w.columns.result, weight: 1.8, kind: 'status' },
        ],
        rows: [
          [w.services.orders, 'RTO', '4 h', '4 h 20 min', { status: bad, note: '+20 min' }],
          [w.services.orders, 'RPO', '15 min', '12 min', { status: good }],
          [w.services.documents, 'RTO', '8 h', '3 h 10 min', { status: good }],
          [w.services.reporting, 'RTO', '1 h', '5 h', { status: bad, note: '+4 h' }],
          [w.services.reporting, 'RPO', '1 h', '—', { status: unknown }],
        ],
        emptyText: w.none,
      },
    },
    heading(1, w.sections.claims),
    { kind: 'paragraph', text: w.claimsLead, emphasis: 'lead' },
    heading(2, w.sections.proves),
    { kind: 'list', ordered: false, items: w.claims },
    { kind: 'callout', tone: 'note', title: w.nonClaimTitle, text: w.nonClaim },
    heading(2, w.sections.verify),
    { kind: 'list', ordered: true, items: w.verifySteps },
    {
      kind: 'paragraph',
      text: 'openssl cms -verify -cades -inform DER -in evidence.json.p7s -content evidence.json -CAfile site-ca.pem',
      emphasis: 'mono',
    },
    heading(1, w.sections.scope),
    { kind: 'paragraph', text: w.scopeText },
    {
      kind: 'chart',
      title: w.coverageTitle,
      alternateText: w.coverageAlternate,
      scene: coverageChart(
        w.groups.map((group, index) => ({
          title: group,
          states: (
            [
              'good',
              'good',
              index === 3 ? 'bad' : 'good',
              index % 2 === 0 ? 'warning' : 'good',
              index === 4 ? 'unknown' : 'good',
            ] as const
          ).slice(0, index === 4 ? 4 : 5),
          summary: index === 3 ? '4 / 5' : '5 / 5',
        })),
      ),
      twin: {
        kind: 'table',
        columns: [
          { header: w.columns.group, weight: 3, kind: 'text' },
          { header: w.columns.covered, weight: 1, kind: 'number' },
          { header: w.columns.excluded, weight: 1, kind: 'number' },
        ],
        rows: w.groups.map((group, index) => [group, index === 3 ? '4' : '5', '0']),
        emptyText: w.none,
      },
    },
    {
      kind: 'matrix',
      groups: w.groups.slice(0, 3).map((group, index) => ({
        title: group,
        items: w.items.map((label, at) => ({
          label,
          status: at === 1 && index === 0 ? warning : at === 4 && index === 1 ? bad : at === 3 && index === 2 ? unknown : good,
          detail: at === 1 ? w.excludedBecause : 'orders-db · pg_dump 16.3',
        })),
      })),
    },
    heading(1, w.sections.timeline),
    {
      kind: 'timeline',
      entries: [
        { at: '2026-11-21 22:00:04', duration: '6 min', label: step(0), kind: 'step', kindWord: w.kinds.step },
        { at: '22:06:10', duration: '48 min', label: step(1), kind: 'wait', kindWord: w.kinds.wait, note: w.waitNote },
        {
          at: '22:54:31',
          duration: '2 h 51 min',
          label: step(2),
          kind: 'step',
          kindWord: w.kinds.step,
          note: 'restic 0.14.0 · restic restore 9f2c11aa --target /srv/restore',
        },
        { at: '—', duration: '—', label: step(3), kind: 'skipped', kindWord: w.kinds.skipped, note: w.skipNote },
        { at: '2026-11-22 01:45:47', duration: '35 min', label: step(4), kind: 'step', kindWord: w.kinds.step },
        { at: '—', duration: '—', label: step(5), kind: 'not-executed', kindWord: w.kinds.notExecuted },
      ],
    },
    {
      kind: 'chart',
      title: w.sections.timeline,
      alternateText: w.chart.alternate,
      scene: timelineChart(
        [
          { label: step(0), startMinute: 0, endMinute: 6, kind: 'step', durationText: '6 min' },
          { label: step(1), startMinute: 6, endMinute: 54, kind: 'wait', durationText: '48 min' },
          { label: step(2), startMinute: 54, endMinute: 225, kind: 'step', durationText: '2 h 51 min' },
          { label: step(4), startMinute: 225, endMinute: 260, kind: 'step', durationText: '35 min' },
        ],
        { formatMinute: (minute) => `${minute / 60} h`, limit: { minute: 240, label: `${w.columns.objective} 4 h` } },
      ),
      twin: {
        kind: 'table',
        columns: [
          { header: w.columns.step, weight: 3, kind: 'text' },
          { header: w.columns.duration, weight: 1, kind: 'number' },
        ],
        rows: [
          [step(0), '6 min'],
          [step(1), '48 min'],
          [step(2), '2 h 51 min'],
          [step(4), '35 min'],
        ],
        emptyText: w.none,
      },
    },
    heading(1, w.sections.checks),
    { kind: 'paragraph', text: w.checksText },
    checkTable(w, { good, bad, warning, unknown }),
    heading(2, w.sections.differences),
    {
      kind: 'table',
      columns: [
        { header: w.columns.difference, weight: 3, kind: 'text' },
        { header: w.columns.result, weight: 1, kind: 'status' },
      ],
      rows: [],
      emptyText: w.none,
    },
    { kind: 'callout', tone: 'bad', title: w.lossTitle, text: w.lossText },
    { kind: 'callout', tone: 'warning', title: w.clockTitle, text: w.clockText },
    heading(3, w.sections.typed),
    {
      kind: 'key-values',
      items: [
        { key: 'markup', value: hostileValues.markup },
        { key: 'emoji', value: hostileValues.emoji },
        { key: 'control', value: hostileValues.control },
        { key: 'rightToLeft', value: hostileValues.rightToLeft },
        { key: 'mixed', value: hostileValues.mixed },
        { key: 'empty', value: hostileValues.empty },
      ],
    },
    heading(1, w.sections.signOff),
    { kind: 'paragraph', text: w.signOffText },
    {
      kind: 'signature-field',
      field: 'Seal',
      purpose: 'seal',
      label: w.sealLabel,
      personName: '',
      role: w.site,
      statement: w.sealStatement,
    },
    {
      kind: 'signature-field',
      field: 'SignOff_certifier',
      purpose: 'person',
      label: w.signOffLabel,
      personName: 'Aiko Tanaka · 田中 愛子',
      role: w.roles.recovery,
      statement: w.statement,
    },
    {
      kind: 'signature-field',
      field: 'SignOff_approver',
      purpose: 'person',
      label: w.signOffLabel,
      personName: '陈伟',
      role: w.roles.approver,
      statement: w.statement,
    },
    heading(2, w.sections.ink),
    {
      kind: 'ink-signature',
      role: w.roles.database,
      personName: 'J. Ferreira',
      statement: w.statement,
      labels: w.inkLabels,
      reference: { key: w.keys.packId, value: samplePackId, kind: 'mono' },
    },
    heading(1, w.sections.attachments),
    {
      kind: 'table',
      caption: w.attachmentsCaption,
      columns: [
        { header: w.columns.file, weight: 2.2, kind: 'text' },
        { header: w.columns.bytes, weight: 1, kind: 'number' },
        { header: 'SHA-256', weight: 3.6, kind: 'mono' },
      ],
      rows: Array.from({ length: 9 }, (_, index) => [
        `raw/restic-restore-${index + 1}.log`,
        String(18_204 + index * 977),
        sha(`file ${index}`),
      ]),
      emptyText: w.none,
    },
  ];
}

function checkTable(w: SampleWords, status: Readonly<Record<'good' | 'bad' | 'warning' | 'unknown', Status>>): TableBlock {
  const rows: (readonly Cell[])[] = Array.from({ length: 44 }, (_, index) => [
    `C-${String(index + 1).padStart(3, '0')}`,
    w.checks[index % w.checks.length] ?? '',
    String(128_400 + index * 31),
    String(128_400 + index * 31 - (index % 11 === 4 ? 3 : 0)),
    index % 11 === 4
      ? { status: status.bad, note: w.missing }
      : index % 17 === 6
        ? { status: status.unknown }
        : { status: status.good },
  ]);
  return {
    kind: 'table',
    caption: w.checksCaption,
    columns: [
      { header: w.columns.id, weight: 1, kind: 'mono' },
      { header: w.columns.check, weight: 4, kind: 'text' },
      { header: w.columns.expected, weight: 1.3, kind: 'number' },
      { header: w.columns.actual, weight: 1.3, kind: 'number' },
      { header: w.columns.result, weight: 2, kind: 'status' },
    ],
    rows,
    emptyText: w.none,
  };
}
