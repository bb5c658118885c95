import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Preferences, preferencesSchema } from '../../shared/contract/app.ts';
import { replaceFile } from '../files/replace-file.ts';

const recentSchema = v.strictObject({
  path: v.pipe(v.string(), v.maxLength(4096)),
  name: v.pipe(v.string(), v.maxLength(300)),
  customer: v.pipe(v.string(), v.maxLength(300)),
  openedAt: v.pipe(v.string(), v.maxLength(40)),
});
type Recent = v.InferOutput<typeof recentSchema>;

const settingsSchema = v.object({ preferences: preferencesSchema, recentSites: v.pipe(v.array(recentSchema), v.maxLength(50)) });

const recentAtMost = 12;
const untouched = { preferences: { language: 'system', theme: 'system' } as Preferences, recentSites: [] as Recent[] };

/** What this machine remembers between starts, outside every site file. */
export interface MachineSettings {
  readonly preferences: () => Preferences;
  readonly recentSites: () => readonly Recent[];
  readonly setPreferences: (preferences: Preferences) => Promise<void>;
  readonly rememberSite: (site: Recent) => Promise<void>;
  readonly forgetSite: (path: string) => Promise<void>;
}

/** Settings that cannot be read are started anew: they are a convenience, nothing of them is evidence. */
export function machineSettings(folder: string): MachineSettings {
  const path = join(folder, 'settings.json');
  let settings = read(path);
  const change = async (changed: typeof settings): Promise<void> => {
    settings = changed;
    mkdirSync(folder, { recursive: true });
    await replaceFile(path, Buffer.from(`${JSON.stringify(settings, null, 2)}\n`));
  };
  const others = (gone: string) => settings.recentSites.filter((site) => site.path !== gone);
  return {
    preferences: () => settings.preferences,
    recentSites: () => settings.recentSites,
    setPreferences: (preferences) => change({ ...settings, preferences }),
    rememberSite: (site) => change({ ...settings, recentSites: [site, ...others(site.path)].slice(0, recentAtMost) }),
    forgetSite: (gone) => change({ ...settings, recentSites: others(gone) }),
  };
}

function read(path: string): v.InferOutput<typeof settingsSchema> {
  if (!existsSync(path)) return untouched;
  try {
    const parsed = v.safeParse(settingsSchema, JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.output : untouched;
  } catch {
    return untouched;
  }
}
