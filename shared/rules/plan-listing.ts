import type { Listed, PackListing } from '../domain/pack-changes.ts';
import type { Plan } from '../domain/plan.ts';

/** A plan field by field, as it is compared with another; ids are told by the names they have in their own plan. */
export function planListing(plan: Plan): PackListing['nouns'] {
  return [
    { noun: 'site', entries: siteOf(plan) },
    { noun: 'prerequisite', entries: prerequisitesOf(plan) },
    { noun: 'person', entries: peopleOf(plan) },
    { noun: 'service', entries: servicesOf(plan) },
    { noun: 'asset', entries: assetsOf(plan) },
    { noun: 'exclusion', entries: exclusionsOf(plan) },
    { noun: 'restore-target', entries: targetsOf(plan) },
  ];
}

function siteOf({ site }: Plan): readonly Listed[] {
  const { name, customer, timeZone, language, confidentiality, templateId } = site;
  return [{ id: site.siteId, name, fields: { name, customer, timeZone, language, confidentiality, templateId } }];
}

function prerequisitesOf(plan: Plan): readonly Listed[] {
  const person = names(plan.people.map(({ personId, name }) => [personId, name]));
  return plan.prerequisites.map(({ kind, value, confirmedBy, confirmedAt }) => ({
    id: kind,
    name: kind,
    fields: { value, confirmedBy: person(confirmedBy), confirmedAt },
  }));
}

function peopleOf({ people }: Plan): readonly Listed[] {
  return people.map(({ personId, name, organisation, roles, contact, contactConfirmedOn }) => ({
    id: personId,
    name,
    fields: { name, organisation, roles: roles.toSorted().join(', '), contact, contactConfirmedOn },
  }));
}

function servicesOf(plan: Plan): readonly Listed[] {
  const person = names(plan.people.map(({ personId, name }) => [personId, name]));
  return plan.services.map(({ serviceId, name, description, priority, ownerId, objectives }) => ({
    id: serviceId,
    name,
    fields: {
      name,
      description,
      priority,
      ownerId: person(ownerId),
      rtoMinutes: objectives?.rtoMinutes ?? null,
      rpoMinutes: objectives?.rpoMinutes ?? null,
      mtdMinutes: objectives?.mtdMinutes ?? null,
    },
  }));
}

function assetsOf(plan: Plan): readonly Listed[] {
  const person = names(plan.people.map(({ personId, name }) => [personId, name]));
  const service = names(plan.services.map(({ serviceId, name }) => [serviceId, name]));
  const asset = names(plan.assets.map(({ assetId, name }) => [assetId, name]));
  return plan.assets.map((entry) => ({
    id: entry.assetId,
    name: entry.name,
    fields: {
      name: entry.name,
      assetKind: entry.kind,
      serviceId: service(entry.serviceId),
      ownerId: person(entry.ownerId),
      location: entry.location,
      backupMethod: entry.backupMethod,
      retentionDays: entry.retentionDays,
      sizeBytes: entry.sizeBytes,
      restoreOrder: entry.restoreOrder,
      dependsOn: entry.dependsOn.map(asset).toSorted().join(', '),
      scopeItemIds: entry.scopeItemIds.toSorted().join(', '),
      note: entry.note,
    },
  }));
}

function exclusionsOf(plan: Plan): readonly Listed[] {
  const person = names(plan.people.map(({ personId, name }) => [personId, name]));
  return plan.exclusions.map(({ itemId, reason, excludedBy }) => ({
    id: itemId,
    name: itemId,
    fields: { reason, excludedBy: person(excludedBy) },
  }));
}

function targetsOf(plan: Plan): readonly Listed[] {
  const person = names(plan.people.map(({ personId, name }) => [personId, name]));
  return plan.restoreTargets.map(({ restoreTargetId, name, location, isolation, approvedBy, approvedAt }) => ({
    id: restoreTargetId,
    name,
    fields: { name, location, isolation, approvedBy: person(approvedBy), approvedAt },
  }));
}

function names(entries: readonly (readonly [string, string])[]): (id: string | null) => string | null {
  const known = new Map(entries);
  return (id) => (id === null ? null : (known.get(id) ?? id));
}
