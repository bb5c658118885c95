import { spawnSync } from 'node:child_process';
import { createHmac, createPrivateKey, createPublicKey, randomBytes, X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, expect } from 'vitest';
import { readBer } from '../../../electron/pack/ber.ts';
import { derivePkcs12, keyUses } from '../../../electron/pack/derive-key.ts';
import { signDetached } from '../../../electron/pack/detached-signature.ts';
import { importPkcs12 } from '../../../electron/pack/import-pkcs12.ts';
import { readPkcs12 } from '../../../electron/pack/read-pkcs12.ts';
import { unlockIdentity } from '../../../electron/pack/unlock-identity.ts';
import type { IdentityId } from '../../../shared/domain/ids.ts';
import { DrillbookError } from '../../../shared/errors/drillbook-error.ts';
import { detachedSigner } from '../../../shared/verifier/detached-signer.ts';
import { authorityUses, testAuthority } from '../../support/test-authority.ts';
import { findTool, testWithTools } from '../../support/tools.ts';
import { fileFolder } from '../../support/work-folder.ts';

const authority = testAuthority(fileFolder());
const { at, openssl, issue } = authority;
const passphrase = 'correct horse battery';
const now = '2026-11-22T10:00:00.000Z';

beforeAll(() => {
  if (findTool('openssl') === null) return;
  issue('Root', { issuer: null, uses: authorityUses, key: 'rsa' });
  issue('Issuing', { issuer: 'Root', uses: authorityUses });
  issue('Anna', { issuer: 'Issuing' });
  issue('Rolf', { issuer: 'Issuing', key: 'rsa' });
  issue('Weak', { issuer: 'Issuing', key: 'weak-rsa' });
  issue('Web', { issuer: 'Issuing', uses: 'keyUsage=critical,digitalSignature\nextendedKeyUsage=serverAuth\n' });
  writeFileSync(at('chain.pem'), `${readFileSync(at('Issuing.pem'), 'utf8')}${readFileSync(at('Root.pem'), 'utf8')}`);
});

/** openssl's legacy provider holds RC2; a build without it cannot write what Windows wrote. */
const hasLegacy = spawnSync('openssl', ['list', '-providers', '-provider', 'legacy'], { stdio: 'ignore' }).status === 0;
const legacyTools = hasLegacy ? ['openssl'] : ['openssl-legacy-provider'];

interface Export {
  readonly secret?: string;
  readonly chain?: boolean;
  readonly options?: readonly string[];
}

function p12(name: string, { secret = 'export me', chain = true, options = [] }: Export = {}): Buffer {
  const with_ = chain ? ['-certfile', at('chain.pem')] : [];
  const source = ['-inkey', at(`${name}.key`), '-in', at(`${name}.pem`), '-name', `Key of ${name}`];
  openssl('pkcs12', '-export', ...source, ...with_, '-passout', `pass:${secret}`, '-out', at('out.p12'), ...options);
  return readFileSync(at('out.p12'));
}

const imported = (file: Buffer, filePassphrase = 'export me') =>
  importPkcs12({
    file,
    filePassphrase,
    passphrase,
    identityId: 'anna' as IdentityId,
    kind: 'person',
    at: now,
    random: randomBytes,
  });
const refusal = (code: string, detail: object = {}): object =>
  expect.objectContaining({ code, detail: expect.objectContaining(detail) });
const keyOf = (name: string) => createPublicKey(createPrivateKey(readFileSync(at(`${name}.key`))));

const styles: readonly (readonly [title: string, tools: readonly string[], options: readonly string[]])[] = [
  ['as openssl 3 writes it', ['openssl'], []],
  ['as Windows wrote it: RC2, triple DES, SHA-1', legacyTools, ['-legacy']],
  ['RC2 of 128 bits', legacyTools, ['-legacy', '-certpbe', 'PBE-SHA1-RC2-128']],
  ['all under triple DES', ['openssl'], ['-certpbe', 'PBE-SHA1-3DES', '-keypbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']],
  ['AES-128 and SHA-512', ['openssl'], ['-certpbe', 'AES-128-CBC', '-keypbe', 'AES-128-CBC', '-macalg', 'sha512']],
  ['certificates in the open', ['openssl'], ['-certpbe', 'NONE']],
  ['nothing encrypted', ['openssl'], ['-certpbe', 'NONE', '-keypbe', 'NONE']],
  ['without a check sum', ['openssl'], ['-nomac']],
  ['many iterations', ['openssl'], ['-iter', '100000']],
];

