import { resolve } from 'node:path';
import { replaceFile } from '../files/replace-file.ts';
import { sealPack, signPack } from '../pack/sign-pack.ts';
import { unlockIdentity } from '../pack/unlock-identity.ts';
import { readIdentity } from '../services/identities.ts';
import type { AddCommand } from './command.ts';
import { readPassphrase } from './passphrase.ts';
import { readPackFile } from './read-pack-file.ts';
import { exitCodes, type Terminal } from './terminal.ts';

interface Options {
  readonly identity: string;
  readonly field?: string;
  readonly out?: string;
  readonly passphraseFile?: string;
}

export const signCommand: AddCommand = (program, say, act) => {
  program
    .command('sign <pack>')
    .description(say('command.sign'))
    .requiredOption('--identity <file>', say('option.identity'))
    .option('--field <name>', say('option.field'))
    .option('--out <file>', say('option.out'))
    .option('--passphrase-file <file>', say('option.passphrase-file'))
    .action(act(run));
};

/** The old file or the new one, never half: the signed pack takes the old one's place only when it is whole and verified. */
async function run(terminal: Terminal, options: Options, file: string): Promise<number> {
  const pack = await readPackFile(file);
  const record = await readIdentity(options.identity);
  const key = await unlockIdentity(record, await readPassphrase(terminal, record.subject, options.passphraseFile));
  const signedAt = new Date().toISOString();
  terminal.progress(terminal.say('stage.sign-pack'));
  const { field } = options;
  const signed = field === undefined ? await sealPack({ pack, key, signedAt }) : await signPack({ pack, key, signedAt, field });
  const path = resolve(options.out ?? file);
  await replaceFile(path, signed);
  terminal.print(terminal.say('command.signed', { field: field ?? 'Seal', name: record.subject }));
  terminal.print(terminal.say('command.written', { path }));
  terminal.printJson({ ok: true, path, field: field ?? 'Seal', signedBy: record.subject, signedAt });
  return exitCodes.good;
}
