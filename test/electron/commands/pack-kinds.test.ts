import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSite } from '../../../electron/services/sites.ts';
import { closeSiteFile } from '../../../electron/store/site-file.ts';
import { runCli, runCliJson } from '../../support/run-cli.ts';
import { workFolder } from '../../support/work-folder.ts';
import { addPersonNamed, newSite, setStage, shippedTemplate, signedOff, steadyWorkplace } from '../services/support/stage.ts';

interface Printed {
  readonly failure?: { readonly code: string; readonly fields: object };
  readonly packs?: readonly { readonly pack: { readonly subject: object } }[];
  readonly pack?: { readonly packId: string };
}

/** A site file with a signed-off drill and a certifier, closed. */
function office() {
  const folder = workFolder();
  const path = join(folder, 'plant.drillbook');
  const site = createSite(path, newSite, shippedTemplate(), steadyWorkplace());
  const drillId = signedOff(setStage(site.context));
  addPersonNamed(site.context, 'Ada Auditor', ['certifier']);
  closeSiteFile(site.file);
  const run = async (...args: string[]) => {
    const { status, stdout } = await runCli(['pack', path, ...args, '--json']);
    return { status, printed: JSON.parse(stdout) as Printed };
  };
  return { folder, drillId, run, at: (name: string) => join(folder, name) };
}

const year = ['--from', '2026-01-01', '--to', '2026-12-31'];

test('packs of a drill, of the plan and of a year are issued and listed by what they are of', async () => {
  const { drillId, run, at } = office();
  const signer = ['--signer', 'certifier=Ada Auditor', '--signer', 'approver=Tomás Ferreira'];
  expect(await run('--plan', '--page', 'letter', '--out', at('plan.pdf'))).toMatchObject({ status: 0 });
  expect(await run(...year, ...signer, '--out', at('year.pdf'))).toMatchObject({ status: 0 });
  expect(await run('--drill', drillId, '--out', at('drill.pdf'))).toMatchObject({ status: 0 });
  expect(readFileSync(at('plan.pdf')).toString('latin1')).toContain('[0 0 612 792]');
  const subjects = (await run()).printed.packs?.map(({ pack }) => pack.subject);
  expect(subjects).toHaveLength(3);
  expect(subjects).toEqual(
    expect.arrayContaining([
      { kind: 'drill', drillId },
      { kind: 'plan' },
      { kind: 'site-audit', from: '2026-01-01', to: '2026-12-31' },
    ]),
  );
}, 120_000);

test('a draft is written and nothing is kept', async () => {
  const { folder, run, at } = office();
  expect(await run('--plan', '--draft', '--out', at('draft.pdf'))).toMatchObject({ status: 0, printed: { draft: true } });
  expect(readdirSync(folder)).toContain('draft.pdf');
  expect((await run()).printed.packs).toEqual([]);
}, 60_000);

test.each([
  ['two subjects', ['--plan', ...year], 'plan', 'exclusive'],
  ['a pack to write again beside a subject', ['--plan', '--pack', 'f'.repeat(64)], 'pack', 'exclusive'],
  ['a draft of nothing', ['--draft'], 'draft', 'needs'],
  ['a period without an end', ['--from', '2026-01-01'], 'from', 'needs'],
  ['a period that ends before it begins', ['--from', '2026-12-31', '--to', '2026-01-01'], 'from', 'order'],
  ['a day there is not', ['--from', '2026-02-30', '--to', '2026-12-31'], 'from', 'day'],
  ['a signer without a person', ['--plan', '--signer', 'approver'], 'signer', 'rolePerson'],
  ['a signer of a drill, which is signed by who signed it off', ['--drill', 'x', '--signer', 'approver=x'], 'drill', 'exclusive'],
  ['a result that nothing is written to', ['--out', 'x.pdf'], 'out', 'needs'],
])(
  '%s is a request that cannot be understood',
  async (_, args, option, problem) => {
    // told before the site file is looked for
    const { status, printed } = await runCliJson<Printed>(['pack', 'none.drillbook', ...args]);
    expect({ status, code: printed.failure?.code }).toEqual({ status: 2, code: 'REQUEST_INVALID' });
    expect(printed.failure?.fields).toEqual({ [option]: problem });
  },
  60_000,
);

test('a signer who does not hold the role is refused before anything is written', async () => {
  const { folder, run, at } = office();
  const refused = await run('--plan', '--signer', 'approver=Ada Auditor', '--out', at('plan.pdf'));
  expect(refused).toMatchObject({ status: 3, printed: { failure: { code: 'PACK_SIGNER_UNCLEAR' } } });
  expect(readdirSync(folder)).not.toContain('plan.pdf');
}, 60_000);
