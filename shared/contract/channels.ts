import { appChannels } from './app.ts';
import { assetChannels } from './asset.ts';
import { auditChannels } from './audit.ts';
import type { RequestOf, ResponseOf } from './channel.ts';
import { drillChannels } from './drill.ts';
import { frameworkChannels } from './framework.ts';
import { identityChannels } from './identity.ts';
import { jobChannels } from './job.ts';
import { packChannels } from './pack.ts';
import { personChannels } from './person.ts';
import { serviceChannels } from './service.ts';
import { siteChannels } from './site.ts';
import { trustChannels } from './trust.ts';

/** Every channel there is; a transport refuses any other name. */
export const channels = {
  ...appChannels,
  ...siteChannels,
  ...personChannels,
  ...serviceChannels,
  ...assetChannels,
  ...drillChannels,
  ...packChannels,
  ...identityChannels,
  ...trustChannels,
  ...frameworkChannels,
  ...auditChannels,
  ...jobChannels,
} as const;

export type ChannelName = keyof typeof channels;
export type Request<Name extends ChannelName> = RequestOf<(typeof channels)[Name]>;
export type Response<Name extends ChannelName> = ResponseOf<(typeof channels)[Name]>;

export function isChannelName(name: unknown): name is ChannelName {
  return typeof name === 'string' && Object.hasOwn(channels, name);
}
