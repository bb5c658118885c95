import type { EvidenceDocument } from '../domain/evidence-document.ts';
import type { Translate } from '../text/translate.ts';
import type { Block } from './block.ts';
import { drillPackParts } from './compose-drill-pack.ts';
import { planPackParts } from './compose-plan-pack.ts';
import { siteAuditParts } from './compose-site-audit.ts';
import { telling } from './compose-telling.ts';
import { numberHeadings } from './numbering.ts';

/** What a pack says, before anything is drawn. `pageOf` holds `{page}` and `{pages}` for the renderer to fill. */
export interface ComposedPack {
  readonly title: string;
  readonly subject: string;
  readonly marking: string;
  readonly pageOf: string;
  readonly evidenceDescription: string;
  readonly blocks: readonly Block[];
}

/** What is particular about one kind of pack: its name, what it is of, and everything it says. */
export interface PackParts {
  readonly title: string;
  readonly subject: string;
  readonly blocks: readonly Block[];
}

export interface PackInput {
  readonly evidence: EvidenceDocument;
  readonly packId: string;
  readonly say: Translate;
}

/** An evidence pack in words: the same evidence gives the same blocks on any machine. */
export function composePack({ evidence, packId, say }: PackInput): ComposedPack {
  const { title, subject, blocks } = partsOf({ evidence, packId, say });
  return {
    title,
    subject,
    marking: say(`confidentiality.${evidence.plan.site.confidentiality}`),
    pageOf: say('pack.page-of', { page: '{page}', pages: '{pages}' }),
    evidenceDescription: say('pack.evidence-description'),
    blocks: numberHeadings(blocks),
  };
}

function partsOf({ evidence, packId, say }: PackInput): PackParts {
  switch (evidence.packKind) {
    case 'drill':
      return drillPackParts(telling(evidence, packId, say, evidence.record.evidence));
    case 'plan':
      return planPackParts(telling(evidence, packId, say, []));
    case 'site-audit': {
      const items = evidence.records.flatMap((record) => record.evidence);
      return siteAuditParts(telling(evidence, packId, say, items));
    }
  }
}
