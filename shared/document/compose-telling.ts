import { formatDuration } from '../domain/duration.ts';
import type { CommonEvidence } from '../domain/evidence-common.ts';
import type { DrillEvidence } from '../domain/evidence-drill.ts';
import type { EvidenceItem } from '../domain/evidence-item.ts';
import type { PlanEvidence } from '../domain/evidence-plan.ts';
import type { SiteAuditEvidence } from '../domain/evidence-site-audit.ts';
import type { Fact } from '../domain/fact.ts';
import { describeFact } from '../text/describe-fact.ts';
import type { Translate } from '../text/translate.ts';
import type { HeadingBlock, KeyValue, ParagraphBlock } from './block.ts';
import { formatDayOf, formatInstant } from './compose-format.ts';

/** What every part of a pack is told from: the evidence, the reader's language, and the names behind the ids. */
export interface Telling<Evidence extends CommonEvidence = CommonEvidence> {
  readonly evidence: Evidence;
  readonly packId: string;
  readonly say: Translate;
  readonly unknown: string;
  readonly none: string;
  /** A moment in the site's time zone; unknown where there is none. */
  readonly at: (instant: string | null) => string;
  /** The day alone, for what happened long before the drill. */
  readonly day: (instant: string | null) => string;
  /** Minutes as a duration; unknown where there are none. */
  readonly span: (minutes: number | null) => string;
  readonly person: (personId: string | null) => string;
  readonly service: (serviceId: string | null) => string;
  readonly asset: (assetId: string) => string;
  readonly item: (itemId: string) => string;
  readonly fact: (fact: Fact) => string;
  /** The text, or the word for unknown where nothing was typed. */
  readonly typed: (text: string) => string;
  readonly list: (texts: readonly string[]) => string;
  /** How this pack refers to a piece of raw evidence, `E1`. */
  readonly evidenceRef: (evidenceId: string) => string;
}

export type DrillTelling = Telling<DrillEvidence>;
export type PlanTelling = Telling<PlanEvidence>;
export type SiteAuditTelling = Telling<SiteAuditEvidence>;

/** Names are looked up once; a name nobody can resolve shows as its id, so that it is not lost. `items` are numbered as they are attached. */
export function telling<Evidence extends CommonEvidence>(
  evidence: Evidence,
  packId: string,
  say: Translate,
  items: readonly EvidenceItem[],
): Telling<Evidence> {
  const { plan, language } = evidence;
  const unknown = say('pack.unknown');
  const named = (entries: readonly (readonly [string, string])[]) => {
    const names = new Map(entries);
    return (id: string | null) => (id === null ? unknown : (names.get(id) ?? id));
  };
  const item = named(plan.scopeItems.map((entry) => [entry.itemId, entry.name[language]]));
  return {
    evidence,
    packId,
    say,
    unknown,
    none: say('pack.none'),
    at: (instant) => (instant === null ? unknown : formatInstant(instant, plan.site.timeZone)),
    day: (instant) => (instant === null ? unknown : formatDayOf(instant, plan.site.timeZone)),
    span: (minutes) => (minutes === null ? unknown : formatDuration(minutes)),
    person: named(plan.people.map((person) => [person.personId, person.name])),
    service: named(plan.services.map((service) => [service.serviceId, service.name])),
    asset: named(plan.assets.map((asset) => [asset.assetId, asset.name])),
    item,
    fact: (fact) => describeFact(say, fact, item),
    typed: (text) => (text.trim() === '' ? unknown : text),
    list: (texts) => texts.join(say('pack.list-comma')),
    evidenceRef: named(items.map((entry, index) => [entry.evidenceId, `E${index + 1}`])),
  };
}

export function heading(level: 1 | 2 | 3, text: string): HeadingBlock {
  return { kind: 'heading', level, text, number: null };
}

export function paragraph(text: string, emphasis: NonNullable<ParagraphBlock['emphasis']> = 'normal'): ParagraphBlock {
  return { kind: 'paragraph', text, emphasis };
}

/** A hash, an id or a command beside its name. */
export function mono(key: string, value: string): KeyValue {
  return { key, value, kind: 'mono' };
}

/** The texts that are not empty, one under the other. */
export function lines(...texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n');
}

/** A word that a sentence elsewhere ends with, as it stands alone. */
export function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
