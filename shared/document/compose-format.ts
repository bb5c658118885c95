import { formatBytes } from '../text/format-bytes.ts';

/** A moment in a time zone with its offset from UTC, `2026-11-22 23:03:07 +09:00`: the same on every machine and in every language. */
export function formatInstant(instant: string, timeZone: string): string {
  const { date, time, offset } = clockOf(instant, timeZone);
  return `${date} ${time} ${offset}`;
}

/** The time of day alone, `23:03:07 +09:00`, where the day stands above it. */
export function formatTimeOf(instant: string, timeZone: string): string {
  const { time, offset } = clockOf(instant, timeZone);
  return `${time} ${offset}`;
}

/** The day of a moment in a time zone, `2026-11-22`. */
export function formatDayOf(instant: string, timeZone: string): string {
  return clockOf(instant, timeZone).date;
}

interface Clock {
  readonly date: string;
  readonly time: string;
  readonly offset: string;
}

const numeric = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
} as const;

/** Intl only tells the numbers; the text is put together here, so that it does not change with the machine's locale data. */
function clockOf(instant: string, timeZone: string): Clock {
  const utcMs = Date.parse(instant);
  const locale = 'en-u-ca-iso8601-nu-latn';
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat(locale, { ...numeric, hourCycle: 'h23', timeZone });
  } catch {
    format = new Intl.DateTimeFormat(locale, { ...numeric, hourCycle: 'h23', timeZone: 'UTC' });
  }
  const parts = new Map(format.formatToParts(utcMs).map((part) => [part.type, part.value]));
  const part = (name: Intl.DateTimeFormatPartTypes): string => (parts.get(name) ?? '').padStart(2, '0');
  const date = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  const time = `${part('hour')}:${part('minute')}:${part('second')}`;
  const minutes = Math.round((Date.parse(`${date}T${time}.000Z`) - Math.floor(utcMs / 1000) * 1000) / 60_000);
  return { date, time, offset: offsetText(minutes) };
}

function offsetText(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '−' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Elapsed time by a steady clock, to the tenth of a second below a minute. Units: milliseconds. */
export function formatElapsed(milliseconds: number): string {
  if (milliseconds < 60_000) {
    const tenths = Math.round(milliseconds / 100);
    if (tenths < 600) return milliseconds > 0 && tenths === 0 ? '< 0.1 s' : `${Math.floor(tenths / 10)}.${tenths % 10} s`;
  }
  const total = Math.round(milliseconds / 1000);
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const parts = [hours > 0 ? `${hours} h` : '', minutes > 0 ? `${minutes} min` : '', total % 60 > 0 ? `${total % 60} s` : ''];
  return parts.filter((text) => text !== '').join(' ');
}

/** A whole number with its thousands set apart, `1,503,238`. */
export function formatCount(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A size in binary units followed by its exact count, `1.4 GiB (1,503,238,553 B)`. */
export function formatExactBytes(bytes: number): string {
  return bytes < 1024 ? `${bytes} B` : `${formatBytes(bytes)} (${formatCount(bytes)} B)`;
}
