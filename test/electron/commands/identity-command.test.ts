import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { IdentityView } from '../../../shared/domain/identity.ts';
import { runCli, runCliJson } from '../../support/run-cli.ts';
import { authorityUses, testAuthority } from '../../support/test-authority.ts';
import { findTool, testWithTools } from '../../support/tools.ts';
import { fileFolder, workFolder } from '../../support/work-folder.ts';

const phrase = 'correct horse battery';
const withPassphrase = { env: { DRILLBOOK_PASSPHRASE: phrase } };
const authority = testAuthority(fileFolder());
beforeAll(() => {
  if (findTool('openssl') === null) return;
  authority.issue('Root', { issuer: null, uses: authorityUses });
  authority.issue('Issuing', { issuer: 'Root', uses: authorityUses });
});

interface Printed {
  readonly ok: boolean;
  readonly identity: IdentityView & { readonly chainComplete?: boolean };
  readonly failure?: { readonly code: string };
  readonly certificateSha256: string;
  readonly path: string;
}
const run = (...args: string[]) => runCliJson<Printed>(['identity', ...args], withPassphrase);
const refused = (code: string): object => ({ status: 3, printed: { ok: false, failure: { code } } });
const digest = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

async function identityIn(folder: string, ...options: string[]): Promise<string> {
  const path = join(folder, 'mara.identity.json');
  expect((await run('create', path, '--name', 'Mara Lindqvist', ...options)).status).toBe(0);
  return path;
}

