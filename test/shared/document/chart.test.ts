import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverageChart } from '../../../shared/document/chart-coverage.ts';
import { objectiveChart } from '../../../shared/document/chart-objective.ts';
import { timelineChart } from '../../../shared/document/chart-timeline.ts';
import { estimateWidth, fitLabel, hatch, type Scene, type SceneShape } from '../../../shared/document/scene.ts';

const words = { objective: 'Objective', withinObjective: 'Within', overrun: 'Overrun' };

const row = (objectiveMinutes: number | null, achievedMinutes: number | null) => ({
  label: 'Order entry',
  measure: 'RTO',
  objectiveMinutes,
  achievedMinutes,
  objectiveText: '4 h',
  achievedText: '4 h 20 min',
  status: { state: 'bad', word: 'Not met' } as const,
});

const bars = (scene: Scene) => scene.shapes.filter((shape) => shape.shape === 'rect' && shape.fill === 'accent');
const hatched = (scene: Scene) =>
  scene.shapes.some((shape) => shape.shape === 'rect' && shape.fill === 'bad-soft' && shape.width > 20);

function extent(shape: SceneShape): readonly (readonly [number, number])[] {
  switch (shape.shape) {
    case 'rect':
      return [
        [shape.x, shape.y],
        [shape.x + shape.width, shape.y + shape.height],
      ];
    case 'line':
      return [
        [shape.x1, shape.y1],
        [shape.x2, shape.y2],
      ];
    case 'polygon':
      return shape.points;
    case 'label':
      return [[shape.x, shape.y]];
  }
}

function expectInside(scene: Scene): void {
  for (const [x, y] of scene.shapes.flatMap(extent)) {
    expect(x).toBeGreaterThanOrEqual(-0.001);
    expect(x).toBeLessThanOrEqual(scene.width + 0.001);
    expect(y).toBeGreaterThanOrEqual(-0.001);
    expect(y).toBeLessThanOrEqual(scene.height + 0.001);
  }
}

test('an overrun is hatched beyond the objective, and reaching the objective exactly is not one', () => {
  expect(hatched(objectiveChart([row(240, 340)], words))).toBe(true);
  expect(hatched(objectiveChart([row(240, 240)], words))).toBe(false);
});

test('what was not measured, or has no objective, has no bar', () => {
  expect(bars(objectiveChart([row(240, null), row(null, 30)], words))).toHaveLength(0);
  expect(bars(objectiveChart([row(240, 120)], words))).toHaveLength(1);
});

test('a chart with an overrun explains its two bars, one without has nothing to explain', () => {
  const labels = (scene: Scene) => scene.shapes.flatMap((shape) => (shape.shape === 'label' ? [shape.text] : []));
  expect(labels(objectiveChart([row(240, 340)], words))).toEqual(expect.arrayContaining([words.withinObjective, words.overrun]));
  expect(labels(objectiveChart([row(240, 120)], words))).not.toContain(words.overrun);
});

test('a chart stays inside its scene, whatever was measured', () => {
  const minutes = fc.option(fc.integer({ min: 0, max: 5_000_000 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(minutes, minutes), { maxLength: 30 }), (values) => {
      expectInside(
        objectiveChart(
          values.map(([objective, achieved]) => row(objective, achieved)),
          words,
        ),
      );
    }),
    { seed: 20_261_122, numRuns: 200 },
  );
  const bar = fc.record({
    startMinute: fc.integer({ min: 0, max: 100_000 }),
    length: fc.integer({ min: 0, max: 100_000 }),
    kind: fc.constantFrom('step', 'wait', 'skipped', 'not-executed'),
  });
  fc.assert(
    fc.property(fc.array(bar, { maxLength: 20 }), fc.integer({ min: 1, max: 100_000 }), (list, minute) => {
      const timeline = list.map(({ startMinute, length, kind }) => ({
        label: 'Step',
        startMinute,
        endMinute: startMinute + length,
        kind,
        durationText: '1 h',
      }));
      expectInside(timelineChart(timeline, { formatMinute: String, limit: { minute, label: 'Objective' } }));
    }),
    { seed: 20_261_122, numRuns: 200 },
  );
  const states = fc.array(fc.constantFrom('good', 'warning', 'bad', 'unknown'), { maxLength: 60 });
  fc.assert(
    fc.property(fc.array(states, { maxLength: 12 }), (rows) => {
      expectInside(coverageChart(rows.map((list) => ({ title: 'Group', states: list, summary: '1 of 5' }))));
    }),
    { seed: 20_261_122, numRuns: 200 },
  );
});

test('the clock of a timeline is divided as clocks are', () => {
  const ticks = (endMinute: number) =>
    timelineChart([{ label: 'Step', startMinute: 0, endMinute, kind: 'step', durationText: '' }], {
      formatMinute: (minute) => `${minute}m`,
    })
      .shapes.filter((shape) => shape.shape === 'label' && /^\d+m$/.test(shape.text))
      .map((shape) => (shape.shape === 'label' ? shape.text : ''));
  expect(ticks(260)).toEqual(['0m', '60m', '120m', '180m', '240m']);
  expect(ticks(8)).toEqual(['0m', '2m', '4m', '6m', '8m']);
});

test('the state of a scope item shows without colour: each has a drawing of its own', () => {
  const drawing = (state: 'good' | 'warning' | 'bad' | 'unknown') =>
    JSON.stringify(
      coverageChart([{ title: '', states: [state], summary: '' }]).shapes.map((shape) =>
        shape.shape === 'line' ? [shape.x1, shape.y1, shape.x2, shape.y2] : shape.shape,
      ),
    );
  expect(new Set((['good', 'warning', 'bad', 'unknown'] as const).map(drawing)).size).toBe(4);
});

test('a label is shortened to its room and hatching never leaves its rectangle', () => {
  expect(fitLabel('Engineering documents and drawings', 8, 60)).toMatch(/^Engin.*…$/);
  expect(fitLabel('工程文档与图纸', 8, 30)).toBe('工程文…');
  expect(estimateWidth('Rows', 10)).toBeLessThan(30);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 80 }), (width, height) => {
      for (const line of hatch({ x: 10, y: 20, width, height }, 'bad')) {
        for (const [x, y] of extent(line)) {
          expect(x >= 10 && x <= 10 + width && y >= 20 && y <= 20 + height).toBe(true);
        }
      }
    }),
    { seed: 20_261_122 },
  );
});
