import type { HeadingBlock } from '../../shared/document/block.ts';
import type { Paint } from '../../shared/document/scene.ts';
import type { Anchor, Item, LinkArea, Mark, Page, SignatureArea, StructureNode } from './draw-items.ts';
import { margins, type PageSize, pageSizes, type TypeName, type } from './draw-theme.ts';
import type { SetLine, Setter } from './font-setter.ts';

/** The page being filled and the way to the next. Units: points from the top left. */
export interface Flow {
  readonly setter: Setter;
  readonly root: StructureNode;
  readonly pages: Page[];
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  /** Every heading's place, known in full once all pages are laid out. */
  readonly anchors: ReadonlyMap<HeadingBlock, Anchor>;
  y: number;
  readonly pageIndex: () => number;
  readonly room: () => number;
  /** Starts a page unless `height` fits; a fresh page takes whatever comes. */
  readonly ensure: (height: number) => void;
  readonly breakPage: () => void;
  /** Space between blocks: the larger of two that meet, none at the top of a page. */
  readonly leave: (height: number) => void;
  /** The space that the last `leave` made above the cursor. */
  readonly gap: () => number;
  /** How far `leave` would move the cursor. */
  readonly toLeave: (height: number) => number;
  readonly draw: (node: StructureNode | null, ...marks: readonly Mark[]) => void;
  /** Marks of an element that are filled in after layout. */
  readonly reserve: (node: StructureNode) => Mark[];
  readonly link: (area: LinkArea) => void;
  readonly sign: (area: SignatureArea) => void;
  readonly anchor: (anchor: Anchor) => void;
}

/** A flow over pages of a size; an endless one has a single page without a foot, to measure on. */
export function createFlow(setter: Setter, size: PageSize, anchors: ReadonlyMap<HeadingBlock, Anchor>, endless = false): Flow {
  const [pageWidth, pageHeight] = pageSizes[size];
  const pages: Page[] = [];
  const startPage = () => {
    pages.push({ items: [], links: [], signatures: [], anchors: [] });
  };
  startPage();
  // where the last space between blocks ended
  let gap = { page: 0, y: -1, height: 0 };
  const page = (): Page => {
    const last = pages.at(-1);
    if (last === undefined) throw new RangeError('a flow has at least one page');
    return last;
  };
  const flow: Flow = {
    setter,
    root: { role: 'Document', children: [] },
    pages,
    left: margins.left,
    width: pageWidth - margins.left - margins.right,
    top: margins.top,
    bottom: endless ? Number.POSITIVE_INFINITY : pageHeight - margins.bottom,
    anchors,
    y: margins.top,
    pageIndex: () => pages.length - 1,
    room: () => flow.bottom - flow.y,
    ensure: (height) => {
      if (flow.y > flow.top && flow.y + height > flow.bottom) flow.breakPage();
    },
    breakPage: () => {
      startPage();
      flow.y = flow.top;
    },
    gap: () => (gap.page === flow.pageIndex() && gap.y === flow.y ? gap.height : 0),
    toLeave: (height) => {
      if (flow.y <= flow.top) return 0;
      return Math.min(Math.max(height - flow.gap(), 0), flow.bottom - flow.y);
    },
    leave: (height) => {
      const more = flow.toLeave(height);
      const met = flow.gap();
      flow.y += more;
      gap = { page: flow.pageIndex(), y: flow.y, height: met + more };
    },
    draw: (node, ...marks: Mark[]) => {
      page().items.push({ node, marks });
    },
    reserve: (node) => {
      const item: Item = { node, marks: [] };
      page().items.push(item);
      return item.marks;
    },
    link: (area) => {
      page().links.push(area);
    },
    sign: (area) => {
      page().signatures.push(area);
    },
    anchor: (anchor) => {
      page().anchors.push(anchor);
    },
  };
  return flow;
}

/** A structure element under its parent. */
export function element(
  parent: StructureNode,
  role: string,
  properties: Pick<StructureNode, 'alternateText' | 'numbering' | 'scope'> = {},
): StructureNode {
  const node: StructureNode = { role, children: [], ...properties };
  parent.children.push(node);
  return node;
}

/** Where the baseline lies in a line of a type. Units: points below the top of the line. */
export function baseline(name: TypeName): number {
  const { size, leading } = type[name];
  // centres the x-height and ascender of Noto in the leading
  return leading / 2 + size * 0.36;
}

/** One set line as a mark whose top is `y`; `x` is the left of the room it was set for. */
export function lineMark(line: SetLine, name: TypeName, x: number, y: number, paint: Paint): Mark {
  return { mark: 'text', x: x + (line.indent ?? 0), y: y + baseline(name), line, size: type[name].size, paint };
}

interface TextPlace {
  readonly node: StructureNode;
  readonly name: TypeName;
  readonly paint: Paint;
  readonly x?: number;
  readonly width?: number;
}

/** Sets a text from the cursor down, over as many pages as it needs; no single line is left behind on a page. */
export function flowText(flow: Flow, text: string, place: TextPlace): void {
  const style = type[place.name];
  const x = place.x ?? flow.left;
  flowLines(flow, flow.setter.lines(text, style, place.width ?? flow.width), { ...place, x });
}

export function flowLines(flow: Flow, lines: readonly SetLine[], place: TextPlace & { readonly x: number }): void {
  const { leading } = type[place.name];
  lines.forEach((line, index) => {
    const isFirstOfMany = index === 0 && lines.length > 1;
    const isLastButOne = index === lines.length - 2 && lines.length > 2;
    flow.ensure(isFirstOfMany || isLastButOne ? leading * 2 : leading);
    flow.draw(place.node, lineMark(line, place.name, place.x, flow.y, place.paint));
    flow.y += leading;
  });
}

/** Draws lines at a fixed place, without moving the cursor; gives the y below them. */
export function placeLines(
  flow: Flow,
  node: StructureNode | null,
  lines: readonly SetLine[],
  name: TypeName,
  x: number,
  y: number,
  paint: Paint,
): number {
  const { leading } = type[name];
  lines.forEach((line, index) => {
    flow.draw(node, lineMark(line, name, x, y + index * leading, paint));
  });
  return y + lines.length * leading;
}

/**
 * The lines of a text for a card that must stay whole, at most `most` of them.
 *
 * Nothing is lost: a text that needs more is printed in full above the card, under what it is about, and shortened on it.
 */
export function cardLines(flow: Flow, text: string, name: TypeName, width: number, most: number, about = ''): readonly SetLine[] {
  if (text === '') return [];
  const lines = flow.setter.lines(text, type[name], width);
  if (lines.length <= most) return lines;
  const inFull = about === '' || about === text ? text : `${about}: ${text}`;
  flowText(flow, inFull, { node: element(flow.root, 'P'), name: 'small', paint: 'ink' });
  flow.leave(8);
  return [...lines.slice(0, most - 1), flow.setter.line('…', type[name])];
}
