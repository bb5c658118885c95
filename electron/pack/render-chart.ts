import type { ChartBlock } from '../../shared/document/block.ts';
import type { SceneShape } from '../../shared/document/scene.ts';
import type { Mark } from './draw-items.ts';
import { space } from './draw-theme.ts';
import type { Setter } from './font-setter.ts';
import { element, type Flow, flowText } from './render-flow.ts';
import { renderTable } from './render-table.ts';

/** A drawing scaled to the width of the page, its words for those who cannot see it, and its numbers. */
export function renderChart(flow: Flow, block: ChartBlock, below = 0): void {
  const { scene } = block;
  const height = flow.bottom - flow.top - 40;
  const scale = Math.min(1, flow.width / scene.width, height / scene.height);
  flow.ensure(chartHeight(flow, block));
  flowText(flow, block.title, { node: element(flow.root, 'P'), name: 'smallBold', paint: 'muted' });
  flow.y += space.one;
  const figure = element(flow.root, 'Figure', { alternateText: block.alternateText });
  const place = { page: flow.pageIndex(), x: flow.left, y: flow.y, width: scene.width * scale, height: scene.height * scale };
  figure.box = place;
  flow.draw(figure, ...scene.shapes.map((shape) => sceneMark(flow.setter, shape, scale, place.x, place.y)));
  flow.y += place.height;
  flow.skip(space.three);
  renderTable(flow, block.twin, below);
}

export function chartHeight(flow: Flow, block: ChartBlock): number {
  const scale = Math.min(1, flow.width / block.scene.width, (flow.bottom - flow.top - 40) / block.scene.height);
  return block.scene.height * scale + 20;
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
