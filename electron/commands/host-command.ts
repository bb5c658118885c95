import type { AddCommand } from './command.ts';
import { exitCodes, type Terminal } from './terminal.ts';
import { wholeNumber } from './usage-problem.ts';

interface Options {
  readonly port?: string;
  readonly open: boolean;
}

export const hostCommand: AddCommand = (program, say, act) => {
  program
    .command('host')
    .description(say('command.host'))
    .option('--port <number>', say('option.port'))
    .option('--no-open', say('option.no-open'))
    .action(act(run));
};

async function run(terminal: Terminal, { port, open }: Options): Promise<number> {
  const number = port === undefined ? undefined : wholeNumber('--port', port, [0, 65_535]);
  const { runHost } = await import('../host/run-host.ts');
  await runHost({
    openBrowser: open,
    language: terminal.language,
    print: terminal.print,
    ...(number === undefined ? {} : { port: number }),
  });
  return exitCodes.good;
}
