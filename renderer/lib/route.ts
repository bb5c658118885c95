import { type PackKind, packKinds } from '../../shared/domain/evidence-envelope.ts';

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
  | { readonly screen: 'issue'; readonly kind?: PackKind; readonly drillId?: string }
  /** Without a field it is whichever is signed next. */
  | { readonly screen: 'sign'; readonly packId: string; readonly field?: string }
  | { readonly screen: 'sign-file' }
  | { readonly screen: 'verify' }
  | { readonly screen: 'activity' }
  | { readonly screen: 'settings'; readonly part?: SettingsPart }
  | { readonly screen: 'identity'; readonly identityId: string };

export const planParts = ['tasks', 'prerequisites', 'people', 'services', 'inventory', 'scope', 'restore-targets'] as const;
export type PlanPart = (typeof planParts)[number];

/** Parts of the settings beside the general ones. */
export const settingsParts = ['identities', 'trust', 'frameworks'] as const;
export type SettingsPart = (typeof settingsParts)[number];

const plainScreens = ['start', 'overview', 'drills', 'packs', 'verify', 'activity', 'settings', 'sign-file'] as const;

function isOneOf<Word extends string>(words: readonly Word[], word: string | undefined): word is Word {
  return words.some((known) => known === word);
}

/** The place an address names; the start screen where it names none. */
export function routeOf(hash: string): Route {
  const [screen, detail, verb, last] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decoded);
  if (isOneOf(plainScreens, screen)) {
    if (screen === 'drills' && detail) return { screen: 'drill', drillId: detail };
    if (screen === 'packs' && detail) {
      if (verb === 'sign') return { screen: 'sign', packId: detail, ...(last ? { field: last } : {}) };
      return { screen: 'pack', packId: detail };
    }
    if (screen === 'settings' && isOneOf(settingsParts, detail)) {
      return detail === 'identities' && verb ? { screen: 'identity', identityId: verb } : { screen, part: detail };
    }
    return { screen };
  }
  if (screen === 'plan') return { screen, section: isOneOf(planParts, detail) ? detail : 'tasks' };
  if (screen === 'issue') {
    const kind = isOneOf(packKinds, detail) ? { kind: detail } : {};
    return { screen, ...kind, ...(detail === 'drill' && verb ? { drillId: verb } : {}) };
  }
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
    case 'issue':
      return path('issue', route.kind, route.drillId);
    case 'sign':
      return path('packs', route.packId, 'sign', route.field);
    case 'settings':
      return path('settings', route.part);
    case 'identity':
      return path('settings', 'identities', route.identityId);
    default:
      return `#/${route.screen}`;
  }
}

function path(...parts: readonly (string | undefined)[]): string {
  return `#/${parts.flatMap((part) => (part === undefined ? [] : encodeURIComponent(part))).join('/')}`;
}
