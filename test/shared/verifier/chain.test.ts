import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { ownBytes } from '../../../shared/verifier/bytes.ts';
import { type ReadCertificate, readCertificate } from '../../../shared/verifier/certificate.ts';
import { type CertificatePath, findPath, type PathQuestion } from '../../../shared/verifier/chain.ts';
import { signatureBook } from '../../../shared/verifier/signature-book.ts';
import { authorityUses, type Issuing, signerUses, type TestAuthority, testAuthority } from '../../support/test-authority.ts';
import { findTool, testWithTools } from '../../support/tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'drillbook-chain-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = '2026-11-22T12:00:00.000Z';
const uses = (more: string): string => `basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n${more}\n`;

let authority: TestAuthority;
const read = (name: string): Promise<ReadCertificate> => readCertificate(ownBytes(authority.der(name)));
const make = async (name: string, issuing: Issuing): Promise<ReadCertificate> => {
  authority.issue(name, issuing);
  return read(name);
};

let root: ReadCertificate;
beforeAll(async () => {
  if (findTool('openssl') === null) return;
  authority = testAuthority(folder);
  root = await make('Root', { issuer: null, uses: authorityUses });
});

async function pathTo(
  name: string,
  pool: readonly ReadCertificate[],
  more: Partial<PathQuestion> = {},
): Promise<CertificatePath> {
  const certificate = await read(name);
  return findPath({ certificate, pool, authorities: [root], purpose: 'signing', at, book: signatureBook(), ...more });
}
const trusted = async (name: string, pool: readonly ReadCertificate[], more?: Partial<PathQuestion>): Promise<boolean> =>
  (await pathTo(name, pool, more)).authority !== null;

/** An authority of that kind between the root and a person, and whether the person is trusted through it. */
async function trustedThrough(issuing: Omit<Issuing, 'issuer'>, name: string): Promise<boolean> {
  const between = await make(name, { issuer: 'Root', ...issuing });
  await make(`Person of ${name}`, { issuer: name });
  return trusted(`Person of ${name}`, [between]);
}

const openssl = (title: string, body: () => Promise<void>): void => testWithTools(['openssl'], title, body);

openssl('a person is trusted through authorities that may issue, whatever their order in the pack', async () => {
  expect(await trustedThrough({ uses: authorityUses }, 'Issuing')).toBe(true);
  const pool = [await read('Issuing')];
  const lower = await make('Lower', { issuer: 'Issuing', uses: authorityUses, key: 'p384' });
  await make('Low person', { issuer: 'Lower' });
  const path = await pathTo('Low person', [...pool, lower]);
  expect(path.links.map(({ facts }) => facts.commonName)).toEqual(['Low person', 'Lower', 'Issuing']);
  expect(await trusted('Low person', pool)).toBe(false);
});

openssl('an authority that may not issue, or not for signing, vouches for nobody', async () => {
  expect(
    await trustedThrough({ uses: 'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,keyCertSign' }, 'No authority'),
  ).toBe(false);
  expect(await trustedThrough({ uses: 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,cRLSign' }, 'List signer')).toBe(
    false,
  );
  expect(await trustedThrough({ uses: 'basicConstraints=critical,CA:TRUE' }, 'Without usage')).toBe(false);
  expect(await trustedThrough({ uses: uses('extendedKeyUsage=serverAuth') }, 'Server authority')).toBe(false);
  expect(await trustedThrough({ uses: uses('extendedKeyUsage=emailProtection') }, 'Mail authority')).toBe(true);
  expect(await trustedThrough({ uses: uses('extendedKeyUsage=timeStamping') }, 'Time authority')).toBe(false);
});

openssl('what an authority says that is not understood is not passed over', async () => {
  expect(await trustedThrough({ uses: uses('nameConstraints=critical,permitted;dirName:dn\n[dn]\nO=Other') }, 'Narrow')).toBe(
    false,
  );
  expect(await trustedThrough({ uses: uses('nameConstraints=permitted;dirName:dn\n[dn]\nO=Other') }, 'Quietly narrow')).toBe(
    false,
  );
  expect(await trustedThrough({ uses: uses('1.2.3.4=critical,DER:0500') }, 'Strange')).toBe(false);
  expect(await trustedThrough({ uses: uses('policyConstraints=critical,requireExplicitPolicy:0') }, 'Strict')).toBe(false);
});

openssl('an authority out of its time vouches for nobody', async () => {
  expect(await trustedThrough({ uses: authorityUses, until: '20261110' }, 'Expired')).toBe(false);
  expect(await trustedThrough({ uses: authorityUses, from: '20270101' }, 'Not yet')).toBe(false);
  expect(await trusted('Person of Issuing', [await read('Issuing')], { at: '2037-01-01T00:00:00.000Z' })).toBe(false);
});

openssl('a weak key anywhere on the way does not vouch', async () => {
  const key = join(folder, 'Short.key');
  authority.openssl('genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:1024', '-out', key);
  const csr = join(folder, 'Short.csr');
  authority.openssl('req', '-new', '-key', key, '-subj', '/O=Customer/CN=Short', '-out', csr);
  expect(await trustedThrough({ uses: authorityUses, csr }, 'Short')).toBe(false);
});

openssl('nobody is trusted by a signature with SHA-1', async () => {
  writeFileSync(authority.at('signer.ext'), signerUses);
  const signer = ['-CA', authority.at('Root.pem'), '-CAkey', authority.at('Root.key'), '-CAcreateserial'];
  const asked = ['-req', '-in', authority.at('Person of Issuing.csr'), '-days', '300', '-extfile', authority.at('signer.ext')];
  for (const hash of ['sha1', 'sha256']) {
    authority.openssl('x509', ...asked, ...signer, `-${hash}`, '-out', authority.at(`By ${hash}.pem`));
  }
  expect(await trusted('By sha1', [])).toBe(false);
  expect(await trusted('By sha256', [], { at: new Date(Date.now() + 60_000).toISOString() })).toBe(true);
});

openssl('the length of a path is kept', async () => {
  const short = await make('Short path', { issuer: 'Root', uses: authorityUses.replace('CA:TRUE', 'CA:TRUE,pathlen:0') });
  const under = await make('Under', { issuer: 'Short path', uses: authorityUses });
  await make('Direct', { issuer: 'Short path' });
  await make('Too far', { issuer: 'Under' });
  expect(await trusted('Direct', [short, under])).toBe(true);
  expect(await trusted('Too far', [short, under])).toBe(false);
});

openssl('authorities in a circle, or of one name by the dozen, end the search', async () => {
  const pool: ReadCertificate[] = [];
  authority.issue('Twin 0', { issuer: null, uses: authorityUses, subject: '/CN=Twin' });
  for (let index = 1; index < 24; index += 1) {
    authority.issue(`Twin ${index}`, { issuer: 'Twin 0', uses: authorityUses, csr: authority.at('Twin 0.csr') });
    pool.push(await read(`Twin ${index}`));
  }
  await make('Of a twin', { issuer: 'Twin 0' });
  expect(await trusted('Of a twin', pool)).toBe(false);
});

openssl('a chain of six is too long', async () => {
  const pool: ReadCertificate[] = [];
  let issuer = 'Root';
  for (let index = 0; index < 6; index += 1) {
    pool.push(await make(`Link ${index}`, { issuer, uses: authorityUses }));
    issuer = `Link ${index}`;
  }
  await make('At link 3', { issuer: 'Link 3' });
  await make('At link 5', { issuer: 'Link 5' });
  expect(await trusted('At link 3', pool)).toBe(true);
  expect(await trusted('At link 5', pool)).toBe(false);
});
