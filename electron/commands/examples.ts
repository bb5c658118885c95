import type { Command } from 'commander';
import { demoPassphrase } from '../demo/demo-keys.ts';
import { inShell } from './in-shell.ts';
import type { Terminal } from './terminal.ts';

const folder = 'drillbook-demo';
const site = `${folder}/plant-nord.drillbook`;
const key = (name: string): string => `--identity ${folder}/keys/${name}.identity.json`;

/**
 * Lines to copy, by command. They run from top to bottom in the folder where “drillbook demo” was run, with its passphrase in
 * DRILLBOOK_PASSPHRASE; what needs an authority or asks at a keyboard has none.
 */
export const examples: Readonly<Record<string, readonly string[]>> = {
  demo: ['drillbook demo'],
  new: ['drillbook new plant-syd --name "Plant Syd" --customer "Aurora Water Works" --time-zone Europe/Stockholm'],
  hash: [
    `drillbook hash ${folder}/production --out production.ndjson`,
    `drillbook hash ${folder}/production/database/platform.sqlite --out platform.json`,
  ],
  compare: [
    `drillbook compare production.ndjson ${folder}/production`,
    `drillbook compare platform.json ${folder}/production/database/platform.sqlite`,
  ],
  'person list': [`drillbook person list ${site}`],
  'person add': [`drillbook person add ${site} --name "Ada Auditor" --organisation "Aurora Water Works" --role certifier`],
  'person roles': [`drillbook person roles ${site} "Ada Auditor" --add storage-owner --remove certifier`],
  pack: [
    `drillbook pack ${site}`,
    `drillbook pack ${site} --plan --draft --out draft.pdf`,
    `drillbook pack ${site} --plan --signer "approver=Tomás Ferreira" --out plan.pdf ${key('seal')}`,
    `drillbook pack ${site} --from 2026-01-01 --to 2026-12-31 --draft --out year.pdf`,
  ],
  'identity create': ['drillbook identity create ada.identity.json --name "Ada Auditor"'],
  'identity show': ['drillbook identity show ada.identity.json'],
  'identity request': ['drillbook identity request ada.identity.json --out ada.csr'],
  'identity backup': ['drillbook identity backup ada.identity.json --out ada-copy.identity.json'],
  'identity remove': ['drillbook identity remove ada-copy.identity.json --yes'],
  'identity form': ['drillbook identity form ada.identity.json --out ada-form.pdf'],
  'trust list': [`drillbook trust list ${site}`],
  'trust export': [`drillbook trust export ${site} --out trust.json ${key('seal')}`],
  sign: [`drillbook sign plan.pdf ${key('approver')} --field approver`],
  'time-stamp': ['drillbook time-stamp plan.pdf --document --request plan.tsq'],
  verify: [
    `drillbook verify ${folder}/evidence-pack.pdf --site ${site}`,
    `drillbook verify ${folder}/evidence-pack.pdf --allow-unproven --record record.pdf`,
  ],
  host: ['drillbook host --no-open'],
};

/** The lines of a command below its help, and how to come by the files they name. */
export function examplesBelow(command: Command, { say }: Pick<Terminal, 'say'>): string {
  const lines = examples[nameBelowProgram(command)];
  if (lines === undefined) return '';
  const withKey = lines.some((line) => line.includes('identity'));
  const passphrase = [say('usage.examples-passphrase'), `  export DRILLBOOK_PASSPHRASE=${inShell(demoPassphrase)}`];
  const how = [say('usage.examples-how'), ...(withKey ? passphrase : [])];
  return ['', say('usage.examples'), ...lines.map((line) => `  ${line}`), '', ...how].join('\n');
}

function nameBelowProgram(command: Command): string {
  const above = command.parent;
  return above === null || above.parent === null ? command.name() : `${nameBelowProgram(above)} ${command.name()}`;
}
