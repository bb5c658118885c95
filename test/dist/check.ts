import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

// `npm run dist:check`: packs Drillbook over a dummy Electron and looks into what came out. The facts are in packaging.test.ts.
const root = join(import.meta.dirname, '..', '..');
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/dist'], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
