import { resolve } from 'node:path';
import { roles } from '../../shared/domain/person.ts';
import { readPackFile } from '../files/read-pack-file.ts';
import { replaceFile, requireReplaceable } from '../files/replace-file.ts';
import { sha256Of } from '../files/sha256.ts';
import { signingSubject } from '../pack/signing-subject.ts';
import { readIdentity } from '../services/identities.ts';
import { signInThread } from '../services/pack-signing.ts';
import type { AddCommand } from './command.ts';
import { confirmSigning, printSigning } from './confirm-signing.ts';
import { readPassphrase } from './passphrase.ts';
import { resultPlace } from './result-place.ts';
import { stageProgress } from './stage-progress.ts';
import { exitCodes, type Terminal } from './terminal.ts';
import { addTsaOptions, readTsa, type TsaOptions } from './time-stamp-options.ts';

interface Options extends TsaOptions {
  readonly identity: string;
  readonly field?: string;
  readonly out?: string;
  readonly passphraseFile?: string;
  readonly yes?: boolean;
  readonly allowUncompared?: boolean;
}

export const signCommand: AddCommand = (program, say, act) => {
  const command = program
    .command('sign <pack>')
    .description(say('command.sign'))
    .requiredOption('--identity <file>', say('option.identity'))
    .option('--field <name>', say('option.field'))
    .option('--out <file>', say('option.out'))
    .option('--passphrase-file <file>', say('option.passphrase-file'))
    .option('--yes', say('option.yes'))
    .option('--allow-uncompared', say('option.allow-uncompared'));
  addTsaOptions(command, say).action(act(run));
};

/**
 * Says what is signed, asks whoever sits at the keyboard, and signs. A script that gives the passphrase is not asked.
 *
 * The old file or the new one, never half: the signed pack takes the old one's place only when it is whole and verified.
 */
async function run(terminal: Terminal, options: Options, file: string): Promise<number> {
  const stampedBy = await readTsa(options);
  const pack = await readPackFile(file);
  const path = await signedPlace(options, file);
  const identity = await readIdentity(options.identity);
  const passphrase = await readPassphrase(terminal, identity.subject, options.passphraseFile);
  const field = fieldNamed(options.field);
  const subject = await signingSubject(pack, field);
  printSigning(terminal, subject, sha256Of(Buffer.from(identity.certificateDer, 'base64')));
  if (options.yes !== true) await confirmSigning(terminal);
  const signedAt = new Date().toISOString();
  const expectedSha256 = sha256Of(pack);
  const { bytes: signed } = await signInThread(
    { pack, field, identity, passphrase, stampedBy, signedAt, allowUncompared: options.allowUncompared === true },
    { signal: terminal.signal, onProgress: stageProgress(terminal) },
  );
  // whoever signed the same file since it was read keeps their signature
  await replaceFile(path, signed, path === resolve(file) ? { expectedSha256 } : {});
  terminal.print(terminal.say('command.signed', { field: field ?? 'Seal', name: identity.subject }));
  terminal.print(terminal.say('command.written', { path }));
  terminal.printJson({ ok: true, path, field: field ?? 'Seal', signedBy: identity.subject, signedAt });
  return exitCodes.good;
}

/** Without `--out` the signed pack takes the place of the unsigned one. */
async function signedPlace({ out, passphraseFile, tsaAuthority = [] }: Options, file: string): Promise<string> {
  if (out !== undefined) return resultPlace('--out', out, [passphraseFile, ...tsaAuthority]);
  const path = resolve(file);
  await requireReplaceable(path);
  return path;
}

/** A role names its place as well as the place's own name does; null stands for the seal. */
function fieldNamed(text: string | undefined): string | null {
  if (text === undefined || text.toLowerCase() === 'seal') return null;
  return roles.some((role) => role === text) ? `SignOff_${text}` : text;
}
