import { Command, CommanderError, Option } from 'commander';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { type Language, languageOf, languageOfMachine, languages } from '../../shared/text/language.ts';
import { outliveClosedPipes } from '../closed-pipes.ts';
import { guardNetwork } from '../host/network-guard.ts';
import { appVersion } from '../paths.ts';
import type { Act, AddCommand } from './command.ts';
import { compareCommand } from './compare-command.ts';
import { demoCommand } from './demo-command.ts';
import { hashCommand } from './hash-command.ts';
import { hostCommand } from './host-command.ts';
import { identityCommand } from './identity-command.ts';
import { newCommand } from './new-command.ts';
import { packCommand } from './pack-command.ts';
import { preserveCommand } from './preserve-command.ts';
import { signCommand } from './sign-command.ts';
import { exitCodes, openTerminal, type Terminal } from './terminal.ts';
import { timeStampCommand } from './time-stamp-command.ts';
import { trustCommand } from './trust-command.ts';
import { speakWith } from './usage-words.ts';
import { verifyCommand } from './verify-command.ts';

const addCommands: readonly AddCommand[] = [
  demoCommand,
  newCommand,
  hashCommand,
  compareCommand,
  packCommand,
  identityCommand,
  trustCommand,
  signCommand,
  timeStampCommand,
  preserveCommand,
  verifyCommand,
  hostCommand,
];

/** The command line: 0 good, 1 a finding, 2 usage, 3 cannot. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  guardNetwork();
  const language = chosenLanguage(args);
  const json = args.includes('--json');
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  outliveClosedPipes();
  const terminal = openTerminal({ language, json, signal: stop.signal });
  let exitCode: number = exitCodes.good;
  const program = new Command('drillbook')
    .description(terminal.say('command.about'))
    .version(appVersion(), '-V, --version', terminal.say('usage.version'))
    .addOption(new Option('--json', terminal.say('option.json')))
    .addOption(new Option('--language <language>', terminal.say('option.language')).choices([...languages]))
    .exitOverride()
    .showHelpAfterError();
  speakWith(program, terminal.say);
  const act: Act =
    (run) =>
    async (...called) => {
      // commander hands over the arguments, then the options, then the command
      const options = called.at(-2);
      exitCode = await run(terminal, options as never, ...(called.slice(0, -2) as never));
    };
  for (const add of addCommands) add(program, terminal.say, act);
  for (const command of everyCommand(program)) {
    command
      .option('--json', terminal.say('option.json'))
      .addOption(new Option('--language <language>', terminal.say('option.language')).choices([...languages]))
      .exitOverride();
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    return failed(error, terminal);
  }
}

/** The commands, and those below them. */
function everyCommand(program: Command): readonly Command[] {
  return program.commands.flatMap((command) => [command, ...everyCommand(command)]);
}

function failed(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCodes.good;
    terminal.printJson({ ok: false, failure: { code: 'REQUEST_INVALID', detail: { usage: error.code }, fields: {} } });
    return exitCodes.usage;
  }
  if (!(error instanceof DrillbookError)) {
    terminal.printJson({ ok: false, failure: { code: 'UNEXPECTED', detail: {}, fields: {} } });
    process.stderr.write(`${terminal.say('failure.UNEXPECTED')}\n${error instanceof Error ? error.stack : String(error)}\n`);
    return exitCodes.cannot;
  }
  terminal.printJson({ ok: false, failure: { code: error.code, detail: error.detail, fields: error.fields } });
  process.stderr.write(`${terminal.say(`failure.${error.code}`, error.detail)} [${error.code}]\n`);
  for (const [field, problem] of Object.entries(error.fields))
    process.stderr.write(`  ${field}: ${inWords(terminal, problem)}\n`);
  return error.code === 'REQUEST_INVALID' ? exitCodes.usage : exitCodes.cannot;
}

/** Bounds are written `1-10`, whoever reads them; anything else is what was typed, or a word of the contract. */
function inWords({ say }: Terminal, problem: string): string {
  const [, from, to] = /^(\d+)-(\d+)$/.exec(problem) ?? [];
  return from === undefined || to === undefined ? problem : say('usage.number', { from, to });
}

function chosenLanguage(args: readonly string[]): Language {
  const at = args.indexOf('--language');
  const given = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--language='))?.split('=')[1];
  return given === undefined ? languageOfMachine(process.env, Intl.DateTimeFormat().resolvedOptions().locale) : languageOf(given);
}
