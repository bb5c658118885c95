import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { renderPdf } from '../../../electron/pack/render-pdf.ts';
import type { Block } from '../../../shared/document/block.ts';
import { verifyPack } from '../../../shared/verifier/verify-pack.ts';
import { readWords, withPdf } from '../../support/read-pdf.ts';
import { hostileValues, sampleDocument, samplePackId } from '../../support/sample-document.ts';
import { extremeBlocks } from '../../support/sample-extreme.ts';
import { testWithTools } from '../../support/tools.ts';

const resourcesPath = fileURLToPath(new URL('../../../resources', import.meta.url));
const render = (document = sampleDocument()) => renderPdf(document, { resourcesPath });
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const blocksOnly = (...blocks: readonly Block[]) => sampleDocument('en', { blocks, attachments: [] });

testWithTools(['qpdf', 'pdfinfo', 'pdffonts'], 'a pack is a sound PDF 1.7 with every font embedded', async () => {
  withPdf(await render(), (pdf) => {
    expect(pdf.run('qpdf', '--check')).toContain('No syntax or stream encoding errors found');
    const info = pdf.run('pdfinfo');
    expect(info).toMatch(/PDF version:\s+1\.7/);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Page size:\s+595\.28 x 841\.89 pts \(A4\)/);
    expect(info).toContain(`drillbook-pack:${samplePackId}`);
    const fonts = pdf.run('pdffonts').trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/);
  });
});

