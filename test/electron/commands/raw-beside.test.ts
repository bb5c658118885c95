import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { signIssuedPack } from '../../../electron/services/pack-signing.ts';
import { issuePack } from '../../../electron/services/packs.ts';
import { createSite } from '../../../electron/services/sites.ts';
import { closeSiteFile } from '../../../electron/store/site-file.ts';
import { signOffRoles } from '../../../shared/domain/sign-off.ts';
import { runCliJson } from '../../support/run-cli.ts';
import { workFolder } from '../../support/work-folder.ts';
import { passphrase, stageKeys } from '../services/support/issued-pack.ts';
import { newSite, setStage, shippedTemplate, signedOff, steadyWorkplace } from '../services/support/stage.ts';

interface Verified {
  readonly results: readonly {
    readonly verdict: { readonly attachments: readonly { readonly place: string; readonly state: string }[] };
  }[];
}

test('what does not fit into the PDF is written beside it each time, and missing there it is a finding', async () => {
  const folder = workFolder();
  const at = (name: string): string => join(folder, name);
  const { context, file } = createSite(at('plant.drillbook'), newSite, shippedTemplate(), steadyWorkplace());
  const stage = setStage(context);
  const drillId = signedOff(stage);
  const keys = await stageKeys(stage);
  const seal = { identity: keys.seal, passphrase };
  const { packId } = await issuePack(context, { kind: 'drill', drillId }, { seal, rawLimitBytes: 0 });
  for (const role of signOffRoles)
    await signIssuedPack(context, packId, { field: `SignOff_${role}`, identity: keys[role], passphrase });
  closeSiteFile(file);

  const pack = ['pack', at('plant.drillbook')];
  const written = await runCliJson([...pack, '--pack', packId, '--out', at('pack.pdf')]);
  expect([written.status, written.printed]).toMatchObject([0, { sealed: true, rawFolder: at('pack-raw') }]);
  expect(readdirSync(at('pack-raw')).sort()).toEqual(['01-restore.log', 'SHA256SUMS']);
  const verified = async (...options: string[]) => {
    const { status, printed } = await runCliJson<Verified>(['verify', at('pack.pdf'), '--allow-unproven', ...options]);
    const [beside] = printed.results.flatMap(({ verdict }) => verdict.attachments).filter(({ place }) => place === 'beside');
    return `${beside?.state} ${status}`;
  };
  expect(await verified()).toBe('passed 0');
  renameSync(at('pack-raw'), at('elsewhere'));
  expect(await verified()).toBe('missing 1');
  expect(await verified('--allow-missing')).toBe('missing 0');

  writeFileSync(at('seal.json'), JSON.stringify(keys.seal));
  const issue = (limit: string) => {
    const options = ['--drill', drillId, '--identity', at('seal.json'), '--out', at('again.pdf'), '--embed-limit', limit];
    return runCliJson([...pack, ...options], { env: { DRILLBOOK_PASSPHRASE: passphrase } });
  };
  expect((await issue('much')).printed).toMatchObject({ failure: { code: 'REQUEST_INVALID' } });
  const again = await issue('1');
  expect([again.status, again.printed.rawFolder]).toEqual([0, undefined]);
  expect(again.stderr).toContain('Drawing the pages');
  expect(readdirSync(folder)).not.toContain('again-raw');
}, 120_000);
