/** Colours by meaning; the screen maps them to its theme, the PDF to its inks. */
export type Paint =
  | 'ink'
  | 'muted'
  | 'rule'
  | 'surface'
  | 'paper'
  | 'accent'
  | 'accent-soft'
  | 'good'
  | 'good-soft'
  | 'warning'
  | 'warning-soft'
  | 'bad'
  | 'bad-soft'
  | 'unknown'
  | 'unknown-soft';

export interface SceneRect {
  readonly shape: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly radius?: number;
}

export interface SceneLine {
  readonly shape: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: Paint;
  readonly thickness: number;
  readonly dash?: readonly [number, number];
}

/** Units: `y` is the baseline, `size` the type size. */
export interface SceneLabel {
  readonly shape: 'label';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly paint: Paint;
  readonly weight?: 'regular' | 'bold';
  /** Digits that are compared one by one stand under each other. */
  readonly pitch?: 'fixed';
  readonly anchor?: 'start' | 'middle' | 'end';
}

export interface ScenePolygon {
  readonly shape: 'polygon';
  readonly points: readonly (readonly [number, number])[];
  readonly fill: Paint;
}

export type SceneShape = SceneRect | SceneLine | SceneLabel | ScenePolygon;

/**
 * A drawing that knows no medium: SVG on screen, vectors in the PDF.
 *
 * Units: points; origin at the top left, y grows downwards; later shapes lie on top.
 */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly SceneShape[];
}

const wide = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\ud840-\ud87f]/;

/** A careful guess of a label's width, for layouts that have no font at hand. Units: those of `size`. */
export function estimateWidth(text: string, size: number, weight: 'regular' | 'bold' = 'regular'): number {
  let ems = 0;
  for (const character of text) ems += wide.test(character) ? 1 : /[ilI1.,:;'| ]/.test(character) ? 0.34 : 0.6;
  return ems * size * (weight === 'bold' ? 1.06 : 1);
}

/** The text, shortened with an ellipsis so that it fits a width. */
export function fitLabel(text: string, size: number, maxWidth: number, weight: 'regular' | 'bold' = 'regular'): string {
  if (estimateWidth(text, size, weight) <= maxWidth) return text;
  let kept = '';
  for (const character of text) {
    if (estimateWidth(`${kept}${character}…`, size, weight) > maxWidth) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Diagonal lines clipped to a rectangle: a filling that survives grey printing. */
export function hatch(area: Omit<SceneRect, 'shape'>, stroke: Paint, spacing = 4): readonly SceneLine[] {
  const lines: SceneLine[] = [];
  const right = area.x + area.width;
  const bottom = area.y + area.height;
  for (let start = area.x - area.height + spacing / 2; start < right; start += spacing) {
    // from (start, bottom) rising to (start + height, top)
    const x1 = Math.max(start, area.x);
    const x2 = Math.min(start + area.height, right);
    if (x2 <= x1) continue;
    lines.push({ shape: 'line', x1, y1: bottom - (x1 - start), x2, y2: bottom - (x2 - start), stroke, thickness: 0.75 });
  }
  return lines;
}
