import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { compareDatabases, type DatabaseComparison, type TableOutcome } from '../../shared/domain/database-comparison.ts';
import { type DatabaseSnapshot, databaseSnapshotSchema } from '../../shared/domain/database-snapshot.ts';
import type { TreeOutcome } from '../../shared/domain/tree-comparison.ts';
import { compareTrees } from '../collectors/compare-trees.ts';
import { hashTree } from '../collectors/hash-tree.ts';
import { snapshotSqlite } from '../collectors/snapshot-sqlite.ts';
import type { AddCommand } from './command.ts';
import { isDatabaseFile, isFolder } from './source-kind.ts';
import { exitCodes, type Terminal } from './terminal.ts';
import { treeProgress } from './tree-progress.ts';
import { usageProblem } from './usage-problem.ts';

interface Options {
  readonly ignoreTimes?: boolean;
}

/** As many differences as a screen holds; all of them are in the JSON. */
const shownAtMost = 40;

export const compareCommand: AddCommand = (program, say, act) => {
  program
    .command('compare <expected> <actual>')
    .description(say('command.compare'))
    .option('--ignore-times', say('option.ignore-times'))
    .action(act(run));
};

async function run(terminal: Terminal, options: Options, expected: string, actual: string): Promise<number> {
  const [first, second] = [await readDatabase(terminal, expected), await readDatabase(terminal, actual)];
  if (first !== null && second !== null) {
    if (options.ignoreTimes === true) throw usageProblem('foldersOnly', '--ignore-times', { value: expected });
    return compareSnapshots(terminal, first, second);
  }
  if (first !== null || second !== null) {
    const [value, other] = first === null ? [actual, expected] : [expected, actual];
    throw usageProblem('unlike', 'actual', { value, other });
  }
  const scratch = await mkdtemp(join(tmpdir(), 'drillbook-'));
  try {
    const comparison = await compareTrees({
      expected: await manifestOf(terminal, expected, join(scratch, 'expected.ndjson')),
      actual: await manifestOf(terminal, actual, join(scratch, 'actual.ndjson')),
      ignore: { modified: options.ignoreTimes ?? false },
      signal: terminal.signal,
      onProgress: treeProgress(terminal, 'compare'),
    });
    const lines = comparison.differences.map((difference) => `${outcomeWord(terminal, difference.outcome)}  ${difference.path}`);
    return tell(terminal, comparison.identical, lines, comparison.differenceCount, comparison);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function compareSnapshots(terminal: Terminal, expected: DatabaseSnapshot, actual: DatabaseSnapshot): number {
  const comparison = compareDatabases(expected, actual);
  const lines = [
    ...comparison.tables
      .filter((table) => table.outcome !== 'same')
      .map(
        (table) =>
          `${outcomeWord(terminal, table.outcome)}  ${table.name}  ${table.expectedRows ?? '—'} → ${table.actualRows ?? '—'}`,
      ),
    ...comparison.objects.map((object) => `${outcomeWord(terminal, object.change)}  ${object.kind} ${object.name}`),
    ...comparison.sequences.map(
      (sequence) =>
        `${outcomeWord(terminal, 'sequence')}  ${sequence.name}  ${sequence.expected ?? '—'} → ${sequence.actual ?? '—'}`,
    ),
    ...comparison.settings.map(
      (setting) => `${outcomeWord(terminal, 'setting')}  ${setting.name}  ${setting.expected ?? '—'} → ${setting.actual ?? '—'}`,
    ),
  ];
  return tell(terminal, comparison.identical, lines, lines.length, comparison);
}

/** As wide as the longest of them; letters of Chinese and Japanese take two places. */
const wordWidth = 18;

type Outcome = TreeOutcome | TableOutcome | DatabaseComparison['objects'][number]['change'] | 'sequence' | 'setting';

function outcomeWord({ say }: Terminal, outcome: Outcome): string {
  const word = say(`outcome.${outcome}`);
  const width = [...word].reduce((sum, letter) => sum + (letter > '\u00ff' ? 2 : 1), 0);
  return word + ' '.repeat(Math.max(0, wordWidth - width));
}

function tell(terminal: Terminal, identical: boolean, lines: readonly string[], count: number, comparison: object): number {
  for (const line of lines.slice(0, shownAtMost)) terminal.print(line);
  if (count > shownAtMost) terminal.print(terminal.say('command.and-more', { count: count - shownAtMost }));
  terminal.print(identical ? terminal.say('command.identical') : terminal.say('command.different', { count }));
  terminal.printJson({ ok: identical, comparison });
  return identical ? exitCodes.good : exitCodes.finding;
}

/** A folder is hashed now; anything else has to be a manifest. */
async function manifestOf(terminal: Terminal, source: string, scratch: string): Promise<string> {
  if (!(await isFolder(source))) return source;
  await hashTree({
    root: source,
    out: scratch,
    now: () => new Date(),
    signal: terminal.signal,
    onProgress: treeProgress(terminal, 'hash'),
  });
  return scratch;
}

/** A database is read now; a snapshot taken earlier is read as it is; null for anything else. */
async function readDatabase(terminal: Terminal, source: string): Promise<DatabaseSnapshot | null> {
  if (await isFolder(source)) return null;
  if (await isDatabaseFile(source)) return snapshotSqlite({ file: source, now: () => new Date(), signal: terminal.signal });
  if (!source.endsWith('.json')) return null;
  try {
    const parsed = v.safeParse(databaseSnapshotSchema, JSON.parse(await readFile(source, 'utf8')));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
