import type { Service } from '../../shared/domain/service.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { services } from '../store/services.ts';
import type { Context } from './context.ts';
import { write } from './write.ts';

/** Puts a business process on record, with its recovery objectives. */
export function addService(context: Context, given: Omit<Service, 'serviceId'>): Service {
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
