import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as v from 'valibot';
import { expect, onTestFinished, test } from 'vitest';
import { sealPack } from '../../../electron/pack/sign-pack.ts';
import { extendInThread, keepPackAddition } from '../../../electron/services/pack-additions.ts';
import { readPack } from '../../../electron/services/packs.ts';
import type { OpenSite } from '../../../electron/services/sites.ts';
import { auditEntries } from '../../../electron/store/audit.ts';
import { evidencePacks, insertRevision, packRevisions } from '../../../electron/store/evidence-packs.ts';
import { transact } from '../../../electron/store/transact.ts';
import type { StageProgress } from '../../../electron/threads/worker-reply.ts';
import { evidencePackSchema } from '../../../shared/domain/evidence-pack.ts';
import { signedAt } from '../../support/signed-pack.ts';
import { smallPack } from '../../support/small-pack.ts';
import { testKey } from '../../support/test-identities.ts';
import { freshSite } from './support/fresh-site.ts';

const pack = v.parse(evidencePackSchema, {
  packId: 'a'.repeat(64),
  subject: { kind: 'plan' },
  fileName: 'plan.pdf',
  issuedAt: '2026-11-22T10:00:00.000Z',
  pageCount: 3,
  auditSize: 1,
  auditHead: 'b'.repeat(64),
});
const sealed = Buffer.from('a sealed pack');
const stamped = Buffer.from('a sealed pack, time-stamped');

function sealedIn({ context }: OpenSite): void {
  transact(context.db, (db) => {
    evidencePacks.insert(db, pack);
    const first = { packId: pack.packId, revision: 1, field: 'Seal', signedBy: 'Plant Nord', savedAt: pack.issuedAt };
    insertRevision(db, first, sealed);
  });
}

test('what was added to a pack is its next revision, and in the log', () => {
  const site = freshSite();
  sealedIn(site);
  const { db } = site.context;
  const kept = keepPackAddition(site.context, pack.packId, { before: sealed, bytes: stamped, addition: 'time-stamp' });
  expect(kept).toMatchObject({ revision: 2, field: null, signedBy: null, bytes: stamped.length });
  expect(Buffer.from(readPack(site.context, pack.packId).bytes)).toEqual(stamped);
  expect([...auditEntries(db)].at(-1)).toMatchObject({ action: 'pack:time-stamp', subject: `pack:${pack.packId}` });
});

test('a pack that somebody signed meanwhile keeps their signature', () => {
  const site = freshSite();
  sealedIn(site);
  const keep = (packId: string, before: Buffer) => () =>
    keepPackAddition(site.context, packId, { before, bytes: stamped, addition: 'preserve' });
  expect(keep(pack.packId, Buffer.from('an older one'))).toThrow(expect.objectContaining({ code: 'PACK_CHANGED_MEANWHILE' }));
  expect(keep('c'.repeat(64), sealed)).toThrow(expect.objectContaining({ code: 'PACK_NOT_FOUND' }));
  expect(packRevisions.listBy(site.context.db, 'packId', pack.packId)).toHaveLength(1);
});

test('adding to a pack is followed, and stopped in the middle of its work', async () => {
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    silent.closeAllConnections();
    silent.close();
  });
  const pack = await sealPack({ pack: await smallPack(), key: await testKey('Sample site', { kind: 'seal' }), signedAt });
  const address = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
  const extension = { kind: 'time-stamp', over: 'document', stampedBy: { address, authoritiesDer: [] } } as const;
  const stopping = new AbortController();
  const stages: string[] = [];
  const onProgress = ({ stage }: StageProgress): void => {
    stages.push(stage);
    if (stage === 'time-stamp') stopping.abort();
  };
  const extending = extendInThread({ pack, at: signedAt, extension }, { signal: stopping.signal, onProgress });
  await expect(extending).rejects.toMatchObject({ code: 'CANCELLED' });
  expect([stages, pack.length > 0]).toEqual([['verify-pack', 'time-stamp'], true]);
});
