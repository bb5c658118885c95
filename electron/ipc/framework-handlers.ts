import { listFrameworks, setFrameworks } from '../services/frameworks.ts';
import { viewSite } from '../services/sites.ts';
import type { Handlers } from './handlers.ts';

/** The frameworks a site may answer to, and those it does. */
export const frameworkHandlers: Pick<Handlers, Extract<keyof Handlers, `framework:${string}`>> = {
  'framework:list': () => listFrameworks(),
  'framework:set': ({ frameworks }, desk) => {
    setFrameworks(desk.context(), frameworks);
    return viewSite(desk.context());
  },
};
