import type { InkSignatureBlock, SignatureFieldBlock } from '../../shared/document/block.ts';
import { ruleMark } from './draw-items.ts';
import { space, type TypeName, type } from './draw-theme.ts';
import type { SetLine } from './font-setter.ts';
import { cardLines, element, type Flow, lineMark, placeLines } from './render-flow.ts';
import { renderParagraph } from './render-prose.ts';

const padding = space.three;
const maxStatementLines = 16;
const nameShare = 0.36;

/** Who signs, as what and to what; beside it the field that a key fills. */
export function renderSignatureField(flow: Flow, block: SignatureFieldBlock): void {
  const seal = block.purpose === 'seal';
  const box = seal ? { width: 150, height: 40 } : { width: 196, height: 56 };
  const width = flow.width - box.width - padding * 3;
  const person = [block.personName, block.role].filter((part) => part !== '').join(' · ');
  const rows = [
    { name: 'bodyBold', paint: 'ink', lines: cardLines(flow, block.label, 'bodyBold', width, 3) },
    { name: 'small', paint: 'muted', lines: cardLines(flow, person, 'small', width, 4, block.label) },
  ] as const;
  const statement = set(flow, block.statement, 'small', width);
  const fits = statement.length <= maxStatementLines;
  const textHeight =
    rows.reduce((sum, row) => sum + row.lines.length * type[row.name].leading, 0) +
    (fits ? statement.length * type.small.leading + space.one : 0);
  const height = Math.max(textHeight, box.height) + padding * 2;
  if (!fits) renderParagraph(flow, { kind: 'paragraph', text: block.statement });
  flow.ensure(height);
  const node = element(flow.root, 'Div');
  flow.draw(null, { mark: 'rect', x: flow.left, y: flow.y, width: flow.width, height, stroke: 'rule', radius: 3 });
  let y = flow.y + padding;
  for (const row of rows)
    if (row.lines.length > 0) y = placeLines(flow, element(node, 'P'), row.lines, row.name, flow.left + padding, y, row.paint);
  if (fits && statement.length > 0)
    placeLines(flow, element(node, 'P'), statement, 'small', flow.left + padding, y + space.one, 'ink');
  flow.sign({
    node: element(node, 'Form'),
    field: block.field,
    tooltip: [block.label, person].filter((part) => part !== '').join(' – '),
    x: flow.left + flow.width - padding - box.width,
    y: flow.y + (height - box.height) / 2,
    ...box,
  });
  flow.y += height;
  flow.skip(space.two);
}

export function signatureFieldHeight(block: SignatureFieldBlock): number {
  return block.purpose === 'seal' ? 80 : 120;
}

function set(flow: Flow, text: string, name: TypeName, width: number): readonly SetLine[] {
  return text === '' ? [] : flow.setter.lines(text, type[name], width);
}

/** Lines for a pen, and the pack id they belong to. */
export function renderInkSignature(flow: Flow, block: InkSignatureBlock): void {
  const { leading } = type.small;
  const width = flow.width - padding * 2;
  const statement = set(flow, block.statement, 'small', width);
  const fits = statement.length <= maxStatementLines;
  if (!fits) renderParagraph(flow, { kind: 'paragraph', text: block.statement });
  const reference = set(flow, block.reference.value, 'mono', width);
  const role = cardLines(flow, block.role, 'bodyBold', width, 3);
  const name = cardLines(flow, block.personName, 'small', width * nameShare - space.three, 3, block.role);
  const writing = Math.max(40, name.length * leading + 16);
  const head = role.length * type.bodyBold.leading + (fits ? statement.length * leading : 0);
  const height = padding * 2 + head + writing + 24 + (1 + reference.length) * leading;
  flow.ensure(height);
  const node = element(flow.root, 'Div');
  const x = flow.left + padding;
  flow.draw(null, { mark: 'rect', x: flow.left, y: flow.y, width: flow.width, height, stroke: 'rule', radius: 3 });
  let y = placeLines(flow, element(node, 'P'), role, 'bodyBold', x, flow.y + padding, 'ink');
  if (fits && statement.length > 0) y = placeLines(flow, element(node, 'P'), statement, 'small', x, y, 'ink');
  y += writing;
  const fields = [
    { label: block.labels.name, lines: name, share: nameShare },
    { label: block.labels.date, lines: [], share: 0.2 },
    { label: block.labels.signature, lines: [], share: 0.8 - nameShare },
  ];
  let left = x;
  for (const field of fields) {
    const room = width * field.share - space.three;
    const paragraph = element(node, 'P');
    flow.draw(null, ruleMark(left, y, left + room, 'ink', 0.75));
    placeLines(flow, paragraph, field.lines, 'small', left, y - field.lines.length * leading - 1, 'ink');
    flow.draw(paragraph, lineMark(flow.setter.line(field.label, type.label, room), 'label', left, y + 2, 'muted'));
    left += width * field.share;
  }
  y += 24;
  const paragraph = element(node, 'P');
  flow.draw(paragraph, lineMark(flow.setter.line(block.reference.key, type.label, width), 'label', x, y, 'muted'));
  placeLines(flow, paragraph, reference, 'mono', x, y + leading, 'muted');
  flow.y += height;
  flow.skip(space.three);
}
