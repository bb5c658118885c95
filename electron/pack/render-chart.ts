import type { ChartBlock } from '../../shared/document/block.ts';
import type { Scene, SceneShape } from '../../shared/document/scene.ts';
import type { Mark } from './draw-items.ts';
import { space } from './draw-theme.ts';
import type { Setter } from './font-setter.ts';
import { element, type Flow, flowText } from './render-flow.ts';
import { cutScene } from './render-scene.ts';
import { renderTable, tableLead } from './render-table.ts';

// the charts are made for A4; on a wider page they fill the same measure
const widest = 1.1;
const titleRoom = 20;

/** A drawing scaled to the width of the page, its words for those who cannot see it, and its numbers. */
export function renderChart(flow: Flow, block: ChartBlock, below = 0): void {
  const { parts, scale } = fitChart(flow, block);
  flow.leave(space.three);
  flow.ensure(chartLead(flow, block, below));
  flowText(flow, block.title, { node: element(flow.root, 'P'), name: 'smallBold', paint: 'muted' });
  flow.y += space.one;
  const figure = element(flow.root, 'Figure', { alternateText: block.alternateText });
  for (const part of parts) {
    flow.ensure(part.height * scale);
    const place = { page: flow.pageIndex(), x: flow.left, y: flow.y, width: part.width * scale, height: part.height * scale };
    figure.box ??= place;
    flow.draw(figure, ...part.shapes.map((shape) => sceneMark(flow.setter, shape, scale, place.x, place.y)));
    flow.y += place.height;
  }
  flow.leave(space.three);
  if (block.twin !== undefined) renderTable(flow, block.twin, below);
}

/** The least height of a chart: its title and its first part, and under a drawing that is whole the beginning of its table. */
export function chartLead(flow: Flow, block: ChartBlock, below = 0): number {
  const { parts, scale } = fitChart(flow, block);
  const drawing = (parts[0]?.height ?? 0) * scale + titleRoom;
  if (parts.length > 1) return drawing;
  const whole = drawing + (block.twin === undefined ? below : space.three + tableLead(flow, block.twin, below));
  return whole <= flow.bottom - flow.top ? whole : drawing;
}

function fitChart(flow: Flow, { scene }: ChartBlock): { readonly parts: readonly Scene[]; readonly scale: number } {
  const scale = Math.min(widest, flow.width / scene.width);
  return { parts: cutScene(scene, (flow.bottom - flow.top - 2 * titleRoom) / scale), scale };
}

function sceneMark(setter: Setter, shape: SceneShape, scale: number, left: number, top: number): Mark {
  const x = (value: number) => left + value * scale;
  const y = (value: number) => top + value * scale;
  switch (shape.shape) {
    case 'rect':
      return {
        mark: 'rect',
        x: x(shape.x),
        y: y(shape.y),
        width: shape.width * scale,
        height: shape.height * scale,
        ...(shape.fill === undefined ? {} : { fill: shape.fill }),
        ...(shape.stroke === undefined ? {} : { stroke: shape.stroke }),
        ...(shape.radius === undefined ? {} : { radius: shape.radius * scale }),
      };
    case 'line':
      return {
        mark: 'path',
        closed: false,
        points: [
          [x(shape.x1), y(shape.y1)],
          [x(shape.x2), y(shape.y2)],
        ],
        stroke: shape.stroke,
        thickness: shape.thickness * scale,
        ...(shape.dash === undefined ? {} : { dash: shape.dash }),
      };
    case 'polygon':
      return { mark: 'path', closed: true, fill: shape.fill, points: shape.points.map(([px, py]) => [x(px), y(py)] as const) };
    case 'label': {
      const size = shape.size * scale;
      const pitch = shape.pitch === undefined ? {} : { pitch: shape.pitch };
      const line = setter.line(shape.text, { weight: shape.weight ?? 'regular', size, ...pitch });
      const shift = shape.anchor === 'end' ? line.width : shape.anchor === 'middle' ? line.width / 2 : 0;
      return { mark: 'text', x: x(shape.x) - shift, y: y(shape.y), line, size, paint: shape.paint };
    }
  }
}
