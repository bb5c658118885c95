import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openSession, type Session } from '../../../../electron/ipc/session.ts';
import type { ChannelName, Request, Response } from '../../../../shared/contract/channels.ts';
import type { HostEvent } from '../../../../shared/contract/job.ts';
import type { Failure, Reply } from '../../../../shared/contract/reply.ts';
import { workFolder } from '../../../support/work-folder.ts';
import { steadyWorkplace } from '../../services/support/stage.ts';

/** A session as a window has it, with everything it was told. */
export interface OpenWindow {
  readonly session: Session;
  readonly events: HostEvent[];
  readonly settingsFolder: string;
  /** The value of a call that succeeds. */
  readonly call: <Name extends ChannelName>(channel: Name, request: Request<Name>) => Promise<Response<Name>>;
  /** The failure of a call that does not. */
  readonly refusal: (channel: string, request: unknown) => Promise<Failure>;
}

interface WindowOptions {
  readonly settingsFolder?: string;
  /** Where the clock begins. Shape: an instant. */
  readonly now?: string;
  readonly onEvent?: (event: HostEvent) => void;
}

/** Opens a session that is closed when the test is over. */
export function openWindow(options: WindowOptions = {}): OpenWindow {
  const settingsFolder = options.settingsFolder ?? join(workFolder(), 'settings');
  const events: HostEvent[] = [];
  const session = openSession({
    ...steadyWorkplace(options.now),
    settingsFolder,
    emit: (event) => {
      events.push(event);
      options.onEvent?.(event);
    },
    dialogs: null,
    locale: 'en',
  });
  onTestFinished(() => session.close());
  return {
    session,
    events,
    settingsFolder,
    call: async (channel, request) => {
      const reply = (await session.answer(channel, request)) as Reply<Response<typeof channel>>;
      if (!reply.ok) throw new Error(`${channel}: ${reply.failure.code} ${JSON.stringify(reply.failure)}`);
      return reply.value;
    },
    refusal: async (channel, request) => {
      const reply = await session.answer(channel, request);
      if (reply.ok) throw new Error(`${channel} was not refused`);
      return reply.failure;
    },
  };
}
