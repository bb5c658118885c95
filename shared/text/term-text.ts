import { comparisonTerms } from './comparison-terms.ts';
import { controlTerms } from './control-terms.ts';
import { drillTerms } from './drill-terms.ts';
import { evidenceTerms } from './evidence-terms.ts';
import { gapCheckTerms } from './gap-check-terms.ts';
import { gapTerms } from './gap-terms.ts';
import { planTerms } from './plan-terms.ts';

/** The name of every value of the domain's closed lists, by `<list>.<value>`. */
export const termText = {
  ...planTerms,
  ...drillTerms,
  ...evidenceTerms,
  ...comparisonTerms,
  ...gapTerms,
  ...gapCheckTerms,
  ...controlTerms,
} as const;
