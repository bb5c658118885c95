import type { AssetId, PersonId, ScopeItemId, ServiceId } from '../../shared/domain/ids.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { AssetKind } from '../../shared/domain/protected-asset.ts';
import type { RestoreTarget } from '../../shared/domain/restore-target.ts';
import type { Service } from '../../shared/domain/service.ts';
import type { Bytes, DayOn, Minutes } from '../../shared/domain/units.ts';
import { type Context, instantOf } from '../services/context.ts';
import { addPerson } from '../services/people.ts';
import { confirmPrerequisite } from '../services/prerequisites.ts';
import { addAsset } from '../services/protected-assets.ts';
import { addRestoreTarget, approveRestoreTarget } from '../services/restore-targets.ts';
import { excludeScopeItem } from '../services/scope.ts';
import { addService } from '../services/services.ts';
import type { DemoProduction } from './demo-production.ts';

/** The plan of the demo site: who, what must come back, how soon, and where it may be tried. */
export interface DemoPlan {
  readonly people: Readonly<Record<'requester' | 'approver' | 'tester' | 'validator' | 'storage', Person>>;
  readonly maintenance: Service;
  readonly target: RestoreTarget;
}

type Cast = DemoPlan['people'];

export function fillPlan(context: Context, production: DemoProduction, targetFolder: string): DemoPlan {
  const people = addPeople(context);
  const by = people.approver.personId;
  confirmPrerequisite(context, 'deployment-model', 'customer-hosted', by);
  confirmPrerequisite(context, 'data-classification', 'Confidential: plant drawings and personal names of technicians', by);
  confirmPrerequisite(context, 'retention-policy', 'Backups 90 days, operational evidence 6 years (policy IT-07, version 4)', by);
  confirmPrerequisite(context, 'hosting-owner', people.approver.name, by);
  confirmPrerequisite(context, 'backup-owner', people.tester.name, by);
  confirmPrerequisite(context, 'recovery-owner', people.tester.name, by);
  confirmPrerequisite(context, 'production-support-path', 'Control room, +46 8 5550 0140, around the clock', by);
  const minutes = (value: number) => value as Minutes;
  const maintenance = addService(context, {
    name: 'Maintenance operations',
    description: 'Work orders and inspections of the treatment plant; without them nobody may open a pressurised line.',
    priority: 1,
    ownerId: people.validator.personId,
    objectives: { rtoMinutes: minutes(240), rpoMinutes: minutes(1_440), mtdMinutes: minutes(1_440) },
  });
  const archive = addService(context, {
    name: 'Document archive',
    description: 'Drawings, procedures and reports that the operating permit obliges the plant to keep.',
    priority: 2,
    ownerId: people.requester.personId,
    objectives: { rtoMinutes: minutes(1_440), rpoMinutes: minutes(1_440), mtdMinutes: minutes(4_320) },
  });
  addAssets(context, people, maintenance.serviceId, archive.serviceId, production);
  excludeScopeItem(context, {
    itemId: 'retained-prompts' as ScopeItemId,
    reason: 'Policy IT-12 forbids keeping prompts; nothing is stored.',
    excludedBy: by,
  });
  const target = addRestoreTarget(context, {
    name: 'Restore bench',
    location: targetFolder,
    isolation: 'Own folder on the drill machine; no connector is configured there, and nothing in production points to it.',
  });
  return { people, maintenance, target: approveRestoreTarget(context, target.restoreTargetId, by) };
}

function addPeople(context: Context): Cast {
  const confirmedOn = instantOf(context).slice(0, 10) as DayOn;
  const person = (name: string, organisation: string, contact: string, roles: Person['roles']) =>
    addPerson(context, { name, organisation, contact, roles, contactConfirmedOn: confirmedOn });
  return {
    requester: person('Mara Lindqvist', 'Aurora Water Works, Operations', 'mara.lindqvist@aurora.example', [
      'requester',
      'service-owner',
    ]),
    approver: person('Tomás Ferreira', 'Aurora Water Works, IT', 'tomas.ferreira@aurora.example', ['approver', 'hosting-owner']),
    tester: person('渡辺 健二', 'Nordic Field Services', 'k.watanabe@nfs.example', ['tester', 'backup-owner', 'recovery-owner']),
    validator: person('李娜', 'Aurora Water Works, Maintenance', 'li.na@aurora.example', [
      'validator',
      'service-owner',
      'database-owner',
    ]),
    storage: person('Ingrid Sørensen', 'Aurora Water Works, IT', 'ingrid.sorensen@aurora.example', [
      'storage-owner',
      'certifier',
    ]),
  };
}

