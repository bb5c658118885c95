import * as v from 'valibot';
import { type Channel, channel } from './channel.ts';
import { pathSchema } from './path.ts';

export const themes = ['system', 'light', 'dark'] as const;

/** Settings of this machine; they live outside every site file. */
export const preferencesSchema = v.strictObject({
  language: v.picklist(['system', 'en', 'zh-CN', 'ja']),
  theme: v.picklist(themes),
});
export type Preferences = v.InferOutput<typeof preferencesSchema>;

export interface RecentSite {
  readonly path: string;
  readonly name: string;
  readonly customer: string;
  readonly openedAt: string;
  readonly exists: boolean;
}

/** What the window needs before any site is open. */
export interface AppState {
  readonly version: string;
  /** Native file dialogs are there in the desktop application only; elsewhere a path is typed. */
  readonly hasDialogs: boolean;
  readonly locale: string;
  readonly preferences: Preferences;
  readonly recentSites: readonly RecentSite[];
  readonly defaultFolder: string;
  /** The time-stamping authority asked last, to be offered again; empty where none was. */
  readonly timeStampAddress: string;
  readonly openSitePath: string | null;
}

export const appChannels = {
  'app:state': channel<AppState>()(v.strictObject({})),
  'app:set-preferences': channel<AppState>()(preferencesSchema),
  'app:forget-recent': channel<AppState>()(v.strictObject({ path: pathSchema })),
  /** Asks the person for a file or a place to save; null when they cancelled or this host has no dialogs. */
  'app:choose-file': channel<string | null>()(
    v.strictObject({ purpose: v.picklist(['open-site', 'create-site', 'save-copy']), suggestedName: v.string() }),
  ),
} satisfies Record<string, Channel<v.GenericSchema, unknown>>;
