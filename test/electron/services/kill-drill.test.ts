import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkAudit } from '../../../electron/services/audit.ts';
import { finishStep } from '../../../electron/services/drill-steps.ts';
import { recordDrill, recordOf } from '../../../electron/services/drills.ts';
import { readEvidence } from '../../../electron/services/evidence-items.ts';
import { openSite } from '../../../electron/services/sites.ts';
import { closeSiteFile } from '../../../electron/store/site-file.ts';
import type { DrillId } from '../../../shared/domain/ids.ts';
import type { Minutes } from '../../../shared/domain/units.ts';
import { workFolder } from '../../support/work-folder.ts';
import { kill, start } from '../store/support/children.ts';
import { result, steadyWorkplace } from './support/stage.ts';

test('a process killed in the middle of a drill loses nothing it acknowledged, and the drill goes on', async () => {
  const path = join(workFolder(), 'plant.drillbook');
  const { child, lines } = start([process.execPath, join(import.meta.dirname, 'support', 'drill-child.ts'), path]);
  const told: [noun: string, id: string][] = [];
  for await (const line of lines) {
    const [noun = '', id = ''] = line.split(' ');
    told.push([noun, id]);
    if (told.length === 25) await kill(child);
  }
  const idsOf = (noun: string): string[] => told.filter(([kind]) => kind === noun).map(([, id]) => id);
  expect(idsOf('check').length).toBeGreaterThan(5);

  const { context, file } = openSite(path, steadyWorkplace('2026-11-22T12:00:00.000Z', 'later'));
  try {
    const drillId = idsOf('drill')[0] as DrillId;
    const record = recordOf(context, drillId);
    expect(record.drill.progress.kind).toBe('running');
    expect(record.evidence.map((entry) => entry.evidenceId)).toEqual(expect.arrayContaining(idsOf('evidence')));
    expect(record.checks.map((entry) => entry.checkId)).toEqual(expect.arrayContaining(idsOf('check')));
    for (const { evidenceId, bytes } of record.evidence) expect(readEvidence(context, evidenceId).bytes).toHaveLength(bytes);
    expect(checkAudit(context)).toMatchObject({ intact: true });
    finishStep(context, drillId, 'restore', { elapsedMs: 5000, waitMinutes: 0 as Minutes, note: 'the laptop died; went on' });
    expect(recordDrill(context, drillId, result).progress.kind).toBe('recorded');
  } finally {
    closeSiteFile(file);
  }
});
