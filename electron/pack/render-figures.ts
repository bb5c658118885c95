import type {
  ChartBlock,
  MatrixBlock,
  MatrixItem,
  TimelineBlock,
  TimelineEntry,
  TimelineKind,
} from '../../shared/document/block.ts';
import type { Paint, SceneShape } from '../../shared/document/scene.ts';
import type { Mark, StructureNode } from './draw-items.ts';
import { statusIcon } from './draw-status.ts';
import { space, toneGround, toneInk, type } from './draw-theme.ts';
import type { SetLine, Setter } from './font-setter.ts';
import { element, type Flow, flowText, lineMark } from './render-flow.ts';
import { renderTable } from './render-table.ts';

/** A drawing scaled to the width of the page, its words for those who cannot see it, and its numbers. */
export function renderChart(flow: Flow, block: ChartBlock): void {
  const { scene } = block;
  const height = flow.bottom - flow.top - 40;
  const scale = Math.min(1, flow.width / scene.width, height / scene.height);
  flow.ensure(chartHeight(flow, block));
  flowText(flow, block.title, { node: element(flow.root, 'P'), name: 'smallBold', paint: 'muted' });
  flow.y += space.one;
  const figure = element(flow.root, 'Figure', { alternateText: block.alternateText });
  const place = { page: flow.pageIndex(), x: flow.left, y: flow.y, width: scene.width * scale, height: scene.height * scale };
  figure.box = place;
  flow.draw(figure, ...scene.shapes.map((shape) => sceneMark(flow.setter, shape, scale, place.x, place.y)));
  flow.y += place.height;
  flow.skip(space.three);
  renderTable(flow, block.twin);
}

export function chartHeight(flow: Flow, block: ChartBlock): number {
  const scale = Math.min(1, flow.width / block.scene.width, (flow.bottom - flow.top - 40) / block.scene.height);
  return block.scene.height * scale + 20;
}

function sceneMark(setter: Setter, shape: SceneShape, scale: number, left: number, top: number): Mark {
  const x = (value: number) => left + value * scale;
  const y = (value: number) => top + value * scale;
  switch (shape.shape) {
    case 'rect':
      return {
        mark: 'rect',
        x: x(shape.x),
        y: y(shape.y),
        width: shape.width * scale,
        height: shape.height * scale,
        ...(shape.fill === undefined ? {} : { fill: shape.fill }),
        ...(shape.stroke === undefined ? {} : { stroke: shape.stroke }),
        ...(shape.radius === undefined ? {} : { radius: shape.radius * scale }),
      };
    case 'line':
      return {
        mark: 'path',
        closed: false,
        points: [
          [x(shape.x1), y(shape.y1)],
          [x(shape.x2), y(shape.y2)],
        ],
        stroke: shape.stroke,
        thickness: shape.thickness * scale,
        ...(shape.dash === undefined ? {} : { dash: shape.dash }),
      };
    case 'polygon':
      return { mark: 'path', closed: true, fill: shape.fill, points: shape.points.map(([px, py]) => [x(px), y(py)] as const) };
    case 'label': {
      const size = shape.size * scale;
      const line = setter.line(shape.text, { weight: shape.weight ?? 'regular', size });
      const shift = shape.anchor === 'end' ? line.width : shape.anchor === 'middle' ? line.width / 2 : 0;
      return { mark: 'text', x: x(shape.x) - shift, y: y(shape.y), line, size, paint: shape.paint };
    }
  }
}

const kindPaint: Readonly<Record<TimelineKind, Paint>> = {
  step: 'accent',
  wait: 'warning',
  skipped: 'muted',
  'not-executed': 'unknown',
};

/** What happened when, down a rail: filled for done, hollow for waits, crossed for what was not done. */
export function renderTimeline(flow: Flow, block: TimelineBlock): void {
  if (block.caption !== undefined) {
    flow.ensure(60);
    flowText(flow, block.caption, { node: element(flow.root, 'P'), name: 'smallBold', paint: 'muted' });
    flow.y += space.one;
  }
  const list = element(flow.root, 'L');
  block.entries.forEach((entry, index) => {
    renderEntry(flow, entry, element(list, 'LI'), index === block.entries.length - 1);
  });
  flow.skip(space.four);
}

