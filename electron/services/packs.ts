import type { PackFile as PackBytes, PackView } from '../../shared/contract/pack.ts';
import type { EvidencePack, PackRevision } from '../../shared/domain/evidence-pack.ts';
import type { DrillId } from '../../shared/domain/ids.ts';
import type { Bytes, Instant, Sha256 } from '../../shared/domain/units.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import type { Rebuild, Rebuilt } from '../../shared/verifier/verify-pack.ts';
import { drawingVersion } from '../pack/drawing-version.ts';
import { parseIdentityRecord } from '../pack/identity-record.ts';
import type { RenderPackTask } from '../pack/pack-tasks.ts';
import { redrawPack } from '../pack/redraw-pack.ts';
import { sealPack, signPack } from '../pack/sign-pack.ts';
import type { SigningKey } from '../pack/signing-key.ts';
import { unlockIdentity } from '../pack/unlock-identity.ts';
import { appVersion, resourcePath } from '../paths.ts';
import { putBlob, readBlob } from '../store/blobs.ts';
import { evidencePacks, newestRevision, packRevisions } from '../store/evidence-packs.ts';
import { runOnce } from '../threads/run-once.ts';
import { type Context, instantOf } from './context.ts';
import { drillIn, recordOf } from './drills.ts';
import { packContents } from './pack-evidence.ts';
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
    const blob = putBlob(db, bytes);
    packRevisions.insert(db, revisionOf(packId, 0, null, null, blob, issuedAt));
  });
  drawnIn.set(context, { packId, drawn: Promise.resolve(bytes) });
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

interface Signing {
  /** The field of the sign-off, or null for the site's seal. */
  readonly field: string | null;
  /** The identity as it lay on disk. */
  readonly identity: unknown;
  readonly passphrase: string;
}

/**
 * Seals the newest revision of a pack, or adds a person's signature to it, and keeps the result as the next revision.
 *
 * Throws: PACK_NOT_FOUND, PASSPHRASE_WRONG, SIGN_OFF_NOT_PERMITTED (another key than the person signed off with), and what `sealPack` and `signPack` throw; the pack then stays as it was.
 */
export async function signIssuedPack(
  context: Context,
  packId: string,
  { field, identity, passphrase }: Signing,
): Promise<PackRevision> {
  const last = newestRevision(context.db, packId);
  if (last === null) throw new DrillbookError('PACK_NOT_FOUND', { detail: { packId } });
  const record = parseIdentityRecord(identity);
  return signWithKey(context, packId, { field, key: await unlockIdentity(record, passphrase), name: record.subject });
}

interface KeySigning {
  readonly field: string | null;
  readonly key: SigningKey;
  /** The person or site as the key file names it. */
  readonly name: string;
}

/** As `signIssuedPack`, with a key that was unlocked for this. */
export async function signWithKey(context: Context, packId: string, { field, key, name }: KeySigning): Promise<PackRevision> {
  const last = newestRevision(context.db, packId);
  if (last === null) throw new DrillbookError('PACK_NOT_FOUND', { detail: { packId } });
  const signedAt = instantOf(context);
  const pack = readBlob(context.db, last.sha256);
  const given = { pack, key, signedAt, rebuild: drawOnce(context, packId) };
  const bytes = field === null ? await sealPack(given) : await signPack({ ...given, field });
  const action = field === null ? 'pack:seal' : 'pack:sign';
  let revision = last;
  const change = {
    action,
    subject: `pack:${packId}`,
    record: { packId, field, by: name },
    detail: { field: field ?? 'Seal', by: name },
  };
  write(context, [change], (db) => {
    revision = revisionOf(packId as Sha256, last.revision + 1, field ?? 'Seal', name, putBlob(db, bytes), signedAt);
    packRevisions.insert(db, revision);
  });
  return revision;
}

/** The pages of the pack last issued or signed in an open site, as drawn here from its evidence. */
const drawnIn = new WeakMap<Context, { readonly packId: string; readonly drawn: Promise<Rebuilt> }>();

/** Four people sign the same pages: they are drawn once, and what lies in the site file is compared with that each time. */
function drawOnce(context: Context, packId: string): Rebuild {
  return (input) => {
    const known = drawnIn.get(context);
    if (known?.packId === packId) return known.drawn;
    const drawn = redrawPack(input, resourcePath());
    drawnIn.set(context, { packId, drawn });
    drawn.catch(() => drawnIn.delete(context));
    return drawn;
  };
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

function revisionOf(
  packId: Sha256,
  revision: number,
  field: string | null,
  signedBy: string | null,
  blob: { readonly sha256: Sha256; readonly bytes: number },
  savedAt: Instant,
): PackRevision {
  return { packId, revision, field, signedBy, sha256: blob.sha256, bytes: blob.bytes as Bytes, savedAt };
}

/** Our renderer writes the page tree last and in plain text. */
function countPages(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tree = file.toString('latin1', file.lastIndexOf('/Type /Pages'), file.lastIndexOf('/Type /Pages') + 200);
  return Math.max(1, Number(/\/Count (\d+)/.exec(tree)?.[1] ?? 1));
}
