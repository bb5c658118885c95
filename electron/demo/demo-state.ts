import { writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSnapshot } from '../../shared/domain/database-snapshot.ts';
import type { Provenance } from '../../shared/domain/provenance.ts';
import { hashTree } from '../collectors/hash-tree.ts';
import type { Progress } from '../collectors/progress.ts';
import { snapshotSqlite } from '../collectors/snapshot-sqlite.ts';
import { appVersion } from '../paths.ts';

/** A tree and its database as they are at one moment, written down so that they can be compared later. */
export interface DemoState {
  readonly label: string;
  /** Path of the manifest of the file tree. */
  readonly manifest: string;
  readonly files: number;
  readonly bytes: number;
  readonly snapshot: DatabaseSnapshot;
  /** Path of the snapshot as JSON. */
  readonly snapshotPath: string;
}

interface StateRequest {
  readonly root: string;
  readonly label: string;
  /** Folder the two files are written to, and the name they begin with. */
  readonly into: string;
  readonly name: string;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** The database is compared by its rows, not by the bytes of its file, so its folder is left out of the manifest. */
export async function writeDownState(request: StateRequest): Promise<DemoState> {
  const { root, label, into, name, now, signal, onProgress } = request;
  const manifest = join(into, `${name}.manifest.ndjson`);
  const { totals } = await hashTree({
    root,
    out: manifest,
    label,
    exclude: ['database'],
    now,
    signal,
    ...(onProgress ? { onProgress } : {}),
  });
  const snapshot = await snapshotSqlite({ file: join(root, 'database', 'platform.sqlite'), label, now, signal });
  const snapshotPath = join(into, `${name}.database.json`);
  await writeFile(snapshotPath, `${JSON.stringify(snapshot, null, 2)}\n`);
  return { label, manifest, files: totals.files, bytes: totals.bytes, snapshot, snapshotPath };
}

/** Evidence Drillbook itself collected. */
export function ownProvenance(command: string, recordCount: number | null, operator: string, timeZone: string): Provenance {
  return {
    tool: 'Drillbook',
    toolVersion: appVersion(),
    command,
    host: hostname(),
    timeZone,
    operator,
    exitCode: null,
    recordCount,
    redactionCount: 0,
  };
}
