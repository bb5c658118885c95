import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Electron's program on this machine, or null; asking does not fetch it, which requiring the `electron` package would.
 *
 * ELECTRON_EXEC_PATH names the program, ELECTRON_OVERRIDE_DIST_PATH the folder it lies in.
 */
export function findElectron(root: string, env: Environment = process.env): string | null {
  const packageFolder = join(root, 'node_modules', 'electron');
  const name = programName(packageFolder);
  const candidates = [
    env.ELECTRON_EXEC_PATH,
    env.ELECTRON_OVERRIDE_DIST_PATH && join(env.ELECTRON_OVERRIDE_DIST_PATH, name),
    join(packageFolder, 'dist', name),
  ];
  return candidates.find((file) => file && existsSync(file)) || null;
}

function programName(packageFolder: string): string {
  try {
    return readFileSync(join(packageFolder, 'path.txt'), 'utf8').trim();
  } catch {
    if (process.platform === 'win32') return 'electron.exe';
    return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
  }
}

const answerLimitMs = 4_000;
const fetchLimitMs = 600_000;

/**
 * Fetches Electron's program once, where the place it comes from answers within seconds; says whether it is there afterwards.
 *
 * Nothing is tried with ELECTRON_SKIP_BINARY_DOWNLOAD set. Runs in the repository only, never in what is installed.
 */
export async function fetchElectron(root: string, explain: (version: string) => void, env = process.env): Promise<boolean> {
  if (env.ELECTRON_SKIP_BINARY_DOWNLOAD) return false;
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  if (!existsSync(installer)) return false;
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')) as {
    version: string;
  };
  const place =
    env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror ?? 'https://github.com/electron/electron/releases/download/';
  if (!(await answers(`${place}v${version}/SHASUMS256.txt`))) return false;
  explain(version);
  return runQuietly(installer, env);
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(answerLimitMs) })).ok;
  } catch {
    return false;
  }
}

function runQuietly(script: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script], { stdio: 'ignore', env, timeout: fetchLimitMs });
    child.on('error', () => resolve(false));
    child.on('exit', (status) => resolve(status === 0));
  });
}
