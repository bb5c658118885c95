import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BenchOptions, type BenchRow, ratioToFastest } from './measure.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});

const rows = await runAll();
process.stdout.write(
  values.json ? `${JSON.stringify({ machine: machine(), quick: values.quick, rows }, null, 2)}\n` : tableOf(rows),
);

/** Every `bench-*.ts` beside this file gives its rows; each gets a folder that is removed when it is done. */
async function runAll(): Promise<BenchRow[]> {
  const files = readdirSync(import.meta.dirname).filter((name) => /^bench-.*\.ts$/.test(name));
  const all: BenchRow[] = [];
  for (const file of files.filter((name) => values.only === undefined || name === `bench-${values.only}.ts`).sort()) {
    process.stderr.write(`${file}\n`);
    const folder = mkdtempSync(join(tmpdir(), 'drillbook-bench-'));
    try {
      const { bench } = (await import(join(import.meta.dirname, file))) as {
        bench: (options: BenchOptions) => Promise<BenchRow[]>;
      };
      all.push(...(await bench({ quick: values.quick, folder })));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return all;
}

function machine(): string {
  return `${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}, ${process.platform}`;
}

function tableOf(all: readonly BenchRow[]): string {
  const head = ['work', 'data', 'drillbook', 'peers', 'ratio', 'limit', 'target', 'met', 'notes'];
  const lines = all.map((row) => [
    row.work,
    row.data,
    ms(row.ours),
    row.peers.map((peer) => `${peer.name} ${peer.ms === null ? 'not installed' : ms(peer.ms)}`).join(', ') || '–',
    ratioToFastest(row)?.toFixed(2) ?? '–',
    row.limitMs === null ? '–' : ms(row.limitMs),
    row.target,
    values.quick ? 'not judged' : row.met === null ? 'not measured' : row.met ? 'yes' : 'NO',
    row.notes.join(', '),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)));
  const format = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|\n`;
  return `${machine()}\n\n${format(head)}${rule}${lines.map(format).join('')}`;
}

function ms(value: number): string {
  return value >= 10_000 ? `${(value / 1000).toFixed(1)} s` : `${Math.round(value)} ms`;
}
