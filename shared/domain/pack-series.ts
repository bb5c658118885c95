import type { CheckDetail } from './verdict.ts';

/**
 * What packs of one site say about each other, as a code scripts and tests rely on.
 * The sentence an auditor reads is `series.<CODE>` in `shared/text`.
 */
export const seriesCodes = [
  'ONE_SEAL',
  'LOG_GROWS',
  'LOG_SAME_HEAD',
  'EARLIER_PACKS_NAMED',
  'CHECKPOINTS_AGREE',
  'CHANGES_TOLD',
  'DRILLS_AGREE',
  'DRILLS_KEPT',
  'DRILLS_INCLUDED',
  'CONTENTS_NOT_COMPARED',
  'COPY_EARLIER',
  'COPY_UNSEALED',
  'COPIES_SIGNED_APART',
  'COPY_IDENTICAL',
  'PACKS_NOT_GIVEN',
] as const;
export type SeriesCode = (typeof seriesCodes)[number];

/** `failed`: two things that cannot both be true; `noted`: nothing wrong by itself, but whoever relies on the packs should know. */
export type SeriesState = 'passed' | 'failed' | 'noted';

export interface SeriesFinding {
  readonly code: SeriesCode;
  readonly state: SeriesState;
  readonly detail: CheckDetail;
}

/** A pack that was given. Units: `size` is the number of entries in the audit log when the pack was issued. */
export interface SeriesEntry {
  readonly fileName: string;
  readonly packId: string;
  readonly issuedAt: string;
  readonly size: number;
  readonly signatures: number;
}

/** A pack that others name as issued before them, and that nobody gave. */
export interface MissingPack {
  readonly packId: string;
  readonly issuedAt: string;
  readonly size: number;
}

/**
 * The packs of one site held against each other, oldest first.
 *
 * Shape: two files or more took part; each file stands once in `entries`.
 */
export interface SiteSeries {
  readonly siteId: string;
  readonly siteName: string;
  readonly state: 'consistent' | 'contradicted';
  readonly entries: readonly SeriesEntry[];
  readonly notGiven: readonly MissingPack[];
  readonly findings: readonly SeriesFinding[];
}

/**
 * What several packs say together.
 *
 * Shape: `sites` has those of which two files or more could be compared; `leftOut` names the files that could not, because they are
 * altered or no packs.
 */
export interface PackSeries {
  readonly sites: readonly SiteSeries[];
  readonly leftOut: readonly string[];
}

/** Whether two packs of a site cannot both be true. */
export function isContradicted(series: PackSeries): boolean {
  return series.sites.some(({ state }) => state === 'contradicted');
}
