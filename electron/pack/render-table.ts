import type { Cell, TableBlock } from '../../shared/document/block.ts';
import type { Mark, StructureNode } from './draw-items.ts';
import { ruleMark } from './draw-items.ts';
import { statusIcon } from './draw-status.ts';
import { space, toneInk, type } from './draw-theme.ts';
import type { SetLine } from './font-setter.ts';
import { alignsEnd, type PlacedColumn, padding, placeColumns } from './render-columns.ts';
import { element, type Flow, flowText, lineMark } from './render-flow.ts';
import { besideGap, carryOver, iconRoom, rowHeight, type SetCell, setRow, shortenRow, textOf } from './render-row.ts';

// a table this short is not broken over two pages
const shortTable = 8;
// of a page; a row that would be taller has what is long in it set below, over the whole width
const tallestRow = 1 / 3;
const { leading } = type.small;

/** The least height a table needs before the page may break: caption, header, one row; of a short one all of it, with `below` under it. */
export function tableLead(flow: Flow, block: TableBlock, below = 0): number {
  const columns = placeColumns(flow, block.columns);
  const page = flow.bottom - flow.top;
  const heights = block.rows
    .slice(0, shortTable)
    .map((row) => rowHeight(shortenRow(flow, setRow(flow, columns, row), page * tallestRow)));
  const whole = heights.reduce((sum, height) => sum + height, 0);
  const head = headerHeight(flow, columns) + (block.caption === undefined || block.caption === '' ? 0 : leading + space.half);
  if (block.rows.length <= shortTable && whole <= page / 5) {
    return head + Math.max(whole, leading + padding.y * 2) + (below <= page / 5 ? below : 0);
  }
  const [first = 0, second = 0] = heights;
  return head + (head + first + second > page / 2 ? first : first + second);
}

/** A table that repeats its header on every page and keeps each row whole where a page can hold it, the last with `below` under it. */
export function renderTable(flow: Flow, block: TableBlock, below = 0): void {
  const columns = placeColumns(flow, block.columns);
  flow.ensure(tableLead(flow, block, below));
  const table = element(flow.root, 'Table');
  if (block.caption !== undefined && block.caption !== '') {
    flowText(flow, block.caption, { node: element(table, 'Caption'), name: 'smallBold', paint: 'muted' });
    flow.y += space.half;
  }
  const body = flow.bottom - flow.top - headerHeight(flow, columns);
  drawHeader(flow, columns, element(element(table, 'THead'), 'TR'));
  const rows = element(table, 'TBody');
  if (block.rows.length === 0) renderEmpty(flow, block, rows);
  const tallest = (flow.bottom - flow.top) * tallestRow;
  const set = (row: readonly Cell[]) => shortenRow(flow, setRow(flow, columns, row), tallest);
  let cells = set(block.rows[0] ?? []);
  block.rows.forEach((row, index) => {
    const nodes = rowNodes(rows, columns.length);
    const height = rowHeight(cells);
    const next = block.rows[index + 1];
    const nextCells = next === undefined ? null : set(next);
    // the last row does not stand alone on a page of its own
    const tail = index > 1 && index === block.rows.length - 2 && nextCells !== null ? rowHeight(nextCells) : 0;
    const after = index >= block.rows.length - (tail > 0 ? 2 : 1) ? tail + below : 0;
    const together = height + after <= body / 2 ? height + after : height;
    if (flow.y + together > flow.bottom) {
      nextPage(flow, columns);
      cells = carryOver(flow, columns, cells, block.rows.slice(0, index));
    }
    drawRow(flow, columns, cells, nodes);
    const page = flow.pageIndex();
    renderInFull(flow, columns, row, cells, nodes);
    if (nextCells === null) return;
    cells = nextCells;
    const head = headerHeight(flow, columns);
    if (flow.pageIndex() > page && head + rowHeight(cells) <= flow.room()) drawHeader(flow, columns, null);
  });
  flow.leave(space.four);
}

function headerLines(flow: Flow, { column, width }: PlacedColumn): readonly SetLine[] {
  return flow.setter.lines(column.header, type.label, width - padding.x * 2);
}

function headerHeight(flow: Flow, columns: readonly PlacedColumn[]): number {
  return Math.max(1, ...columns.map((column) => headerLines(flow, column).length)) * type.label.leading + padding.y * 2;
}

