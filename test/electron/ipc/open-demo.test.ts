import { expect, test } from 'vitest';
import type { HostEvent, JobProgress } from '../../../shared/contract/job.ts';
import { catalogue } from '../../../shared/text/catalogue.ts';
import { openWindow } from './support/open-window.ts';

const request = { jobId: 'demo-0001', fresh: false };
const stagesOf = (events: readonly HostEvent[]): string[] =>
  events.flatMap((event) => (event.kind === 'job-progress' ? [(event.progress as JobProgress).stage] : []));

test('a demo cancelled on the way opens nothing; asked for again it is made whole, told stage by stage, and then only opened', async () => {
  let cancelled: unknown = null;
  const window = openWindow({
    onEvent: (event) => {
      if (cancelled !== null || event.kind !== 'job-progress' || event.progress.stage !== 'restore') return;
      cancelled = window.session.answer('job:cancel', { jobId: request.jobId });
    },
  });
  expect((await window.refusal('site:open-demo', request)).code).toBe('CANCELLED');
  expect(await cancelled).toEqual({ ok: true, value: true });
  expect(await window.call('job:cancel', { jobId: request.jobId })).toBe(false);
  expect(await window.call('site:view', {})).toBeNull();
  expect((await window.call('app:state', {})).recentSites).toEqual([]);

  window.events.length = 0;
  const [view, twice] = await Promise.all([window.call('site:open-demo', request), window.refusal('site:open-demo', request)]);
  // one job has one name
  expect(twice.code).toBe('REQUEST_INVALID');
  expect(view.drills).toMatchObject([{ progress: { kind: 'signed-off' } }]);
  const stages = stagesOf(window.events);
  expect(stages.at(0)).toBe('production');
  expect(stages.at(-1)).toBe('verify-pack');
  expect(stages.filter((stage) => !Object.hasOwn(catalogue, `stage.${stage}`))).toEqual([]);
  expect(await window.call('pack:list', {})).toHaveLength(1);

  window.events.length = 0;
  await window.call('site:close', {});
  expect((await window.call('site:open-demo', request)).audit).toEqual(view.audit);
  expect(window.events).toEqual([]);
}, 90_000);
