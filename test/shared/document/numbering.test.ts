import { expect, test } from 'vitest';
import type { Block } from '../../../shared/document/block.ts';
import { numberHeadings } from '../../../shared/document/numbering.ts';

const heading = (level: 1 | 2 | 3, unnumbered = false): Block => ({
  kind: 'heading',
  level,
  text: 'Text',
  number: null,
  unnumbered,
});

test('headings are numbered in order, and a higher level starts the lower ones again', () => {
  const blocks = [heading(1), heading(2), heading(3), heading(3), heading(2), heading(3), heading(1), heading(2)];
  const numbers = numberHeadings(blocks).map((block) => (block.kind === 'heading' ? block.number : ''));
  expect(numbers).toEqual(['1', '1.1', '1.1.1', '1.1.2', '1.2', '1.2.1', '2', '2.1']);
});

test('an unnumbered heading stays so and counts for nothing', () => {
  const numbers = numberHeadings([heading(1), heading(1, true), { kind: 'page-break' }, heading(1)]);
  expect(numbers.map((block) => (block.kind === 'heading' ? block.number : block.kind))).toEqual(['1', null, 'page-break', '2']);
});

test('a heading that skips a level stands right below the one above it, and so does its sibling', () => {
  const numbers = numberHeadings([heading(1), heading(3), heading(3), heading(2), heading(3)]);
  expect(numbers.map((block) => (block.kind === 'heading' ? block.number : ''))).toEqual(['1', '1.1', '1.2', '1.3', '1.3.1']);
});
