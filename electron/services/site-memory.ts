import type { DrillRecord } from '../../shared/domain/drill-record.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import type { ReadableDb } from '../store/database.ts';
import { drills, getDrillRecord } from '../store/drills.ts';
import { readPlan } from '../store/read-plan.ts';
import { readConsistently } from '../store/transact.ts';

/** The plan and the drills as last read. Sound because the site file has one writer, and that is us. */
export interface SiteMemory {
  readonly plan: () => Plan;
  readonly records: () => readonly DrillRecord[];
  /** After a change of the plan alone: what it became, so that an edit need not read ten thousand rows again. */
  readonly replacePlan: (plan: Plan) => void;
  readonly forget: () => void;
}

export function siteMemory(db: ReadableDb): SiteMemory {
  let plan: Plan | null = null;
  let records: readonly DrillRecord[] | null = null;
  return {
    plan: () => {
      plan ??= readConsistently(db, readPlan);
      return plan;
    },
    records: () => {
      records ??= readConsistently(db, (reader) => drills.list(reader).map((drill) => getDrillRecord(reader, drill.drillId)));
      return records;
    },
    replacePlan: (changed) => {
      plan = changed;
    },
    forget: () => {
      plan = null;
      records = null;
    },
  };
}
