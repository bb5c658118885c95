import { resolve } from 'node:path';
import type { Verdict } from '../../shared/domain/verdict.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import type { TrustList } from '../../shared/verifier/trust.ts';
import { openSite } from '../services/sites.ts';
import { trustOf, verifyFile } from '../services/verification.ts';
import { closeSiteFile } from '../store/site-file.ts';
import type { AddCommand } from './command.ts';
import { printVerdict } from './print-verdict.ts';
import { readPackFile } from './read-pack-file.ts';
import { exitCodes, type Terminal } from './terminal.ts';
import { realWorkplace } from './workplace.ts';

interface Options {
  readonly site?: string;
  readonly trust?: readonly string[];
  readonly allowUnproven?: boolean;
  readonly allowUncompared?: boolean;
}

export const verifyCommand: AddCommand = (program, say, act) => {
  program
    .command('verify <packs...>')
    .description(say('command.verify'))
    .option('--site <file>', say('option.trust-site'))
    .option('--trust <sha256...>', say('option.trust'))
    .option('--allow-unproven', say('option.allow-unproven'))
    .option('--allow-uncompared', say('option.allow-uncompared'))
    .action(act(run));
};

async function run(terminal: Terminal, options: Options, files: readonly string[]): Promise<number> {
  const trust = trustList(options);
  const results: { readonly path: string; readonly verdict: Verdict }[] = [];
  for (const file of files) {
    const path = resolve(file);
    const bytes = await readPackFile(path);
    terminal.progress(terminal.say('stage.verify-pack'));
    const verdict = await verifyFile(bytes, trust, new Date().toISOString(), terminal.signal);
    printVerdict(terminal, path, verdict);
    results.push({ path, verdict });
  }
  const good = results.every(({ verdict }) => isGood(verdict, options));
  terminal.printJson({ ok: good, results });
  return good ? exitCodes.good : exitCodes.finding;
}

/** Fails closed: a pack that anybody could have made, or whose pages nobody compared, is a finding, unless the caller says otherwise. */
function isGood({ bottomLine, identity }: Verdict, { allowUnproven, allowUncompared }: Options): boolean {
  const isProven = identity.state === 'trusted' || allowUnproven === true;
  switch (bottomLine) {
    case 'intact-complete-trusted':
      return true;
    case 'intact-complete-identity-unproven':
      return isProven;
    case 'intact-pages-not-compared':
      return isProven && allowUncompared === true;
    default:
      return false;
  }
}

function trustList({ site, trust = [] }: Options): TrustList {
  const given = trust.map((text) => ({ sha256: fingerprint(text), name: text, kind: null }));
  if (site === undefined) return { ...trustOf(null), pinnedSha256: given };
  const { context, file } = openSite(resolve(site), realWorkplace);
  try {
    const ofSite = trustOf(context.db);
    return { ...ofSite, pinnedSha256: [...ofSite.pinnedSha256, ...given] };
  } finally {
    closeSiteFile(file);
  }
}

/** Fingerprints are written with or without colons, in either case. Throws: REQUEST_INVALID. */
function fingerprint(text: string): string {
  const hex = text.replaceAll(/[:\s]/g, '').toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(hex))
    throw new DrillbookError('REQUEST_INVALID', { detail: { field: 'trust' }, fields: { trust: text } });
  return hex;
}
