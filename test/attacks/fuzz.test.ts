import { beforeAll, expect, test } from 'vitest';
import { signPack } from '../../electron/pack/sign-pack.ts';
import { signedAt } from '../support/signed-pack.ts';
import { judge, type Lab, openLab } from './lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});

/** A small generator with a fixed seed: a failure can be run again. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}

type Mutation = (bytes: Buffer, random: (below: number) => number) => Buffer;

const mutations: readonly Mutation[] = [
  (bytes, random) => {
    const at = random(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
    return bytes;
  },
  (bytes, random) => {
    const at = random(bytes.length);
    bytes[at] = ((bytes[at] ?? 0) + 1 + random(255)) & 0xff;
    return bytes;
  },
  (bytes, random) => {
    const at = random(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random(400))]);
  },
  (bytes, random) => {
    const at = random(bytes.length);
    const from = random(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(from, from + 1 + random(400)), bytes.subarray(at)]);
  },
  (bytes, random) => bytes.subarray(0, random(bytes.length)),
  (bytes, random) => {
    const to = random(bytes.length - 400);
    bytes.copy(bytes, to, random(bytes.length - 400), random(bytes.length));
    return bytes;
  },
  // where the numbers and names of the dialect are, one character does most
  (bytes, random) => {
    const digits = [...bytes.keys()].filter(
      (at) => /[0-9/<>[\]]/.test(String.fromCharCode(bytes[at] ?? 0)) && (at < 15_000 || at % 97 === 0),
    );
    const at = digits[random(digits.length)] ?? 0;
    bytes[at] = '0123456789/<>[]'.charCodeAt(random(15));
    return bytes;
  },
];

test('of 1,050 seeded mutations of a whole pack none is accepted and none makes the verifier throw', async () => {
  const random = randomFrom(20_261_122);
  const accepted: string[] = [];
  for (let round = 0; round < 1_050; round += 1) {
    const kind = round % mutations.length;
    const mutated = mutations[kind]?.(Buffer.from(lab.pack.whole), random) ?? Buffer.alloc(0);
    if (mutated.equals(lab.pack.whole)) continue;
    const { bottomLine } = await judge(mutated);
    // a file cut exactly at the end of a revision is a pack that lacks signatures, and is said to be one
    if (bottomLine.startsWith('intact-complete') || bottomLine === 'intact-identity-contradicted')
      accepted.push(`${round}: ${bottomLine}`);
  }
  expect(accepted).toEqual([]);
}, 120_000);

test('of 400 bits in the last signature not one can be turned', async () => {
  const { keys, pack } = lab;
  const first = await signPack({ pack: pack.sealed, field: 'SignOff_approver', key: keys.approver, signedAt });
  const second = await signPack({ pack: first, field: 'SignOff_validator', key: keys.validator, signedAt });
  const whole = Buffer.from(await signPack({ pack: second, field: 'SignOff_tester', key: keys.tester, signedAt }));
  const start = whole.lastIndexOf('/Contents <') + '/Contents <'.length;
  expect((await judge(whole)).bottomLine).toBe('intact-pages-not-compared');
  const random = randomFrom(3);
  const accepted: number[] = [];
  for (let round = 0; round < 400; round += 1) {
    const mutated = Buffer.from(whole);
    const at = start + random(2_000);
    mutated[at] = (mutated[at] ?? 0) ^ (1 << random(8));
    if ((await judge(mutated)).bottomLine !== 'altered') accepted.push(at);
  }
  expect(accepted).toEqual([]);
}, 60_000);

test('bytes at random are no pack, whatever their number', async () => {
  const random = randomFrom(7);
  for (let round = 0; round < 300; round += 1) {
    const bytes = Uint8Array.from({ length: random(3_000) }, () => random(256));
    expect((await judge(bytes)).bottomLine).toBe('not-a-pack');
  }
});

test('a PDF of another program is no pack', async () => {
  const foreign = '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n';
  expect((await judge(Buffer.from(foreign))).bottomLine).toBe('not-a-pack');
});

test('brackets nested a hundred thousand deep are refused at the limit of depth', async () => {
  const bytes = Buffer.from(lab.pack.whole);
  const bomb = Buffer.from(`%PDF-1.7\n%\u00ff\u00ff\u00ff\u00ff\n1 0 obj\n${'['.repeat(100_000)}`, 'latin1');
  const verdict = await judge(Buffer.concat([bomb, bytes]));
  expect(verdict.integrity.checks.find(({ state }) => state === 'failed')).toMatchObject({
    code: 'WITHIN_LIMITS',
    detail: { limit: 'depth' },
  });
});
