import { resolve } from 'node:path';
import type { RebuildInput } from '../../shared/verifier/verify-pack.ts';
import { replaceFile } from '../files/replace-file.ts';
import { sha256Of } from '../files/sha256.ts';
import { redrawPack } from '../pack/redraw-pack.ts';
import { sealPack, signPack } from '../pack/sign-pack.ts';
import { signingSubject } from '../pack/signing-subject.ts';
import { unlockIdentity } from '../pack/unlock-identity.ts';
import { resourcePath } from '../paths.ts';
import { readIdentity } from '../services/identities.ts';
import type { AddCommand } from './command.ts';
import { confirmSigning, printSigning } from './confirm-signing.ts';
import { readPassphrase } from './passphrase.ts';
import { readPackFile } from './read-pack-file.ts';
import { exitCodes, type Terminal } from './terminal.ts';

interface Options {
  readonly identity: string;
  readonly field?: string;
  readonly out?: string;
  readonly passphraseFile?: string;
  readonly yes?: boolean;
  readonly allowUncompared?: boolean;
}

export const signCommand: AddCommand = (program, say, act) => {
  program
    .command('sign <pack>')
    .description(say('command.sign'))
    .requiredOption('--identity <file>', say('option.identity'))
    .option('--field <name>', say('option.field'))
    .option('--out <file>', say('option.out'))
    .option('--passphrase-file <file>', say('option.passphrase-file'))
    .option('--yes', say('option.yes'))
    .option('--allow-uncompared', say('option.allow-uncompared'))
    .action(act(run));
};

/**
 * Says what is signed, asks whoever sits at the keyboard, and signs. A script that gives the passphrase is not asked.
 *
 * The old file or the new one, never half: the signed pack takes the old one's place only when it is whole and verified.
 */
async function run(terminal: Terminal, options: Options, file: string): Promise<number> {
  const pack = await readPackFile(file);
  const record = await readIdentity(options.identity);
  const key = await unlockIdentity(record, await readPassphrase(terminal, record.subject, options.passphraseFile));
  const { field } = options;
  const subject = await signingSubject(pack, field ?? null);
  printSigning(terminal, subject, sha256Of(key.certificateDer));
  if (options.yes !== true) await confirmSigning(terminal);
  const signedAt = new Date().toISOString();
  terminal.progress(terminal.say('stage.sign-pack'));
  const rebuild = (input: RebuildInput) => redrawPack(input, resourcePath());
  const given = { pack, key, signedAt, rebuild, allowUncompared: options.allowUncompared === true };
  const signed = field === undefined ? await sealPack(given) : await signPack({ ...given, field });
  const path = resolve(options.out ?? file);
  // whoever signed the same file since it was read keeps their signature
  await replaceFile(path, signed, path === resolve(file) ? { expectedSha256: sha256Of(pack) } : {});
  terminal.print(terminal.say('command.signed', { field: field ?? 'Seal', name: record.subject }));
  terminal.print(terminal.say('command.written', { path }));
  terminal.printJson({ ok: true, path, field: field ?? 'Seal', signedBy: record.subject, signedAt });
  return exitCodes.good;
}
