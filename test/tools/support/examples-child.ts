import { examples } from '../../../electron/commands/examples.ts';
import { runCommandLine } from '../../../electron/commands/program.ts';

/** Runs every example of the help in the current folder, in one process: starting a new one for each takes longer than its work. */
// each run of the command line listens for closed pipes
process.stdout.setMaxListeners(100);
process.stderr.setMaxListeners(100);
const { demo: _demo, host: _host, ...others } = examples;
for (const line of Object.values(others).flat()) {
  const [program, ...args] = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  process.stdout.write(`+ ${line}\n`);
  const exitCode = program === 'drillbook' ? await runCommandLine(args) : -1;
  if (exitCode !== 0) throw new Error(`${line} ended with ${exitCode}`);
}
