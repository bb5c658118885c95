import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createDemoDatabase } from './demo-database.ts';
import { type DemoRandom, demoRandom } from './demo-random.ts';

/** A small plant's maintenance platform as it lies on a disk: files, configuration and a database. */
export interface DemoProduction {
  readonly root: string;
  readonly database: string;
  readonly files: number;
}

const folders = [
  ['files/ecm/drawings', 'pdf', 90],
  ['files/ecm/procedures', 'docx', 70],
  ['files/uploads/inspections', 'jpg', 160],
  ['files/uploads/会议记录', 'txt', 20],
  ['files/uploads/点検写真', 'jpg', 25],
  ['files/reports', 'csv', 60],
  ['files/media', 'mp4', 12],
  ['state/connectors', 'json', 24],
  ['ai/runs', 'jsonl', 40],
] as const;

/** Builds it anew; everything but the times of the newest database rows follows from the seed. */
export function makeProduction(root: string, now: Date): DemoProduction {
  const random = demoRandom(20_261_122);
  let files = 0;
  for (const [folder, ending, count] of folders) {
    for (let number = 1; number <= count; number += 1) {
      const path = join(root, folder, `${folder.split('/').at(-1)}-${String(number).padStart(4, '0')}.${ending}`);
      put(path, contentOf(ending, random, number), new Date(now.getTime() - random.between(1, 400) * 86_400_000));
      files += 1;
    }
  }
  for (const [name, content] of Object.entries(configuration)) {
    put(
      join(root, 'config', name),
      Buffer.from(`${JSON.stringify(content, null, 2)}\n`),
      new Date(now.getTime() - 40 * 86_400_000),
    );
    files += 1;
  }
  symlinkSync('tenant.json', join(root, 'config', 'current.json'));
  const database = join(root, 'database', 'platform.sqlite');
  mkdirSync(dirname(database), { recursive: true });
  createDemoDatabase(database, now, random);
  return { root, database, files: files + 1 };
}

export const configuration = {
  'tenant.json': {
    tenant: 'plant-nord',
    timeZone: 'Europe/Stockholm',
    packages: ['maintenance', 'inspection', 'documents'],
    locale: 'sv-SE',
  },
  'roles.json': { operator: ['work-order:read', 'work-order:close'], planner: ['work-order:*'], auditor: ['*:read'] },
  'project.json': { project: 'nord-2026', numbering: 'WO-{year}-{number}', approvals: 2 },
  'integrations.json': {
    connectors: [
      { id: 'scada', url: 'opc.tcp://10.20.0.5:4840', everyMinutes: 5, enabled: true },
      { id: 'erp', url: 'https://erp.nord.example/api', everyMinutes: 60, enabled: true },
      { id: 'gis', url: 'https://gis.nord.example/wfs', everyMinutes: 1440, enabled: false },
    ],
  },
  'external-sources.json': { erp: { plant: '4711', table: 'MARA' }, gis: { layer: 'pipes' } },
  'service-identities.json': { scada: 'svc-scada', erp: 'svc-erp', secretsKeptIn: 'vault://nord/platform' },
};

function contentOf(ending: string, random: DemoRandom, number: number): Buffer {
  switch (ending) {
    case 'mp4':
      return random.bytes(random.between(300_000, 1_200_000));
    case 'jpg':
      return random.bytes(random.between(12_000, 90_000));
    case 'pdf':
      return Buffer.concat([Buffer.from('%PDF-1.7\n'), random.bytes(random.between(20_000, 200_000))]);
    case 'json':
      return Buffer.from(`${JSON.stringify({ connector: number, cursor: random.between(1, 1e9), status: 'ok' }, null, 2)}\n`);
    default:
      // a few empty files, as every real tree has them
      return number % 29 === 0 ? Buffer.alloc(0) : Buffer.from(random.bytes(random.between(200, 9_000)).toString('base64'));
  }
}

function put(path: string, content: Buffer, modifiedAt: Date): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  utimesSync(path, modifiedAt, modifiedAt);
}
