import { execFileSync } from 'node:child_process';
import { createHash, hash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { TreeHeader } from '../../shared/domain/tree-manifest.ts';
import type { BenchOptions, BenchRow } from './measure.ts';

/** Comparing two manifests of a million files: memory must not grow with them. */
export async function bench({ quick, folder }: BenchOptions): Promise<BenchRow[]> {
  const files = quick ? 20_000 : 1_000_000;
  const [expected, actual] = [join(folder, 'expected.ndjson'), join(folder, 'actual.ndjson')];
  writeManifest(expected, files, () => false);
  writeManifest(actual, files, (index) => index % 1000 === 0);
  const child = `
    const { compareTrees } = await import(${JSON.stringify(join(import.meta.dirname, '../../electron/collectors/compare-trees.ts'))});
    const started = performance.now();
    const { differenceCount } = await compareTrees({ expected: process.argv[1], actual: process.argv[2] });
    const { maxRSS } = process.resourceUsage();
    process.stdout.write(JSON.stringify({ differenceCount, ms: performance.now() - started, rssMb: maxRSS / 1000 }));`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', child, expected, actual], { encoding: 'utf8' });
  const { differenceCount, ms, rssMb } = JSON.parse(printed) as { differenceCount: number; ms: number; rssMb: number };
  return [
    {
      work: 'compare two manifests',
      data: `${files.toLocaleString('en')} files`,
      ours: ms,
      peers: [],
      limitMs: null,
      target: '< 300 MB of memory',
      met: rssMb < 300,
      notes: [`${rssMb.toFixed(0)} MB`, `${differenceCount} differences`],
    },
  ];
}

function writeManifest(path: string, files: number, changed: (index: number) => boolean): void {
  const header: TreeHeader = {
    schema: 'drillbook.tree/1',
    label: 'bench',
    root: '/srv/bench',
    host: 'bench',
    platform: 'linux',
    timeZone: 'UTC',
    tool: { name: 'drillbook', version: '0.0.0' },
    startedAt: '2026-03-04T12:00:00.000Z',
    caseSensitive: true,
    excluded: [],
  };
  const file = openSync(path, 'w');
  const sum = createHash('sha256');
  const put = (text: string) => {
    sum.update(text);
    writeSync(file, text);
  };
  let lines = `${JSON.stringify(header)}\n`;
  for (let index = 0; index < files; index += 1) {
    const sha256 = hash('sha256', `${index}${changed(index) ? ' changed' : ''}`);
    const entry = {
      path: `records/r${String(index).padStart(9, '0')}.json`,
      kind: 'file',
      bytes: 100,
      modifiedMs: 0,
      mode: 420,
      sha256,
    };
    lines += `${JSON.stringify(entry)}\n`;
    if (index % 5_000 === 4_999) {
      put(lines);
      lines = '';
    }
  }
  put(lines);
  const sums = { entries: files, files, bytes: files * 100, folders: 0, links: 0, specials: 0, unread: 0 };
  put(`${JSON.stringify({ kind: 'totals', ...sums, endedAt: header.startedAt, linesSha256: sum.copy().digest('hex') })}\n`);
  closeSync(file);
}
