import type { Failure } from '../../shared/contract/reply.ts';
import { shownText } from '../../shared/domain/shown-text.ts';
import { catalogue, type MessageId } from '../../shared/text/catalogue.ts';
import type { MessageValues, Translate } from '../../shared/text/translate.ts';

/** Whether there is a sentence of this name; names made from codes are only known when they arrive. */
export function isMessageId(id: string): id is MessageId {
  return Object.hasOwn(catalogue, id);
}

/** The sentence of a code, or the fallback where the catalogues do not know it. */
export function sentenceOr(t: Translate, id: string, values: MessageValues, fallback: string): string {
  return isMessageId(id) ? t(id, values) : fallback;
}

/** What is wrong with one field, from what the host says of it: the kind of check that refused it, or a code. */
function problemSentence(t: Translate, problem: string): string {
  return sentenceOr(t, `problem.${problem}`, {}, sentenceOr(t, `failure.${problem}`, {}, t('problem.other')));
}

/** What is wrong with a field of a refused request, where it was refused for that field. */
export function fieldProblem(t: Translate, failure: Failure | null, field: string): string | undefined {
  const problem = failure?.fields[field];
  return problem === undefined ? undefined : problemSentence(t, problem);
}

/** Everything that is wrong with the fields of a refused request, each sentence once. */
export function fieldProblems(t: Translate, { fields }: Failure): readonly string[] {
  return [...new Set(Object.values(fields).map((problem) => problemSentence(t, problem)))];
}

/** What a failure says to people. */
export function failureSentence(t: Translate, failure: Failure): string {
  const told = Object.entries(failure.detail).map(([name, value]) => [
    name,
    typeof value === 'string' ? shownText(value) : value,
  ]);
  return t(`failure.${failure.code}`, Object.fromEntries(told));
}