test('the same document gives the same bytes in every time zone and language of the machine', async () => {
  const script = `
    import { createHash } from 'node:crypto';
    import { renderPdf } from './electron/pack/render-pdf.ts';
    import { sampleDocument } from './test/support/sample-document.ts';
    const bytes = await renderPdf(sampleDocument('ja'), { resourcesPath: 'resources' });
    console.log(createHash('sha256').update(bytes).digest('hex'));`;
  const elsewhere = (environment: Record<string, string>) =>
    execFileSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
      cwd: fileURLToPath(new URL('../../..', import.meta.url)),
      env: { ...process.env, NODE_OPTIONS: '', ...environment },
      encoding: 'utf8',
    }).trim();
  const here = sha256(await render(sampleDocument('ja')));
  expect(sha256(await render(sampleDocument('ja')))).toBe(here);
  expect(elsewhere({ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' })).toBe(here);
  expect(elsewhere({ TZ: 'America/Caracas', LANG: 'C', LC_ALL: 'C' })).toBe(here);
});

test('a rendered pack is one the verifier accepts, waiting only for its seal', async () => {
  const verdict = await verifyPack(await render(), {
    verifiedAt: '2026-11-23T00:00:00.000Z',
    trust: { pinnedSha256: [], certificateAuthoritiesDer: [] },
  });
  expect(verdict.bottomLine).toBe('unsealed');
  expect(verdict.packId).toBe(samplePackId);
  expect(verdict.integrity.checks.filter(({ state }) => state === 'failed').map(({ code }) => code)).toEqual(['SEAL_FIRST']);
  expect(verdict.attachments.map(({ state }) => state)).toEqual(['passed', 'passed']);
});

testWithTools(['qpdf', 'pdftotext'], 'every language prints and can be extracted again', async () => {
  const expected = {
    en: [
      'Restore drill “orders”',
      '4 h 20 min',
      'Aiko Tanaka · 田中 愛子',
      '陈伟',
      'データベース復旧',
      'नमस्ते',
      'λόγος',
      'Привет',
    ],
    'zh-CN': ['“订单”恢复演练', '订单服务的恢复比约定时间晚了二十分钟', '机密——仅供审计人员使用', '第 3 页，共'],
    ja: ['「受注」復旧訓練', '受注サービスの復旧は合意より二十分遅れました', '証拠等級', '手入力'],
  } as const;
  for (const language of ['en', 'zh-CN', 'ja'] as const) {
    withPdf(await render(sampleDocument(language)), (pdf) => {
      const text = pdf.run('pdftotext', '-layout', 'FILE', '-').normalize('NFC');
      for (const part of expected[language]) expect(text).toContain(part);
    });
  }
});

testWithTools(
  ['qpdf', 'pdftotext'],
  'what no face can draw is printed as its code point, and nothing typed vanishes',
  async () => {
    const values = Object.entries(hostileValues).filter(([key]) => key !== 'endless');
    const items = values.map(([key, value]) => ({ key, value }));
    withPdf(await render(blocksOnly({ kind: 'key-values', items })), (pdf) => {
      const text = pdf.run('pdftotext', '-raw', 'FILE', '-').replaceAll('\n', ' ');
      expect(text).toContain(hostileValues.markup);
      expect(text).toContain('restored [U+1F44D][U+1F3FD] by [U+1F469][U+1F4BB] team');
      expect(text).toContain('bell [U+0007] escape [U+001B][31m override [U+202E] gnp.exe');
      expect(text).toContain('2026 and');
    });
  },
);

testWithTools(
  ['qpdf', 'pdftotext'],
  'ten thousand characters without a space stay inside the margins, in every block',
  async () => {
    for (const pageSize of ['A4', 'Letter'] as const) {
      withPdf(await render({ ...blocksOnly(...extremeBlocks()), title: hostileValues.endless, pageSize }), (pdf) => {
        const [right, bottom] = pageSize === 'A4' ? [595.28 - 59.5, 841.89 - 36] : [612 - 59.5, 792 - 36];
        const words = readWords(pdf);
        expect(words.length).toBeGreaterThan(100);
        for (const word of words) {
          expect(word.xMin).toBeGreaterThan(59.5);
          expect(word.xMax).toBeLessThan(right);
          expect(word.yMax).toBeLessThan(bottom);
          expect(word.yMin).toBeGreaterThan(24);
        }
        const printed = words.map(({ text }) => text).join('');
        expect(printed.split('x').length - 1).toBeGreaterThan(80_000);
        expect(printed.split('未').length - 1).toBeGreaterThan(9_000);
      });
    }
  },
);

testWithTools(['qpdf', 'pdftotext'], 'a table of two thousand rows repeats its header and loses no row', async () => {
  const rows = Array.from({ length: 2_000 }, (_, index) => [`ASSET-${index}`, `Table orders_${index % 40}`, String(index * 31)]);
  const columns = [
    { header: 'Asset-header', weight: 1, kind: 'mono' as const },
    { header: 'Name', weight: 2, kind: 'text' as const },
    { header: 'Rows', weight: 1, kind: 'number' as const },
  ];
  const bytes = await render(blocksOnly({ kind: 'table', columns, rows, emptyText: '' }));
  withPdf(bytes, (pdf) => {
    const words = readWords(pdf);
    const pages = Math.max(...words.map(({ page }) => page));
    expect(pages).toBeGreaterThan(40);
    expect(words.filter(({ text }) => text === 'Asset-header').map(({ page }) => page)).toEqual(
      Array.from({ length: pages }, (_, index) => index + 1),
    );
    const found = words.filter(({ text }) => text.startsWith('ASSET-')).map(({ text }) => text);
    expect(found).toEqual(rows.map(([name]) => name));
  });
});

testWithTools(['qpdf', 'pdftotext'], 'the contents name the page each heading stands on', async () => {
  withPdf(await render(), (pdf) => {
    const pages = pdf.run('pdftotext', '-layout', 'FILE', '-').split('\f');
    const entries = [...(pages[1] ?? '').matchAll(/^\s*([\d.]+)\s+(\S.*?)\s+(\d+)$/gm)];
    expect(entries.length).toBeGreaterThan(8);
    for (const [, number, title, page] of entries) {
      const heading = new RegExp(`^\\s*${number?.replaceAll('.', '\\.')}\\s+${title?.slice(0, 12)}`, 'm');
      expect(pages[Number(page) - 1]).toMatch(heading);
    }
  });
});

test('a missing font is named', async () => {
  await expect(renderPdf(sampleDocument(), { resourcesPath: '/nowhere' })).rejects.toMatchObject({ code: 'FONT_MISSING' });
});
