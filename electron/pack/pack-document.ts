import { composeDrillPack } from '../../shared/document/compose-drill-pack.ts';
import type { DrillEvidence } from '../../shared/domain/evidence-document.ts';
import { evidenceFileName } from '../../shared/domain/evidence-envelope.ts';
import { translator } from '../../shared/text/translate.ts';
import type { RenderDocument } from './render-document.ts';

/** What the first revision of a pack is drawn from: evidence.json and the files it lists, nothing else. */
export interface PackSource {
  readonly evidence: DrillEvidence;
  /** The canonical bytes; their SHA-256 is the pack id. */
  readonly evidenceBytes: Uint8Array;
  readonly packId: string;
  /** In the order of `evidence.attachments`. */
  readonly contents: readonly Uint8Array[];
}

/** The pack of a drill as it is issued. The same source gives the same document, so that a verifier can draw it again. */
export function packDocument({ evidence, evidenceBytes, packId, contents }: PackSource): RenderDocument {
  const composed = composeDrillPack({ evidence, packId, say: translator(evidence.language) });
  const files = evidence.attachments.map((attachment, index) => ({
    name: attachment.name,
    bytes: contents[index] ?? new Uint8Array(),
    mediaType: attachment.mediaType,
    relationship: attachment.relationship,
    description: attachment.description,
  }));
  const evidenceFile = {
    name: evidenceFileName,
    bytes: evidenceBytes,
    mediaType: 'application/json',
    relationship: 'Data' as const,
    description: composed.evidenceDescription,
  };
  return { ...sheetOf(composed, evidence, packId), blocks: composed.blocks, attachments: [evidenceFile, ...files] };
}

/** How the pack would look: marked as a draft, without evidence.json or pack id, so that nobody can take it for a pack. */
export function draftDocument({ evidence, packId }: Pick<PackSource, 'evidence' | 'packId'>): RenderDocument {
  const say = translator(evidence.language);
  const composed = composeDrillPack({ evidence, packId, say });
  return {
    ...sheetOf(composed, evidence, packId),
    blocks: composed.blocks,
    attachments: [],
    packId: null,
    watermark: say('pack.draft'),
  };
}

function sheetOf(composed: ReturnType<typeof composeDrillPack>, evidence: DrillEvidence, packId: string) {
  return {
    title: composed.title,
    subject: composed.subject,
    language: evidence.language,
    footer: { packIdShort: packId.slice(0, 16), marking: composed.marking, pageOf: composed.pageOf },
    createdAt: new Date(evidence.issuedAt),
    packId,
    pageSize: 'A4' as const,
  };
}
