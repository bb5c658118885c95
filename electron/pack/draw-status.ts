import type { CalloutTone } from '../../shared/document/block.ts';
import type { Mark } from './draw-items.ts';
import { toneInk } from './draw-theme.ts';

/** The sign of a state, drawn with a shape of its own so that it reads without colour. Units: points; `y` is the middle. */
export function statusIcon(tone: CalloutTone, x: number, y: number, size: number): readonly Mark[] {
  const r = size / 2;
  const cx = x + r;
  const paint = toneInk(tone);
  const thickness = size / 7;
  const stroke = (points: readonly (readonly [number, number])[], colour: 'paper' | typeof paint = 'paper'): Mark => ({
    mark: 'path',
    closed: false,
    stroke: colour,
    thickness,
    points: points.map(([px, py]) => [cx + px * r, y + py * r] as const),
  });
  switch (tone) {
    case 'good':
      return [
        { mark: 'circle', x: cx, y, radius: r, fill: paint },
        stroke([
          [-0.45, 0.05],
          [-0.12, 0.38],
          [0.48, -0.32],
        ]),
      ];
    case 'warning':
      return [
        {
          mark: 'path',
          closed: true,
          fill: paint,
          points: [
            [cx, y - r],
            [cx + r * 1.08, y + r * 0.88],
            [cx - r * 1.08, y + r * 0.88],
          ],
        },
        stroke([
          [0, -0.4],
          [0, 0.25],
        ]),
        stroke([
          [0, 0.45],
          [0, 0.68],
        ]),
      ];
    case 'bad': {
      const k = 0.42;
      const corners = [
        [-k, -1],
        [k, -1],
        [1, -k],
        [1, k],
        [k, 1],
        [-k, 1],
        [-1, k],
        [-1, -k],
      ] as const;
      return [
        { mark: 'path', closed: true, fill: paint, points: corners.map(([px, py]) => [cx + px * r, y + py * r] as const) },
        stroke([
          [-0.38, -0.38],
          [0.38, 0.38],
        ]),
        stroke([
          [0.38, -0.38],
          [-0.38, 0.38],
        ]),
      ];
    }
    case 'unknown':
      return [
        { mark: 'circle', x: cx, y, radius: r - thickness / 2, stroke: paint, thickness },
        stroke(
          [
            [-0.4, 0],
            [0.4, 0],
          ],
          paint,
        ),
      ];
    case 'note':
      return [
        { mark: 'circle', x: cx, y, radius: r, fill: paint },
        stroke([
          [0, -0.1],
          [0, 0.55],
        ]),
        stroke([
          [0, -0.55],
          [0, -0.32],
        ]),
      ];
  }
}
