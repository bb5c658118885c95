import { readFile } from 'node:fs/promises';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { sameBytes } from '../../shared/verifier/bytes.ts';
import { replaceFile } from '../files/replace-file.ts';
import { placeOverDocument } from '../pack/add-document-time-stamp.ts';
import { placeInSignature, type TimeStampPlace } from '../pack/attach-time-stamp.ts';
import type { AdditionInput } from '../pack/intact-pack.ts';
import { type ReceivedTimeStamp, readTimeStampAnswer } from '../pack/time-stamp-answer.ts';
import { readTimeStampRequest, type TimeStampRequest, writeTimeStampRequest } from '../pack/time-stamp-request.ts';
import { askTimeStamp, newNonce } from '../services/time-stamp-authority.ts';
import type { AddCommand } from './command.ts';
import { type PackAtHand, type PlaceOptions, withPackAtHand } from './pack-at-hand.ts';
import { readSmallFile } from './read-small-file.ts';
import { resultPlace } from './result-place.ts';
import { exitCodes, type Terminal } from './terminal.ts';
import {
  addTsaOptions,
  printTimeStamp,
  readCertificateFiles,
  readTsa,
  type TsaOptions,
  timeStampFacts,
} from './time-stamp-options.ts';
import { requireOneAtMost, requireWith, usageProblem } from './usage-problem.ts';
import { realWorkplace } from './workplace.ts';

interface Options extends TsaOptions, PlaceOptions {
  readonly document?: boolean;
  readonly request?: string;
  readonly answer?: string;
}

export const timeStampCommand: AddCommand = (program, say, act) => {
  const command = program.command('time-stamp <pack>').description(say('command.time-stamp'));
  addTsaOptions(command, say)
    .option('--document', say('option.document-stamp'))
    .option('--request <file>', say('option.request'))
    .option('--answer <file>', say('option.answer'))
    .option('--site <file>', say('option.pack-site'))
    .option('--out <file>', say('option.out'))
    .action(act(run));
};

interface Stamped {
  readonly place: TimeStampPlace;
  readonly received: ReceivedTimeStamp;
}

/** Throws: REQUEST_INVALID unless it is clear who is asked, or what for. */
function requireComplete({ tsa, request, answer }: Options): void {
  requireOneAtMost({ '--tsa': tsa, '--request': request });
  requireWith('--request', request !== undefined, { '--answer': answer });
  if (tsa === undefined && request === undefined) throw usageProblem('needsOne', '--tsa, --request');
}

/** By HTTP where an authority is named, otherwise by hand: the request out, and the answer in on another day. */
function run(terminal: Terminal, options: Options, pack: string): Promise<number> {
  requireComplete(options);
  const { request, answer } = options;
  return withPackAtHand(pack, options, async (atHand) => {
    const input = { pack: atHand.bytes, at: realWorkplace.now().toISOString() };
    if (request !== undefined && answer === undefined) return writeRequest(terminal, options, input, { pack, request });
    await atHand.requireKeepable();
    if (request === undefined || answer === undefined) return keepStamped(terminal, atHand, await ask(terminal, options, input));
    return keepStamped(terminal, atHand, await readAnswer(options, input, { request, answer }));
  });
}

async function keepStamped(terminal: Terminal, { keep }: PackAtHand, { place, received }: Stamped): Promise<number> {
  const path = await keep(await place.fill(received.token), 'time-stamp');
  printTimeStamp(terminal, place.field, received);
  terminal.print(terminal.say('command.written', { path }));
  terminal.printJson({ ok: true, path, timeStamp: timeStampFacts(place.field, received) });
  return exitCodes.good;
}

function placeIn(input: AdditionInput, { document }: Options): Promise<TimeStampPlace> {
  return document === true ? placeOverDocument(input) : placeInSignature(input);
}

async function ask(terminal: Terminal, options: Options, input: AdditionInput): Promise<Stamped> {
  const authority = await readTsa(options);
  const place = await placeIn(input, options);
  terminal.progress(terminal.say('stage.time-stamp'));
  if (authority === undefined) throw usageProblem('needsOne', '--tsa, --request');
  return { place, received: await askTimeStamp(place.imprint, authority, terminal.signal) };
}

/** A request that waits for its answer is kept: a new one would have another nonce, and the answer would fit none. */
async function writeRequest(
  terminal: Terminal,
  options: Options,
  input: AdditionInput,
  { pack, request }: { readonly pack: string; readonly request: string },
): Promise<number> {
  const path = await resultPlace('--request', request, [pack]);
  const { field, imprint } = await placeIn(input, options);
  const waiting = await waitingRequest(path);
  if (waiting === null || !sameBytes(waiting.imprint, imprint))
    await replaceFile(path, writeTimeStampRequest({ imprint, nonce: newNonce() }));
  const named = options.site === undefined ? pack : `${pack} --site ${options.site}`;
  terminal.print(terminal.say('command.time-stamp-requested', { path: request, pack: named }));
  terminal.printJson({ ok: true, request: path, field, imprint: Buffer.from(imprint).toString('hex') });
  return exitCodes.good;
}

async function waitingRequest(path: string): Promise<TimeStampRequest | null> {
  try {
    return readTimeStampRequest(await readFile(path));
  } catch {
    return null;
  }
}

/** The request itself says what it was made for: the newest signature or the whole pack. */
async function readAnswer(
  { tsaAuthority = [] }: Options,
  input: AdditionInput,
  files: { readonly request: string; readonly answer: string },
): Promise<Stamped> {
  const request = readTimeStampRequest(await readSmallFile(files.request));
  const authorities = await readCertificateFiles(tsaAuthority);
  const answer = await readSmallFile(files.answer);
  const received = await readTimeStampAnswer(
    answer,
    request,
    authorities.map(({ der }) => der),
  );
  const over = await placeOverDocument(input);
  const place = sameBytes(over.imprint, request.imprint) ? over : await placeInSignature(input);
  if (!sameBytes(place.imprint, request.imprint)) throw new DrillbookError('TIME_STAMP_REQUEST_FOREIGN');
  return { place, received };
}
