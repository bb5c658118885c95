import type { InkSignatureBlock, SignatureFieldBlock } from '../../shared/document/block.ts';
import { ruleMark } from './draw-items.ts';
import { space, type TypeName, type } from './draw-theme.ts';
import type { SetLine } from './font-setter.ts';
import { cardLines, element, type Flow, lineMark, placeLines } from './render-flow.ts';
import { renderParagraph } from './render-prose.ts';

const padding = space.four;
const maxStatementLines = 16;
const nameShare = 0.34;
// small enough for the seal and three people on a page below the table of what they decided
const fields = { seal: { width: 156, height: 40 }, person: { width: 164, height: 44 } } as const;
const fieldPadding = space.two;

/** Who signs, as what and to what; beside it the field that a key fills. */
export function renderSignatureField(flow: Flow, block: SignatureFieldBlock): void {
  const seal = block.purpose === 'seal';
  const box = fields[block.purpose];
  const width = fieldTextWidth(flow, block);
  const person = [block.personName, block.role].filter((part) => part.trim() !== '').join(' · ');
  const rows = [
    { name: 'label', paint: 'accent', lines: cardLines(flow, block.label, 'label', width, 3) },
    { name: 'signer', paint: 'ink', lines: cardLines(flow, person, 'signer', width, 4, block.label) },
  ] as const;
  const statement = set(flow, block.statement, 'small', width);
  const fits = statement.length <= maxStatementLines;
  const textHeight =
    rows.reduce((sum, row) => sum + row.lines.length * type[row.name].leading, 0) +
    (fits ? statement.length * type.small.leading + space.one : 0);
  const height = Math.max(textHeight, box.height) + fieldPadding * 2;
  if (!fits) renderParagraph(flow, { kind: 'paragraph', text: block.statement });
  flow.ensure(height);
  const node = element(flow.root, 'Div');
  flow.draw(
    null,
    seal
      ? { mark: 'rect', x: flow.left, y: flow.y, width: flow.width, height, fill: 'accent-soft', radius: 3 }
      : { mark: 'rect', x: flow.left, y: flow.y, width: flow.width, height, stroke: 'rule', radius: 3 },
    { mark: 'rect', x: flow.left, y: flow.y, width: 3, height, fill: 'accent', radius: 1.5 },
  );
  let y = flow.y + fieldPadding;
  for (const row of rows)
    if (row.lines.length > 0) y = placeLines(flow, element(node, 'P'), row.lines, row.name, flow.left + padding, y, row.paint);
  if (fits && statement.length > 0)
    placeLines(flow, element(node, 'P'), statement, 'small', flow.left + padding, y + space.one, seal ? 'muted' : 'ink');
  flow.sign({
    node: element(node, 'Form'),
    field: block.field,
    tooltip: [block.label, person].filter((part) => part.trim() !== '').join(' – ') || block.field,
    x: flow.left + flow.width - padding - box.width,
    y: flow.y + (height - box.height) / 2,
    ...box,
  });
  flow.y += height;
  flow.leave(space.two);
}

function fieldTextWidth(flow: Flow, block: SignatureFieldBlock): number {
  return flow.width - fields[block.purpose].width - padding * 3;
}

/** How much room a field takes with the texts beside it; what is longer than a card is broken anyway. */
export function signatureFieldHeight(flow: Flow, block: SignatureFieldBlock): number {
  const statement = set(flow, block.statement, 'small', fieldTextWidth(flow, block)).length;
  const text = type.label.leading + type.signer.leading + space.one + Math.min(statement, maxStatementLines) * type.small.leading;
  return Math.max(text, fields[block.purpose].height) + fieldPadding * 2;
}

function set(flow: Flow, text: string, name: TypeName, width: number): readonly SetLine[] {
  return text === '' ? [] : flow.setter.lines(text, type[name], width);
}

// room for a pen above the line
const writing = 48;

/** Lines for a pen, and the pack id they belong to. */
export function renderInkSignature(flow: Flow, block: InkSignatureBlock): void {
  const { leading } = type.small;
  const width = flow.width - padding * 2;
  const statement = set(flow, block.statement, 'small', width);
  const fits = statement.length <= maxStatementLines;
  if (!fits) renderParagraph(flow, { kind: 'paragraph', text: block.statement });
  const role = cardLines(flow, block.role, 'signer', width, 3);
  const name = cardLines(flow, block.personName, 'body', width * nameShare - space.three, 3, block.role);
  const key = flow.setter.line(block.reference.key, type.label, width / 4);
  const reference = set(flow, block.reference.value, 'mono', width - key.width - space.two);
  const pen = Math.max(writing, name.length * type.body.leading + space.four);
  const head = role.length * type.signer.leading + (fits ? statement.length * leading : 0);
  const height = padding * 2 + head + pen + type.label.leading + space.three + reference.length * leading;
  flow.ensure(height);
  const node = element(flow.root, 'Div');
  const x = flow.left + padding;
  flow.draw(
    null,
    { mark: 'rect', x: flow.left, y: flow.y, width: flow.width, height, stroke: 'rule', radius: 3 },
    { mark: 'rect', x: flow.left, y: flow.y, width: 3, height, fill: 'accent', radius: 1.5 },
  );
  let y = placeLines(flow, element(node, 'P'), role, 'signer', x, flow.y + padding, 'ink');
  if (fits && statement.length > 0) y = placeLines(flow, element(node, 'P'), statement, 'small', x, y, 'ink');
  y += pen;
  const places = [
    { label: block.labels.name, lines: name, share: nameShare },
    { label: block.labels.date, lines: [], share: 0.2 },
    { label: block.labels.signature, lines: [], share: 0.8 - nameShare },
  ];
  let left = x;
  places.forEach((place, index) => {
    const room = width * place.share - (index === places.length - 1 ? 0 : space.four);
    const paragraph = element(node, 'P');
    flow.draw(null, ruleMark(left, y, left + room, 'ink', 0.75));
    placeLines(flow, paragraph, place.lines, 'body', left, y - place.lines.length * type.body.leading - 2, 'ink');
    flow.draw(paragraph, lineMark(flow.setter.line(place.label, type.label, room), 'label', left, y + 2, 'muted'));
    left += width * place.share;
  });
  y += type.label.leading + space.three;
  const paragraph = element(node, 'P');
  flow.draw(paragraph, lineMark(key, 'label', x, y, 'muted'));
  placeLines(flow, paragraph, reference, 'mono', x + key.width + space.two, y, 'muted');
  flow.y += height;
  flow.leave(space.four);
}

export function inkSignatureHeight(flow: Flow, block: InkSignatureBlock): number {
  const statement = set(flow, block.statement, 'small', flow.width - padding * 2).length;
  const text = type.signer.leading + Math.min(statement, maxStatementLines) * type.small.leading;
  return padding * 2 + text + writing + type.label.leading + space.three + type.small.leading;
}
