import type { MessageId } from '../../../shared/text/catalogue.ts';
import { addressOf, type SettingsPart } from '../../lib/route.ts';
import { useText } from '../../lib/text.ts';
import styles from './settings-screen.module.css';

const parts: readonly { readonly part: SettingsPart | null; readonly title: MessageId }[] = [
  { part: null, title: 'settings.general' },
  { part: 'identities', title: 'identity.listTitle' },
  { part: 'trust', title: 'trust.title' },
  { part: 'frameworks', title: 'frameworks.title' },
];

/** The way between the parts of the settings. */
export function SettingsParts({ current }: { readonly current: SettingsPart | null }) {
  const t = useText();
  return (
    <nav className={styles.parts} aria-label={t('settings.parts')}>
      {parts.map(({ part, title }) => (
        <a
          key={title}
          href={addressOf(part ? { screen: 'settings', part } : { screen: 'settings' })}
          aria-current={part === current ? 'page' : undefined}
        >
          {t(title)}
        </a>
      ))}
    </nav>
  );
}
