import * as v from 'valibot';
import { fulfilments } from './assessment.ts';
import { drillVerdicts, evidenceGradeSchema, objectiveResultSchema } from './drill-findings.ts';
import { evidenceEnvelopeSchema } from './evidence-envelope.ts';
import { gapAnswers } from './gap.ts';
import { signOffDecisions, signOffRoles } from './sign-off.ts';

const common = {
  ...evidenceEnvelopeSchema.entries,
  gaps: v.array(v.looseObject({ answer: v.picklist(gapAnswers) })),
};
const differences = v.array(v.looseObject({ disposition: v.string() }));
const findings = v.looseObject({ verdict: v.picklist(drillVerdicts) });

/**
 * What of evidence.json somebody who signs is told in words.
 *
 * Shape: only what is told; the rest may be of an older or newer form, since the pages themselves are shown.
 */
export const signedEvidenceSchema = v.variant('packKind', [
  v.looseObject({
    ...common,
    packKind: v.literal('drill'),
    record: v.looseObject({
      drill: v.looseObject({ title: v.string() }),
      differences,
      signOffs: v.array(v.looseObject({ role: v.picklist(signOffRoles), decision: v.picklist(signOffDecisions) })),
    }),
    findings: v.looseObject({
      ...findings.entries,
      grade: evidenceGradeSchema,
      rto: objectiveResultSchema,
      rpo: objectiveResultSchema,
    }),
  }),
  v.looseObject({
    ...common,
    packKind: v.literal('plan'),
    assessment: v.looseObject({ acceptance: v.array(v.looseObject({ state: v.picklist(fulfilments) })) }),
  }),
  v.looseObject({
    ...common,
    packKind: v.literal('site-audit'),
    period: v.looseObject({ from: v.string(), to: v.string() }),
    records: v.array(v.looseObject({ differences })),
    findings: v.array(findings),
  }),
]);
export type SignedEvidence = v.InferOutput<typeof signedEvidenceSchema>;
