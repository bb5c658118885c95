import type { Reply } from '../../shared/contract/reply.ts';
import { answer } from './answer.ts';
import { createDesk, type SessionOptions } from './desk.ts';

/** One window's conversation with the application, whatever carries it. */
export interface Session {
  /** Never throws, and never carries a stack. */
  readonly answer: (channel: unknown, request: unknown) => Promise<Reply<unknown>>;
  /** Cancels what runs and closes the open site file. */
  readonly close: () => Promise<void>;
}

export function openSession(options: SessionOptions): Session {
  const desk = createDesk(options);
  const log = (error: unknown): void => {
    process.stderr.write(
      `${options.now().toISOString()} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  };
  return {
    answer: (channel, request) => answer(desk, channel, request, log),
    close: async () => {
      await desk.jobs.stop();
      await desk.changeSite(null);
    },
  };
}
