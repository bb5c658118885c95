import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { build } from 'electron-vite';
import { findElectron } from './electron-binary.ts';
import { runHost } from './host/run-host.ts';
import { appRoot } from './paths.ts';

/**
 * `npm run dev`: builds into `out/` and builds again on every change; reload the window to see it.
 *
 * The window is served as it will be installed, under the same content policy: there is no second way in for development.
 * Changes to the main process need a restart.
 */
export async function develop(): Promise<never> {
  const root = appRoot();
  await build({ root, mode: 'development', logLevel: 'warn', build: { watch: {} } });
  const program = findElectron(root);
  if (program === null) {
    await runHost({ openBrowser: !process.argv.includes('--no-open'), print: (line) => process.stdout.write(`${line}\n`) });
    process.exit(0);
  }
  const child = spawn(program, [root], { stdio: 'inherit' });
  const [status] = (await once(child, 'close')) as [number | null];
  // The watching build would keep the process alive.
  process.exit(status ?? 1);
}
