import type { Control, ControlBacking, ControlFinding, ControlWant } from '../domain/control.ts';
import type { DrillFindings } from '../domain/drill-findings.ts';
import type { DrillRecord } from '../domain/drill-record.ts';
import type { PackKind } from '../domain/evidence-envelope.ts';
import type { Fact } from '../domain/fact.ts';
import type { GapCheck } from '../domain/gap.ts';
import type { Plan } from '../domain/plan.ts';
import type { Instant } from '../domain/units.ts';
import { aboutDrill, type ConcludedDrill, concludedDrills } from './concluded-drill.ts';
import { isPlanWant, lackingInDrill, lackingInPlan } from './control-wants.ts';
import { fact } from './fact.ts';

/** What a pack holds, as its controls are held against it. */
export interface ControlEvidence {
  readonly packKind: PackKind;
  readonly plan: Plan;
  /** The drills the pack holds. */
  readonly records: readonly DrillRecord[];
  readonly findings: readonly DrillFindings[];
  readonly gaps: readonly GapCheck[];
  readonly at: Instant;
}

/**
 * Whether a pack backs each control: all it wants is shown, some of it, or none.
 *
 * What a control wants of a drill is shown by one drill together: of several, the one that shows most of it counts. A control
 * that asks for more than any pack can show is backed partly at best.
 * Source: product definition, control map.
 */
export function controlFindings(controls: readonly Control[], evidence: ControlEvidence): ControlFinding[] {
  const { packKind, plan, records, findings } = evidence;
  const drills = packKind === 'plan' ? [] : concludedDrills(plan, records, findings);
  return controls.map((control) => {
    const judged = (drills.length === 0 ? [null] : drills).map((drill) => judge(control, evidence, drills, drill));
    // a stable sort: of equals the newest drill counts
    const [best] = judged.toSorted((a, b) => b.shown.length - a.shown.length || a.reasons.length - b.reasons.length);
    const { shown, reasons } = best ?? { shown: [], reasons: [] };
    return { ...control, backing: backingOf(control, shown, reasons), shown: [...shown], reasons: [...reasons] };
  });
}

interface Judged {
  readonly shown: readonly ControlWant[];
  readonly reasons: readonly Fact[];
}

function judge(
  control: Control,
  { plan, gaps, at }: ControlEvidence,
  drills: readonly ConcludedDrill[],
  drill: ConcludedDrill | null,
): Judged {
  const lacking = control.wants.map((want) => {
    if (isPlanWant(want)) return { want, facts: lackingInPlan(want, plan, gaps) };
    if (drill === null) return { want, facts: [fact('no-drill-in-pack')] };
    return { want, facts: lackingInDrill[want]({ drill, plan, others: drills }) };
  });
  const isOfDrills = drill !== null && control.wants.some((want) => !isPlanWant(want));
  const late = isOfDrills ? [...tooOld(control, drill, at), ...lessonsLate(control, drill)] : [];
  return {
    shown: lacking.filter(({ facts }) => facts.length === 0).map(({ want }) => want),
    reasons: eachOnce([...lacking.flatMap(({ facts }) => facts), ...late]),
  };
}

function backingOf({ wants, beyond }: Control, shown: readonly ControlWant[], reasons: readonly Fact[]): ControlBacking {
  if (shown.length === 0) return 'not-backed';
  return shown.length === wants.length && reasons.length === 0 && beyond === null ? 'backed' : 'partly';
}

/** Units: calendar months, to the day. A drill on the last day of the interval is within it. */
function tooOld({ intervalMonths }: Control, drill: ConcludedDrill, at: Instant): readonly Fact[] {
  const { progress } = drill.record.drill;
  if (intervalMonths === null || !('startedAt' in progress)) return [];
  const startedOn = progress.startedAt.slice(0, 10);
  if (startedOn >= monthsBefore(at, intervalMonths)) return [];
  const [values, subject] = aboutDrill(drill);
  return [fact('drill-older-than-interval', { ...values, day: startedOn, months: intervalMonths }, subject)];
}

/** The same day of an earlier month, as text that orders right among days even where that month has no such day. */
function monthsBefore(at: Instant, months: number): string {
  const [year = 0, month = 1] = at.split('-').map(Number);
  const count = year * 12 + month - 1 - months;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${two((count % 12) + 1)}-${at.slice(8, 10)}`;
}

function lessonsLate({ lessonsWithinDays }: Control, drill: ConcludedDrill): readonly Fact[] {
  const { progress } = drill.record.drill;
  if (lessonsWithinDays === null || !('recordedAt' in progress)) return [];
  const days = (Date.parse(progress.recordedAt) - Date.parse(progress.startedAt)) / 86_400_000;
  const [values, subject] = aboutDrill(drill);
  return days > lessonsWithinDays ? [fact('lessons-late', { ...values, days: lessonsWithinDays }, subject)] : [];
}

/** Two wants may fail for the same reason. */
function eachOnce(facts: readonly Fact[]): readonly Fact[] {
  const known = new Map(facts.map((entry) => [JSON.stringify([entry.code, entry.values]), entry]));
  return [...known.values()];
}
