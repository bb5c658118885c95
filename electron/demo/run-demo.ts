import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { JobProgress } from '../../shared/contract/job.ts';
import type { DrillFindings } from '../../shared/domain/drill-findings.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { resourcePath } from '../paths.ts';
import { loadTemplate } from '../services/load-template.ts';
import { createSite, viewSite, type Workplace } from '../services/sites.ts';
import { closeSiteFile } from '../store/site-file.ts';
import { type DemoBackup, takeDemoBackup } from './demo-backup.ts';
import { type DemoDrill, runDemoDrill } from './demo-drill.ts';
import { clearDemoFolder, type DemoFolder, demoFolder, emptyDemoFolder, finishDemoFolder } from './demo-folder.ts';
import { type DemoIncident, workThenDelete } from './demo-incident.ts';
import { type DemoKeys, makeDemoKeys } from './demo-keys.ts';
import { type DemoPack, issueAndSign, signOffAll, verifyDemoPack } from './demo-pack.ts';
import { fillPlan } from './demo-plan.ts';
import { type DemoProduction, makeProduction } from './demo-production.ts';
import { writeDownState } from './demo-state.ts';
import { type SecondOpinion, secondOpinion } from './second-opinion.ts';

export interface DemoRequest {
  readonly out: string;
  readonly workplace: Workplace;
  readonly timeZone: string;
  readonly signal: AbortSignal;
  /** `stage` is a message id `stage.<stage>`. */
  readonly onStage: (stage: string, progress?: Partial<JobProgress>) => void;
}

export interface DemoResult {
  readonly folder: DemoFolder;
  readonly production: DemoProduction;
  readonly backup: DemoBackup;
  readonly incident: DemoIncident;
  readonly drill: DemoDrill;
  readonly findings: DrillFindings;
  readonly pack: DemoPack;
  readonly keys: DemoKeys;
  readonly verdict: Verdict;
  readonly secondOpinion: SecondOpinion;
  readonly elapsedMs: number;
}

const siteName = 'Treatment plant Nord';

/**
 * The whole job on real data: a production, a backup, an incident, a restore, the comparison, three sign-offs, a signed pack, its verification.
 *
 * Throws: FOLDER_NOT_EMPTY, SITE_FILE_IN_USE, BACKUP_TOOL_FAILED, DISK_FULL, CANCELLED.
 */
export async function runDemo(request: DemoRequest): Promise<DemoResult> {
  const { workplace, timeZone, signal, onStage } = request;
  const startedMs = performance.now();
  const folder = demoFolder(request.out);
  const stage = (name: string): void => {
    if (signal.aborted) throw new DrillbookError('CANCELLED');
    onStage(name);
  };
  clearDemoFolder(folder, workplace.now());
  stage('production');
  const production = makeProduction(folder.production, workplace.now());
  const template = loadTemplate(resourcePath('templates', 'datamesh.yaml'));
  const { context, file } = createSite(
    folder.siteFile,
    { name: siteName, customer: 'Aurora Water Works', language: 'en', timeZone, confidentiality: 'confidential' },
    template,
    workplace,
  );
  let preparingKeys: Promise<DemoKeys> | null = null;
  let isWhole = false;
  try {
    stage('plan');
    const plan = fillPlan(context, production, folder.restored);
    preparingKeys = makeDemoKeys(folder.keys, plan.people, siteName, workplace);
    // it is asked for after the drill; until then nobody listens
    preparingKeys.catch(() => undefined);
    const state = (name: string, label: string) =>
      writeDownState({ root: production.root, label, into: folder.evidence, name, now: workplace.now, signal });
    stage('hash');
    const before = await state('1-production-at-backup', 'production when backed up');
    stage('backup');
    const password = randomBytes(24).toString('base64url');
    const operator = plan.people.tester.name;
    const backup = await takeDemoBackup({
      production,
      repository: folder.repository,
      password,
      operator,
      timeZone,
      now: workplace.now,
      signal,
    });
    stage('incident');
    const incident = workThenDelete(production, workplace.now());
    const after = await state('2-production-after-incident', 'production after the incident');
    const onStep = (step: string): void => {
      if (step === 'restore') stage('restore');
      if (step === 'validate-access') stage('validate');
      if (step === 'validate-data') stage('compare');
    };
    const drill = await runDemoDrill({ context, plan, folder, backup, before, after, timeZone, onStep, signal });
    stage('sign-off');
    const keys = await preparingKeys;
    signOffAll(context, drill.drillId, plan, keys);
    stage('draw-pack');
    const pack = await issueAndSign(context, drill.drillId, keys, folder, signal);
    stage('verify-pack');
    const written = await readFile(pack.path);
    const verdict = await verifyDemoPack(context, written, signal);
    const findings = viewSite(context).assessment.drills.find((entry) => entry.drillId === drill.drillId);
    if (findings === undefined) throw new TypeError('a drill without findings');
    finishDemoFolder(folder);
    isWhole = true;
    return {
      folder,
      production,
      backup,
      incident,
      drill,
      findings,
      pack,
      keys,
      verdict,
      secondOpinion: secondOpinion(pack.path, written, keys.approver.certificatePath),
      elapsedMs: Math.round(performance.now() - startedMs),
    };
  } finally {
    // whoever cancels may make the next demo at once: nothing of this one may still be written into it
    await preparingKeys?.catch(() => undefined);
    closeSiteFile(file);
    if (signal.aborted && !isWhole) emptyDemoFolder(folder);
  }
}
