import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import type { AddCommand } from './command.ts';
import { exitCodes, type Terminal } from './terminal.ts';

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
  const number = port === undefined ? undefined : Number(port);
  if (number !== undefined && !(Number.isInteger(number) && number >= 0 && number <= 65_535)) {
    throw new DrillbookError('REQUEST_INVALID', { detail: { field: 'port' }, fields: { port: '0-65535' } });
  }
  const { runHost } = await import('../host/run-host.ts');
  await runHost({
    openBrowser: open,
    language: terminal.language,
    print: terminal.print,
    ...(number === undefined ? {} : { port: number }),
  });
  return exitCodes.good;
}
