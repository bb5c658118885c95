import type { DatabaseColumn, RowTime } from '../../shared/domain/database-snapshot.ts';

/** Names of columns that say when a row was last written, best first. Due dates and the like say nothing about the data point. */
const writtenNames = [
  /(updated|modified|changed|last_?update|mtime)/i,
  /(created|inserted|recorded|logged|written|received|occurred|ingested|ctime)/i,
  /^(at|ts|time|timestamp|date|datetime|event_?(time|at|date))$/i,
  /_(at|ts|time|timestamp)$/i,
];
const plannedNames = /(due|expir|valid|plan|next|schedul|deadline|birth|until|target|start|end)/i;

/** Columns that may tell when rows were written, the likeliest first. */
export function timeColumnCandidates(columns: readonly DatabaseColumn[]): string[] {
  const names = columns.map(({ name }) => name).filter((name) => !plannedNames.test(name));
  const byName = writtenNames.flatMap((pattern) => names.filter((name) => pattern.test(name)));
  const byType = columns.filter(({ name, type }) => /date|time/i.test(type) && !plannedNames.test(name)).map(({ name }) => name);
  return [...new Set([...byName, ...byType])];
}

const isoText = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/;

/** Reads a stored value as a time: ISO 8601 text, or seconds or milliseconds since 1970 in the range of the years 2001 to 2286. */
export function rowTime(value: unknown): RowTime {
  const raw = String(value);
  if (typeof value === 'bigint' || typeof value === 'number') {
    const number = Number(value);
    const ms = number >= 1e9 && number < 1e10 ? number * 1000 : number >= 1e12 && number < 1e13 ? number : null;
    return { raw, at: ms === null ? null : new Date(ms).toISOString(), zoneStated: ms !== null };
  }
  const [, date, time = '00:00', zone] = isoText.exec(raw) ?? [];
  if (date === undefined) {
    return { raw, at: null, zoneStated: false };
  }
  const parsed = new Date(`${date}T${time.replace(',', '.').replace(/(\.\d{3})\d+$/, '$1')}${isoZone(zone)}`);
  return { raw, at: Number.isNaN(parsed.getTime()) ? null : parsed.toISOString(), zoneStated: zone !== undefined };
}

function isoZone(zone: string | undefined): string {
  if (zone === undefined || zone === 'Z') {
    return 'Z';
  }
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
