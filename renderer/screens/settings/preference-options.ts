import { type Preferences, themes } from '../../../shared/contract/app.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import type { SelectOption } from '../../components/select.tsx';

/** A language is named in itself, so that whoever needs it finds it. */
export function languageOptions(t: Translate): readonly SelectOption<Preferences['language']>[] {
  return [
    { value: 'system', label: t('settings.languageSystem') },
    { value: 'en', label: 'English' },
    { value: 'zh-CN', label: '简体中文' },
    { value: 'ja', label: '日本語' },
  ];
}

export function themeOptions(t: Translate): readonly SelectOption<Preferences['theme']>[] {
  return themes.map((theme) => ({ value: theme, label: t(`settings.theme-${theme}`) }));
}
