import { createHash } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import zlib from 'node:zlib';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { afterEach, expect, test, vi } from 'vitest';
import { deflate, isCompressed } from '../../../electron/pack/pdf-deflate.ts';
import { renderPdf } from '../../../electron/pack/render-pdf.ts';
import { sampleDocument } from '../../support/sample-document.ts';

const resourcesPath = new URL('../../../resources', import.meta.url).pathname;

const compressors = [
  'brotliCompress',
  'brotliCompressSync',
  'createBrotliCompress',
  'createDeflate',
  'createDeflateRaw',
  'createGzip',
  'deflate',
  'deflateRaw',
  'deflateRawSync',
  'deflateSync',
  'gzip',
  'gzipSync',
] as const;

/** Counts every call of the platform's compressors, whoever imported them and how. */
function watchPlatform(): () => number {
  const spies = compressors.map((name) => vi.spyOn(zlib, name));
  syncBuiltinESMExports();
  return () => spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
}

afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

test('no stream of a pack is compressed by the platform', async () => {
  const calls = watchPlatform();
  for (const language of ['en', 'zh-CN', 'ja'] as const) await renderPdf(sampleDocument(language), { resourcesPath });
  expect(calls()).toBe(0);
  // the watch itself works: the PDF writer, left alone, asks the platform
  new PDFDocument().end();
  expect(calls()).toBeGreaterThan(0);
});

test('every compressed stream of a pack holds the bytes that our own compression gives', async () => {
  const file = Buffer.from(await renderPdf(sampleDocument('ja'), { resourcesPath }));
  const text = file.toString('latin1');
  let streams = 0;
  for (const match of text.matchAll(/<<(?:(?!endobj)[\s\S])*?\/Length (\d+)\s(?:(?!endobj)[\s\S])*?>>\nstream\n/g)) {
    if (!match[0].includes('/FlateDecode')) continue;
    const start = match.index + match[0].length;
    const stream = file.subarray(start, start + Number(match[1]));
    expect(Buffer.from(deflate(zlib.inflateSync(stream))).equals(stream)).toBe(true);
    streams += 1;
  }
  expect(streams).toBe(text.split('/FlateDecode').length - 1);
  expect(streams).toBeGreaterThan(20);
});

test('compressed bytes stay what they were when earlier packs were issued', () => {
  const text = new TextEncoder().encode(
    Array.from({ length: 4_000 }, (_, index) => `ASSET-${index % 977},check ${index}\n`).join(''),
  );
  const digest = createHash('sha256').update(deflate(text)).digest('hex');
  // another value here means that packs already issued can no longer be drawn again
  expect(digest).toBe('57f1f4c2d636416eda3459522c87c0e1565936e1951bb5c03a7d4ef6db833b46');
});

test('what is compressed comes out again, whatever it was', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 4_000 }), (bytes) => {
      expect(Buffer.from(zlib.inflateSync(deflate(bytes))).equals(Buffer.from(bytes))).toBe(true);
    }),
    { seed: 20_261_122, numRuns: 200 },
  );
});

test('text is compressed up to eight mebibytes, and nothing else is', () => {
  const limit = 8 * 1024 * 1024;
  expect(isCompressed('text/csv', limit)).toBe(true);
  expect(isCompressed('text/csv', limit + 1)).toBe(false);
  expect(isCompressed('Application/JSON', 10)).toBe(true);
  expect(isCompressed('application/vnd.example+xml', 10)).toBe(true);
  for (const type of ['image/png', 'application/zip', 'application/pdf', 'application/octet-stream', 'xtext/plain'])
    expect(isCompressed(type, 10)).toBe(false);
});
