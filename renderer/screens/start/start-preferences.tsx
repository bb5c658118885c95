import type { AppState } from '../../../shared/contract/app.ts';
import { useText } from '../../lib/text.ts';
import { PreferenceSelects } from '../settings/preference-selects.tsx';
import styles from './start-screen.module.css';

/** Language and theme, before any site is open. */
export function StartPreferences({ app }: { readonly app: AppState }) {
  const t = useText();
  return (
    <footer className={styles.preferences}>
      <span>{t('settings.version', { version: app.version })}</span>
      <PreferenceSelects preferences={app.preferences} />
    </footer>
  );
}
