import * as v from 'valibot';
import { lineSchema } from '../../shared/domain/units.ts';
import { usageProblem } from './usage-problem.ts';

/** An option that has to be one line that is not empty. Throws: REQUEST_INVALID with the option. */
export function typedLine(text: string, option: string): string {
  const parsed = v.safeParse(lineSchema, text);
  if (!parsed.success) throw usageProblem('line', option);
  return parsed.output;
}
