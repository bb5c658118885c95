import type { CoverBlock, KeyValue, KeyValueBlock } from '../../shared/document/block.ts';
import type { StructureNode } from './draw-items.ts';
import { ruleMark } from './draw-items.ts';
import { statusIcon } from './draw-status.ts';
import { space, type TypeName, toneInk, type } from './draw-theme.ts';
import type { SetLine } from './font-setter.ts';
import { element, type Flow, flowLines, flowText, lineMark } from './render-flow.ts';

/** The first page: kind of document, title, marking, who controls it, and the pack id in full. */
export function renderCover(flow: Flow, block: CoverBlock): void {
  flow.draw(null, { mark: 'rect', x: flow.left, y: flow.y + 48, width: 72, height: 4, fill: 'accent' });
  flow.y += 72;
  if (block.eyebrow !== undefined) {
    flowText(flow, block.eyebrow, { node: element(flow.root, 'P'), name: 'bodyBold', paint: 'accent' });
    flow.y += space.one;
  }
  const title = flow.setter.balanced(block.title, type.cover, flow.width);
  flowLines(flow, title, { node: element(flow.root, 'P'), name: 'cover', paint: 'ink', x: flow.left });
  flow.y += space.two;
  const subtitle = flow.setter.balanced(block.subtitle, type.coverSubtitle, flow.width);
  flowLines(flow, subtitle, { node: element(flow.root, 'P'), name: 'coverSubtitle', paint: 'muted', x: flow.left });
  flow.y += space.six;
  renderMarking(flow, block.marking);
  const identity = block.identity;
  const control = renderHeight(flow, block.control) + (identity === undefined ? 0 : 96);
  // the document control list stands at the foot of the page when it fits there
  if (flow.y + space.eight + control < flow.bottom) flow.y = flow.bottom - control;
  else flow.skip(space.eight);
  renderKeyValues(flow, { kind: 'key-values', items: block.control });
  if (identity === undefined) return;
  const note = identity.note === undefined ? [] : flow.setter.lines(identity.note, type.small, flow.width - 24);
  const value = flow.setter.lines(identity.value, { ...type.mono, size: 8.75 }, flow.width - 24);
  const height = 20 + value.length * 16 + note.length * type.small.leading + 16;
  flow.ensure(height);
  flow.draw(null, { mark: 'rect', x: flow.left, y: flow.y, width: flow.width, height, fill: 'accent-soft', radius: 3 });
  const node = element(flow.root, 'Div');
  const x = flow.left + 12;
  flow.draw(element(node, 'P'), lineMark(flow.setter.line(identity.label, type.label), 'label', x, flow.y + 8, 'accent'));
  const valueNode = element(node, 'P');
  value.forEach((line, index) => {
    flow.draw(valueNode, { mark: 'text', x, y: flow.y + 33 + index * 16, line, size: 8.75, paint: 'ink' });
  });
  const noteNode = note.length === 0 ? null : element(node, 'P');
  note.forEach((line, index) => {
    flow.draw(noteNode, lineMark(line, 'small', x, flow.y + 24 + value.length * 16 + index * type.small.leading, 'muted'));
  });
  flow.y += height;
}

function renderMarking(flow: Flow, marking: string): void {
  if (marking === '') return;
  const lines = flow.setter.lines(marking, type.bodyBold, flow.width - 24);
  const width = Math.max(...lines.map((line) => line.width)) + 24;
  const height = lines.length * type.bodyBold.leading + 9;
  flow.ensure(height);
  flow.draw(null, { mark: 'rect', x: flow.left, y: flow.y, width, height, stroke: 'ink', radius: 2 });
  const node = element(flow.root, 'P');
  lines.forEach((line, index) => {
    flow.draw(node, lineMark(line, 'bodyBold', flow.left + 12, flow.y + 4.5 + index * type.bodyBold.leading, 'ink'));
  });
  flow.y += height;
}

const rowPadding = 4;
const keyShare = 0.3;

interface SetPair {
  readonly item: KeyValue;
  readonly key: readonly SetLine[];
  readonly value: readonly SetLine[];
  readonly name: TypeName;
}

function setPair(flow: Flow, item: KeyValue): SetPair {
  const keyWidth = flow.width * keyShare - 12;
  const name: TypeName = item.kind === 'mono' ? 'mono' : item.status === undefined ? 'small' : 'smallBold';
  const text = item.status === undefined ? item.value : [item.status.word, item.value].filter(Boolean).join(' · ');
  const indent = item.status === undefined ? 0 : 13;
  return {
    item,
    name,
    key: flow.setter.lines(item.key, type.small, keyWidth),
    value: flow.setter.lines(text, type[name], flow.width * (1 - keyShare) - indent),
  };
}

function pairHeight(pair: SetPair): number {
  return Math.max(pair.key.length, pair.value.length) * type.small.leading + rowPadding * 2;
}

function renderHeight(flow: Flow, items: readonly KeyValue[]): number {
  return items.reduce((sum, item) => sum + pairHeight(setPair(flow, item)), 0) + 20;
}

/** Facts in two columns: a quiet name, its value beside it, a hairline between. */
export function renderKeyValues(flow: Flow, block: KeyValueBlock): void {
  if (block.items.length === 0) return;
  const table = element(flow.root, 'Table');
  if (block.caption !== undefined && block.caption !== '') {
    flow.ensure(48);
    flowText(flow, block.caption, { node: element(table, 'Caption'), name: 'smallBold', paint: 'muted' });
    flow.y += space.half;
  }
  flow.draw(null, ruleMark(flow.left, flow.y, flow.left + flow.width, 'rule'));
  for (const item of block.items) {
    const pair = setPair(flow, item);
    const row = element(table, 'TR');
    renderPair(flow, pair, element(row, 'TH', { scope: 'Row' }), element(row, 'TD'));
  }
  flow.skip(space.four);
}

function renderPair(flow: Flow, pair: SetPair, keyNode: StructureNode, valueNode: StructureNode): void {
  const { leading } = type.small;
  const count = Math.max(pair.key.length, pair.value.length);
  const valueX = flow.left + flow.width * keyShare;
  if (pairHeight(pair) <= (flow.bottom - flow.top) / 2) flow.ensure(pairHeight(pair));
  let from = 0;
  while (from < count) {
    const fits = Math.max(1, Math.floor((flow.room() - rowPadding * 2) / leading));
    const to = Math.min(count, from + fits);
    const top = flow.y + rowPadding;
    const status = pair.item.status;
    if (status !== undefined && from === 0) flow.draw(null, ...statusIcon(status.state, valueX, top + leading / 2, 8));
    const paint = status === undefined ? 'ink' : toneInk(status.state);
    const indent = status === undefined ? 0 : 13;
    flow.draw(
      keyNode,
      ...pair.key.slice(from, to).map((line, index) => lineMark(line, 'small', flow.left, top + index * leading, 'muted')),
    );
    flow.draw(
      valueNode,
      ...pair.value
        .slice(from, to)
        .map((line, index) => lineMark(line, pair.name, valueX + indent, top + index * leading, paint)),
    );
    flow.y += (to - from) * leading + rowPadding * 2;
    flow.draw(null, ruleMark(flow.left, flow.y, flow.left + flow.width, 'rule'));
    from = to;
    if (from < count) flow.breakPage();
  }
}
