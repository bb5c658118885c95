import type { CalloutTone, StatusState } from '../../shared/document/block.ts';
import type { Paint } from '../../shared/document/scene.ts';

export type Colour = readonly [red: number, green: number, blue: number];

function hex(value: string): Colour {
  const part = (at: number) => Math.round((Number.parseInt(value.slice(at, at + 2), 16) / 255) * 1000) / 1000;
  return [part(1), part(3), part(5)];
}

/** The inks of the document; every text colour keeps 4.5 : 1 on the grounds it is used on. */
export const inks: Readonly<Record<Paint, Colour>> = {
  ink: hex('#17211f'),
  muted: hex('#56645f'),
  rule: hex('#d3dbd8'),
  surface: hex('#f3f6f5'),
  paper: hex('#ffffff'),
  accent: hex('#0f5c5c'),
  'accent-soft': hex('#dfecea'),
  good: hex('#1b6b3c'),
  'good-soft': hex('#e6f2ea'),
  warning: hex('#8a5800'),
  'warning-soft': hex('#fbf2de'),
  bad: hex('#a32a24'),
  'bad-soft': hex('#faeae8'),
  unknown: hex('#525c68'),
  'unknown-soft': hex('#edf0f3'),
};

/** Units: points. Everything sits on a grid of four. */
export const space = {
  half: 2,
  one: 4,
  two: 8,
  three: 12,
  four: 16,
  five: 20,
  six: 24,
  seven: 28,
  eight: 32,
  twelve: 48,
} as const;

/** Units: points, type size and the distance from line to line. */
export const type = {
  cover: { size: 28, leading: 36, weight: 'bold' },
  coverSubtitle: { size: 13, leading: 20, weight: 'regular' },
  heading1: { size: 18, leading: 24, weight: 'bold' },
  heading2: { size: 13, leading: 20, weight: 'bold' },
  heading3: { size: 10.5, leading: 16, weight: 'bold' },
  lead: { size: 11, leading: 18, weight: 'regular' },
  body: { size: 9.75, leading: 15, weight: 'regular' },
  bodyBold: { size: 9.75, leading: 15, weight: 'bold' },
  signer: { size: 12, leading: 20, weight: 'bold' },
  small: { size: 8.25, leading: 12, weight: 'regular' },
  smallBold: { size: 8.25, leading: 12, weight: 'bold' },
  mono: { size: 8, leading: 12, weight: 'regular', pitch: 'fixed' },
  command: { size: 7.75, leading: 10.5, weight: 'regular', pitch: 'fixed' },
  label: { size: 8, leading: 12, weight: 'bold' },
  furniture: { size: 7.5, leading: 12, weight: 'regular' },
  verdict: { size: 14, leading: 20, weight: 'bold' },
  metric: { size: 17, leading: 24, weight: 'bold' },
} as const;

export type TypeName = keyof typeof type;

/** Units: points. */
export const pageSizes = { A4: [595.28, 841.89], Letter: [612, 792] } as const;

export type PageSize = keyof typeof pageSizes;

/** Units: points. */
export const margins = { left: 60, right: 60, top: 68, bottom: 56 } as const;

/** Where the header and the footer stand. Units: points from the edge of the page. */
export const furniture = { header: 32, footer: 48 } as const;

export function toneInk(tone: CalloutTone): Paint {
  return tone === 'note' ? 'accent' : tone;
}

export function toneGround(tone: CalloutTone | StatusState): Paint {
  return tone === 'note' ? 'accent-soft' : `${tone}-soft`;
}
