import canonicalize from 'canonicalize';
import * as v from 'valibot';
import { type ActivityRow, activityFile, annexFiles } from '../../electron/pack/annex-files.ts';
import { drawingVersion } from '../../electron/pack/drawing-version.ts';
import { signerStatement } from '../../electron/pack/signer-statement.ts';
import type { Control } from '../../shared/domain/control.ts';
import type { DrillRecord } from '../../shared/domain/drill-record.ts';
import type { CommonEvidence } from '../../shared/domain/evidence-common.ts';
import type { EvidenceDocument } from '../../shared/domain/evidence-document.ts';
import { type DrillEvidence, drillEvidenceSchema } from '../../shared/domain/evidence-drill.ts';
import { type PlanEvidence, planEvidenceSchema } from '../../shared/domain/evidence-plan.ts';
import { type SiteAuditEvidence, siteAuditEvidenceSchema } from '../../shared/domain/evidence-site-audit.ts';
import { packRoles } from '../../shared/domain/pack-subject.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { instantSchema, type Sha256 } from '../../shared/domain/units.ts';
import { assess } from '../../shared/rules/assess.ts';
import { controlFindings } from '../../shared/rules/control-findings.ts';
import { drillFindings } from '../../shared/rules/drill-findings.ts';
import { findGaps } from '../../shared/rules/find-gaps.ts';
import { whatIsFixed } from '../../shared/rules/fixed-criteria.ts';
import { countActivity } from '../../shared/rules/period-activity.ts';
import { actsOf } from '../../shared/rules/record-acts.ts';
import { signatureFields, signersOfDrill } from '../../shared/rules/signature-fields.ts';
import type { Language } from '../../shared/text/language.ts';
import { drillWith } from './drill-builder.ts';
import { fullPlan } from './evidence-plan.ts';
import { fullRecord, on, sha } from './evidence-record.ts';
import { type PlanInput, planWith } from './plan-builder.ts';

interface CommonInput {
  readonly language?: Language;
  readonly plan?: Partial<PlanInput>;
  readonly previousPackId?: string | null;
  readonly pageSize?: 'A4' | 'Letter';
  readonly changes?: CommonEvidence['changes'];
  readonly checkpoints?: CommonEvidence['audit']['checkpoints'];
  readonly controls?: readonly Control[];
}

export interface EvidenceInput extends CommonInput {
  readonly record?: Parameters<typeof drillWith>[0];
}

export interface AuditInput extends CommonInput {
  readonly records?: readonly Parameters<typeof drillWith>[0][];
}

const issuedAt = v.parse(instantSchema, on('23:40:00'));

/** The evidence.json of a realistic drill, judged by the real rules; the schema makes sure that it could exist. */
export function drillEvidence(input: EvidenceInput = {}): DrillEvidence {
  const plan = planOf(input);
  const record = fixed(drillWith({ ...fullRecord(), ...input.record }));
  const findings = findingsOf(plan, record);
  const held = { packKind: 'drill', records: [record], findings: [findings] } as const;
  return v.parse(drillEvidenceSchema, {
    ...commonOf(input, plan, held),
    packKind: 'drill',
    signatureFields: signatureFields(plan, signersOfDrill(record.signOffs)),
    attachments: attachmentsOf(plan, [record]),
    record,
    findings,
  });
}

/** The evidence.json of the plan of the same site, with the drill it had. */
export function planEvidence(input: CommonInput = {}): PlanEvidence {
  const plan = planOf(input);
  const signers = signersOf(plan, 'plan');
  return v.parse(planEvidenceSchema, {
    ...commonOf(input, plan, { packKind: 'plan', records: [], findings: [] }),
    packKind: 'plan',
    signatureFields: signatureFields(plan, signers),
    attachments: annexFiles({ plan, records: null, language: plan.site.language }).map(({ attachment }) => attachment),
    signers,
  });
}

/** The evidence.json of a year of the same site. */
export function siteAuditEvidence(input: AuditInput = {}): SiteAuditEvidence {
  const plan = planOf(input);
  const records = (input.records ?? [{}]).map((record) => fixed(drillWith({ ...fullRecord(), ...record })));
  const findings = records.map((record) => findingsOf(plan, record));
  const signers = signersOf(plan, 'site-audit');
  const common = commonOf(input, plan, { packKind: 'site-audit', records, findings });
  const log = logOf(plan, records, common.audit);
  return v.parse(siteAuditEvidenceSchema, {
    ...common,
    packKind: 'site-audit',
    signatureFields: signatureFields(plan, signers),
    attachments: [...attachmentsOf(plan, records), activityFile(log, plan.site.language).attachment],
    signers,
    period: { from: '2026-01-01', to: '2026-12-31' },
    records,
    findings,
    activity: countActivity(log),
  });
}

/** The table of the activity of an audit that this file made. */
export function activityOf({ plan, records, audit }: SiteAuditEvidence): Uint8Array {
  return activityFile(logOf(plan, records, audit), plan.site.language).content;
}

function planOf({ language = 'en', plan, controls = [] }: CommonInput): Plan {
  const given = { ...fullPlan(language), ...plan };
  const frameworks = [...new Set(controls.map(({ frameworkId }) => frameworkId))];
  const { site } = planWith(given);
  return planWith({ ...given, ...(frameworks.length > 0 ? { site: { ...site, frameworks } } : {}) });
}

