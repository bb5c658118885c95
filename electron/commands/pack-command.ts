import { resolve } from 'node:path';
import type { DrillId } from '../../shared/domain/ids.ts';
import { replaceFile } from '../files/replace-file.ts';
import { unlockIdentity } from '../pack/unlock-identity.ts';
import { readIdentity } from '../services/identities.ts';
import { issuePack, readPack, signIssuedPack } from '../services/packs.ts';
import { openSite, viewSite } from '../services/sites.ts';
import { closeSiteFile } from '../store/site-file.ts';
import type { AddCommand } from './command.ts';
import { readPassphrase } from './passphrase.ts';
import { exitCodes, type Terminal } from './terminal.ts';
import { realWorkplace } from './workplace.ts';

interface Options {
  readonly drill?: string;
  readonly out?: string;
  readonly identity?: string;
  readonly passphraseFile?: string;
}

export const packCommand: AddCommand = (program, say, act) => {
  program
    .command('pack <site>')
    .description(say('command.pack'))
    .option('--drill <id>', say('option.drill'))
    .option('--out <file>', say('option.out'))
    .option('--identity <file>', `${say('option.identity')} (${say('option.seal')})`)
    .option('--passphrase-file <file>', say('option.passphrase-file'))
    .action(act(run));
};

async function run(terminal: Terminal, options: Options, siteFile: string): Promise<number> {
  const { context, file } = openSite(resolve(siteFile), realWorkplace);
  try {
    return options.drill === undefined
      ? listDrills(terminal, viewSite(context))
      : await issue(terminal, options, options.drill, context);
  } finally {
    closeSiteFile(file);
  }
}

function listDrills(terminal: Terminal, { drills }: ReturnType<typeof viewSite>): number {
  if (drills.length === 0) terminal.print(terminal.say('command.no-drills'));
  for (const drill of drills)
    terminal.print(`${drill.drillId}  ${terminal.say(`drill-state.${drill.progress.kind}`)}  ${drill.title}`);
  terminal.printJson({ ok: true, drills });
  return exitCodes.good;
}

async function issue(
  terminal: Terminal,
  options: Options,
  drillId: string,
  context: Parameters<typeof issuePack>[0],
): Promise<number> {
  const identity = options.identity === undefined ? null : await readIdentity(options.identity);
  const passphrase = identity === null ? '' : await readPassphrase(terminal, identity.subject, options.passphraseFile);
  // a mistyped passphrase is found out before a pack is issued that would stay without its seal
  if (identity !== null) await unlockIdentity(identity, passphrase);
  terminal.progress(terminal.say('stage.draw-pack'));
  const pack = await issuePack(context, drillId as DrillId, terminal.signal);
  terminal.print(terminal.say('command.issued', { packId: pack.packId }));
  if (identity !== null) {
    await signIssuedPack(context, pack.packId, { field: null, identity, passphrase });
    terminal.print(terminal.say('command.signed', { field: 'Seal', name: identity.subject }));
  }
  const path = resolve(options.out ?? pack.fileName);
  await replaceFile(path, readPack(context, pack.packId).bytes);
  terminal.print(terminal.say('command.written', { path }));
  terminal.printJson({ ok: true, pack, path, sealed: identity !== null });
  return exitCodes.good;
}
