import * as v from 'valibot';
import { drillIdSchema } from '../../shared/domain/ids.ts';
import type { PackSubject } from '../../shared/domain/pack-subject.ts';
import { type DayOn, dayOnSchema } from '../../shared/domain/units.ts';
import type { PackOptions } from '../services/packs.ts';
import { requireOneAtMost, requireWith, usageProblem } from './usage-problem.ts';

/** How a pack to be issued is described on the command line. */
export interface SubjectOptions {
  readonly drill?: string;
  readonly plan?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly page?: string;
  readonly signer?: readonly string[];
}

/**
 * What the pack is to be of; null where nothing is to be issued.
 *
 * Throws: REQUEST_INVALID where two subjects are named, a period has one end only, or a day is none.
 */
export function subjectOf({ drill, plan, from, to }: SubjectOptions): PackSubject | null {
  requireOneAtMost({ '--drill': drill, '--plan': plan, '--from': from });
  requireOneAtMost({ '--drill': drill, '--plan': plan, '--to': to });
  if (plan === true) return { kind: 'plan' };
  if (drill !== undefined) {
    const parsed = v.safeParse(drillIdSchema, drill);
    if (!parsed.success) throw usageProblem('id', '--drill', { value: drill });
    return { kind: 'drill', drillId: parsed.output };
  }
  requireWith('--to', to !== undefined, { '--from': from });
  requireWith('--from', from !== undefined, { '--to': to });
  if (from === undefined || to === undefined) return null;
  const period = { from: dayIn('--from', from), to: dayIn('--to', to) };
  if (period.from > period.to) throw usageProblem('order', '--from', period);
  return { kind: 'site-audit', ...period };
}

function dayIn(option: string, value: string): DayOn {
  const parsed = v.safeParse(dayOnSchema, value);
  if (!parsed.success) throw usageProblem('day', option, { value });
  return parsed.output;
}

/** Paper, and who signs: `role=id or exact name`. Throws: REQUEST_INVALID. */
export function issuingOptions({ page, signer = [] }: SubjectOptions): Pick<PackOptions, 'pageSize' | 'signers'> {
  const signers = new Map<string, string>();
  for (const value of signer) {
    const [, role = '', person = ''] = /^([^=]*)=(.*)$/s.exec(value)?.map((part) => part.trim()) ?? [];
    if (role === '' || person === '')
      throw usageProblem('rolePerson', '--signer', { value, example: '--signer "approver=Mara Lindqvist"' });
    if (signers.has(role)) throw usageProblem('twice', '--signer', { value: role });
    signers.set(role, person);
  }
  return { pageSize: page === 'letter' ? 'Letter' : 'A4', signers: Object.fromEntries(signers) };
}

/** For an option that may be given several times. */
export function collected(text: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, text];
}
