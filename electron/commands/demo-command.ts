import type { MessageId } from '../../shared/text/catalogue.ts';
import { runDemo } from '../demo/run-demo.ts';
import type { AddCommand } from './command.ts';
import { printDemo } from './print-demo.ts';
import { exitCodes, type Terminal } from './terminal.ts';
import { machineTimeZone, realWorkplace } from './workplace.ts';

interface Options {
  readonly out: string;
}

export const demoCommand: AddCommand = (program, say, act) => {
  program
    .command('demo')
    .description(say('command.demo'))
    .option('--out <folder>', say('option.demo-out'), 'drillbook-demo')
    .action(act(run));
};

async function run(terminal: Terminal, { out }: Options): Promise<number> {
  const result = await runDemo({
    out,
    workplace: realWorkplace,
    timeZone: machineTimeZone(),
    signal: terminal.signal,
    onStage: (stage) => terminal.progress(terminal.say(`stage.${stage}` as MessageId)),
  });
  printDemo(terminal, result);
  return result.verdict.bottomLine === 'intact-complete-trusted' && result.findings.verdict !== 'fail'
    ? exitCodes.good
    : exitCodes.finding;
}
