import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { renderPdf } from '../../../electron/pack/render-pdf.ts';
import type { Block } from '../../../shared/document/block.ts';
import { withPdf } from '../../support/read-pdf.ts';
import { sampleDocument } from '../../support/sample-document.ts';
import { testWithTools } from '../../support/tools.ts';

const resourcesPath = fileURLToPath(new URL('../../../resources', import.meta.url));
const render = (...blocks: readonly Block[]) => renderPdf(sampleDocument('en', { blocks, attachments: [] }), { resourcesPath });
// pdftotext marks each change of direction, and takes a full stop or a bracket beside one for left to right
const extracted = (text: string) => text.replaceAll(/[\u202a-\u202e]/g, '');

const names = ['אבי כהן', 'שרה לוי־ברק', 'محمد عبد الله', 'فاطمة الزهراء بنت يوسف', 'بثينة خليفة', 'گیتی پژوهش'];
const hebrewNote = 'השחזור הושלם בשרת הגיבוי ונבדק על ידי משה!';
const arabicNote = 'تمت استعادة قاعدة البيانات في ثلاث ساعات؛ هل تم التحقق؟ نعم!';

testWithTools(['qpdf', 'pdftotext'], 'Hebrew and Arabic names and notes come out in the order they were typed', async () => {
  const items = [...names, hebrewNote, arabicNote].map((value, index) => ({ key: `row ${index}`, value }));
  withPdf(await render({ kind: 'key-values', items }, { kind: 'paragraph', text: arabicNote }), (pdf) => {
    for (const options of [['-layout'], []]) {
      const text = extracted(pdf.run('pdftotext', ...options, 'FILE', '-'));
      for (const { value } of items) expect(text).toContain(value);
    }
    expect(pdf.run('qpdf', '--check')).toContain('No syntax or stream encoding errors found');
  });
});

testWithTools(['qpdf', 'pdftotext'], 'what stands beside right-to-left text keeps its order', async () => {
  const items = [
    { key: 'confirmed', value: 'Confirmed by אבי כהן, 2026-11-22 05:00 UTC' },
    { key: 'hash', value: 'محمد 9f2c11aa00', kind: 'mono' as const },
    { key: 'bracket', value: 'הושלם (בשרת) היום' },
  ];
  withPdf(await render({ kind: 'key-values', items }), (pdf) => {
    const text = extracted(pdf.run('pdftotext', '-layout', 'FILE', '-')).replaceAll(/ +/g, ' ');
    expect(text).toContain(', 2026-11-22 05:00 UTC');
    expect(text).toContain('Confirmed by');
    expect(text).toContain('9f2c11aa00');
    expect(text).toContain('הושלם (בשרת) היום');
  });
});

testWithTools(['qpdf', 'pdffonts'], 'faces for other scripts are embedded only where they are used', async () => {
  const facesOf = async (text: string) => {
    let faces: string[] = [];
    withPdf(await render({ kind: 'paragraph', text }), (pdf) => {
      const rows = pdf.run('pdffonts').trim().split('\n').slice(2);
      for (const row of rows) expect(row).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/);
      faces = rows.map((row) => row.replace(/^\w+\+(\S+).*$/, '$1')).toSorted();
    });
    return faces;
  };
  const always = ['NotoSans-Bold', 'NotoSans-Regular', 'NotoSansMono-Regular'];
  expect(await facesOf('restored')).toEqual(always);
  expect(await facesOf('אבי')).toEqual([...always, 'NotoSansHebrew-Regular'].toSorted());
  expect(await facesOf('يوسف')).toEqual([...always, 'NotoSansArabic-Regular'].toSorted());
});

testWithTools(['qpdf', 'pdftotext'], 'a right-to-left script without a face is printed as code points', async () => {
  withPdf(await render({ kind: 'paragraph', text: 'ܫܠܡ ޝ and אבי' }), (pdf) => {
    const text = extracted(pdf.run('pdftotext', '-layout', 'FILE', '-'));
    expect(text).toContain('[U+072B][U+0720][U+0721] [U+079D] and');
    expect(text).toContain('אבי');
  });
});

testWithTools(
  ['qpdf', 'pdftotext'],
  'hashes, ids and commands come out whole, also where ligatures would hide letters',
  async () => {
    const hashes = ['ff', 'fi', 'ffi'].map((seed) => createHash('sha256').update(seed).digest('hex'));
    const lines = [...hashes, 'D-2026-014', 'ffffffffffffffff', 'openssl cms -verify -cades -inform DER -in evidence.json.p7s'];
    const blocks: readonly Block[] = [
      { kind: 'paragraph', text: lines.join('\n'), emphasis: 'mono' },
      { kind: 'key-values', items: hashes.map((value) => ({ key: 'SHA-256', value, kind: 'mono' as const })) },
    ];
    withPdf(await render(...blocks), (pdf) => {
      for (const options of [['-layout'], ['-raw'], []]) {
        const printed = pdf.run('pdftotext', ...options, 'FILE', '-').split('\n');
        for (const line of lines) expect(printed.some((row) => row.includes(line))).toBe(true);
        for (const hash of hashes) expect(printed.filter((row) => row.includes(hash))).toHaveLength(2);
      }
    });
  },
);
