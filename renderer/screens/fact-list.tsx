import { ChevronRight } from 'lucide-react';
import type { Fact, SubjectRef } from '../../shared/domain/fact.ts';
import { describeFact } from '../../shared/text/describe-fact.ts';
import { addressOf, type Route } from '../lib/route.ts';
import { useLocale, useText } from '../lib/text.ts';
import { useSite } from '../state/site.ts';
import styles from './fact-list.module.css';

/** Where the thing a fact is about is shown, or mended. */
function placeOf(subject: SubjectRef): Route | null {
  switch (subject.noun) {
    case 'prerequisite':
      return { screen: 'plan', section: 'prerequisites' };
    case 'person':
      return { screen: 'plan', section: 'people' };
    case 'service':
      return { screen: 'plan', section: 'services' };
    case 'asset':
      return { screen: 'plan', section: 'inventory' };
    case 'scope-item':
      return { screen: 'plan', section: 'scope' };
    case 'restore-target':
      return { screen: 'plan', section: 'restore-targets' };
    case 'drill':
      return { screen: 'drill', drillId: subject.id };
    case 'pack':
      return { screen: 'pack', packId: subject.id };
    case 'site':
      return null;
  }
}

interface FactListProps {
  readonly facts: readonly Fact[];
  /** Facts beyond this many are folded away. */
  readonly limit?: number;
}

/** What the rules found, each with the way to what it is about. */
export function FactList({ facts, limit = 3 }: FactListProps) {
  const t = useText();
  const folded = facts.slice(limit);
  return (
    <div className={styles.facts}>
      <Facts facts={facts.slice(0, limit)} />
      {folded.length > 0 && (
        <details>
          <summary>{t('common.more', { count: folded.length })}</summary>
          <Facts facts={folded} />
        </details>
      )}
    </div>
  );
}

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const t = useText();
  const { language } = useLocale();
  const items = useSite((state) => state.site?.plan.scopeItems);
  const nameOfItem = (itemId: string) => items?.find((item) => item.itemId === itemId)?.name[language] ?? itemId;
  return (
    <ul>
      {facts.map((fact) => {
        const place = fact.subject && placeOf(fact.subject);
        const sentence = describeFact(t, fact, nameOfItem);
        const [head, last] = beforeLast(sentence);
        return (
          <li key={`${fact.code} ${fact.subject?.id ?? ''}`}>
            {place ? (
              <a href={addressOf(place)}>
                {head}
                <span className={styles.last}>
                  {last}
                  <ChevronRight size={13} aria-hidden />
                </span>
              </a>
            ) : (
              sentence
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The last word of a sentence apart, so that the arrow stays with it on one line; where no spaces are written, two characters. */
function beforeLast(sentence: string): readonly [string, string] {
  const space = sentence.lastIndexOf(' ');
  const isSpaced = space >= sentence.length - 16 && !/[\u3000-\u9fff\uff00-\uffef]/.test(sentence.slice(space));
  const at = isSpaced ? space + 1 : sentence.length - 2;
  return [sentence.slice(0, at), sentence.slice(at)];
}
