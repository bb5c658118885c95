import type { Check } from '../domain/verdict.ts';
import { hexOf, sha256 } from './bytes.ts';
import type { JudgedTimes } from './proven-time.ts';
import type { UnusedList } from './revocation.ts';
import { issuerOf } from './revocation-list.ts';
import type { ReadTrust } from './trust.ts';

/**
 * The revocation lists at hand that do not count, each with the reason: to whoever brought them they must not look as if they did.
 *
 * A list that no certificate here was issued under is not needed, and not named; one that cannot be read may have been any.
 */
export async function unusedLists(judged: JudgedTimes, { unreadLists }: ReadTrust): Promise<readonly Check[]> {
  const { signatures, documentTimeStamps } = judged;
  const stamps = [...signatures.flatMap(({ stamp }) => stamp ?? []), ...documentTimeStamps];
  const unused = [
    ...signatures.flatMap(({ revocation }) => revocation.unused),
    ...stamps.filter(({ facts }) => facts.anchor !== 'unknown').flatMap((stamp) => stamp.unusedLists),
  ];
  const distinct = [...new Map(unused.map((one) => [one.list, one])).values()];
  return [
    ...unreadLists.map((sum) => note(sum, { reason: 'unread', sha256: sum })),
    ...(await Promise.all(distinct.map(noteOf))),
  ];
}

async function noteOf({ list, flaw }: UnusedList): Promise<Check> {
  const { der, thisUpdate, nextUpdate } = list;
  return note(issuerOf(list), { reason: flaw, sha256: hexOf(await sha256(der)), listedAt: thisUpdate, nextUpdate });
}

function note(subject: string, detail: Check['detail']): Check {
  return { code: 'REVOCATION_LIST_USED', state: 'not-checked', subject, detail };
}
