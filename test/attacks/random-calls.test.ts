import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSession } from '../../electron/ipc/session.ts';
import { type ChannelName, channels } from '../../shared/contract/channels.ts';
import type { Reply } from '../../shared/contract/reply.ts';
import { hostFixture } from '../support/host-fixture.ts';
import { fileFolder } from '../support/work-folder.ts';

// Through the real host into the real services: whatever is asked of every channel, the answer has a name and the site survives.
const work = fileFolder();
const site = join(work, 'north.drillbook');
mkdirSync(join(work, 'folder'));
writeFileSync(join(work, 'text.drillbook'), 'no site file');
writeFileSync(join(work, 'empty.drillbook'), '');

const paths = [
  site,
  'text.drillbook',
  'empty.drillbook',
  'folder',
  'gone.drillbook',
  'folder/../north.drillbook',
  'a\0b',
  `${'x'.repeat(300)}`,
];
const junk = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    null,
    -1,
    0,
    1e308,
    '',
    '__proto__',
    "'; DROP TABLE asset; --",
    '\u202e\0',
    '../../etc/passwd',
    [],
    {},
    { $bytes: 'AAAA' },
  ),
  fc.string({ maxLength: 50, unit: 'binary' }),
);
const known: Readonly<Record<string, readonly unknown[]>> = {
  // Every path stays in this folder: a call that fits is carried out.
  path: paths.map((path) => join(work, path.startsWith(work) ? path.slice(work.length) : path)),
  jobId: ['job-0001', '00000000-0000-4000-8000-000000000000'],
  assetId: ['a1', '00000000-0000-4000-8000-000000000000'],
  drillId: ['d1', '00000000-0000-4000-8000-000000000000'],
  packId: ['0'.repeat(64)],
  evidenceId: ['e1', '0'.repeat(64)],
  revision: [0, 1, 2 ** 31],
  limit: [1, 500],
  before: [null, 1],
  language: ['en', 'ja', 'system'],
  theme: ['dark'],
  name: ['North'],
  customer: ['Acme'],
  timeZone: ['Europe/Berlin', 'Mars/Base'],
  purpose: ['open-site', 'authority'],
  subject: [{ kind: 'plan' }, { kind: 'drill', drillId: 'd1' }, { kind: 'site-audit', from: '2026-01-01', to: '2026-02-30' }],
  pageSize: ['A4'],
  signers: [{}, { approver: 'p1' }, { king: 'p1' }],
  rawLimitBytes: [0, 1e12],
  seal: [null, { identityId: 'i1', passphrase: 'x', timeStampAddress: null }],
  key: [null, { identityId: 'i1', passphrase: 'x' }],
  identityId: ['i1'],
  sha256: ['0'.repeat(64)],
  certificateSha256: ['0'.repeat(64), 'f'.repeat(64)],
  kind: ['person', 'seal'],
  field: [null, 'Seal'],
  timeStampAddress: [null, 'http://127.0.0.1:9/', 'file:///etc/passwd'],
  frameworks: [[], ['dora'], ['dora', 'dora']],
  bytes: [{ $bytes: '' }, { $bytes: 'AAAA' }],
  fileName: ['x.pdf', '../../x'],
};

function entriesOf(channel: ChannelName): readonly string[] {
  const { request } = channels[channel] as { readonly request: { readonly entries?: object } };
  return Object.keys(request.entries ?? {});
}

/** Something like a request of this channel: its fields, with fitting values and with anything else. */
function almost(channel: ChannelName): fc.Arbitrary<unknown> {
  const fields = entriesOf(channel).map((name) => {
    const fitting = fc.constantFrom(...(known[name] ?? [true, 'x', 1]));
    return [name, name === 'path' ? fitting : fc.oneof({ weight: 4, arbitrary: fitting }, junk)] as const;
  });
  return fc.record(Object.fromEntries(fields), { noNullPrototype: true });
}

// The demo does minutes of real work when its request fits; it has tests of its own.
const knock = fc
  .constantFrom(...(Object.keys(channels) as ChannelName[]))
  .chain((channel) =>
    fc.record({ channel: fc.constant(channel), request: channel === 'site:open-demo' ? junk : fc.oneof(junk, almost(channel)) }),
  );

test('10,000 random calls to every channel of a real site are answered by name, and the site is whole afterwards', {
  timeout: 300_000,
}, async () => {
  const host = await hostFixture({
    calls: { burst: 1e9, perSecond: 0 },
    openSession: (emit) =>
      openSession({
        settingsFolder: join(work, 'settings'),
        now: () => new Date('2026-11-22T10:00:00Z'),
        newId: randomUUID,
        actor: 'operator',
        emit,
        dialogs: null,
        locale: 'en',
      }),
  });
  try {
    const visitor = await host.visit();
    const ask = async (channel: string, request: unknown): Promise<Reply<unknown>> => {
      const answer = await host.call(visitor, channel, JSON.stringify(request) ?? 'null');
      expect([200, 413]).toContain(answer.status);
      expect(answer.text).not.toMatch(/\bat .+:\d+:\d+|node:internal|SqliteError/);
      return JSON.parse(answer.text) as Reply<unknown>;
    };
    const place = { path: site, name: 'North', customer: 'Acme', language: 'en', timeZone: 'Europe/Berlin' };
    expect(await ask('site:create', place)).toMatchObject({ ok: true });

    const codes = new Map<string, number>();
    for (const { channel, request } of fc.sample(knock, { numRuns: 10_000, seed: 20261122 })) {
      const reply = await ask(channel, request);
      const code = reply.ok ? 'ok' : reply.failure.code;
      if (code === 'UNEXPECTED') expect.fail(`${channel} ${JSON.stringify(request)}`);
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    expect(codes.get('REQUEST_INVALID')).toBeGreaterThan(3000);
    expect(codes.get('ok')).toBeGreaterThan(500);
    expect(await ask('site:open', { path: site })).toMatchObject({ ok: true });
    expect(await ask('audit:check', {})).toMatchObject({ ok: true, value: { intact: true } });
  } finally {
    await host.close();
  }
});
