import type { Scene, SceneShape } from '../../shared/document/scene.ts';

/** Units: those of the scene, from its top. */
interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/**
 * A drawing cut between its rows into parts no taller than `height`, so that a long one stays legible over several pages.
 *
 * What stands beside several rows, such as the line of an objective, is drawn in each part. A row is never cut.
 */
export function cutScene(scene: Scene, height: number): readonly Scene[] {
  if (scene.height <= height) return [scene];
  const extents = new Map(scene.shapes.map((shape) => [shape, extentOf(shape)]));
  const parts: Extent[] = [];
  let top = 0;
  let end = 0;
  for (const { bottom } of rowsOf([...extents.values()].filter((extent) => extent.bottom - extent.top < height / 4))) {
    if (bottom - top > height && end > top) {
      parts.push({ top, bottom: end });
      top = end;
    }
    end = bottom;
  }
  parts.push({ top, bottom: Math.max(scene.height, end) });
  return parts.map((part) => ({
    width: scene.width,
    height: part.bottom - part.top,
    shapes: scene.shapes.flatMap((shape) => within(shape, extents.get(shape) ?? part, part)),
  }));
}

function extentOf(shape: SceneShape): Extent {
  switch (shape.shape) {
    case 'rect':
      return { top: shape.y, bottom: shape.y + shape.height };
    case 'line':
      return { top: Math.min(shape.y1, shape.y2), bottom: Math.max(shape.y1, shape.y2) };
    case 'label':
      return { top: shape.y - shape.size, bottom: shape.y + shape.size * 0.3 };
    case 'polygon': {
      const heights = shape.points.map(([, y]) => y);
      return { top: Math.min(...heights), bottom: Math.max(...heights) };
    }
  }
}

/** Extents that touch each other as one. */
function rowsOf(extents: readonly Extent[]): readonly Extent[] {
  const rows: Extent[] = [];
  for (const extent of extents.toSorted((a, b) => a.top - b.top)) {
    const last = rows.at(-1);
    if (last === undefined || extent.top >= last.bottom) rows.push(extent);
    else rows[rows.length - 1] = { top: last.top, bottom: Math.max(last.bottom, extent.bottom) };
  }
  return rows;
}

/** The part of a shape that lies in a part of the drawing, moved to its top. */
function within(shape: SceneShape, extent: Extent, { top, bottom }: Extent): readonly SceneShape[] {
  const isWhole = extent.top >= top && extent.bottom <= bottom;
  const clip = (y: number) => Math.min(Math.max(y, top), bottom) - top;
  if (!isWhole && (extent.bottom <= top || extent.top >= bottom)) return [];
  switch (shape.shape) {
    case 'rect':
      return [{ ...shape, y: clip(shape.y), height: clip(shape.y + shape.height) - clip(shape.y) }];
    case 'line':
      // a slanting line would change its slope
      return isWhole || shape.x1 === shape.x2 ? [{ ...shape, y1: clip(shape.y1), y2: clip(shape.y2) }] : [];
    case 'label':
      return isWhole ? [{ ...shape, y: shape.y - top }] : [];
    case 'polygon':
      return isWhole ? [{ ...shape, points: shape.points.map(([x, y]) => [x, y - top] as const) }] : [];
  }
}
