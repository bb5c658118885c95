import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readTimeStampAnswer } from '../../../electron/pack/time-stamp-answer.ts';
import { inPackForm } from '../../../electron/pack/time-stamp-form.ts';
import { writeTimeStampRequest } from '../../../electron/pack/time-stamp-request.ts';
import { ownBytes } from '../../../shared/verifier/bytes.ts';
import { readTimeStamp } from '../../../shared/verifier/time-stamp.ts';
import { cmsPath, rewriteDer, tlv } from '../../support/odd-signature.ts';
import { rewritings } from '../../support/odd-time-stamp.ts';
import { ran } from '../../support/run-tool.ts';
import { testAuthority } from '../../support/test-authority.ts';
import { findTool, testWithTools } from '../../support/tools.ts';
import { ecKey, makeTsa, rsaKey, type TestTsa, tokenOf } from '../../support/tsa.ts';
import { fileFolder } from '../../support/work-folder.ts';

const value = 'a signature value';
const imprint = createHash('sha256').update(value).digest();
const nonce = Buffer.from('60c95524cb6cf752', 'hex');
const folder = fileFolder();
const keys = { ec: ecKey, rsa: rsaKey, p384: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384'] };
type Kind = keyof typeof keys;
const authorities = new Map<Kind, { readonly tsa: TestTsa; readonly answer: Buffer; readonly raw: Buffer }>();

beforeAll(async () => {
  if (findTool('openssl') === null) return;
  for (const [kind, key] of Object.entries(keys) as [Kind, readonly string[]][]) {
    mkdirSync(join(folder, kind));
    const tsa = makeTsa(join(folder, kind), { key, isBelowIssuing: true, withAuthorityCertificate: true });
    const answer = await tsa.answer(writeTimeStampRequest({ imprint, nonce }));
    authorities.set(kind, { tsa, answer, raw: tokenOf(tsa, answer) });
  }
});

const by = (kind: Kind) => authorities.get(kind) ?? expect.fail('no authority');

/** What `openssl ts` says of a token, which is told the root and, where it needs it, the certificate below. */
function openssl(token: Uint8Array, { folder: at, authorityPem }: TestTsa): string {
  const [file, data] = [join(at, 'checked.token'), join(at, 'checked.data')];
  writeFileSync(file, token);
  writeFileSync(data, value);
  return ran('openssl', 'ts', '-verify', '-token_in', '-in', file, '-data', data, '-CAfile', authorityPem);
}

for (const kind of Object.keys(keys) as Kind[]) {
  testWithTools(
    ['openssl'],
    `a token of an ${kind} key is read in the form of a pack, and openssl verifies it as before`,
    async () => {
      const { tsa, raw } = by(kind);
      const token = await inPackForm(raw);
      const { certificate, chain } = await readTimeStamp(ownBytes(token), 8);
      expect([certificate, ...chain].map(({ der }) => Buffer.from(der))).toEqual([tsa.certificateDer, ...tsa.betweenDer]);
      expect(openssl(raw, tsa)).toContain('Verification: OK');
      expect(openssl(token, tsa)).toContain('Verification: OK');
      expect(Buffer.from(await inPackForm(token)).equals(token)).toBe(true);
    },
  );
}

for (const { name, ofKey, change } of rewritings) {
  testWithTools(['openssl'], `brought back: ${name}`, async () => {
    const { tsa, raw } = by(ofKey);
    const token = await inPackForm(raw);
    const rewritten = change(token, tsa);
    expect(rewritten.equals(token)).toBe(false);
    expect(openssl(rewritten, tsa)).toContain('Verification: OK');
    expect(Buffer.from(await inPackForm(rewritten)).equals(token)).toBe(true);
  });
}

testWithTools(
  ['openssl'],
  'left out: a certificate that is none of the authority, revocation lists, what nobody signed',
  async () => {
    const { tsa, raw } = by('ec');
    const token = await inPackForm(raw);
    const stranger = testAuthority(join(folder, 'p384'));
    stranger.issue('Stranger', { issuer: null });
    const withStranger = rewriteDer(token, cmsPath.certificates, ({ content }) => tlv(0xa0, content, stranger.der('Stranger')));
    const withLists = rewriteDer(token, [1, 0], ({ children }) =>
      tlv(0x30, ...children.slice(0, 4).map(({ raw: part }) => part), tlv(0xa1), children.at(-1)?.raw ?? Buffer.of()),
    );
    const unsigned = tlv(0xa1, tlv(0x30, Buffer.from('06032a0304', 'hex'), tlv(0x31, tlv(0x05))));
    const withUnsigned = rewriteDer(token, cmsPath.signer, ({ content }) => tlv(0x30, content, unsigned));
    for (const odd of [withStranger, withLists, withUnsigned]) {
      await expect(readTimeStamp(ownBytes(odd), 8)).rejects.toThrow();
      expect(Buffer.from(await inPackForm(odd)).equals(token)).toBe(true);
    }
    expect(openssl(token, tsa)).toContain('Verification: OK');
  },
);

testWithTools(['openssl'], 'what an authority answers is brought into that form at the door', async () => {
  for (const kind of Object.keys(keys) as Kind[]) {
    const { tsa, answer, raw } = by(kind);
    const { token } = await readTimeStampAnswer(answer, { imprint, nonce }, [tsa.authorityDer]);
    expect(Buffer.from(token).equals(await inPackForm(raw))).toBe(true);
  }
});

test('what is no token comes back as it was', async () => {
  for (const odd of [Buffer.of(), Buffer.from('hello'), tlv(0x30), tlv(0x30, tlv(0x05))]) expect(await inPackForm(odd)).toBe(odd);
});

testWithTools(['openssl'], 'a value that is no pair of numbers is left for the reader to refuse', async () => {
  for (const pair of [tlv(0x30, tlv(0x04), tlv(0x04)), tlv(0x30), Buffer.from('0')]) {
    const odd = rewriteDer(by('ec').raw, cmsPath.value, () => tlv(0x04, pair));
    await expect(readTimeStamp(ownBytes(await inPackForm(odd)), 8)).rejects.toThrow(
      expect.objectContaining({ code: 'TIME_STAMP_FORM' }),
    );
  }
});
