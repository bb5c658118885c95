import { resolve } from 'node:path';
import { replaceFile } from '../files/replace-file.ts';
import { readIdentity, viewIdentity } from '../services/identities.ts';
import { renderIdentityForm } from '../services/identity-forms.ts';
import { backUpIdentity, changeIdentityPassphrase, removeIdentity, requestCertificate } from '../services/keep-identities.ts';
import { confirmAtKeyboard } from './confirm.ts';
import { readNewPassphrase, readPassphrase } from './passphrase.ts';
import { printIdentity } from './print-identity.ts';
import { resultPlace } from './result-place.ts';
import { exitCodes, type Terminal } from './terminal.ts';
import { usageProblem } from './usage-problem.ts';
import { machineTimeZone, realWorkplace } from './workplace.ts';

interface PassphraseOptions {
  readonly passphraseFile?: string;
  readonly newPassphraseFile?: string;
}

interface OutOptions {
  readonly out: string;
}

export async function showIdentity(terminal: Terminal, _options: object, file: string): Promise<number> {
  const view = await viewIdentity(resolve(file), realWorkplace.now().toISOString());
  printIdentity(terminal, view);
  terminal.printJson({ ok: view.state === 'usable', identity: view });
  return view.state === 'usable' ? exitCodes.good : exitCodes.finding;
}

export async function requestCertificateFor(
  terminal: Terminal,
  { out, passphraseFile }: PassphraseOptions & OutOptions,
  file: string,
): Promise<number> {
  const path = await resultPlace('--out', out);
  const { subject } = await readIdentity(resolve(file));
  const request = await requestCertificate(resolve(file), await readPassphrase(terminal, subject, passphraseFile));
  await replaceFile(path, Buffer.from(request));
  terminal.print(terminal.say('command.requested', { path }));
  terminal.printJson({ ok: true, path });
  return exitCodes.good;
}

export async function changePassphraseOf(terminal: Terminal, options: PassphraseOptions, file: string): Promise<number> {
  const path = resolve(file);
  const { subject } = await readIdentity(path);
  const old = await readPassphrase(terminal, subject, options.passphraseFile);
  const next = await readNewPassphrase(terminal, subject, options.newPassphraseFile, 'change');
  await changeIdentityPassphrase(path, old, next);
  terminal.print(terminal.say('command.passphrase-changed', { path }));
  terminal.printJson({ ok: true, path });
  return exitCodes.good;
}

export async function backUpIdentityFile(terminal: Terminal, { out }: OutOptions, file: string): Promise<number> {
  const path = await backUpIdentity(resolve(file), resolve(out));
  terminal.print(terminal.say('command.backed-up', { path }));
  terminal.printJson({ ok: true, path });
  return exitCodes.good;
}

/** Without a keyboard nobody can be asked, and a key that is gone cannot be made again: then it has to be said beforehand. */
export async function removeIdentityFile(terminal: Terminal, { yes }: { readonly yes?: boolean }, file: string): Promise<number> {
  const path = resolve(file);
  const { subject: name } = await readIdentity(path);
  if (yes !== true) {
    if (!process.stdin.isTTY) throw usageProblem('noAnswer', '--yes');
    await confirmAtKeyboard(terminal, terminal.say('command.remove-question', { name, path }));
  }
  await removeIdentity(path);
  terminal.print(terminal.say('command.removed', { path }));
  terminal.printJson({ ok: true, path, name });
  return exitCodes.good;
}

export async function writeForm(
  terminal: Terminal,
  { out, page }: OutOptions & { readonly page: 'a4' | 'letter' },
  file: string,
): Promise<number> {
  const path = await resultPlace('--out', out);
  const request = {
    pageSize: page === 'letter' ? 'Letter' : 'A4',
    language: terminal.language,
    signal: terminal.signal,
  } as const;
  const form = await renderIdentityForm(resolve(file), { ...request, timeZone: machineTimeZone() }, realWorkplace);
  await replaceFile(path, form);
  terminal.print(terminal.say('command.written', { path }));
  terminal.printJson({ ok: true, path });
  return exitCodes.good;
}