testWithTools(['openssl'], 'a key is requested, certified by the customer’s authority, and shown', async () => {
  for (const key of ['ec-p256', 'ec-p384', 'rsa-3072']) {
    const folder = workFolder();
    const path = await identityIn(folder, '--organisation', 'Aurora Water', '--key', key);
    const csr = join(folder, 'mara.csr');
    expect((await run('request', path, '--out', csr)).status).toBe(0);
    const text = authority.openssl('req', '-in', csr, '-verify', '-noout', '-text');
    expect(text).toContain('O = Aurora Water, CN = Mara Lindqvist');
    expect(text).toMatch(/Key Usage: critical\s+Digital Signature, Non Repudiation/);
    expect(text).toMatch(/Extended Key Usage:\s+E-mail Protection, 1\.3\.6\.1\.5\.5\.7\.3\.36/);
    const [request] = execFileSync('openssl', ['req', '-in', csr, '-noout', '-pubkey'], { encoding: 'utf8' }).split('\n\n');
    const certificate = JSON.parse(readFileSync(path, 'utf8')).certificateDer as string;
    const ours = new X509Certificate(Buffer.from(certificate, 'base64')).publicKey.export({ type: 'spki', format: 'pem' });
    expect(request).toBe(ours);

    authority.issue(`Mara ${key}`, { issuer: 'Issuing', csr });
    const bundle = ['Root', `Mara ${key}`, 'Issuing'].map((name) => readFileSync(authority.at(`${name}.pem`), 'utf8'));
    writeFileSync(join(folder, 'bundle.pem'), `\ufeffBag attributes\n${bundle.join('\r\n')}`);
    const taken = await run('certificate', path, join(folder, 'bundle.pem'));
    expect(taken.printed).toMatchObject({ ok: true, identity: { chainComplete: true, state: 'usable' } });
    const shown = await run('show', path);
    expect(shown).toMatchObject({ status: 0, printed: { ok: true, identity: { name: 'Mara Lindqvist', kind: 'person' } } });
    const { identity } = shown.printed;
    expect(identity.certificate).toMatchObject({ selfSigned: false, issuer: 'O=Customer, CN=Issuing' });
    expect(identity.chain.map(({ subject }) => subject)).toEqual(['O=Customer, CN=Issuing']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  }
});

testWithTools(['openssl'], 'a .p7b, a single certificate in DER, and one with another name are taken in', async () => {
  const folder = workFolder();
  const at = (name: string): string => join(folder, name);
  const path = await identityIn(folder);
  await run('request', path, '--out', at('a.csr'));
  authority.issue('Other name', { issuer: 'Issuing', csr: at('a.csr') });
  const chain = ['-certfile', authority.at('Other name.pem'), '-certfile', authority.at('Issuing.pem')];
  for (const form of ['DER', 'PEM']) {
    authority.openssl('crl2pkcs7', '-nocrl', ...chain, '-outform', form, '-out', at('a.p7b'));
    const taken = await run('certificate', path, at('a.p7b'));
    expect(taken.printed).toMatchObject({ identity: { chainComplete: false, chain: [{ subject: 'O=Customer, CN=Issuing' }] } });
  }
  writeFileSync(at('a.der'), authority.der('Other name'));
  expect((await run('certificate', path, at('a.der'))).printed.identity).toMatchObject({ chain: [], chainComplete: false });
});

testWithTools(['openssl'], 'a certificate that does not fit is refused, and the identity is as it was', async () => {
  const folder = workFolder();
  const at = (name: string): string => join(folder, name);
  const path = await identityIn(folder);
  await run('request', path, '--out', at('a.csr'));
  const web = 'keyUsage=critical,digitalSignature\nextendedKeyUsage=serverAuth\n';
  authority.issue('Web', { issuer: 'Issuing', csr: at('a.csr'), uses: web });
  authority.issue('Authority', { issuer: 'Issuing', csr: at('a.csr'), uses: authorityUses });
  authority.issue('Foreign', { issuer: 'Issuing' });
  const csr = { issuer: 'Issuing', csr: at('a.csr') };
  authority.issue('Expired', { ...csr, from: '20200101', until: '20210101' });
  authority.issue('Early', { ...csr, from: '20450101', until: '20460101' });
  authority.issue('Good', csr);
  writeFileSync(at('text.pem'), 'no certificate');
  const before = digest(path);
  const refusals: readonly (readonly [string, string])[] = [
    [authority.at('Web.pem'), 'CERTIFICATE_UNSUITABLE'],
    [authority.at('Authority.pem'), 'CERTIFICATE_UNSUITABLE'],
    [authority.at('Foreign.pem'), 'KEY_NOT_OF_CERTIFICATE'],
    [authority.at('Expired.pem'), 'CERTIFICATE_EXPIRED'],
    [authority.at('Early.pem'), 'CERTIFICATE_NOT_YET_VALID'],
    [at('text.pem'), 'CERTIFICATE_FILE_NOT_READABLE'],
    [at('none.pem'), 'FILE_NOT_FOUND'],
  ];
  for (const [file, code] of refusals) expect(await run('certificate', path, file), code).toMatchObject(refused(code));
  writeFileSync(at('wrong'), 'wrong horse battery\n');
  const wrong = await run('certificate', path, authority.at('Good.pem'), '--passphrase-file', at('wrong'));
  expect(wrong).toMatchObject(refused('PASSPHRASE_WRONG'));
  expect(digest(path)).toBe(before);
  if (process.getuid?.() !== 0) {
    chmodSync(folder, 0o500);
    expect(await run('certificate', path, authority.at('Good.pem'))).toMatchObject(refused('FILE_NOT_WRITABLE'));
    chmodSync(folder, 0o700);
    expect(digest(path)).toBe(before);
  }
  expect((await run('certificate', path, authority.at('Good.pem'))).status).toBe(0);
});

test('a passphrase is changed; the old one opens nothing any more, a copy made before still opens with it', async () => {
  const folder = workFolder();
  const at = (name: string): string => join(folder, name);
  const path = await identityIn(folder);
  const backup = await run('backup', path, '--out', at('copy.identity.json'));
  expect(backup).toMatchObject({ status: 0, printed: { path: at('copy.identity.json') } });
  expect([digest(at('copy.identity.json')), statSync(at('copy.identity.json')).mode & 0o777]).toEqual([digest(path), 0o600]);
  expect(await run('backup', path, '--out', at('copy.identity.json'))).toMatchObject(refused('IDENTITY_EXISTS'));
  const next = 'another horse entirely';
  const change = (env: Record<string, string>) => runCliJson(['identity', 'passphrase', path], { env });
  expect(await change({ DRILLBOOK_PASSPHRASE: phrase })).toMatchObject(refused('PASSPHRASE_NEEDED'));
  const short = await change({ DRILLBOOK_PASSPHRASE: phrase, DRILLBOOK_NEW_PASSPHRASE: 'short' });
  expect(short).toMatchObject(refused('PASSPHRASE_TOO_SHORT'));
  const wrong = await change({ DRILLBOOK_PASSPHRASE: next, DRILLBOOK_NEW_PASSPHRASE: next });
  expect(wrong).toMatchObject(refused('PASSPHRASE_WRONG'));
  expect(digest(path)).toBe(digest(at('copy.identity.json')));
  expect((await change({ DRILLBOOK_PASSPHRASE: phrase, DRILLBOOK_NEW_PASSPHRASE: next })).status).toBe(0);
  expect(await run('request', path, '--out', at('a.csr'))).toMatchObject(refused('PASSPHRASE_WRONG'));
  expect((await run('request', at('copy.identity.json'), '--out', at('a.csr'))).status).toBe(0);
  expect(readdirSync(folder).sort()).toEqual(['a.csr', 'copy.identity.json', 'mara.identity.json']);
});

test('a name that no certificate can hold is refused before anybody types a passphrase', async () => {
  const path = join(workFolder(), 'a.identity.json');
  const fits = '渡'.repeat(64);
  const long = await run('create', path, '--name', `${fits}辺`);
  expect(long).toMatchObject({ status: 2, printed: { failure: { code: 'REQUEST_INVALID', fields: { name: 'length' } } } });
  expect((await run('create', path, '--name', fits)).printed.identity.name).toBe(fits);
});

test('an identity is removed only when that is said, and only if it is one', async () => {
  const folder = workFolder();
  const path = await identityIn(folder);
  expect(await run('remove', path)).toMatchObject({ status: 2, printed: { failure: { code: 'REQUEST_INVALID' } } });
  writeFileSync(join(folder, 'report.json'), '{}');
  expect(await run('remove', join(folder, 'report.json'), '--yes')).toMatchObject(refused('IDENTITY_DAMAGED'));
  const removed = await runCli(['identity', 'remove', path, '--yes']);
  expect([removed.status, removed.stdout.includes(path)]).toEqual([0, true]);
  expect(readdirSync(folder)).toEqual(['report.json']);
});

testWithTools(
  ['pdftotext', 'pdfinfo'],
  'the fingerprint form is one page in every language, on either paper',
  async () => {
    const folder = workFolder();
    const path = await identityIn(folder);
    const { identity } = (await run('show', path)).printed;
    const groups = identity.certificate.fingerprintSha256.match(/.{4}/g) ?? [];
    for (const [language, page, size] of [
      ['en', 'a4', 'A4'],
      ['ja', 'letter', 'letter'],
      ['zh-CN', 'letter', 'letter'],
    ] as const) {
      const out = join(folder, `${language}.pdf`);
      expect((await run('form', path, '--out', out, '--page', page, '--language', language)).status).toBe(0);
      const info = execFileSync('pdfinfo', [out], { encoding: 'utf8' });
      expect([/^Pages: +1$/m.test(info), info.includes(`(${size})`)]).toEqual([true, true]);
      const text = execFileSync('pdftotext', ['-layout', out, '-'], { encoding: 'utf8' });
      for (const group of groups) expect(text).toContain(group);
      expect(text).toContain('Mara Lindqvist');
    }
  },
  60_000,
);

testWithTools(['openssl'], 'a PKCS #12 file is imported with its own passphrase, which is told from the new one', async () => {
  const folder = workFolder();
  const at = (name: string): string => join(folder, name);
  authority.issue('Seal of Plant Nord', { issuer: 'Issuing' });
  const source = ['-inkey', authority.at('Seal of Plant Nord.key'), '-in', authority.at('Seal of Plant Nord.pem')];
  authority.openssl('pkcs12', '-export', ...source, '-passout', 'pass:export me', '-out', at('seal.p12'));
  writeFileSync(at('p12-pass'), 'export me\n');
  const args = ['import', at('seal.p12'), '--out', at('seal.identity.json'), '--seal'];
  expect(await run(...args)).toMatchObject(refused('PASSPHRASE_NEEDED'));
  writeFileSync(at('wrong'), 'export ma\n');
  expect(await run(...args, '--p12-passphrase-file', at('wrong'))).toMatchObject(refused('PKCS12_PASSPHRASE_WRONG'));
  const imported = await run(...args, '--p12-passphrase-file', at('p12-pass'));
  expect(imported.printed).toMatchObject({ identity: { kind: 'seal', name: 'Seal of Plant Nord', chainComplete: false } });
  expect(await run(...args, '--p12-passphrase-file', at('p12-pass'))).toMatchObject(refused('IDENTITY_EXISTS'));
  const kept = readFileSync(at('seal.identity.json'), 'utf8') + JSON.stringify(imported);
  expect([kept.includes('export me'), kept.includes(phrase)]).toEqual([false, false]);
  expect((await run('request', at('seal.identity.json'), '--out', at('a.csr'))).status).toBe(0);
});
