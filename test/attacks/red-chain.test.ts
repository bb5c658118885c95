import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, expect } from 'vitest';
import { signDetached } from '../../electron/pack/detached-signature.ts';
import { sealPack } from '../../electron/pack/sign-pack.ts';
import type { SigningKey } from '../../electron/pack/signing-key.ts';
import { compareBytes } from '../../shared/verifier/bytes.ts';
import { detachedSigner } from '../../shared/verifier/detached-signer.ts';
import { cmsPath, otherHalf, rewriteDer, rewriteNewest, tlv } from '../support/odd-signature.ts';
import { smallPack } from '../support/small-pack.ts';
import { authorityUses, type TestAuthority, testAuthority } from '../support/test-authority.ts';
import { findTool, testWithTools } from '../support/tools.ts';
import { fileFolder } from '../support/work-folder.ts';
import { inDays, judge } from './lab.ts';

const folder = fileFolder();
const file = Buffer.from('a file with its signature beside it');
let authority: TestAuthority;
let sealed: Uint8Array;
let detached: Uint8Array;

beforeAll(async () => {
  if (findTool('openssl') === null) return;
  authority = testAuthority(folder);
  const { issue, at, der } = authority;
  issue('Root', { issuer: null, uses: authorityUses });
  issue('Policy', { issuer: 'Root', uses: authorityUses });
  issue('Issuing', { issuer: 'Policy', uses: authorityUses });
  issue('Sample site', { issuer: 'Issuing' });
  // the same name and key, as an authority renews its certificate
  issue('Renewed', { issuer: 'Policy', uses: authorityUses, csr: at('Issuing.csr'), until: '20301101' });
  const privateKey = createPrivateKey(readFileSync(at('Sample site.key')));
  const chainDer = [der('Issuing'), der('Policy')];
  const key: SigningKey = { kind: 'seal', certificateDer: der('Sample site'), chainDer, privateKey };
  sealed = await sealPack({ pack: await smallPack(), key, signedAt: inDays(0) });
  detached = await signDetached(file, key, inDays(0));
});

const withCertificates =
  (...names: readonly string[]) =>
  (cms: Uint8Array): Buffer =>
    rewriteDer(cms, cmsPath.certificates, () => tlv(0xa0, ...names.map(authority.der).sort(compareBytes)));

/** One certificate changed where it lies among the others, which are put in order again. */
const withChanged =
  (name: string, change: (certificate: Buffer) => Buffer) =>
  (cms: Uint8Array): Buffer =>
    rewriteDer(cms, cmsPath.certificates, ({ children }) => {
      const own = authority.der(name);
      const list = children.map(({ raw }) => (own.equals(raw) ? change(own) : Buffer.from(raw)));
      return tlv(0xa0, ...list.sort(compareBytes));
    });

const anotherLastDay = (certificate: Buffer): Buffer =>
  rewriteDer(certificate, [0, 4, 1], () => tlv(0x17, Buffer.from('491101000000Z')));
const anotherValue = (certificate: Buffer): Buffer =>
  rewriteDer(certificate, [2], ({ content }) => tlv(0x03, Buffer.of(0), otherHalf(content.subarray(1))));

async function found(pack: Uint8Array) {
  const { integrity, bottomLine } = await judge(pack);
  return [integrity.checks.flatMap(({ code, state }) => (state === 'failed' ? [code] : [])), bottomLine];
}

const attacks: readonly (readonly [name: string, change: (cms: Uint8Array) => Buffer])[] = [
  ['the certificate next to the root removed', (cms) => withCertificates('Sample site', 'Issuing')(cms)],
  ['every certificate but the signer’s removed', (cms) => withCertificates('Sample site')(cms)],
  ['the root added', (cms) => withCertificates('Sample site', 'Issuing', 'Policy', 'Root')(cms)],
  ['a certificate swapped for the one the authority renewed', (cms) => withCertificates('Sample site', 'Renewed', 'Policy')(cms)],
  ['a certificate changed that nobody in the pack vouches for', (cms) => withChanged('Policy', anotherLastDay)(cms)],
  ['the other valid value of an authority’s own signature', (cms) => withChanged('Issuing', anotherValue)(cms)],
];

testWithTools(['openssl'], 'what the attacks start from holds, in a pack and beside a file', async () => {
  expect(await found(sealed)).toEqual([[], 'intact-incomplete']);
  expect((await detachedSigner(file, detached))?.facts.commonName).toBe('Sample site');
});

for (const [name, change] of attacks) {
  testWithTools(['openssl'], `refused in the newest signature of a pack: ${name}`, async () => {
    expect(await found(rewriteNewest(sealed, change))).toEqual([['CMS_ATTRIBUTES'], 'altered']);
  });
  testWithTools(['openssl'], `refused beside a file: ${name}`, async () => {
    expect(await detachedSigner(file, change(detached))).toBeNull();
  });
}

testWithTools(['openssl'], 'refused beside a file: anything where a time-stamp goes', async () => {
  const token = tlv(0x30, tlv(0x0c, Buffer.from('trust me')));
  const type = Buffer.from('060b2a864886f70d010910020e', 'hex');
  const noted = rewriteDer(detached, cmsPath.signer, ({ content }) =>
    tlv(0x30, content, tlv(0xa1, tlv(0x30, type, tlv(0x31, token)))),
  );
  expect(await detachedSigner(file, noted)).toBeNull();
});
