import { Option } from 'commander';
import { type PinKind, pinKinds, type TrustAnchorView } from '../../shared/domain/trust.ts';
import type { Sha256 } from '../../shared/domain/units.ts';
import { replaceFile } from '../files/replace-file.ts';
import { unlockIdentity } from '../pack/unlock-identity.ts';
import { type Context, instantOf } from '../services/context.ts';
import { readIdentity } from '../services/identities.ts';
import { addAuthorities, addRevocationList, pinCertificate, removeTrust, viewTrust } from '../services/trust.ts';
import { exportTrustList, trustListSignatureEnding } from '../services/trust-lists.ts';
import type { Act, AddCommand } from './command.ts';
import { inSite } from './in-site.ts';
import { readPassphrase } from './passphrase.ts';
import { readSmallFile } from './read-small-file.ts';
import { resultPlace } from './result-place.ts';
import { exitCodes, type Terminal } from './terminal.ts';
import { fingerprintIn } from './trust-options.ts';
import { typedLine } from './typed-line.ts';

/** Whom a site trusts: a subcommand for each thing that is done with the list. */
export const trustCommand: AddCommand = (program, say, act) => {
  const trust = program.command('trust').description(say('command.trust')).helpCommand(false);
  const doing = onSite(act);
  trust.command('list <site>').description(say('command.trust-list')).action(doing(list));
  trust
    .command('pin <site> <sha256>')
    .description(say('command.trust-pin'))
    .requiredOption('--name <name>', say('option.name'))
    .addOption(new Option('--kind <kind>', say('option.pin-kind')).choices([...pinKinds]).makeOptionMandatory())
    .action(doing(pin));
  trust
    .command('add-authority <site> <certificate>')
    .description(say('command.trust-add-authority'))
    .addOption(new Option('--for <purpose>', say('option.authority-for')).choices(['sign', 'time-stamp']).default('sign'))
    .action(doing(addAuthority));
  trust.command('add-crl <site> <crl>').description(say('command.trust-add-crl')).action(doing(addCrl));
  trust.command('remove <site> <sha256>').description(say('command.trust-remove')).action(doing(remove));
  trust
    .command('export <site>')
    .description(say('command.trust-export'))
    .requiredOption('--out <file>', say('option.out'))
    .option('--identity <file>', say('option.identity'))
    .option('--passphrase-file <file>', say('option.passphrase-file'))
    .action(doing(exportList));
};

type Work<Options> = (context: Context, terminal: Terminal, options: Options, given: string) => Promise<number>;

/** The same for each subcommand: the site is open while it works. */
const onSite =
  (act: Act) =>
  <Options>(work: Work<Options>) =>
    act<[site: string, given?: string], Options>((terminal, options, site, given = '') =>
      inSite(site, (context) => work(context, terminal, options, given)),
    );

async function list(context: Context, terminal: Terminal): Promise<number> {
  const { say, print } = terminal;
  const { anchors, revocationLists } = await viewTrust(context);
  if (anchors.length === 0) print(say('command.trust-nobody'));
  for (const anchor of anchors) printAnchor(terminal, anchor);
  for (const { sha256, issuer, thisUpdate, nextUpdate, covers, state } of revocationLists) {
    print(`${sha256}  ${say('trust-kind.revocation-list')}  ${issuer}`);
    const line = say('command.crl-dates', { from: thisUpdate, until: nextUpdate });
    print(`  ${state === 'stale' ? terminal.style('yellow', `${line} ${say('command.crl-stale')}`) : line}`);
    if (covers === 'some') print(`  ${terminal.style('yellow', say('command.crl-some'))}`);
  }
  terminal.printJson({ ok: true, anchors, revocationLists });
  return exitCodes.good;
}

interface PinOptions {
  readonly name: string;
  readonly kind: PinKind;
}

async function pin(context: Context, terminal: Terminal, options: PinOptions, sha256: string): Promise<number> {
  const { kind } = options;
  const certificateSha256 = fingerprintIn(sha256) as Sha256;
  const name = typedLine(options.name, '--name');
  pinCertificate(context, { certificateSha256, kind, name, addedAt: instantOf(context), addedBy: context.actor });
  terminal.print(terminal.say('command.trusted', { name }));
  terminal.printJson({ ok: true, certificateSha256, kind, name });
  return exitCodes.good;
}

async function addAuthority(
  context: Context,
  terminal: Terminal,
  options: { readonly for: 'sign' | 'time-stamp' },
  file: string,
): Promise<number> {
  const purpose = options.for === 'sign' ? 'authority' : 'time-stamp-authority';
  const anchors = await addAuthorities(context, await readSmallFile(file), purpose);
  for (const anchor of anchors) printAnchor(terminal, anchor);
  terminal.printJson({ ok: true, anchors });
  return exitCodes.good;
}

async function addCrl(context: Context, terminal: Terminal, _options: object, file: string): Promise<number> {
  const { say, print, style } = terminal;
  const taken = await addRevocationList(context, await readSmallFile(file));
  print(say('command.crl-taken', { issuer: taken.issuer }));
  if (!taken.issuerTrusted) print(style('yellow', say('command.crl-issuer-unknown', { issuer: taken.issuer })));
  if (taken.covers === 'some') print(style('yellow', say('command.crl-some')));
  if (taken.state === 'stale') print(style('yellow', say('command.crl-stale')));
  terminal.printJson({ ok: true, revocationList: taken });
  return exitCodes.good;
}

async function remove(context: Context, terminal: Terminal, _options: object, sha256: string): Promise<number> {
  const name = removeTrust(context, fingerprintIn(sha256));
  terminal.print(terminal.say('command.trust-removed', { name }));
  terminal.printJson({ ok: true, sha256: fingerprintIn(sha256), name });
  return exitCodes.good;
}

interface ExportOptions {
  readonly out: string;
  readonly identity?: string;
  readonly passphraseFile?: string;
}

/** The signature is in place before the list: whoever finds the new list finds the signature that belongs to it. */
async function exportList(context: Context, terminal: Terminal, options: ExportOptions): Promise<number> {
  const { say, print } = terminal;
  const { out, identity, passphraseFile } = options;
  const path = await resultPlace('--out', out, [passphraseFile]);
  const signaturePath = `${path}${trustListSignatureEnding}`;
  if (identity !== undefined) await resultPlace('--out', signaturePath, [passphraseFile]);
  const key = await keyFrom(terminal, options);
  const { bytes, signature, sha256 } = await exportTrustList(context, key);
  if (signature !== null) await replaceFile(signaturePath, signature);
  await replaceFile(path, bytes);
  print(say('command.written', { path }));
  print(signature === null ? say('command.trust-list-confirm', { sha256 }) : say('command.written', { path: signaturePath }));
  terminal.printJson({ ok: true, path, sha256, signaturePath: signature === null ? null : signaturePath });
  return exitCodes.good;
}

async function keyFrom(terminal: Terminal, { identity, passphraseFile }: ExportOptions) {
  if (identity === undefined) return null;
  const record = await readIdentity(identity);
  return unlockIdentity(record, await readPassphrase(terminal, record.subject, passphraseFile));
}

function printAnchor(
  { say, print, style }: Terminal,
  { certificateSha256, kind, name, certificate, state }: TrustAnchorView,
): void {
  print(`${certificateSha256}  ${say(`trust-kind.${kind}`)}  ${name}`);
  if (certificate === null) return;
  const { key, notBefore, notAfter } = certificate;
  print(`  ${key}, ${notBefore.slice(0, 10)} – ${notAfter.slice(0, 10)}`);
  if (state === 'expired') print(`  ${style('yellow', say('command.authority-expired'))}`);
}
