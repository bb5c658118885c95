import { resolve } from 'node:path';
import { Option } from 'commander';
import type { PackSubject } from '../../shared/domain/pack-subject.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { replaceFile } from '../files/replace-file.ts';
import type { IdentityRecord } from '../pack/identity-record.ts';
import type { Context } from '../services/context.ts';
import { writePack } from '../services/export-pack.ts';
import { readIdentity } from '../services/identities.ts';
import { type KeyAtHand, signIssuedPack } from '../services/pack-signing.ts';
import { issuePack, listPacks, type PackOptions, previewPack, readPack } from '../services/packs.ts';
import { openSite, viewSite } from '../services/sites.ts';
import { closeSiteFile } from '../store/site-file.ts';
import type { AddCommand } from './command.ts';
import { collected, issuingOptions, type SubjectOptions, subjectOf } from './pack-subject.ts';
import { readPassphrase } from './passphrase.ts';
import { resultPlace } from './result-place.ts';
import { stageProgress } from './stage-progress.ts';
import { exitCodes, type Terminal } from './terminal.ts';
import { addTsaOptions, readTsa, type TsaOptions } from './time-stamp-options.ts';
import { requireWith, requireWithout, wholeNumber } from './usage-problem.ts';
import { realWorkplace } from './workplace.ts';

interface Options extends SubjectOptions, TsaOptions {
  readonly pack?: string;
  readonly draft?: boolean;
  readonly out?: string;
  readonly identity?: string;
  readonly passphraseFile?: string;
  readonly embedLimit?: string;
}

export const packCommand: AddCommand = (program, say, act) => {
  const command = program
    .command('pack <site>')
    .description(say('command.pack'))
    .option('--drill <id>', say('option.drill'))
    .option('--plan', say('option.pack-plan'))
    .option('--from <day>', say('option.pack-from'))
    .option('--to <day>', say('option.pack-to'))
    .addOption(new Option('--page <size>', say('option.page')).choices(['a4', 'letter']).default('a4'))
    .option('--signer <role=person>', say('option.signer'), collected)
    .option('--draft', say('option.pack-draft'))
    .option('--pack <id>', say('option.pack'))
    .option('--out <file>', say('option.out'))
    .option('--identity <file>', `${say('option.identity')} (${say('option.seal')})`)
    .option('--passphrase-file <file>', say('option.passphrase-file'))
    .option('--embed-limit <MiB>', say('option.embed-limit'));
  addTsaOptions(command, say).action(act(run));
};

async function run(terminal: Terminal, options: Options, siteFile: string): Promise<number> {
  const { pack, draft } = options;
  const subject = subjectOf(options);
  requireUsed(options, subject);
  const issuing = { ...issuingOptions(options), ...embedLimitBytes(options) };
  const { context, file } = openSite(resolve(siteFile), realWorkplace);
  try {
    if (subject !== null && draft === true) return await writeDraft(terminal, options, { subject, ...issuing }, context);
    if (subject !== null) return await issue(terminal, options, { subject, ...issuing }, context);
    return pack === undefined ? list(terminal, context) : await writeAgain(terminal, options, pack, context);
  } finally {
    closeSiteFile(file);
  }
}

/** What would change nothing is refused: whoever typed it expects something of it. */
function requireUsed(options: Options, subject: PackSubject | null): void {
  const { pack, draft, out, identity, signer, embedLimit, passphraseFile, drill, plan, from, tsa, tsaAuthority } = options;
  const subjects = { '--drill': drill, '--plan': plan, '--from': from };
  const ofIssuing = { '--signer': signer, '--embed-limit': embedLimit };
  const ofKey = { '--passphrase-file': passphraseFile, '--tsa': tsa };
  if (pack !== undefined) requireWithout('--pack', { ...subjects, '--draft': draft, ...ofIssuing });
  requireWith('--drill, --plan, --from', subject !== null, { '--draft': draft, ...ofIssuing });
  requireWith('--drill, --plan, --from, --pack', subject !== null || pack !== undefined, {
    '--out': out,
    '--identity': identity,
  });
  requireWith('--identity', identity !== undefined, ofKey);
  requireWith('--tsa', tsa !== undefined, { '--tsa-authority': tsaAuthority });
  if (draft === true) requireWithout('--draft', { '--identity': identity, '--embed-limit': embedLimit });
  // who signs the pack of a drill is who signed off the drill
  if (drill !== undefined) requireWithout('--drill', { '--signer': signer });
}

/** Every drill, and below it the packs that were issued of it; then those of the plan and of periods. */
function list(terminal: Terminal, context: Context): number {
  const { drills } = viewSite(context);
  const packs = listPacks(context);
  const { print, say, moment } = terminal;
  const tell = ({ pack, revisions }: (typeof packs)[number], about: string): void => {
    const signatures = say('command.signatures', { count: revisions.filter(({ field }) => field !== null).length });
    print(`${about}${pack.packId}  ${moment(pack.issuedAt)}  ${signatures}`);
  };
  if (drills.length === 0) print(say('command.no-drills'));
  for (const drill of drills) {
    print(`${drill.drillId}  ${say(`drill-state.${drill.progress.kind}`)}  ${drill.title}`);
    for (const view of packs)
      if (view.pack.subject.kind === 'drill' && view.pack.subject.drillId === drill.drillId) tell(view, '  ');
  }
  for (const view of packs) {
    const { subject } = view.pack;
    if (subject.kind === 'plan') tell(view, `${say('pack-kind.plan')}  `);
    if (subject.kind === 'site-audit') tell(view, `${say('pack-kind.site-audit')} ${subject.from} – ${subject.to}  `);
  }
  terminal.printJson({ ok: true, drills, packs });
  return exitCodes.good;
}

