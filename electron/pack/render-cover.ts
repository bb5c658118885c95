import type { CoverBlock } from '../../shared/document/block.ts';
import { space, type } from './draw-theme.ts';
import { element, type Flow, flowLines, flowText, lineMark } from './render-flow.ts';
import { keyValuesHeight, renderKeyValues } from './render-key-values.ts';

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
  const control = keyValuesHeight(flow, block.control) + (identity === undefined ? 0 : 96);
  // the document control list stands at the foot of the page when it fits there
  if (flow.y + space.eight + control < flow.bottom) flow.y = flow.bottom - control;
  else flow.leave(space.eight);
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
  const width = Math.max(...lines.map((line) => line.width + (line.indent ?? 0))) + 24;
  const height = lines.length * type.bodyBold.leading + 9;
  flow.ensure(height);
  flow.draw(null, { mark: 'rect', x: flow.left, y: flow.y, width, height, stroke: 'ink', radius: 2 });
  const node = element(flow.root, 'P');
  lines.forEach((line, index) => {
    flow.draw(node, lineMark(line, 'bodyBold', flow.left + 12, flow.y + 4.5 + index * type.bodyBold.leading, 'ink'));
  });
  flow.y += height;
}
