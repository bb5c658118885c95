import type { SeriesEntry, SeriesFinding } from '../domain/pack-series.ts';
import { isInPeriod } from '../domain/pack-subject.ts';
import type { PackTold, ToldDrill } from '../domain/pack-told.ts';
import type { Instant } from '../domain/units.ts';
import { changesBetween, listedOf } from './pack-changes.ts';

/** A pack of a series with what it tells, null where nobody could read that, and the packs it names as issued before it. */
export interface ToldPack extends Pick<SeriesEntry, 'fileName' | 'packId' | 'issuedAt' | 'size'> {
  readonly checkpoints: readonly Pick<SeriesEntry, 'packId' | 'size'>[];
  readonly told: PackTold | null;
}

interface TellingPack extends ToldPack {
  readonly told: PackTold;
}

/**
 * What the packs of one site tell of changes and drills, held against each other; of two packs that with the shorter log is the earlier.
 *
 * Nothing where there are not two; what could not be read is named.
 */
export function toldFindings(packs: readonly ToldPack[]): readonly SeriesFinding[] {
  if (packs.length < 2) return [];
  const telling = packs.filter((pack): pack is TellingPack => pack.told !== null).toSorted((a, b) => a.size - b.size);
  const silent = packs.filter(({ told }) => told === null).map(({ fileName }) => fileName);
  return [
    ...(telling.length > 1
      ? [...changesTold(telling), ...drillsAgree(telling), ...drillsKept(telling), ...drillsIncluded(telling)]
      : []),
    ...(silent.length > 0 ? [noted('CONTENTS_NOT_COMPARED', { others: some(silent), count: silent.length })] : []),
  ];
}

/** Changes are told against the last pack of the same subject, and are those between the two. */
function changesTold(packs: readonly TellingPack[]): readonly SeriesFinding[] {
  const found = packs.flatMap((pack) => changesOf(pack, packs) ?? []);
  const rest = found.filter(({ state }) => state !== 'passed');
  const count = found.length - rest.length;
  return [...rest, ...(count > 0 ? [passed('CHANGES_TOLD', count)] : [])];
}

function changesOf({ told, fileName: file, checkpoints }: TellingPack, packs: readonly TellingPack[]): SeriesFinding | null {
  const { changes, subject } = told;
  const sizes = new Map(checkpoints.map(({ packId, size }) => [packId, size]));
  const last = packs.findLast((entry) => sizes.has(entry.packId) && entry.told.subject === subject);
  if (changes === null) return last === undefined ? null : changesFailed('first', file, last.fileName);
  const against = sizes.get(changes.previousPackId);
  if (last !== undefined && against !== undefined && against < last.size) return changesFailed('older', file, last.fileName);
  const previous = packs.find(({ packId }) => packId === changes.previousPackId);
  if (previous === undefined) return null;
  const other = previous.fileName;
  if (previous.told.subject !== subject) return changesFailed('another', file, other);
  if (changes.entries === null) return noted('CHANGES_TOLD', { reason: 'incomparable', file, other });
  const expected = listedOf(changesBetween(previous.told.listing, told.listing));
  const isSame = changes.unlisted === expected.unlisted && textOf(changes.entries) === textOf(expected.entries);
  return isSame ? passed('CHANGES_TOLD', 1) : changesFailed('entries', file, other);
}

function textOf(entries: NonNullable<PackTold['changes']>['entries']): string {
  return JSON.stringify(entries?.map(({ noun, id, name, kind, field, from, to }) => [noun, id, name, kind, field, from, to]));
}

/** What everybody signed off is the same in every pack that holds it. */
function drillsAgree(packs: readonly TellingPack[]): readonly SeriesFinding[] {
  const held = packs.flatMap(({ fileName, told }) =>
    told.drills.flatMap((drill) => (drill.recordSha256 === null ? [] : [{ fileName, drill }])),
  );
  const several = [...Map.groupBy(held, ({ drill }) => drill.drillId).values()].filter((own) => own.length > 1);
  const failed = several.flatMap(([first, ...others]) =>
    others.flatMap((other): SeriesFinding[] => {
      if (first === undefined || first.drill.recordSha256 === other.drill.recordSha256) return [];
      const detail = { file: other.fileName, other: first.fileName, drill: other.drill.title };
      return [{ code: 'DRILLS_AGREE', state: 'failed', detail }];
    }),
  );
  if (failed.length > 0) return failed;
  return several.length > 0 ? [passed('DRILLS_AGREE', several.length)] : [];
}

/** A drill is never taken off the record: what one pack knows, every later one knows. */
function drillsKept(packs: readonly TellingPack[]): readonly SeriesFinding[] {
  const failed = packs.flatMap(({ fileName, told, size }): SeriesFinding[] => {
    const known = new Set(told.knownDrillIds);
    const knower = packs.find((entry) => entry.size < size && entry.told.knownDrillIds.some((drillId) => !known.has(drillId)));
    if (knower === undefined) return [];
    const count = knower.told.knownDrillIds.filter((drillId) => !known.has(drillId)).length;
    return [{ code: 'DRILLS_KEPT', state: 'failed', detail: { file: fileName, other: knower.fileName, count } }];
  });
  if (failed.length > 0) return failed;
  return packs.some(({ told }) => told.knownDrillIds.length > 0) ? [passed('DRILLS_KEPT', packs.length)] : [];
}

/**
 * A site audit holds every drill that began in its period.
 *
 * One that only a later pack tells of may have begun after the audit, on a clock that was set back: that is noted.
 */
function drillsIncluded(packs: readonly TellingPack[]): readonly SeriesFinding[] {
  const audits = packs.filter(({ told }) => told.period !== null);
  const found = audits.flatMap((audit): SeriesFinding[] => {
    const held = new Set(audit.told.drills.map(({ drillId }) => drillId));
    const absent = packs.flatMap((pack) =>
      pack.told.drills.flatMap((drill) => (!held.has(drill.drillId) && isOf(audit, drill) ? [{ pack, drill }] : [])),
    );
    const certain = absent.filter(({ pack }) => pack.size <= audit.size);
    const [first] = certain.length > 0 ? certain : absent;
    if (first === undefined) return [];
    const drills = new Set((certain.length > 0 ? certain : absent).map(({ drill }) => drill.drillId));
    const detail = { file: audit.fileName, other: first.pack.fileName, drill: first.drill.title, count: drills.size };
    return [{ code: 'DRILLS_INCLUDED', state: certain.length > 0 ? 'failed' : 'noted', detail }];
  });
  if (found.length > 0 || audits.length === 0) return found;
  return [passed('DRILLS_INCLUDED', audits.length)];
}

function isOf({ told, issuedAt }: TellingPack, { startedAt }: ToldDrill): boolean {
  if (told.period === null || startedAt === null) return false;
  return isInPeriod(told.period, startedAt as Instant) && startedAt < issuedAt;
}

function changesFailed(reason: 'first' | 'older' | 'another' | 'entries', file: string, other: string): SeriesFinding {
  return { code: 'CHANGES_TOLD', state: 'failed', detail: { reason, file, other } };
}

function passed(code: SeriesFinding['code'], count: number): SeriesFinding {
  return { code, state: 'passed', detail: { count } };
}

function noted(code: SeriesFinding['code'], detail: SeriesFinding['detail']): SeriesFinding {
  return { code, state: 'noted', detail };
}

function some(names: readonly string[]): string {
  return names.slice(0, 3).join(', ');
}
