import type { Fact } from '../domain/fact.ts';
import type { Role } from '../domain/person.ts';
import type { Plan } from '../domain/plan.ts';
import type { PrerequisiteKind } from '../domain/prerequisite.ts';
import type { AssetKind } from '../domain/protected-asset.ts';
import { answered } from './answered.ts';
import { backupOperator } from './backup-operator.ts';
import { fact } from './fact.ts';
import type { GapRule } from './gap-rule.ts';

/** A contact that nobody confirmed for longer than this may not answer. Units: days. */
export const contactHoldsDays = 180;

const owners = ['hosting-owner', 'backup-owner', 'recovery-owner'] as const;

/**
 * Backup ownership is unclear: it is open who runs the backups, or whom to call.
 *
 * Source: product definition G; NIST SP 800-53 CP-2 (roles and contacts).
 */
export const ownershipRules: readonly GapRule[] = [
  {
    ruleId: 'deployment-model-confirmed',
    severity: 'high',
    section: 'prerequisites',
    clause: 'NIST SP 800-53 CP-2; DORA Art. 12(1)',
    ask: ({ plan }) => answered(backupOperator(plan.prerequisites) === 'unknown' ? [prerequisiteOpen('deployment-model')] : []),
  },
  {
    ruleId: 'owners-confirmed',
    severity: 'high',
    section: 'prerequisites',
    clause: 'NIST SP 800-53 CP-2',
    ask: ({ plan }) => answered(owners.flatMap((kind) => unconfirmed(plan, kind))),
  },
  ...owners.map((role) => ownerRule(role)),
  ownerRule('database-owner', ['database']),
  ownerRule('storage-owner', ['object-storage', 'uploaded-files']),
  {
    ruleId: 'support-path-confirmed',
    severity: 'medium',
    section: 'prerequisites',
    clause: 'NIST SP 800-53 CP-2; (EU) 2024/2690 4.2.6',
    ask: ({ plan }) => answered(unconfirmed(plan, 'production-support-path')),
  },
  {
    ruleId: 'contacts-confirmed-lately',
    severity: 'medium',
    section: 'people',
    clause: 'NIST SP 800-53 CP-2',
    ask: ({ plan, at }) => {
      const inRoles = plan.people.filter((person) => person.roles.length > 0);
      const limitOn = new Date(Date.parse(at) - contactHoldsDays * 86_400_000).toISOString().slice(0, 10);
      const about = inRoles.map((person) => ({ ...person, subject: { noun: 'person', id: person.personId } as const }));
      const long = about.flatMap(({ name, contactConfirmedOn, subject }) =>
        contactConfirmedOn !== null && contactConfirmedOn < limitOn
          ? [fact('contact-confirmed-long-ago', { person: name, day: contactConfirmedOn }, subject)]
          : [],
      );
      const never = about.flatMap(({ name, contactConfirmedOn, subject }) =>
        contactConfirmedOn === null ? [fact('contact-never-confirmed', { person: name }, subject)] : [],
      );
      return answered(long, inRoles.length === 0 ? [fact('no-people')] : never);
    },
  },
  {
    ruleId: 'roles-are-shared',
    severity: 'high',
    section: 'people',
    clause: 'ISO/IEC 27001:2022 A.5.3',
    ask: ({ plan }) => {
      const [first, ...others] = plan.people.filter((person) => person.roles.length > 0);
      if (first === undefined) return answered([], [fact('no-people')]);
      const alone = fact('one-person-holds-all', { person: first.name }, { noun: 'person', id: first.personId });
      return answered(others.length === 0 ? [alone] : []);
    },
  },
];

type OwnerRole = (typeof owners)[number] | 'database-owner' | 'storage-owner';

/** Somebody holds the role and can be reached; where kinds are given, only a site that has such assets needs the role. */
function ownerRule(role: OwnerRole, kinds?: readonly AssetKind[]): GapRule {
  return {
    ruleId: `${role}-reachable`,
    severity: 'high',
    section: 'people',
    clause: 'NIST SP 800-53 CP-2',
    ask: ({ plan }) => {
      const isNeeded = kinds === undefined || plan.assets.some((asset) => kinds.includes(asset.kind));
      return answered(isNeeded ? unreachable(plan, role) : []);
    },
  };
}

function unreachable({ people }: Plan, role: Role): readonly Fact[] {
  const holders = people.filter((person) => person.roles.includes(role));
  if (holders.length === 0) return [fact('role-not-held', { role })];
  if (holders.some((person) => person.contact.trim() !== '')) return [];
  return holders.map((person) =>
    fact('role-without-contact', { person: person.name, role }, { noun: 'person', id: person.personId }),
  );
}

/** The prerequisite, if nobody has confirmed a value for it. */
export function unconfirmed({ prerequisites }: Plan, kind: PrerequisiteKind): readonly Fact[] {
  const entry = prerequisites.find((prerequisite) => prerequisite.kind === kind);
  const isInForce = entry !== undefined && entry.confirmedAt !== null && entry.value.trim() !== '';
  return isInForce ? [] : [prerequisiteOpen(kind)];
}

function prerequisiteOpen(kind: PrerequisiteKind): Fact {
  return fact('prerequisite-open', { prerequisite: kind }, { noun: 'prerequisite', id: kind });
}
