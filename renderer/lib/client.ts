import type { ChannelName, Request, Response } from '../../shared/contract/channels.ts';
import type { HostEvent } from '../../shared/contract/job.ts';
import type { Reply } from '../../shared/contract/reply.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { loopbackBridge } from './loopback-bridge.ts';

/** The only way out of the window; the same two verbs in the desktop application and in a browser. */
export interface Bridge {
  readonly call: (channel: ChannelName, request: unknown) => Promise<Reply<unknown>>;
  /** Returns how to stop listening. */
  readonly subscribe: (listener: (event: HostEvent) => void) => () => void;
}

declare global {
  interface Window {
    readonly drillbook?: Bridge;
  }
}

const bridge: Bridge = window.drillbook ?? loopbackBridge();

/**
 * Asks the host one question.
 *
 * Throws: DrillbookError with the code the host gave.
 */
export async function call<Name extends ChannelName>(channel: Name, request: Request<Name>): Promise<Response<Name>> {
  const reply = await bridge.call(channel, request);
  if (!reply.ok) throw new DrillbookError(reply.failure.code, { detail: reply.failure.detail, fields: reply.failure.fields });
  // Our own host made the reply; it is not parsed a second time.
  return reply.value as Response<Name>;
}

export function subscribe(listener: (event: HostEvent) => void): () => void {
  return bridge.subscribe(listener);
}

/** A name for long work, unlike any other. */
export function newJobId(): string {
  return crypto.randomUUID();
}
