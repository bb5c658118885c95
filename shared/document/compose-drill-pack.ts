import type { DrillEvidence } from '../domain/evidence-document.ts';
import type { Translate } from '../text/translate.ts';
import type { Block } from './block.ts';
import { composeAssets } from './compose-assets.ts';
import { composeAttachments } from './compose-attachments.ts';
import { composeBackupPoint } from './compose-backup-point.ts';
import { composeChecks } from './compose-checks.ts';
import { composeClaims } from './compose-claims.ts';
import { composeContents, composeCover } from './compose-cover.ts';
import { composeDifferences } from './compose-differences.ts';
import { composeGlossary } from './compose-glossary.ts';
import { composeLessons } from './compose-lessons.ts';
import { composeMeasured } from './compose-measured.ts';
import { composeParticipants } from './compose-participants.ts';
import { composePlan } from './compose-plan.ts';
import { composeRun } from './compose-run.ts';
import { composeScenario } from './compose-scenario.ts';
import { composeScope } from './compose-scope.ts';
import { composeSignOffs } from './compose-sign-offs.ts';
import { composeSummary } from './compose-summary.ts';
import { composeTarget } from './compose-target.ts';
import { type Telling, telling } from './compose-telling.ts';
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

/** The parts of a drill's pack, in the order an auditor reads them. */
const parts: readonly ((told: Telling) => readonly Block[])[] = [
  composeSummary,
  composeClaims,
  composeScope,
  composePlan,
  composeAssets,
  composeScenario,
  composeBackupPoint,
  composeTarget,
  composeRun,
  composeChecks,
  composeMeasured,
  composeDifferences,
  composeLessons,
  composeParticipants,
  composeSignOffs,
  composeAttachments,
  composeGlossary,
];

/** The evidence pack of one drill, in words: the same evidence gives the same blocks on any machine. */
export function composeDrillPack({ evidence, packId, say }: DrillPackInput): ComposedPack {
  const told = telling(evidence, packId, say);
  const { drill } = evidence.record;
  const body = parts.flatMap((compose) => compose(told));
  const blocks = [...composeCover(told), composeContents(told), ...body];
  return {
    title: drill.title,
    subject: say('pack.cover-subtitle', { service: told.service(drill.serviceId), site: evidence.plan.site.name }),
    marking: say(`confidentiality.${evidence.plan.site.confidentiality}`),
    pageOf: say('pack.page-of', { page: '{page}', pages: '{pages}' }),
    evidenceDescription: say('pack.evidence-description'),
    blocks: numberHeadings(blocks),
  };
}
