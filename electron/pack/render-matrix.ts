import type { MatrixBlock, MatrixItem } from '../../shared/document/block.ts';
import type { Paint } from '../../shared/document/scene.ts';
import type { StructureNode } from './draw-items.ts';
import { statusIcon } from './draw-status.ts';
import { space, toneGround, toneInk, type } from './draw-theme.ts';
import type { SetLine } from './font-setter.ts';
import { cardLines, element, type Flow, flowText, lineMark } from './render-flow.ts';

/** Tiles, three to a row, under the title of their group. */
export function renderMatrix(flow: Flow, block: MatrixBlock): void {
  const columns = 3;
  const gap = space.two;
  const width = (flow.width - gap * (columns - 1)) / columns;
  if (block.caption !== undefined) {
    flow.ensure(80);
    flowText(flow, block.caption, { node: element(flow.root, 'P'), name: 'smallBold', paint: 'muted' });
    flow.y += space.one;
  }
  for (const group of block.groups) {
    flow.ensure(88);
    flowText(flow, group.title, { node: element(flow.root, 'P'), name: 'smallBold', paint: 'accent' });
    flow.y += space.half;
    const list = element(flow.root, 'L', { numbering: 'None' });
    for (let start = 0; start < group.items.length; start += columns) {
      const row = group.items.slice(start, start + columns).map((item) => setTile(flow, item, width));
      const height = tallest(row);
      flow.ensure(height);
      row.forEach((tile, index) => {
        drawTile(flow, tile, flow.left + index * (width + gap), width, height, element(element(list, 'LI'), 'LBody'));
      });
      flow.y += height + gap;
    }
    flow.leave(space.one);
  }
  flow.leave(space.two);
}

interface Tile {
  readonly item: MatrixItem;
  readonly lines: readonly { readonly line: SetLine; readonly bold: boolean; readonly paint: Paint }[];
}

const most = { label: 4, word: 2, detail: 6 } as const;

function setTile(flow: Flow, item: MatrixItem, width: number): Tile {
  const room = width - 30;
  const set = (text: string, bold: boolean, paint: Paint, limit: number) =>
    cardLines(flow, text, bold ? 'smallBold' : 'small', room, limit, item.label).map((line) => ({ line, bold, paint }));
  return {
    item,
    lines: [
      ...set(item.label, true, 'ink', most.label),
      ...set(item.status.word, true, toneInk(item.status.state), most.word),
      ...set(item.detail, false, 'muted', most.detail),
    ],
  };
}

function tallest(row: readonly Tile[]): number {
  return Math.max(...row.map((tile) => tile.lines.length)) * type.small.leading + space.two * 2;
}

function drawTile(flow: Flow, tile: Tile, x: number, width: number, height: number, node: StructureNode): void {
  const { leading } = type.small;
  const { state } = tile.item.status;
  flow.draw(
    null,
    { mark: 'rect', x, y: flow.y, width, height, fill: toneGround(state), radius: 2 },
    ...statusIcon(state, x + 8, flow.y + space.two + leading / 2, 9),
  );
  flow.draw(
    node,
    ...tile.lines.map(({ line, bold, paint }, index) =>
      lineMark(line, bold ? 'smallBold' : 'small', x + 23, flow.y + space.two + index * leading, paint),
    ),
  );
}
