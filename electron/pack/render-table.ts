import type { Cell, TableBlock } from '../../shared/document/block.ts';
import type { Mark, StructureNode } from './draw-items.ts';
import { ruleMark } from './draw-items.ts';
import { statusIcon } from './draw-status.ts';
import { space, type TypeName, toneInk, type } from './draw-theme.ts';
import type { SetLine } from './font-setter.ts';
import { alignsEnd, type PlacedColumn, padding, placeColumns } from './render-columns.ts';
import { element, type Flow, flowText, lineMark } from './render-flow.ts';

interface SetCell {
  readonly lines: readonly SetLine[];
  readonly name: TypeName;
  readonly cell: Cell;
  /** How many of the lines hold the status word, or the text that remarks follow. */
  readonly wordLines: number;
  /** The remark, where it fits beside the word. */
  readonly beside: SetLine | null;
  /** Said again from a row above: no part of what the table says. */
  readonly carried?: true;
}

const iconRoom = 13;
const besideGap = 6;
// a table this short is not broken over two pages
const shortTable = 8;
const { leading } = type.small;

/** The least height a table needs before the page may break: caption, header, one row; of a short one all of it, with `below` under it. */
export function tableLead(flow: Flow, block: TableBlock, below = 0): number {
  const columns = placeColumns(flow, block.columns);
  const page = flow.bottom - flow.top;
  const heights = block.rows.slice(0, shortTable).map((row) => rowHeight(setRow(flow, columns, row)));
  const whole = heights.reduce((sum, height) => sum + height, 0);
  const head = headerHeight(flow, columns) + (block.caption === undefined || block.caption === '' ? 0 : leading + space.half);
  if (block.rows.length <= shortTable && whole <= page / 5) {
    return head + Math.max(whole, leading + padding.y * 2) + (below <= page / 5 ? below : 0);
  }
  const [first = 0, second = 0] = heights;
  // a row that no page can hold is broken anyway
  if (head + first > page) return head + leading * 3 + padding.y * 2;
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
  let cells = setRow(flow, columns, block.rows[0] ?? []);
  block.rows.forEach((_, index) => {
    const nodes = rowNodes(rows, columns.length);
    const height = rowHeight(cells);
    const next = block.rows[index + 1];
    const nextCells = next === undefined ? null : setRow(flow, columns, next);
    // the last row does not stand alone on a page of its own
    const tail = index > 1 && index === block.rows.length - 2 && nextCells !== null ? rowHeight(nextCells) : 0;
    const after = index >= block.rows.length - (tail > 0 ? 2 : 1) ? tail + below : 0;
    const together = height + after <= body / 2 ? height + after : height;
    if (height <= body && flow.y + together > flow.bottom) {
      nextPage(flow, columns);
      cells = carryOver(flow, columns, cells, block.rows.slice(0, index));
    }
    if (flow.y + rowHeight(cells) <= flow.bottom) drawRow(flow, columns, cells, nodes, 0, lineCount(cells));
    else drawLongRow(flow, columns, cells, nodes);
    if (nextCells !== null) cells = nextCells;
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

function setRow(flow: Flow, columns: readonly PlacedColumn[], row: readonly Cell[]): readonly SetCell[] {
  return columns.map(({ column, width }, index) => {
    const cell = row[index] ?? '';
    const name: TypeName = column.kind === 'mono' ? 'mono' : 'small';
    const room = width - padding.x * 2;
    if (typeof cell === 'string') {
      const end = column.remarks === true ? cell.indexOf('\n') : -1;
      const main = flow.setter.lines(end < 0 ? cell : cell.slice(0, end), type[name], room);
      const remarks = end < 0 ? [] : flow.setter.lines(cell.slice(end + 1), type[name], room);
      return { cell, name, wordLines: main.length, beside: null, lines: [...main, ...remarks] };
    }
    const word = flow.setter.lines(cell.status.word, type.smallBold, room - iconRoom);
    const note = cell.note === undefined || cell.note === '' ? [] : flow.setter.lines(cell.note, type.small, room - iconRoom);
    const oneLine = word.length === 1 && note.length === 1 ? note[0] : undefined;
    if (oneLine !== undefined && (word[0]?.width ?? 0) + besideGap + oneLine.width <= room - iconRoom) {
      return { cell, name, wordLines: 1, beside: { pieces: oneLine.pieces, width: oneLine.width }, lines: word };
    }
    return { cell, name, wordLines: word.length, beside: null, lines: [...word, ...note] };
  });
}

/** At the top of a page an empty cell of a column that carries over says what it stands for. */
function carryOver(
  flow: Flow,
  columns: readonly PlacedColumn[],
  cells: readonly SetCell[],
  above: readonly (readonly Cell[])[],
): readonly SetCell[] {
  return cells.map((cell, index) => {
    const placed = columns[index];
    if (placed?.column.carriesOver !== true || cell.cell !== '') return cell;
    const text = above.findLast((row) => row[index] !== '')?.[index];
    if (typeof text !== 'string') return cell;
    return {
      ...cell,
      wordLines: 0,
      lines: flow.setter.lines(text, type[cell.name], placed.width - padding.x * 2),
      carried: true,
    };
  });
}

function lineCount(cells: readonly SetCell[]): number {
  return cells.reduce((most, cell) => Math.max(most, cell.lines.length), 1);
}

function rowHeight(cells: readonly SetCell[]): number {
  return lineCount(cells) * leading + padding.y * 2;
}

function rowNodes(rows: StructureNode, count: number): readonly StructureNode[] {
  const row = element(rows, 'TR');
  return Array.from({ length: count }, () => element(row, 'TD'));
}

/** Draws the lines `from` to `to` of a row at the cursor. */
function drawRow(
  flow: Flow,
  columns: readonly PlacedColumn[],
  cells: readonly SetCell[],
  nodes: readonly StructureNode[],
  from: number,
  to: number,
): void {
  const height = (to - from) * leading + padding.y * 2;
  columns.forEach((placed, index) => {
    const cell = cells[index];
    const node = nodes[index];
    if (cell === undefined || node === undefined) return;
    const marks = cellMarks(placed, cell, flow.y + padding.y, from, to);
    if (typeof cell.cell !== 'string' && from === 0) {
      flow.draw(null, ...statusIcon(cell.cell.status.state, placed.x + padding.x, flow.y + padding.y + leading / 2, 8));
    }
    flow.draw(cell.carried === true ? null : node, ...marks);
  });
  flow.y += height;
  flow.draw(null, ruleMark(flow.left, flow.y, flow.left + flow.width, 'rule'));
}

function cellMarks(placed: PlacedColumn, cell: SetCell, top: number, from: number, to: number): readonly Mark[] {
  const status = typeof cell.cell === 'string' ? null : cell.cell.status;
  const marks = cell.lines.slice(from, to).map((line, index) => {
    const y = top + index * leading;
    const isWord = from + index < cell.wordLines;
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
  if (cell.beside === null || from > 0) return marks;
  const x = placed.x + padding.x + iconRoom + (cell.lines[0]?.width ?? 0) + besideGap;
  return [...marks, lineMark(cell.beside, 'small', x, top, 'muted')];
}

/** Where the room of a line begins so that it ends with its column, or begins with it. */
function startOf(placed: PlacedColumn, line: SetLine): number {
  if (!alignsEnd(placed.column)) return placed.x + padding.x;
  return placed.x + placed.width - padding.x - line.width - (line.indent ?? 0);
}

/** A row taller than a page runs on, line by line. */
function drawLongRow(
  flow: Flow,
  columns: readonly PlacedColumn[],
  cells: readonly SetCell[],
  nodes: readonly StructureNode[],
): void {
  const count = lineCount(cells);
  let from = 0;
  while (from < count) {
    const fits = Math.floor((flow.room() - padding.y * 2) / leading);
    if (fits < Math.min(3, count - from)) {
      nextPage(flow, columns);
      continue;
    }
    const to = Math.min(count, from + fits);
    drawRow(flow, columns, cells, nodes, from, to);
    from = to;
  }
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
