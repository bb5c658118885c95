import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { installTools, missingTools } from './run/tools.ts';

// `npm test`: brings the programs the tests need, builds the application, runs everything, says what was not run.

const root = join(import.meta.dirname, '..');
const report = join(root, 'test-output', 'report.json');

const missing = installTools();
if (missing.length > 0) {
  print(
    `Not on this machine and not installed: ${missing.map((tool) => `${tool.program} (package ${tool.debianPackage})`).join(', ')}.`,
  );
  print('The tests that need them are listed at the end as not run.');
}

step('Building', 'electron-vite', ['build', '--logLevel', 'warn']);
mkdirSync(join(root, 'test-output'), { recursive: true });
// a report of an earlier run would be taken for this one's where vitest dies before it writes
rmSync(report, { force: true });
const filters = process.argv.slice(2);
const tests = spawnSync(
  'vitest',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, '--color=false', ...filters],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = summarise(tests.status ?? 1);

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** Names every test that was not run and why, and ends with the one line that counts. */
function summarise(status: number): number {
  const written = readReport();
  if (written === null) {
    print(`\nvitest ended with ${status} and wrote no report, so nothing is known of single tests; its own words are above.`);
    print('\n0 passed, 1 failed');
    return 1;
  }
  const { numPassedTests, numFailedTests, testResults } = written;
  const notRun = testResults.flatMap((file) =>
    file.assertionResults
      .filter((test) => test.status !== 'passed' && test.status !== 'failed')
      .map((test) => `  ${relative(root, file.name)}: ${test.fullName}`),
  );
  // a file that cannot be loaded holds no test that could fail
  const broken = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  for (const file of broken) print(`\nDid not run to its end: ${relative(root, file.name)}\n${file.message}`);
  if (notRun.length > 0) print(`\nNot run (${notRun.length}):\n${notRun.join('\n')}`);
  const stillMissing = missingTools();
  if (stillMissing.length > 0) {
    print(`\nTo run them: apt-get install ${[...new Set(stillMissing.map((tool) => tool.debianPackage))].join(' ')}`);
  }
  const failed = numFailedTests + broken.length;
  print(`\n${numPassedTests} passed, ${failed === 0 && status !== 0 ? 1 : failed} failed`);
  return failed === 0 && status === 0 ? 0 : 1;
}

function readReport(): Report | null {
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as Report;
  } catch {
    return null;
  }
}

function step(title: string, program: string, args: readonly string[]): void {
  print(title);
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    print(`${program} ${args.join(' ')} ended with ${status}\n\n0 passed, 1 failed`);
    process.exit(1);
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
