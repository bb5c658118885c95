import * as v from 'valibot';
import { type Plan, planSchema } from '../../shared/domain/plan.ts';
import { prerequisiteKinds } from '../../shared/domain/prerequisite.ts';

export type PlanInput = v.InferInput<typeof planSchema>;

const earlier = '2026-01-05T08:00:00.000Z';

const person = (personId: string, name: string, roles: PlanInput['people'][number]['roles']): PlanInput['people'][number] => ({
  personId,
  name,
  organisation: 'Nordwasser',
  roles,
  contact: `${personId}@nordwasser.example`,
  contactConfirmedOn: '2026-01-05',
});

const asset = (assetId: string, name: string, kind: PlanInput['assets'][number]['kind'], itemId: string) => ({
  assetId,
  name,
  kind,
  serviceId: 'maintenance',
  ownerId: 'vera',
  location: '/srv/platform',
  backupMethod: 'restic, nightly',
  retentionDays: 90,
  sizeBytes: 1_048_576,
  restoreOrder: null,
  dependsOn: [],
  scopeItemIds: [itemId],
  note: '',
  revision: 1,
  changedAt: earlier,
});

const item = (itemId: string, name: string, position: number) => ({
  itemId,
  groupId: 'operational-data',
  groupName: { en: 'Operational data', 'zh-CN': '业务数据', ja: '業務データ' },
  name: { en: name, 'zh-CN': name, ja: name },
  position,
});

/** The plan of a small water works in which nothing is missing but a drill. */
const complete: PlanInput = {
  site: {
    siteId: 'nord',
    name: 'Plant Nord',
    customer: 'Nordwasser',
    timeZone: 'Europe/Berlin',
    language: 'en',
    confidentiality: 'confidential',
    templateId: 'datamesh',
    frameworks: [],
    createdAt: earlier,
  },
  prerequisites: prerequisiteKinds.map((kind) => ({
    kind,
    value: kind === 'deployment-model' ? 'customer-hosted' : 'Agreed with Nordwasser',
    confirmedBy: 'anna',
    confirmedAt: earlier,
  })),
  people: [
    person('rita', 'Rita Requester', ['requester']),
    person('anna', 'Anna Approver', ['approver', 'hosting-owner']),
    person('tom', 'Tom Tester', ['tester', 'backup-owner', 'recovery-owner']),
    person('vera', 'Vera Validator', ['validator', 'service-owner']),
  ],
  services: [
    {
      serviceId: 'maintenance',
      name: 'Maintenance operations',
      description: '',
      priority: 1,
      ownerId: 'vera',
      objectives: { rtoMinutes: 240, rpoMinutes: 1_440, mtdMinutes: null },
    },
  ],
  assets: [
    asset('orders-db', 'Work order database', 'database', 'work-orders'),
    asset('uploads', 'Inspection uploads', 'uploaded-files', 'inspection-records'),
  ],
  scopeItems: [
    item('work-orders', 'Work orders', 1),
    item('inspection-records', 'Inspection records', 2),
    item('datasets', 'Datasets', 3),
  ],
  exclusions: [{ itemId: 'datasets', reason: 'Not used at this plant', excludedBy: 'anna', excludedAt: earlier }],
  restoreTargets: [
    {
      restoreTargetId: 'bench',
      name: 'Restore bench',
      location: '/srv/bench',
      isolation: 'Own network without a route to production',
      approvedBy: 'anna',
      approvedAt: earlier,
    },
  ],
};

/** A valid plan; what is given replaces whole lists. The schema makes sure that no test judges a plan that cannot exist. */
export function planWith(overrides: Partial<PlanInput> = {}): Plan {
  return v.parse(planSchema, { ...complete, ...overrides });
}

/** The people of the plan with other roles, by the id of each. */
export function peopleWith(changes: Readonly<Record<string, Partial<PlanInput['people'][number]>>>): PlanInput['people'] {
  return complete.people.map((entry) => ({ ...entry, ...changes[entry.personId] }));
}

/** The assets of the plan, each with the same change. */
export function assetsWith(change: Partial<PlanInput['assets'][number]>): PlanInput['assets'] {
  return complete.assets.map((entry) => ({ ...entry, ...change }));
}

/** The service of the plan with a change. */
export function servicesWith(change: Partial<PlanInput['services'][number]>): PlanInput['services'] {
  return complete.services.map((entry) => ({ ...entry, ...change }));
}

/** The restore target of the plan with a change. */
export function targetsWith(change: Partial<PlanInput['restoreTargets'][number]>): PlanInput['restoreTargets'] {
  return complete.restoreTargets.map((entry) => ({ ...entry, ...change }));
}
