import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';

const faces = { latin: 'NotoSans-Regular.ttf', han: 'NotoSansSC-Regular.ttf' } as const;
const rows = 60;

/**
 * What pdfkit needs for the same texts and nothing else: each drawn at a place in a grid of four columns, in the same embedded faces,
 * cut into lines of at most ninety characters beforehand; no line breaking, no structure, no rules, no attachments, no seal.
 */
export async function drawRaw(texts: readonly string[], resourcesPath: string): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, font: null as unknown as string });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = once(document, 'end');
  for (const [name, file] of Object.entries(faces)) document.registerFont(name, readFileSync(join(resourcesPath, 'fonts', file)));
  const lines = texts.flatMap((text) => text.match(/[^\n]{1,90}/g) ?? []);
  lines.forEach((line, index) => {
    const place = index % (rows * 4);
    if (place === 0) document.addPage();
    document
      .font(/[\u2e80-\u9fff]/.test(line) ? 'han' : 'latin', 8.25)
      .text(line, 60 + (place % 4) * 118, 68 + Math.floor(place / 4) * 12, { lineBreak: false });
  });
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
