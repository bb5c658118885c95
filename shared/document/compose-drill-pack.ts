import type { DrillEvidence } from '../domain/evidence-document.ts';
import type { Translate } from '../text/translate.ts';
import type { Block } from './block.ts';
import { composeChecks } from './compose-checks.ts';
import { composeCover } from './compose-cover.ts';
import { composeDifferences } from './compose-differences.ts';
import { composeRun } from './compose-run.ts';
import { composeSignOffs } from './compose-sign-offs.ts';
import { composeSummary } from './compose-summary.ts';
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

export interface DrillPackInput {
  readonly evidence: DrillEvidence;
  readonly packId: string;
  readonly say: Translate;
}

/** The evidence pack of one drill, in words: the same evidence gives the same blocks on any machine. */
export function composeDrillPack({ evidence, packId, say }: DrillPackInput): ComposedPack {
  const told = telling(evidence, packId, say);
  const { drill } = evidence.record;
  const blocks = [
    ...composeCover(told),
    ...composeSummary(told),
    ...composeRun(told),
    ...composeChecks(told),
    ...composeDifferences(told),
    ...composeSignOffs(told),
  ];
  return {
    title: drill.title,
    subject: say('pack.cover-subtitle', { service: told.service(drill.serviceId), site: evidence.plan.site.name }),
    marking: say(`confidentiality.${evidence.plan.site.confidentiality}`),
    pageOf: say('pack.page-of', { page: '{page}', pages: '{pages}' }),
    evidenceDescription: say('pack.evidence-description'),
    blocks: numberHeadings(blocks),
  };
}
