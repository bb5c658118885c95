import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import type { Terminal } from './terminal.ts';

/**
 * The passphrase of a key: from a file, from DRILLBOOK_PASSPHRASE, or typed without being shown. It is never an argument,
 * where other users of the machine could read it.
 *
 * Throws: FILE_NOT_READABLE; PASSPHRASE_NEEDED where there is nobody to ask; CANCELLED.
 */
export async function readPassphrase(terminal: Terminal, name: string, file: string | undefined): Promise<string> {
  if (file !== undefined) return firstLine(file);
  const fromEnvironment = process.env.DRILLBOOK_PASSPHRASE;
  if (fromEnvironment !== undefined) return fromEnvironment;
  if (!process.stdin.isTTY) throw new DrillbookError('PASSPHRASE_NEEDED', { detail: { name } });
  process.stderr.write(terminal.say('command.passphrase', { name }));
  const stop = new AbortController();
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const question = createInterface({ input: process.stdin, output: silent, terminal: true });
  question.once('SIGINT', () => stop.abort());
  try {
    return await question.question('', { signal: AbortSignal.any([stop.signal, terminal.signal]) });
  } catch (cause) {
    throw new DrillbookError('CANCELLED', { cause });
  } finally {
    question.close();
    process.stderr.write('\n');
  }
}

async function firstLine(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).split(/\r?\n/)[0] ?? '';
  } catch (cause) {
    throw new DrillbookError('FILE_NOT_READABLE', { detail: { path }, cause });
  }
}
