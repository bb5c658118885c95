import { asBytes, asText, swapStream } from '../support/evil-update.ts';
import { smallAttachments } from '../support/small-pack.ts';
import { type Attack, evidenceIn } from './lab.ts';

const replaceLast = (text: string, from: string | RegExp, to: string): string => {
  const at = typeof from === 'string' ? text.lastIndexOf(from) : text.search(from);
  const found = typeof from === 'string' ? from : (from.exec(text)?.[0] ?? '');
  if (at === -1) throw new Error(`nothing like ${from}`);
  return text.slice(0, at) + to + text.slice(at + found.length);
};

const changed = (pack: Uint8Array, change: (text: string) => string): Buffer => {
  const text = change(asText(pack));
  if (text === asText(pack)) throw new Error('the attack changed nothing');
  return asBytes(text);
};

/** Attacks that need no key: an editor, a pair of scissors. */
export const attacksOnBytes: readonly Attack[] = [
  {
    name: 'one bit flipped in the content of a page',
    code: 'CONTENT_DIGEST',
    make: ({ pack }) => {
      const bytes = Buffer.from(pack.whole);
      const at = bytes.indexOf('stream\n', bytes.indexOf('/Contents')) + 12;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      return bytes;
    },
  },
  {
    name: 'the time of a signature moved back by a day',
    code: 'CONTENT_DIGEST',
    make: ({ pack }) =>
      changed(pack.whole, (text) => {
        const claim = [...text.matchAll(/\/M \(D:\d{8}/g)].at(-1)?.[0] ?? '';
        return replaceLast(text, claim, '/M (D:20261101');
      }),
  },
  {
    name: 'a raw attachment replaced in place by one of the same size',
    code: 'ATTACHMENT_INTACT',
    only: 'small',
    make: ({ pack }) => {
      const original = smallAttachments[0]?.content ?? Buffer.alloc(0);
      const variants = Array.from({ length: 60 }, (_, second) =>
        Buffer.from(original.toString().replaceAll('41 s', `${second + 10} s`)),
      );
      return swapStream(pack.whole, original, variants);
    },
  },
  {
    name: 'bytes after the end',
    code: 'FILE_END',
    make: ({ pack }) => Buffer.concat([pack.whole, Buffer.from('% nobody signed this\n')]),
  },
  { name: 'one line feed after the end', code: 'FILE_END', make: ({ pack }) => Buffer.concat([pack.whole, Buffer.from('\n')]) },
  {
    name: 'bytes before the beginning',
    code: 'FILE_HEADER',
    make: ({ pack }) => Buffer.concat([Buffer.from('%!PS\n'), pack.whole]),
  },
  {
    name: 'cut off in the last revision',
    code: 'REVISION_FORM',
    make: ({ pack }) => pack.whole.subarray(0, pack.whole.length - 9),
  },
  {
    name: 'cut off in the first revision',
    code: 'FILE_DIALECT',
    make: ({ pack }) => pack.whole.subarray(0, pack.drawn.length - 40),
  },
  {
    name: 'the last signature stripped',
    code: 'ROLE_SIGNED',
    bottomLine: 'intact-incomplete',
    make: ({ pack }) => pack.whole.subarray(0, pack.validated.length),
  },
  {
    name: 'every signature stripped',
    code: 'EVIDENCE_SIGNATURE',
    make: ({ pack }) => pack.whole.subarray(0, pack.drawn.length),
  },
  {
    name: 'an earlier signature cut out of the middle',
    code: 'REVISION_FORM',
    make: ({ pack }) => Buffer.concat([pack.sealed, pack.whole.subarray(pack.tested.length)]),
  },
  {
    name: 'a comment hidden between two objects',
    code: 'FILE_DIALECT',
    make: ({ pack }) => changed(pack.whole, (text) => text.replace('endobj\n', 'endobj\n%hidden\n')),
  },
  {
    name: 'evidence.json replaced in place by one that names another person',
    code: 'PACK_ID_NAMED',
    only: 'small',
    make: async ({ pack }) => {
      const original = await evidenceIn(pack.whole);
      const letters = [...'abcdefghijklmnopqrstuvwxyz'];
      const variants = letters.flatMap((a) =>
        letters.map((b) => Buffer.from(original.toString().replace('Tomo T', `${a.toUpperCase()}o${b}o T`))),
      );
      return swapStream(pack.whole, original, variants);
    },
  },
  {
    name: '/ByteRange that is null',
    code: 'SIGNATURE_RANGE',
    make: ({ pack }) =>
      changed(pack.whole, (text) => text.replace(/\/ByteRange \[[^\]]*\]/g, (range) => '/ByteRange null'.padEnd(range.length))),
  },
  {
    name: '/ByteRange with three numbers',
    code: 'SIGNATURE_RANGE',
    make: ({ pack }) =>
      changed(pack.whole, (text) =>
        text.replace(/\/ByteRange \[0 (\d+) (\d+) (\d+)/g, (all, a, b) => `/ByteRange [0 ${a} ${b}`.padEnd(all.length)),
      ),
  },
  {
    name: '/ByteRange whose gap is wider than /Contents',
    code: 'SIGNATURE_RANGE',
    make: ({ pack }) =>
      changed(pack.whole, (text) =>
        text.replace(/\/ByteRange \[0 (\d+) (\d+)/g, (all, a, b) =>
          `/ByteRange [0 ${a} ${Number(b) + 5}`.padEnd(all.length).slice(0, all.length),
        ),
      ),
  },
  {
    name: '/ByteRange that is missing',
    code: 'SIGNATURE_DICTIONARY',
    make: ({ pack }) => changed(pack.whole, (text) => text.replaceAll('/ByteRange', '/BiteRange')),
  },
  {
    name: '/Contents that is missing',
    code: 'SIGNATURE_DICTIONARY',
    make: ({ pack }) => changed(pack.whole, (text) => text.replaceAll('/Contents <', '/Kontents <')),
  },
  {
    name: '/Contents that is all zeros',
    code: 'SIGNATURE_CONTENTS',
    make: ({ pack }) =>
      changed(pack.whole, (text) =>
        text.replace(/(\/Contents <)([0-9a-f]{32768})>/g, (_, key) => `${key}${'0'.repeat(32_768)}>`),
      ),
  },
  {
    name: 'a second value hidden in the padding of /Contents',
    code: 'SIGNATURE_CONTENTS',
    make: ({ pack }) => changed(pack.whole, (text) => replaceLast(text, '0000>\n/M', '0500>\n/M')),
  },
  {
    name: '/Contents in capitals: the same signature in other bytes',
    code: 'SIGNATURE_CONTENTS',
    make: ({ pack }) =>
      changed(pack.whole, (text) => {
        const own = [...text.matchAll(/\/Contents <([0-9a-f]{32768})>/g)].at(-1)?.[1] ?? '';
        return replaceLast(text, own, own.toUpperCase());
      }),
  },
  {
    name: 'a signature wrapped: new bytes between /Contents and what it covers',
    code: 'REVISION_FORM',
    make: ({ pack }) => changed(pack.whole, (text) => replaceLast(text, '0000>\n/M', `0000>${' '.repeat(200)}\n/M`)),
  },
  {
    name: 'a signature of another pack in the same field',
    code: 'CONTENT_DIGEST',
    make: ({ pack, other }) => graft(pack.whole, other.whole, -1),
  },
  {
    name: 'the signature of another person of the same pack',
    code: 'CONTENT_DIGEST',
    make: ({ pack }) => graft(pack.whole, pack.whole, 1),
  },
  {
    name: 'a signature dictionary of another type',
    code: 'SIGNATURE_DICTIONARY',
    make: ({ pack }) => changed(pack.whole, (text) => replaceLast(text, '/Type /Sig\n', '/Type /Sog\n')),
  },
];

/** Puts the n-th /Contents of one pack into the last signature of another. */
function graft(into: Uint8Array, from: Uint8Array, index: number): Buffer {
  const contents = [...asText(from).matchAll(/\/Contents <[0-9a-f]{32768}>/g)].map(([found]) => found);
  return changed(into, (text) => {
    const own = [...text.matchAll(/\/Contents <[0-9a-f]{32768}>/g)].map(([found]) => found);
    return replaceLast(text, own.at(-1) ?? '', contents.at(index) ?? '');
  });
}
