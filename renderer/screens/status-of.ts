import type { ReadinessState } from '../../shared/domain/assessment.ts';
import type { CheckResult } from '../../shared/domain/check.ts';
import type { Disposition } from '../../shared/domain/difference.ts';
import type { DrillState } from '../../shared/domain/drill.ts';
import type { DrillVerdict } from '../../shared/domain/drill-findings.ts';
import type { Status } from '../components/status-badge.tsx';

/** How the many states of the field look: each is one of the four things an instrument can say. */
export const statusOfReadiness: Readonly<Record<ReadinessState, Status>> = {
  verified: 'met',
  'needs-verification': 'at-risk',
  expired: 'at-risk',
  failed: 'not-met',
  'never-tested': 'unknown',
};

export const statusOfVerdict: Readonly<Record<DrillVerdict, Status>> = {
  pass: 'met',
  'pass-with-accepted-differences': 'met',
  fail: 'not-met',
  'not-concluded': 'unknown',
};

export const statusOfResult: Readonly<Record<CheckResult, Status>> = {
  pass: 'met',
  fail: 'not-met',
  'not-applicable': 'unknown',
  'not-executed': 'unknown',
};

export const statusOfDisposition: Readonly<Record<Disposition, Status>> = {
  open: 'at-risk',
  expected: 'met',
  accepted: 'met',
  'data-loss': 'not-met',
  defect: 'not-met',
};

export const statusOfDrill: Readonly<Record<DrillState, Status>> = {
  planned: 'unknown',
  approved: 'unknown',
  running: 'at-risk',
  recorded: 'at-risk',
  'signed-off': 'met',
  cancelled: 'unknown',
};
