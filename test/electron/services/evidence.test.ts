import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkAudit } from '../../../electron/services/audit.ts';
import { recordOf } from '../../../electron/services/drills.ts';
import { readEvidence } from '../../../electron/services/evidence-items.ts';
import { openSite } from '../../../electron/services/sites.ts';
import { auditHead } from '../../../electron/store/audit.ts';
import { closeSiteFile } from '../../../electron/store/site-file.ts';
import { workFolder } from '../../support/work-folder.ts';
import { codeOf } from '../store/support/refusal.ts';
import { freshSite } from './support/fresh-site.ts';
import { lastEntry, restoreOutput, running, setStage, steadyWorkplace } from './support/stage.ts';

function stageInDrill() {
  const site = freshSite();
  const stage = setStage(site.context);
  return { ...stage, file: site.file, stage, drillId: running(stage) };
}

test('evidence comes out byte for byte, from bytes and from a file of several pieces', () => {
  const { context, stage, drillId } = stageInDrill();
  const large = randomBytes(3_000_001);
  const path = join(workFolder(), 'large.log');
  writeFileSync(path, large);
  for (const [content, given] of [
    [large, { path }],
    [Buffer.from('short'), Buffer.from('short')],
    [Buffer.alloc(0), Buffer.alloc(0)],
  ] as const) {
    const item = restoreOutput(given, stage, drillId);
    expect(item.bytes).toBe(content.length);
    expect(item.sha256).toBe(createHash('sha256').update(content).digest('hex'));
    const file = readEvidence(context, item.evidenceId);
    expect(file.fileName).toBe('restore.log');
    expect(Buffer.compare(file.bytes, content)).toBe(0);
    expect(lastEntry(context)).toMatchObject({
      action: 'evidence:attach',
      payload: { sha256: item.sha256, bytes: content.length, drillId },
    });
  }
  expect(recordOf(context, drillId).evidence).toHaveLength(3);
});

test('a file that vanished, is a folder, or is the open site file is refused, and nothing is recorded', () => {
  const { context, stage, drillId, file } = stageInDrill();
  const path = join(workFolder(), 'gone.log');
  writeFileSync(path, 'was here');
  rmSync(path);
  const before = auditHead(context.db);
  for (const given of [path, workFolder(), file.path])
    expect(
      codeOf(() => restoreOutput({ path: given }, stage, drillId)),
      given,
    ).toBe('FILE_NOT_READABLE');
  expect(auditHead(context.db)).toEqual(before);
  expect(recordOf(context, drillId).evidence).toEqual([]);
});

test('evidence whose record is refused leaves no bytes behind', () => {
  const { context, stage, drillId } = stageInDrill();
  const failing = { ...context, newId: () => 'Not An Id' };
  expect(codeOf(() => restoreOutput(Buffer.from('bytes'), { ...stage, context: failing }, drillId))).toBe('REQUEST_INVALID');
  expect(context.db.prepare('SELECT count(*) AS kept FROM blob').get()).toEqual({ kept: 0 });
});

test('evidence that is not there is named', () => {
  const { context } = stageInDrill();
  expect(codeOf(() => readEvidence(context, 'nothing'))).toBe('EVIDENCE_NOT_FOUND');
});

test('one flipped bit of evidence is damage when it is read, and the rest still reads', () => {
  const { stage, drillId, file } = stageInDrill();
  const touched = restoreOutput(Buffer.from('restored 500 files'), stage, drillId);
  const other = restoreOutput(Buffer.from('restored 501 files'), stage, drillId);
  closeSiteFile(file);
  const bytes = readFileSync(file.path);
  bytes[bytes.indexOf('restored 500 files') + 9] = '6'.charCodeAt(0);
  writeFileSync(file.path, bytes);
  const again = openSite(file.path, steadyWorkplace());
  try {
    expect(codeOf(() => readEvidence(again.context, touched.evidenceId))).toBe('SITE_FILE_DAMAGED');
    expect(Buffer.from(readEvidence(again.context, other.evidenceId).bytes).toString()).toBe('restored 501 files');
  } finally {
    closeSiteFile(again.file);
  }
});

test('a log that was edited, or holds what is no entry, is told with the first entry that does not follow', () => {
  const { context } = stageInDrill();
  expect(checkAudit(context)).toEqual({ intact: true, checked: auditHead(context.db).size, brokenAt: null });
  const triggers = context.db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit'").all();
  for (const { name } of triggers as { name: string }[]) context.db.exec(`DROP TRIGGER ${name}`);
  context.db.exec("UPDATE audit SET actor = 'somebody else' WHERE sequence = 5");
  expect(checkAudit(context)).toMatchObject({ intact: false, brokenAt: 5 });
  context.db.exec("UPDATE audit SET at = 'yesterday' WHERE sequence = 3");
  expect(checkAudit(context)).toMatchObject({ intact: false, brokenAt: 3 });
});
