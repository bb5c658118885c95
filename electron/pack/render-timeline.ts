import type { TimelineBlock, TimelineEntry, TimelineKind } from '../../shared/document/block.ts';
import type { Paint } from '../../shared/document/scene.ts';
import type { Mark, StructureNode } from './draw-items.ts';
import { space, type } from './draw-theme.ts';
import type { SetLine } from './font-setter.ts';
import { element, type Flow, flowText, lineMark } from './render-flow.ts';

const kindPaint: Readonly<Record<TimelineKind, Paint>> = {
  step: 'accent',
  wait: 'warning',
  skipped: 'muted',
  'not-executed': 'unknown',
};

/** What happened when, down a rail: filled for done, hollow for waits, crossed for what was not done. */
export function renderTimeline(flow: Flow, block: TimelineBlock): void {
  if (block.caption !== undefined) {
    flow.ensure(60);
    flowText(flow, block.caption, { node: element(flow.root, 'P'), name: 'smallBold', paint: 'muted' });
    flow.y += space.one;
  }
  const list = element(flow.root, 'L', { numbering: 'Disc' });
  block.entries.forEach((entry, index) => {
    renderEntry(flow, entry, element(list, 'LI'), index === block.entries.length - 1);
  });
  flow.leave(space.four);
}

function renderEntry(flow: Flow, entry: TimelineEntry, node: StructureNode, last: boolean): void {
  const { leading } = type.small;
  const rail = flow.left + 124;
  const textX = rail + 16;
  const durationWidth = 84;
  const width = flow.left + flow.width - textX - durationWidth - 8;
  const at = flow.setter.lines(entry.at, type.small, 114);
  const title = entry.kind === 'step' ? entry.label : `${entry.label} — ${entry.kindWord}`;
  const rows: { readonly line: SetLine; readonly bold: boolean }[] = [
    ...flow.setter.lines(title, type.smallBold, width).map((line) => ({ line, bold: true })),
    ...(entry.note === undefined || entry.note === ''
      ? []
      : flow.setter.lines(entry.note, type.small, width).map((line) => ({ line, bold: false }))),
  ];
  const count = Math.max(rows.length, at.length);
  const height = count * leading + space.two;
  if (height <= (flow.bottom - flow.top) / 2) flow.ensure(height);
  const label = element(node, 'Lbl');
  const body = element(node, 'LBody');
  const paint = kindPaint[entry.kind];
  let from = 0;
  while (from < count) {
    const to = Math.min(count, from + Math.max(1, Math.floor(flow.room() / leading)));
    const bottom = flow.y + (to - from) * leading + (to === count ? space.two : 0);
    const middle = flow.y + leading / 2;
    if (!(last && to === count))
      flow.draw(null, {
        mark: 'path',
        closed: false,
        points: [
          [rail, from === 0 ? middle : flow.y],
          [rail, bottom],
        ],
        stroke: 'rule',
        thickness: 1,
      });
    if (from === 0) {
      flow.draw(null, ...railMark(entry.kind, rail, middle));
      const duration = flow.setter.line(entry.duration, type.small, durationWidth);
      flow.draw(label, ...at.map((line, index) => lineMark(line, 'small', flow.left, flow.y + index * leading, 'muted')));
      flow.draw(body, lineMark(duration, 'small', flow.left + flow.width - duration.width, flow.y, 'ink'));
    }
    flow.draw(
      body,
      ...rows
        .slice(from, to)
        .map(({ line, bold }, index) =>
          lineMark(
            line,
            bold ? 'smallBold' : 'small',
            textX,
            flow.y + index * leading,
            bold ? (entry.kind === 'step' ? 'ink' : paint) : 'muted',
          ),
        ),
    );
    flow.y = bottom;
    from = to;
    if (from < count) flow.breakPage();
  }
}

function railMark(kind: TimelineKind, x: number, y: number): readonly Mark[] {
  const paint = kindPaint[kind];
  if (kind === 'step') return [{ mark: 'circle', x, y, radius: 3.5, fill: paint }];
  const ring: Mark = { mark: 'circle', x, y, radius: 3.5, fill: 'paper', stroke: paint, thickness: 1.25 };
  if (kind === 'wait') return [ring];
  const slash = (points: readonly (readonly [number, number])[]): Mark => ({
    mark: 'path',
    closed: false,
    points,
    stroke: paint,
    thickness: 1.25,
  });
  const first = slash([
    [x - 2, y + 2],
    [x + 2, y - 2],
  ]);
  return kind === 'skipped'
    ? [ring, first]
    : [
        ring,
        first,
        slash([
          [x - 2, y - 2],
          [x + 2, y + 2],
        ]),
      ];
}
