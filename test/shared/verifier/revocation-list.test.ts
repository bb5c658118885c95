import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownBytes } from '../../../shared/verifier/bytes.ts';
import { type ReadCertificate, readCertificate } from '../../../shared/verifier/certificate.ts';
import { isListOf, readRevocationList } from '../../../shared/verifier/revocation-list.ts';
import { authorityUses, testAuthority } from '../../support/test-authority.ts';
import { makeCrl } from '../../support/test-crl.ts';
import { findTool, testWithTools } from '../../support/tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'drillbook-list-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const thisUpdate = '2026-11-20T08:00:00.000Z';
const nextUpdate = '2026-12-20T08:00:00.000Z';
const revokedAt = '2026-11-19T07:30:00.000Z';
let der: Buffer;
let issuer: ReadCertificate;
let serial: string;
beforeAll(async () => {
  if (findTool('openssl') === null) return;
  const authority = testAuthority(folder);
  authority.issue('Root', { issuer: null, uses: authorityUses });
  authority.issue('Person', { issuer: 'Root' });
  issuer = await readCertificate(ownBytes(authority.der('Root')));
  serial = (await readCertificate(ownBytes(authority.der('Person')))).facts.serial;
  const revoked = [{ pem: authority.at('Person.pem'), at: revokedAt, reason: 'certificateHold' }];
  der = makeCrl({ folder, name: 'Root' }, { revoked, thisUpdate, nextUpdate });
});

testWithTools(['openssl'], 'a list of openssl is read to the second', async () => {
  const list = readRevocationList(ownBytes(der));
  expect(list).toMatchObject({ thisUpdate, nextUpdate, isLimited: false });
  expect([...(list?.entries ?? [])]).toEqual([[serial, { revokedAt, onHold: true }]]);
  expect(list !== null && (await isListOf(list, issuer))).toBe(true);
});

testWithTools(['openssl'], 'no byte of a list can be changed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(der.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = Buffer.from(der);
      changed[at] = (changed[at] ?? 0) ^ by;
      const list = readRevocationList(ownBytes(changed));
      expect(list !== null && (await isListOf(list, issuer))).toBe(false);
    }),
    { numRuns: 400, seed: 20261122 },
  );
});

test('whatever the bytes are, they are a list or none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
      expect(readRevocationList(ownBytes(Uint8Array.from(bytes)))).toBeNull();
    }),
  );
});

test('a list beyond the limit of size is none', () => {
  expect(readRevocationList(new Uint8Array(4 * 1_048_576))).toBeNull();
});
