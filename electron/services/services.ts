import type { ServiceSaved } from '../../shared/contract/service.ts';
import type { RecoveryObjectives, Service } from '../../shared/domain/service.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { assess } from '../../shared/rules/assess.ts';
import { auditHead } from '../store/audit.ts';
import { services } from '../store/services.ts';
import { type Context, instantOf } from './context.ts';
import { write } from './write.ts';

/** Puts a business process on record, with its recovery objectives. Throws: PERSON_NOT_FOUND for an owner who is not. */
export function addService(context: Context, given: Omit<Service, 'serviceId'>): Service {
  const { ownerId } = given;
  if (ownerId !== null && !context.memory.plan().people.some((entry) => entry.personId === ownerId)) {
    throw new DrillbookError('PERSON_NOT_FOUND', { detail: { personId: ownerId }, fields: { ownerId: 'PERSON_NOT_FOUND' } });
  }
  const service: Service = { serviceId: context.newId() as Service['serviceId'], ...given };
  const detail = { name: service.name, objectives: service.objectives };
  write(context, [{ action: 'service:add', subject: `service:${service.serviceId}`, record: service, detail }], (db) =>
    services.insert(db, service),
  );
  return service;
}

/** Throws: SERVICE_NOT_FOUND. */
export function serviceOf(context: Context, serviceId: string): Service {
  const service = context.memory.plan().services.find((entry) => entry.serviceId === serviceId);
  if (service === undefined) throw new DrillbookError('SERVICE_NOT_FOUND', { detail: { serviceId } });
  return service;
}

/**
 * Agrees the recovery objectives of a service: how long it may be down, how much of its newest data may be lost.
 *
 * Throws: SERVICE_NOT_FOUND.
 */
export function setObjectives(context: Context, serviceId: string, objectives: RecoveryObjectives): Service {
  const before = serviceOf(context, serviceId);
  const service: Service = { ...before, objectives };
  const detail = { name: service.name, from: before.objectives, to: objectives };
  const plan = context.memory.plan();
  write(
    context,
    [{ action: 'service:set-objectives', subject: `service:${serviceId}`, record: service, detail }],
    (db) => services.update(db, service),
    () =>
      context.memory.replacePlan({
        ...plan,
        services: plan.services.map((entry) => (entry.serviceId === serviceId ? service : entry)),
      }),
  );
  return service;
}

/** Everything that a saved service changed on the screen. */
export function serviceSaved(context: Context, service: Service): ServiceSaved {
  const savedAt = instantOf(context);
  const assessment = assess(context.memory.plan(), context.memory.records(), savedAt);
  return { service, assessment, audit: auditHead(context.db), savedAt };
}
