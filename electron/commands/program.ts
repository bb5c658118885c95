import { Command, CommanderError, Option } from 'commander';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import type { MessageId } from '../../shared/text/catalogue.ts';
import { type Language, languageOf, languageOfMachine, languages } from '../../shared/text/language.ts';
import { problemText } from '../../shared/text/problem-text.ts';
import { outliveClosedPipes } from '../closed-pipes.ts';
import { guardNetwork } from '../host/network-guard.ts';
import { appVersion } from '../paths.ts';
import type { Act, AddCommand } from './command.ts';
import { compareCommand } from './compare-command.ts';
import { demoCommand } from './demo-command.ts';
import { examplesBelow } from './examples.ts';
import { hashCommand } from './hash-command.ts';
import { hostCommand } from './host-command.ts';
import { identityCommand } from './identity-command.ts';
import { newCommand } from './new-command.ts';
import { packCommand } from './pack-command.ts';
import { personCommand } from './person-command.ts';
import { preserveCommand } from './preserve-command.ts';
import { signCommand } from './sign-command.ts';
import { exitCodes, openTerminal, type Terminal } from './terminal.ts';
import { timeStampCommand } from './time-stamp-command.ts';
import { trustCommand } from './trust-command.ts';
import type { UsageProblem } from './usage-problem.ts';
import { addHelpCommand, speakWith } from './usage-words.ts';
import { verifyCommand } from './verify-command.ts';

const addCommands: readonly AddCommand[] = [
  demoCommand,
  newCommand,
  hashCommand,
  compareCommand,
  personCommand,
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
  let called: Command | null = null;
  const program = new Command('drillbook')
    .description(terminal.say('command.about'))
    .version(appVersion(), '-V, --version', terminal.say('usage.version'))
    .addOption(new Option('--json', terminal.say('option.json')))
    .addOption(new Option('--language <language>', terminal.say('option.language')).choices([...languages]))
    .exitOverride();
  speakWith(program, terminal.say);
  const act: Act =
    (run) =>
    async (...given) => {
      // commander hands over the arguments, then the options, then the command
      called = given.at(-1) as Command;
      exitCode = await run(terminal, given.at(-2) as never, ...(given.slice(0, -2) as never));
    };
  for (const add of addCommands) add(program, terminal.say, act);
  addHelpCommand(program, terminal.say);
  for (const command of everyCommand(program)) {
    command
      .option('--json', terminal.say('option.json'))
      .addOption(new Option('--language <language>', terminal.say('option.language')).choices([...languages]))
      .exitOverride();
  }
  for (const command of [program, ...everyCommand(program)]) {
    command.showHelpAfterError(howItIsWritten(command, terminal));
    command.addHelpText('after', examplesBelow(command, terminal));
  }
  program.addHelpText('after', `\n${terminal.say('usage.exit-codes')}`);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    return failed(error, terminal, called);
  }
}

/** The commands, and those below them. */
function everyCommand(program: Command): readonly Command[] {
  return program.commands.flatMap((command) => [command, ...everyCommand(command)]);
}

function failed(error: unknown, terminal: Terminal, called: Command | null): number {
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
  if (error.code !== 'REQUEST_INVALID') {
    process.stderr.write(`${terminal.say(`failure.${error.code}`, error.detail)} [${error.code}]\n`);
    return exitCodes.cannot;
  }
  for (const sentence of problemsOf(error, terminal)) process.stderr.write(`${sentence} [${error.code}]\n`);
  if (called !== null) process.stderr.write(`${howItIsWritten(called, terminal)}\n`);
  return exitCodes.usage;
}

/** What is wrong with the line; where only the services knew, with each of its parts. */
function problemsOf({ detail, fields }: DrillbookError, { say }: Terminal): readonly string[] {
  const { problem } = detail;
  if (problem !== undefined) return [say(`usage.problem.${problem as UsageProblem}`, detail)];
  const parts = Object.entries(fields).map(([field, kind]) => `${field}: ${say(problemId(kind))}`);
  return parts.length > 0 ? parts : [say('failure.REQUEST_INVALID')];
}

function problemId(kind: string): MessageId {
  const id = `problem.${kind}`;
  return Object.hasOwn(problemText, id) ? (id as keyof typeof problemText) : 'problem.other';
}

/** One line instead of the whole help, which would push what is wrong off the screen. */
function howItIsWritten(command: Command, { say }: Terminal): string {
  const help = command.createHelp();
  const usage = help.commandUsage(command);
  const name = usage.slice(0, usage.search(/ [[<]/));
  return `${help.styleTitle('Usage:')} ${help.styleUsage(usage)}\n${say('usage.see-help', { command: name })}`;
}

function chosenLanguage(args: readonly string[]): Language {
  const at = args.indexOf('--language');
  const given = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--language='))?.split('=')[1];
  return given === undefined ? languageOfMachine(process.env, Intl.DateTimeFormat().resolvedOptions().locale) : languageOf(given);
}
