import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageSizes } from '../../../electron/pack/draw-theme.ts';
import { renderPdf } from '../../../electron/pack/render-pdf.ts';
import { sealPack, signPack } from '../../../electron/pack/sign-pack.ts';
import type { Block } from '../../../shared/document/block.ts';
import { languages } from '../../../shared/text/language.ts';
import { archivalFindings } from '../../support/archival-findings.ts';
import { stampDocument, storeProofs } from '../../support/long-term-pack.ts';
import { outsideMargins, overlapping, readShownLines } from '../../support/read-lines.ts';
import { hostileValues, sampleDocument } from '../../support/sample-document.ts';
import { extremeBlocks } from '../../support/sample-extreme.ts';
import { sealedAt, signedAt } from '../../support/signed-pack.ts';
import { testKey } from '../../support/test-identities.ts';

const resourcesPath = fileURLToPath(new URL('../../../resources', import.meta.url));
const sizes = ['A4', 'Letter'] as const;
const render = (...input: Parameters<typeof sampleDocument>) => renderPdf(sampleDocument(...input), { resourcesPath });

test.each(languages.flatMap((language) => sizes.map((pageSize) => [language, pageSize] as const)))(
  'the sample pack in %s on %s can be archived and read aloud',
  async (language, pageSize) => {
    const pack = await render(language, { pageSize });
    expect(await archivalFindings(pack)).toEqual([]);
    expect(await outsideMargins(pack, pageSizes[pageSize])).toEqual([]);
    expect(await overlapping(pack)).toEqual([]);
  },
);

test.each(sizes)('so can a pack of endless texts on %s', async (pageSize) => {
  const pack = await render('en', { blocks: extremeBlocks(), title: hostileValues.endless, pageSize });
  expect(await archivalFindings(pack)).toEqual([]);
});

test('a seal, signatures, stored proofs and a time-stamp break nothing of it', { timeout: 120_000 }, async () => {
  const seal = await testKey('Lindau works', { kind: 'seal' });
  const packs = [await sealPack({ pack: await render(), key: seal, signedAt: sealedAt })];
  const last = () => packs.at(-1) ?? new Uint8Array();
  packs.push(await signPack({ pack: last(), field: 'SignOff_certifier', key: await testKey('Aiko Tanaka'), signedAt }));
  packs.push(await signPack({ pack: last(), field: 'SignOff_approver', key: await testKey('陈伟'), signedAt }));
  packs.push(await storeProofs(last(), { certificates: [seal.certificateDer] }));
  // what the token proves is not asked here
  packs.push(await stampDocument(last(), () => Uint8Array.of(0x30, 0)));
  for (const pack of packs) expect(await archivalFindings(pack)).toEqual([]);
});

/** A short document that says one text in every place a person can type into. */
function saying(text: string): readonly Block[] {
  const status = { state: 'warning', word: 'At risk' } as const;
  return [
    { kind: 'cover', title: text, subtitle: text, marking: 'Confidential', control: [{ key: 'Site', value: text, status }] },
    { kind: 'contents', title: 'Contents', depth: 2 },
    { kind: 'heading', level: 1, text: `Heading ${text}`, number: '1' },
    { kind: 'verdict', status, title: text, text, metrics: [{ label: text, value: text, note: text, status }] },
    { kind: 'paragraph', text },
    { kind: 'list', ordered: false, items: [text] },
    { kind: 'callout', tone: 'note', title: text, text },
    {
      kind: 'table',
      columns: [
        { header: 'Text', weight: 2, kind: 'text' },
        { header: 'Id', weight: 1, kind: 'mono' },
        { header: 'Number', weight: 1, kind: 'number' },
        { header: 'State', weight: 1, kind: 'status' },
      ],
      rows: [[text, text, text, { status, note: text }]],
      emptyText: '',
    },
    { kind: 'timeline', entries: [{ at: text, duration: text, label: text, kind: 'wait', kindWord: 'wait', note: text }] },
    { kind: 'matrix', groups: [{ title: text, items: [{ label: text, status, detail: text }] }] },
    {
      kind: 'signature-field',
      field: 'Seal',
      purpose: 'person',
      label: text,
      personName: text,
      role: text,
      statement: text,
    },
    {
      kind: 'ink-signature',
      role: text,
      personName: text,
      statement: text,
      labels: { name: 'Name', date: 'Date', signature: 'Signature' },
      reference: { key: 'Pack id', value: '0123456789abcdef' },
    },
  ];
}

const strangers = fc.constantFrom(
  ...[
    '\ud83d',
    '\udc4d',
    '😀',
    '👩‍💻',
    'é',
    'e\u0301\u0302\u0323',
    '\u200b',
    '\u200d',
    '\u202e',
    '\u0000',
    '\ufffe',
    '\ufeff',
    '\u00ad',
  ],
  ...[
    'אבג',
    'سلام',
    '۱۲۳',
    '(',
    ')',
    '한국어',
    'ไทย',
    '恢复',
    'データ',
    'λ',
    'Ж',
    'नमस्ते',
    '𠮷',
    'Ａ',
    '“',
    '…',
    '\n',
    '\t',
    ' ',
    'word',
    '1',
    '\u2028',
  ],
);

test('whatever is typed, wherever, the pack can be archived and nothing leaves its margins', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .array(fc.oneof(strangers, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 60 })
        .map((parts) => parts.join('')),
      fc.constantFrom(...languages),
      fc.constantFrom(...sizes),
      async (text, language, pageSize) => {
        const pack = await render(language, { blocks: saying(text), title: text, attachments: [], pageSize });
        expect(await archivalFindings(pack)).toEqual([]);
        expect(await outsideMargins(pack, pageSizes[pageSize])).toEqual([]);
        expect(await overlapping(pack)).toEqual([]);
      },
    ),
    { seed: 20_261_122, numRuns: 25 },
  );
});

test('a paragraph that runs right to left begins at the right margin, one that only quotes does not', async () => {
  const arabic = 'تمت استعادة قاعدة البيانات في ثلاث ساعات؛ هل تم التحقق؟ نعم!';
  const hebrew = 'השחזור הושלם בשרת הגיבוי ונבדק על ידי משה. '.repeat(4).trim();
  const blocks: readonly Block[] = [hebrew, arabic, 'Confirmed by אבי כהן'].map((text) => ({ kind: 'paragraph', text }));
  const [width] = pageSizes.A4;
  const lines = (await readShownLines(await render('en', { blocks }))).filter(
    ({ y, text }) => y > 60 && y < 700 && /\p{L}/u.test(text),
  );
  const [quote, ...backwards] = lines.toReversed();
  expect(quote?.x).toBeCloseTo(60, 0);
  expect(backwards.length).toBe(3);
  for (const { right } of backwards) expect(right).toBeCloseTo(width - 60, 0);
});
