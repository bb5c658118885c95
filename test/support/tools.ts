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
  testWith(missing.length === 0 ? null : `needs ${missing.join(', ')}, which this machine does not have`, required, {
    title,
    body,
    timeoutMs,
  });
}

/**
 * A test that needs rights not every account has: to mount, to become somebody else. `missing` says what it lacks, or null.
 *
 * Without them it is reported as not run, by name; for root with CI=true it fails and says why.
 */
export function testWithRights(
  missing: string | null,
  title: string,
  body: () => void | Promise<void>,
  timeoutMs = 60_000,
): void {
  testWith(missing, required && process.getuid?.() === 0, { title, body, timeoutMs });
}

interface Body {
  readonly title: string;
  readonly body: () => void | Promise<void>;
  readonly timeoutMs: number;
}

function testWith(missing: string | null, mustRun: boolean, { title, body, timeoutMs }: Body): void {
  if (missing === null) {
    test(title, body, timeoutMs);
  } else if (mustRun) {
    test(title, () => {
      throw new Error(missing);
    });
  } else {
    test.runIf(false)(`${title} [not run: ${missing}]`, body);
  }
}
