import type { BackupPoint } from '../domain/backup-point.ts';
import type { ObjectiveResult } from '../domain/drill-findings.ts';
import type { DrillStepKind } from '../domain/drill-step.ts';
import { type Answered, answered } from './answered.ts';
import { aboutDrill, aboutService, type ConcludedDrill } from './concluded-drill.ts';
import { areDutiesSeparated } from './drill-duties.ts';
import { fact } from './fact.ts';
import { signOffObjections } from './sign-off-rules.ts';

/** The drill passed, with or without accepted differences. */
export function passed(drill: ConcludedDrill): Answered {
  const { verdict } = drill.findings;
  return answered(
    verdict === 'fail' ? [fact('last-drill-failed', ...aboutDrill(drill))] : [],
    verdict === 'not-concluded' ? [fact('drill-inconclusive', ...aboutDrill(drill))] : [],
  );
}

/** The backup point that was restored is on record, and the question asked of it is answered. */
export function ofPoint(drill: ConcludedDrill, ask: (point: BackupPoint) => Answered): Answered {
  const { service, record } = drill;
  if (record.backupPoint !== null) return ask(record.backupPoint);
  return answered([], [fact('backup-point-unknown', { service: service.name }, aboutService(service))]);
}

/** An integrity check of the backup point was made and passed. */
export function pointIsIntact(drill: ConcludedDrill): Answered {
  return ofPoint(drill, ({ integrity }) =>
    answered(
      integrity.state === 'failed' ? [fact('backup-point-damaged', ...aboutDrill(drill))] : [],
      integrity.state === 'not-run' ? [fact('backup-point-not-checked', ...aboutDrill(drill))] : [],
    ),
  );
}

/** No difference waits for a decision; none that was called a defect counts as closed before a drill without it. */
export function differencesAreClosed(drill: ConcludedDrill): Answered {
  const count = (disposition: string): number =>
    drill.record.differences.filter((entry) => entry.disposition === disposition).length;
  const counts = { open: count('open'), defects: count('defect') };
  const [values, subject] = aboutDrill(drill);
  return answered(counts.open + counts.defects > 0 ? [fact('differences-not-closed', { ...values, ...counts }, subject)] : []);
}

/** The measured recovery time is within the objective of the drill. */
export function recoveryTimeIsKept(drill: ConcludedDrill): Answered {
  return isKept(drill, drill.findings.rto, 'recovery-time-missed', 'recovery-time-unknown');
}

/** The age of the restored data is within the objective of the drill. */
export function recoveryPointIsKept(drill: ConcludedDrill): Answered {
  return isKept(drill, drill.findings.rpo, 'recovery-point-missed', 'recovery-point-unknown');
}

function isKept(
  drill: ConcludedDrill,
  { state, measuredMinutes, objectiveMinutes, overrunMinutes }: ObjectiveResult,
  missed: 'recovery-time-missed' | 'recovery-point-missed',
  unknown: 'recovery-time-unknown' | 'recovery-point-unknown',
): Answered {
  const [values, subject] = aboutDrill(drill);
  if (measuredMinutes === null || objectiveMinutes === null || overrunMinutes === null) {
    return answered([], [fact(unknown, values, subject)]);
  }
  const minutes = { measuredMinutes, objectiveMinutes, overrunMinutes };
  return answered(state === 'not-met' ? [fact(missed, { ...values, ...minutes }, subject)] : []);
}

/** The steps were carried out, so that their time is in the measured one. */
export function stepsAreDone(drill: ConcludedDrill, steps: readonly DrillStepKind[]): Answered {
  const [values, subject] = aboutDrill(drill);
  const done = new Set(drill.record.steps.filter((step) => step.state === 'done').map((step) => step.kind));
  const left = steps.filter((step) => !done.has(step));
  return answered(left.map((step) => fact('drill-step-not-done', { ...values, step }, subject)));
}

/** Another person asked, approved, restored, and validated. */
export function dutiesAreSeparated(drill: ConcludedDrill): Answered {
  const isShared = signOffObjections(drill.record).some((entry) => entry.code === 'sign-off-same-person');
  const isApart = areDutiesSeparated(drill.record.drill) && !isShared;
  return answered(isApart ? [] : [fact('duties-not-separated', ...aboutDrill(drill))]);
}

/** Every role has signed off. */
export function isSignedOff(drill: ConcludedDrill): Answered {
  const isMissing = signOffObjections(drill.record).some((entry) => entry.code === 'sign-off-missing');
  return answered([], isMissing ? [fact('drill-not-signed-off', ...aboutDrill(drill))] : []);
}

/** What was to be shown was fixed before the restore began. */
export function criteriaAreFixedFirst(drill: ConcludedDrill): Answered {
  const isLate = drill.findings.reasons.some((entry) => entry.code === 'criteria-not-fixed');
  return answered(isLate ? [fact('criteria-fixed-late', ...aboutDrill(drill))] : []);
}

/** Something was written down as learned. */
export function lessonsAreWritten(drill: ConcludedDrill): Answered {
  const { progress } = drill.record.drill;
  const isEmpty = !('lessons' in progress) || progress.lessons.trim() === '';
  return answered(isEmpty ? [fact('lessons-missing', ...aboutDrill(drill))] : []);
}
