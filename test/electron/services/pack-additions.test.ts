import * as v from 'valibot';
import { expect, test } from 'vitest';
import { keepPackAddition } from '../../../electron/services/pack-additions.ts';
import { readPack } from '../../../electron/services/packs.ts';
import type { OpenSite } from '../../../electron/services/sites.ts';
import { auditEntries } from '../../../electron/store/audit.ts';
import { evidencePacks, insertRevision, packRevisions } from '../../../electron/store/evidence-packs.ts';
import { transact } from '../../../electron/store/transact.ts';
import { evidencePackSchema } from '../../../shared/domain/evidence-pack.ts';
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
