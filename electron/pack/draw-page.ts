import type { Paint } from '../../shared/document/scene.ts';
import type { Item, Mark, Page } from './draw-items.ts';
import { type DrawingSurface, decimal, type PdfPage } from './draw-surface.ts';
import { createTextPainter } from './draw-text.ts';
import { inks } from './draw-theme.ts';
import type { Tagging } from './pdf-a-structure.ts';

/** Draws the items of one page, each inside its structure element or marked as an artifact. */
export function createPagePainter(surface: DrawingSurface, tagging: Tagging, pageHeight: number) {
  const paintText = createTextPainter(surface);
  const colours = createColours();

  const finish = (outline: string, fill: Paint | undefined, stroke: Paint | undefined, thickness = 0.5): string => {
    const filling = fill === undefined ? '' : colours.fill(fill);
    const stroking = stroke === undefined ? '' : colours.stroke(stroke, thickness);
    const operator = fill !== undefined && stroke !== undefined ? 'B' : fill !== undefined ? 'f' : 'S';
    return `${filling}${stroking}${outline} ${operator}`;
  };

  const paintMark = (page: PdfPage, mark: Mark): string => {
    const flip = (y: number) => pageHeight - y;
    switch (mark.mark) {
      case 'text':
        return `${colours.fill(mark.paint)}${paintText(page, mark.line, mark.size, mark.x, flip(mark.y), mark.angle)}`;
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
    let operators = '';
    colours.reset();
    // neighbouring items of the same element share one marked sequence
    let current: Item | null = null;
    for (const item of page.items) {
      if (item.marks.length === 0) continue;
      if (current === null || current.node !== item.node) {
        if (current !== null) operators += 'EMC\n';
        operators += `${item.node === null ? '/Artifact BMC' : tagging.open(item.node, pageIndex, sheet.dictionary)}\n`;
        current = item;
      }
      for (const mark of item.marks) operators += `${paintMark(sheet, mark)}\n`;
    }
    if (current !== null) operators += 'EMC';
    surface.write(operators);
    return sheet;
  };
}

/** The operators that change colour and pen, where they do change. */
function createColours() {
  let filled = '';
  let stroked = '';
  return {
    reset: () => {
      filled = '';
      stroked = '';
    },
    fill: (paint: Paint): string => {
      if (filled === paint) return '';
      filled = paint;
      return `${components[paint]} rg `;
    },
    stroke: (paint: Paint, thickness: number): string => {
      const pen = `${components[paint]} RG ${decimal(thickness)} w `;
      if (stroked === pen) return '';
      stroked = pen;
      return pen;
    },
  };
}

const components = Object.fromEntries(
  Object.entries(inks).map(([paint, ink]) => [paint, ink.map(decimal).join(' ')]),
) as Readonly<Record<Paint, string>>;

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
