import * as v from 'valibot';
import { type FrameworkView, frameworkIdsSchema } from '../domain/control.ts';
import { type Channel, channel } from './channel.ts';
import type { SiteView } from './site.ts';

export const frameworkChannels = {
  /** The frameworks that come with Drillbook. */
  'framework:list': channel<readonly FrameworkView[]>()(v.strictObject({})),
  /** Says which of them the site answers to from now on. */
  'framework:set': channel<SiteView>()(v.strictObject({ frameworks: frameworkIdsSchema })),
} satisfies Record<string, Channel<v.GenericSchema, unknown>>;
