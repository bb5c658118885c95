import type { DrillFindings } from '../domain/drill-findings.ts';
import type { DrillRecord } from '../domain/drill-record.ts';
import type { Fact, SubjectRef } from '../domain/fact.ts';
import type { Plan } from '../domain/plan.ts';
import type { Service } from '../domain/service.ts';

/** A drill whose result is on record, signed off or not yet, with what the rules say of it. */
export interface ConcludedDrill {
  readonly service: Service;
  readonly record: DrillRecord;
  readonly findings: DrillFindings;
}

/** Newest first. */
export function concludedDrills(
  { services }: Plan,
  records: readonly DrillRecord[],
  found: readonly DrillFindings[],
): ConcludedDrill[] {
  const concluded = records.flatMap((record) => {
    const { drillId, serviceId, progress } = record.drill;
    const service = services.find((entry) => entry.serviceId === serviceId);
    const findings = found.find((entry) => entry.drillId === drillId);
    if (service === undefined || findings === undefined || !('recordedAt' in progress)) return [];
    return [{ drill: { service, record, findings }, recordedAt: progress.recordedAt }];
  });
  return concluded.toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt)).map(({ drill }) => drill);
}

/** What a fact about a drill names, and where it leads. */
export function aboutDrill({ record, service }: ConcludedDrill): [Fact['values'], SubjectRef] {
  return [
    { drill: record.drill.title, service: service.name },
    { noun: 'drill', id: record.drill.drillId },
  ];
}

export function aboutService({ serviceId }: Service): SubjectRef {
  return { noun: 'service', id: serviceId };
}
