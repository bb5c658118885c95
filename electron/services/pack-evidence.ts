import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { DrillAttachment, DrillEvidence } from '../../shared/domain/evidence-document.ts';
import { evidenceSchemaName, type SignatureField } from '../../shared/domain/evidence-envelope.ts';
import type { EvidenceItem } from '../../shared/domain/evidence-item.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { type SignOff, signOffRoles } from '../../shared/domain/sign-off.ts';
import type { Instant, Sha256 } from '../../shared/domain/units.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { assess } from '../../shared/rules/assess.ts';
import { drillFindings } from '../../shared/rules/drill-findings.ts';
import { auditHead } from '../store/audit.ts';
import { readBlob } from '../store/blobs.ts';
import { evidencePacks } from '../store/evidence-packs.ts';
import type { Context } from './context.ts';
import { recordOf } from './drills.ts';
import { annexFiles } from './pack-annex.ts';
import { serviceOf } from './services.ts';

/** A file that goes into the pack beside evidence.json. */
export interface PackFile {
  readonly attachment: DrillAttachment;
  readonly content: Uint8Array;
}

/** What a pack is made of before it is drawn. `packId` is the SHA-256 of `evidenceBytes`. */
export interface PackContents {
  readonly evidence: DrillEvidence;
  readonly evidenceBytes: Uint8Array;
  readonly packId: Sha256;
  readonly files: readonly PackFile[];
}

/**
 * Gathers everything a drill's pack says, as canonical JSON, and the raw evidence it vouches for.
 *
 * Source: RFC 8785 (canonical JSON).
 * Throws: DRILL_NOT_FOUND, SITE_FILE_DAMAGED when raw evidence is no longer what its hash says.
 */
export function packContents(
  context: Context,
  drillId: string,
  program: DrillEvidence['program'],
  issuedAt: Instant,
): PackContents {
  const plan = context.memory.plan();
  const record = recordOf(context, drillId);
  const files = [...rawFiles(context, record.evidence), ...annexFiles(plan, record)];
  const evidence: DrillEvidence = {
    schema: evidenceSchemaName,
    packKind: 'drill',
    issuedAt,
    language: plan.site.language,
    program: { ...program },
    site: plan.site,
    signatureFields: signatureFields(plan, record.signOffs),
    attachments: files.map((file) => file.attachment),
    audit: auditHead(context.db),
    plan,
    record,
    findings: drillFindings(record, serviceOf(context, record.drill.serviceId)),
    assessment: assess(plan, context.memory.records(), issuedAt),
    previousPackId: evidencePacks.list(context.db)[0]?.packId ?? null,
  };
  const text = canonicalize(evidence);
  if (text === undefined) throw new DrillbookError('UNEXPECTED');
  const evidenceBytes = Buffer.from(text);
  return { evidence, evidenceBytes, packId: sha256(evidenceBytes), files };
}

/** The seal, and a field for each of the three roles in the order they sign. */
function signatureFields(plan: Plan, signOffs: readonly SignOff[]): SignatureField[] {
  const people = signOffRoles.map((role) => {
    const signOff = signOffs.findLast((entry) => entry.role === role);
    const person = plan.people.find((entry) => entry.personId === signOff?.personId);
    return {
      field: `SignOff_${role}`,
      kind: 'sign-off' as const,
      role,
      personName: person?.name ?? '—',
      statement: signOff?.statement ?? '',
      certificateSha256: signOff?.certificateSha256 ?? null,
    };
  });
  return [{ field: 'Seal', kind: 'seal' }, ...people];
}

function rawFiles(context: Context, items: readonly EvidenceItem[]): PackFile[] {
  return items.map((item, index) => {
    const name = `raw/${String(index + 1).padStart(2, '0')}-${safeName(item.fileName)}`;
    return {
      attachment: {
        name,
        mediaType: item.mediaType,
        bytes: item.bytes,
        sha256: item.sha256,
        relationship: 'Source',
        description: item.title,
      },
      content: readBlob(context.db, item.sha256),
    };
  });
}

/** A file name that means the same on every system and leads nowhere else. */
function safeName(fileName: string): string {
  const name = fileName
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+/, '');
  return name.slice(-120) || 'file';
}

function sha256(content: Uint8Array): Sha256 {
  return createHash('sha256').update(content).digest('hex') as Sha256;
}
