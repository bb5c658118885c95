import * as v from 'valibot';
import { type ChannelName, channels, isChannelName } from '../../shared/contract/channels.ts';
import type { Failure, Reply } from '../../shared/contract/reply.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { mustReopen, siteFileFailure, sqliteCode } from '../store/sqlite-failure.ts';
import { isStopped } from '../store/transact.ts';
import type { Desk } from './desk.ts';
import { handlers } from './handlers.ts';

/**
 * Answers one call: parses the request by its channel, runs the verb, wraps what came of it.
 *
 * Never throws, and tells the window nothing but codes and the values their sentences name.
 */
export async function answer(
  desk: Desk,
  channel: unknown,
  request: unknown,
  log: (error: unknown) => void,
): Promise<Reply<unknown>> {
  try {
    if (!isChannelName(channel)) throw new DrillbookError('CHANNEL_UNKNOWN');
    return { ok: true, value: await handle(desk, channel, parse(channel, request)) };
  } catch (error) {
    const failure = siteFileFailure(error, desk.site()?.file.path ?? '');
    if (concernsOpenSite(desk, error)) await letGo(desk, log);
    return { ok: false, failure: failureOf(failure, log) };
  }
}

function handle(desk: Desk, channel: ChannelName, request: unknown): unknown {
  const handler = handlers[channel] as (request: unknown, desk: Desk) => unknown;
  return handler(request, desk);
}

/** Throws: REQUEST_INVALID with the fields that do not fit. */
function parse(channel: ChannelName, request: unknown): unknown {
  const parsed = v.safeParse(channels[channel].request as v.GenericSchema, request);
  if (parsed.success) return parsed.output;
  const fields = Object.fromEntries(parsed.issues.slice(0, 50).map((issue) => [v.getDotPath(issue) ?? '', issue.type]));
  throw new DrillbookError('REQUEST_INVALID', { detail: { channel }, fields });
}

/** Whether the open site met a read or write error; one that another file met, opened in vain, is no reason to leave it. */
function concernsOpenSite(desk: Desk, error: unknown): boolean {
  const site = desk.site();
  if (site === null || !mustReopen(error)) return false;
  // only reads of the open site come without the name of the file
  return isStopped(site.file.db) || sqliteCode(error) !== null || (error as DrillbookError).detail.path === site.file.path;
}

/** After a read or write error nothing more is written through that connection; the window is told and opens the file again. */
async function letGo(desk: Desk, log: (error: unknown) => void): Promise<void> {
  try {
    await desk.changeSite(null);
  } catch (error) {
    log(error);
  }
  desk.options.emit({ kind: 'site-closed', reason: 'FILE_NOT_WRITABLE' });
}

export function failureOf(error: unknown, log: (error: unknown) => void): Failure {
  if (error instanceof DrillbookError) return { code: error.code, detail: error.detail, fields: error.fields };
  if (error instanceof Error && error.name === 'AbortError') return { code: 'CANCELLED', detail: {}, fields: {} };
  log(error);
  return { code: 'UNEXPECTED', detail: {}, fields: {} };
}
