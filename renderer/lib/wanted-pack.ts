import type { Request } from '../../shared/contract/channels.ts';
import type { PackKind } from '../../shared/domain/evidence-envelope.ts';
import type { DrillId, PersonId } from '../../shared/domain/ids.ts';
import { type PackSubject, packRoles } from '../../shared/domain/pack-subject.ts';
import type { Person, Role } from '../../shared/domain/person.ts';
import type { DayOn } from '../../shared/domain/units.ts';

/** What a pack is to be of, on which paper, and who answers for it. */
export type WantedPack = Omit<Request<'pack:preview'>, 'jobId'>;

/** Units: bytes of raw evidence that are embedded where nobody says otherwise. */
export const usualRawLimitBytes = 64 * 1_048_576;

/** What somebody chose so far, as they typed it. */
export interface PackChoices {
  readonly kind: PackKind;
  readonly drillId: string;
  readonly from: string;
  readonly to: string;
  readonly signers: Readonly<Partial<Record<Role, PersonId>>>;
  readonly pageSize: 'A4' | 'Letter';
  readonly rawLimitMib: string;
}

const mib = 1_048_576;

/** The year so far, of the plan as it stands, on A4. */
export function firstChoices(kind: PackKind, drillId: string, today: string): PackChoices {
  const rawLimitMib = String(usualRawLimitBytes / mib);
  return { kind, drillId, from: `${today.slice(0, 4)}-01-01`, to: today, signers: {}, pageSize: 'A4', rawLimitMib };
}

/** Who would sign in each role: whoever was chosen, else the first in it who does not sign in another. */
export function signersOf(
  { kind, signers }: Pick<PackChoices, 'kind' | 'signers'>,
  people: readonly Person[],
): readonly { readonly role: Role; readonly holders: readonly Person[]; readonly person: Person | null }[] {
  if (kind === 'drill') return [];
  const taken = new Set<string>(Object.values(signers));
  return packRoles[kind].map((role) => {
    const holders = people.filter((person) => person.roles.includes(role));
    const chosen = holders.find(({ personId }) => personId === signers[role]);
    const person = chosen ?? holders.find(({ personId }) => !taken.has(personId)) ?? holders[0] ?? null;
    if (person) taken.add(person.personId);
    return { role, holders, person };
  });
}

/** Days are written year first, as `2026-01-31`: in any other order they are read differently on two sides of an ocean. */
export function isPeriod({ from, to }: Pick<PackChoices, 'from' | 'to'>): boolean {
  return isDay(from) && isDay(to) && from <= to;
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Units: bytes, of a whole number of MiB as it was typed; null where it is none. */
export function rawLimitOf({ rawLimitMib }: Pick<PackChoices, 'rawLimitMib'>): number | null {
  return /^\d{1,4}$/.test(rawLimitMib.trim()) ? Number(rawLimitMib) * mib : null;
}

/** What is to be issued; null while something is missing, or it is not clear who signs. */
export function wantedPack(choices: PackChoices, people: readonly Person[]): WantedPack | null {
  const signers = signersOf(choices, people);
  const distinct = new Set(signers.map(({ person }) => person?.personId));
  return distinct.has(undefined) || distinct.size < signers.length ? null : wantedDraft(choices, people);
}

/** What is to be drawn as a draft, which may leave open who signs; null while something else is missing. */
export function wantedDraft(choices: PackChoices, people: readonly Person[]): WantedPack | null {
  const subject = subjectOf(choices);
  const rawLimitBytes = rawLimitOf(choices);
  const signers = signersOf(choices, people);
  if (subject === null || rawLimitBytes === null) return null;
  return {
    subject,
    pageSize: choices.pageSize,
    rawLimitBytes,
    signers: Object.fromEntries(signers.flatMap(({ role, person }) => (person ? [[role, person.personId]] : []))),
  };
}

function subjectOf(choices: PackChoices): PackSubject | null {
  switch (choices.kind) {
    case 'drill':
      return choices.drillId === '' ? null : { kind: 'drill', drillId: choices.drillId as DrillId };
    case 'plan':
      return { kind: 'plan' };
    case 'site-audit':
      return isPeriod(choices) ? { kind: 'site-audit', from: choices.from as DayOn, to: choices.to as DayOn } : null;
  }
}
