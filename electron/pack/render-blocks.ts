import type { Block, HeadingBlock } from '../../shared/document/block.ts';
import type { Anchor } from './draw-items.ts';
import { type } from './draw-theme.ts';
import type { Setter } from './font-setter.ts';
import { chartHeight, renderChart } from './render-chart.ts';
import { type PendingNumber, renderContents } from './render-contents.ts';
import { renderCover, renderKeyValues } from './render-cover.ts';
import type { RenderDocument } from './render-document.ts';
import { createFlow, type Flow } from './render-flow.ts';
import { addFurniture } from './render-furniture.ts';
import { renderMatrix } from './render-matrix.ts';
import { headingHeight, headingTitle, renderCallout, renderHeading, renderList, renderParagraph } from './render-prose.ts';
import { renderInkSignature, renderSignatureField, signatureFieldHeight } from './render-sign-off.ts';
import { renderTable, tableLead } from './render-table.ts';
import { renderTimeline } from './render-timeline.ts';
import { renderVerdict } from './render-verdict.ts';

/** Lays the blocks out on pages; nothing is drawn yet, so page numbers are known before the first page is written. */
export function layOut(document: RenderDocument, setter: Setter): Flow {
  const headings = document.blocks.filter((block): block is HeadingBlock => block.kind === 'heading');
  const anchors = new Map<HeadingBlock, Anchor>(
    headings.map((block) => [block, { level: block.level, title: headingTitle(block), page: -1, y: 0 }]),
  );
  const flow = createFlow(setter, document.pageSize, anchors);
  const pending: PendingNumber[] = [];
  document.blocks.forEach((block, index) => {
    renderBlock(flow, block, document.blocks.slice(index + 1, index + 4), pending);
  });
  for (const { anchor, write } of pending)
    write(setter.line(String(anchor.page + 1), anchor.level === 1 ? type.bodyBold : type.body));
  addFurniture(flow, document);
  return flow;
}

function renderBlock(flow: Flow, block: Block, following: readonly Block[], pending: PendingNumber[]): void {
  switch (block.kind) {
    case 'cover':
      renderCover(flow, block);
      flow.breakPage();
      break;
    case 'heading':
      renderHeading(flow, block, leadOf(flow, following));
      break;
    case 'paragraph':
      renderParagraph(flow, block);
      break;
    case 'list':
      renderList(flow, block);
      break;
    case 'key-values':
      renderKeyValues(flow, block);
      break;
    case 'table':
      renderTable(flow, block);
      break;
    case 'callout':
      renderCallout(flow, block);
      break;
    case 'chart':
      renderChart(flow, block);
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
function leadOf(flow: Flow, following: readonly Block[]): number {
  const [next, ...rest] = following;
  switch (next?.kind) {
    case undefined:
    case 'page-break':
      return 0;
    case 'heading':
      return headingHeight(flow, next) + leadOf(flow, rest);
    case 'table':
      return tableLead(flow, next);
    case 'chart':
      return chartHeight(flow, next);
    case 'signature-field':
      return signatureFieldHeight(next);
    case 'ink-signature':
      return 160;
    case 'verdict':
      return 180;
    case 'matrix':
    case 'timeline':
    case 'callout':
      return 88;
    case 'paragraph':
    case 'list':
    case 'key-values':
    case 'contents':
    case 'cover':
      return type.body.leading * 3;
  }
}
