import * as v from 'valibot';
import { type EvidenceDocument, evidenceDocumentSchema } from '../../shared/domain/evidence-document.ts';
import { evidenceSignatureFileName, packKinds } from '../../shared/domain/evidence-envelope.ts';
import type { EvidencePart } from '../../shared/domain/evidence-part.ts';
import { countSchema } from '../../shared/domain/units.ts';
import { isDrillbookError } from '../../shared/errors/drillbook-error.ts';
import type { RebuildInput, Rebuilt } from '../../shared/verifier/rebuilt-revision.ts';
import { sha256Of } from '../files/sha256.ts';
import { activityMismatch } from './activity-mismatch.ts';
import { activityFileName } from './annex-files.ts';
import { drawingVersion } from './drawing-version.ts';
import { evidenceMismatch } from './evidence-mismatch.ts';
import { packDocument } from './pack-document.ts';
import type { RenderOptions } from './render-document.ts';
import { renderPdf } from './render-pdf.ts';

/** What tells whether the pages can be drawn again here, read before anything else: the rest may have another form by then. */
const drawnSchema = v.looseObject({ packKind: v.string(), program: v.looseObject({ drawing: countSchema }) });

/**
 * Draws the first revision of a pack again from its evidence.json, so that pages that say something else are found out, and evidence
 * that contradicts itself.
 *
 * Returns null where this installation cannot tell: a pack drawn in another way or of a kind this one does not know, or fonts that
 * are missing here. That must not accuse the pack, and must not be taken for a comparison either.
 */
export async function redrawPack(input: RebuildInput, resourcesPath: string, onPage?: RenderOptions['onPage']): Promise<Rebuilt> {
  const value: unknown = JSON.parse(Buffer.from(input.evidence).toString('utf8'));
  const drawn = v.safeParse(drawnSchema, value);
  if (!drawn.success) return { evidence: pathOf(drawn.issues) };
  const { packKind, program } = drawn.output;
  if (!packKinds.some((kind) => kind === packKind) || program.drawing !== drawingVersion) return null;
  const parsed = v.safeParse(evidenceDocumentSchema, value, { abortEarly: true });
  if (!parsed.success) return { evidence: pathOf(parsed.issues) };
  const evidence = parsed.output;
  const mismatch = evidenceMismatch(evidence);
  if (mismatch !== null) return { evidence: mismatch };
  const contents: Uint8Array[] = [];
  for (const attachment of evidence.attachments) {
    const content = attachment.place === 'beside' ? new Uint8Array() : await input.contentOf(attachment.name);
    if (content === null) return { evidence: `attachments ${attachment.name}` };
    contents.push(content);
  }
  const activity = activityIn(evidence, contents);
  if (activity !== null) return { evidence: activity };
  const evidenceSignature = await input.contentOf(evidenceSignatureFileName);
  const packId = sha256Of(input.evidence);
  try {
    return await renderPdf(packDocument({ evidence, evidenceBytes: input.evidence, packId, contents, evidenceSignature }), {
      resourcesPath,
      outOfTime: input.outOfTime,
      ...(onPage === undefined ? {} : { onPage }),
    });
  } catch (error) {
    if (isDrillbookError(error, 'FONT_MISSING') || isDrillbookError(error, 'CANCELLED')) return null;
    throw error;
  }
}

/** What the table of the activity tells otherwise than evidence.json. */
function activityIn(evidence: EvidenceDocument, contents: readonly Uint8Array[]): EvidencePart | null {
  if (evidence.packKind !== 'site-audit') return null;
  const content = contents[evidence.attachments.findIndex(({ name }) => name === activityFileName)];
  return content === undefined ? 'activity' : activityMismatch(evidence, content);
}

/** Cut: it is shown to people, and whoever made the pack chose how long its names are. */
function pathOf(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  return (v.getDotPath(issues[0]) ?? 'evidence.json').slice(0, 300);
}
