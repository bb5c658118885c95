import { resolve } from 'node:path';
import type { DrillId } from '../../shared/domain/ids.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { replaceFile, requireReplaceable } from '../files/replace-file.ts';
import { requireUsableKey, type SigningKey } from '../pack/signing-key.ts';
import { unlockIdentity } from '../pack/unlock-identity.ts';
import type { Context } from '../services/context.ts';
import { readIdentity } from '../services/identities.ts';
import { signWithKey } from '../services/pack-signing.ts';
import { issuePack, listPacks, readPack } from '../services/packs.ts';
import { openSite, viewSite } from '../services/sites.ts';
import { closeSiteFile } from '../store/site-file.ts';
import type { AddCommand } from './command.ts';
import { readPassphrase } from './passphrase.ts';
import { exitCodes, type Terminal } from './terminal.ts';
import { realWorkplace } from './workplace.ts';

interface Options {
  readonly drill?: string;
  readonly pack?: string;
  readonly out?: string;
  readonly identity?: string;
  readonly passphraseFile?: string;
}

export const packCommand: AddCommand = (program, say, act) => {
  program
    .command('pack <site>')
    .description(say('command.pack'))
    .option('--drill <id>', say('option.drill'))
    .option('--pack <id>', say('option.pack'))
    .option('--out <file>', say('option.out'))
    .option('--identity <file>', `${say('option.identity')} (${say('option.seal')})`)
    .option('--passphrase-file <file>', say('option.passphrase-file'))
    .action(act(run));
};

async function run(terminal: Terminal, options: Options, siteFile: string): Promise<number> {
  const { drill, pack } = options;
  if (drill !== undefined && pack !== undefined)
    throw new DrillbookError('REQUEST_INVALID', { detail: { field: 'pack' }, fields: { pack: '--drill' } });
  const { context, file } = openSite(resolve(siteFile), realWorkplace);
  try {
    if (drill !== undefined) return await issue(terminal, options, drill as DrillId, context);
    return pack === undefined ? list(terminal, context) : await writeAgain(terminal, options, pack, context);
  } finally {
    closeSiteFile(file);
  }
}

/** Every drill, and below it the packs that were issued of it. */
function list(terminal: Terminal, context: Context): number {
  const { drills } = viewSite(context);
  const packs = listPacks(context);
  const { print, say } = terminal;
  if (drills.length === 0) print(say('command.no-drills'));
  for (const drill of drills) {
    print(`${drill.drillId}  ${say(`drill-state.${drill.progress.kind}`)}  ${drill.title}`);
    for (const { pack, revisions } of packs.filter((entry) => entry.pack.drillId === drill.drillId))
      print(`  ${pack.packId}  ${pack.issuedAt.slice(0, 10)}  ${say('command.signatures', { count: revisions.length - 1 })}`);
  }
  terminal.printJson({ ok: true, drills, packs });
  return exitCodes.good;
}

/** Nothing is issued that could then not be sealed or written: key and folder are tried before. */
async function issue(terminal: Terminal, options: Options, drillId: DrillId, context: Context): Promise<number> {
  await requireReplaceable(resolve(options.out ?? 'pack.pdf'));
  const seal = await usableSeal(terminal, options);
  terminal.progress(terminal.say('stage.draw-pack'));
  const { packId } = await issuePack(context, drillId, terminal.signal);
  terminal.print(terminal.say('command.issued', { packId }));
  return writeOut(terminal, options, packId, seal, context);
}

/** Writes an issued pack to a file once more, sealed if it was not yet and a key is given. */
async function writeAgain(terminal: Terminal, options: Options, packId: string, context: Context): Promise<number> {
  const { fileName } = readPack(context, packId);
  await requireReplaceable(resolve(options.out ?? fileName));
  return writeOut(terminal, options, packId, isSealed(context, packId) ? null : await usableSeal(terminal, options), context);
}

interface Seal {
  readonly key: SigningKey;
  readonly name: string;
}

/** Throws: SIGN_OFF_NOT_PERMITTED for a person's key, PASSPHRASE_WRONG, CERTIFICATE_EXPIRED and what else keeps a key from sealing. */
async function usableSeal(terminal: Terminal, { identity, passphraseFile }: Options): Promise<Seal | null> {
  if (identity === undefined) return null;
  const record = await readIdentity(identity);
  if (record.kind !== 'seal')
    throw new DrillbookError('SIGN_OFF_NOT_PERMITTED', { detail: { field: 'Seal', kind: record.kind } });
  const key = await unlockIdentity(record, await readPassphrase(terminal, record.subject, passphraseFile));
  await requireUsableKey(key, new Date().toISOString());
  return { key, name: record.subject };
}

function isSealed(context: Context, packId: string): boolean {
  return listPacks(context).some(({ pack, revisions }) => pack.packId === packId && revisions.length > 1);
}

async function writeOut(
  terminal: Terminal,
  options: Options,
  packId: string,
  seal: Seal | null,
  context: Context,
): Promise<number> {
  if (seal !== null) {
    await signWithKey(context, packId, { ...seal, field: null });
    terminal.print(terminal.say('command.signed', { field: 'Seal', name: seal.name }));
  }
  const { fileName, bytes } = readPack(context, packId);
  const path = resolve(options.out ?? fileName);
  await replaceFile(path, bytes);
  terminal.print(terminal.say('command.written', { path }));
  const pack = listPacks(context).find((entry) => entry.pack.packId === packId)?.pack;
  terminal.printJson({ ok: true, pack, path, sealed: isSealed(context, packId) });
  return exitCodes.good;
}
