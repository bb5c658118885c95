import type { Command, HelpConfiguration, Option } from 'commander';
import type { MessageId } from '../../shared/text/catalogue.ts';
import type { Translate } from '../../shared/text/translate.ts';

const titles: Readonly<Record<string, MessageId>> = {
  'Usage:': 'usage.usage',
  'Options:': 'usage.options',
  'Arguments:': 'usage.arguments',
  'Commands:': 'usage.commands',
};

/** What commander says, by how it says it. Source: commander 15, lib/command.js. */
const complaints: readonly (readonly [MessageId, RegExp])[] = [
  ['usage.unknown-command', /^error: unknown command '(?<name>.*)'$/s],
  ['usage.unknown-option', /^error: unknown option '(?<name>.*)'$/s],
  ['usage.missing-argument', /^error: missing required argument '(?<name>.*)'$/],
  ['usage.missing-value', /^error: option '(?<name>.*)' argument missing$/],
  ['usage.missing-option', /^error: required option '(?<name>.*)' not specified$/],
  ['usage.too-many', /^error: too many arguments/],
  [
    'usage.wrong-value',
    /^error: option '(?<name>.*)' argument '(?<value>.*)' is invalid\. Allowed choices are (?<choices>.*)\.$/s,
  ],
];

/** Lets commander explain itself and complain in the language of the terminal; its own words are English only. */
export function speakWith(program: Command, say: Translate): void {
  program
    .configureHelp(helpIn(say))
    .configureOutput({ outputError: (text, write) => write(`${complaintIn(say, text.trimEnd())}\n`) })
    .helpOption('-h, --help', say('usage.help'))
    .helpCommand(false);
}

/** `help`, for a command and for one below it: commander's own knows the first word only. */
export function addHelpCommand(program: Command, say: Translate): void {
  program
    .command('help [command...]')
    .description(say('usage.help-of'))
    .action((names: readonly string[]) => {
      let command = program;
      for (const name of names) {
        const below = command.commands.find((entry) => entry.name() === name);
        if (below === undefined) command.error(`error: unknown command '${name}'`, { code: 'commander.unknownCommand' });
        command = below ?? command;
      }
      command.help();
    });
}

function helpIn(say: Translate): HelpConfiguration {
  return {
    styleTitle: (title) => {
      const id = titles[title];
      return id === undefined ? title : say(id);
    },
    styleUsage: (usage) => usage.replace('[options]', say('usage.some-options')).replace('[command]', say('usage.a-command')),
    subcommandTerm: (command) => {
      const places = command.registeredArguments.map((argument) => {
        const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
        return argument.required ? `<${name}>` : `[${name}]`;
      });
      return [command.name(), ...places].join(' ');
    },
    optionDescription: (option) => describe(say, option),
  };
}

function describe(say: Translate, option: Option): string {
  const parts = [option.description];
  if (option.argChoices) parts.push(say('usage.choices', { values: option.argChoices.join(', ') }));
  if (typeof option.defaultValue === 'string') parts.push(say('usage.default', { value: option.defaultValue }));
  return parts.join(' ');
}

/** What commander says in a way we do not know is shown as it is: better in English than not at all. */
function complaintIn(say: Translate, text: string): string {
  const [, complaint = text, meant] = /^(.*?)(?:\n\(Did you mean (?:one of )?(.*)\?\))?$/s.exec(text) ?? [];
  for (const [id, pattern] of complaints) {
    const found = pattern.exec(complaint);
    if (found === null) continue;
    const sentence = say(id, { ...found.groups });
    return meant === undefined ? sentence : `${sentence} ${say('usage.did-you-mean', { name: meant })}`;
  }
  return text;
}
