import { formatDuration } from '../domain/duration.ts';
import type { Fact } from '../domain/fact.ts';
import { catalogue, type MessageId } from './catalogue.ts';
import type { Translate } from './translate.ts';

/** The name people know a scope item by, in the reader's language. */
export type NameOfItem = (itemId: string) => string;

/** The values of a fact that are codes of a closed list, with the list they belong to. */
const lists: Readonly<Record<string, string>> = {
  role: 'role',
  step: 'step',
  mode: 'drill-mode',
  kind: 'asset-kind',
  grade: 'grade',
  minimum: 'grade',
  prerequisite: 'prerequisite',
  scenario: 'scenario',
  checkKind: 'check-kind',
};

/**
 * What a rule says, for people: codes become their names, minutes a duration, scope items the name in the template.
 *
 * A value that is not known to its list is shown as it is: it is data, not a reason to fail.
 */
export function describeFact(translate: Translate, fact: Fact, nameOfItem: NameOfItem): string {
  const values = Object.entries(fact.values).map(([name, value]) => [name, valueInWords(translate, name, value, nameOfItem)]);
  return translate(`fact.${fact.code}`, Object.fromEntries(values));
}

function valueInWords(translate: Translate, name: string, value: string | number, nameOfItem: NameOfItem): string | number {
  if (typeof value === 'number') return name.endsWith('Minutes') ? formatDuration(value) : value;
  if (name === 'item') return nameOfItem(value);
  const id = `${lists[name]}.${value}`;
  return isMessageId(id) ? translate(id) : value;
}

function isMessageId(id: string): id is MessageId {
  return Object.hasOwn(catalogue, id);
}
