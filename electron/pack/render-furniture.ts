import type { Item } from './draw-items.ts';
import { ruleMark } from './draw-items.ts';
import { furniture, type PageSize, pageSizes, type } from './draw-theme.ts';
import type { RenderDocument } from './render-document.ts';
import { type Flow, lineMark } from './render-flow.ts';

/** Header, footer and watermark of every page; they are no part of what the document says, so they are artifacts. */
export function addFurniture(flow: Flow, document: RenderDocument): void {
  const pages = flow.pages.length;
  const hasCover = document.blocks[0]?.kind === 'cover';
  flow.pages.forEach((page, index) => {
    const marks: Item = {
      node: null,
      marks: [...header(flow, document, hasCover && index === 0), ...footer(flow, document, index + 1, pages)],
    };
    page.items.push(marks);
    if (document.watermark !== undefined && document.watermark !== '')
      page.items.unshift(watermark(flow, document.watermark, document.pageSize));
  });
}

function header(flow: Flow, document: RenderDocument, cover: boolean) {
  if (cover) return [];
  const y = furniture.header;
  const right = flow.left + flow.width;
  const marking = flow.setter.line(document.footer.marking, { ...type.furniture, weight: 'bold' }, flow.width * 0.4);
  const title = flow.setter.line(document.title, type.furniture, flow.width - marking.width - 24);
  return [
    lineMark(title, 'furniture', flow.left, y, 'muted'),
    lineMark(marking, 'furniture', right - marking.width, y, 'ink'),
    ruleMark(flow.left, y + 16, right, 'rule'),
  ];
}

function footer(flow: Flow, document: RenderDocument, page: number, pages: number) {
  const y = pageSizes[document.pageSize][1] - furniture.footer;
  const right = flow.left + flow.width;
  const count = document.footer.pageOf.replaceAll('{page}', String(page)).replaceAll('{pages}', String(pages));
  const number = flow.setter.line(count, type.furniture, flow.width * 0.4);
  const id = flow.setter.line(document.footer.packIdShort, { ...type.furniture, pitch: 'fixed' }, flow.width * 0.55);
  return [
    ruleMark(flow.left, y - 4, right, 'rule'),
    lineMark(id, 'furniture', flow.left, y, 'muted'),
    lineMark(number, 'furniture', right - number.width, y, 'muted'),
  ];
}

function watermark(flow: Flow, text: string, size: PageSize): Item {
  const [width, height] = pageSizes[size];
  const whole = flow.setter.line(text, { weight: 'bold', size: 100 });
  const typeSize = Math.min(110, (100 * width * 0.85) / Math.max(whole.width, 1));
  const line = flow.setter.line(text, { weight: 'bold', size: typeSize });
  const angle = Math.PI / 4.5;
  const x = width / 2 - (Math.cos(angle) * line.width) / 2;
  const y = height / 2 + (Math.sin(angle) * line.width) / 2;
  return { node: null, marks: [{ mark: 'text', x, y, line, size: typeSize, paint: 'unknown-soft', angle }] };
}
