import type { DrillEvidence } from '../domain/evidence-document.ts';
import type { Translate } from '../text/translate.ts';
import type { HeadingBlock, KeyValue, ParagraphBlock, Status, StatusState } from './block.ts';
import { formatInstant } from './compose-format.ts';

/** What every part of a pack is told from: the evidence, the reader's language, and the names behind the ids. */
export interface Telling {
  readonly evidence: DrillEvidence;
  readonly packId: string;
  readonly say: Translate;
  readonly unknown: string;
  readonly none: string;
  /** A moment in the site's time zone; unknown where there is none. */
  readonly at: (instant: string | null) => string;
  readonly person: (personId: string | null) => string;
  readonly service: (serviceId: string | null) => string;
  readonly asset: (assetId: string | null) => string;
  /** The text, or the word for unknown where nothing was typed. */
  readonly typed: (text: string | null) => string;
}

/** Names are looked up once; a name nobody can resolve shows as its id, so that it is not lost. */
export function telling(evidence: DrillEvidence, packId: string, say: Translate): Telling {
  const unknown = say('pack.unknown');
  const { plan } = evidence;
  const people = new Map<string, string>(plan.people.map((person) => [person.personId, person.name]));
  const services = new Map<string, string>(plan.services.map((service) => [service.serviceId, service.name]));
  const assets = new Map<string, string>(plan.assets.map((asset) => [asset.assetId, asset.name]));
  const named = (names: ReadonlyMap<string, string>) => (id: string | null) => (id === null ? unknown : (names.get(id) ?? id));
  return {
    evidence,
    packId,
    say,
    unknown,
    none: say('pack.none'),
    at: (instant) => (instant === null ? unknown : formatInstant(instant, plan.site.timeZone)),
    person: named(people),
    service: named(services),
    asset: named(assets),
    typed: (text) => (text === null || text.trim() === '' ? unknown : text),
  };
}

export function heading(level: 1 | 2 | 3, text: string): HeadingBlock {
  return { kind: 'heading', level, text, number: null };
}

export function paragraph(text: string, emphasis?: NonNullable<ParagraphBlock['emphasis']>): ParagraphBlock {
  return emphasis === undefined ? { kind: 'paragraph', text } : { kind: 'paragraph', text, emphasis };
}

export function statusOf(state: StatusState, word: string): Status {
  return { state, word };
}

export function mono(key: string, value: string): KeyValue {
  return { key, value, kind: 'mono' };
}
