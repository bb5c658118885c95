import { formatBytes } from '../../shared/text/format-bytes.ts';
import { hashTree } from '../collectors/hash-tree.ts';
import { snapshotSqlite } from '../collectors/snapshot-sqlite.ts';
import { replaceFile } from '../files/replace-file.ts';
import type { AddCommand } from './command.ts';
import { resultPlace } from './result-place.ts';
import { isDatabaseFile, isFolder } from './source-kind.ts';
import { exitCodes, type Terminal } from './terminal.ts';
import { treeProgress } from './tree-progress.ts';
import { usageProblem } from './usage-problem.ts';

interface Options {
  readonly out: string;
  readonly exclude?: readonly string[];
}

export const hashCommand: AddCommand = (program, say, act) => {
  program
    .command('hash <source>')
    .description(say('command.hash'))
    .requiredOption('--out <file>', say('option.out'))
    .option('--exclude <paths...>', say('option.exclude'))
    .action(act(run));
};

async function run(terminal: Terminal, options: Options, source: string): Promise<number> {
  if (await isFolder(source)) return hashFolder(terminal, options, source);
  if (!(await isDatabaseFile(source))) throw usageProblem('source', 'source', { value: source });
  if (options.exclude !== undefined) throw usageProblem('foldersOnly', '--exclude', { value: source });
  return hashDatabase(terminal, options, source);
}

async function hashFolder(terminal: Terminal, options: Options, folder: string): Promise<number> {
  const out = await resultPlace('--out', options.out);
  const { totals, manifestSha256 } = await hashTree({
    root: folder,
    out,
    now: () => new Date(),
    ...(options.exclude ? { exclude: options.exclude } : {}),
    signal: terminal.signal,
    onProgress: treeProgress(terminal, 'hash'),
  });
  const values = { files: totals.files, bytes: formatBytes(totals.bytes), sha256: manifestSha256 };
  terminal.print(terminal.say('command.hashed', values));
  const unread = totals.unread;
  if (unread > 0) terminal.print(terminal.say('command.unreadable', { count: unread }));
  terminal.print(terminal.say('command.written', { path: out }));
  terminal.printJson({ ok: true, path: out, manifestSha256, totals });
  return unread > 0 ? exitCodes.finding : exitCodes.good;
}

async function hashDatabase(terminal: Terminal, options: Options, file: string): Promise<number> {
  const out = await resultPlace('--out', options.out);
  const snapshot = await snapshotSqlite({ file, now: () => new Date(), signal: terminal.signal });
  await replaceFile(out, Buffer.from(`${JSON.stringify(snapshot, null, 2)}\n`));
  terminal.print(terminal.say('command.written', { path: out }));
  terminal.printJson({ ok: true, path: out, tables: snapshot.tables.length });
  return exitCodes.good;
}
