import type { DrillRecord } from '../domain/drill-record.ts';
import type { Instant } from '../domain/units.ts';

/** Something that was done to a drill, as the activity log names it. */
export type Act = readonly [at: Instant, action: string, subject: string];

/** What the record of a drill says was done, as the activity log tells it. */
export function actsOf({ drill, checks, evidence, signOffs }: DrillRecord): readonly Act[] {
  const { progress } = drill;
  const subject = `drill:${drill.drillId}`;
  return [
    ...('approvedAt' in progress ? [[progress.approvedAt, 'drill:approve', subject] as const] : []),
    ...('startedAt' in progress ? [[progress.startedAt, 'drill:start', subject] as const] : []),
    ...('recordedAt' in progress ? [[progress.recordedAt, 'drill:record', subject] as const] : []),
    ...('signedOffAt' in progress ? [[progress.signedOffAt, 'drill:close', subject] as const] : []),
    ...checks.map(({ checkId, checkedAt }): Act => [checkedAt, 'check:record', `check:${checkId}`]),
    ...evidence.map(({ evidenceId, capturedAt }): Act => [capturedAt, 'evidence:attach', `evidence:${evidenceId}`]),
    ...signOffs.map(({ signOffId, signedOffAt }): Act => [signedOffAt, 'drill:sign-off', `sign-off:${signOffId}`]),
  ];
}
