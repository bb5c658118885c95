import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect } from 'vitest';
import { sealPack } from '../../electron/pack/sign-pack.ts';
import { stampDocument, stampOf } from '../support/long-term-pack.ts';
import { cmsPath, rewriteDer, rewriteNewest, tlv } from '../support/odd-signature.ts';
import { rewritings } from '../support/odd-time-stamp.ts';
import { smallPack } from '../support/small-pack.ts';
import { testKey } from '../support/test-identities.ts';
import { findTool, testWithTools } from '../support/tools.ts';
import { makeTsa, rsaKey, type TestTsa } from '../support/tsa.ts';
import { fileFolder } from '../support/work-folder.ts';
import { inDays, judge } from './lab.ts';

type KeyKind = 'ec' | 'rsa';

interface Stamped {
  readonly tsa: TestTsa;
  /** The time-stamp in the newest signature. */
  readonly signature: Uint8Array;
  /** The time-stamp of the newest revision. */
  readonly document: Uint8Array;
}

const folder = fileFolder();
const stamped = new Map<KeyKind, Stamped>();

async function stampedBy(kind: KeyKind): Promise<Stamped> {
  mkdirSync(join(folder, kind));
  const tsa = makeTsa(join(folder, kind), { isBelowIssuing: true, ...(kind === 'rsa' ? { key: rsaKey } : {}) });
  const timeStamp = (imprint: Uint8Array): Promise<Buffer> => stampOf(tsa, imprint);
  const key = await testKey('Sample site', { kind: 'seal' });
  const signature = await sealPack({ pack: await smallPack(), key, signedAt: inDays(0), timeStamp });
  return { tsa, signature, document: await stampDocument(signature, timeStamp) };
}

beforeAll(async () => {
  if (findTool('openssl') === null) return;
  for (const kind of ['ec', 'rsa'] as const) stamped.set(kind, await stampedBy(kind));
});

const by = (kind: KeyKind): Stamped => stamped.get(kind) ?? expect.fail('no authority');

async function found(pack: Uint8Array) {
  const { integrity, bottomLine } = await judge(pack);
  return [integrity.checks.flatMap(({ code, state }) => (state === 'failed' ? [code] : [])), bottomLine];
}

const tokenPath = [...cmsPath.signer, 6, 0, 1, 0];
const inSignature = (pack: Uint8Array, change: (token: Uint8Array) => Uint8Array): Buffer =>
  rewriteNewest(pack, (cms) => rewriteDer(cms, tokenPath, ({ raw }) => change(raw)));

testWithTools(['openssl'], 'what the attacks start from holds', async () => {
  for (const { signature, document } of [by('ec'), by('rsa')])
    for (const pack of [signature, document]) expect(await found(pack)).toEqual([[], 'intact-incomplete']);
});

for (const { name, ofKey, change } of rewritings) {
  testWithTools(['openssl'], `refused in a time-stamp that nothing covers: ${name}`, async () => {
    const { tsa, signature, document } = by(ofKey);
    const refused = [['TIME_STAMP_FORM'], 'altered'];
    expect(await found(inSignature(signature, (token) => change(token, tsa)))).toEqual(refused);
    expect(await found(rewriteNewest(document, (token) => change(token, tsa)))).toEqual(refused);
  });
}

testWithTools(
  ['openssl'],
  'what no signature can hold is less proof, never another: a time-stamp left out, or who issued it',
  async () => {
    const { tsa, signature, document } = by('ec');
    const genuine = [[], 'intact-incomplete'];
    const bare = rewriteNewest(signature, (cms) =>
      rewriteDer(cms, cmsPath.signer, ({ children }) => tlv(0x30, ...children.slice(0, 6).map(({ raw }) => raw))),
    );
    const alone = (token: Uint8Array): Buffer => rewriteDer(token, cmsPath.certificates, () => tlv(0xa0, tsa.certificateDer));
    for (const pack of [bare, inSignature(signature, alone), rewriteNewest(document, alone)])
      expect(await found(pack)).toEqual(genuine);
    // once something covers them they stay
    const covered = document.subarray(0, signature.length);
    for (const pack of [bare, inSignature(signature, alone)]) {
      const whole = Buffer.concat([pack, document.subarray(covered.length)]);
      expect(await found(whole)).toEqual([['DOCUMENT_TIME_STAMPED'], 'altered']);
    }
  },
);
