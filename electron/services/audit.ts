import type { AuditCheck, AuditPage } from '../../shared/contract/audit.ts';
import { auditHead, firstBrokenAuditEntry, listAudit } from '../store/audit.ts';
import { readConsistently } from '../store/transact.ts';
import type { Context } from './context.ts';

export function pageOfAudit(context: Context, before: number | null, limit: number): AuditPage {
  return readConsistently(context.db, (db) => ({ entries: listAudit(db, before, limit), head: auditHead(db) }));
}

/** Goes through the whole log and says where, if anywhere, the chain is broken. */
export function checkAudit(context: Context): AuditCheck {
  return readConsistently(context.db, (db) => {
    const brokenAt = firstBrokenAuditEntry(db);
    return { intact: brokenAt === null, checked: brokenAt ?? auditHead(db).size, brokenAt };
  });
}
