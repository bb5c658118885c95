import type { SeriesFinding } from '../domain/pack-series.ts';
import type { SeriesFile } from './series-file.ts';

/** Each pack once, in the copy that tells most: the most signatures, then the most revisions. */
export function distinctPacks(files: readonly SeriesFile[]): readonly SeriesFile[] {
  return [...Map.groupBy(files, ({ verdict }) => verdict.packId).values()].flatMap((copies) =>
    copies.toSorted(byRichness).slice(0, 1),
  );
}

/** What several copies of one pack say of each other; `known` are the packs that a sealed one of the site is or names. */
export function compareCopies(files: readonly SeriesFile[], known: readonly string[]): readonly SeriesFinding[] {
  return [...Map.groupBy(files, ({ verdict }) => verdict.packId).values()].flatMap((copies) => compare(copies, known));
}

function compare(copies: readonly SeriesFile[], known: readonly string[]): readonly SeriesFinding[] {
  const [richest, ...others] = copies.toSorted(byRichness);
  if (richest === undefined) return [];
  return [...unsealed(richest, known), ...others.map((copy) => relation(copy, richest))];
}

/** The site issued this pack, so somewhere there is a sealed one. */
function unsealed({ fileName, verdict }: SeriesFile, known: readonly string[]): readonly SeriesFinding[] {
  if (verdict.bottomLine !== 'unsealed' || !known.includes(verdict.packId)) return [];
  return [{ code: 'COPY_UNSEALED', state: 'noted', detail: { file: fileName, other: '' } }];
}

function relation(copy: SeriesFile, richest: SeriesFile): SeriesFinding {
  const detail = { file: copy.fileName, other: richest.fileName };
  if (copy.sha256 === richest.sha256) return { code: 'COPY_IDENTICAL', state: 'noted', detail };
  if (copy.verdict.bottomLine === 'unsealed') return { code: 'COPY_UNSEALED', state: 'noted', detail };
  const more = signaturesOf(richest);
  const isEarlier = [...signaturesOf(copy)].every((signature) => more.has(signature)) && byRichness(richest, copy) < 0;
  if (!isEarlier) return { code: 'COPIES_SIGNED_APART', state: 'failed', detail };
  const counts = { found: copy.verdict.identity.signers.length, expected: richest.verdict.identity.signers.length };
  return { code: 'COPY_EARLIER', state: 'noted', detail: { ...detail, ...counts } };
}

function signaturesOf({ verdict }: SeriesFile): ReadonlySet<string> {
  return new Set(
    verdict.identity.signers.map(
      ({ field, certificate, claimedAt }) => `${field} ${certificate?.fingerprintSha256} ${claimedAt}`,
    ),
  );
}

function byRichness({ verdict: a }: SeriesFile, { verdict: b }: SeriesFile): number {
  return b.identity.signers.length - a.identity.signers.length || b.revisions - a.revisions;
}
