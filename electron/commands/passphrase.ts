import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { readSmallFile } from './read-small-file.ts';
import type { Terminal } from './terminal.ts';
import { usageProblem } from './usage-problem.ts';

/** Whatever is larger is another file, named by mistake. */
const passphraseFileLimitBytes = 65_536;

/** Where a passphrase may come from. `option` and `variable` are how a script gives it. */
interface Source {
  /** What is asked at the keyboard. */
  readonly question: string;
  readonly name: string;
  readonly file: string | undefined;
  readonly option: string;
  readonly variable: string;
}

/**
 * The passphrase of a key: from a file, from DRILLBOOK_PASSPHRASE, or typed without being shown. It is never an argument,
 * where other users of the machine could read it.
 *
 * Throws: FILE_NOT_FOUND, FILE_NOT_READABLE, TOO_LARGE; REQUEST_INVALID for a file that holds none; PASSPHRASE_NEEDED where there is nobody to ask; CANCELLED.
 */
export async function readPassphrase(terminal: Terminal, name: string, file: string | undefined): Promise<string> {
  const source = { option: '--passphrase-file', variable: 'DRILLBOOK_PASSPHRASE', name, file };
  return readSecret(terminal, { ...source, question: terminal.say('command.passphrase', { name }) });
}

/** As `readPassphrase`, for the PKCS #12 file that holds a key. */
export async function readPkcs12Passphrase(terminal: Terminal, name: string, file: string | undefined): Promise<string> {
  const source = { option: '--p12-passphrase-file', variable: 'DRILLBOOK_P12_PASSPHRASE', name, file };
  return readSecret(terminal, { ...source, question: terminal.say('command.passphrase', { name }) });
}

/** What a new passphrase is for: a new key, or a key that has one already. */
type Occasion = 'new-key' | 'change';

/**
 * A passphrase that is to lock a key from now on; whoever types it types it twice.
 *
 * Throws: as `readPassphrase`, PASSPHRASE_NOT_REPEATED.
 */
export async function readNewPassphrase(
  terminal: Terminal,
  name: string,
  file: string | undefined,
  occasion: Occasion = 'new-key',
): Promise<string> {
  const given =
    occasion === 'new-key'
      ? { option: '--passphrase-file', variable: 'DRILLBOOK_PASSPHRASE' }
      : { option: '--new-passphrase-file', variable: 'DRILLBOOK_NEW_PASSPHRASE' };
  const source = { ...given, name, file, question: terminal.say('command.new-passphrase', { name }) };
  const first = await readSecret(terminal, source);
  if (file !== undefined || process.env[given.variable] !== undefined) return first;
  const again = await readSecret(terminal, { ...source, question: terminal.say('command.repeat-passphrase') });
  if (again !== first) throw new DrillbookError('PASSPHRASE_NOT_REPEATED');
  return first;
}

async function readSecret(terminal: Terminal, { question, name, file, option, variable }: Source): Promise<string> {
  if (file !== undefined) return firstLine(file, option);
  const fromEnvironment = process.env[variable];
  if (fromEnvironment !== undefined) return fromEnvironment;
  if (!process.stdin.isTTY) throw new DrillbookError('PASSPHRASE_NEEDED', { detail: { name, option, variable } });
  process.stderr.write(question);
  const stop = new AbortController();
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const typed = createInterface({ input: process.stdin, output: silent, terminal: true });
  typed.once('SIGINT', () => stop.abort());
  try {
    return await typed.question('', { signal: AbortSignal.any([stop.signal, terminal.signal]) });
  } catch (cause) {
    throw new DrillbookError('CANCELLED', { cause });
  } finally {
    typed.close();
    process.stderr.write('\n');
  }
}

/** Throws: REQUEST_INVALID for a file that is no text, or has nothing in its first line. */
async function firstLine(path: string, option: string): Promise<string> {
  const text = asText(await readSmallFile(path, passphraseFileLimitBytes));
  if (text === null) throw usageProblem('passphraseNotText', option, { path });
  const [passphrase = ''] = text.split(/\r?\n/);
  if (passphrase === '') throw usageProblem('emptyPassphrase', option, { path });
  return passphrase;
}

/** `>` of PowerShell writes UTF-16 with a mark in front; without one it is UTF-8. The mark is no part of the text. Null for anything else. */
function asText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // UTF-16 without a mark reads as UTF-8 full of these
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
