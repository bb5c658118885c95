/** Where in the window someone is; each has an address, so that back, forward and reload do what they say. */
export type Route =
  | { readonly screen: 'start' }
  | { readonly screen: 'overview' }
  | { readonly screen: 'plan'; readonly section: PlanPart }
  | { readonly screen: 'drills' }
  | { readonly screen: 'drill'; readonly drillId: string }
  | { readonly screen: 'packs' }
  | { readonly screen: 'pack'; readonly packId: string }
  | { readonly screen: 'preview'; readonly drillId: string }
  | { readonly screen: 'verify' }
  | { readonly screen: 'activity' }
  | { readonly screen: 'settings' };

export const planParts = ['tasks', 'prerequisites', 'people', 'services', 'inventory', 'scope', 'restore-targets'] as const;
export type PlanPart = (typeof planParts)[number];

const plainScreens = ['start', 'overview', 'drills', 'packs', 'verify', 'activity', 'settings'] as const;

function isOneOf<Word extends string>(words: readonly Word[], word: string | undefined): word is Word {
  return words.some((known) => known === word);
}

/** The place an address names; the start screen where it names none. */
export function routeOf(hash: string): Route {
  const [screen, detail] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decoded);
  if (isOneOf(plainScreens, screen)) {
    if (screen === 'drills' && detail) return { screen: 'drill', drillId: detail };
    if (screen === 'packs' && detail) return { screen: 'pack', packId: detail };
    return { screen };
  }
  if (screen === 'plan') return { screen, section: isOneOf(planParts, detail) ? detail : 'tasks' };
  if (screen === 'preview' && detail) return { screen, drillId: detail };
  return { screen: 'start' };
}

// An address typed by hand may be no valid encoding; it then names nothing.
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** The address of a place, for a link. */
export function addressOf(route: Route): string {
  switch (route.screen) {
    case 'plan':
      return route.section === 'tasks' ? '#/plan' : `#/plan/${route.section}`;
    case 'drill':
      return `#/drills/${encodeURIComponent(route.drillId)}`;
    case 'pack':
      return `#/packs/${encodeURIComponent(route.packId)}`;
    case 'preview':
      return `#/preview/${encodeURIComponent(route.drillId)}`;
    default:
      return `#/${route.screen}`;
  }
}
