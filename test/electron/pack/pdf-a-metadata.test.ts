import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeXmp, escapeXml } from '../../../electron/pack/pdf-a-metadata.ts';
import { renderPdf } from '../../../electron/pack/render-pdf.ts';
import { withPdf } from '../../support/read-pdf.ts';
import { sampleDocument } from '../../support/sample-document.ts';
import { testWithTools } from '../../support/tools.ts';

const resourcesPath = fileURLToPath(new URL('../../../resources', import.meta.url));

const identity = {
  title: 'R&D <drill>',
  subject: '"quoted"',
  author: 'Drillbook',
  producer: 'Drillbook',
  keywords: 'drillbook-pack:00',
  language: 'en',
  createdAt: new Date('2026-11-22T05:00:00Z'),
};

test('a title cannot break out of the metadata', () => {
  const xmp = composeXmp(identity);
  expect(xmp).toContain('R&amp;D &lt;drill&gt;');
  expect(xmp).not.toContain('<drill>');
  expect(xmp).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
  expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(xmp).toContain('<xmp:CreateDate>2026-11-22T05:00:00Z</xmp:CreateDate>');
});

test('escaped text holds no mark-up and no character that XML forbids, whatever was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeXml(text);
      expect(escaped).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|apos;)/);
      expect(escaped).not.toMatch(/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/u);
    }),
    { seed: 20_261_122, numRuns: 500 },
  );
});

testWithTools(['qpdf', 'pdfinfo'], 'the file declares PDF/A-3a and PDF/UA-1 and agrees with its own information', async () => {
  const document = sampleDocument('zh-CN', { title: 'R&D <drill> “恢复”\u0007' });
  withPdf(await renderPdf(document, { resourcesPath }), (pdf) => {
    const metadata = pdf.run('pdfinfo', '-meta');
    expect(metadata).toContain('R&amp;D &lt;drill&gt; “恢复”[U+0007]');
    expect(pdf.run('pdfinfo')).toContain('R&D <drill> “恢复”[U+0007]');
    expect(pdf.entry(pdf.catalog, '/Lang')).toBe('u:zh-CN');
    expect(pdf.entry(pdf.catalog, '/MarkInfo', '/Marked')).toBe(true);
    expect(pdf.entry(pdf.catalog, '/ViewerPreferences', '/DisplayDocTitle')).toBe(true);
    const intents = pdf.entry(pdf.catalog, '/OutputIntents');
    expect(intents).toHaveLength(1);
    const intent = Array.isArray(intents) ? intents[0] : undefined;
    expect(pdf.entry(intent, '/S')).toBe('/GTS_PDFA1');
    expect(pdf.entry(intent, '/DestOutputProfile', '/N')).toBe(3);
    expect(pdf.entry(pdf.catalog, '/Metadata', '/Filter')).toBeUndefined();
  });
});

test('the colour profile is the one an sRGB output intent needs', () => {
  const profile = readFileSync(`${resourcesPath}/icc/sRGB-IEC61966-2.1.icc`);
  expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
  expect(profile.readUInt32BE(0)).toBe(profile.length);
});
