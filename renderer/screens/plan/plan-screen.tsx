import type { SiteView } from '../../../shared/contract/site.ts';
import type { PlanPart } from '../../lib/route.ts';
import { InventoryScreen } from './inventory-screen.tsx';
import { PeopleScreen } from './people-screen.tsx';
import { PrerequisitesScreen } from './prerequisites-screen.tsx';
import { RestoreTargetsScreen } from './restore-targets-screen.tsx';
import { ScopeScreen } from './scope-screen.tsx';
import { ServicesScreen } from './services-screen.tsx';
import { TasksScreen } from './tasks-screen.tsx';

/** The plan as a list of tasks, or one of its sections. */
export function PlanScreen({ site, part }: { readonly site: SiteView; readonly part: PlanPart }) {
  switch (part) {
    case 'tasks':
      return <TasksScreen site={site} />;
    case 'prerequisites':
      return <PrerequisitesScreen site={site} />;
    case 'people':
      return <PeopleScreen site={site} />;
    case 'services':
      return <ServicesScreen site={site} />;
    case 'inventory':
      return <InventoryScreen site={site} />;
    case 'scope':
      return <ScopeScreen site={site} />;
    case 'restore-targets':
      return <RestoreTargetsScreen site={site} />;
  }
}
