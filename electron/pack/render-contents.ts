import type { ContentsBlock } from '../../shared/document/block.ts';
import type { Anchor } from './draw-items.ts';
import { space, type } from './draw-theme.ts';
import type { SetLine } from './font-setter.ts';
import { baseline, element, type Flow, flowText, lineMark } from './render-flow.ts';

/** A page number that is known only when everything is laid out. */
export interface PendingNumber {
  readonly anchor: Anchor;
  readonly write: (line: SetLine) => void;
}

/** The table of contents: each line a link, its page number filled in at the end. */
export function renderContents(flow: Flow, block: ContentsBlock, pending: PendingNumber[]): void {
  const depth = depthThatFits(flow, block);
  flow.ensure(contentsHeight(flow, depth));
  flow.leave(space.six);
  flow.draw(null, { mark: 'rect', x: flow.left, y: flow.y, width: 36, height: 2, fill: 'accent' });
  flow.y += space.two;
  flowText(flow, block.title, { node: element(flow.root, 'P'), name: 'heading1', paint: 'ink' });
  flow.y += space.three;
  const toc = element(flow.root, 'TOC');
  for (const anchor of listed(flow, depth))
    renderEntry(flow, anchor, element(element(element(toc, 'TOCI'), 'Reference'), 'Link'), pending);
  flow.leave(space.six);
}

/** A heading without a number, such as one above a single remark, is no place to look up. */
function listed(flow: Flow, depth: number): readonly Anchor[] {
  return [...flow.anchors].flatMap(([heading, anchor]) => (heading.unnumbered !== true && anchor.level <= depth ? [anchor] : []));
}

const head = space.two + type.heading1.leading + space.three;

function entryHeight({ level }: Anchor): number {
  return level === 1 ? space.one + type.bodyBold.leading : type.body.leading;
}

function contentsHeight(flow: Flow, depth: number): number {
  return listed(flow, depth).reduce((sum, anchor) => sum + entryHeight(anchor), head);
}

/** As many levels as one page holds. */
function depthThatFits(flow: Flow, { depth }: ContentsBlock): number {
  const page = flow.bottom - flow.top;
  for (let levels: number = depth; levels > 1; levels -= 1) if (contentsHeight(flow, levels) <= page) return levels;
  return 1;
}

function renderEntry(flow: Flow, anchor: Anchor, node: ReturnType<typeof element>, pending: PendingNumber[]): void {
  const name = anchor.level === 1 ? 'bodyBold' : 'body';
  const indent = (anchor.level - 1) * 18;
  const before = anchor.level === 1 ? space.one : 0;
  const { leading } = type[name];
  flow.ensure(leading + before);
  flow.y += before;
  const x = flow.left + indent;
  const line = flow.setter.line(anchor.title, type[name], flow.width - indent - 48);
  const right = flow.left + flow.width;
  flow.draw(node, lineMark(line, name, x, flow.y, 'ink'));
  flow.draw(null, {
    mark: 'path',
    closed: false,
    points: [
      [x + line.width + 6, flow.y + baseline(name)],
      [right - 30, flow.y + baseline(name)],
    ],
    stroke: 'rule',
    thickness: 0.75,
    dash: [0.75, 2.5],
  });
  // the node's next marks are held open until the number is known
  const marks = flow.reserve(node);
  const y = flow.y;
  pending.push({
    anchor,
    write: (number) => marks.push(lineMark(number, name, right - number.width, y, anchor.level === 1 ? 'accent' : 'muted')),
  });
  flow.link({ node, target: anchor, x, y: flow.y, width: flow.width - indent, height: leading, words: anchor.title });
  flow.y += leading;
}
