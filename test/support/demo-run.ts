import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { DemoIncident } from '../../electron/demo/demo-incident.ts';
import type { SecondOpinion } from '../../electron/demo/second-opinion.ts';
import type { BackupPoint } from '../../shared/domain/backup-point.ts';
import type { DrillFindings } from '../../shared/domain/drill-findings.ts';
import { type CliRun, runCli } from './run-cli.ts';

/** What `drillbook demo --json` prints. */
export interface DemoSummary {
  readonly ok: boolean;
  readonly folder: string;
  readonly siteFile: string;
  readonly pack: { readonly path: string; readonly packId: string; readonly pages: number; readonly signatures: number };
  readonly backup: Pick<BackupPoint, 'kind' | 'integrity' | 'fileCount'>;
  readonly incident: DemoIncident;
  readonly findings: DrillFindings;
  readonly bottomLine: string;
  readonly secondOpinion: SecondOpinion;
}

export interface DemoRun extends CliRun {
  readonly summary: DemoSummary;
}

/** Where the programs lie that a demo without restic may find: none. */
export const noPrograms = { PATH: '/nonexistent' } as const;

const folder = mkdtempSync(join(tmpdir(), 'drillbook-demo-'));
const runs = new Map<string, Promise<DemoRun>>();

/** Everything of the demos of this test file is removed after its last test. */
export function removeDemosAfterwards(): void {
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
}

/** The folder of the demo with this name; its spaces have to be no trouble. */
export function demoRoot(name: string): string {
  return join(folder, `demo ${name}`);
}

/** A demo with what this machine has; made once for all tests of a file. */
export function demoRun(name: 'restic' | 'plain'): Promise<DemoRun> {
  const known = runs.get(name);
  if (known !== undefined) return known;
  const run = runDemoCommand(name);
  runs.set(name, run);
  return run;
}

async function runDemoCommand(name: 'restic' | 'plain'): Promise<DemoRun> {
  const env = name === 'plain' ? noPrograms : {};
  const run = await runCli(['demo', '--out', demoRoot(name), '--json'], { env });
  if (run.status !== 0) throw new Error(`the demo ended with ${run.status}\n${run.stderr}`);
  return { ...run, summary: JSON.parse(run.stdout) as DemoSummary };
}
