import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signDetached } from '../../../electron/pack/detached-signature.ts';
import {
  type GivenTrust,
  isConfirmed,
  noTrust,
  readFingerprints,
  trustListOf,
} from '../../../renderer/verify-page/given-trust.ts';
import type { TrustListFile } from '../../../shared/domain/trust.ts';
import { readAttachment } from '../../../shared/verifier/read-attachment.ts';
import { readTrustFile } from '../../../shared/verifier/read-trust-file.ts';
import { readTrustList } from '../../../shared/verifier/read-trust-list.ts';
import { packHistory, siteKeys } from '../../support/signed-pack.ts';
import { smallAttachments } from '../../support/small-pack.ts';
import { authorityUses, testAuthority } from '../../support/test-authority.ts';
import { makeCrl } from '../../support/test-crl.ts';
import { testKey } from '../../support/test-identities.ts';
import { testWithTools } from '../../support/tools.ts';
import { fileFolder } from '../../support/work-folder.ts';

testWithTools(['openssl'], 'authorities, certificates and revocation lists are told apart, in PEM and in DER', async () => {
  const folder = fileFolder();
  const authority = testAuthority(folder);
  authority.issue('root', { issuer: null, uses: authorityUses });
  authority.issue('anna', { issuer: 'root' });
  const crl = makeCrl(
    { folder, name: 'root' },
    { thisUpdate: '2026-11-20T00:00:00.000Z', nextUpdate: '2026-12-20T00:00:00.000Z' },
  );
  const pem = (name: string): string => readFileSync(authority.at(`${name}.pem`), 'utf8');
  const both = await readTrustFile(Buffer.from(`the office says:\n${pem('root')}\nand\n${pem('anna')}`));
  expect(both?.authorities.map(({ name }) => name)).toEqual(['O=Customer, CN=root']);
  expect(both?.certificates.map(({ name }) => name)).toEqual(['O=Customer, CN=anna']);
  expect(Buffer.from(both?.authorities[0]?.der ?? []).equals(authority.der('root'))).toBe(true);
  expect((await readTrustFile(crl))?.revocationLists).toHaveLength(1);
  expect(
    await readTrustFile(Buffer.from(`${pem('root')}-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n`)),
  ).toBeNull();
});

test('whatever bytes are given as a trust file, there is an answer', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 400 }),
        fc.string().map((text) => Buffer.from(text)),
      ),
      async (bytes) => {
        expect(await readTrustFile(bytes)).toBeNull();
        expect(await readTrustList(bytes, bytes)).toBeNull();
      },
    ),
    { numRuns: 200 },
  );
});

describe('a trust list that travelled', async () => {
  const key = await testKey('Sample site', { kind: 'seal' });
  const list: TrustListFile = {
    schema: 'drillbook.trust-list/1',
    issuedAt: '2026-11-22T10:00:00.000Z' as TrustListFile['issuedAt'],
    siteId: 'sample',
    siteName: 'Sample site',
    anchors: [{ certificateSha256: 'a'.repeat(64) as never, kind: 'person', name: 'Anna', certificateDer: null }],
    revocationListsDer: [],
  };
  const bytes = Buffer.from(JSON.stringify(list));
  const signature = await signDetached(bytes, key, list.issuedAt);
  const given = (text: string, found: GivenTrust['lists']): GivenTrust => ({
    ...noTrust,
    fingerprints: text,
    pinned: readFingerprints(text).pinned,
    lists: found,
  });

  test('counts only once its signer, or the file itself, is confirmed by fingerprint', async () => {
    const signed = await readTrustList(bytes, signature);
    const altered = await readTrustList(Buffer.from(JSON.stringify({ ...list, siteName: 'Other' })), signature);
    if (!signed?.signer || !altered) throw new Error('both read');
    expect(altered.signer).toBeNull();
    expect(isConfirmed(signed, given('', [signed]))).toBe(false);
    expect(trustListOf(given('', [signed]))).toMatchObject({ pinnedSha256: [] });
    const confirmed = trustListOf(given(signed.signer.fingerprintSha256, [signed, altered]));
    expect(confirmed.pinnedSha256.map(({ name }) => name)).toContain('Anna');
    expect(confirmed.siteId).toBe('sample');
    expect(isConfirmed(altered, given(signed.signer.fingerprintSha256, [altered]))).toBe(false);
    expect(isConfirmed(altered, given(altered.sha256, [altered]))).toBe(true);
  });
});

test('fingerprints read as people write them, and the first line that is none is named', () => {
  const hex = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));
  const written = fc.tuple(hex, fc.constantFrom('', ':', ' '), fc.boolean()).map(([digits, gap, upper]) => ({
    digits,
    text: (digits.match(/../g) ?? []).join(gap)[upper ? 'toUpperCase' : 'toLowerCase'](),
  }));
  fc.assert(
    fc.property(fc.array(written, { maxLength: 5 }), (lines) => {
      const { pinned, wrongLine } = readFingerprints(lines.map(({ text }) => `${text}  Anna`).join('\n'));
      return wrongLine === null && pinned.every(({ sha256, name }, at) => sha256 === lines[at]?.digits && name === 'Anna');
    }),
  );
  expect(readFingerprints(`${'a'.repeat(64)}\n\n${'a'.repeat(63)}`).wrongLine).toBe(3);
});

test('an attached file comes out as it went in; what is not vouched for does not come out', async () => {
  const { whole } = await packHistory(await siteKeys());
  const [log] = smallAttachments;
  expect(Buffer.from((await readAttachment(whole, 'raw/restore.log'))?.bytes ?? []).equals(log?.content ?? Buffer.of())).toBe(
    true,
  );
  expect(await readAttachment(whole, 'raw/other.log')).toBeNull();
  expect(await readAttachment(whole.subarray(0, 4_000), 'raw/restore.log')).toBeNull();
  expect(await readAttachment(whole, 'raw/restore.log', () => true)).toBeNull();
});
