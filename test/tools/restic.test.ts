import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { compareTrees } from '../../electron/collectors/compare-trees.ts';
import {
  checkResticRepository,
  initResticRepository,
  listResticSnapshots,
  resticVersion,
  restoreResticSnapshot,
  takeResticBackup,
} from '../../electron/collectors/restic.ts';
import { isDrillbookError } from '../../shared/errors/drillbook-error.ts';
import { manifestOf, putFiles } from '../electron/collectors/trees.ts';
import { testWithTools } from '../support/tools.ts';
import { workFolder } from '../support/work-folder.ts';

const now = () => new Date();
const password = 'correct horse battery';

async function repositoryIn(work: string) {
  const repository = { repository: join(work, 'repository'), password, now };
  await initResticRepository(repository);
  return repository;
}

testWithTools(['restic'], 'what was backed up comes back, and what was lost in between is found by comparing', async () => {
  const work = workFolder();
  const source = join(work, 'source');
  putFiles(source, { 'documents/plan.txt': 'version 1', 'media/photo.bin': Buffer.alloc(2_000_000, 7), 'config.json': '{}' });
  await manifestOf(source, join(work, 'before.ndjson'));
  const repository = await repositoryIn(work);

  const backup = await takeResticBackup({ ...repository, folder: source, tags: ['site=demo'], host: 'srv1' });
  writeFileSync(join(source, 'documents/plan.txt'), 'version 2');
  rmSync(join(source, 'media'), { recursive: true });
  const restore = await restoreResticSnapshot({
    ...repository,
    snapshotId: backup.snapshot.id,
    target: join(work, 'target'),
    verify: true,
  });

  expect(backup).toMatchObject({
    complete: true,
    summary: { files: 3, bytes: 2_000_011 },
    snapshot: { hostname: 'srv1', tags: ['site=demo'] },
  });
  expect(backup.snapshot.id).toMatch(/^[0-9a-f]{64}$/);
  expect(restore.verifiedFiles).toBe(3);
  await manifestOf(join(work, 'target'), join(work, 'restored.ndjson'));
  await manifestOf(source, join(work, 'now.ndjson'));
  const [before, restored, current] = ['before', 'restored', 'now'].map((name) => join(work, `${name}.ndjson`));
  expect((await compareTrees({ expected: before ?? '', actual: restored ?? '' })).identical).toBe(true);
  const since = await compareTrees({ expected: restored ?? '', actual: current ?? '', ignore: { modified: true } });
  expect(since.differences.map(({ path, outcome }) => `${outcome} ${path}`)).toEqual([
    'changed-content documents/plan.txt',
    'missing media',
    'missing media/photo.bin',
  ]);
});

testWithTools(['restic'], 'raw output, exit code and times of a run are kept, and the password is in none of it', async () => {
  const work = workFolder();
  putFiles(join(work, 'source'), { a: 'a' });
  const repository = await repositoryIn(work);
  const { run, listing } = await takeResticBackup({ ...repository, folder: join(work, 'source') });
  expect(run).toMatchObject({ program: 'restic', exitCode: 0 });
  expect(run.args).toContain('backup');
  expect(new Date(run.endedAt).getTime()).toBeGreaterThanOrEqual(new Date(run.startedAt).getTime());
  expect(new TextDecoder().decode(run.stdout)).toContain('"message_type":"summary"');
  for (const one of [run, listing]) {
    const { stdout, stderr, ...facts } = one;
    expect(JSON.stringify(facts) + Buffer.from(stdout).toString() + Buffer.from(stderr).toString()).not.toContain(password);
  }
});

testWithTools(['restic'], 'a damaged repository is found when its data is read', async () => {
  const work = workFolder();
  putFiles(join(work, 'source'), { big: Buffer.alloc(500_000, 3) });
  const repository = await repositoryIn(work);
  await takeResticBackup({ ...repository, folder: join(work, 'source') });
  expect((await checkResticRepository({ ...repository, readData: true })).check).toEqual({
    readData: true,
    healthy: true,
    errors: [],
  });
  expect((await checkResticRepository({ ...repository, readData: false })).check).toMatchObject({
    readData: false,
    healthy: true,
  });

  const data = join(work, 'repository/data');
  for (const pack of readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())) {
    const path = join(pack.parentPath, pack.name);
    const bytes = readFileSync(path);
    bytes[10] = (bytes[10] ?? 0) ^ 0xff;
    rmSync(path);
    writeFileSync(path, bytes);
  }

  const { check, run } = await checkResticRepository({ ...repository, readData: true });
  expect(check.healthy).toBe(false);
  expect(check.errors.length).toBeGreaterThan(0);
  expect(run.exitCode).toBe(1);
});

testWithTools(['restic'], 'a wrong password, a missing snapshot and a missing repository are refused by name', async () => {
  const work = workFolder();
  const repository = await repositoryIn(work);
  const refusals = [
    () => listResticSnapshots({ ...repository, password: 'wrong' }),
    () => restoreResticSnapshot({ ...repository, snapshotId: 'deadbeef', target: join(work, 'target') }),
    () => listResticSnapshots({ ...repository, repository: join(work, 'none') }),
    () => initResticRepository(repository),
  ];
  for (const refusal of refusals) {
    await expect(refusal()).rejects.toSatisfy(
      (error) => isDrillbookError(error, 'BACKUP_TOOL_FAILED') && !String(error).includes(password),
    );
  }
});

testWithTools(['restic'], 'a backup can be cancelled before it begins', async () => {
  const work = workFolder();
  const repository = { repository: join(work, 'none'), password, now };
  const backup = takeResticBackup({ ...repository, folder: work, signal: AbortSignal.abort() });
  await expect(backup).rejects.toSatisfy((error) => isDrillbookError(error, 'CANCELLED'));
});

testWithTools(['restic'], 'the version of restic is known', async () => {
  expect(await resticVersion(now)).toMatch(/^\d+\.\d+\.\d+/);
});
