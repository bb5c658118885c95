import { timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Check } from '../../shared/domain/check.ts';
import { demoLogin, hashPassword } from './demo-database.ts';

/** What a check of the restored copy found; made by running it, never by ticking. */
export interface FoundCheck extends Pick<Check, 'title' | 'kind' | 'expected' | 'actual' | 'result'> {
  /** Where what was checked lies below the root; null where it is all of it. */
  readonly place: string | null;
}

const databasePlace = 'database/platform.sqlite';

/** Signs in to the restored platform and opens its tenant. */
export function accessChecks(database: string): FoundCheck[] {
  return withDatabase(database, (db) => {
    const account = db
      .prepare('SELECT tenant_id, role, salt, password_scrypt FROM account WHERE login = ?')
      .get(demoLogin.login) as { tenant_id: string; role: string; salt: Uint8Array; password_scrypt: Uint8Array } | undefined;
    const signedIn =
      account !== undefined && timingSafeEqual(hashPassword(demoLogin.password, account.salt), account.password_scrypt);
    const tenant = db.prepare('SELECT name FROM tenant WHERE tenant_id = ?').get(account?.tenant_id ?? '') as
      | { name: string }
      | undefined;
    return [
      found(
        'Sign in as the drill account',
        'access',
        'password accepted, role operator',
        signedIn ? `password accepted, role ${account.role}` : 'refused',
      ),
      found('Open the tenant', 'access', 'Plant Nord', tenant?.name ?? 'no tenant'),
    ];
  });
}

/** Integrity of the restored database, the connectors' state, and one workflow from opening to closing a work order. */
export function workflowChecks(restoredRoot: string, database: string): FoundCheck[] {
  const connectors = JSON.parse(readFileSync(join(restoredRoot, 'config', 'integrations.json'), 'utf8')) as {
    connectors: { id: string }[];
  };
  return withDatabase(database, (db) => {
    const integrity = String(db.pragma('integrity_check', { simple: true }));
    const states = db.prepare('SELECT connector FROM connector_state ORDER BY connector').all() as { connector: string }[];
    const configured = connectors.connectors.map((connector) => connector.id).sort();
    return [
      found('Database is consistent in itself', 'data', 'ok', integrity),
      found(
        'Every configured connector has its state',
        'connectivity',
        configured.join(', '),
        states.map((state) => state.connector).join(', '),
        'config/integrations.json',
      ),
      found('Open and close a work order', 'function', 'closed', closeWorkOrder(db)),
    ];
  });
}

/** A whole workflow on the restored copy, rolled back so that the copy stays as it was restored. */
function closeWorkOrder(db: Database.Database): string {
  db.exec('BEGIN');
  try {
    const { lastInsertRowid } = db
      .prepare("INSERT INTO work_order (equipment_id, title, state, opened_at, updated_at) VALUES (1, 'Drill', 'open', '', '')")
      .run();
    db.prepare("UPDATE work_order SET state = 'in-progress' WHERE work_order_id = ?").run(lastInsertRowid);
    db.prepare("UPDATE work_order SET state = 'closed' WHERE work_order_id = ?").run(lastInsertRowid);
    const row = db.prepare('SELECT state FROM work_order WHERE work_order_id = ?').get(lastInsertRowid) as { state: string };
    return row.state;
  } finally {
    db.exec('ROLLBACK');
  }
}

function found(title: string, kind: Check['kind'], expected: string, actual: string, place = databasePlace): FoundCheck {
  return { title, kind, expected, actual, result: expected === actual ? 'pass' : 'fail', place };
}

function withDatabase<Result>(path: string, work: (db: Database.Database) => Result): Result {
  const db = new Database(path, { fileMustExist: true });
  try {
    return work(db);
  } finally {
    db.close();
  }
}
