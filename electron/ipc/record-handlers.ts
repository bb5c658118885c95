import { drillFindings } from '../../shared/rules/drill-findings.ts';
import { checkAudit, pageOfAudit } from '../services/audit.ts';
import { recordOf } from '../services/drills.ts';
import { readEvidence } from '../services/evidence-items.ts';
import { personSaved, setRoles } from '../services/people.ts';
import { addAsset, assetSaved, updateAsset } from '../services/protected-assets.ts';
import { serviceOf, serviceSaved, setObjectives } from '../services/services.ts';
import type { Handlers } from './handlers.ts';

type RecordChannel = Extract<
  keyof Handlers,
  | `person:${string}`
  | `asset:${string}`
  | `service:${string}`
  | `drill:${string}`
  | `evidence:${string}`
  | `audit:${string}`
  | `job:${string}`
>;

/** The records of the open site: inventory, drills, evidence and activity. */
export const recordHandlers: Pick<Handlers, RecordChannel> = {
  'asset:update': ({ assetId, revision, edit }, desk) =>
    assetSaved(desk.context(), updateAsset(desk.context(), assetId, revision, edit)),
  'asset:add': ({ asset }, desk) => assetSaved(desk.context(), addAsset(desk.context(), asset)),
  'person:set-roles': ({ personId, roles }, desk) => personSaved(desk.context(), setRoles(desk.context(), personId, roles)),
  'service:set-objectives': ({ serviceId, objectives }, desk) =>
    serviceSaved(desk.context(), setObjectives(desk.context(), serviceId, objectives)),
  'drill:get': ({ drillId }, desk) => {
    const record = recordOf(desk.context(), drillId);
    return { record, findings: drillFindings(record, serviceOf(desk.context(), record.drill.serviceId)) };
  },
  'evidence:read': ({ evidenceId }, desk) => readEvidence(desk.context(), evidenceId),
  'audit:list': ({ before, limit }, desk) => pageOfAudit(desk.context(), before, limit),
  'audit:check': (_request, desk) => checkAudit(desk.context()),
  'job:cancel': ({ jobId }, desk) => desk.jobs.cancel(jobId),
};
