import type { PackFile as PackBytes, PackView } from '../../shared/contract/pack.ts';
import type { EvidenceDocument } from '../../shared/domain/evidence-document.ts';
import type { EvidencePack } from '../../shared/domain/evidence-pack.ts';
import type { PackSubject } from '../../shared/domain/pack-subject.ts';
import type { Instant, Sha256 } from '../../shared/domain/units.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { sha256Of } from '../files/sha256.ts';
import { drawingVersion } from '../pack/drawing-version.ts';
import { firstRevisionOf } from '../pack/first-revision.ts';
import { parseIdentityRecord } from '../pack/identity-record.ts';
import { lockedKey } from '../pack/locked-key.ts';
import type { RenderPackTask } from '../pack/pack-tasks.ts';
import { appVersion, resourcePath } from '../paths.ts';
import { putBlob, readBlob } from '../store/blobs.ts';
import type { ReadableDb } from '../store/database.ts';
import { evidencePacks, insertRevision, newestRevision, packRevisions } from '../store/evidence-packs.ts';
import { ownBuffers } from '../threads/hand-over.ts';
import { type Following, runOnce } from '../threads/run-once.ts';
import { type Context, instantOf } from './context.ts';
import { drillIn } from './drills.ts';
import { type GatherOptions, packContents } from './pack-evidence.ts';
import { type KeyAtHand, rememberDrawn } from './pack-signing.ts';
import { write } from './write.ts';

const program = () => ({ name: 'Drillbook', version: appVersion(), drawing: drawingVersion });

/** What may be said about a pack beside what it is of. */
export type PackOptions = Pick<GatherOptions, 'pageSize' | 'signers' | 'rawLimitBytes'> & Following;

/** `seal` is the site's key, where it is at hand: the pack is then drawn once and sealed at once. */
export type IssueOptions = PackOptions & { readonly seal?: KeyAtHand | undefined };

/** What is being issued from each site file, to its end. */
const underWay = new WeakMap<ReadableDb, Promise<unknown>>();

/**
 * Draws the pack of a signed-off drill, of the plan, or of a period of the site, and keeps it with its evidence.json.
 *
 * Packs of a site are issued one after the other: each names all that were issued before it.
 * Without `seal` it has no seal yet. With it the pack is kept as sealed: as revision 1, without one before it.
 * Throws: DRILL_NOT_FOUND, DRILL_STATE_WRONG, PACK_SIGNER_UNCLEAR, PACK_SIGNERS_ALIKE, DISK_FULL, CANCELLED, and what `drawSealed` throws.
 */
export async function issuePack(context: Context, subject: PackSubject, options: IssueOptions = {}): Promise<EvidencePack> {
  const before = underWay.get(context.db);
  const issuing = (async () => {
    await before?.catch(() => {});
    return issueNow(context, subject, options);
  })();
  underWay.set(context.db, issuing);
  return issuing;
}

async function issueNow(context: Context, subject: PackSubject, options: IssueOptions): Promise<EvidencePack> {
  const { signal, onProgress, seal, ...given } = options;
  const sealedBy = seal === undefined ? null : parseIdentityRecord(seal.identity).subject;
  if (subject.kind === 'drill') drillIn(context, subject.drillId, 'signed-off');
  const issuedAt = instantOf(context);
  const { evidence, evidenceBytes, packId, files } = packContents(context, subject, { ...given, program: program(), issuedAt });
  const source = { evidence, evidenceBytes, packId, contents: files.map((file) => file.content) };
  const bytes = await draw(
    { source, draft: false, ...sealing(seal, issuedAt), resourcesPath: resourcePath() },
    { signal, onProgress },
  );
  const fileName = `${issuedAt.slice(0, 10)}-${packId.slice(0, 8)}.pdf`;
  const { size, head } = evidence.audit;
  const pack: EvidencePack = {
    ...{ packId, subject, fileName, issuedAt, pageCount: countPages(bytes) },
    ...{ auditSize: size, auditHead: head as Sha256 },
  };
  const detail = { kind: subject.kind, title: titleOf(evidence), fileName };
  const change = { action: 'pack:issue', subject: `pack:${packId}`, record: pack, detail };
  const sealed = { action: 'pack:seal', subject: `pack:${packId}`, record: { packId, field: null, by: sealedBy } };
  const changes = sealedBy === null ? [change] : [change, { ...sealed, detail: { field: 'Seal', by: sealedBy } }];
  write(context, changes, (db) => {
    evidencePacks.insert(db, pack);
    // under its SHA-256, which is the pack id: the next pack is held against it
    putBlob(db, evidenceBytes);
    const kept = sealedBy === null ? { revision: 0, field: null } : { revision: 1, field: 'Seal' };
    insertRevision(db, { packId, ...kept, signedBy: sealedBy, savedAt: issuedAt }, bytes);
  });
  rememberDrawn(context, packId, sha256Of(firstRevisionOf(bytes)));
  return pack;
}

/** How a pack would look now, marked as a draft. Throws: DRILL_NOT_FOUND, PACK_SIGNER_UNCLEAR, CANCELLED. */
export async function previewPack(context: Context, subject: PackSubject, options: PackOptions = {}): Promise<PackBytes> {
  const { signal, onProgress, ...given } = options;
  const gathered = { ...given, program: program(), issuedAt: instantOf(context), draft: true };
  const { evidence, evidenceBytes, packId } = packContents(context, subject, gathered);
  const source = { evidence, evidenceBytes, packId, contents: [] };
  const bytes = await draw({ source, draft: true, resourcesPath: resourcePath() }, { signal, onProgress });
  return { fileName: `${titleOf(evidence)}.pdf`, bytes };
}

function draw(task: RenderPackTask, following: Following): Promise<Uint8Array> {
  const passphrase = task.seal === undefined ? [] : [task.seal.key.passphrase];
  return runOnce<RenderPackTask, Uint8Array>('render-pack', task, following, ownBuffers(...task.source.contents, ...passphrase));
}

function sealing(seal: KeyAtHand | undefined, signedAt: Instant): Pick<RenderPackTask, 'seal'> {
  if (seal === undefined) return {};
  return { seal: { key: lockedKey(seal.identity, seal.passphrase), signedAt, stampedBy: seal.stampedBy } };
}

function titleOf(evidence: EvidenceDocument): string {
  return evidence.packKind === 'drill' ? evidence.record.drill.title : evidence.site.name;
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