function renderEntry(flow: Flow, entry: TimelineEntry, node: StructureNode, last: boolean): void {
  const { leading } = type.small;
  const rail = flow.left + 116;
  const textX = rail + 16;
  const durationWidth = 84;
  const width = flow.left + flow.width - textX - durationWidth - 8;
  const at = flow.setter.lines(entry.at, type.small, 104);
  const title = entry.kind === 'step' ? entry.label : `${entry.label} — ${entry.kindWord}`;
  const rows: { readonly line: SetLine; readonly bold: boolean }[] = [
    ...flow.setter.lines(title, type.smallBold, width).map((line) => ({ line, bold: true })),
    ...(entry.note === undefined || entry.note === ''
      ? []
      : flow.setter.lines(entry.note, type.small, width).map((line) => ({ line, bold: false }))),
  ];
  const count = Math.max(rows.length, at.length);
  const height = count * leading + space.two;
  if (height <= (flow.bottom - flow.top) / 2) flow.ensure(height);
  const label = element(node, 'Lbl');
  const body = element(node, 'LBody');
  const paint = kindPaint[entry.kind];
  let from = 0;
  while (from < count) {
    const to = Math.min(count, from + Math.max(1, Math.floor(flow.room() / leading)));
    const bottom = flow.y + (to - from) * leading + (to === count ? space.two : 0);
    const middle = flow.y + leading / 2;
    if (!(last && to === count))
      flow.draw(null, {
        mark: 'path',
        closed: false,
        points: [
          [rail, from === 0 ? middle : flow.y],
          [rail, bottom],
        ],
        stroke: 'rule',
        thickness: 1,
      });
    if (from === 0) {
      flow.draw(null, ...railMark(entry.kind, rail, middle));
      const duration = flow.setter.line(entry.duration, type.small, durationWidth);
      flow.draw(label, ...at.map((line, index) => lineMark(line, 'small', flow.left, flow.y + index * leading, 'muted')));
      flow.draw(body, lineMark(duration, 'small', flow.left + flow.width - duration.width, flow.y, 'ink'));
    }
    flow.draw(
      body,
      ...rows
        .slice(from, to)
        .map(({ line, bold }, index) =>
          lineMark(
            line,
            bold ? 'smallBold' : 'small',
            textX,
            flow.y + index * leading,
            bold ? (entry.kind === 'step' ? 'ink' : paint) : 'muted',
          ),
        ),
    );
    flow.y = bottom;
    from = to;
    if (from < count) flow.breakPage();
  }
}

function railMark(kind: TimelineKind, x: number, y: number): readonly Mark[] {
  const paint = kindPaint[kind];
  if (kind === 'step') return [{ mark: 'circle', x, y, radius: 3.5, fill: paint }];
  const ring: Mark = { mark: 'circle', x, y, radius: 3.5, fill: 'paper', stroke: paint, thickness: 1.25 };
  if (kind === 'wait') return [ring];
  const slash = (points: readonly (readonly [number, number])[]): Mark => ({
    mark: 'path',
    closed: false,
    points,
    stroke: paint,
    thickness: 1.25,
  });
  const first = slash([
    [x - 2, y + 2],
    [x + 2, y - 2],
  ]);
  return kind === 'skipped'
    ? [ring, first]
    : [
        ring,
        first,
        slash([
          [x - 2, y - 2],
          [x + 2, y + 2],
        ]),
      ];
}

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
    const rows = Array.from({ length: Math.ceil(group.items.length / columns) }, (_, index) =>
      group.items.slice(index * columns, (index + 1) * columns),
    );
    const tiles = rows.map((row) => row.map((item) => setTile(flow, item, width)));
    flow.ensure(type.smallBold.leading + space.one + (tiles[0] === undefined ? 0 : Math.min(tallest(tiles[0]), 200)));
    flowText(flow, group.title, { node: element(flow.root, 'P'), name: 'smallBold', paint: 'accent' });
    flow.y += space.half;
    const list = element(flow.root, 'L');
    for (const row of tiles) {
      const height = tallest(row);
      flow.ensure(height);
      row.forEach((tile, index) => {
        drawTile(flow, tile, flow.left + index * (width + gap), width, height, element(element(list, 'LI'), 'LBody'));
      });
      flow.y += height + gap;
    }
    flow.skip(space.one);
  }
  flow.skip(space.two);
}

interface Tile {
  readonly item: MatrixItem;
  readonly lines: readonly { readonly line: SetLine; readonly bold: boolean; readonly paint: Paint }[];
}

const maxDetailLines = 6;

function setTile(flow: Flow, item: MatrixItem, width: number): Tile {
  const room = width - 30;
  const bold = (text: string, paint: Paint) =>
    flow.setter.lines(text, type.smallBold, room).map((line) => ({ line, bold: true, paint }));
  const detail =
    item.detail === ''
      ? []
      : flow.setter.lines(item.detail, type.small, room).map((line) => ({ line, bold: false, paint: 'muted' as const }));
  // a tile is a glance: the table of assets and exclusions holds the detail in full
  const shown =
    detail.length <= maxDetailLines
      ? detail
      : [
          ...detail.slice(0, maxDetailLines - 1),
          { line: flow.setter.line('…', type.small), bold: false, paint: 'muted' as const },
        ];
  return {
    item,
    lines: [...bold(item.label, 'ink').slice(0, 4), ...bold(item.status.word, toneInk(item.status.state)).slice(0, 2), ...shown],
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
