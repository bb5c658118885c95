import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { type ChannelName, channels } from '../../../shared/contract/channels.ts';
import type { Failure } from '../../../shared/contract/reply.ts';
import { errorCodes } from '../../../shared/errors/codes.ts';
import { workFolder } from '../../support/work-folder.ts';
import { newSite } from '../services/support/stage.ts';
import { openWindow } from './support/open-window.ts';

const names = Object.keys(channels) as ChannelName[];
const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withTypedArray: true, maxDepth: 3 });

/** The right fields with anything in them, some missing, some more. */
function almostRequest(channel: ChannelName): fc.Arbitrary<unknown> {
  const { entries } = channels[channel].request as unknown as { readonly entries: Readonly<Record<string, unknown>> };
  const fields = Object.keys(entries).map((field) => [field, fc.option(anything, { nil: undefined })] as const);
  return fc
    .tuple(fc.record(Object.fromEntries(fields), { requiredKeys: [] }), fc.dictionary(fc.string(), anything, { maxKeys: 2 }))
    .map(([right, more]) => ({ ...more, ...right }));
}

function garbageFor(channel: ChannelName): fc.Arbitrary<unknown> {
  const schema = channels[channel].request as v.GenericSchema;
  return fc.oneof(anything, almostRequest(channel)).filter((request) => !v.safeParse(schema, request).success);
}

function expectNoInside(failure: Failure): void {
  expect(errorCodes).toContain(failure.code);
  expect(failure.code).not.toBe('UNEXPECTED');
  expect(Object.keys(failure).sort()).toEqual(['code', 'detail', 'fields']);
  expect(JSON.stringify(failure)).not.toMatch(/\.ts:\d+|node_modules|node:internal/);
}

test.each(names)('whatever is asked of %s, the answer is a failure with a name and nothing of the inside', async (channel) => {
  const { session } = openWindow();
  const property = fc.asyncProperty(garbageFor(channel), async (request) => {
    const reply = await session.answer(channel, request);
    expect(reply.ok).toBe(false);
    if (!reply.ok) expectNoInside(reply.failure);
  });
  await fc.assert(property, { seed: 20_261_122, numRuns: 150 });
});

/** Requests that fit, for records that are not there. */
const fitting: Partial<Record<ChannelName, fc.Arbitrary<unknown>>> = (() => {
  const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,63}$/);
  const jobId = fc.stringMatching(/^[a-z0-9-]{8,64}$/);
  const text = fc.string({ unit: 'binary', maxLength: 40 });
  const sha256 = fc.stringMatching(/^[0-9a-f]{64}$/);
  const passphrase = fc.string({ minLength: 10, maxLength: 40 });
  const subject = fc.record({ kind: fc.constant('drill'), drillId: id });
  const wanted = fc.record({
    subject,
    pageSize: fc.constantFrom('A4', 'Letter'),
    signers: fc.constant({}),
    rawLimitBytes: fc.nat(),
    jobId,
  });
  const signing = {
    ...{ jobId, sha256, passphrase, identityId: id },
    field: fc.option(text),
    timeStampAddress: fc.constant(null),
    allowUncompared: fc.boolean(),
  };
  return {
    'asset:update': fc.record({
      assetId: id,
      revision: fc.nat(),
      edit: fc.record({ note: text, ownerId: id }, { requiredKeys: [] }),
    }),
    'person:set-roles': fc.record({ personId: id, roles: fc.subarray(['approver', 'tester'] as const) }),
    'service:set-objectives': fc.record({
      serviceId: id,
      objectives: fc.record({ rtoMinutes: fc.nat(1000), rpoMinutes: fc.nat(1000), mtdMinutes: fc.constant(null) }),
    }),
    'drill:get': fc.record({ drillId: id }),
    'evidence:read': fc.record({ evidenceId: id }),
    'pack:read': fc.record({ packId: fc.stringMatching(/^[0-9a-f]{64}$/) }),
    'pack:preview': wanted,
    'pack:issue': wanted.map((request) => ({ ...request, seal: null })),
    'pack:open-to-sign': fc.record({ packId: sha256, jobId }),
    'pack:sign': fc.record({ packId: sha256, ...signing }),
    'pack:sign-file': fc.record({ fileName: text, bytes: fc.uint8Array(), ...signing }),
    'identity:request': fc.record({ identityId: id, passphrase }),
    'identity:take-certificate': fc.record({ identityId: id, passphrase, bytes: fc.uint8Array() }),
    'identity:change-passphrase': fc.record({ identityId: id, passphrase, newPassphrase: passphrase }),
    'identity:back-up': fc.record({ identityId: id, path: fc.constant('/nonexistent/copy') }),
    'identity:remove': fc.record({ identityId: id }),
    'identity:add': fc.record({ fileName: fc.constant('key.json'), bytes: fc.uint8Array() }),
    'identity:import-pkcs12': fc.record({
      bytes: fc.uint8Array(),
      filePassphrase: fc.string(),
      passphrase,
      kind: fc.constantFrom('person', 'seal'),
    }),
    'trust:add-authorities': fc.record({ bytes: fc.uint8Array(), purpose: fc.constantFrom('authority', 'time-stamp-authority') }),
    'trust:add-revocation-list': fc.record({ bytes: fc.uint8Array() }),
    'trust:remove': fc.record({ sha256 }),
    'framework:set': fc.record({ frameworks: fc.tuple(id.map((name) => `no-${name}`.slice(0, 60))) }),
    'site:open': fc.record({ path: fc.stringMatching(/^[a-z/. ]{1,30}$/).map((path) => `/nonexistent/${path}`) }),
  };
})();

test.each(Object.entries(fitting))('%s of what is not there is refused by name', async (channel, requests) => {
  const { session, call } = openWindow();
  const { path } = await call('site:create', { path: `${workFolder()}/nord`, ...newSite });
  const property = fc.asyncProperty(requests, async (request) => {
    const reply = await session.answer(channel, request);
    if (!reply.ok) expectNoInside(reply.failure);
    expect(reply.ok).toBe(false);
  });
  await fc.assert(property, { seed: 20_261_122, numRuns: 60 });
  const view = await call('site:view', {});
  expect(view).toMatchObject({ path, audit: { size: 1 } });
});

test('whatever bytes are dropped on the window, there is a verdict', async () => {
  const { call, events } = openWindow();
  for (const bytes of [new Uint8Array(), Buffer.from('%PDF-1.7\n'), Buffer.alloc(5000, 7)]) {
    const { verdict } = await call('pack:verify', { fileName: 'x.pdf', bytes: new Uint8Array(bytes), jobId: 'job-00001' });
    expect(verdict.bottomLine).toBe('not-a-pack');
  }
  expect(events).toHaveLength(3);
  expect(events[0]).toMatchObject({ kind: 'job-progress', progress: { jobId: 'job-00001', stage: 'verify-pack' } });
});