/** A pack to be drawn, as it was described. */
type Wanted = { readonly subject: PackSubject } & Pick<PackOptions, 'pageSize' | 'signers' | 'rawLimitBytes'>;

/** How the pack would look now; nothing is kept and nothing can be signed. */
async function writeDraft(terminal: Terminal, options: Options, wanted: Wanted, context: Context): Promise<number> {
  const { subject, ...given } = wanted;
  const path = await resultPlace('--out', options.out ?? 'draft.pdf');
  const following = { signal: terminal.signal, onProgress: stageProgress(terminal) };
  const { bytes } = await previewPack(context, subject, { ...following, ...given });
  await replaceFile(path, bytes);
  terminal.print(terminal.say('command.written', { path }));
  terminal.printJson({ ok: true, draft: true, subject, path });
  return exitCodes.good;
}

/** Nothing is issued that could then not be sealed or written: folder and kind of key are looked at before, and the key opens first. */
async function issue(terminal: Terminal, options: Options, wanted: Wanted, context: Context): Promise<number> {
  const { subject, ...given } = wanted;
  await resultPlace('--out', options.out ?? 'pack.pdf', inputsOf(options));
  const seal = (await sealAtHand(terminal, options)) ?? undefined;
  const following = { signal: terminal.signal, onProgress: stageProgress(terminal) };
  const { packId } = await issuePack(context, subject, { ...following, ...given, seal });
  terminal.print(terminal.say('command.issued', { packId }));
  if (seal !== undefined) terminal.print(terminal.say('command.signed', { field: 'Seal', name: seal.identity.subject }));
  return writeOut(terminal, options, packId, context);
}

/** Writes an issued pack to a file once more, sealed if it was not yet and a key is given. */
async function writeAgain(terminal: Terminal, options: Options, packId: string, context: Context): Promise<number> {
  const { fileName } = readPack(context, packId);
  await resultPlace('--out', options.out ?? fileName, inputsOf(options));
  const seal = isSealed(context, packId) ? null : await sealAtHand(terminal, options);
  if (seal !== null) {
    const following = { signal: terminal.signal, onProgress: stageProgress(terminal) };
    await signIssuedPack(context, packId, { ...seal, field: null }, following);
    terminal.print(terminal.say('command.signed', { field: 'Seal', name: seal.identity.subject }));
  }
  return writeOut(terminal, options, packId, context);
}

interface Seal extends KeyAtHand {
  readonly identity: IdentityRecord;
}

/** Throws: SIGN_OFF_NOT_PERMITTED for a person's key, IDENTITY_NOT_FOUND, IDENTITY_DAMAGED. */
async function sealAtHand(terminal: Terminal, options: Options): Promise<Seal | null> {
  const { identity: path, passphraseFile } = options;
  const stampedBy = await readTsa(options);
  if (path === undefined) return null;
  const identity = await readIdentity(path);
  if (identity.kind !== 'seal')
    throw new DrillbookError('SIGN_OFF_NOT_PERMITTED', { detail: { field: 'Seal', reason: 'needsSeal' } });
  return { identity, passphrase: await readPassphrase(terminal, identity.subject, passphraseFile), stampedBy };
}

/** Units: the option is in MiB. Throws: REQUEST_INVALID. */
function embedLimitBytes({ embedLimit }: Options): { readonly rawLimitBytes?: number } {
  if (embedLimit === undefined) return {};
  return { rawLimitBytes: wholeNumber('--embed-limit', embedLimit, [0, 9_999]) * 1_048_576 };
}

function isSealed(context: Context, packId: string): boolean {
  return listPacks(context).some(
    ({ pack, revisions }) => pack.packId === packId && revisions.some(({ field }) => field !== null),
  );
}

function inputsOf({ passphraseFile, tsaAuthority = [] }: Options): readonly (string | undefined)[] {
  return [passphraseFile, ...tsaAuthority];
}

/** In place of whatever file is there, as with every command: whoever names it means it, and a script writes to the same name each time. */
async function writeOut(terminal: Terminal, options: Options, packId: string, context: Context): Promise<number> {
  const place = resolve(options.out ?? readPack(context, packId).fileName);
  const following = { signal: terminal.signal, onProgress: stageProgress(terminal) };
  const { path, rawFolder } = await writePack(context, packId, place, following);
  if (rawFolder !== null) terminal.print(terminal.say('command.written', { path: rawFolder }));
  terminal.print(terminal.say('command.written', { path }));
  const pack = listPacks(context).find((entry) => entry.pack.packId === packId)?.pack;
  terminal.printJson({ ok: true, pack, path, sealed: isSealed(context, packId), ...(rawFolder === null ? {} : { rawFolder }) });
  return exitCodes.good;
}
