/** How far long work is. Totals and time left are there only when something knows them. */
export interface Progress {
  readonly files: number;
  readonly bytes: number;
  readonly filesTotal?: number;
  readonly bytesTotal?: number;
  readonly bytesPerSecond: number;
  readonly secondsLeft?: number;
}

export interface ProgressTotals {
  readonly files?: number;
  readonly bytes?: number;
}

/** Milliseconds of a clock that never jumps; only differences count. */
export type Monotonic = () => number;

const stepMs = 100;

/**
 * Tells a listener about progress at most ten times a second, and once more at the end.
 *
 * Units: the rate is bytes per second since the start.
 */
export function progressReporter(
  onProgress: ((progress: Progress) => void) | undefined,
  clock: Monotonic = () => performance.now(),
): { readonly tell: (files: number, bytes: number, totals?: ProgressTotals, last?: boolean) => void } {
  const startedMs = clock();
  let saidMs = Number.NEGATIVE_INFINITY;
  return {
    tell(files, bytes, totals = {}, last = false) {
      const nowMs = clock();
      if (onProgress === undefined || (!last && nowMs - saidMs < stepMs)) {
        return;
      }
      saidMs = nowMs;
      const bytesPerSecond = nowMs > startedMs ? Math.round((bytes * 1000) / (nowMs - startedMs)) : 0;
      const left =
        totals.bytes !== undefined && bytesPerSecond > 0 ? Math.max(0, totals.bytes - bytes) / bytesPerSecond : undefined;
      onProgress({
        files,
        bytes,
        bytesPerSecond,
        ...(totals.files === undefined ? {} : { filesTotal: totals.files }),
        ...(totals.bytes === undefined ? {} : { bytesTotal: totals.bytes }),
        ...(left === undefined ? {} : { secondsLeft: Math.ceil(left) }),
      });
    },
  };
}
