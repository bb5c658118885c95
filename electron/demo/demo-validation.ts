import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareDatabases, type DatabaseComparison, dataPoint } from '../../shared/domain/database-comparison.ts';
import type { EvidenceItem, EvidenceKind } from '../../shared/domain/evidence-item.ts';
import type { DrillId, EvidenceId } from '../../shared/domain/ids.ts';
import type { TreeComparison } from '../../shared/domain/tree-comparison.ts';
import type { Instant } from '../../shared/domain/units.ts';
import { compareTrees } from '../collectors/compare-trees.ts';
import { recordCheck } from '../services/checks.ts';
import { recordDifferences } from '../services/differences.ts';
import { attachEvidence } from '../services/evidence-items.ts';
import { type FoundCheck, workflowChecks } from './demo-checks.ts';
import { assetsBelow, databaseDifferences, treeDifferences } from './demo-differences.ts';
import type { DemoDrillRequest } from './demo-drill-request.ts';
import { fidelityChecks } from './demo-fidelity.ts';
import { type DemoState, ownProvenance, writeDownState } from './demo-state.ts';

/** A reference against the restored copy. */
export interface DemoComparison {
  readonly tree: TreeComparison;
  readonly database: DatabaseComparison;
  readonly evidenceIds: readonly EvidenceId[];
}

export interface DemoValidation {
  /** Against production when the backup was taken: must be identical. */
  readonly fidelity: DemoComparison;
  /** Against production as the incident left it: what was lost, what came back. */
  readonly loss: DemoComparison;
  readonly dataPointAt: Instant | null;
}

/** Compares the restored copy with both states of production, runs its workflows, and records what was found. */
export async function validateRestored(request: DemoDrillRequest, drillId: DrillId): Promise<DemoValidation> {
  const { context, folder, signal } = request;
  const restored = await writeDownState({
    root: folder.restored,
    label: 'restored',
    into: folder.evidence,
    name: '3-restored',
    now: context.now,
    signal,
  });
  attachStates(request, drillId, [request.before, request.after, restored]);
  const fidelity = await compare(request, drillId, request.before, restored, '4-restored-against-backup');
  const loss = await compare(request, drillId, request.after, restored, '5-restored-against-production');
  const { assets } = context.memory.plan();
  const found = await fidelityChecks({
    ...{ tree: fidelity.tree, database: fidelity.database, manifest: request.before.manifest },
    production: folder.production,
    assets: assets.filter(({ serviceId }) => serviceId === request.plan.maintenance.serviceId),
  });
  recordChecks(request, drillId, 'validate-data', found, fidelity.evidenceIds);
  recordChecks(
    request,
    drillId,
    'validate-data',
    workflowChecks(folder.restored, join(folder.restored, 'database', 'platform.sqlite')),
    [],
  );
  const [treeEvidence, databaseEvidence] = loss.evidenceIds;
  if (treeEvidence === undefined || databaseEvidence === undefined) throw new TypeError('a comparison without its evidence');
  const assetAt = assetsBelow(folder.production, assets);
  recordDifferences(context, drillId, [
    ...treeDifferences(loss.tree, treeEvidence, assetAt),
    ...databaseDifferences(loss.database, databaseEvidence, assetAt),
  ]);
  return { fidelity, loss, dataPointAt: (dataPoint(restored.snapshot)?.newest.at ?? null) as Instant | null };
}

/** Records what was found by running a check, by the person who ran it. */
export function recordChecks(
  { context, plan, folder }: DemoDrillRequest,
  drillId: DrillId,
  step: 'validate-access' | 'validate-data',
  checks: readonly FoundCheck[],
  evidenceIds: readonly EvidenceId[],
): void {
  const assetAt = assetsBelow(folder.production, context.memory.plan().assets);
  for (const { place, ...check } of checks) {
    recordCheck(context, drillId, {
      ...check,
      step,
      assetId: place === null ? null : assetAt(place),
      method: 'machine',
      checkedBy: plan.people.validator.personId,
      evidenceIds: [...evidenceIds],
    });
  }
}

async function compare(
  request: DemoDrillRequest,
  drillId: DrillId,
  expected: DemoState,
  actual: DemoState,
  name: string,
): Promise<DemoComparison> {
  const { context, signal } = request;
  const tree = await compareTrees({
    expected: expected.manifest,
    actual: actual.manifest,
    ignore: { modified: false, mode: false },
    signal,
  });
  const database = compareDatabases(expected.snapshot, actual.snapshot);
  const title = `${expected.label} against ${actual.label}`;
  const treeItem = attachJson(
    request,
    drillId,
    'tree-comparison',
    `Files: ${title}`,
    `${name}.files.json`,
    tree,
    tree.differenceCount,
  );
  const databaseItem = attachJson(
    request,
    drillId,
    'database-comparison',
    `Database: ${title}`,
    `${name}.database.json`,
    database,
    database.tables.length,
  );
  context.memory.forget();
  return { tree, database, evidenceIds: [treeItem.evidenceId, databaseItem.evidenceId] };
}

function attachStates(request: DemoDrillRequest, drillId: DrillId, states: readonly DemoState[]): void {
  for (const state of states) {
    attachFile(
      request,
      drillId,
      'tree-manifest',
      `Manifest: ${state.label}`,
      state.manifest,
      'application/x-ndjson',
      state.files,
    );
    attachFile(
      request,
      drillId,
      'database-snapshot',
      `Database snapshot: ${state.label}`,
      state.snapshotPath,
      'application/json',
      state.snapshot.tables.length,
    );
  }
}

function attachFile(
  request: DemoDrillRequest,
  drillId: DrillId,
  kind: EvidenceKind,
  title: string,
  path: string,
  mediaType: string,
  recordCount: number,
): EvidenceItem {
  const { context, plan, timeZone } = request;
  const provenance = ownProvenance(`hash ${path}`, recordCount, plan.people.tester.name, timeZone);
  const fileName = path.split(/[\\/]/).at(-1) ?? 'manifest';
  return attachEvidence(context, drillId, { kind, title, fileName, mediaType, provenance }, readFileSync(path));
}

function attachJson(
  request: DemoDrillRequest,
  drillId: DrillId,
  kind: EvidenceKind,
  title: string,
  fileName: string,
  value: object,
  recordCount: number,
): EvidenceItem {
  const { context, plan, timeZone } = request;
  const provenance = ownProvenance(`compare: ${title}`, recordCount, plan.people.tester.name, timeZone);
  return attachEvidence(
    context,
    drillId,
    { kind, title, fileName, mediaType: 'application/json', provenance },
    Buffer.from(`${JSON.stringify(value, null, 2)}\n`),
  );
}
