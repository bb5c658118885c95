import { createPrivateKey } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { sealPack } from '../../electron/pack/sign-pack.ts';
import type { SigningKey } from '../../electron/pack/signing-key.ts';
import { verifyPack } from '../../shared/verifier/verify-pack.ts';
import { stampDocument, stampOf, storeProofs } from '../support/long-term-pack.ts';
import { smallPack } from '../support/small-pack.ts';
import { authorityUses, type TestAuthority, testAuthority } from '../support/test-authority.ts';
import { makeCrl } from '../support/test-crl.ts';
import { findTool, testWithTools } from '../support/tools.ts';
import { makeTsa } from '../support/tsa.ts';
import { failedCodes, inDays } from './lab.ts';

const folder = mkdtempSync(join(tmpdir(), 'drillbook-revoked-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const subFolder = (name: string): string => {
  mkdirSync(join(folder, name));
  return join(folder, name);
};

let authority: TestAuthority;
let revocationList: Buffer;
let sealed: Uint8Array;

beforeAll(async () => {
  if (findTool('openssl') === null) return;
  authority = testAuthority(subFolder('authority'));
  authority.issue('Root', { issuer: null, uses: authorityUses });
  authority.issue('Sample site', { issuer: 'Root' });
  const privateKey = createPrivateKey(readFileSync(authority.at('Sample site.key')));
  const key: SigningKey = { kind: 'seal', certificateDer: authority.der('Sample site'), chainDer: [], privateKey };
  sealed = await sealPack({ pack: await smallPack(), key, signedAt: inDays(0) });
  revocationList = makeCrl(
    { folder: authority.at(''), name: 'Root' },
    { revoked: [{ pem: authority.at('Sample site.pem'), at: inDays(-1) }], thisUpdate: inDays(-1), nextUpdate: inDays(30) },
  );
}, 60_000);

const judge = (pack: Uint8Array) =>
  verifyPack(pack, {
    verifiedAt: inDays(1),
    trust: {
      pinnedSha256: [],
      certificateAuthoritiesDer: [authority.der('Root')],
      revocationListsDer: [revocationList],
    },
  });

testWithTools(['openssl'], 'a revoked seal is held against the pack', async () => {
  expect(failedCodes(await judge(sealed))).toContain('CERTIFICATE_NOT_REVOKED');
});

testWithTools(
  ['openssl'],
  'a flood of lists of a stranger does not hide that it is revoked',
  async () => {
    const stranger = testAuthority(subFolder('stranger'));
    // one name with several keys: each list is asked of each of them
    const names = ['X1', 'Y1', 'X2', 'Y2', 'X3', 'Y3', 'X4'];
    for (const [index, one] of names.toReversed().entries()) {
      const issuer = names[names.length - index] ?? null;
      stranger.issue(one, { issuer, uses: authorityUses, subject: `/CN=${one.slice(0, 1)}` });
    }
    const tsa = makeTsa(subFolder('tsa'), { name: 'Stranger' });
    stranger.issue('tsa', {
      issuer: 'X1',
      csr: join(tsa.folder, 'tsa.csr'),
      uses: 'extendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature\n',
    });
    copyFileSync(stranger.at('tsa.pem'), join(tsa.folder, 'tsa.pem'));
    const lists = Array.from({ length: 50 }, (_, index) =>
      makeCrl({ folder: stranger.at(''), name: 'X4' }, { thisUpdate: inDays(-1 - index), nextUpdate: inDays(30) }),
    );
    const certificates = names.map(stranger.der);
    const stamped = await stampDocument(sealed, (digest) => stampOf(tsa, digest));
    const flooded = await storeProofs(stamped, { certificates, revocationLists: lists });
    const verdict = await judge(flooded);
    expect(failedCodes(verdict)).toContain('CERTIFICATE_NOT_REVOKED');
  },
  60_000,
);
