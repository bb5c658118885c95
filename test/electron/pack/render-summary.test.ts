import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { renderPdf } from '../../../electron/pack/render-pdf.ts';
import type { Block } from '../../../shared/document/block.ts';
import { composePack } from '../../../shared/document/compose-pack.ts';
import type { EvidenceDocument } from '../../../shared/domain/evidence-document.ts';
import { languages } from '../../../shared/text/language.ts';
import { translator } from '../../../shared/text/translate.ts';
import { drillEvidence, packIdOf, planEvidence, siteAuditEvidence } from '../../support/evidence-builder.ts';
import { fullRecord } from '../../support/evidence-record.ts';
import { readWords, withPdf } from '../../support/read-pdf.ts';
import { sampleDocument } from '../../support/sample-document.ts';
import { testWithTools } from '../../support/tools.ts';

const resourcesPath = fileURLToPath(new URL('../../../resources', import.meta.url));

/** The blocks from the title of a section to the break after it. */
function sectionOf(evidence: EvidenceDocument, title: 'pack.summary' | 'pack.sign-offs'): readonly Block[] {
  const say = translator(evidence.language);
  const { blocks } = composePack({ evidence, packId: packIdOf(evidence), say });
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.text === say(title));
  const isEnd = (block: Block): boolean => block.kind === 'page-break' && block.unlessFits !== true;
  return blocks.slice(start, start + blocks.slice(start).findIndex(isEnd));
}

/** A drill with as much to say as a summary has: a missed objective, a sample, criteria fixed late. */
const { drill, signedOff } = fullRecord();
const failedDrill = {
  drill: { ...drill, isSample: true },
  signedOff: { ...signedOff, recoveredAt: '2026-11-24T04:00:00.000Z', startedAt: '2026-11-22T18:00:00.000Z' },
};

testWithTools(
  ['qpdf', 'pdftotext'],
  'the summary is one page, also on the shorter paper and of a drill that failed',
  async () => {
    for (const language of languages) {
      const drill = drillEvidence({ record: failedDrill, language });
      const packs = language === 'en' ? [drill, planEvidence({ language }), siteAuditEvidence({ language })] : [drill];
      const pages = packs.map(async (evidence) => {
        const document = sampleDocument(language, {
          blocks: sectionOf(evidence, 'pack.summary'),
          attachments: [],
          pageSize: 'Letter',
        });
        return withPdf(await renderPdf(document, { resourcesPath }), (pdf) => readWords(pdf).at(-1)?.page);
      });
      expect(new Set(await Promise.all(pages))).toEqual(new Set([1]));
    }
  },
);

testWithTools(
  ['qpdf', 'pdftotext'],
  'who decided and every field to sign stand together on a page that they begin, also on the shorter paper',
  async () => {
    for (const language of languages) {
      const blocks = sectionOf(drillEvidence({ language }), 'pack.sign-offs');
      expect(blocks.filter(({ kind }) => kind === 'signature-field')).toHaveLength(4);
      const bytes = await renderPdf(sampleDocument(language, { blocks, attachments: [], pageSize: 'Letter' }), { resourcesPath });
      expect(
        withPdf(bytes, (pdf) => readWords(pdf).at(-1)?.page),
        language,
      ).toBe(1);
    }
  },
);