for (const [title, tools, options] of styles) {
  testWithTools(tools, `a PKCS #12 file becomes an identity: ${title}`, async () => {
    const { record, isComplete } = await imported(p12('Anna', { options }));
    expect([record.subject, record.chainDer.length, isComplete]).toEqual(['Anna', 1, true]);
    const key = await unlockIdentity(record, passphrase);
    expect(createPublicKey(key.privateKey).equals(keyOf('Anna'))).toBe(true);
    expect(key.chainDer.map((der) => new X509Certificate(der).subject)).toEqual(['O=Customer\nCN=Issuing']);
    const alone = await readPkcs12(p12('Rolf', { chain: false, options }), 'export me');
    expect(alone.keys.map(({ name, privateKey }) => [name, createPublicKey(privateKey).equals(keyOf('Rolf'))])).toEqual([
      ['Key of Rolf', true],
    ]);
    expect(alone.certificatesDer).toHaveLength(1);
    await expect(readPkcs12(p12('Anna', { options }), 'export ma')).rejects.toThrow(refusal('PKCS12_PASSPHRASE_WRONG'));
  });
}

testWithTools(['openssl'], 'a passphrase may be of any script, or none', async () => {
  for (const secret of ['p\u00e4ssw\u00f6rter', '口令と合言葉', 'clef \u{1f511} key', '']) {
    for (const options of [[], ...(hasLegacy ? [['-legacy']] : [])]) {
      expect((await readPkcs12(p12('Anna', { secret, options }), secret)).keys).toHaveLength(1);
      await expect(readPkcs12(p12('Anna', { secret, options }), `${secret}.`)).rejects.toThrow(
        refusal('PKCS12_PASSPHRASE_WRONG'),
      );
    }
  }
});

testWithTools(['openssl'], 'no passphrase at all opens a file whose check sum spells it as no text, as GnuTLS can', async () => {
  const file = p12('Anna', { secret: '' });
  const [, authSafe, mac] = readBer(file)?.children ?? [];
  const content = authSafe?.children[1]?.children[0]?.content ?? file;
  const [info, salt] = mac?.children ?? [];
  const derivation = {
    hash: 'sha256',
    salt: salt?.content ?? file,
    iterations: 2_048,
    bytes: 32,
    spend: () => undefined,
  } as const;
  const key = await derivePkcs12(Buffer.alloc(0), keyUses.integrity, derivation);
  const value = info?.children[1]?.content ?? file;
  createHmac('sha256', key).update(content).digest().copy(file, file.indexOf(value));
  expect((await readPkcs12(file, '')).keys).toHaveLength(1);
  await expect(readPkcs12(file, '.')).rejects.toThrow(refusal('PKCS12_PASSPHRASE_WRONG'));
});

testWithTools(['openssl', 'keytool'], 'a file of Java becomes an identity', async () => {
  const source = ['-srckeystore', at('out.p12'), '-srcstoretype', 'PKCS12', '-srcstorepass', 'export me'];
  p12('Anna');
  const target = ['-destkeystore', at('java.p12'), '-deststoretype', 'PKCS12', '-deststorepass', 'export me'];
  expect(spawnSync('keytool', ['-importkeystore', '-noprompt', ...source, ...target], { stdio: 'ignore' }).status).toBe(0);
  expect((await imported(readFileSync(at('java.p12')))).record).toMatchObject({ subject: 'Anna', kind: 'person' });
});

