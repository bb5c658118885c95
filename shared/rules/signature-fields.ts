import type { SignatureField } from '../domain/evidence-envelope.ts';
import type { Plan } from '../domain/plan.ts';
import { type SignOff, signOffRoles } from '../domain/sign-off.ts';

/** The places in a drill's pack where it is signed: the seal, and a field for each of the three roles in the order they sign. */
export function signatureFields(plan: Plan, signOffs: readonly SignOff[]): SignatureField[] {
  const people = signOffRoles.map((role) => {
    const signOff = signOffs.findLast((entry) => entry.role === role);
    const person = plan.people.find((entry) => entry.personId === signOff?.personId);
    return {
      field: `SignOff_${role}`,
      kind: 'sign-off' as const,
      role,
      personName: person?.name ?? '—',
      statement: signOff?.statement ?? '',
      certificateSha256: signOff?.certificateSha256 ?? null,
    };
  });
  return [{ field: 'Seal', kind: 'seal' }, ...people];
}
