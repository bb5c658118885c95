import { execFileSync } from 'node:child_process';
import { test } from 'vitest';

const required = process.env.CI === 'true' || process.env.DRILLBOOK_REQUIRE_TOOLS === '1';

/** Where a program lies on this machine, or null. */
export function findTool(name: string): string | null {
  try {
    return execFileSync('sh', ['-c', `command -v "$1"`, 'sh', name], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

/**
 * A test that needs programs from outside.
 *
 * Where one is missing the test is reported as not run, by name; with CI=true it fails and says which.
 */
export function testWithTools(
  tools: readonly string[],
  title: string,
  body: () => void | Promise<void>,
  timeoutMs = 60_000,
): void {
  const missing = tools.filter((tool) => findTool(tool) === null);
  if (missing.length === 0) {
    test(title, body, timeoutMs);
  } else if (required) {
    test(title, () => {
      throw new Error(`needs ${missing.join(', ')}, which this machine does not have`);
    });
  } else {
    test.runIf(false)(`${title} [not run: needs ${missing.join(', ')}]`, body);
  }
}
