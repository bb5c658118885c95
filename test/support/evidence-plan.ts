import { loadTemplate } from '../../electron/services/load-template.ts';
import type { Language } from '../../shared/text/language.ts';
import { type PlanInput, planWith } from './plan-builder.ts';

const templatePath = new URL('../../resources/templates/datamesh.yaml', import.meta.url).pathname;

const confirmedAt = '2026-09-01T09:00:00.000Z';

function person(
  personId: string,
  name: string,
  organisation: string,
  contact: string,
  ...roles: PlanInput['people'][number]['roles']
) {
  return { personId, name, organisation, roles, contact, contactConfirmedOn: '2026-09-01' };
}

type AssetRow = readonly [
  id: string,
  name: string,
  kind: PlanInput['assets'][number]['kind'],
  path: string,
  size: number,
  ...items: string[],
];

export const assetRows: readonly AssetRow[] = [
  [
    'platform-db',
    'Platform database',
    'database',
    'database/platform.sqlite',
    2_410_000,
    'assets',
    'work-orders',
    'inspection-records',
    'workflow-records',
    'sync-status',
    'datasets',
  ],
  ['tenant', 'Tenant configuration', 'configuration', 'config/tenant.json', 4_100, 'tenant-settings', 'product-packages'],
  ['roles', 'Roles and projects', 'configuration', 'config/roles.json', 9_020, 'roles', 'project-settings'],
  [
    'integration',
    'Integration settings',
    'integration-settings',
    'config/integrations.json',
    3_800,
    'integration-configuration',
    'external-source-mapping',
  ],
  ['identities', 'Service identities', 'integration-settings', 'config/service-identities.json', 2_200, 'service-identities'],
  ['connectors', 'Connector state', 'integration-settings', 'state/connectors', 51_000, 'connector-schedules'],
  ['uploads', 'Inspection uploads', 'uploaded-files', 'files/uploads', 11_900_000, 'uploaded-resources', 'import-artifacts'],
  ['audit', 'Platform audit events', 'audit-records', 'database/platform.sqlite, table audit_event', 640_000, 'audit-evidence'],
  ['ai-runs', 'AI run records', 'audit-records', 'ai/runs', 720_000, 'run-records', 'validation-handoff', 'action-records'],
  ['ecm', 'ECM documents', 'object-storage', 'files/ecm', 1_503_238_553, 'documents', 'ecm-documents'],
  ['reports', 'Generated reports', 'uploaded-files', 'files/reports', 88_000, 'generated-reports'],
  ['media', 'Media library', 'object-storage', 'files/media', 9_400_000_000, 'media-files'],
];

/** One more protected asset of the maintenance service, for long lists. */
export function assetOf(
  [assetId, name, kind, path, sizeBytes, ...scopeItemIds]: AssetRow,
  index: number,
): PlanInput['assets'][number] {
  return {
    assetId,
    name,
    kind,
    serviceId: index >= 9 && index < 12 ? 'archive' : 'maintenance',
    ownerId: kind === 'database' ? 'li' : kind === 'object-storage' ? 'ingrid' : 'tomas',
    location: `/srv/datamesh/${path}`,
    backupMethod: 'Nightly restic snapshot into the encrypted repository on the backup volume',
    retentionDays: 90,
    sizeBytes,
    restoreOrder: index + 1,
    dependsOn: assetId === 'connectors' ? ['integration', 'identities'] : [],
    scopeItemIds,
    note: assetId === 'identities' ? 'Keys are re-issued by the identity provider; only names and scopes are backed up.' : '',
    revision: 1,
    changedAt: confirmedAt,
  };
}

/** The plan of a water works on the shipped template, with nothing missing. */
export function fullPlan(language: Language): Partial<PlanInput> {
  const template = loadTemplate(templatePath);
  const items = template.groups.flatMap((group) =>
    group.items.map((item) => ({ ...item, groupId: group.groupId, groupName: group.name })),
  );
  const value = (kind: string): string => prerequisiteValues[kind] ?? '渡辺 健二';
  return {
    site: {
      siteId: 'nord',
      name: 'Plant Nord',
      customer: 'Aurora Water Works',
      timeZone: 'Europe/Stockholm',
      language,
      confidentiality: 'confidential',
      templateId: template.templateId,
      frameworks: [],
      createdAt: confirmedAt,
    },
    prerequisites: planWith().prerequisites.map((entry) => ({
      ...entry,
      value: value(entry.kind),
      confirmedBy: 'tomas',
      confirmedAt,
    })),
    people: [
      person(
        'mara',
        'Mara Lindqvist',
        'Aurora Water Works, Operations',
        'mara.lindqvist@aurora.example, +46 8 5550 0141',
        'requester',
        'service-owner',
      ),
      person('tomas', 'Tomás Ferreira', 'Aurora Water Works, IT', 'tomas.ferreira@aurora.example', 'approver', 'hosting-owner'),
      person('kenji', '渡辺 健二', 'Nordic Field Services', 'k.watanabe@nfs.example', 'tester', 'backup-owner', 'recovery-owner'),
      person(
        'li',
        '李娜',
        'Aurora Water Works, Maintenance',
        'li.na@aurora.example',
        'validator',
        'service-owner',
        'database-owner',
      ),
      person(
        'ingrid',
        'Ingrid Sørensen',
        'Aurora Water Works, IT',
        'ingrid.sorensen@aurora.example',
        'storage-owner',
        'certifier',
      ),
    ],
    services: [
      {
        serviceId: 'maintenance',
        name: 'Maintenance operations',
        description: 'Work orders and inspections of the treatment plant; without them nobody may open a pressurised line.',
        priority: 1,
        ownerId: 'li',
        objectives: { rtoMinutes: 240, rpoMinutes: 1_440, mtdMinutes: 1_440 },
      },
      {
        serviceId: 'archive',
        name: 'Document archive',
        description: 'Drawings, procedures and reports that the operating permit obliges the plant to keep.',
        priority: 2,
        ownerId: 'mara',
        objectives: { rtoMinutes: 1_440, rpoMinutes: 1_440, mtdMinutes: 4_320 },
      },
    ],
    assets: assetRows.map(assetOf),
    scopeItems: items.map((item, position) => ({
      itemId: item.itemId,
      groupId: item.groupId,
      groupName: item.groupName,
      name: item.name,
      position,
    })),
    exclusions: [
      {
        itemId: 'retained-prompts',
        reason: 'Policy IT-12 forbids keeping prompts; nothing is stored.',
        excludedBy: 'tomas',
        excludedAt: confirmedAt,
      },
    ],
    restoreTargets: [
      {
        restoreTargetId: 'bench',
        name: 'Restore bench',
        location: 'bench-1, /srv/restore',
        isolation: 'Own folder on the drill machine; no connector is configured there, and nothing in production points to it.',
        approvedBy: 'tomas',
        approvedAt: confirmedAt,
      },
    ],
  };
}

const prerequisiteValues: Readonly<Record<string, string>> = {
  'deployment-model': 'customer-hosted',
  'data-classification': 'Confidential: plant drawings and personal names of technicians',
  'retention-policy': 'Backups 90 days, operational evidence 6 years (policy IT-07, version 4)',
  'hosting-owner': 'Tomás Ferreira',
  'production-support-path': 'Control room, +46 8 5550 0140, around the clock',
};
