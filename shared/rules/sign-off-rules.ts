import type { DrillRecord } from '../domain/drill-record.ts';
import type { Fact } from '../domain/fact.ts';
import { signOffRoles } from '../domain/sign-off.ts';
import { fact } from './fact.ts';

/**
 * What still stands against a drill's sign-off: a role that has not spoken, one that rejected, one person in two roles.
 *
 * Source: product definition, four eyes; ISO/IEC 27001:2022 A.5.3.
 */
export function signOffObjections(record: DrillRecord): Fact[] {
  const subject = { noun: 'drill', id: record.drill.drillId } as const;
  return signOffRoles.flatMap((role) => {
    const signOff = record.signOffs.findLast((entry) => entry.role === role);
    if (signOff === undefined) return [fact('sign-off-missing', { role }, subject)];
    if (signOff.decision === 'rejected') return [fact('sign-off-rejected', { role }, subject)];
    const twice = record.signOffs.some((entry) => entry.role !== role && entry.personId === signOff.personId);
    return twice ? [fact('sign-off-same-person', { role }, subject)] : [];
  });
}
