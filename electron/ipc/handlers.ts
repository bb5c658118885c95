import type { ChannelName, Request, Response } from '../../shared/contract/channels.ts';
import type { Desk } from './desk.ts';
import { packHandlers } from './pack-handlers.ts';
import { recordHandlers } from './record-handlers.ts';
import { siteHandlers } from './site-handlers.ts';

/** For every channel, what answers it. A channel without an answer does not compile. */
export type Handlers = {
  readonly [Name in ChannelName]: (request: Request<Name>, desk: Desk) => Response<Name> | Promise<Response<Name>>;
};

export const handlers: Handlers = { ...siteHandlers, ...recordHandlers, ...packHandlers };
