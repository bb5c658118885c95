import { Boxes, ClipboardCheck, Crosshair, Database, Grid2x2Check, type LucideIcon, Users } from 'lucide-react';
import type { PlanSection } from '../../../shared/domain/assessment.ts';
import type { MessageId } from '../../../shared/text/catalogue.ts';
import type { PlanPart } from '../../lib/route.ts';

interface SectionTitle {
  readonly title: MessageId;
  readonly lead: MessageId;
  readonly icon: LucideIcon;
  readonly part: PlanPart;
}

/** The sections of a plan in the order in which they are best filled. */
export const sectionTitles: Readonly<Record<PlanSection, SectionTitle>> = {
  prerequisites: {
    title: 'section.prerequisites',
    lead: 'plan.prerequisitesLead',
    icon: ClipboardCheck,
    part: 'prerequisites',
  },
  people: { title: 'section.people', lead: 'plan.peopleLead', icon: Users, part: 'people' },
  services: { title: 'section.services', lead: 'plan.servicesLead', icon: Boxes, part: 'services' },
  inventory: { title: 'section.inventory', lead: 'plan.inventoryLead', icon: Database, part: 'inventory' },
  scope: { title: 'section.scope', lead: 'plan.scopeLead', icon: Grid2x2Check, part: 'scope' },
  'restore-targets': {
    title: 'section.restore-targets',
    lead: 'plan.restoreTargetsLead',
    icon: Crosshair,
    part: 'restore-targets',
  },
};
