import { composePack } from '../../shared/document/compose-pack.ts';
import type { EvidenceDocument } from '../../shared/domain/evidence-document.ts';
import { evidenceFileName, evidenceSignatureFileName } from '../../shared/domain/evidence-envelope.ts';
import type { Language } from '../../shared/text/language.ts';
import { translator } from '../../shared/text/translate.ts';
import { evidenceSignatureMediaType } from '../../shared/verifier/evidence-signature.ts';
import type { Attachment } from './pdf-a-attachments.ts';
import type { RenderDocument } from './render-document.ts';

/** What the first revision of a pack is drawn from: evidence.json and the files it lists, nothing else. */
export interface PackSource {
  readonly evidence: EvidenceDocument;
  /** The canonical bytes; their SHA-256 is the pack id. */
  readonly evidenceBytes: Uint8Array;
  readonly packId: string;
  /** In the order of `evidence.attachments`; empty for a file that lies beside the PDF. */
  readonly contents: readonly Uint8Array[];
  /** The seal's detached signature of evidence.json; null in a pack that is not sealed yet. */
  readonly evidenceSignature?: Uint8Array | null;
}

/**
 * The pack as it is issued: every page marked as not sealed until the seal's signature of evidence.json is in it. The same source
 * gives the same document, so that a verifier can draw it again.
 */
export function packDocument(source: PackSource): RenderDocument {
  const { evidence, evidenceBytes, packId, contents, evidenceSignature = null } = source;
  const say = translator(evidence.language);
  const composed = composePack({ evidence, packId, say });
  const files = evidence.attachments.flatMap(({ name, mediaType, relationship, description, place }, index) => {
    const bytes = contents[index] ?? new Uint8Array();
    return place === 'beside' ? [] : [{ name, bytes, mediaType, relationship, description }];
  });
  const evidenceFile = {
    name: evidenceFileName,
    bytes: evidenceBytes,
    mediaType: 'application/json',
    relationship: 'Data' as const,
    description: composed.evidenceDescription,
  };
  const signatureFiles = evidenceSignature === null ? [] : [signatureFile(evidenceSignature, evidence.language)];
  return {
    ...sheetOf(composed, evidence, packId),
    blocks: composed.blocks,
    attachments: [evidenceFile, ...signatureFiles, ...files],
    ...(evidenceSignature === null ? { watermark: say('pack.not-sealed') } : {}),
  };
}

function signatureFile(bytes: Uint8Array, language: Language): Attachment {
  return {
    name: evidenceSignatureFileName,
    bytes,
    mediaType: evidenceSignatureMediaType,
    relationship: 'Supplement',
    description: translator(language)('pack.evidence-signature-description'),
  };
}

/** How the pack would look: marked as a draft, without evidence.json or pack id, so that nobody can take it for a pack. */
export function draftDocument({ evidence, packId }: Pick<PackSource, 'evidence' | 'packId'>): RenderDocument {
  const say = translator(evidence.language);
  const composed = composePack({ evidence, packId, say });
  return {
    ...sheetOf(composed, evidence, packId),
    blocks: composed.blocks,
    attachments: [],
    packId: null,
    watermark: say('pack.draft'),
  };
}

function sheetOf(composed: ReturnType<typeof composePack>, evidence: EvidenceDocument, packId: string) {
  return {
    title: composed.title,
    subject: composed.subject,
    language: evidence.language,
    footer: { packIdShort: packId.slice(0, 16), marking: composed.marking, pageOf: composed.pageOf },
    createdAt: new Date(evidence.issuedAt),
    packId,
    pageSize: evidence.pageSize,
  };
}
