import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// What `npm run check` runs, as tests: a tree that does not compile, or is not as agreed, is no green tree.
const root = join(import.meta.dirname, '..');

async function run(program: string, ...args: string[]): Promise<{ readonly status: number | null; readonly said: string }> {
  const child = spawn(join(root, 'node_modules', '.bin', program), args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes: Buffer) => {
      said += bytes.toString();
    });
  }
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, said };
}

test.each([
  ['the compiler finds no error in any room', 'tsc', ['-b', '--pretty', 'false']],
  ['the linter finds nothing, and every file is formatted', 'biome', ['check', '--colors=off', '.']],
  ['no file, export or dependency is unused', 'knip', ['--no-progress']],
] as const)('%s (%s)', { timeout: 600_000 }, async (_title, program, args) => {
  const { status, said } = await run(program, ...args);
  if (status !== 0) expect.fail(`${program} ${args.join(' ')} ended with ${status}\n${said}`);
});
