import type { EvidenceDocument } from '../domain/evidence-document.ts';
import { changesListedAtMost, type PackChange, type PackChanges, type PackListing } from '../domain/pack-changes.ts';
import type { Sha256 } from '../domain/units.ts';
import { listChanges } from './list-changes.ts';
import { planListing } from './plan-listing.ts';
import { judges, resultListing } from './result-listing.ts';

/**
 * What changed since an earlier pack of the same kind and subject: results first, then the plan field by field.
 *
 * Source: product definition, changes since the last pack.
 */
export function packChanges(
  previous: EvidenceDocument,
  previousPackId: Sha256,
  current: EvidenceDocument,
): PackChanges & ListedChanges {
  const all = changesBetween(packListing(previous), packListing(current));
  return { previousPackId, previousIssuedAt: previous.issuedAt, ...listedOf(all) };
}

/** All of a pack that is compared with an earlier one. */
export function packListing(evidence: EvidenceDocument): PackListing {
  return { packKind: evidence.packKind, nouns: [...resultListing(evidence), ...planListing(evidence.plan)] };
}

/** Every change between two packs of the same kind and subject. */
export function changesBetween(previous: PackListing, current: PackListing): PackChange[] {
  return current.nouns.flatMap(({ noun, entries }) => {
    const before = entriesOf(previous, noun);
    const [only] = entries;
    // another drill of the same service: held against the last as if it were the same one
    const isOneDrill = noun === 'drill' && current.packKind === 'drill' && only !== undefined;
    const known = isOneDrill ? before.map(({ fields }) => ({ ...only, fields })) : before;
    return listChanges(noun, known, entries, judges[noun] ?? (() => 'changed'));
  });
}

type ListedChanges = Pick<PackChanges, 'unlisted'> & { readonly entries: PackChange[] };

/** As many changes as a pack lists, and how many it only counts. */
export function listedOf(all: readonly PackChange[]): ListedChanges {
  return { entries: all.slice(0, changesListedAtMost), unlisted: Math.max(0, all.length - changesListedAtMost) };
}

/**
 * The changes as they follow from what a pack is now, where what is said to have been before is taken as said.
 *
 * They are those that were told unless somebody told of something that is not so now, judged it otherwise, or told it in another order.
 */
export function retoldChanges(told: readonly PackChange[], current: PackListing): PackChange[] {
  const nouns = current.nouns.map(({ noun, entries }) => {
    const own = told.filter((change) => change.noun === noun);
    const added = new Set(own.filter(({ kind }) => kind === 'added').map(({ id }) => id));
    const before = Map.groupBy(own, ({ id }) => id);
    const kept = entries.filter(({ id }) => !added.has(id));
    const removed = own.filter(({ kind }) => kind === 'removed');
    return {
      noun,
      entries: [
        ...kept.map((entry) => ({ ...entry, fields: { ...entry.fields, ...earlierFields(before.get(entry.id) ?? []) } })),
        ...removed.map(({ id, name }) => ({ id, name, fields: {} })),
      ],
    };
  });
  return changesBetween({ ...current, nouns }, current);
}

function earlierFields(changes: readonly PackChange[]): Readonly<Record<string, PackChange['from']>> {
  return Object.fromEntries(changes.flatMap(({ field, from }) => (field === null ? [] : [[field, from]])));
}

function entriesOf({ nouns }: PackListing, noun: PackChange['noun']) {
  return nouns.find((entry) => entry.noun === noun)?.entries ?? [];
}
