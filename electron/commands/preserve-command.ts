import type { GivenList } from '../pack/needed-proofs.ts';
import type { StoredFacts } from '../pack/pack-tasks.ts';
import { pemPieces } from '../pack/read-certificates.ts';
import { extendInThread } from '../services/pack-additions.ts';
import type { AddCommand } from './command.ts';
import { type PlaceOptions, withPackAtHand } from './pack-at-hand.ts';
import { readSmallFile } from './read-small-file.ts';
import { stageProgress } from './stage-progress.ts';
import { exitCodes, type Terminal } from './terminal.ts';
import {
  addTsaOptions,
  printTimeStamp,
  readCertificateFiles,
  readTsa,
  type TsaOptions,
  timeStampFacts,
} from './time-stamp-options.ts';
import { usageProblem } from './usage-problem.ts';
import { realWorkplace } from './workplace.ts';

interface Options extends TsaOptions, PlaceOptions {
  readonly crl?: readonly string[];
  readonly certificate?: readonly string[];
}

export const preserveCommand: AddCommand = (program, say, act) => {
  const command = program
    .command('preserve <pack>')
    .description(say('command.preserve'))
    .option('--crl <file...>', say('option.crl'))
    .option('--certificate <file...>', say('option.store-certificate'));
  addTsaOptions(command, say)
    .option('--site <file>', say('option.pack-site'))
    .option('--out <file>', say('option.out'))
    .action(act(run));
};

/** All of it or nothing: a pack whose store is written is not left without the time-stamp that was asked for. */
async function run(terminal: Terminal, options: Options, pack: string): Promise<number> {
  if (options.crl === undefined && options.certificate === undefined && options.tsa === undefined)
    throw usageProblem('needsOne', '--crl, --certificate, --tsa');
  const authority = await readTsa(options);
  return withPackAtHand(pack, options, async ({ bytes: before, requireKeepable, keep }) => {
    const { crl = [], certificate = [], tsaAuthority = [] } = options;
    await requireKeepable([...crl, ...certificate, ...tsaAuthority]);
    const input = { pack: before, at: realWorkplace.now().toISOString() };
    const extension = { ...(await readProofs(options)), stampedBy: authority };
    const following = { signal: terminal.signal, onProgress: stageProgress(terminal) };
    const { bytes, stored, stamp } = await extendInThread({ ...input, extension }, following);
    const path = await keep(bytes, 'preserve');
    const timeStamp = stamp === null ? null : await timeStampFacts(stamp);
    if (stored !== null) printStored(terminal, stored);
    if (timeStamp !== null) printTimeStamp(terminal, timeStamp);
    terminal.print(terminal.say('command.written', { path }));
    terminal.printJson({
      ok: true,
      path,
      certificates: stored?.certificates ?? [],
      revocationLists: stored?.revocationLists ?? 0,
      notNeeded: stored?.notNeeded ?? [],
      uncovered: stored?.uncovered ?? [],
      timeStamp,
    });
    return exitCodes.good;
  });
}

async function readProofs({ crl = [], certificate = [], tsaAuthority = [] }: Options) {
  const certificates = await readCertificateFiles([...certificate, ...tsaAuthority]);
  const revocationLists = await Promise.all(crl.map(readList));
  return { kind: 'proofs', certificatesDer: certificates.map(({ der }) => der), revocationLists } as const;
}

async function readList(path: string): Promise<GivenList> {
  const bytes = await readSmallFile(path);
  return { path, der: pemPieces(bytes)[0] ?? bytes };
}

function printStored({ print, say }: Terminal, { certificates, revocationLists, notNeeded, uncovered }: StoredFacts): void {
  print(say('command.preserved', { certificates: certificates.length, lists: revocationLists }));
  for (const path of notNeeded) print(say('command.list-not-needed', { path }));
  for (const subject of uncovered) print(say('command.not-covered', { subject }));
}