testWithTools(['openssl'], 'a file in pieces and with open lengths, as older programs write it, is the same file', async () => {
  const file = p12('Anna');
  const root = readBer(file);
  const [version, authSafe, mac] = root?.children ?? [];
  const content = authSafe?.children[1]?.children[0]?.content ?? Buffer.alloc(0);
  const end = Buffer.of(0, 0);
  const octets = (bytes: Uint8Array): Buffer => Buffer.concat([Buffer.of(0x04, 0x81, bytes.length), bytes]);
  const pieces: Buffer[] = [];
  for (let at = 0; at < content.length; at += 200) pieces.push(octets(content.subarray(at, at + 200)));
  const data = authSafe?.children[0]?.raw ?? Buffer.alloc(0);
  const inPieces = Buffer.concat([Buffer.of(0x24, 0x80), ...pieces, end]);
  const open = Buffer.concat([Buffer.of(0x30, 0x80), data, Buffer.of(0xa0, 0x80), inPieces, end, end]);
  const parts = [Buffer.of(0x30, 0x80), version?.raw ?? end, open, mac?.raw ?? end, end];
  expect((await readPkcs12(Buffer.concat(parts), 'export me')).keys).toHaveLength(1);
  await expect(readPkcs12(Buffer.concat(parts.slice(0, -1)), 'export me')).rejects.toThrow(refusal('PKCS12_DAMAGED'));
});

testWithTools(['openssl'], 'openssl accepts what an imported key signs, and knows whose it is', async () => {
  const content = Buffer.from('what was signed');
  writeFileSync(at('content'), content);
  for (const name of ['Anna', 'Rolf']) {
    const { record } = await imported(p12(name));
    const key = await unlockIdentity(record, passphrase);
    const signature = await signDetached(content, key, now);
    expect((await detachedSigner(content, signature))?.facts.commonName).toBe(name);
    expect(await detachedSigner(Buffer.from('what was not signed'), signature)).toBeNull();
    writeFileSync(at('content.p7s'), signature);
    const files = ['-inform', 'DER', '-in', at('content.p7s'), '-content', at('content'), '-signer', at('signer.pem')];
    openssl('cms', '-verify', '-cades', '-binary', ...files, '-CAfile', at('Root.pem'), '-out', at('checked'));
    expect(readFileSync(at('checked'))).toEqual(content);
    expect(openssl('x509', '-in', at('signer.pem'), '-noout', '-subject').trim()).toBe(`subject=O = Customer, CN = ${name}`);
  }
});

testWithTools(['openssl'], 'a damaged file is told from a wrong passphrase', async () => {
  const whole = p12('Anna');
  const damagedAt = (position: number): Buffer => {
    const bytes = Buffer.from(whole);
    bytes[position] = (bytes[position] ?? 0) ^ 0x55;
    return bytes;
  };
  // inside the encrypted certificates: the key beside them still opens
  await expect(imported(damagedAt(400))).rejects.toThrow(refusal('PKCS12_DAMAGED'));
  await expect(imported(whole.subarray(0, -1))).rejects.toThrow(refusal('PKCS12_DAMAGED'));
  await expect(imported(Buffer.alloc(0))).rejects.toThrow(refusal('PKCS12_DAMAGED'));
  await expect(imported(readFileSync(at('Anna.pem')))).rejects.toThrow(refusal('PKCS12_DAMAGED'));
  await expect(imported(Buffer.alloc(2_000_000))).rejects.toThrow(refusal('TOO_LARGE'));
});

