import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { readRevocationListFile } from '../../../electron/pack/authority.ts';
import { readBer } from '../../../electron/pack/ber.ts';
import { chainOf } from '../../../electron/pack/certificate-chain.ts';
import { readCertificates } from '../../../electron/pack/read-certificates.ts';
import { DrillbookError } from '../../../shared/errors/drillbook-error.ts';
import { authorityUses, testAuthority } from '../../support/test-authority.ts';
import { findTool, testWithTools } from '../../support/tools.ts';
import { fileFolder } from '../../support/work-folder.ts';

const { at, openssl, issue, der } = testAuthority(fileFolder());
const names = ['Root', 'Upper', 'Lower', 'Anna'] as const;
beforeAll(() => {
  if (findTool('openssl') === null) return;
  issue('Root', { issuer: null, uses: authorityUses });
  issue('Upper', { issuer: 'Root', uses: authorityUses });
  issue('Lower', { issuer: 'Upper', uses: authorityUses });
  issue('Anna', { issuer: 'Lower' });
  issue('Impostor', { issuer: null, uses: authorityUses, subject: '/O=Customer/CN=Lower' });
});

const refusal = (code: string): object => expect.objectContaining({ code });
const bundle = (order: readonly string[]): Buffer => Buffer.concat(order.map((name) => readFileSync(at(`${name}.pem`))));
const p7b = (form: 'DER' | 'PEM'): Buffer => {
  const files = names.flatMap((name) => ['-certfile', at(`${name}.pem`)]);
  openssl('crl2pkcs7', '-nocrl', ...files, '-outform', form, '-out', at('all.p7b'));
  return readFileSync(at('all.p7b'));
};

testWithTools(
  ['openssl'],
  'certificates are read from PEM, DER and PKCS #7, also where a .p7b is called a certificate',
  async () => {
    const disguised = Buffer.from(p7b('PEM').toString('latin1').replaceAll('PKCS7', 'CERTIFICATE'), 'latin1');
    for (const file of [bundle(names), p7b('DER'), p7b('PEM'), disguised]) {
      const found = await readCertificates(file);
      expect(found.map(({ facts }) => facts.commonName)).toEqual(names);
    }
    expect((await readCertificates(der('Anna'))).map(({ facts }) => facts.commonName)).toEqual(['Anna']);
  },
);

testWithTools(
  ['openssl'],
  'the chain is put in order whatever the order of the file; the root and a namesake stay out',
  async () => {
    for (const order of [names, [...names].reverse(), ['Impostor', 'Lower', 'Root', 'Anna', 'Upper']]) {
      const all = await readCertificates(bundle(order));
      const anna = all.find(({ facts }) => facts.commonName === 'Anna');
      if (anna === undefined) throw new TypeError('Anna is in every file');
      const { chain, isComplete } = await chainOf(anna, all);
      expect([chain.map(({ facts }) => facts.commonName), isComplete]).toEqual([['Lower', 'Upper'], true]);
    }
    const [anna, ...impostor] = await readCertificates(bundle(['Anna', 'Impostor']));
    if (anna === undefined) throw new TypeError('Anna comes first');
    expect(await chainOf(anna, impostor)).toEqual({ chain: [], isComplete: false });
  },
);

test('what holds no certificate is refused', async () => {
  const pemOf = (content: string): string => `-----BEGIN CERTIFICATE-----\n${content}\n-----END CERTIFICATE-----\n`;
  for (const text of ['', 'text', pemOf(''), pemOf('AAAA'), pemOf('MAA='), pemOf('MAA=').repeat(60)])
    await expect(readCertificates(Buffer.from(text))).rejects.toThrow(refusal('CERTIFICATE_FILE_NOT_READABLE'));
  await expect(readCertificates(Buffer.alloc(2_000_000))).rejects.toThrow(refusal('CERTIFICATE_FILE_NOT_READABLE'));
});

testWithTools(
  ['openssl'],
  'whatever a file of certificates is changed into, it ends in certificates or in a named refusal',
  async () => {
    const files = [p7b('DER'), der('Anna'), bundle(['Anna', 'Lower'])];
    const change = fc.record({ position: fc.nat(), value: fc.integer({ min: 0, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 6 }), async (file, changes) => {
        const bytes = Buffer.from(file);
        for (const { position, value } of changes) bytes[position % bytes.length] = value;
        for (const read of [() => readCertificates(bytes), async () => readRevocationListFile(bytes)]) {
          try {
            await read();
          } catch (error) {
            expect(error).toBeInstanceOf(DrillbookError);
            expect((error as DrillbookError).code).toMatch(/_NOT_READABLE$/);
          }
        }
      }),
      { seed: 20261122, numRuns: 500 },
    );
  },
);

test('any bytes are a value or none, and none takes long', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const node = readBer(bytes);
      expect(node === null || node.raw.length === bytes.length).toBe(true);
    }),
    { seed: 20261122, numRuns: 2_000 },
  );
  // as deep, and as many, as bytes allow
  expect(readBer(Buffer.concat([Buffer.alloc(20_000, Buffer.of(0x30, 0x80)), Buffer.alloc(20_000)]))).toBeNull();
  expect(
    readBer(Buffer.concat([Buffer.of(0x30, 0x80), Buffer.alloc(100_000, Buffer.of(0x05, 0x00)), Buffer.of(0, 0)])),
  ).toBeNull();
});
