import type { PackSigner } from '../domain/evidence-common.ts';
import type { SignatureField } from '../domain/evidence-envelope.ts';
import type { Plan } from '../domain/plan.ts';
import { type SignOff, signOffRoles } from '../domain/sign-off.ts';

/** The places in a pack where it is signed: the seal, and a field for each person who answers for it, in the order they sign. */
export function signatureFields(plan: Plan, signers: readonly PackSigner[]): SignatureField[] {
  const people = signers.map(({ role, personId, statement, certificateSha256 }) => {
    const person = plan.people.find((entry) => entry.personId === personId);
    return {
      field: `SignOff_${role}`,
      kind: 'sign-off' as const,
      role,
      personName: person?.name ?? '—',
      statement,
      certificateSha256,
    };
  });
  return [{ field: 'Seal', kind: 'seal' }, ...people];
}

/** Who answers for a drill: whoever spoke last in each of its three roles. */
export function signersOfDrill(signOffs: readonly SignOff[]): PackSigner[] {
  return signOffRoles.map((role) => {
    const signOff = signOffs.findLast((entry) => entry.role === role);
    return {
      role,
      personId: signOff?.personId ?? null,
      statement: signOff?.statement ?? '',
      certificateSha256: signOff?.certificateSha256 ?? null,
    };
  });
}
