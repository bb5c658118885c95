import { execFileSync } from 'node:child_process';
import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { sealPack } from '../../../electron/pack/sign-pack.ts';
import type { SigningKey } from '../../../electron/pack/signing-key.ts';
import type { SignerIdentity } from '../../../shared/domain/verdict.ts';
import { verifyPack } from '../../../shared/verifier/verify-pack.ts';
import { smallPack } from '../../support/small-pack.ts';
import { findTool, testWithTools } from '../../support/tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'drillbook-authority-'));
const at = (name: string): string => join(folder, name);
const openssl = (...parameters: string[]): void => {
  execFileSync('openssl', parameters, { stdio: 'ignore' });
};
const der = (name: string): Buffer => {
  openssl('x509', '-in', at(`${name}.pem`), '-outform', 'DER', '-out', at(`${name}.der`));
  return readFileSync(at(`${name}.der`));
};

const authority = 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n';
const person = 'keyUsage=critical,digitalSignature,nonRepudiation\nextendedKeyUsage=emailProtection,1.3.6.1.5.5.7.3.36\n';

function issue(name: string, issuer: string | null, extensions: string, key: readonly string[]): void {
  writeFileSync(at(`${name}.ext`), extensions);
  openssl('genpkey', ...key, '-out', at(`${name}.key`));
  openssl('req', '-new', '-key', at(`${name}.key`), '-subj', `/O=Customer/CN=${name}`, '-out', at(`${name}.csr`));
  const by =
    issuer === null
      ? ['-key', at(`${name}.key`)]
      : ['-CA', at(`${issuer}.pem`), '-CAkey', at(`${issuer}.key`), '-CAcreateserial'];
  openssl(
    'x509',
    '-req',
    '-in',
    at(`${name}.csr`),
    ...by,
    '-days',
    '3650',
    '-sha256',
    '-extfile',
    at(`${name}.ext`),
    '-out',
    at(`${name}.pem`),
  );
}

const curve = ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'];
// openssl dates the certificates when it makes them, a moment after this line
const now = new Date(Date.now() + 60_000).toISOString();
let sealed: Uint8Array;
beforeAll(async () => {
  if (findTool('openssl') === null) return;
  issue('Root', null, authority, ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048']);
  issue('Stranger', null, authority, curve);
  issue('Issuing', 'Root', authority.replace('CA:TRUE', 'CA:TRUE,pathlen:0'), curve);
  issue('Sample site', 'Issuing', person, curve);
  const privateKey = createPrivateKey(readFileSync(at('Sample site.key')));
  const key: SigningKey = { kind: 'seal', certificateDer: der('Sample site'), chainDer: [der('Issuing')], privateKey };
  sealed = await sealPack({ pack: await smallPack(), key, signedAt: now });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function signerTrusting(names: readonly string[], verifiedAt = now): Promise<SignerIdentity | undefined> {
  const trust = { pinnedSha256: [], certificateAuthoritiesDer: names.map(der) };
  const verdict = await verifyPack(sealed, { verifiedAt, trust });
  expect(verdict.integrity.state).toBe('passed');
  return verdict.identity.signers[0];
}

testWithTools(['openssl'], 'a certificate of the customer’s authority is anchored through its intermediate', async () => {
  const signer = await signerTrusting(['Root']);
  expect(signer).toMatchObject({ anchor: 'trusted-ca', anchorName: 'O=Customer, CN=Root', revocation: 'not-checked' });
});

testWithTools(['openssl'], 'the intermediate alone may be the authority that is trusted', async () => {
  expect((await signerTrusting(['Issuing']))?.anchor).toBe('trusted-ca');
});

testWithTools(['openssl'], 'an authority that issued nothing here anchors nothing', async () => {
  expect((await signerTrusting(['Stranger']))?.anchor).toBe('unknown');
  expect((await signerTrusting([]))?.anchor).toBe('unknown');
});

testWithTools(['openssl'], 'an authority past its last day anchors nothing', async () => {
  expect((await signerTrusting(['Root'], new Date(Date.now() + 11 * 365 * 86_400_000).toISOString()))?.anchor).toBe('unknown');
});

testWithTools(['openssl'], 'a certificate that may not issue is no authority', async () => {
  expect((await signerTrusting(['Sample site']))?.anchor).toBe('unknown');
});
