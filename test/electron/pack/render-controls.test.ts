import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { renderPdf } from '../../../electron/pack/render-pdf.ts';
import { numberHeadings } from '../../../shared/document/numbering.ts';
import { languages } from '../../../shared/text/language.ts';
import { translator } from '../../../shared/text/translate.ts';
import { controlBlocks, findingsOf, gapBlocks } from '../../support/matrix-document.ts';
import { withPdf } from '../../support/read-pdf.ts';
import { sampleDocument } from '../../support/sample-document.ts';
import { testWithTools } from '../../support/tools.ts';

const resourcesPath = fileURLToPath(new URL('../../../resources', import.meta.url));
const controls = findingsOf(['dora', 'iso-27001', 'nist-800-53']);

testWithTools(
  ['qpdf', 'pdftotext'],
  'gaps and a matrix of three frameworks over several pages keep their headers, in three languages',
  async () => {
    for (const language of languages) {
      const say = translator(language);
      const blocks = numberHeadings([...gapBlocks(language), { kind: 'page-break' }, ...controlBlocks(language, controls)]);
      const bytes = await renderPdf(sampleDocument(language, { blocks, attachments: [] }), { resourcesPath });
      withPdf(bytes, (pdf) => {
        expect(pdf.run('qpdf', '--check')).toContain('No syntax or stream encoding errors found');
        const pages = pdf.run('pdftotext', '-layout', 'FILE', '-').split('\f').slice(0, -1);
        const begin = pages.findIndex((page) => page.includes(say('control.section')));
        const matrix = pages.slice(begin);
        expect(matrix.length).toBeGreaterThan(2);
        for (const page of matrix) expect(page, language).toContain(say('control.wants'));
        const text = matrix.join('').replaceAll(/\s/g, '');
        for (const { controlId } of controls) expect(text, `${language} ${controlId}`).toContain(controlId.replaceAll(' ', ''));
      });
    }
  },
);
