import { type Preferences, themes } from '../../../shared/contract/app.ts';
import { Select } from '../../components/select.tsx';
import { useText } from '../../lib/text.ts';
import { setPreferences } from '../../state/app.ts';

/** Language and theme of this machine. A language is named in itself, so that whoever needs it finds it. */
export function PreferenceSelects({ preferences }: { readonly preferences: Preferences }) {
  const t = useText();
  return (
    <>
      <Select
        label={t('settings.language')}
        value={preferences.language}
        options={[
          { value: 'system', label: t('settings.languageSystem') },
          { value: 'en', label: 'English' },
          { value: 'zh-CN', label: '简体中文' },
          { value: 'ja', label: '日本語' },
        ]}
        onChange={(language) => setPreferences({ ...preferences, language })}
      />
      <Select
        label={t('settings.theme')}
        value={preferences.theme}
        options={themes.map((theme) => ({ value: theme, label: t(`settings.theme-${theme}`) }))}
        onChange={(theme) => setPreferences({ ...preferences, theme })}
      />
    </>
  );
}
