import type { CalloutBlock, HeadingBlock, ListBlock, ParagraphBlock } from '../../shared/document/block.ts';
import type { Paint } from '../../shared/document/scene.ts';
import type { Anchor } from './draw-items.ts';
import { statusIcon } from './draw-status.ts';
import { space, type TypeName, toneGround, toneInk, type } from './draw-theme.ts';
import type { SetLine } from './font-setter.ts';
import { element, type Flow, flowLines, flowText, lineMark } from './render-flow.ts';

const headings = [
  { name: 'heading1', before: space.seven, after: space.two },
  { name: 'heading2', before: space.four, after: space.one },
  { name: 'heading3', before: space.three, after: space.half },
] as const;

// between the short rule and the section it opens
const underRule = space.two;

/** The height of a heading without the space before it. */
export function headingHeight(flow: Flow, block: HeadingBlock): number {
  const look = headings[block.level - 1] ?? headings[0];
  const lines = flow.setter.lines(block.text, type[look.name], flow.width).length;
  return lines * type[look.name].leading + look.after + (block.level === 1 ? underRule : 0);
}

/** A heading stays with what follows it: `keep` is the height that must fit below. One that follows a heading keeps close to it. */
export function renderHeading(flow: Flow, block: HeadingBlock, keep: number, followsHeading: boolean): void {
  const look = headings[block.level - 1] ?? headings[0];
  const before = followsHeading && block.level > 1 ? space.one : look.before;
  flow.ensure(flow.toLeave(before) + headingHeight(flow, block) + keep);
  flow.leave(before);
  const node = element(flow.root, `H${block.level}`);
  const style = type[look.name];
  if (block.level === 1) {
    flow.draw(null, { mark: 'rect', x: flow.left, y: flow.y, width: 36, height: 2, fill: 'accent' });
    flow.y += underRule;
  }
  flow.anchor(anchorOf(flow, block));
  const number = block.number === null ? null : flow.setter.line(`${block.number} `, style);
  const indent = number === null ? 0 : number.width + style.size * 0.6;
  if (number !== null) flow.draw(node, lineMark(number, look.name, flow.left, flow.y, 'accent'));
  flowText(flow, block.text, { node, name: look.name, paint: 'ink', x: flow.left + indent, width: flow.width - indent });
  flow.y += look.after;
}

function anchorOf(flow: Flow, block: HeadingBlock): Anchor {
  const anchor = flow.anchors.get(block) ?? { level: block.level, title: headingTitle(block), page: -1, y: 0 };
  anchor.page = flow.pageIndex();
  anchor.y = Math.max(0, flow.y - space.four);
  return anchor;
}

export function headingTitle(block: HeadingBlock): string {
  return block.number === null ? block.text : `${block.number}  ${block.text}`;
}

const paragraphs: Readonly<Record<NonNullable<ParagraphBlock['emphasis']>, { readonly name: TypeName; readonly paint: Paint }>> =
  {
    normal: { name: 'body', paint: 'ink' },
    lead: { name: 'lead', paint: 'ink' },
    muted: { name: 'small', paint: 'muted' },
    mono: { name: 'command', paint: 'ink' },
  };

/** How much of a paragraph must stay together with what stands before it, and whether that is all of it. */
export function paragraphLead(flow: Flow, block: ParagraphBlock): { readonly height: number; readonly whole: boolean } {
  const style = type[paragraphs[block.emphasis ?? 'normal'].name];
  return leadOfLines(flow.setter.lines(block.text, style, flow.width).length, style.leading);
}

/** The same of a list: of its first item. */
export function listLead(flow: Flow, block: ListBlock): { readonly height: number; readonly whole: boolean } {
  const [first, ...others] = block.items;
  if (first === undefined) return { height: 0, whole: true };
  const { leading } = type.body;
  const lead = leadOfLines(flow.setter.lines(first, type.body, flow.width - (block.ordered ? 24 : 16)).length, leading);
  return { ...lead, whole: lead.whole && others.length === 0 };
}

