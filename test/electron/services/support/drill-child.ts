import { recordCheck } from '../../../../electron/services/checks.ts';
import { finishStep, startStep } from '../../../../electron/services/drill-steps.ts';
import { createSite } from '../../../../electron/services/sites.ts';
import type { EvidenceId } from '../../../../shared/domain/ids.ts';
import type { Minutes } from '../../../../shared/domain/units.ts';
import { newSite, restoreOutput, running, setStage, shippedTemplate, steadyWorkplace } from './stage.ts';

// Runs a drill in a process of its own and tells each thing only after it was acknowledged, until it is killed.

const [path = ''] = process.argv.slice(2);
const { context } = createSite(path, newSite, shippedTemplate(), steadyWorkplace());
const stage = setStage(context);
const drillId = running(stage);
tell('drill', drillId);
startStep(context, drillId, 'select-scenario');
finishStep(context, drillId, 'select-scenario', { elapsedMs: 1, waitMinutes: 0 as Minutes, note: '' });
startStep(context, drillId, 'restore');
tell('step', 'restore');
for (let number = 1; ; number += 1) {
  const evidence = restoreOutput(Buffer.from(`output ${number}\n`.repeat(number * 100)), stage, drillId);
  tell('evidence', evidence.evidenceId);
  const check = recordCheck(context, drillId, {
    step: 'validate-data',
    kind: 'data',
    title: `Check ${number}`,
    assetId: null,
    expected: '1',
    actual: '1',
    result: 'pass',
    method: 'machine',
    checkedBy: stage.people.validator.personId,
    evidenceIds: [evidence.evidenceId as EvidenceId],
  });
  tell('check', check.checkId);
}

function tell(noun: string, id: string): void {
  process.stdout.write(`${noun} ${id}\n`);
}
