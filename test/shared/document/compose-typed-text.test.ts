import { expect, test } from 'vitest';
import { composePack } from '../../../shared/document/compose-pack.ts';
import type { DrillEvidence } from '../../../shared/domain/evidence-drill.ts';
import { translator } from '../../../shared/text/translate.ts';
import { textsOf } from '../../support/block-text.ts';
import { difference } from '../../support/drill-builder.ts';
import { drillEvidence } from '../../support/evidence-builder.ts';
import { hostileValues } from '../../support/sample-document.ts';

/** The fields people type, or a tool prints for them. */
const typedFields = new Set([
  'actual',
  'backupMethod',
  'command',
  'contact',
  'customer',
  'description',
  'expected',
  'host',
  'isolation',
  'lessons',
  'location',
  'method',
  'name',
  'note',
  'operator',
  'organisation',
  'reason',
  'repository',
  'sample',
  'statement',
  'subject',
  'title',
  'tool',
  'toolPointId',
  'toolVersion',
  'value',
]);

/** A closed list under a name that people type into elsewhere. */
const closed = new Set(['machine', 'person', 'customer-hosted']);

/** The evidence with a mark on every typed text, so that each can be told from every other. */
function marked(evidence: DrillEvidence): { readonly evidence: DrillEvidence; readonly typed: readonly string[] } {
  const typed: string[] = [];
  const walk = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((entry) => walk(entry, key));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, walk(entry, name)]));
    }
    if (typeof value !== 'string' || value === '' || !typedFields.has(key) || closed.has(value)) return value;
    const mark = `${value} ‹${typed.length}›`;
    typed.push(mark);
    return mark;
  };
  const plan = walk(evidence.plan, 'plan') as DrillEvidence['plan'];
  const record = walk(evidence.record, 'record') as DrillEvidence['record'];
  return { evidence: { ...evidence, plan, record }, typed };
}

/** Of a target that is not the drill's nothing is told, nor of a scope item's group more than once. */
function missingFrom(evidence: DrillEvidence): readonly string[] {
  const { evidence: changed, typed } = marked(evidence);
  const { blocks } = composePack({ evidence: changed, packId: 'a'.repeat(64), say: translator('en') });
  const all = textsOf(blocks).join('\n');
  return typed.filter((text) => !all.includes(text));
}

test('everything that people typed into the plan and the drill is printed', () => {
  expect(missingFrom(drillEvidence())).toEqual([]);
});

test('every one of five hundred differences is printed, whoever decided what', () => {
  const differences = Array.from({ length: 500 }, (_, index) =>
    difference({
      differenceId: `difference-${index}`,
      kind: index % 5 === 0 ? 'file-missing' : 'rows-changed',
      subject: `files/ecm/procedure-${index}.md`,
      count: index % 7,
      disposition: index < 20 ? 'open' : index < 300 ? 'accepted' : index < 320 ? 'defect' : 'expected',
      reason: index < 20 ? '' : index < 300 ? 'Edited after the backup point' : `Reason ${index % 40}`,
      decidedBy: index < 20 ? null : 'li',
    }),
  );
  const evidence = drillEvidence({ record: { differences } });
  const { blocks } = composePack({ evidence, packId: 'a'.repeat(64), say: translator('en') });
  const texts = new Set(textsOf(blocks).flatMap((text) => text.split('\n')));
  const missing = differences.flatMap((entry) =>
    [entry.subject, entry.reason].filter((text) => text !== '' && !mentions(texts, text)),
  );
  expect(missing).toEqual([]);
  const headings = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : []));
  expect(headings.filter((text) => /\(\d+\)$/.test(text))).toEqual([
    'Defect (20)',
    'Open (20)',
    'Accepted (280)',
    'Expected (180)',
  ]);
});

function mentions(texts: ReadonlySet<string>, wanted: string): boolean {
  return texts.has(wanted) || [...texts].some((text) => text.startsWith('Reason:') && text.includes(wanted));
}

test('hostile names and endless notes are told as they were typed', () => {
  const typed = Object.values(hostileValues).filter((value) => value !== '');
  const record = {
    differences: typed.map((value, index) =>
      difference({
        differenceId: `difference-${index}`,
        subject: value.slice(0, 5000),
        expected: value,
        actual: value,
        reason: value,
      }),
    ),
  };
  const evidence = drillEvidence({ record });
  const all = textsOf(composePack({ evidence, packId: 'a'.repeat(64), say: translator('en') }).blocks).join('\n');
  for (const value of typed) expect(all.includes(value)).toBe(true);
});
