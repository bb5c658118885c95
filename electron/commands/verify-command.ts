import { basename, resolve } from 'node:path';
import { isContradicted } from '../../shared/domain/pack-series.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import type { VerifiedFile } from '../../shared/domain/verified-file.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { comparePacks } from '../../shared/verifier/pack-series.ts';
import type { TrustList } from '../../shared/verifier/trust.ts';
import { replaceFile, requireReplaceable } from '../files/replace-file.ts';
import { openSite } from '../services/sites.ts';
import { trustOf } from '../services/verification.ts';
import { renderRecord, verifyGiven } from '../services/verification-records.ts';
import { closeSiteFile } from '../store/site-file.ts';
import type { AddCommand } from './command.ts';
import { printSeries } from './print-series.ts';
import { printVerdict } from './print-verdict.ts';
import { stageProgress } from './stage-progress.ts';
import { exitCodes, type Terminal } from './terminal.ts';
import { realWorkplace } from './workplace.ts';

interface Options {
  readonly site?: string;
  readonly trust?: readonly string[];
  readonly allowUnproven?: boolean;
  readonly allowUncompared?: boolean;
  readonly record?: string;
}

export const verifyCommand: AddCommand = (program, say, act) => {
  program
    .command('verify <packs...>')
    .description(say('command.verify'))
    .option('--site <file>', say('option.trust-site'))
    .option('--trust <sha256...>', say('option.trust'))
    .option('--allow-unproven', say('option.allow-unproven'))
    .option('--allow-uncompared', say('option.allow-uncompared'))
    .option('--record <file>', say('option.record'))
    .action(act(run));
};

async function run(terminal: Terminal, options: Options, files: readonly string[]): Promise<number> {
  const trust = trustList(options);
  if (options.record !== undefined) await requireReplaceable(resolve(options.record));
  const results: VerifiedFile[] = [];
  for (const file of files) {
    const path = resolve(file);
    terminal.progress(terminal.say('stage.verify-pack'));
    const verifiedAt = new Date().toISOString();
    const following = { signal: terminal.signal, onProgress: stageProgress(terminal) };
    const result = await verifyGiven(nameAmong(files, file), { path }, { trust, verifiedAt, ...following });
    printVerdict(terminal, path, result.verdict);
    results.push(result);
  }
  const series = comparePacks(results);
  printSeries(terminal, series);
  if (options.record !== undefined) await writeRecord(terminal, resolve(options.record), results);
  const good = results.every(({ verdict }) => isGood(verdict, options)) && !isContradicted(series);
  const printed = results.map(({ sha256, verdict }, index) => ({ path: resolve(files[index] ?? ''), sha256, verdict }));
  terminal.printJson({ ok: good, results: printed, series });
  return good ? exitCodes.good : exitCodes.finding;
}

/** The name alone, or the path as it was typed where two files are called the same. */
function nameAmong(files: readonly string[], file: string): string {
  return files.filter((other) => basename(other) === basename(file)).length > 1 ? file : basename(file);
}

async function writeRecord(terminal: Terminal, path: string, files: readonly VerifiedFile[]): Promise<void> {
  terminal.progress(terminal.say('stage.draw-record'));
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const recordedAt = new Date().toISOString();
  await replaceFile(
    path,
    await renderRecord({ files, recordedAt, timeZone, language: terminal.language, signal: terminal.signal }),
  );
  terminal.print(terminal.say('command.written', { path }));
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
