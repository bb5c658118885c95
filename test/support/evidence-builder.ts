import * as v from 'valibot';
import { drawingVersion } from '../../electron/pack/drawing-version.ts';
import { type DrillEvidence, drillEvidenceSchema } from '../../shared/domain/evidence-document.ts';
import { instantSchema } from '../../shared/domain/units.ts';
import { assess } from '../../shared/rules/assess.ts';
import { drillFindings } from '../../shared/rules/drill-findings.ts';
import { signatureFields } from '../../shared/rules/signature-fields.ts';
import type { Language } from '../../shared/text/language.ts';
import { drillWith } from './drill-builder.ts';
import { fullPlan } from './evidence-plan.ts';
import { fullRecord, on, sha } from './evidence-record.ts';
import { type PlanInput, planWith } from './plan-builder.ts';

export interface EvidenceInput {
  readonly language?: Language;
  readonly plan?: Partial<PlanInput>;
  readonly record?: Parameters<typeof drillWith>[0];
  readonly attachments?: number;
  readonly previousPackId?: string | null;
}

/** The evidence.json of a realistic drill, judged by the real rules; the schema makes sure that it could exist. */
export function drillEvidence(input: EvidenceInput = {}): DrillEvidence {
  const { language = 'en' } = input;
  const base = fullPlan(language);
  const plan = planWith({ ...base, ...input.plan });
  const record = drillWith({ ...fullRecord(), ...input.record });
  const service = plan.services.find((entry) => entry.serviceId === record.drill.serviceId);
  if (service === undefined) throw new TypeError('the drill is of a service of the plan');
  const issuedAt = v.parse(instantSchema, on('23:40:00'));
  return v.parse(drillEvidenceSchema, {
    schema: 'drillbook.evidence/1',
    packKind: 'drill',
    issuedAt,
    language,
    program: { name: 'Drillbook', version: '0.1.0', drawing: drawingVersion },
    site: plan.site,
    signatureFields: signatureFields(plan, record.signOffs),
    attachments: attachmentsOf(record, input.attachments),
    audit: { size: 214, head: sha('head') },
    plan,
    record,
    findings: drillFindings(record, service),
    assessment: assess(plan, [record], issuedAt),
    previousPackId: input.previousPackId === undefined ? sha('previous') : input.previousPackId,
  });
}

/** The pack id a test prints; a real one is the SHA-256 of the canonical evidence. */
export function packIdOf(evidenceDocument: DrillEvidence): string {
  return sha(JSON.stringify(evidenceDocument));
}

function attachmentsOf(record: DrillEvidence['record'], more = 0) {
  const raw = record.evidence.map((item, index) => ({
    name: `raw/${String(index + 1).padStart(2, '0')}-${item.fileName}`,
    mediaType: item.mediaType,
    bytes: item.bytes,
    sha256: item.sha256,
    relationship: 'Source',
    description: item.title,
  }));
  const annex = ['assets', 'differences', 'checks', ...Array.from({ length: more }, (_, index) => `sheet-${index}`)];
  const tables = annex.map((name, index) => ({
    name: `annex/${name}.csv`,
    mediaType: 'text/csv',
    bytes: 1_804 + index * 977,
    sha256: sha(name),
    relationship: 'Supplement',
    description: `Table of ${name}`,
  }));
  return [...raw, ...tables];
}
