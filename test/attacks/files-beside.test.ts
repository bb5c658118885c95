import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Check, Verdict } from '../../shared/domain/verdict.ts';
import type { FilesBeside } from '../../shared/verifier/beside.ts';
import { verifyPack } from '../../shared/verifier/verify-pack.ts';
import { trustNobody, verifiedAt } from '../support/signed-pack.ts';
import { type SmallAttachment, smallAttachments, smallPack } from '../support/small-pack.ts';

const dump = Buffer.from('row\n'.repeat(1_000));
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const listedDump = {
  name: 'raw/02-dump.sql',
  mediaType: 'application/sql',
  bytes: dump.length,
  sha256: sha256(dump),
  place: 'beside',
};

/** A pack whose evidence.json lists these files beside what it embeds. */
function packWith(more: readonly object[], embedded: readonly SmallAttachment[] = smallAttachments): Promise<Buffer> {
  return smallPack({
    attachments: embedded,
    changeEvidence: (evidence) => {
      const listed = (evidence.attachments as { readonly name: string }[]).filter(
        ({ name }) => !more.some((file) => Reflect.get(file, 'name') === name),
      );
      Object.assign(evidence, { attachments: [...listed, ...more] });
    },
  });
}

async function judge(
  pack: Uint8Array,
  beside?: FilesBeside,
): Promise<{ readonly verdict: Verdict; readonly checks: readonly Check[] }> {
  const options = { verifiedAt, trust: trustNobody, ...(beside === undefined ? {} : { beside }) };
  const verdict = await verifyPack(pack, options);
  return { verdict, checks: verdict.integrity.checks };
}

const folderWith = (content: Uint8Array | null): FilesBeside => ({
  folder: 'pack-raw',
  find: async () => (content === null ? null : { bytes: content.length, sha256: sha256(content) }),
});

test('a file beside the PDF is what it is, is another, is missing, or was not looked for', async () => {
  const pack = await packWith([listedDump]);
  const other = Buffer.from(dump);
  other[10] = 0;
  const cases: readonly (readonly [FilesBeside | undefined, string])[] = [
    [folderWith(dump), 'passed passed '],
    [folderWith(other), 'failed failed '],
    [folderWith(dump.subarray(1)), 'failed failed '],
    [folderWith(null), 'missing not-checked missing'],
    [undefined, 'not-checked not-checked elsewhere'],
  ];
  for (const [beside, expected] of cases) {
    const { verdict, checks } = await judge(pack, beside);
    const check = checks.find(({ code }) => code === 'ATTACHMENT_BESIDE');
    const state = verdict.attachments.find(({ name }) => name === listedDump.name)?.state;
    expect(`${state} ${check?.state} ${check?.detail.reason ?? ''}`).toBe(expected);
    expect(checks.find(({ code }) => code === 'ATTACHMENTS_LISTED')?.state).toBe('passed');
  }
});

interface Lie {
  readonly name: string;
  readonly make: () => Promise<Buffer>;
}

const lies: readonly Lie[] = [
  {
    name: 'a file that is embedded, listed as beside the PDF',
    make: () =>
      packWith([listedDump], [...smallAttachments, { name: listedDump.name, mediaType: 'application/sql', content: dump }]),
  },
  { name: 'a file that is not embedded, listed as embedded', make: () => packWith([{ ...listedDump, place: 'embedded' }]) },
  {
    name: 'a file beside the PDF that is nowhere listed as raw evidence',
    make: () => packWith([{ ...listedDump, name: 'annex/dump.sql' }]),
  },
  {
    name: 'a file beside the PDF that would be looked for outside its folder',
    make: () => packWith([{ ...listedDump, name: 'raw/../../etc' }]),
  },
  { name: 'one in a folder of its own', make: () => packWith([{ ...listedDump, name: 'raw/dumps/dump.sql' }]) },
  { name: 'one whose name another system reads as a path', make: () => packWith([{ ...listedDump, name: 'raw/..\\..\\etc' }]) },
  { name: 'one that a disk would take for an embedded one', make: () => packWith([{ ...listedDump, name: 'raw/RESTORE.LOG' }]) },
];

test.each(lies)('refused: $name', async ({ make }) => {
  const asked: string[] = [];
  const beside: FilesBeside = {
    folder: 'pack-raw',
    find: async ({ name }) => {
      asked.push(name);
      return { bytes: dump.length, sha256: sha256(dump) };
    },
  };
  const { verdict, checks } = await judge(await make(), beside);
  expect(checks.find(({ code }) => code === 'ATTACHMENTS_LISTED')?.state).toBe('failed');
  expect(verdict.attachments.every(({ state }) => state === 'failed')).toBe(true);
  // nothing is looked for by a name that was refused
  expect(asked).toEqual([]);
});
