import { runCommandLine } from '../../electron/commands/program.ts';
import type { CliRun } from './run-cli.ts';

/** Carries out many lines one after the other, in one process, and prints what each of them printed. */
const lines = JSON.parse(process.argv[2] ?? '[]') as readonly (readonly string[])[];
const runs: CliRun[] = [];
const { stdout, stderr } = process;
const writeOut = stdout.write.bind(stdout);
stdout.setMaxListeners(0);
stderr.setMaxListeners(0);
process.setMaxListeners(0);
for (const line of lines) {
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    process[name].write = (text: string | Uint8Array) => {
      written[name] += String(text);
      return true;
    };
  runs.push({ status: await runCommandLine(line), ...written });
}
writeOut(JSON.stringify(runs));
