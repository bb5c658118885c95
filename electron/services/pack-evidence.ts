import canonicalize from 'canonicalize';
import type { DrillFindings } from '../../shared/domain/drill-findings.ts';
import type { DrillRecord } from '../../shared/domain/drill-record.ts';
import type { CommonEvidence, PackSigner } from '../../shared/domain/evidence-common.ts';
import type { EvidenceDocument } from '../../shared/domain/evidence-document.ts';
import {
  type AuditCheckpoint,
  checkpointsAtMost,
  type EvidenceEnvelope,
  evidenceSchemaName,
} from '../../shared/domain/evidence-envelope.ts';
import type { PackChanges } from '../../shared/domain/pack-changes.ts';
import { isDrillInPeriod, type PackSubject } from '../../shared/domain/pack-subject.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import type { Bytes, Instant, Sha256 } from '../../shared/domain/units.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { assess } from '../../shared/rules/assess.ts';
import { type ControlEvidence, controlFindings } from '../../shared/rules/control-findings.ts';
import { drillFindings } from '../../shared/rules/drill-findings.ts';
import { findGaps } from '../../shared/rules/find-gaps.ts';
import { packChanges } from '../../shared/rules/pack-changes.ts';
import { signatureFields, signersOfDrill } from '../../shared/rules/signature-fields.ts';
import { sha256Of } from '../files/sha256.ts';
import { annexFiles } from '../pack/annex-files.ts';
import type { PackFile } from '../pack/pack-file.ts';
import { auditHead } from '../store/audit.ts';
import { evidencePacks } from '../store/evidence-packs.ts';
import { readConsistently } from '../store/transact.ts';
import { activityOf } from './activity.ts';
import type { Context } from './context.ts';
import { recordOf } from './drills.ts';
import { loadControls } from './load-controls.ts';
import { type ChosenSigners, packSigners } from './pack-signers.ts';
import { type PreviousPack, previousEvidence } from './previous-evidence.ts';
import { rawFiles } from './raw-files.ts';
import { serviceOf } from './services.ts';

/** What a pack is made of before it is drawn. `packId` is the SHA-256 of `evidenceBytes`. */
export interface PackContents {
  readonly evidence: EvidenceDocument;
  readonly evidenceBytes: Uint8Array;
  readonly packId: Sha256;
  readonly files: readonly PackFile[];
}

export interface GatherOptions {
  readonly program: CommonEvidence['program'];
  readonly issuedAt: Instant;
  readonly pageSize?: EvidenceEnvelope['pageSize'];
  /** Who answers for a plan or a site audit, by id or exact name; where nobody is chosen, the only person in the role. */
  readonly signers?: ChosenSigners;
  /** Raw evidence beyond this lies beside the PDF. Units: bytes. */
  readonly rawLimitBytes?: number;
  /** A draft names nobody where it is not clear who signs. */
  readonly draft?: boolean;
}

/** Raw evidence up to this is embedded. */
export const defaultRawLimitBytes = 64 * 1_048_576;

/**
 * Gathers everything a pack says, as canonical JSON, and the raw evidence it vouches for.
 *
 * Source: RFC 8785 (canonical JSON).
 * Throws: DRILL_NOT_FOUND, PACK_SIGNER_UNCLEAR, PACK_SIGNERS_ALIKE, SITE_FILE_DAMAGED when raw evidence is no longer what its hash says.
 */
export function packContents(context: Context, subject: PackSubject, options: GatherOptions): PackContents {
  return readConsistently(context.db, () => {
    const { evidence: told, files } = gather(context, subject, options);
    const previous = previousEvidence(context, subject);
    const evidence = { ...told, changes: previous && changesSince(previous, told) };
    const text = canonicalize(evidence);
    if (text === undefined) throw new DrillbookError('UNEXPECTED');
    const evidenceBytes = Buffer.from(text);
    return { evidence, evidenceBytes, packId: sha256Of(evidenceBytes) as Sha256, files };
  });
}

function changesSince({ packId, issuedAt, evidence }: PreviousPack, told: EvidenceDocument): PackChanges {
  if (evidence !== null) return packChanges(evidence, packId, told);
  return { previousPackId: packId, previousIssuedAt: issuedAt, entries: null, unlisted: 0 };
}