testWithTools(['openssl'], 'a key that may not sign a pack, or whose owner is not told, is refused', async () => {
  await expect(imported(p12('Weak'))).rejects.toThrow(refusal('KEY_TOO_WEAK', { found: 2048 }));
  await expect(imported(p12('Web'))).rejects.toThrow(refusal('CERTIFICATE_UNSUITABLE', { reason: 'keyUsage' }));
  openssl('pkcs12', '-export', '-nocerts', '-inkey', at('Anna.key'), '-passout', 'pass:export me', '-out', at('bare.p12'));
  await expect(imported(readFileSync(at('bare.p12')))).rejects.toThrow(refusal('PKCS12_INCOMPLETE', { missing: 'certificate' }));
  openssl('pkcs12', '-export', '-nokeys', '-in', at('Anna.pem'), '-passout', 'pass:export me', '-out', at('bare.p12'));
  await expect(imported(readFileSync(at('bare.p12')))).rejects.toThrow(refusal('PKCS12_INCOMPLETE', { missing: 'key' }));
  const early = { ...given(p12('Anna')), at: '2020-01-01T00:00:00.000Z' };
  await expect(importPkcs12(early)).rejects.toThrow(refusal('CERTIFICATE_NOT_YET_VALID'));
  await expect(importPkcs12({ ...early, at: '2056-01-01T00:00:00.000Z' })).rejects.toThrow(refusal('CERTIFICATE_EXPIRED'));
  await expect(importPkcs12({ ...early, at: now, passphrase: 'short' })).rejects.toThrow(refusal('PASSPHRASE_TOO_SHORT'));
});

const given = (file: Buffer) => ({
  ...{ file, filePassphrase: 'export me', passphrase, identityId: 'anna' as IdentityId },
  ...{ kind: 'person' as const, at: now, random: randomBytes },
});

testWithTools(['openssl', 'keytool'], 'a file with several keys is refused with their names', async () => {
  const target = ['-destkeystore', at('two.p12'), '-deststoretype', 'PKCS12', '-deststorepass', 'export me'];
  for (const name of ['Anna', 'Rolf'] satisfies string[]) {
    p12(name);
    const source = ['-srckeystore', at('out.p12'), '-srcstoretype', 'PKCS12', '-srcstorepass', 'export me'];
    spawnSync('keytool', ['-importkeystore', '-noprompt', ...source, ...target], { stdio: 'ignore' });
  }
  const several = { count: 2, names: 'key of anna, key of rolf' };
  await expect(imported(readFileSync(at('two.p12')))).rejects.toThrow(refusal('PKCS12_SEVERAL_KEYS', several));
});

testWithTools(['openssl'], 'a file that asks for more work than any honest one is refused before it is done', async () => {
  // an honest maker takes as long as whoever opens it: eight million rounds of the key, and none of the check sum
  const file = p12('Anna', { options: ['-nomac', '-certpbe', 'NONE', '-iter', '65536'] });
  const position = file.indexOf(Buffer.from('0203010000', 'hex'));
  expect(position).toBeGreaterThan(0);
  Buffer.from('02037fffff', 'hex').copy(file, position);
  const found = { found: '8388607 iterations' };
  await expect(readPkcs12(file, 'export me')).rejects.toThrow(refusal('PKCS12_NOT_SUPPORTED', found));
});

testWithTools(
  legacyTools,
  'whatever a PKCS #12 file is changed into, it ends in a named refusal or in the same key',
  async () => {
    const unchecked = p12('Anna', { options: ['-nomac', '-iter', '1'] });
    const files = [p12('Anna'), p12('Anna', { options: ['-legacy'] }), unchecked];
    const ours = keyOf('Anna');
    const change = fc.record({ position: fc.nat(), value: fc.integer({ min: 0, max: 255 }), cut: fc.nat({ max: 40 }) });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 4 }), async (file, changes) => {
        let bytes = Buffer.from(file);
        for (const { position, value, cut } of changes) {
          bytes[position % bytes.length] = value;
          if (cut === 0) bytes = bytes.subarray(0, position % bytes.length);
          if (cut === 1) bytes = Buffer.concat([bytes.subarray(0, position % bytes.length), bytes]);
        }
        try {
          const { keys } = await readPkcs12(bytes, 'export me');
          // without a check sum a changed key may come out; its certificate will not fit it
          if (file !== unchecked) for (const { privateKey } of keys) expect(createPublicKey(privateKey).equals(ours)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(DrillbookError);
          expect((error as DrillbookError).code).toMatch(/^PKCS12_/);
        }
      }),
      { seed: 20261122, numRuns: 400 },
    );
  },
  120_000,
);