const shortText = 6;

function leadOfLines(lines: number, leading: number) {
  return lines <= shortText ? { height: lines * leading + space.two, whole: true } : { height: 3 * leading, whole: false };
}

export function renderParagraph(flow: Flow, block: ParagraphBlock): void {
  const look = paragraphs[block.emphasis ?? 'normal'];
  if (block.emphasis === 'mono') keepCommands(flow, block.text);
  flowText(flow, block.text, { node: element(flow.root, 'P'), ...look });
  flow.leave(space.two);
}

/** Commands that are typed together stand on one page. */
function keepCommands(flow: Flow, text: string): void {
  const height = flow.setter.lines(text, type.command, flow.width).length * type.command.leading;
  if (height <= (flow.bottom - flow.top) / 4) flow.ensure(height);
}

export function renderList(flow: Flow, block: ListBlock): void {
  const list = element(flow.root, 'L', { numbering: block.ordered ? 'Decimal' : 'Disc' });
  const { leading } = type.body;
  const indent = block.ordered ? 24 : 16;
  block.items.forEach((text, index) => {
    const item = element(list, 'LI');
    const lines = flow.setter.lines(text, type.body, flow.width - indent);
    flow.ensure(Math.min(lines.length, 2) * leading);
    const mark = flow.setter.line(block.ordered ? `${index + 1}.` : '•', type.bodyBold);
    const inset = block.ordered ? 0 : 2;
    // only a line that runs right to left begins elsewhere than at the left; its mark stands before it too
    const backwards = lines[0]?.indent !== undefined;
    const markX = backwards ? flow.left + flow.width - inset - mark.width : flow.left + inset;
    flow.draw(element(item, 'Lbl'), lineMark(mark, 'bodyBold', markX, flow.y, 'accent'));
    flowLines(flow, lines, {
      node: element(item, 'LBody'),
      name: 'body',
      paint: 'ink',
      x: backwards ? flow.left : flow.left + indent,
    });
    flow.y += space.one;
  });
  flow.leave(space.one);
}

/** A text on its tone's ground, with its sign; longer than a page it runs on with the ground under it. */
export function renderCallout(flow: Flow, block: CalloutBlock): void {
  const padding = space.three;
  const indent = padding + 20;
  const width = flow.width - indent - padding;
  const node = element(flow.root, 'Div');
  const title = element(node, 'P');
  const body = element(node, 'P');
  const set = (text: string, name: TypeName) => (text === '' ? [] : flow.setter.lines(text, type[name], width));
  const rows = [
    ...set(block.title, 'bodyBold').map((line) => ({ line, name: 'bodyBold' as const, node: title, paint: toneInk(block.tone) })),
    ...set(block.text, 'body').map((line) => ({ line, name: 'body' as const, node: body, paint: 'ink' as const })),
  ];
  const { leading } = type.body;
  const height = rows.length * leading + padding * 2;
  flow.ensure(height <= (flow.bottom - flow.top) / 2 ? height : leading * 4 + padding * 2);
  let start = 0;
  while (start < rows.length) {
    const fits = Math.max(1, Math.floor((flow.room() - padding * 2) / leading));
    const part = rows.slice(start, start + fits);
    const partHeight = part.length * leading + padding * 2;
    flow.draw(
      null,
      { mark: 'rect', x: flow.left, y: flow.y, width: flow.width, height: partHeight, fill: toneGround(block.tone) },
      { mark: 'rect', x: flow.left, y: flow.y, width: 3, height: partHeight, fill: toneInk(block.tone) },
      ...(start === 0 ? statusIcon(block.tone, flow.left + padding + 2, flow.y + padding + leading / 2, 10) : []),
    );
    part.forEach((row, index) => {
      flow.draw(
        row.node,
        lineMark(row.line as SetLine, row.name, flow.left + indent, flow.y + padding + index * leading, row.paint),
      );
    });
    flow.y += partHeight;
    start += part.length;
    if (start < rows.length) flow.breakPage();
  }
  flow.leave(space.three);
}
