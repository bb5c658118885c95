import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { drillEvidenceSchema } from '../../shared/domain/evidence-document.ts';
import { isDrillbookError } from '../../shared/errors/drillbook-error.ts';
import type { RebuildInput } from '../../shared/verifier/verify-pack.ts';
import { drawingVersion } from './drawing-version.ts';
import { packDocument } from './pack-document.ts';
import { renderPdf } from './render-pdf.ts';

/**
 * Draws the first revision of a pack again from its evidence.json, so that pages that say something else are found out.
 *
 * Returns null where this installation cannot tell: a pack drawn in another way or of a kind this one does not know, or fonts that
 * are missing here. That must not accuse the pack.
 */
export async function redrawPack(input: RebuildInput, resourcesPath: string): Promise<Uint8Array | null> {
  const parsed = v.safeParse(drillEvidenceSchema, JSON.parse(Buffer.from(input.evidence).toString('utf8')));
  if (!parsed.success || parsed.output.program.drawing !== drawingVersion) return null;
  const evidence = parsed.output;
  const contents: Uint8Array[] = [];
  for (const attachment of evidence.attachments) {
    const content = await input.contentOf(attachment.name);
    if (content === null) return null;
    contents.push(content);
  }
  const packId = createHash('sha256').update(input.evidence).digest('hex');
  try {
    return await renderPdf(packDocument({ evidence, evidenceBytes: input.evidence, packId, contents }), { resourcesPath });
  } catch (error) {
    if (isDrillbookError(error, 'FONT_MISSING')) return null;
    throw error;
  }
}
