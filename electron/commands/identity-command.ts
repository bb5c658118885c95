import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { IdentityId } from '../../shared/domain/ids.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { replaceFile } from '../files/replace-file.ts';
import { createIdentity } from '../pack/create-identity.ts';
import { fingerprintOf, keyFileMode } from '../services/identities.ts';
import type { AddCommand } from './command.ts';
import { readPassphrase } from './passphrase.ts';
import { exitCodes, type Terminal } from './terminal.ts';
import { typedLine } from './typed-line.ts';

interface Options {
  readonly name: string;
  readonly seal?: boolean;
  readonly years: string;
  readonly passphraseFile?: string;
}

export const identityCommand: AddCommand = (program, say, act) => {
  program
    .command('identity <file>')
    .description(say('command.identity'))
    .requiredOption('--name <name>', say('option.name'))
    .option('--seal', say('option.seal'))
    .option('--years <number>', say('option.years'), '3')
    .option('--passphrase-file <file>', say('option.passphrase-file'))
    .action(act(run));
};

async function run(terminal: Terminal, options: Options, file: string): Promise<number> {
  const path = resolve(file);
  if (existsSync(path)) throw new DrillbookError('IDENTITY_EXISTS', { detail: { path } });
  const years = Number(options.years);
  if (!(years >= 1 && years <= 10))
    throw new DrillbookError('REQUEST_INVALID', { detail: { field: 'years' }, fields: { years: '1-10' } });
  const name = typedLine(options.name, 'name');
  const now = Date.now();
  const record = await createIdentity({
    identityId: randomUUID() as string as IdentityId,
    kind: options.seal ? 'seal' : 'person',
    subject: { commonName: name },
    passphrase: await readPassphrase(terminal, name, options.passphraseFile),
    createdAt: new Date(now).toISOString(),
    validFrom: new Date(now - 60_000).toISOString(),
    validUntil: new Date(now + years * 365 * 86_400_000).toISOString(),
    random: randomBytes,
  });
  await replaceFile(path, Buffer.from(`${JSON.stringify(record, null, 2)}\n`), { mode: keyFileMode });
  const sha256 = fingerprintOf(record);
  terminal.print(terminal.say('command.created', { path }));
  terminal.print(terminal.say('command.fingerprint', { sha256 }));
  terminal.printJson({ ok: true, path, name, kind: record.kind, certificateSha256: sha256 });
  return exitCodes.good;
}
