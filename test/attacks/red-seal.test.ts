import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { sealPack } from '../../electron/pack/sign-pack.ts';
import type { SigningKey } from '../../electron/pack/signing-key.ts';
import type { TrustList } from '../../shared/verifier/trust.ts';
import { verifyPack } from '../../shared/verifier/verify-pack.ts';
import { smallPack } from '../support/small-pack.ts';
import { authorityUses, type TestAuthority, testAuthority } from '../support/test-authority.ts';
import { findTool, testWithTools } from '../support/tools.ts';
import { inDays } from './lab.ts';

const folder = mkdtempSync(join(tmpdir(), 'drillbook-seal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let authority: TestAuthority;
let sealedByMallory: Uint8Array;

beforeAll(async () => {
  if (findTool('openssl') === null) return;
  authority = testAuthority(folder);
  authority.issue('Root', { issuer: null, uses: authorityUses });
  authority.issue('Mallory', { issuer: 'Root' });
  const privateKey = createPrivateKey(readFileSync(authority.at('Mallory.key')));
  const key: SigningKey = { kind: 'seal', certificateDer: authority.der('Mallory'), chainDer: [], privateKey };
  sealedByMallory = await sealPack({ pack: await smallPack(), key, signedAt: inDays(0) });
}, 60_000);

async function sealIn(more: Partial<TrustList>) {
  const trust = { pinnedSha256: [], certificateAuthoritiesDer: [authority.der('Root')], ...more };
  const { identity } = await verifyPack(sealedByMallory, { verifiedAt: inDays(1), trust });
  const check = identity.signers[0]?.checks.find(({ code }) => code === 'SIGNER_KIND');
  return `${identity.state} ${check?.state} ${check?.detail.reason ?? ''}`.trim();
}

const seal = { sha256: 'a'.repeat(64), name: 'Seal of the site', kind: 'seal' } as const;

testWithTools(['openssl'], 'whoever an authority of people knows is not the seal of a site whose seal is pinned', async () => {
  expect(await sealIn({ pinnedSha256: [seal], siteId: 'sample' })).toBe('contradicted failed otherSeal');
});

testWithTools(['openssl'], 'where no seal of that site is pinned the authority speaks for it', async () => {
  expect(await sealIn({ siteId: 'sample' })).toBe('trusted not-checked');
  // with the lists of several sites it is open whose seal it is
  expect(await sealIn({ pinnedSha256: [seal] })).toBe('trusted not-checked');
  expect(await sealIn({ pinnedSha256: [{ ...seal, kind: 'person' as const }], siteId: 'sample' })).toBe('trusted not-checked');
});
