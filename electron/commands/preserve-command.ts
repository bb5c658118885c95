import { isDrillbookError } from '../../shared/errors/drillbook-error.ts';
import { placeOverDocument } from '../pack/add-document-time-stamp.ts';
import { addSecurityStore, type StoredPack } from '../pack/add-security-store.ts';
import type { AdditionInput } from '../pack/intact-pack.ts';
import type { GivenList } from '../pack/needed-proofs.ts';
import { pemPieces } from '../pack/read-certificates.ts';
import type { ReceivedTimeStamp } from '../pack/time-stamp-answer.ts';
import type { TimeStampAuthority } from '../pack/time-stamp-request.ts';
import { askTimeStamp } from '../services/time-stamp-authority.ts';
import type { AddCommand } from './command.ts';
import { type PlaceOptions, withPackAtHand } from './pack-at-hand.ts';
import { readSmallFile } from './read-small-file.ts';
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
    await requireKeepable();
    const input = { pack: before, at: realWorkplace.now().toISOString() };
    const stored = await store(terminal, options, input);
    const stamped =
      authority === undefined ? null : await stamp(terminal, { ...input, pack: stored?.bytes ?? before }, authority);
    const path = await keep(stamped?.bytes ?? stored?.bytes ?? before, 'preserve');
    if (stored !== null) printStored(terminal, stored);
    if (stamped !== null) printTimeStamp(terminal, stamped.field, stamped.received);
    terminal.print(terminal.say('command.written', { path }));
    terminal.printJson({
      ok: true,
      path,
      certificates: stored?.certificates.map(({ facts }) => facts.subject) ?? [],
      revocationLists: stored?.revocationLists.length ?? 0,
      notNeeded: stored?.notNeeded ?? [],
      uncovered: stored?.uncovered ?? [],
      timeStamp: stamped === null ? null : timeStampFacts(stamped.field, stamped.received),
    });
    return exitCodes.good;
  });
}

/** Null where the pack holds everything already and only its time-stamp is to be renewed. */
async function store(terminal: Terminal, options: Options, input: AdditionInput): Promise<StoredPack | null> {
  const { crl = [], certificate = [], tsaAuthority = [], tsa } = options;
  const certificates = await readCertificateFiles([...certificate, ...tsaAuthority]);
  const revocationLists = await Promise.all(crl.map(readList));
  terminal.progress(terminal.say('stage.preserve'));
  try {
    return await addSecurityStore({ ...input, certificates, revocationLists });
  } catch (cause) {
    if (tsa !== undefined && isDrillbookError(cause, 'NOTHING_TO_PRESERVE')) return null;
    throw cause;
  }
}

async function readList(path: string): Promise<GivenList> {
  const bytes = await readSmallFile(path);
  return { path, der: pemPieces(bytes)[0] ?? bytes };
}

interface StampedPack {
  readonly bytes: Uint8Array;
  readonly field: string;
  readonly received: ReceivedTimeStamp;
}

async function stamp(terminal: Terminal, input: AdditionInput, authority: TimeStampAuthority): Promise<StampedPack> {
  const place = await placeOverDocument(input);
  terminal.progress(terminal.say('stage.time-stamp'));
  const received = await askTimeStamp(place.imprint, authority, terminal.signal);
  return { bytes: await place.fill(received.token), field: place.field, received };
}

function printStored({ print, say }: Terminal, { certificates, revocationLists, notNeeded, uncovered }: StoredPack): void {
  print(say('command.preserved', { certificates: certificates.length, lists: revocationLists.length }));
  for (const path of notNeeded) print(say('command.list-not-needed', { path }));
  for (const subject of uncovered) print(say('command.not-covered', { subject }));
}
