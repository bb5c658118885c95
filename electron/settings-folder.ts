import { homedir } from 'node:os';
import { join } from 'node:path';

interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** Where this person's settings lie (recent files, theme, language, window): one folder for all hosts, outside every site file. */
export function settingsFolder(machine: Machine = { platform: process.platform, env: process.env, home: homedir() }): string {
  const { platform, env, home } = machine;
  if (env.DRILLBOOK_SETTINGS) return env.DRILLBOOK_SETTINGS;
  switch (platform) {
    case 'win32':
      return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Drillbook');
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Drillbook');
    default:
      return join(env.XDG_CONFIG_HOME || join(home, '.config'), 'Drillbook');
  }
}
