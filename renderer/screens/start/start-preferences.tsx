import type { AppState } from '../../../shared/contract/app.ts';
import { Select } from '../../components/select.tsx';
import { useText } from '../../lib/text.ts';
import { setPreferences } from '../../state/app.ts';
import { languageOptions, themeOptions } from '../settings/preference-options.ts';
import styles from './start-screen.module.css';

/** Language and theme, before any site is open. */
export function StartPreferences({ app }: { readonly app: AppState }) {
  const t = useText();
  const { preferences } = app;
  return (
    <footer className={styles.preferences}>
      <span>{t('settings.version', { version: app.version })}</span>
      <Select
        label={t('settings.language')}
        value={preferences.language}
        options={languageOptions(t)}
        onChange={(language) => setPreferences({ ...preferences, language })}
      />
      <Select
        label={t('settings.theme')}
        value={preferences.theme}
        options={themeOptions(t)}
        onChange={(theme) => setPreferences({ ...preferences, theme })}
      />
    </footer>
  );
}
