export type WalkTask = 'next';

/** Paths of one batch, in one string because that is the cheapest thing to send: names on disk never hold a NUL. */
export interface ListedBatch {
  readonly listed: string;
  readonly entries: number;
  readonly files: number;
  /** The walk is at its end. */
  readonly last: boolean;
}

export interface HashTask {
  readonly listed: string;
  /** Hash large files too, instead of handing them back. */
  readonly large: boolean;
}

export interface DatabaseTask {
  readonly file: string;
  readonly timeColumns: Readonly<Record<string, string>>;
}

export interface CopyDatabaseTask {
  readonly from: string;
  readonly to: string;
}
