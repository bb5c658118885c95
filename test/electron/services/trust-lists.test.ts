import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256Of } from '../../../electron/files/sha256.ts';
import { createSite } from '../../../electron/services/sites.ts';
import { addAuthorities, addRevocationList, pinCertificate, trustOf } from '../../../electron/services/trust.ts';
import { exportTrustList, type GivenTrustList, openTrustList } from '../../../electron/services/trust-lists.ts';
import { closeSiteFile } from '../../../electron/store/site-file.ts';
import { trustLimits } from '../../../shared/domain/trust.ts';
import type { Instant, Sha256 } from '../../../shared/domain/units.ts';
import { authorityUses, testAuthority } from '../../support/test-authority.ts';
import { makeCrl } from '../../support/test-crl.ts';
import { testKey } from '../../support/test-identities.ts';
import { testWithTools } from '../../support/tools.ts';
import { workFolder } from '../../support/work-folder.ts';
import { newSite, shippedTemplate, steadyWorkplace } from './support/stage.ts';

const refusal = (code: string): object => expect.objectContaining({ code });
const site = () => createSite(join(workFolder(), 'plant.drillbook'), newSite, shippedTemplate(), steadyWorkplace());
const pin = (sha256: string, name = 'Mara') => ({
  certificateSha256: sha256 as Sha256,
  kind: 'person' as const,
  name,
  addedAt: '2026-11-22T10:00:00.000Z' as Instant,
  addedBy: 'operator',
});

testWithTools(['openssl'], 'a trust list that travelled says the same as the site it came from', async () => {
  const folder = workFolder();
  const { at, issue, der } = testAuthority(folder);
  issue('Root', { issuer: null, uses: authorityUses });
  const { context, file } = site();
  pinCertificate(context, pin('ab'.repeat(32)));
  await addAuthorities(context, readFileSync(at('Root.pem')), 'authority');
  await addAuthorities(context, der('Root'), 'time-stamp-authority');
  const dates = { thisUpdate: '2026-11-20T00:00:00.000Z', nextUpdate: '2027-11-20T00:00:00.000Z' };
  await addRevocationList(context, makeCrl({ folder, name: 'Root' }, dates));
  const key = await testKey('Seal of Plant Nord', { kind: 'seal' });
  const { bytes, signature } = await exportTrustList(context, key);
  const signer = sha256Of(key.certificateDer);
  const opened = await openTrustList({ path: 'trust.json', bytes, signature, trusted: [signer] });
  expect(opened.trust).toEqual(trustOf(context.db));
  expect(opened).toMatchObject({ siteName: 'Plant Nord', signer: { commonName: 'Seal of Plant Nord' } });
  closeSiteFile(file);
});

test('a list counts only as it was signed, by somebody who was confirmed', async () => {
  const { context, file } = site();
  pinCertificate(context, pin('ab'.repeat(32)));
  const key = await testKey('Mara');
  const other = await testKey('Nobody');
  const { bytes, signature, sha256 } = await exportTrustList(context, key);
  const foreign = await exportTrustList(context, other);
  closeSiteFile(file);
  const given = { path: 'trust.json', bytes, signature, trusted: [sha256Of(key.certificateDer)] };
  const open = (changed: Partial<GivenTrustList>) => openTrustList({ ...given, ...changed });
  expect((await open({})).trust.pinnedSha256).toMatchObject([{ name: 'Mara' }]);
  expect((await open({ signature: null, trusted: [sha256] })).signer).toBeNull();
  await expect(open({ trusted: [] })).rejects.toThrow(refusal('TRUST_LIST_SIGNER_UNKNOWN'));
  await expect(open({ signature: null })).rejects.toThrow(refusal('TRUST_LIST_UNSIGNED'));
  await expect(open({ signature: foreign.signature })).rejects.toThrow(refusal('TRUST_LIST_ALTERED'));
  await expect(open({ signature: randomBytes(900) })).rejects.toThrow(refusal('TRUST_LIST_ALTERED'));
  const altered = Buffer.from(Buffer.from(bytes).toString('utf8').replace('ab', 'ba'));
  await expect(open({ bytes: altered })).rejects.toThrow(refusal('TRUST_LIST_ALTERED'));
  await expect(open({ ...foreign })).rejects.toThrow(refusal('TRUST_LIST_SIGNER_UNKNOWN'));
  for (const text of ['{}', 'null', '', '\ud800', Buffer.from(bytes).toString('utf8').replace('"person"', '"authority"')]) {
    const confirmed = { bytes: Buffer.from(text), trusted: [sha256Of(Buffer.from(text))] };
    await expect(open(confirmed), text).rejects.toThrow(refusal('TRUST_LIST_NOT_READABLE'));
  }
});

test('a trust list takes so many and no more', () => {
  const { context, file } = site();
  const fingerprints = Array.from({ length: trustLimits.anchors }, (_, index) => index.toString(16).padStart(64, '0'));
  for (const sha256 of fingerprints) pinCertificate(context, pin(sha256));
  expect(() => pinCertificate(context, pin('f'.repeat(64)))).toThrow(refusal('TRUST_LIST_FULL'));
  expect(trustOf(context.db).pinnedSha256).toHaveLength(trustLimits.anchors);
  closeSiteFile(file);
});
