import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examples } from '../../electron/commands/examples.ts';
import { demoPassphrase } from '../../electron/demo/demo-keys.ts';
import { checkAudit } from '../../electron/services/audit.ts';
import { recordOf } from '../../electron/services/drills.ts';
import { readEvidence } from '../../electron/services/evidence-items.ts';
import { listPacks, readPack } from '../../electron/services/packs.ts';
import { type OpenSite, openSite, viewSite } from '../../electron/services/sites.ts';
import { closeSiteFile } from '../../electron/store/site-file.ts';
import type { DrillRecord } from '../../shared/domain/drill-record.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import type { TreeComparison } from '../../shared/domain/tree-comparison.ts';
import { type DemoSummary, demoRoot, demoRun, noPrograms, removeDemosAfterwards } from '../support/demo-run.ts';
import { runCli, runCliJson, runCliLines } from '../support/run-cli.ts';
import { signaturesIn } from '../support/signatures-in.ts';
import { testWithTools } from '../support/tools.ts';
import { workFolder } from '../support/work-folder.ts';

removeDemosAfterwards();

const workplace = { now: () => new Date(), newId: () => 'id-1', actor: 'reader' };

/** Looks into the site file of a demo as anybody may, and closes it again. */
function inSite<Found>({ siteFile }: DemoSummary, look: (site: OpenSite, record: DrillRecord) => Found): Found {
  const site = openSite(siteFile, workplace);
  try {
    const [drill] = viewSite(site.context).drills;
    return look(site, recordOf(site.context, drill?.drillId ?? ''));
  } finally {
    closeSiteFile(site.file);
  }
}

/** The comparisons a drill keeps as evidence, by the beginning of their file names. */
function comparison(site: OpenSite, record: DrillRecord, begin: string): TreeComparison {
  const item = record.evidence.find((entry) => entry.fileName.startsWith(begin) && entry.kind === 'tree-comparison');
  return JSON.parse(Buffer.from(readEvidence(site.context, item?.evidenceId ?? '').bytes).toString()) as TreeComparison;
}

const sorted = (paths: readonly string[]): string[] => [...paths].sort();

/** The differences found are the ones that were made: every path, and no other. */
function expectFoundAsMade(summary: DemoSummary): void {
  const { incident } = summary;
  inSite(summary, (site, record) => {
    const found = (kind: string) =>
      sorted(record.differences.filter((entry) => entry.kind === kind).map((entry) => entry.subject));
    expect(found('file-added')).toEqual(sorted(incident.deletedFiles));
    expect(found('file-changed')).toEqual(sorted(incident.editedFiles));
    expect(found('file-missing')).toEqual(sorted(incident.createdFiles));
    expect(found('rows-changed')).toEqual(['platform.sqlite: inspection', 'platform.sqlite: work_order']);
    const counts = Object.fromEntries(record.differences.map((entry) => [entry.subject, entry.count]));
    expect(counts['platform.sqlite: inspection']).toBe(incident.deletedInspections);
    expect(counts['platform.sqlite: work_order']).toBe(incident.newWorkOrders);
    const kinds = new Set(record.differences.map((entry) => entry.kind));
    expect(kinds).toEqual(new Set(['file-added', 'file-changed', 'file-missing', 'rows-changed']));
    expect(record.differences.every((entry) => entry.disposition !== 'open' && entry.decidedBy !== null)).toBe(true);

    const { counts: fidelity, differences } = comparison(site, record, '4-');
    expect(fidelity.same.files).toBe(507);
    // a copy may give folders another time; of files, links and folders nothing else differs
    expect(differences.filter((entry) => entry.expected?.kind !== 'folder')).toEqual([]);
    expect(checkAudit(site.context)).toMatchObject({ intact: true });
  });
}

/** Each asset of the drilled service was checked by itself, and is restored after what it depends on. */
function expectChecksOfEachAsset({ assets }: Plan, { drill, checks }: DrillRecord): void {
  const checked = new Set(checks.map(({ assetId }) => assetId));
  const own = assets.filter(({ serviceId }) => serviceId === drill.serviceId);
  expect(own.filter(({ assetId }) => !checked.has(assetId))).toEqual([]);
  expect(checks.filter(({ assetId }) => assetId === null).map(({ title }) => title)).toEqual([
    'Every file is as it was when the backup was taken',
  ]);
  const order = new Map(assets.map(({ assetId, restoreOrder }) => [assetId, restoreOrder ?? 0]));
  const late = assets.filter((asset) => asset.dependsOn.some((id) => (order.get(id) ?? 0) >= (asset.restoreOrder ?? 0)));
  expect(late).toEqual([]);
  expect(assets.filter(({ dependsOn }) => dependsOn.length === 0).map(({ name }) => name)).toEqual(['Platform database']);
}

