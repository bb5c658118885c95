import type { Plan } from '../../shared/domain/plan.ts';
import type { ReadableDb } from './database.ts';
import { people } from './people.ts';
import { prerequisites } from './prerequisites.ts';
import { protectedAssets } from './protected-assets.ts';
import { restoreTargets } from './restore-targets.ts';
import { scopeExclusions, scopeItems } from './scope.ts';
import { services } from './services.ts';
import { getSite } from './sites.ts';

/** The whole plan; called inside `readConsistently` when other reads must see the same state. */
export function readPlan(db: ReadableDb): Plan {
  return {
    site: getSite(db),
    prerequisites: prerequisites.list(db),
    people: people.list(db),
    services: services.list(db),
    assets: protectedAssets.list(db),
    scopeItems: scopeItems.list(db),
    exclusions: scopeExclusions.list(db),
    restoreTargets: restoreTargets.list(db),
  };
}
