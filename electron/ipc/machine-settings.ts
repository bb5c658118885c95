import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Preferences, preferencesSchema } from '../../shared/contract/app.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { replaceFile } from '../files/replace-file.ts';

const recentSchema = v.strictObject({
  path: v.pipe(v.string(), v.maxLength(4096)),
  name: v.pipe(v.string(), v.maxLength(300)),
  customer: v.pipe(v.string(), v.maxLength(300)),
  openedAt: v.pipe(v.string(), v.maxLength(40)),
});
type Recent = v.InferOutput<typeof recentSchema>;

const settingsSchema = v.object({
  preferences: preferencesSchema,
  recentSites: v.pipe(v.array(recentSchema), v.maxLength(50)),
  timeStampAddress: v.optional(v.pipe(v.string(), v.maxLength(2_000)), ''),
});

const recentAtMost = 12;
const untouched = {
  preferences: { language: 'system', theme: 'system' } as Preferences,
  recentSites: [] as Recent[],
  timeStampAddress: '',
};

/** What this machine remembers between starts, outside every site file. */
export interface MachineSettings {
  readonly preferences: () => Preferences;
  readonly recentSites: () => readonly Recent[];
  readonly setPreferences: (preferences: Preferences) => Promise<void>;
  readonly rememberSite: (site: Recent) => Promise<void>;
  readonly forgetSite: (path: string) => Promise<void>;
  /** The address of the time-stamping authority that was asked last; asked again only where somebody says so. */
  readonly timeStampAddress: () => string;
  readonly rememberTimeStampAddress: (address: string) => Promise<void>;
}

/** Settings that cannot be read are started anew: they are a convenience, nothing of them is evidence. */
export function machineSettings(folder: string): MachineSettings {
  const path = join(folder, 'settings.json');
  let settings = read(path);
  let written: Promise<void> = Promise.resolve();
  // one after the other, so that what was chosen last is what stays
  const change = (changed: typeof settings): Promise<void> => {
    settings = changed;
    const text = `${JSON.stringify(changed, null, 2)}\n`;
    written = written.catch(() => undefined).then(() => write(folder, path, text));
    return written;
  };
  const others = (gone: string) => settings.recentSites.filter((site) => site.path !== gone);
  return {
    preferences: () => settings.preferences,
    recentSites: () => settings.recentSites,
    setPreferences: (preferences) => change({ ...settings, preferences }),
    rememberSite: (site) =>
      // a site that is open is not called unopened because a list of names could not be written
      change({ ...settings, recentSites: [site, ...others(site.path)].slice(0, recentAtMost) }).catch(() => undefined),
    forgetSite: (gone) => change({ ...settings, recentSites: others(gone) }),
    timeStampAddress: () => settings.timeStampAddress,
    // a pack that is signed is not called unsigned because an address could not be written down
    rememberTimeStampAddress: (timeStampAddress) => change({ ...settings, timeStampAddress }).catch(() => undefined),
  };
}

async function write(folder: string, path: string, text: string): Promise<void> {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new DrillbookError('FILE_NOT_WRITABLE', { detail: { path }, cause });
  }
  await replaceFile(path, Buffer.from(text));
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
