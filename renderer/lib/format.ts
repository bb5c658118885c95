import { useMemo } from 'react';
import { formatBytes } from '../../shared/text/format-bytes.ts';
import type { Language } from '../../shared/text/language.ts';
import { type Locale, useLocale } from './text.ts';

const unitWords: Readonly<
  Record<Language, { readonly d: string; readonly h: string; readonly min: string; readonly s: string }>
> = {
  en: { d: 'd', h: 'h', min: 'min', s: 's' },
  'zh-CN': { d: '天', h: '小时', min: '分钟', s: '秒' },
  ja: { d: '日', h: '時間', min: '分', s: '秒' },
};

// A day before month in English everywhere: 03/04 is read differently on two sides of an ocean.
const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB', 'zh-CN': 'zh-CN', ja: 'ja-JP' };

/** Numbers and times as a person reads them; every one of them has the same width where digits have. */
export interface Format {
  /** A moment to the minute, in the site's time zone. */
  readonly instant: (at: string) => string;
  /** A moment to the second. */
  readonly precise: (at: string) => string;
  readonly clock: (at: string) => string;
  readonly day: (on: string) => string;
  /** Whole minutes, `4 h 20 min`. */
  readonly duration: (minutes: number) => string;
  /** Measured time, `1 min 07 s`; a tenth of a second where it is short. */
  readonly elapsed: (milliseconds: number) => string;
  readonly bytes: (bytes: number) => string;
  readonly count: (count: number) => string;
  /** A day relative to another, `in 12 days`. */
  readonly away: (on: string, today: string) => string;
}

/** The formats of one language and time zone. */
export function formatsOf({ language, timeZone }: Locale): Format {
  const locale = localeOf[language];
  const words = unitWords[language];
  const dateParts = { year: 'numeric', month: 'short', day: 'numeric' } as const;
  const clockParts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const instant = new Intl.DateTimeFormat(locale, { ...dateParts, ...clockParts, timeZone });
  const precise = new Intl.DateTimeFormat(locale, { ...dateParts, ...clockParts, second: '2-digit', timeZone });
  const clock = new Intl.DateTimeFormat(locale, { ...clockParts, second: '2-digit', timeZone });
  const day = new Intl.DateTimeFormat(locale, { ...dateParts, timeZone: 'UTC' });
  const number = new Intl.NumberFormat(locale);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const join = (parts: readonly (string | false)[]) => parts.filter(Boolean).join(' ');
  const amountOf = (amount: number | string, unit: string) => `${amount} ${unit}`;

  return {
    instant: (at) => instant.format(new Date(at)),
    precise: (at) => precise.format(new Date(at)),
    clock: (at) => clock.format(new Date(at)),
    day: (on) => day.format(new Date(on)),
    duration(minutes) {
      const days = Math.floor(minutes / 1440);
      const hours = Math.floor((minutes % 1440) / 60);
      const rest = minutes % 60;
      const nothing = days === 0 && hours === 0;
      return join([
        days > 0 && amountOf(days, words.d),
        hours > 0 && amountOf(hours, words.h),
        (rest > 0 || nothing) && amountOf(rest, words.min),
      ]);
    },
    elapsed(milliseconds) {
      // a tenth of a second is as fine as a person can vouch for, and as the pack says it
      if (milliseconds > 0 && milliseconds < 50) return amountOf('< 0.1', words.s);
      if (milliseconds < 9_950) return amountOf((milliseconds / 1000).toFixed(1), words.s);
      const seconds = Math.round(milliseconds / 1000);
      const minutes = Math.floor(seconds / 60);
      if (minutes === 0) return amountOf(seconds, words.s);
      if (minutes < 60) return join([amountOf(minutes, words.min), amountOf(String(seconds % 60).padStart(2, '0'), words.s)]);
      return join([amountOf(Math.floor(minutes / 60), words.h), amountOf(String(minutes % 60).padStart(2, '0'), words.min)]);
    },
    bytes: formatBytes,
    count: (count) => number.format(count),
    away(on, today) {
      const days = Math.round((Date.parse(on.slice(0, 10)) - Date.parse(today.slice(0, 10))) / 86_400_000);
      if (Math.abs(days) < 60) return relative.format(days, 'day');
      if (Math.abs(days) < 700) return relative.format(Math.round(days / 30.4), 'month');
      return relative.format(Math.round(days / 365.25), 'year');
    },
  };
}

export function useFormat(): Format {
  const locale = useLocale();
  return useMemo(() => formatsOf(locale), [locale]);
}
