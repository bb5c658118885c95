import { Option } from 'commander';
import { certificateYears, keyTypes } from '../../shared/domain/identity.ts';
import type { AddCommand } from './command.ts';
import { createIdentityFile, importIdentity, takeCertificateFile } from './identity-new.ts';
import {
  backUpIdentityFile,
  changePassphraseOf,
  removeIdentityFile,
  requestCertificateFor,
  showIdentity,
  writeForm,
} from './identity-work.ts';

/** A key from its making to its end: a subcommand for each thing its owner does with it. */
export const identityCommand: AddCommand = (program, say, act) => {
  const identity = program.command('identity').description(say('command.identity')).helpCommand(false);
  const passphraseFile = ['--passphrase-file <file>', say('option.passphrase-file')] as const;
  identity
    .command('create <file>')
    .description(say('command.identity-create'))
    .requiredOption('--name <name>', say('option.name'))
    .option('--organisation <name>', say('option.organisation'))
    .option('--seal', say('option.seal'))
    .addOption(new Option('--key <kind>', say('option.key')).choices([...keyTypes]).default(keyTypes[0]))
    .option('--years <number>', say('option.years'), String(certificateYears.usual))
    .option(...passphraseFile)
    .action(act(createIdentityFile));
  identity.command('show <file>').description(say('command.identity-show')).action(act(showIdentity));
  identity
    .command('request <file>')
    .description(say('command.identity-request'))
    .requiredOption('--out <file>', say('option.out'))
    .option(...passphraseFile)
    .action(act(requestCertificateFor));
  identity
    .command('certificate <file> <certificate>')
    .description(say('command.identity-certificate'))
    .option(...passphraseFile)
    .action(act(takeCertificateFile));
  identity
    .command('import <p12>')
    .description(say('command.identity-import'))
    .requiredOption('--out <file>', say('option.out'))
    .option('--seal', say('option.seal'))
    .option('--p12-passphrase-file <file>', say('option.p12-passphrase-file'))
    .option(...passphraseFile)
    .action(act(importIdentity));
  identity
    .command('passphrase <file>')
    .description(say('command.identity-passphrase'))
    .option(...passphraseFile)
    .option('--new-passphrase-file <file>', say('option.new-passphrase-file'))
    .action(act(changePassphraseOf));
  identity
    .command('backup <file>')
    .description(say('command.identity-backup'))
    .requiredOption('--out <file>', say('option.out'))
    .action(act(backUpIdentityFile));
  identity
    .command('remove <file>')
    .description(say('command.identity-remove'))
    .option('--yes', say('option.yes-remove'))
    .action(act(removeIdentityFile));
  identity
    .command('form <file>')
    .description(say('command.identity-form'))
    .requiredOption('--out <file>', say('option.out'))
    .addOption(new Option('--page <size>', say('option.page')).choices(['a4', 'letter']).default('a4'))
    .action(act(writeForm));
};
