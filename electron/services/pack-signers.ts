import type { PackSigner } from '../../shared/domain/evidence-common.ts';
import { packRoles } from '../../shared/domain/pack-subject.ts';
import type { Person, Role } from '../../shared/domain/person.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { DrillbookError, type FailureDetail } from '../../shared/errors/drillbook-error.ts';
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
 * Who answers for a plan or a site audit: whoever was chosen, else the only person in the role. A draft leaves open who signs where nobody
 * was chosen; a choice that cannot sign is refused there too.
 *
 * Throws: PACK_SIGNER_UNCLEAR, with its reason (nobody, or several people, hold the role; the one chosen is not in the plan, shares the name
 * with another or does not hold the role; or the role does not sign), PACK_SIGNERS_ALIKE (one person for two roles).
 */
export function packSigners(
  context: Context,
  plan: Plan,
  kind: 'plan' | 'site-audit',
  { signers = {}, draft = false }: SignerOptions,
): PackSigner[] {
  const expected: readonly Role[] = packRoles[kind];
  const stray = Object.keys(signers).find((role) => !expected.some((name) => name === role));
  if (stray !== undefined) throw unclear('notARole', stray, { expected: expected.join(', ') });
  const signing = expected.map((role) => ({ role, person: signerIn(plan, role, signers[role], draft) }));
  if (!draft) {
    const named = signing.flatMap(({ person }) => person ?? []);
    const twice = named.find((person, index) => named.findIndex(({ personId }) => personId === person.personId) < index);
    if (twice !== undefined)
      throw new DrillbookError('PACK_SIGNERS_ALIKE', { detail: { person: twice.name, roles: expected.join(', ') } });
  }
  return signing.map(({ role, person }) => ({
    role,
    personId: person?.personId ?? null,
    statement: signerStatement(kind, role, plan.site.language),
    certificateSha256: person === null ? null : pinnedCertificate(context, person.name),
  }));
}

/** Null in a draft where it is open. Throws: PACK_SIGNER_UNCLEAR. */
function signerIn({ people }: Plan, role: Role, chosen: string | undefined, draft: boolean): Person | null {
  const holders = people.filter((person) => person.roles.includes(role));
  const isChosen = ({ personId, name }: Person): boolean => personId === chosen || name === chosen;
  const fitting = chosen === undefined ? holders : holders.filter(isChosen);
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return only;
  if (chosen === undefined && draft) return null;
  const choice = holders.map(({ name, personId }) => `${name} (${personId})`).join(', ');
  if (chosen === undefined) throw unclear(only === undefined ? 'nobody' : 'several', role, { people: choice });
  const reason = only !== undefined ? 'namesakes' : people.some(isChosen) ? 'notHeld' : 'unknown';
  throw unclear(reason, role, { chosen, people: choice });
}

type Unclear = 'nobody' | 'several' | 'unknown' | 'namesakes' | 'notHeld' | 'notARole';

function unclear(reason: Unclear, role: string, detail: FailureDetail): DrillbookError {
  return new DrillbookError('PACK_SIGNER_UNCLEAR', { detail: { reason, role, ...detail } });
}

/** The key of a person, where the site trusts exactly one of that name. */
function pinnedCertificate(context: Context, name: string): PackSigner['certificateSha256'] {
  const pinned = trustAnchors.list(context.db).filter((anchor) => anchor.kind === 'person' && anchor.name === name);
  return pinned.length === 1 ? (pinned[0]?.certificateSha256 ?? null) : null;
}
