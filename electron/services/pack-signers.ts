import type { PackSigner } from '../../shared/domain/evidence-common.ts';
import { packRoles } from '../../shared/domain/pack-subject.ts';
import type { Person, Role } from '../../shared/domain/person.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { signerStatement } from '../pack/signer-statement.ts';
import { trustAnchors } from '../store/trust-anchors.ts';
import type { Context } from './context.ts';

/** Role → id or exact name of the person who signs in it. */
export type ChosenSigners = Readonly<Record<string, string>>;

interface SignerOptions {
  readonly signers?: ChosenSigners;
  readonly draft?: boolean;
}

/**
 * Who answers for a plan or a site audit: whoever was chosen, else the only person in the role. A draft names nobody where that is open.
 *
 * Throws: PACK_SIGNER_UNCLEAR (nobody, or several people, hold the role, or the one chosen does not; or a role that does not sign),
 * PACK_SIGNERS_ALIKE (one person for two roles).
 */
export function packSigners(
  context: Context,
  plan: Plan,
  kind: 'plan' | 'site-audit',
  { signers = {}, draft = false }: SignerOptions,
): PackSigner[] {
  const expected: readonly Role[] = packRoles[kind];
  const stray = Object.keys(signers).find((role) => !expected.some((name) => name === role));
  if (stray !== undefined)
    throw new DrillbookError('PACK_SIGNER_UNCLEAR', { detail: { role: stray, people: expected.join(', ') } });
  const chosen = expected.map((role) => ({ role, person: signerIn(plan, role, signers[role]) }));
  const named = chosen.flatMap(({ person }) => ('personId' in person ? [person] : []));
  if (!draft) {
    for (const { role, person } of chosen) {
      if (!('personId' in person))
        throw new DrillbookError('PACK_SIGNER_UNCLEAR', { detail: { role, people: person.candidates } });
    }
    const twice = named.find((person, index) => named.findIndex(({ personId }) => personId === person.personId) < index);
    if (twice !== undefined)
      throw new DrillbookError('PACK_SIGNERS_ALIKE', { detail: { person: twice.name, roles: expected.join(', ') } });
  }
  return chosen.map(({ role, person }) => ({
    role,
    personId: 'personId' in person ? person.personId : null,
    statement: signerStatement(kind, role, plan.site.language),
    certificateSha256: 'personId' in person ? pinnedCertificate(context, person.name) : null,
  }));
}

/** The person, or everybody it could be. */
function signerIn(plan: Plan, role: Role, chosen: string | undefined): Person | { readonly candidates: string } {
  const holders = plan.people.filter((person) => person.roles.includes(role));
  const fitting = chosen === undefined ? holders : holders.filter(({ personId, name }) => personId === chosen || name === chosen);
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return only;
  return { candidates: holders.map(({ name, personId }) => `${name} (${personId})`).join(', ') };
}

/** The key of a person, where the site trusts exactly one of that name. */
function pinnedCertificate(context: Context, name: string): PackSigner['certificateSha256'] {
  const pinned = trustAnchors.list(context.db).filter((anchor) => anchor.kind === 'person' && anchor.name === name);
  return pinned.length === 1 ? (pinned[0]?.certificateSha256 ?? null) : null;
}
