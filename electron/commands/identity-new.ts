import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  certificateNameLength,
  certificateYears,
  type IdentityView,
  type ImportedIdentityView,
  type KeyType,
} from '../../shared/domain/identity.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { requireReplaceable } from '../files/replace-file.ts';
import { readIdentity } from '../services/identities.ts';
import { makeIdentity, makeIdentityFromPkcs12, takeCertificate } from '../services/keep-identities.ts';
import { readNewPassphrase, readPassphrase, readPkcs12Passphrase } from './passphrase.ts';
import { printIdentity } from './print-identity.ts';
import { readSmallFile } from './read-small-file.ts';
import { exitCodes, type Terminal } from './terminal.ts';
import { typedLine } from './typed-line.ts';
import { usageProblem, wholeNumber } from './usage-problem.ts';
import { realWorkplace } from './workplace.ts';

interface CreateOptions {
  readonly name: string;
  readonly organisation?: string;
  readonly seal?: boolean;
  readonly key: KeyType;
  readonly years: string;
  readonly passphraseFile?: string;
}

export async function createIdentityFile(terminal: Terminal, options: CreateOptions, file: string): Promise<number> {
  const path = await freePath(file);
  const name = certificateName(options.name, '--name');
  const organisation =
    options.organisation === undefined ? {} : { organisation: certificateName(options.organisation, '--organisation') };
  const view = await makeIdentity(
    path,
    {
      ...{ name, ...organisation, kind: options.seal ? 'seal' : 'person', keyType: options.key, years: yearsIn(options.years) },
      passphrase: await readNewPassphrase(terminal, name, options.passphraseFile),
    },
    realWorkplace,
  );
  return made(terminal, view);
}

interface ImportOptions {
  readonly out: string;
  readonly seal?: boolean;
  readonly p12PassphraseFile?: string;
  readonly passphraseFile?: string;
}

export async function importIdentity(terminal: Terminal, options: ImportOptions, p12: string): Promise<number> {
  const path = await freePath(options.out);
  const file = await readSmallFile(p12);
  const filePassphrase = await readPkcs12Passphrase(terminal, p12, options.p12PassphraseFile);
  const passphrase = await readNewPassphrase(terminal, options.out, options.passphraseFile);
  const wanted = { file, filePassphrase, passphrase, kind: options.seal ? 'seal' : 'person' } as const;
  const view = await makeIdentityFromPkcs12(path, wanted, realWorkplace);
  sayChain(terminal, view);
  return made(terminal, view);
}

interface CertificateOptions {
  readonly passphraseFile?: string;
}

/** Says so where the certificate names somebody else than the identity did: a pack is signed in the name of the certificate. */
export async function takeCertificateFile(
  terminal: Terminal,
  { passphraseFile }: CertificateOptions,
  file: string,
  certificate: string,
): Promise<number> {
  const path = resolve(file);
  const { subject: before } = await readIdentity(path);
  const issued = { file: await readSmallFile(certificate), passphrase: await readPassphrase(terminal, before, passphraseFile) };
  const view = await takeCertificate(path, issued, realWorkplace);
  terminal.print(terminal.say('command.certificate-taken', { path }));
  if (view.name !== before)
    terminal.print(terminal.style('yellow', terminal.say('command.renamed', { before, after: view.name })));
  sayChain(terminal, view);
  printIdentity(terminal, view);
  terminal.printJson({ ok: true, identity: view, nameBefore: before });
  return exitCodes.good;
}

function made(terminal: Terminal, view: IdentityView): number {
  const { path, name, kind, certificate } = view;
  const { fingerprintSha256: certificateSha256 } = certificate;
  terminal.print(terminal.say('command.created', { path }));
  terminal.print(terminal.say('command.fingerprint', { sha256: certificateSha256 }));
  terminal.printJson({ ok: true, path, name, kind, certificateSha256, identity: view });
  return exitCodes.good;
}

function sayChain(terminal: Terminal, { chainComplete, chain, certificate }: ImportedIdentityView): void {
  if (chainComplete) return;
  const { issuer } = chain.at(-1) ?? certificate;
  terminal.print(terminal.style('yellow', terminal.say('command.chain-incomplete', { issuer })));
}

/** Throws: IDENTITY_EXISTS, and what `requireReplaceable` throws: nobody types a passphrase for nothing. */
async function freePath(file: string): Promise<string> {
  const path = resolve(file);
  if (existsSync(path)) throw new DrillbookError('IDENTITY_EXISTS', { detail: { path } });
  await requireReplaceable(path);
  return path;
}

/** Throws: REQUEST_INVALID. */
function certificateName(text: string, option: string): string {
  const name = typedLine(text, option);
  if ([...name].length <= certificateNameLength) return name;
  throw usageProblem('length', option, { most: certificateNameLength });
}

function yearsIn(text: string): number {
  const { least, most } = certificateYears;
  return wholeNumber('--years', text, [least, most]);
}
