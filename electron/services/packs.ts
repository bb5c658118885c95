import type { PackFile as PackBytes, PackView } from '../../shared/contract/pack.ts';
import type { EvidencePack } from '../../shared/domain/evidence-pack.ts';
import type { DrillId } from '../../shared/domain/ids.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { drawingVersion } from '../pack/drawing-version.ts';
import type { RenderPackTask } from '../pack/pack-tasks.ts';
import { appVersion, resourcePath } from '../paths.ts';
import { readBlob } from '../store/blobs.ts';
import { evidencePacks, insertRevision, newestRevision, packRevisions } from '../store/evidence-packs.ts';
import { runOnce } from '../threads/run-once.ts';
import { type Context, instantOf } from './context.ts';
import { drillIn, recordOf } from './drills.ts';
import { packContents } from './pack-evidence.ts';
import { rememberDrawn } from './pack-signing.ts';
import { write } from './write.ts';

const program = () => ({ name: 'Drillbook', version: appVersion(), drawing: drawingVersion });

/**
 * Draws the pack of a signed-off drill and keeps it. It has no seal yet.
 *
 * Throws: DRILL_NOT_FOUND, DRILL_STATE_WRONG, DISK_FULL, CANCELLED.
 */
export async function issuePack(context: Context, drillId: DrillId, signal?: AbortSignal): Promise<EvidencePack> {
  const drill = drillIn(context, drillId, 'signed-off');
  const issuedAt = instantOf(context);
  const { evidence, evidenceBytes, packId, files } = packContents(context, drillId, program(), issuedAt);
  const source = { evidence, evidenceBytes, packId, contents: files.map((file) => file.content) };
  const bytes = await runOnce<RenderPackTask, Uint8Array>(
    'render-pack',
    { source, draft: false, resourcesPath: resourcePath() },
    signal,
  );
  const fileName = `${issuedAt.slice(0, 10)}-${packId.slice(0, 8)}.pdf`;
  const pack: EvidencePack = { packId, drillId, fileName, issuedAt, pageCount: countPages(bytes) };
  const change = { action: 'pack:issue', subject: `pack:${packId}`, record: pack, detail: { drill: drill.title, fileName } };
  write(context, [change], (db) => {
    evidencePacks.insert(db, pack);
    insertRevision(db, { packId, revision: 0, field: null, signedBy: null, savedAt: issuedAt }, bytes);
  });
  rememberDrawn(context, packId, bytes);
  return pack;
}

/** How the pack of a drill would look now, marked as a draft. Throws: DRILL_NOT_FOUND, CANCELLED. */
export async function previewPack(context: Context, drillId: string, signal?: AbortSignal): Promise<PackBytes> {
  const { drill } = recordOf(context, drillId);
  const { evidence, evidenceBytes, packId } = packContents(context, drillId, program(), instantOf(context));
  const source = { evidence, evidenceBytes, packId, contents: [] };
  const bytes = await runOnce<RenderPackTask, Uint8Array>(
    'render-pack',
    { source, draft: true, resourcesPath: resourcePath() },
    signal,
  );
  return { fileName: `${drill.title}.pdf`, bytes };
}

export function listPacks(context: Context): PackView[] {
  return evidencePacks
    .list(context.db)
    .map((pack) => ({ pack, revisions: packRevisions.listBy(context.db, 'packId', pack.packId) }));
}

/** The newest revision, hashed again on the way out. Throws: PACK_NOT_FOUND, SITE_FILE_DAMAGED. */
export function readPack(context: Context, packId: string): PackBytes {
  const pack = evidencePacks.get(context.db, packId);
  const last = newestRevision(context.db, packId);
  if (pack === null || last === null) throw new DrillbookError('PACK_NOT_FOUND', { detail: { packId } });
  return { fileName: pack.fileName, bytes: readBlob(context.db, last.sha256) };
}

/** Our renderer writes the page tree last and in plain text. */
function countPages(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tree = file.toString('latin1', file.lastIndexOf('/Type /Pages'), file.lastIndexOf('/Type /Pages') + 200);
  return Math.max(1, Number(/\/Count (\d+)/.exec(tree)?.[1] ?? 1));
}
