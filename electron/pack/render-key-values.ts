import type { KeyValue, KeyValueBlock } from '../../shared/document/block.ts';
import type { Paint } from '../../shared/document/scene.ts';
import type { StructureNode } from './draw-items.ts';
import { ruleMark } from './draw-items.ts';
import { statusIcon } from './draw-status.ts';
import { space, type TypeName, toneInk, type } from './draw-theme.ts';
import type { SetLine } from './font-setter.ts';
import { element, type Flow, flowText, lineMark } from './render-flow.ts';

const rowPadding = 3.5;
const keyShares = { usual: 0.3, short: 0.17 } as const;
const keyGap = 12;
const iconRoom = 13;
const besideGap = 8;
const { leading } = type.small;

/** A stretch of a line of the value. Units: points; `x` from the start of the value. */
interface Stretch {
  readonly line: SetLine;
  readonly name: TypeName;
  readonly paint: Paint;
  readonly x: number;
}

interface SetPair {
  readonly item: KeyValue;
  readonly key: readonly SetLine[];
  readonly value: readonly (readonly Stretch[])[];
}

/** Where the values begin, from the left of the list. */
function valueIndent(flow: Flow, { keys }: Pick<KeyValueBlock, 'keys'>): number {
  return flow.width * keyShares[keys ?? 'usual'];
}

function setPair(flow: Flow, item: KeyValue, indent: number): SetPair {
  const key = flow.setter.lines(item.key, type.small, indent - keyGap);
  return { item, key, value: setValue(flow, item, flow.width - indent) };
}

/** Only the word of a state has its colour; the value stands beside it, or below it where it is longer. */
function setValue(flow: Flow, { kind, status, value }: KeyValue, width: number): readonly (readonly Stretch[])[] {
  const room = width - (status === undefined ? 0 : iconRoom);
  const name: TypeName = kind === 'mono' ? 'mono' : 'small';
  const set = (text: string, x: number, width: number): readonly Stretch[] =>
    flow.setter.lines(text, type[name], width).map((line) => ({ line, name, paint: 'ink', x }));
  if (status === undefined) return set(value, 0, room).map((stretch) => [stretch]);
  const paint = toneInk(status.state);
  const word = flow.setter
    .lines(status.word, type.smallBold, room)
    .map((line): Stretch => ({ line, name: 'smallBold', paint, x: iconRoom }));
  const [only] = word;
  if (value === '' || only === undefined) return word.map((stretch) => [stretch]);
  const x = iconRoom + only.line.width + besideGap;
  const beside = word.length > 1 || x > flow.width / 3 ? [] : set(value, x, width - x);
  if (beside.length > 0 && beside.length <= 2) return beside.map((stretch, index) => (index === 0 ? [only, stretch] : [stretch]));
  return [...word, ...set(value, iconRoom, room)].map((stretch) => [stretch]);
}

function pairHeight(pair: SetPair): number {
  return Math.max(pair.key.length, pair.value.length) * leading + rowPadding * 2;
}

function pairsHeight(flow: Flow, items: readonly KeyValue[], indent: number): number {
  return items.reduce((sum, item) => sum + pairHeight(setPair(flow, item, indent)), 0);
}

/** The height of the list with the space after it. */
export function keyValuesHeight(flow: Flow, items: readonly KeyValue[]): number {
  return pairsHeight(flow, items, valueIndent(flow, {})) + space.four;
}

// a list this short is not broken over two pages
const shortList = 8;

/** The least height a list needs before the page may break: all of a short one with `below` under it, else its first rows. */
export function keyValuesLead(flow: Flow, block: KeyValueBlock, below = 0): number {
  const caption = block.caption === undefined || block.caption === '' ? 0 : leading + space.half;
  const indent = valueIndent(flow, block);
  const whole = pairsHeight(flow, block.items, indent);
  const page = flow.bottom - flow.top;
  if (block.items.length <= shortList && whole <= page / 4) return caption + whole + (below <= page / 4 ? below : 0);
  return caption + Math.min(pairsHeight(flow, block.items.slice(0, 3), indent), page / 3);
}

/** Facts in two columns: a quiet name, its value beside it, a hairline between; the last with `below` under it. */
export function renderKeyValues(flow: Flow, block: KeyValueBlock, below = 0): void {
  if (block.items.length === 0) return;
  flow.ensure(keyValuesLead(flow, block, below));
  const table = element(flow.root, 'Table');
  const indent = valueIndent(flow, block);
  if (block.caption !== undefined && block.caption !== '') {
    flowText(flow, block.caption, { node: element(table, 'Caption'), name: 'smallBold', paint: 'muted' });
    flow.y += space.half;
  }
  flow.draw(null, ruleMark(flow.left, flow.y, flow.left + flow.width, 'rule'));
  for (const [index, item] of block.items.entries()) {
    const pair = setPair(flow, item, indent);
    const row = element(table, 'TR');
    const end = pairHeight(pair) + below;
    if (index === block.items.length - 1 && end <= (flow.bottom - flow.top) / 2) flow.ensure(end);
    renderPair(flow, pair, indent, [element(row, 'TH', { scope: 'Row' }), element(row, 'TD')]);
  }
  flow.leave(space.four);
}

function renderPair(
  flow: Flow,
  pair: SetPair,
  indent: number,
  [keyNode, valueNode]: readonly [StructureNode, StructureNode],
): void {
  const count = Math.max(pair.key.length, pair.value.length);
  const valueX = flow.left + indent;
  if (pairHeight(pair) <= (flow.bottom - flow.top) / 2) flow.ensure(pairHeight(pair));
  let from = 0;
  while (from < count) {
    const fits = Math.max(1, Math.floor((flow.room() - rowPadding * 2) / leading));
    const to = Math.min(count, from + fits);
    const top = flow.y + rowPadding;
    const { status } = pair.item;
    if (status !== undefined && from === 0) flow.draw(null, ...statusIcon(status.state, valueX, top + leading / 2, 8));
    flow.draw(
      keyNode,
      ...pair.key.slice(from, to).map((line, index) => lineMark(line, 'small', flow.left, top + index * leading, 'muted')),
    );
    flow.draw(
      valueNode,
      ...pair.value
        .slice(from, to)
        .flatMap((stretches, index) =>
          stretches.map(({ line, name, paint, x }) => lineMark(line, name, valueX + x, top + index * leading, paint)),
        ),
    );
    flow.y += (to - from) * leading + rowPadding * 2;
    flow.draw(null, ruleMark(flow.left, flow.y, flow.left + flow.width, 'rule'));
    from = to;
    if (from < count) flow.breakPage();
  }
}