/** A record whose criteria were fixed under the hash they have. */
function fixed(record: DrillRecord): DrillRecord {
  const { drill, backupPoint } = record;
  const { progress, drillId } = drill;
  if (!('fixedCriteria' in progress) || backupPoint === null) return record;
  const { backupPointId } = backupPoint;
  const { fixedCriteria, restoreTargetId } = progress;
  const sha256 = sha(canonicalize(whatIsFixed(drillId, { ...fixedCriteria, backupPointId, restoreTargetId })) ?? '');
  const evidence = record.evidence.map((item) => ({ ...item, drillId }));
  const kept = { ...progress, backupPointId, fixedCriteria: { ...fixedCriteria, sha256: sha256 as Sha256 } };
  return { ...record, evidence, drill: { ...drill, progress: kept } };
}

/** The log of the site of these drills: every act they tell of, and the packs that were issued before. */
function logOf(plan: Plan, records: readonly DrillRecord[], audit: CommonEvidence['audit']): ActivityRow[] {
  const acts = records
    .flatMap(actsOf)
    .map(([at, action, subject]) => ({ at, action, subject }))
    .toSorted((a, b) => a.at.localeCompare(b.at));
  const at = plan.site.createdAt;
  const issued = audit.checkpoints.map((pack) => ({ at: pack.issuedAt, action: 'pack:issue', subject: `pack:${pack.packId}` }));
  const edits = Array.from({ length: Math.max(0, audit.size - acts.length - issued.length - 1) }, (_, index) => ({
    ...{ at, action: 'asset:edit', subject: `asset:asset-${index % 12}` },
  }));
  const created = { at, action: 'site:create', subject: `site:${plan.site.siteId}` };
  const hashes = new Map([audit, ...audit.checkpoints].map(({ size, head }) => [size, head]));
  const hashOf = (sequence: number) => hashes.get(sequence) ?? sha(`entry ${sequence}`);
  return [created, ...edits, ...issued, ...acts].map((act, index) => ({
    ...act,
    sequence: index + 1,
    actor: 'operator',
    sha256: hashOf(index + 1) as Sha256,
    previousSha256: (index === 0 ? '0'.repeat(64) : hashOf(index)) as Sha256,
  }));
}

function signersOf(plan: Plan, kind: 'plan' | 'site-audit') {
  return packRoles[kind].map((role) => ({
    role,
    personId: plan.people.find((person) => person.roles.some((held) => held === role))?.personId ?? null,
    statement: signerStatement(kind, role, plan.site.language),
    certificateSha256: null,
  }));
}

function checkpointsOf({ previousPackId = sha('previous') }: CommonInput): CommonEvidence['audit']['checkpoints'] {
  if (previousPackId === null) return [];
  const [packId, head] = [previousPackId, sha('head of the previous')];
  return [{ packId: packId as Sha256, head, issuedAt: v.parse(instantSchema, '2026-10-02T14:05:09.000Z'), size: 180 as never }];
}

interface Held {
  readonly packKind: EvidenceDocument['packKind'];
  readonly records: readonly DrillRecord[];
  readonly findings: readonly ReturnType<typeof findingsOf>[];
}

function commonOf(input: CommonInput, plan: Plan, held: Held) {
  // a plan pack speaks of the drills of its site without holding them
  const records = held.packKind === 'plan' ? [drillWith(fullRecord())] : held.records;
  const gaps = findGaps(plan, records, issuedAt);
  const checkpoints = input.checkpoints ?? checkpointsOf(input);
  return {
    schema: 'drillbook.evidence/1',
    issuedAt,
    language: plan.site.language,
    pageSize: input.pageSize ?? 'A4',
    program: { name: 'Drillbook', version: '0.1.0', drawing: drawingVersion },
    site: plan.site,
    audit: { size: 214, head: sha('head'), checkpoints },
    plan,
    assessment: assess(plan, records, issuedAt),
    gaps,
    controls: controlFindings(input.controls ?? [], { ...held, plan, gaps, at: issuedAt }),
    changes: input.changes ?? null,
    previousPackId: checkpoints.at(-1)?.packId ?? null,
  };
}

function findingsOf(plan: Plan, record: DrillRecord) {
  const service = plan.services.find((entry) => entry.serviceId === record.drill.serviceId);
  if (service === undefined) throw new TypeError('the drill is of a service of the plan');
  return drillFindings(record, service);
}

/** The pack id a test prints; a real one is the SHA-256 of the canonical evidence. */
export function packIdOf(evidenceDocument: EvidenceDocument): string {
  return sha(JSON.stringify(evidenceDocument));
}

function attachmentsOf(plan: Plan, records: readonly DrillRecord[]) {
  const items = records.flatMap((record) => record.evidence);
  const raw = items.map((item, index) => ({
    name: `raw/${String(index + 1).padStart(2, '0')}-${item.fileName}`,
    mediaType: item.mediaType,
    bytes: item.bytes,
    sha256: item.sha256,
    relationship: 'Source',
    description: item.title,
  }));
  const tables = annexFiles({ plan, records, language: plan.site.language }).map(({ attachment }) => attachment);
  return [...raw, ...tables];
}
