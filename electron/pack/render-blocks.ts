import type { Block, HeadingBlock } from '../../shared/document/block.ts';
import type { Anchor } from './draw-items.ts';
import { space, type } from './draw-theme.ts';
import type { Setter } from './font-setter.ts';
import { chartLead, renderChart } from './render-chart.ts';
import { type PendingNumber, renderContents } from './render-contents.ts';
import { renderCover } from './render-cover.ts';
import type { RenderDocument } from './render-document.ts';
import { createFlow, type Flow } from './render-flow.ts';
import { addFurniture } from './render-furniture.ts';
import { keyValuesLead, renderKeyValues } from './render-key-values.ts';
import { renderMatrix } from './render-matrix.ts';
import {
  headingHeight,
  headingTitle,
  listLead,
  paragraphLead,
  renderCallout,
  renderHeading,
  renderList,
  renderParagraph,
} from './render-prose.ts';
import { inkSignatureHeight, renderInkSignature, renderSignatureField, signatureFieldHeight } from './render-sign-off.ts';
import { renderTable, tableLead } from './render-table.ts';
import { renderTimeline } from './render-timeline.ts';
import { renderVerdict, verdictLead } from './render-verdict.ts';

/** Lays the blocks out on pages; nothing is drawn yet, so page numbers are known before the first page is written. */
export function layOut(document: RenderDocument, setter: Setter): Flow {
  const headings = document.blocks.filter((block): block is HeadingBlock => block.kind === 'heading');
  const anchors = new Map<HeadingBlock, Anchor>(
    headings.map((block) => [block, { level: block.level, title: headingTitle(block), page: -1, y: 0 }]),
  );
  const flow = createFlow(setter, document.pageSize, anchors);
  const pending: PendingNumber[] = [];
  document.blocks.forEach((block, index) => {
    if (block.kind === 'page-break' && block.unlessFits === true) {
      flow.ensure(measure(flow, document, untilPageBreak(document.blocks.slice(index + 1))));
    } else renderBlock(flow, block, placeOf(document.blocks, index), pending);
  });
  for (const { anchor, write } of pending)
    write(setter.line(String(anchor.page + 1), anchor.level === 1 ? type.bodyBold : type.body));
  addFurniture(flow, document);
  return flow;
}

/** What stands around a block. */
interface Place {
  readonly before: Block | undefined;
  readonly following: readonly Block[];
}

function placeOf(blocks: readonly Block[], index: number): Place {
  return { before: blocks[index - 1], following: blocks.slice(index + 1, index + 5) };
}

function untilPageBreak(blocks: readonly Block[]): readonly Block[] {
  const end = blocks.findIndex((block) => block.kind === 'page-break');
  return end < 0 ? blocks : blocks.slice(0, end);
}

/** The height of blocks below others, found by laying them out on a page without a foot. */
function measure(flow: Flow, { pageSize }: RenderDocument, blocks: readonly Block[]): number {
  const trial = createFlow(flow.setter, pageSize, flow.anchors, true);
  const start = trial.top + 1;
  trial.y = start;
  blocks.forEach((block, index) => {
    renderBlock(trial, block, placeOf(blocks, index), []);
  });
  return trial.y - trial.gap() - start;
}

function renderBlock(flow: Flow, block: Block, { before, following }: Place, pending: PendingNumber[]): void {
  switch (block.kind) {
    case 'cover':
      renderCover(flow, block);
      flow.breakPage();
      break;
    case 'heading':
      renderHeading(flow, block, leadOf(flow, following, block.level), before?.kind === 'heading');
      break;
    case 'paragraph':
      if (block.leads === true) flow.ensure(paragraphLead(flow, block).height + leadOf(flow, following, 3));
      renderParagraph(flow, block);
      break;
    case 'list':
      renderList(flow, block);
      break;
    case 'key-values':
      renderKeyValues(flow, block, remarkHeight(flow, following));
      break;
    case 'table':
      renderTable(flow, block, remarkHeight(flow, following));
      break;
    case 'callout':
      renderCallout(flow, block);
      break;
    case 'chart':
      if (block.ifRoom !== true || flow.toLeave(space.three) + chartLead(flow, block) <= flow.room())
        renderChart(flow, block, remarkHeight(flow, following));
      break;
    case 'timeline':
      renderTimeline(flow, block);
      break;
    case 'matrix':
      renderMatrix(flow, block);
      break;
    case 'signature-field':
      renderSignatureField(flow, block);
      break;
    case 'ink-signature':
      renderInkSignature(flow, block);
      break;
    case 'page-break':
      if (flow.y > flow.top) flow.breakPage();
      break;
    case 'contents':
      renderContents(flow, block, pending);
      break;
    case 'verdict':
      renderVerdict(flow, block);
      break;
  }
}

/** How much of what follows a heading must stand on the same page. */
function leadOf(flow: Flow, following: readonly Block[], level: HeadingBlock['level']): number {
  const [next, ...rest] = following;
  switch (next?.kind) {
    case undefined:
    case 'page-break':
      return 0;
    case 'heading':
      return headingHeight(flow, next) + space.one + leadOf(flow, rest, next.level);
    case 'table':
      return tableLead(flow, next, remarkHeight(flow, rest));
    case 'chart':
      return chartLead(flow, next, remarkHeight(flow, rest));
    case 'signature-field':
      return signatureFieldHeight(flow, next);
    case 'ink-signature':
      return inkSignatureHeight(flow, next);
    case 'verdict':
      return verdictLead(flow, next);
    case 'matrix':
    case 'timeline':
    case 'callout':
      return 88;
    case 'paragraph': {
      const lead = paragraphLead(flow, next);
      return lead.height + (lead.whole ? leadAfterText(flow, rest, level) : 0);
    }
    case 'list': {
      const lead = listLead(flow, next);
      return lead.height + (lead.whole ? leadAfterText(flow, rest, level) : 0);
    }
    case 'key-values':
      return keyValuesLead(flow, next, remarkHeight(flow, rest));
    case 'contents':
    case 'cover':
      return type.body.leading * 3;
  }
}

/** A text that introduces a table, a drawing or the parts of its section stays with them; one that more text follows stands alone. */
function leadAfterText(flow: Flow, following: readonly Block[], level: HeadingBlock['level']): number {
  const [next] = following;
  if ((next?.kind === 'paragraph' && next.leads !== true) || next?.kind === 'list') return 0;
  if (next?.kind === 'heading' && next.level <= level) return 0;
  return (next?.kind === 'heading' ? space.five : 0) + leadOf(flow, following, level);
}

/** Remarks stand on the page where what they are about ends; a text that leads belongs to what follows it. */
function remarkHeight(flow: Flow, following: readonly Block[]): number {
  let height = 0;
  for (const block of following) {
    if (block.kind !== 'paragraph' || block.leads === true || block.emphasis === 'mono') break;
    height += paragraphLead(flow, block).height;
  }
  return height === 0 ? 0 : height + space.four;
}
