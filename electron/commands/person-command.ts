import { Option } from 'commander';
import { type Person, type Role, roles } from '../../shared/domain/person.ts';
import { addPerson, personCalled, setRoles } from '../services/people.ts';
import type { AddCommand } from './command.ts';
import { inSite } from './in-site.ts';
import { exitCodes, type Terminal } from './terminal.ts';
import { typedLine } from './typed-line.ts';
import { requireOneAtMost, usageProblem } from './usage-problem.ts';

/** Who answers for what at a site: a subcommand for each thing that is done with the list. */
export const personCommand: AddCommand = (program, say, act) => {
  const person = program.command('person').description(say('command.person')).helpCommand(false);
  const someRoles = (option: string, about: string): Option => new Option(`${option} <roles...>`, about).choices([...roles]);
  person.command('list <site>').description(say('command.person-list')).action(act(list));
  person
    .command('add <site>')
    .description(say('command.person-add'))
    .requiredOption('--name <name>', say('option.name'))
    .requiredOption('--organisation <name>', say('option.person-organisation'))
    .option('--contact <text>', say('option.contact'), '')
    .addOption(someRoles('--role', say('option.role')))
    .action(act(add));
  person
    .command('roles <site> <person>')
    .description(say('command.person-roles'))
    .addOption(someRoles('--add', say('option.add-role')))
    .addOption(someRoles('--remove', say('option.remove-role')))
    .action(act(changeRoles));
};

async function list(terminal: Terminal, _options: object, site: string): Promise<number> {
  return inSite(site, (context) => {
    const { people } = context.memory.plan();
    if (people.length === 0) terminal.print(terminal.say('command.no-people'));
    for (const person of people) printPerson(terminal, person);
    terminal.printJson({ ok: true, people });
    return exitCodes.good;
  });
}

interface AddOptions {
  readonly name: string;
  readonly organisation: string;
  readonly contact: string;
  readonly role?: readonly Role[];
}

async function add(terminal: Terminal, options: AddOptions, site: string): Promise<number> {
  const name = typedLine(options.name, '--name');
  const organisation = typedLine(options.organisation, '--organisation');
  const held = roles.filter((role) => options.role?.includes(role));
  return inSite(site, (context) => {
    const given = { name, organisation, contact: options.contact, roles: held, contactConfirmedOn: null };
    return tell(terminal, addPerson(context, given));
  });
}

interface RolesOptions {
  readonly add?: readonly Role[];
  readonly remove?: readonly Role[];
}

/** Neither asks for nothing; the same role in both is a slip. */
async function changeRoles(terminal: Terminal, options: RolesOptions, site: string, idOrName: string): Promise<number> {
  const { add: given = [], remove: taken = [] } = options;
  if (given.length + taken.length === 0) throw usageProblem('needsOne', '--add, --remove');
  const both = given.find((role) => taken.includes(role));
  if (both !== undefined) requireOneAtMost({ [`--add ${both}`]: true, [`--remove ${both}`]: true });
  return inSite(site, (context) => {
    const { personId, roles: before } = personCalled(context, idOrName);
    const held = [...before, ...given].filter((role) => !taken.includes(role));
    return tell(terminal, setRoles(context, personId, held));
  });
}

function tell(terminal: Terminal, person: Person): number {
  printPerson(terminal, person);
  terminal.printJson({ ok: true, person });
  return exitCodes.good;
}

/** The words of the roles, and beside each the one that is typed. */
function printPerson({ say, print }: Terminal, { personId, name, organisation, roles: held }: Person): void {
  const words = held.map((role) => `${say(`role.${role}`)} (${role})`);
  print(`${personId}  ${name}  ${organisation}`);
  print(`  ${words.length === 0 ? say('command.no-roles') : words.join(', ')}`);
}
