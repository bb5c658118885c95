import type { PackRevision } from '../../shared/domain/evidence-pack.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import type { Rebuild, Rebuilt } from '../../shared/verifier/verify-pack.ts';
import { parseIdentityRecord } from '../pack/identity-record.ts';
import { redrawPack } from '../pack/redraw-pack.ts';
import { sealPack, signPack } from '../pack/sign-pack.ts';
import type { SigningKey } from '../pack/signing-key.ts';
import { unlockIdentity } from '../pack/unlock-identity.ts';
import { resourcePath } from '../paths.ts';
import { readBlob } from '../store/blobs.ts';
import { insertRevision, newestRevision } from '../store/evidence-packs.ts';
import { type Context, instantOf } from './context.ts';
import { write } from './write.ts';

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
    const next = { packId: last.packId, revision: last.revision + 1, field: field ?? 'Seal', signedBy: name, savedAt: signedAt };
    revision = insertRevision(db, next, bytes);
  });
  return revision;
}

/** The pages of the pack last issued or signed in an open site, as drawn here from its evidence. */
const drawnIn = new WeakMap<Context, { readonly packId: string; readonly drawn: Promise<Rebuilt> }>();

/** What was just drawn need not be drawn again to be signed. */
export function rememberDrawn(context: Context, packId: string, bytes: Uint8Array): void {
  drawnIn.set(context, { packId, drawn: Promise.resolve(bytes) });
}

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
