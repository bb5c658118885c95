import type { ChannelName, Request, Response } from '../../shared/contract/channels.ts';
import type { Desk } from './desk.ts';
import { frameworkHandlers } from './framework-handlers.ts';
import { identityHandlers } from './identity-handlers.ts';
import { packHandlers } from './pack-handlers.ts';
import { recordHandlers } from './record-handlers.ts';
import { signingHandlers } from './signing-handlers.ts';
import { siteHandlers } from './site-handlers.ts';
import { trustHandlers } from './trust-handlers.ts';

/** For every channel, what answers it. A channel without an answer does not compile. */
export type Handlers = {
  readonly [Name in ChannelName]: (request: Request<Name>, desk: Desk) => Response<Name> | Promise<Response<Name>>;
};

export const handlers: Handlers = {
  ...siteHandlers,
  ...recordHandlers,
  ...packHandlers,
  ...signingHandlers,
  ...identityHandlers,
  ...trustHandlers,
  ...frameworkHandlers,
};
