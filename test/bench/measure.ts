import { execFileSync } from 'node:child_process';

export interface BenchOptions {
  /** Small data, one round: shows that everything runs and proves nothing about time. */
  readonly quick: boolean;
  /** A folder for data, removed at the end. */
  readonly folder: string;
}

/** One line of the table. Times are medians, in milliseconds. */
export interface BenchRow {
  readonly work: string;
  readonly data: string;
  readonly ours: number;
  readonly peers: readonly { readonly name: string; readonly ms: number | null }[];
  /** What the machine could do at best, where that is known. */
  readonly limitMs: number | null;
  readonly target: string;
  /** Null where nothing was measured that the target speaks of. */
  readonly met: boolean | null;
  /** Other figures: memory, rates. */
  readonly notes: readonly string[];
}

export interface Contender {
  readonly name: string;
  /** The program it needs; without it the contender is named as missing. */
  readonly tool?: string;
  readonly run: () => Promise<void> | void;
}

/** Median time of each contender. They take turns, so that a busy moment of the machine meets all of them. */
export async function race(contenders: readonly Contender[], rounds: number): Promise<Map<string, number | null>> {
  const present = contenders.filter(({ tool }) => tool === undefined || hasTool(tool));
  const times = new Map<string, number[]>(present.map(({ name }) => [name, []]));
  await present[0]?.run();
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, run } of present) {
      const started = performance.now();
      await run();
      times.get(name)?.push(performance.now() - started);
    }
  }
  return new Map(contenders.map(({ name }) => [name, median(times.get(name) ?? [])]));
}

export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

export function hasTool(name: string): boolean {
  try {
    execFileSync('sh', ['-c', 'command -v "$1"', 'sh', name], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Runs a line of shell in a folder; exit codes that only say "differs" are no failure. */
export function shell(line: string, folder: string, goodCodes: readonly number[] = [0]): void {
  try {
    execFileSync('sh', ['-c', line], { cwd: folder, stdio: ['ignore', 'ignore', 'ignore'] });
  } catch (error) {
    const { status } = error as { readonly status?: number | null };
    if (!goodCodes.includes(status ?? -1)) {
      throw error;
    }
  }
}

/** How many times faster we are than the fastest of the peers that ran. */
export function ratioToFastest(row: BenchRow): number | null {
  const times = row.peers.flatMap(({ ms }) => (ms === null ? [] : [ms]));
  return times.length === 0 ? null : Math.min(...times) / row.ours;
}
