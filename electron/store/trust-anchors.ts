import { trustAnchorSchema } from '../../shared/domain/trust.ts';
import { prepared, type WritableDb } from './database.ts';
import { recordTable } from './record-table.ts';

/** The certificates this site has decided to trust. */
export const trustAnchors = recordTable({
  table: 'trust_anchor',
  schema: trustAnchorSchema,
  key: 'certificateSha256',
  orderBy: 'added_at, name, kind',
});

/** Takes a certificate off the list, whatever it was trusted as. */
export function deleteTrustAnchor(db: WritableDb, certificateSha256: string): void {
  prepared(db, 'DELETE FROM trust_anchor WHERE certificate_sha256 = ?').run(certificateSha256);
}
