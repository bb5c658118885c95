import { readFile } from 'node:fs/promises';
import { sameBytes } from '../../shared/verifier/bytes.ts';
import { replaceFile } from '../files/replace-file.ts';
import type { AdditionInput } from '../pack/intact-pack.ts';
import type { ExtendedPack, PackExtension, StampedPart } from '../pack/pack-tasks.ts';
import { readTimeStampAnswer } from '../pack/time-stamp-answer.ts';
import { readTimeStampRequest, type TimeStampRequest, writeTimeStampRequest } from '../pack/time-stamp-request.ts';
import { extendInThread, wantedTimeStamp } from '../services/pack-additions.ts';
import { newNonce } from '../services/time-stamp-authority.ts';
import type { Following } from '../threads/run-once.ts';
import type { AddCommand } from './command.ts';
import { type PackAtHand, type PlaceOptions, withPackAtHand } from './pack-at-hand.ts';
import { readSmallFile } from './read-small-file.ts';
import { resultPlace } from './result-place.ts';
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
    await atHand.requireKeepable([request, answer, ...(options.tsaAuthority ?? [])]);
    const isByHand = request !== undefined && answer !== undefined;
    const extension = isByHand ? await readAnswer(options, { request, answer }) : await stampedBy(options);
    return keepStamped(terminal, atHand, await extendInThread({ ...input, extension }, followedIn(terminal)));
  });
}

async function keepStamped(terminal: Terminal, { keep }: PackAtHand, { bytes, stamp }: ExtendedPack): Promise<number> {
  const path = await keep(bytes, 'time-stamp');
  const timeStamp = stamp === null ? null : await timeStampFacts(stamp);
  if (timeStamp !== null) printTimeStamp(terminal, timeStamp);
  terminal.print(terminal.say('command.written', { path }));
  terminal.printJson({ ok: true, path, timeStamp });
  return exitCodes.good;
}

function partOf({ document }: Options): StampedPart {
  return document === true ? 'document' : 'signature';
}

async function stampedBy(options: Options): Promise<PackExtension> {
  const authority = await readTsa(options);
  if (authority === undefined) throw usageProblem('needsOne', '--tsa, --request');
  return { kind: 'time-stamp', over: partOf(options), stampedBy: authority };
}

function followedIn(terminal: Terminal): Following {
  return { signal: terminal.signal, onProgress: stageProgress(terminal) };
}

/** A request that waits for its answer is kept: a new one would have another nonce, and the answer would fit none. */
async function writeRequest(
  terminal: Terminal,
  options: Options,
  input: AdditionInput,
  { pack, request }: { readonly pack: string; readonly request: string },
): Promise<number> {
  const path = await resultPlace('--request', request, [pack]);
  const { field, imprint } = await wantedTimeStamp({ ...input, over: partOf(options) }, followedIn(terminal));
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

/** Which part of the pack the request was made for is found where the pack is read. */
async function readAnswer(
  { tsaAuthority = [] }: Options,
  files: { readonly request: string; readonly answer: string },
): Promise<PackExtension> {
  const request = readTimeStampRequest(await readSmallFile(files.request));
  const authorities = await readCertificateFiles(tsaAuthority);
  const answer = await readSmallFile(files.answer);
  const { token } = await readTimeStampAnswer(
    answer,
    request,
    authorities.map(({ der }) => der),
  );
  return { kind: 'token', imprint: request.imprint, token };
}
