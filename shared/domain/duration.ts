import type { Minutes } from './units.ts';

const minutesOf = { d: 1440, h: 60, m: 1 } as const;
const part = /^\s*(\d+(?:[.,]\d+)?)\s*(days?|d|hours?|hrs?|h|minutes?|mins?|m|天|日|小时|時間|时|分钟|分)\s*/i;
const clock = /^\s*(\d{1,4}):([0-5]\d)\s*$/;

function unitOf(word: string): keyof typeof minutesOf {
  const first = word.toLowerCase().charAt(0);
  if (first === 'd' || first === '天' || first === '日') return 'd';
  return first === 'h' || first === '小' || first === '時' || first === '时' ? 'h' : 'm';
}

/**
 * A duration as people write it – `4h`, `1 d 2 h`, `90 min`, `1:30`, `1.5 h`, `4小时`, a bare `90` – in whole minutes.
 *
 * Full-width digits and letters, as Chinese and Japanese keyboards give them, are read like the narrow ones.
 * Units: minutes. Returns null when the text is no duration or has a part of a minute.
 */
export function parseDuration(text: string): Minutes | null {
  const narrow = text.normalize('NFKC');
  const asClock = clock.exec(narrow);
  if (asClock) return whole(Number(asClock[1]) * 60 + Number(asClock[2]));
  if (/^\s*\d+\s*$/.test(narrow)) return whole(Number(narrow));
  let rest = narrow;
  let total = 0;
  while (rest.trim() !== '') {
    const match = part.exec(rest);
    if (!match?.[1] || !match[2]) return null;
    total += Number(match[1].replace(',', '.')) * minutesOf[unitOf(match[2])];
    rest = rest.slice(match[0].length);
  }
  return narrow.trim() === '' ? null : whole(total);
}

function whole(minutes: number): Minutes | null {
  const rounded = Math.round(minutes);
  return Math.abs(minutes - rounded) < 1e-9 && rounded <= 5_256_000 ? (rounded as Minutes) : null;
}

/** Minutes as the shortest exact text, `1 d 2 h 5 min`; parses back to the same number. A margin below zero carries its sign. */
export function formatDuration(minutes: number): string {
  if (minutes < 0) return `−${formatDuration(-minutes)}`;
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const rest = minutes % 60;
  const parts = [days > 0 ? `${days} d` : '', hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : ''].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : '0 min';
}

/** Whole minutes between two moments, rounded up: a recovery of 61 seconds took two minutes, never one. */
export function minutesBetween(startAt: string, endAt: string): Minutes {
  return Math.max(0, Math.ceil((Date.parse(endAt) - Date.parse(startAt)) / 60_000)) as Minutes;
}