type AssetRow = readonly [name: string, kind: AssetKind, path: string, mebibytes: number, ...items: string[]];

const maintenanceAssets: readonly AssetRow[] = [
  [
    'Platform database',
    'database',
    'database/platform.sqlite',
    2,
    'assets',
    'work-orders',
    'inspection-records',
    'workflow-records',
    'sync-status',
    'datasets',
  ],
  ['Tenant configuration', 'configuration', 'config/tenant.json', 1, 'tenant-settings', 'product-packages'],
  ['Roles and projects', 'configuration', 'config/roles.json', 1, 'roles', 'project-settings'],
  [
    'Integration settings',
    'integration-settings',
    'config/integrations.json',
    1,
    'integration-configuration',
    'external-source-mapping',
  ],
  ['Service identities', 'integration-settings', 'config/service-identities.json', 1, 'service-identities'],
  ['Connector state', 'integration-settings', 'state/connectors', 1, 'connector-schedules'],
  ['Inspection uploads', 'uploaded-files', 'files/uploads', 11, 'uploaded-resources', 'import-artifacts'],
  ['Platform audit events', 'audit-records', 'database/platform.sqlite, table audit_event', 1, 'audit-evidence'],
  ['AI run records', 'audit-records', 'ai/runs', 1, 'run-records', 'validation-handoff', 'action-records'],
];

const archiveAssets: readonly AssetRow[] = [
  ['ECM documents', 'object-storage', 'files/ecm', 11, 'documents', 'ecm-documents'],
  ['Generated reports', 'uploaded-files', 'files/reports', 1, 'generated-reports'],
  ['Media library', 'object-storage', 'files/media', 9, 'media-files'],
];

/** What has to be back before an asset is of any use: the rows its files belong to, the settings that name it. */
const dependencies: Readonly<Record<string, readonly string[]>> = {
  'Tenant configuration': ['Platform database'],
  'Roles and projects': ['Platform database', 'Tenant configuration'],
  'Integration settings': ['Tenant configuration'],
  'Service identities': ['Integration settings'],
  'Connector state': ['Platform database', 'Integration settings', 'Service identities'],
  'Inspection uploads': ['Platform database'],
  'Platform audit events': ['Platform database'],
  'AI run records': ['Platform database'],
  'ECM documents': ['Tenant configuration'],
  'Generated reports': ['Platform database'],
  'Media library': ['ECM documents'],
};

function addAssets(context: Context, people: Cast, maintenance: ServiceId, archive: ServiceId, production: DemoProduction): void {
  const known = new Map<string, AssetId>();
  const add = (row: AssetRow, serviceId: ServiceId, restoreOrder: number) => {
    const [name, kind, path, mebibytes, ...items] = row;
    const { assetId } = addAsset(context, {
      name,
      kind,
      serviceId,
      ownerId: ownerOf(kind, people),
      location: `${production.root}/${path}`,
      backupMethod: 'Nightly snapshot, encrypted repository on the backup volume',
      retentionDays: 90,
      sizeBytes: (mebibytes * 1_048_576) as Bytes,
      restoreOrder,
      dependsOn: (dependencies[name] ?? []).map((other) => known.get(other) ?? notThere(other)),
      scopeItemIds: items.map((item) => item as ScopeItemId),
      note: '',
    });
    known.set(name, assetId);
  };
  for (const [index, row] of maintenanceAssets.entries()) add(row, maintenance, index + 1);
  for (const [index, row] of archiveAssets.entries()) add(row, archive, maintenanceAssets.length + index + 1);
}

function notThere(name: string): never {
  throw new TypeError(`an asset that depends on one restored later: ${name}`);
}

function ownerOf(kind: AssetKind, people: Cast): PersonId {
  if (kind === 'database') return people.validator.personId;
  return kind === 'configuration' || kind === 'integration-settings' ? people.approver.personId : people.storage.personId;
}
