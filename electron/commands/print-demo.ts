import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { formatDuration } from '../../shared/domain/duration.ts';
import type { TreeComparison, TreeOutcome } from '../../shared/domain/tree-comparison.ts';
import { formatBytes } from '../../shared/text/format-bytes.ts';
import { demoPassphrase } from '../demo/demo-keys.ts';
import type { DemoResult } from '../demo/run-demo.ts';
import { appRoot } from '../paths.ts';
import { inShell } from './in-shell.ts';
import { formatSeconds } from './measures.ts';
import type { Terminal } from './terminal.ts';

/** What the demo did, what it found, where everything lies, and how to check it without Drillbook. */
export function printDemo(terminal: Terminal, result: DemoResult): void {
  const { say, print, style, language } = terminal;
  const line = (label: string, text: string): void => print(`  ${style('dim', label.padEnd(24))}${text}`);
  const { fidelity, loss } = result.drill;
  print(style('bold', say('demo.title', { seconds: formatSeconds(result.elapsedMs, language) })));
  print();
  const { tree, database } = fidelity;
  line(
    say('demo.production'),
    say('demo.production-facts', {
      files: tree.expected.files,
      bytes: formatBytes(tree.expected.bytes),
      rows: database.rows.expected,
    }),
  );
  line(say('demo.backup'), backupFacts(terminal, result));
  const identical = onlyFolderTimes(tree) && database.identical;
  line(
    say('demo.restored'),
    identical ? say('demo.identical', { files: tree.actual.files, tables: database.tables.length }) : say('demo.not-identical'),
  );
  line(say('demo.differences'), say('demo.difference-facts', madeFacts(result)));
  line(
    say('demo.found'),
    say('demo.difference-facts', foundFacts(loss.tree, loss.database.tables.filter((table) => table.outcome !== 'same').length)),
  );
  line(say('demo.result'), drillFacts(terminal, result));
  const { pack } = result;
  line(
    say('demo.pack'),
    say('demo.pack-facts', {
      pages: pack.pack.pageCount,
      bytes: formatBytes(pack.bytes),
      signatures: pack.signatures,
      packId: pack.pack.packId,
    }),
  );
  line(say('demo.verdict'), say(`verify.bottomLine.${result.verdict.bottomLine}`));
  print();
  print(style('bold', say('demo.where')));
  line(say('demo.where-site'), result.folder.siteFile);
  line(say('demo.where-pack'), pack.path);
  line(say('demo.where-evidence'), result.folder.evidence);
  line(say('demo.where-keys'), result.folder.keys);
  line('', `DRILLBOOK_PASSPHRASE="${demoPassphrase}"`);
  print();
  print(style('bold', say('demo.next')));
  const here = (path: string): string => inShell(relative(process.cwd(), path) || '.');
  print(`  ${process.cwd() === appRoot() ? 'npm start' : `npm --prefix ${inShell(appRoot())} start`}`);
  print(`  ${drillbookHere()} verify ${here(pack.path)} --site ${here(result.folder.siteFile)}`);
  print();
  print(style('bold', say('demo.second-opinion')));
  print(`  cd ${here(result.secondOpinion.folder)}`);
  for (const command of result.secondOpinion.commands) print(`  ${command}`);
  terminal.printJson(summaryOf(result));
}

/** How Drillbook is started from the current folder; `npx` finds it only in a built checkout, and would ask a registry anywhere else. */
function drillbookHere(): string {
  const root = appRoot();
  if (process.cwd() === root && existsSync(join(root, 'out', 'main', 'cli.js'))) return 'npx drillbook';
  const started = process.argv[1] ?? join(root, 'electron', 'cli.ts');
  return [process.execPath, resolve(started)].map(inShell).join(' ');
}

function backupFacts({ say }: Terminal, { backup }: DemoResult): string {
  const { provenance } = backup.outputs[0] ?? {};
  const { integrity, toolPointId } = backup.point;
  return say('demo.backup-facts', {
    tool: provenance?.tool ?? '',
    version: provenance?.toolVersion ?? '',
    point: toolPointId.slice(0, 12),
    integrity: say(`integrity.${integrity.state}`),
  });
}

function drillFacts({ say }: Terminal, { findings }: DemoResult): string {
  const minutes = (value: number | null): string => (value === null ? '—' : formatDuration(value));
  return say('demo.result-facts', {
    verdict: say(`verdict.${findings.verdict}`),
    grade: say(`grade.${findings.grade}`),
    rta: minutes(findings.rto.measuredMinutes),
    rto: minutes(findings.rto.objectiveMinutes),
    rpa: minutes(findings.rpo.measuredMinutes),
    rpo: minutes(findings.rpo.objectiveMinutes),
  });
}

function madeFacts({ incident }: DemoResult) {
  return {
    deleted: incident.deletedFiles.length,
    edited: incident.editedFiles.length,
    created: incident.createdFiles.length,
    rows: 2,
  };
}

/** Seen from the restored copy: what it has more was deleted, what it lacks was created since. */
function foundFacts(tree: TreeComparison, changedTables: number) {
  const files = (...outcomes: readonly TreeOutcome[]): number =>
    outcomes.reduce((sum, outcome) => sum + tree.counts[outcome].files, 0);
  return {
    deleted: files('added'),
    edited: files('changed-content', 'changed-size'),
    created: files('missing'),
    rows: changedTables,
  };
}

/** A plain copy cannot keep the times of every folder; files decide. */
function onlyFolderTimes(tree: TreeComparison): boolean {
  const { same, ...others } = tree.counts;
  return same.files === tree.expected.files && Object.values(others).every((count) => count.files === 0);
}

function summaryOf(result: DemoResult): object {
  const { pack, findings, verdict, folder, incident, drill } = result;
  return {
    ok: verdict.bottomLine === 'intact-complete-trusted',
    elapsedMs: result.elapsedMs,
    folder: folder.root,
    siteFile: folder.siteFile,
    pack: {
      path: pack.path,
      packId: pack.pack.packId,
      pages: pack.pack.pageCount,
      bytes: pack.bytes,
      signatures: pack.signatures,
    },
    backup: result.backup.point,
    incident,
    fidelity: { tree: drill.fidelity.tree.counts, database: drill.fidelity.database.counts },
    loss: { tree: drill.loss.tree.counts, database: drill.loss.database.counts },
    findings,
    bottomLine: verdict.bottomLine,
    secondOpinion: result.secondOpinion,
  };
}
