import { scryptSync } from 'node:crypto';
import Database from 'better-sqlite3';
import type { DemoRandom } from './demo-random.ts';

const schema = `
CREATE TABLE tenant (tenant_id TEXT PRIMARY KEY, name TEXT NOT NULL, time_zone TEXT NOT NULL);
CREATE TABLE account (login TEXT PRIMARY KEY, tenant_id TEXT NOT NULL REFERENCES tenant (tenant_id), role TEXT NOT NULL,
  salt BLOB NOT NULL, password_scrypt BLOB NOT NULL);
CREATE TABLE equipment (equipment_id INTEGER PRIMARY KEY, tag TEXT NOT NULL UNIQUE, name TEXT NOT NULL, installed_on TEXT NOT NULL);
CREATE TABLE work_order (work_order_id INTEGER PRIMARY KEY, equipment_id INTEGER NOT NULL REFERENCES equipment (equipment_id),
  title TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('open', 'in-progress', 'closed')), opened_at TEXT NOT NULL, updated_at TEXT NOT NULL);
CREATE TABLE inspection (inspection_id INTEGER PRIMARY KEY, equipment_id INTEGER NOT NULL REFERENCES equipment (equipment_id),
  reading REAL NOT NULL, remark TEXT NOT NULL, inspected_at TEXT NOT NULL);
CREATE TABLE connector_state (connector TEXT PRIMARY KEY, cursor INTEGER NOT NULL, last_sync_at TEXT NOT NULL);
CREATE TABLE audit_event (event_id INTEGER PRIMARY KEY, actor TEXT NOT NULL, action TEXT NOT NULL, happened_at TEXT NOT NULL);
`;

/** The account the drill signs in with; it exists in the demo's database only. */
export const demoLogin = { login: 'drill.tester', password: 'correct horse battery staple' } as const;

/** The newest row is this old when the demo starts: the data point the measured recovery point is found from. */
const newestRowMinutes = 35;

const titles = [
  'Replace seal',
  'Lubricate bearing',
  'Check vibration',
  'Calibrate sensor',
  'Clean filter',
  '更换密封件',
  '軸受の点検',
] as const;

/** A platform database with about 9,000 rows in seven tables. */
export function createDemoDatabase(path: string, now: Date, random: DemoRandom): void {
  const db = new Database(path);
  try {
    db.pragma('journal_mode = DELETE');
    db.exec(schema);
    db.transaction(() => fill(db, now, random))();
  } finally {
    db.close();
  }
}

function fill(db: Database.Database, now: Date, random: DemoRandom): void {
  const ago = (minutes: number): string => new Date(now.getTime() - minutes * 60_000).toISOString();
  db.prepare('INSERT INTO tenant VALUES (?, ?, ?)').run('plant-nord', 'Plant Nord', 'Europe/Stockholm');
  const salt = random.bytes(16);
  db.prepare('INSERT INTO account VALUES (?, ?, ?, ?, ?)').run(
    demoLogin.login,
    'plant-nord',
    'operator',
    salt,
    hashPassword(demoLogin.password, salt),
  );
  const equipment = db.prepare('INSERT INTO equipment VALUES (?, ?, ?, ?)');
  for (let id = 1; id <= 400; id += 1)
    equipment.run(id, `P-${1000 + id}`, `Pump ${id}`, ago(random.between(500_000, 5_000_000)).slice(0, 10));
  const workOrder = db.prepare('INSERT INTO work_order VALUES (?, ?, ?, ?, ?, ?)');
  for (let id = 1; id <= 3_000; id += 1) {
    const age = id === 3_000 ? newestRowMinutes : random.between(newestRowMinutes + 1, 90_000);
    const state = id % 5 === 0 ? 'open' : id % 7 === 0 ? 'in-progress' : 'closed';
    workOrder.run(id, random.between(1, 400), random.pick(titles), state, ago(age + 1_440), ago(age));
  }
  const inspection = db.prepare('INSERT INTO inspection VALUES (?, ?, ?, ?, ?)');
  for (let id = 1; id <= 4_000; id += 1) {
    inspection.run(
      id,
      random.between(1, 400),
      random.between(0, 9_999) / 100,
      '',
      ago(random.between(newestRowMinutes + 1, 200_000)),
    );
  }
  const connector = db.prepare('INSERT INTO connector_state VALUES (?, ?, ?)');
  for (const name of ['scada', 'erp', 'gis']) connector.run(name, random.between(1, 1e9), ago(newestRowMinutes + 5));
  const event = db.prepare('INSERT INTO audit_event VALUES (?, ?, ?, ?)');
  for (let id = 1; id <= 1_500; id += 1)
    event.run(id, 'planner', 'work-order:update', ago(random.between(newestRowMinutes + 1, 90_000)));
}

export function hashPassword(password: string, salt: Uint8Array): Buffer {
  return scryptSync(password, salt, 32, { N: 16_384, r: 8, p: 1 });
}
