import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { renderPdf } from '../../../electron/pack/render-pdf.ts';
import { withPdf } from '../../support/read-pdf.ts';
import { sampleDocument } from '../../support/sample-document.ts';
import { testWithTools } from '../../support/tools.ts';

const resourcesPath = fileURLToPath(new URL('../../../resources', import.meta.url));
const relationships = ['/Data', '/Source', '/Supplement'];

testWithTools(['qpdf'], 'each attachment is an associated file with its checksum as sixteen bytes', async () => {
  const document = sampleDocument();
  withPdf(await renderPdf(document, { resourcesPath }), (pdf) => {
    const associated = pdf.entry(pdf.catalog, '/AF');
    if (!Array.isArray(associated)) throw new Error('a list of files');
    expect(associated).toHaveLength(document.attachments.length);
    document.attachments.forEach((attachment, index) => {
      const filespec = pdf.resolve(associated[index]);
      expect(pdf.entry(filespec, '/AFRelationship')).toBe(`/${attachment.relationship}`);
      expect(relationships).toContain(pdf.entry(filespec, '/AFRelationship'));
      expect(pdf.entry(filespec, '/UF')).toBe(`u:${attachment.name}`);
      expect(pdf.entry(filespec, '/F')).toBe(`u:${attachment.name}`);
      const file = pdf.entry(filespec, '/EF', '/F');
      expect(pdf.entry(file, '/Subtype')).toBe(`/${attachment.mediaType}`);
      const parameters = pdf.entry(file, '/Params');
      expect(pdf.entry(parameters, '/Size')).toBe(attachment.bytes.length);
      expect(pdf.entry(parameters, '/CheckSum')).toBe(`b:${createHash('md5').update(attachment.bytes).digest('hex')}`);
      expect(pdf.entry(parameters, '/ModDate')).toBe('u:D:20261122050000Z');
    });
  });
});

testWithTools(['qpdf', 'pdfdetach'], 'every reader finds the attachments, and they come out as they went in', async () => {
  const document = sampleDocument();
  withPdf(await renderPdf(document, { resourcesPath }), (pdf) => {
    const list = pdf.run('pdfdetach', '-list');
    expect(list).toContain('3 embedded files');
    for (const attachment of document.attachments) expect(list).toContain(attachment.name);
    const evidence = pdf.run('qpdf', '--show-attachment=evidence.json', 'FILE');
    expect(evidence).toBe(new TextDecoder().decode(document.attachments[0]?.bytes));
  });
});
