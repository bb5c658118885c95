import type { Paint } from '../../shared/document/scene.ts';
import type { Item, Mark, Page } from './draw-items.ts';
import { type DrawingSurface, decimal, type PdfPage } from './draw-surface.ts';
import { createTextPainter } from './draw-text.ts';
import { inks } from './draw-theme.ts';
import type { Tagging } from './pdf-a-structure.ts';

/** Draws the items of one page, each inside its structure element or marked as an artifact. */
export function createPagePainter(surface: DrawingSurface, tagging: Tagging, pageHeight: number) {
  const paintText = createTextPainter(surface);

  const paintMark = (page: PdfPage, mark: Mark): string => {
    const flip = (y: number) => pageHeight - y;
    switch (mark.mark) {
      case 'text':
        return `${fillColour(mark.paint)} ${paintText(page, mark.line, mark.size, mark.x, flip(mark.y), mark.angle)}`;
      case 'rect': {
        const { x, width, height } = mark;
        const y = flip(mark.y + height);
        const outline =
          (mark.radius ?? 0) > 0
            ? roundedRect(x, y, width, height, mark.radius ?? 0)
            : `${[x, y, width, height].map(decimal).join(' ')} re`;
        return finish(outline, mark.fill, mark.stroke, 0.5);
      }
      case 'circle':
        return finish(circle(mark.x, flip(mark.y), mark.radius), mark.fill, mark.stroke, mark.thickness);
      case 'path': {
        const steps = mark.points.map(([x, y], index) => `${decimal(x)} ${decimal(flip(y))} ${index === 0 ? 'm' : 'l'}`);
        const outline = `${steps.join(' ')}${mark.closed ? ' h' : ''}`;
        if (mark.dash === undefined) return finish(outline, mark.fill, mark.stroke, mark.thickness);
        return `[${mark.dash.map(decimal).join(' ')}] 0 d ${finish(outline, mark.fill, mark.stroke, mark.thickness)} [] 0 d`;
      }
    }
  };

  return (page: Page, pageIndex: number): PdfPage => {
    const sheet = surface.startPage();
    sheet.dictionary.data.StructParents = pageIndex;
    sheet.dictionary.data.Tabs = 'S';
    for (const group of neighbours(page.items)) {
      const open = group.node === null ? '/Artifact BMC' : tagging.open(group.node, pageIndex, sheet.dictionary);
      const body = group.marks.map((mark) => paintMark(sheet, mark)).join('\n');
      surface.write(`${open}\n${body}\nEMC`);
    }
    return sheet;
  };
}

/** Neighbouring items of the same element share one marked sequence. */
function neighbours(items: readonly Item[]): readonly Item[] {
  const groups: Item[] = [];
  for (const item of items) {
    if (item.marks.length === 0) continue;
    const last = groups.at(-1);
    if (last !== undefined && last.node === item.node) last.marks.push(...item.marks);
    else groups.push({ node: item.node, marks: [...item.marks] });
  }
  return groups;
}

function fillColour(paint: Paint): string {
  return `${inks[paint].map(decimal).join(' ')} rg`;
}

function finish(outline: string, fill: Paint | undefined, stroke: Paint | undefined, thickness = 0.5): string {
  const colours = [
    fill === undefined ? '' : fillColour(fill),
    stroke === undefined ? '' : `${inks[stroke].map(decimal).join(' ')} RG ${decimal(thickness)} w`,
  ];
  const operator = fill !== undefined && stroke !== undefined ? 'B' : fill !== undefined ? 'f' : 'S';
  return `${colours.filter(Boolean).join(' ')} ${outline} ${operator}`;
}

// a quarter circle as a Bézier curve
const kappa = 0.5523;

function curve(...values: readonly number[]): string {
  return `${values.map(decimal).join(' ')} c`;
}

function circle(x: number, y: number, r: number): string {
  const k = kappa * r;
  return [
    `${decimal(x + r)} ${decimal(y)} m`,
    curve(x + r, y + k, x + k, y + r, x, y + r),
    curve(x - k, y + r, x - r, y + k, x - r, y),
    curve(x - r, y - k, x - k, y - r, x, y - r),
    curve(x + k, y - r, x + r, y - k, x + r, y),
    'h',
  ].join(' ');
}

/** The outline of a rounded rectangle. Units: points, origin at the bottom left. */
export function roundedRect(x: number, y: number, width: number, height: number, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  const k = r * (1 - kappa);
  const right = x + width;
  const top = y + height;
  const to = (px: number, py: number, operator: 'm' | 'l') => `${decimal(px)} ${decimal(py)} ${operator}`;
  return [
    to(x + r, y, 'm'),
    to(right - r, y, 'l'),
    curve(right - k, y, right, y + k, right, y + r),
    to(right, top - r, 'l'),
    curve(right, top - k, right - k, top, right - r, top),
    to(x + r, top, 'l'),
    curve(x + k, top, x, top - k, x, top - r),
    to(x, y + r, 'l'),
    curve(x, y + k, x + k, y, x + r, y),
    'h',
  ].join(' ');
}
