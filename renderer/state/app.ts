import { create } from 'zustand';
import type { AppState, Preferences } from '../../shared/contract/app.ts';
import { type Language, languageOf } from '../../shared/text/language.ts';
import { call } from '../lib/client.ts';
import { report } from './notices.ts';

interface AppSlice {
  readonly app: AppState | null;
}

export const useApp = create<AppSlice>()(() => ({ app: null }));

export async function loadApp(): Promise<void> {
  useApp.setState({ app: await call('app:state', {}) });
}

export async function setPreferences(preferences: Preferences): Promise<void> {
  await report(async () => useApp.setState({ app: await call('app:set-preferences', preferences) }));
}

export async function forgetRecent(path: string): Promise<void> {
  await report(async () => useApp.setState({ app: await call('app:forget-recent', { path }) }));
}

/** The language of the window: chosen, or the machine's. */
export function languageNow(app: AppState | null): Language {
  const chosen = app?.preferences.language ?? 'system';
  return chosen === 'system' ? languageOf(app?.locale ?? navigator.language) : chosen;
}
