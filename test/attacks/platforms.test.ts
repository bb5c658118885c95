import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { nodePlatform } from '../../electron/pack/node-platform.ts';
import { deflate } from '../../electron/pack/pdf-deflate.ts';
import { latin1Bytes } from '../../shared/verifier/bytes.ts';
import { type Platform, webPlatform } from '../../shared/verifier/platform.ts';
import { verifyPack } from '../../shared/verifier/verify-pack.ts';
import { type PackHistory, packHistory, siteKeys, trustNobody, verifiedAt } from '../support/signed-pack.ts';

let pack: PackHistory;
beforeAll(async () => {
  pack = await packHistory(await siteKeys());
});

const judgeBy = (platform: Platform, bytes: Uint8Array) => verifyPack(bytes, { verifiedAt, trust: trustNobody, platform });

test('whoever hashes and inflates, the verdict on a pack is the same in every state', async () => {
  for (const state of Object.values(pack)) expect(await judgeBy(nodePlatform, state)).toEqual(await judgeBy(webPlatform, state));
  expect((await judgeBy(nodePlatform, pack.whole)).integrity.state).toBe('passed');
});

test('a byte changed anywhere, also inside a compressed file, is judged alike', async () => {
  const { whole } = pack;
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ change;
      expect(await judgeBy(nodePlatform, changed)).toEqual(await judgeBy(webPlatform, changed));
    }),
    { numRuns: 60, seed: 22 },
  );
}, 120_000);

/** Both pieces together, or null where the stream is refused. */
async function inflated(platform: Platform, compressed: Uint8Array): Promise<string | null> {
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of platform.inflatePieces(new Uint8Array(compressed))) pieces.push(piece);
  } catch {
    return null;
  }
  return Buffer.concat(pieces).toString('latin1');
}

test('a stream that is whole is inflated, and one with anything after it, cut off or damaged is refused, by both', async () => {
  const text = 'restored 512 files in 41 s\n'.repeat(200_000);
  const whole = Buffer.from(deflate(latin1Bytes(text)));
  const damaged = Buffer.from(whole);
  damaged[whole.length >> 1] = (damaged[whole.length >> 1] ?? 0) ^ 0x55;
  const cases = [
    Buffer.concat([whole, Buffer.from('x')]),
    Buffer.concat([whole, whole]),
    whole.subarray(0, -3),
    damaged,
    Buffer.alloc(0),
  ];
  for (const platform of [nodePlatform, webPlatform]) {
    expect(await inflated(platform, whole)).toBe(text);
    for (const stream of cases) expect(await inflated(platform, stream)).toBe(null);
  }
});

test('a hash goes on from a copy, and the copy goes its own way', async () => {
  for (const platform of [nodePlatform, webPlatform]) {
    const first = platform.startHash();
    first.update(latin1Bytes('seal'));
    const second = first.copy();
    second.update(latin1Bytes('ed'));
    first.update(latin1Bytes('s'));
    const of = async (text: string) => new Uint8Array(await crypto.subtle.digest('SHA-256', latin1Bytes(text)));
    expect([await first.digest(), await second.digest()]).toEqual([await of('seals'), await of('sealed')]);
  }
});