interface Gathered {
  readonly evidence: EvidenceDocument;
  readonly files: readonly PackFile[];
}

function gather(context: Context, subject: PackSubject, options: GatherOptions): Gathered {
  const plan = context.memory.plan();
  const { language } = plan.site;
  const limitBytes = options.rawLimitBytes ?? defaultRawLimitBytes;
  switch (subject.kind) {
    case 'drill': {
      const record = recordOf(context, subject.drillId);
      const files = [...rawFiles(context, record.evidence, limitBytes), ...annexFiles({ plan, records: [record], language })];
      const found = findingsOf(context, [record]);
      const held = { packKind: 'drill', records: [record], findings: found } as const;
      const common = commonOf(context, plan, options, { signers: signersOfDrill(record.signOffs), files, held });
      const [findings] = found;
      if (findings === undefined) throw new DrillbookError('UNEXPECTED');
      return { evidence: { ...common, packKind: 'drill', record, findings }, files };
    }
    case 'plan': {
      const files = annexFiles({ plan, records: null, language });
      const signers = packSigners(context, plan, 'plan', options);
      const held = { packKind: 'plan', records: [], findings: [] } as const;
      return { evidence: { ...commonOf(context, plan, options, { signers, files, held }), packKind: 'plan', signers }, files };
    }
    case 'site-audit': {
      const period = { from: subject.from, to: subject.to };
      const records = context.memory.records().filter(({ drill }) => isDrillInPeriod(period, drill));
      const { activity, file } = activityOf(context, { period, issuedAt: options.issuedAt, language });
      const items = records.flatMap((record) => record.evidence);
      const files = [...rawFiles(context, items, limitBytes), ...annexFiles({ plan, records, language }), file];
      const signers = packSigners(context, plan, 'site-audit', options);
      const findings = findingsOf(context, records);
      const held = { packKind: 'site-audit', records, findings } as const;
      const common = commonOf(context, plan, options, { signers, files, held });
      return { evidence: { ...common, packKind: 'site-audit', signers, period, records, findings, activity }, files };
    }
  }
}

function findingsOf(context: Context, records: readonly DrillRecord[]): DrillFindings[] {
  return records.map((record) => drillFindings(record, serviceOf(context, record.drill.serviceId)));
}

interface PackParts {
  readonly signers: readonly PackSigner[];
  readonly files: readonly PackFile[];
  /** The drills the pack holds: by them it is judged what it backs. */
  readonly held: Pick<ControlEvidence, 'packKind' | 'records' | 'findings'>;
}

/** What is said in every pack; gaps and readiness are those of the whole site, whatever the pack is of. */
function commonOf(context: Context, plan: Plan, options: GatherOptions, { signers, files, held }: PackParts) {
  const { program, issuedAt, pageSize = 'A4', rawLimitBytes = defaultRawLimitBytes } = options;
  const records = context.memory.records();
  const earlier = evidencePacks.list(context.db);
  const gaps = findGaps(plan, records, issuedAt);
  return {
    schema: evidenceSchemaName,
    issuedAt,
    language: plan.site.language,
    pageSize,
    program: { ...program },
    site: plan.site,
    signatureFields: signatureFields(plan, signers),
    attachments: files.map((file) => file.attachment),
    rawLimitBytes: rawLimitBytes as Bytes,
    audit: { ...auditHead(context.db), checkpoints: checkpointsOf(earlier) },
    plan,
    assessment: assess(plan, records, issuedAt),
    gaps,
    controls: controlFindings(loadControls(plan.site.frameworks), { ...held, plan, gaps, at: issuedAt }),
    changes: null,
    previousPackId: earlier[0]?.packId ?? null,
  } as const;
}

/** How far the log had come at each earlier pack, oldest first. */
function checkpointsOf(newestFirst: ReturnType<typeof evidencePacks.list>): AuditCheckpoint[] {
  return newestFirst
    .slice(0, checkpointsAtMost)
    .toReversed()
    .map(({ packId, issuedAt, auditSize, auditHead: head }) => ({ packId, issuedAt, size: auditSize, head }));
}
