import { resolve } from 'node:path';
import { Option } from 'commander';
import { resourcePath } from '../paths.ts';
import { knownFrameworkIds } from '../services/load-controls.ts';
import { loadTemplate } from '../services/load-template.ts';
import { createSite, requireTimeZone, siteFilePath, viewSite } from '../services/sites.ts';
import { closeSiteFile } from '../store/site-file.ts';
import type { AddCommand } from './command.ts';
import { exitCodes, type Terminal } from './terminal.ts';
import { typedLine } from './typed-line.ts';
import { usageProblem } from './usage-problem.ts';
import { machineTimeZone, realWorkplace } from './workplace.ts';

interface Options {
  readonly name: string;
  readonly customer: string;
  readonly timeZone: string;
  readonly template?: string;
  readonly framework?: readonly string[];
}

export const newCommand: AddCommand = (program, say, act) => {
  program
    .command('new <file>')
    .description(say('command.new'))
    .requiredOption('--name <name>', say('option.name'))
    .requiredOption('--customer <name>', say('option.customer'))
    .option('--time-zone <zone>', say('option.time-zone'), machineTimeZone())
    .option('--template <file>', say('option.template'))
    .addOption(new Option('--framework <ids...>', say('option.framework')).choices(knownFrameworkIds()))
    .action(act(run));
};

async function run(terminal: Terminal, options: Options, file: string): Promise<number> {
  const template = loadTemplate(options.template ? resolve(options.template) : resourcePath('templates', 'datamesh.yaml'));
  const given = {
    name: typedLine(options.name, '--name'),
    customer: typedLine(options.customer, '--customer'),
    timeZone: knownTimeZone(options.timeZone),
    frameworks: [...new Set(options.framework)],
  };
  const site = createSite(siteFilePath(resolve(file)), { ...given, language: terminal.language }, template, realWorkplace);
  try {
    const { path, plan } = viewSite(site.context);
    terminal.print(terminal.say('command.created', { path }));
    terminal.printJson({ ok: true, path, site: plan.site, scopeItems: plan.scopeItems.length });
    return exitCodes.good;
  } finally {
    closeSiteFile(site.file);
  }
}

/** Throws: REQUEST_INVALID. */
function knownTimeZone(value: string): string {
  try {
    requireTimeZone(value);
    return value;
  } catch {
    throw usageProblem('timeZone', '--time-zone', { value });
  }
}