/** What every demo comes to, whatever backed it up. */
function expectResult(summary: DemoSummary): void {
  expect(summary).toMatchObject({
    ok: true,
    bottomLine: 'intact-complete-trusted',
    pack: { signatures: 4 },
    findings: { verdict: 'pass-with-accepted-differences', grade: 'G5', rto: { state: 'met' }, rpo: { state: 'met' } },
  });
  inSite(summary, ({ context }, record) => {
    const { plan, drills, assessment } = viewSite(context);
    expect([plan.scopeItems.length, plan.assets.length, plan.services.length, plan.people.length]).toEqual([25, 12, 2, 5]);
    expect(drills).toHaveLength(1);
    expect(record.steps.map((step) => step.state)).toEqual(Array.from({ length: 6 }, () => 'done'));
    expect(record.checks.filter((check) => check.result !== 'pass')).toEqual([]);
    expectChecksOfEachAsset(plan, record);
    expect(assessment.acceptance.map((criterion) => criterion.state)).toEqual(Array.from({ length: 5 }, () => 'met'));
    const [pack] = listPacks(context);
    // issued with the key at hand, a pack is never kept without its seal
    expect(pack?.revisions.map(({ field }) => field)).toEqual([
      'Seal',
      'SignOff_tester',
      'SignOff_validator',
      'SignOff_approver',
    ]);
    expect(Buffer.compare(readPack(context, pack?.pack.packId ?? '').bytes, readFileSync(summary.pack.path))).toBe(0);
  });
}

testWithTools(
  ['restic'],
  'the demo with restic: every difference made is found, and nothing else; drill passed at G5',
  async () => {
    const { summary } = await demoRun('restic');
    expect(summary.backup).toMatchObject({ kind: 'snapshot', integrity: { state: 'passed' } });
    expectResult(summary);
    expectFoundAsMade(summary);
  },
);

testWithTools(
  ['restic', 'pdfsig'],
  'pdfsig finds the four signatures of the demo valid, the last over the total document',
  async () => {
    const { summary } = await demoRun('restic');
    const report = execFileSync('pdfsig', ['-nocert', summary.pack.path], { encoding: 'utf8' });
    expect(report.match(/Signature Validation: Signature is Valid\./g)).toHaveLength(4);
    expect(report.match(/Not total document signed/g)).toHaveLength(3);
    expect(report.slice(report.indexOf('Signature #4'))).toContain('  - Total document signed');
  },
);

testWithTools(
  ['restic', 'openssl'],
  'openssl verifies each signature of the demo against the certificate of its owner',
  async () => {
    const { summary } = await demoRun('restic');
    const signatures = signaturesIn(readFileSync(summary.pack.path));
    const owners = ['seal', 'tester', 'validator', 'approver'];
    expect(signatures).toHaveLength(owners.length);
    for (const [index, { der, content }] of signatures.entries()) {
      const at = (name: string): string => join(summary.folder, 'evidence', `${owners[index]}.${name}`);
      writeFileSync(at('der'), der);
      writeFileSync(at('signed'), content);
      const certificate = join(summary.folder, 'keys', `${owners[index]}.pem`);
      const given = ['-binary', '-inform', 'DER', '-in', at('der'), '-content', at('signed'), '-CAfile', certificate];
      execFileSync('openssl', ['cms', '-verify', '-cades', ...given, '-purpose', 'any', '-out', at('out')], { stdio: 'pipe' });
    }
  },
);

testWithTools(['restic', 'qpdf'], 'qpdf finds no error in the pack of the demo', async () => {
  const { summary } = await demoRun('restic');
  expect(execFileSync('qpdf', ['--check', summary.pack.path], { encoding: 'utf8' })).toContain(
    'No syntax or stream encoding errors',
  );
});

testWithTools(
  ['restic', 'pdfsig', 'openssl', 'sh'],
  'the commands printed for a second opinion run as printed, and agree',
  async () => {
    const { secondOpinion } = (await demoRun('restic')).summary;
    const script = ['set -e', ...secondOpinion.commands].join('\n');
    const said = execFileSync('sh', ['-c', `${script} 2>&1`], { cwd: secondOpinion.folder, encoding: 'utf8' });
    expect(said).toMatch(/CMS Verification successful|Verification successful/);
    const file = join(secondOpinion.folder, 'signed-bytes.bin');
    const changed = [`printf X | dd of=signed-bytes.bin bs=1 seek=500 conv=notrunc 2>/dev/null`, secondOpinion.commands.at(-1)];
    expect(statSync(file).size).toBeGreaterThan(100_000);
    expect(() => execFileSync('sh', ['-c', changed.join('\n')], { cwd: secondOpinion.folder, stdio: 'pipe' })).toThrow();
  },
);

