import type { Block } from '../../shared/document/block.ts';
import { hostileValues, samplePackId } from './sample-document.ts';

const endless = hostileValues.endless;
const wide = '未'.repeat(3_000);

/** Every kind of block with texts far longer than anybody means to type, without a space to break at. */
export function extremeBlocks(): readonly Block[] {
  return [
    {
      kind: 'cover',
      title: endless.slice(0, 300),
      subtitle: endless.slice(0, 500),
      marking: endless.slice(0, 200),
      control: [{ key: endless.slice(0, 90), value: endless }],
    },
    { kind: 'contents', title: 'Contents', depth: 3 },
    { kind: 'heading', level: 1, text: endless.slice(0, 300), number: '1' },
    { kind: 'paragraph', text: endless },
    { kind: 'paragraph', text: endless, emphasis: 'mono' },
    { kind: 'list', ordered: true, items: [endless, wide] },
    { kind: 'callout', tone: 'warning', title: endless.slice(0, 200), text: endless },
    {
      kind: 'table',
      columns: [
        { header: endless.slice(0, 60), weight: 1, kind: 'text' },
        { header: 'Mono', weight: 1, kind: 'mono' },
        { header: 'Number', weight: 1, kind: 'number' },
        { header: 'State', weight: 1, kind: 'status' },
      ],
      rows: [
        [
          endless,
          wide,
          endless.slice(0, 400),
          { status: { state: 'bad', word: endless.slice(0, 100) }, note: endless.slice(0, 900) },
        ],
      ],
      emptyText: '',
    },
    {
      kind: 'verdict',
      status: { state: 'unknown', word: 'Unknown' },
      title: endless.slice(0, 600),
      text: endless,
      metrics: [{ label: endless.slice(0, 80), value: endless.slice(0, 40), note: endless.slice(0, 300) }],
    },
    {
      kind: 'timeline',
      entries: [
        {
          at: endless.slice(0, 50),
          duration: endless.slice(0, 30),
          label: endless,
          kind: 'wait',
          kindWord: 'wait',
          note: wide,
        },
      ],
    },
    {
      kind: 'matrix',
      groups: [
        {
          title: endless.slice(0, 300),
          items: [{ label: endless.slice(0, 300), status: { state: 'good', word: 'Covered' }, detail: wide }],
        },
      ],
    },
    {
      kind: 'signature-field',
      field: 'Seal',
      purpose: 'seal',
      label: endless.slice(0, 300),
      personName: wide.slice(0, 300),
      role: endless.slice(0, 300),
      statement: endless,
    },
    {
      kind: 'ink-signature',
      role: endless.slice(0, 300),
      personName: wide.slice(0, 300),
      statement: endless,
      labels: { name: 'Name', date: 'Date', signature: 'Signature' },
      reference: { key: 'Pack id', value: samplePackId, kind: 'mono' },
    },
  ];
}