/** The header, tagged once and repeated as an artifact. */
function drawHeader(flow: Flow, columns: readonly PlacedColumn[], row: StructureNode | null): void {
  const height = headerHeight(flow, columns);
  const right = flow.left + flow.width;
  flow.draw(
    null,
    { mark: 'rect', x: flow.left, y: flow.y, width: flow.width, height, fill: 'surface' },
    ruleMark(flow.left, flow.y + height, right, 'accent', 0.75),
  );
  for (const placed of columns) {
    const lines = headerLines(flow, placed);
    const top = flow.y + height - padding.y - lines.length * type.label.leading;
    const node = row === null ? null : element(row, 'TH', { scope: 'Column' });
    const marks = lines.map((line, index) => {
      const x = startOf(placed, line);
      return lineMark(line, 'label', x, top + index * type.label.leading, 'accent');
    });
    flow.draw(node, ...marks);
  }
  flow.y += height;
}

function nextPage(flow: Flow, columns: readonly PlacedColumn[]): void {
  flow.breakPage();
  drawHeader(flow, columns, null);
}

function rowNodes(rows: StructureNode, count: number): readonly StructureNode[] {
  const row = element(rows, 'TR');
  return Array.from({ length: count }, () => element(row, 'TD'));
}

/** Under a row, over the width of the table, what is too long for its column. */
function renderInFull(
  flow: Flow,
  columns: readonly PlacedColumn[],
  row: readonly Cell[],
  cells: readonly SetCell[],
  nodes: readonly StructureNode[],
): void {
  columns.forEach(({ column }, index) => {
    const node = nodes[index];
    const text = textOf(row[index] ?? '');
    // an empty cell that says its group again has nothing of its own
    if (cells[index]?.again !== true || node === undefined || text === '') return;
    flow.ensure(leading * 4);
    const place = { x: flow.left + padding.x, width: flow.width - padding.x * 2 };
    flow.y += padding.y;
    const label = flow.setter.line(column.header, type.label, place.width);
    flow.draw(null, lineMark(label, 'label', place.x, flow.y, 'muted'));
    flow.y += leading;
    flowText(flow, text, { node, name: column.kind === 'mono' ? 'mono' : 'small', paint: 'ink', ...place });
    flow.y += padding.y;
    flow.draw(null, ruleMark(flow.left, flow.y, flow.left + flow.width, 'rule'));
  });
}

/** Draws a row at the cursor. */
function drawRow(flow: Flow, columns: readonly PlacedColumn[], cells: readonly SetCell[], nodes: readonly StructureNode[]): void {
  const height = rowHeight(cells);
  columns.forEach((placed, index) => {
    const cell = cells[index];
    const node = nodes[index];
    if (cell === undefined || node === undefined) return;
    const marks = cellMarks(placed, cell, flow.y + padding.y);
    if (typeof cell.cell !== 'string') {
      flow.draw(null, ...statusIcon(cell.cell.status.state, placed.x + padding.x, flow.y + padding.y + leading / 2, 8));
    }
    flow.draw(cell.again === true ? null : node, ...marks);
  });
  flow.y += height;
  flow.draw(null, ruleMark(flow.left, flow.y, flow.left + flow.width, 'rule'));
}

function cellMarks(placed: PlacedColumn, cell: SetCell, top: number): readonly Mark[] {
  const status = typeof cell.cell === 'string' ? null : cell.cell.status;
  const marks = cell.lines.map((line, index) => {
    const y = top + index * leading;
    const isWord = index < cell.wordLines;
    if (status === null) {
      const x = startOf(placed, line);
      return lineMark(line, cell.name, x, y, isWord ? 'ink' : 'muted');
    }
    return lineMark(
      line,
      isWord ? 'smallBold' : 'small',
      placed.x + padding.x + iconRoom,
      y,
      isWord ? toneInk(status.state) : 'muted',
    );
  });
  if (cell.beside === null) return marks;
  const x = placed.x + padding.x + iconRoom + (cell.lines[0]?.width ?? 0) + besideGap;
  return [...marks, lineMark(cell.beside, 'small', x, top, 'muted')];
}

/** Where the room of a line begins so that it ends with its column, or begins with it. */
function startOf(placed: PlacedColumn, line: SetLine): number {
  if (!alignsEnd(placed.column)) return placed.x + padding.x;
  return placed.x + placed.width - padding.x - line.width - (line.indent ?? 0);
}

function renderEmpty(flow: Flow, block: TableBlock, rows: StructureNode): void {
  const row = element(rows, 'TR');
  const line = flow.setter.line(block.emptyText, type.small, flow.width - padding.x * 2);
  block.columns.forEach((_, index) => {
    const node = element(row, 'TD');
    if (index === 0) flow.draw(node, lineMark(line, 'small', flow.left + padding.x, flow.y + padding.y, 'muted'));
  });
  flow.y += leading + padding.y * 2;
  flow.draw(null, ruleMark(flow.left, flow.y, flow.left + flow.width, 'rule'));
}