testWithTools(
  ['restic'],
  'the pack of the demo verifies on the command line against its site, and is unproven without',
  async () => {
    const { summary } = await demoRun('restic');
    const known = await runCliJson<{ ok: boolean }>(['verify', summary.pack.path, '--site', summary.siteFile]);
    expect([known.status, known.printed.ok]).toEqual([0, true]);
    const unknown = await runCliJson<{ results: { verdict: { bottomLine: string } }[] }>(['verify', summary.pack.path]);
    expect(unknown.status).toBe(1);
    expect(unknown.printed.results[0]?.verdict.bottomLine).toBe('intact-complete-identity-unproven');
    expect((await runCli(['verify', summary.pack.path, '--allow-unproven'])).status).toBe(0);
  },
);

testWithTools(['restic'], 'no key of the demo is readable by others, and its passphrase is in no evidence', async () => {
  const { summary } = await demoRun('restic');
  const keys = join(summary.folder, 'keys');
  const files = readdirSync(keys).filter((name) => name.endsWith('.identity.json'));
  expect(files).toHaveLength(4);
  if (process.platform !== 'win32') for (const name of files) expect(statSync(join(keys, name)).mode & 0o077, name).toBe(0);
});

testWithTools(['restic'], 'a demo that is open somewhere is not made anew, and stays as it is', async () => {
  const { summary } = await demoRun('restic');
  const site = openSite(summary.siteFile, workplace);
  try {
    const before = readdirSync(summary.folder, { recursive: true }).length;
    const { status, printed } = await runCliJson(['demo', '--out', summary.folder]);
    expect(status).toBe(3);
    expect(printed).toMatchObject({ ok: false, failure: { code: 'SITE_FILE_IN_USE' } });
    expect(readdirSync(summary.folder, { recursive: true })).toHaveLength(before);
    expect(viewSite(site.context).drills).toHaveLength(1);
  } finally {
    closeSiteFile(site.file);
  }
});

test('a demo stopped with Ctrl-C says so, and is made anew in the same folder', async () => {
  const root = demoRoot('plain');
  const stopped = await runCli(['demo', '--out', root, '--json'], { env: noPrograms, interruptAt: 'Restoring' });
  expect(stopped.status).toBe(3);
  expect(JSON.parse(stopped.stdout)).toMatchObject({ ok: false, failure: { code: 'CANCELLED' } });
  expect(readdirSync(root).sort()).toEqual(['.drillbook-demo', '.unfinished']);
  const { summary } = await demoRun('plain');
  expect(summary.ok).toBe(true);
}, 60_000);

test('the demo where there is no restic: a plain copy, the same differences, the same result', async () => {
  const { summary } = await demoRun('plain');
  expect(summary.backup).toMatchObject({ kind: 'copy', integrity: { state: 'not-run' } });
  expectResult(summary);
  expectFoundAsMade(summary);
}, 60_000);

test('every example of the help runs as it stands, from the first to the last', async () => {
  const { summary } = await demoRun('plain');
  const work = workFolder();
  // the examples issue packs and change roles: in a copy, beside the same production
  const copy = join(work, 'drillbook-demo');
  mkdirSync(copy);
  for (const name of ['keys', 'evidence-pack.pdf', 'plant-nord.drillbook'])
    cpSync(join(summary.folder, name), join(copy, name), { recursive: true });
  symlinkSync(join(summary.folder, 'production'), join(copy, 'production'));
  const { demo: _demo, host: _host, ...others } = examples;
  const lines = Object.values(others).flat();
  const typed = lines.map((line) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''));
  expect(new Set(typed.map(([program]) => program))).toEqual(new Set(['drillbook']));
  const runs = await runCliLines(
    typed.map(([, ...args]) => args),
    { cwd: work, env: { DRILLBOOK_PASSPHRASE: demoPassphrase } },
  );
  expect(runs.map(({ status, stderr }, index) => (status === 0 ? '' : `${lines[index]}\n${stderr}`)).join('')).toBe('');
  const help = await runCli(['help', 'sign']);
  expect([help.status, help.stdout.includes(examples.sign?.[0] ?? 'none')]).toEqual([0, true]);
}, 120_000);

test('a demo over an earlier one begins by taking it away, and stopped on the way leaves none that passes for whole', async () => {
  const { summary } = await demoRun('plain');
  const { status } = await runCli(['demo', '--out', summary.folder], { env: noPrograms, interruptAt: 'Hashing' });
  expect(status).toBe(3);
  expect(readdirSync(summary.folder).sort()).toEqual(['.drillbook-demo', '.unfinished']);
}, 60_000);
