import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { hashTree } from '../../electron/collectors/hash-tree.ts';
import { type BenchOptions, type BenchRow, type Contender, hasTool, race, shell } from './measure.ts';
import { makeTree, mixedTree, quickTree, type TreeSize } from './tree-data.ts';

const oneLarge: TreeSize = { smallFiles: 0, mediumFiles: 0, largeFiles: 1, largeBytes: 4_000_000_000 };

/** Manifest of a tree with SHA-256: our threads against what an operator has today. */
export async function bench({ quick, folder }: BenchOptions): Promise<BenchRow[]> {
  const rounds = quick ? 1 : 5;
  const mixed = makeTree(join(folder, 'mixed'), quick ? quickTree : mixedTree);
  const single = makeTree(join(folder, 'single'), quick ? { ...oneLarge, largeBytes: 40_000_000 } : oneLarge);
  const mixedTimes = await race(contenders(join(folder, 'mixed'), folder), rounds);
  const singleTimes = await race(contenders(join(folder, 'single'), folder), Math.min(rounds, 3));
  return [
    rowOf('hash a tree', describe(mixed), mixedTimes, {
      bytes: mixed.bytes,
      cores: availableParallelism(),
      factor: 1.2,
      against: null,
    }),
    rowOf('hash one big file', describe(single), singleTimes, {
      bytes: single.bytes,
      cores: 1,
      factor: 0.95,
      against: 'openssl',
    }),
  ];
}

function contenders(root: string, folder: string): Contender[] {
  const cores = availableParallelism();
  const now = () => new Date();
  const each = (command: string) => `find . -type f -print0 | xargs -0 -P ${cores} -n 500 ${command}`;
  return [
    { name: 'drillbook', run: async () => void (await hashTree({ root, out: join(folder, 'out.ndjson'), now })) },
    { name: 'sha256sum', tool: 'sha256sum', run: () => shell(each('sha256sum'), root) },
    { name: 'openssl', tool: 'openssl', run: () => shell(each('openssl dgst -sha256'), root) },
    { name: 'hashdeep', tool: 'hashdeep', run: () => shell(`hashdeep -c sha256 -r -j ${cores} .`, root) },
    { name: 'rclone', tool: 'rclone', run: () => shell(`rclone hashsum sha256 --checkers ${cores} .`, root) },
  ];
}

interface Goal {
  readonly bytes: number;
  readonly cores: number;
  readonly factor: number;
  /** The peer the target names; the fastest when null. */
  readonly against: string | null;
}

function rowOf(work: string, data: string, times: Map<string, number | null>, goal: Goal): BenchRow {
  const ours = times.get('drillbook') ?? Number.NaN;
  const peers = [...times].filter(([name]) => name !== 'drillbook').map(([name, ms]) => ({ name, ms }));
  const rivals = peers.filter(({ name, ms }) => ms !== null && (goal.against === null || name === goal.against));
  const best = Math.min(...rivals.map(({ ms }) => ms ?? Number.POSITIVE_INFINITY));
  const target = `≥ ${goal.factor} × ${goal.against ?? 'the fastest'}`;
  const rate = `${(goal.bytes / 1e6 / ours).toFixed(2)} GB/s`;
  const met = rivals.length === 0 ? null : best / ours >= goal.factor;
  return { work, data, ours, peers, limitMs: limitOf(goal), target, met, notes: [rate] };
}

/** Time for the same bytes at the speed of OpenSSL's SHA-256 in memory. */
function limitOf({ bytes, cores }: Goal): number | null {
  if (!hasTool('openssl')) {
    return null;
  }
  const printed = execFileSync('openssl', ['speed', '-mr', '-seconds', '1', '-bytes', '1048576', 'sha256'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [, bytesPerSecond] = /^\+F:\d+:[^:]+:([\d.]+)/m.exec(printed) ?? [];
  return bytesPerSecond === undefined ? null : (bytes * 1000) / (Number(bytesPerSecond) * cores);
}

function describe({ files, bytes }: { readonly files: number; readonly bytes: number }): string {
  return `${files.toLocaleString('en')} files, ${(bytes / 1e6).toFixed(0)} MB`;
}
