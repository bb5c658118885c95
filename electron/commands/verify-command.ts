import { basename, resolve } from 'node:path';
import { isContradicted } from '../../shared/domain/pack-series.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import type { VerifiedFile } from '../../shared/domain/verified-file.ts';
import { comparePacks } from '../../shared/verifier/pack-series.ts';
import { replaceFile } from '../files/replace-file.ts';
import { renderRecord, verifyGiven } from '../services/verification-records.ts';
import type { AddCommand } from './command.ts';
import { printSeries } from './print-series.ts';
import { printVerdict } from './print-verdict.ts';
import { resultPlace } from './result-place.ts';
import { stageProgress } from './stage-progress.ts';
import { exitCodes, type Terminal } from './terminal.ts';
import { addTrustOptions, type TrustOptions, trustFrom, trustInputs } from './trust-options.ts';

interface Options extends TrustOptions {
  readonly allowUnproven?: boolean;
  readonly allowUncompared?: boolean;
  readonly allowMissing?: boolean;
  readonly record?: string;
}

export const verifyCommand: AddCommand = (program, say, act) => {
  addTrustOptions(program.command('verify <packs...>').description(say('command.verify')), say)
    .option('--allow-unproven', say('option.allow-unproven'))
    .option('--allow-uncompared', say('option.allow-uncompared'))
    .option('--allow-missing', say('option.allow-missing'))
    .option('--record <file>', say('option.record'))
    .action(act(run));
};

async function run(terminal: Terminal, options: Options, files: readonly string[]): Promise<number> {
  if (options.record !== undefined) await resultPlace('--record', options.record, [...files, ...trustInputs(options)]);
  const trust = await trustFrom(terminal, options);
  const results: VerifiedFile[] = [];
  for (const file of files) {
    const path = resolve(file);
    terminal.progress(terminal.say('stage.verify-pack'));
    const verifiedAt = new Date().toISOString();
    const following = { signal: terminal.signal, onProgress: stageProgress(terminal) };
    const result = await verifyGiven(nameAmong(files, file), { path }, { trust, verifiedAt, ...following });
    printVerdict(terminal, path, result.verdict);
    if (result.verdict.identity.state === 'unproven') terminal.print(terminal.say('command.trust-hint'));
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

/**
 * Fails closed: a pack that anybody could have made, whose pages nobody compared, or whose raw evidence is missing beside it, is a finding,
 * unless the caller says otherwise.
 */
function isGood({ bottomLine, identity, attachments }: Verdict, options: Options): boolean {
  const { allowUnproven, allowUncompared, allowMissing } = options;
  if (allowMissing !== true && attachments.some(({ state }) => state === 'missing')) return false;
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
