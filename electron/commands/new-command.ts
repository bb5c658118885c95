import { resolve } from 'node:path';
import * as v from 'valibot';
import { lineSchema } from '../../shared/domain/units.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { resourcePath } from '../paths.ts';
import { loadTemplate } from '../services/load-template.ts';
import { createSite, siteFilePath, viewSite } from '../services/sites.ts';
import { closeSiteFile } from '../store/site-file.ts';
import type { AddCommand } from './command.ts';
import { exitCodes, type Terminal } from './terminal.ts';
import { machineTimeZone, realWorkplace } from './workplace.ts';

interface Options {
  readonly name: string;
  readonly customer: string;
  readonly timeZone: string;
  readonly template?: string;
}

export const newCommand: AddCommand = (program, say, act) => {
  program
    .command('new <file>')
    .description(say('command.new'))
    .requiredOption('--name <name>', say('option.name'))
    .requiredOption('--customer <name>', say('option.customer'))
    .option('--time-zone <zone>', say('option.time-zone'), machineTimeZone())
    .option('--template <file>', say('option.template'))
    .action(act(run));
};

async function run(terminal: Terminal, options: Options, file: string): Promise<number> {
  const template = loadTemplate(options.template ? resolve(options.template) : resourcePath('templates', 'datamesh.yaml'));
  const given = {
    name: line(options.name, 'name'),
    customer: line(options.customer, 'customer'),
    timeZone: line(options.timeZone, 'timeZone'),
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

function line(text: string, field: string): string {
  const parsed = v.safeParse(lineSchema, text);
  if (!parsed.success) throw new DrillbookError('REQUEST_INVALID', { detail: { field }, fields: { [field]: 'line' } });
  return parsed.output;
}
