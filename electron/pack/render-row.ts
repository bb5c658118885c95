import type { Cell } from '../../shared/document/block.ts';
import { type TypeName, type } from './draw-theme.ts';
import type { SetLine } from './font-setter.ts';
import { type PlacedColumn, padding } from './render-columns.ts';
import type { Flow } from './render-flow.ts';

export interface SetCell {
  readonly lines: readonly SetLine[];
  readonly name: TypeName;
  readonly cell: Cell;
  /** How many of the lines hold the status word, or the text that remarks follow. */
  readonly wordLines: number;
  /** The remark, where it fits beside the word. */
  readonly beside: SetLine | null;
  /** Said again from a row above, or in full below: no part of what the table says. */
  readonly again?: true;
}

export const iconRoom = 13;
export const besideGap = 6;
const { leading } = type.small;

/** The cells of a row, broken into lines for their columns. */
export function setRow(flow: Flow, columns: readonly PlacedColumn[], row: readonly Cell[]): readonly SetCell[] {
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
export function carryOver(
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
      lines: flow.setter.lines(text, type[cell.name], placed.width - padding.x * 2).slice(0, linesKept),
      again: true,
    };
  });
}

function lineCount(cells: readonly SetCell[]): number {
  return cells.reduce((most, cell) => Math.max(most, cell.lines.length), 1);
}

/** The height of a row that is drawn in one piece. */
export function rowHeight(cells: readonly SetCell[]): number {
  return lineCount(cells) * leading + padding.y * 2;
}

// of a text that is set in full below its row
const linesKept = 6;

/** A row taller than `most` with its long cells shortened: what they say stands below it, where there is room for it. */
export function shortenRow(flow: Flow, cells: readonly SetCell[], most: number): readonly SetCell[] {
  if (rowHeight(cells) <= most) return cells;
  return cells.map((cell) => {
    if (cell.lines.length <= linesKept * 2) return cell;
    return { ...cell, lines: [...cell.lines.slice(0, linesKept - 1), flow.setter.line('…', type[cell.name])], again: true };
  });
}

/** What a cell says, in one text. */
export function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : [cell.status.word, cell.note ?? ''].filter((text) => text !== '').join('\n');
}
