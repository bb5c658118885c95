import type { Failure } from '../../shared/contract/reply.ts';
import type { PackSeries } from '../../shared/domain/pack-series.ts';
import type { VerifiedFile } from '../../shared/domain/verified-file.ts';
import { comparePacks } from '../../shared/verifier/pack-series.ts';

/** A file somebody wants verified, and how far it is; one after the other is. */
export interface VerifyEntry {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly outcome:
    | { readonly state: 'waiting' }
    | { readonly state: 'working' }
    | { readonly state: 'done'; readonly file: VerifiedFile }
    | { readonly state: 'failed'; readonly failure: Failure };
}

/** What came of those that were verified. */
export function verifiedOf(entries: readonly VerifyEntry[]): readonly VerifiedFile[] {
  return entries.flatMap(({ outcome }) => (outcome.state === 'done' ? outcome.file : []));
}

const series = new WeakMap<readonly VerifyEntry[], PackSeries>();

/** What the packs that were verified say together; the same entries give the same value. */
export function seriesOf(entries: readonly VerifyEntry[]): PackSeries {
  const known = series.get(entries);
  if (known) return known;
  const made = comparePacks(verifiedOf(entries));
  series.set(entries, made);
  return made;
}
