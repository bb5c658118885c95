import canonicalize from 'canonicalize';
import type { DrillEvidence } from '../../shared/domain/evidence-document.ts';
import { evidenceSchemaName } from '../../shared/domain/evidence-envelope.ts';
import type { EvidenceItem } from '../../shared/domain/evidence-item.ts';
import type { Instant, Sha256 } from '../../shared/domain/units.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { assess } from '../../shared/rules/assess.ts';
import { drillFindings } from '../../shared/rules/drill-findings.ts';
import { signatureFields } from '../../shared/rules/signature-fields.ts';
import { sha256Of } from '../files/sha256.ts';
import { annexFiles } from '../pack/annex-files.ts';
import type { PackFile } from '../pack/pack-file.ts';
import { auditHead } from '../store/audit.ts';
import { readBlob } from '../store/blobs.ts';
import { evidencePacks } from '../store/evidence-packs.ts';
import type { Context } from './context.ts';
import { recordOf } from './drills.ts';
import { serviceOf } from './services.ts';

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
  const files = [...rawFiles(context, record.evidence), ...annexFiles(plan, record, plan.site.language)];
  const evidence: DrillEvidence = {
    schema: evidenceSchemaName,
    packKind: 'drill',
    issuedAt,
    language: plan.site.language,
    pageSize: 'A4',
    program: { ...program },
    site: plan.site,
    signatureFields: signatureFields(plan, record.signOffs),
    attachments: files.map((file) => file.attachment),
    audit: { ...auditHead(context.db), checkpoints: [] },
    plan,
    record,
    findings: drillFindings(record, serviceOf(context, record.drill.serviceId)),
    assessment: assess(plan, context.memory.records(), issuedAt),
    previousPackId: evidencePacks.list(context.db)[0]?.packId ?? null,
  };
  const text = canonicalize(evidence);
  if (text === undefined) throw new DrillbookError('UNEXPECTED');
  const evidenceBytes = Buffer.from(text);
  return { evidence, evidenceBytes, packId: sha256Of(evidenceBytes) as Sha256, files };
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
        place: 'embedded',
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
