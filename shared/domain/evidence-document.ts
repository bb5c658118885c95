import * as v from 'valibot';
import { drillEvidenceSchema } from './evidence-drill.ts';
import { planEvidenceSchema } from './evidence-plan.ts';
import { siteAuditEvidenceSchema } from './evidence-site-audit.ts';

/** evidence.json of a pack of any kind. */
export const evidenceDocumentSchema = v.variant('packKind', [drillEvidenceSchema, planEvidenceSchema, siteAuditEvidenceSchema]);
export type EvidenceDocument = v.InferOutput<typeof evidenceDocumentSchema>;
