import type { ItemCoverage, SectionProgress } from '../domain/assessment.ts';
import { roles } from '../domain/person.ts';
import type { Plan } from '../domain/plan.ts';

/** How far each part of the plan is filled in, counted in its own units. */
export function planSections(plan: Plan, coverage: readonly ItemCoverage[]): SectionProgress[] {
  const held = new Set(plan.people.flatMap((person) => person.roles));
  const complete = plan.assets.filter(
    (asset) => asset.ownerId !== null && asset.serviceId !== null && asset.backupMethod !== '' && asset.retentionDays !== null,
  );
  return [
    section('prerequisites', plan.prerequisites.filter((entry) => entry.confirmedAt !== null).length, plan.prerequisites.length),
    section('people', roles.filter((role) => held.has(role)).length, roles.length),
    section('services', plan.services.filter((service) => service.objectives !== null).length, plan.services.length),
    section('inventory', complete.length, plan.assets.length),
    section('scope', coverage.filter((item) => item.state !== 'open').length, coverage.length),
    section(
      'restore-targets',
      plan.restoreTargets.filter((target) => target.approvedAt !== null).length,
      plan.restoreTargets.length,
    ),
  ];
}

/** Sections whose entries the operator adds: the first entry is a start, even while it is incomplete. */
const growing: readonly SectionProgress['section'][] = ['services', 'inventory', 'restore-targets'];

function section(name: SectionProgress['section'], done: number, total: number): SectionProgress {
  const isStarted = done > 0 || (total > 0 && growing.includes(name));
  const state = total > 0 && done === total ? 'done' : isStarted ? 'in-progress' : 'not-started';
  return { section: name, state, done, total };
}
