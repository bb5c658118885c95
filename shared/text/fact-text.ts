import type { FactCode } from '../domain/fact.ts';
import { controlFacts } from './control-facts.ts';
import { drillFacts } from './drill-facts.ts';
import { gapFacts } from './gap-facts.ts';
import type { Sentence } from './language.ts';
import { planFacts } from './plan-facts.ts';

/** What each rule says, with the names and numbers it found. A code without its sentence does not compile. */
export const factText = { ...planFacts, ...drillFacts, ...gapFacts, ...controlFacts } as const satisfies Readonly<
  Record<`fact.${FactCode}`, Sentence>
>;
