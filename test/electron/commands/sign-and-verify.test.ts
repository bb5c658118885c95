import { createHash, X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSite } from '../../../electron/services/sites.ts';
import { closeSiteFile } from '../../../electron/store/site-file.ts';
import type { PackView } from '../../../shared/contract/pack.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import { type CliRun, runCli, runCliJson } from '../../support/run-cli.ts';
import { testWithTools } from '../../support/tools.ts';
import { makeTsa, serveTsa } from '../../support/tsa.ts';
import { workFolder } from '../../support/work-folder.ts';
import { passphrase, stageKeys } from '../services/support/issued-pack.ts';
import { newSite, setStage, shippedTemplate, signedOff, steadyWorkplace } from '../services/support/stage.ts';

const withPassphrase = { env: { DRILLBOOK_PASSPHRASE: passphrase } };

/** A site file with a signed-off drill, and the key files of its people, in a folder of this test's own. */
async function officeOf() {
  const folder = workFolder();
  const site = createSite(join(folder, 'plant.drillbook'), newSite, shippedTemplate(), steadyWorkplace());
  const stage = setStage(site.context);
  const drillId = signedOff(stage);
  closeSiteFile(site.file);
  const keys = await stageKeys(stage);
  const at = (name: string): string => join(folder, name);
  for (const [name, record] of Object.entries(keys)) writeFileSync(at(`${name}.json`), JSON.stringify(record));
  const fingerprints = Object.values(keys).map(
    (record) => new X509Certificate(Buffer.from(record.certificateDer, 'base64')).fingerprint256,
  );
  return { folder, at, drillId, fingerprints };
}

const digest = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

test('nothing is issued with a key that cannot seal or to a place that cannot hold it; an issued pack is written out again, sealed', async () => {
  const { at, drillId } = await officeOf();
  const site = at('plant.drillbook');
  const run = async (...args: string[]) => {
    const { status, stdout } = await runCli([...args, '--json'], withPassphrase);
    return { status, printed: JSON.parse(stdout) as Record<string, unknown> & { packs?: { revisions: unknown[] }[] } };
  };
  const issue = (...more: string[]) => run('pack', site, '--drill', drillId, ...more);
  const refused = (code: string) => ({ status: 3, printed: { failure: { code } } });
  const key = ['--identity', at('seal.json')];
  expect(await issue('--identity', at('tester.json'), '--out', at('a.pdf'))).toMatchObject(refused('SIGN_OFF_NOT_PERMITTED'));
  expect(await issue(...key, '--out', at('missing/a.pdf'))).toMatchObject(refused('FOLDER_NOT_FOUND'));
  expect(await issue(...key, '--out', at('.'))).toMatchObject(refused('FILE_NOT_WRITABLE'));
  expect((await run('pack', site)).printed.packs).toEqual([]);
  expect(await issue('--tsa', 'http://127.0.0.1:9/', '--out', at('a.pdf'))).toMatchObject({ status: 2 });
  const issued = await issue('--out', at('a.pdf'));
  const { packId } = issued.printed.pack as { packId: string };
  expect(issued.printed).toMatchObject({ ok: true, sealed: false });
  const again = ['pack', site, '--pack', packId];
  expect(await run(...again, ...key, '--out', at('b.pdf'))).toMatchObject({ status: 0, printed: { sealed: true } });
  expect(await run(...again, ...key, '--out', at('c.pdf'))).toMatchObject({ status: 0, printed: { sealed: true } });
  expect(digest(at('c.pdf'))).toBe(digest(at('b.pdf')));
  expect(digest(at('a.pdf'))).not.toBe(digest(at('b.pdf')));
  expect((await run('pack', site)).printed.packs?.map(({ revisions }) => revisions.length)).toEqual([2]);
  expect(await run('pack', site, '--pack', 'f'.repeat(64))).toMatchObject(refused('PACK_NOT_FOUND'));
}, 60_000);

test('a pack is listed, issued and sealed, signed by three people, and verified; what is refused leaves every file as it was', async () => {
  const { folder, at, drillId, fingerprints } = await officeOf();
  const runs: CliRun[] = [];
  const run = async (...args: string[]): Promise<{ status: number | null; code: unknown; printed: Record<string, unknown> }> => {
    const result = await runCli([...args, '--json'], withPassphrase);
    runs.push(result);
    const printed = JSON.parse(result.stdout) as Record<string, unknown>;
    return { status: result.status, code: (printed.failure as { code?: string } | undefined)?.code ?? 'none', printed };
  };
  const listed = await run('pack', at('plant.drillbook'));
  expect(listed.printed).toMatchObject({ ok: true, drills: [{ drillId, progress: { kind: 'signed-off' } }] });
  expect(await run('pack', at('plant.drillbook'), '--drill', 'nothing')).toMatchObject({ status: 3, code: 'DRILL_NOT_FOUND' });

  writeFileSync(at('wrong'), 'wrong horse battery\n');
  const issue = ['pack', at('plant.drillbook'), '--drill', drillId, '--out', at('pack.pdf'), '--identity', at('seal.json')];
  expect(await run(...issue, '--passphrase-file', at('wrong'))).toMatchObject({ status: 3, code: 'PASSPHRASE_WRONG' });
  expect(readdirSync(folder)).not.toContain('pack.pdf');
  const issued = await run(...issue);
  expect(issued).toMatchObject({ status: 0, printed: { ok: true, sealed: true, path: at('pack.pdf') } });

  const sealed = digest(at('pack.pdf'));
  const refusals: readonly (readonly [string[], string])[] = [
    [['--identity', at('tester.json'), '--field', 'SignOff_validator'], 'SIGN_OFF_NOT_PERMITTED'],
    [['--identity', at('tester.json'), '--field', 'SignOff_requester'], 'SIGNATURE_FIELD_UNKNOWN'],
    [['--identity', at('none.json'), '--field', 'SignOff_tester'], 'IDENTITY_NOT_FOUND'],
    [['--identity', at('pack.pdf'), '--field', 'SignOff_tester'], 'IDENTITY_DAMAGED'],
  ];
  for (const [options, code] of refusals)
    expect(await run('sign', at('pack.pdf'), ...options), options.join(' ')).toMatchObject({ status: 3, code });
  expect(await run('sign', at('seal.json'), '--identity', at('seal.json'))).toMatchObject({
    status: 3,
    code: 'PACK_LAYOUT_INVALID',
  });
  expect(digest(at('pack.pdf'))).toBe(sealed);

  expect(await run('verify', at('pack.pdf'))).toMatchObject({
    status: 1,
    printed: { results: [{ verdict: { bottomLine: 'intact-incomplete' } }] },
  });
  writeFileSync(at('right'), `${passphrase}\n`);
  for (const role of ['tester', 'validator', 'approver']) {
    // the role alone says which place is meant
    const sign = ['sign', at('pack.pdf'), '--identity', at(`${role}.json`), '--field', role];
    expect(await run(...sign, '--passphrase-file', at('right'), '--out', at('signed.pdf'))).toMatchObject({
      status: 0,
      printed: { field: `SignOff_${role}` },
    });
    writeFileSync(at('pack.pdf'), readFileSync(at('signed.pdf')));
  }
  expect(await run('verify', at('pack.pdf'), '--allow-unproven')).toMatchObject({ status: 0, printed: { ok: true } });
  // as printed on paper, with colons and capitals, and all in one option
  expect(await run('verify', at('pack.pdf'), '--trust', ...fingerprints)).toMatchObject({ status: 0, printed: { ok: true } });
  // the site knows none of them: nobody has decided to trust their certificates
  expect(await run('verify', at('pack.pdf'), '--site', at('plant.drillbook'))).toMatchObject({ status: 1 });

  const bytes = readFileSync(at('pack.pdf'));
  bytes[2000] = (bytes[2000] ?? 0) ^ 1;
  writeFileSync(at('altered.pdf'), bytes);
  expect(await run('verify', at('pack.pdf'), at('altered.pdf'), '--allow-unproven')).toMatchObject({
    status: 1,
    printed: { ok: false },
  });
  expect(JSON.stringify(runs)).not.toContain(passphrase);
  expect(readdirSync(folder).filter((name) => /part|tmp/.test(name))).toEqual([]);
}, 120_000);

test('where nobody can be asked for a passphrase, nothing is signed and the person is told how to give it', async () => {
  const { at } = await officeOf();
  writeFileSync(at('x.pdf'), '%PDF-1.7\n');
  const { status, printed, stderr } = await runCliJson(['sign', at('x.pdf'), '--identity', at('seal.json')]);
  expect([status, printed]).toMatchObject([3, { failure: { code: 'PASSPHRASE_NEEDED' } }]);
  expect(stderr).toContain('DRILLBOOK_PASSPHRASE');
});

testWithTools(
  ['openssl'],
  'seal and signature get their time from an authority; where it fails nothing is issued and nothing signed',
  async () => {
    const { at, drillId } = await officeOf();
    const tsa = makeTsa(workFolder());
    const server = await serveTsa(tsa);
    const inTime = ['--tsa', server.address, '--tsa-authority', tsa.authorityPem];
    const run = async (...args: string[]) => {
      const { status, printed } = await runCliJson<Record<string, unknown>>(args, withPassphrase);
      return { status, code: (printed.failure as { code?: string } | undefined)?.code ?? 'none', printed };
    };
    const issue = ['pack', at('plant.drillbook'), '--drill', drillId, '--out', at('pack.pdf'), '--identity', at('seal.json')];
    const sign = ['sign', at('pack.pdf'), '--identity', at('tester.json'), '--field', 'SignOff_tester'];
    const { behave } = server;
    server.behave = (_query, response) => void response.writeHead(503).end();
    expect(await run(...issue, ...inTime)).toMatchObject({ status: 3, code: 'TSA_ANSWER_INVALID' });
    expect((await run('pack', at('plant.drillbook'))).printed.packs).toEqual([]);
    server.behave = behave;
    expect(await run(...issue, ...inTime)).toMatchObject({ status: 0 });
    const sealed = digest(at('pack.pdf'));
    server.behave = (_query, response) => void response.destroy();
    expect(await run(...sign, ...inTime)).toMatchObject({ status: 3, code: 'TSA_UNREACHABLE' });
    expect(digest(at('pack.pdf'))).toBe(sealed);
    server.behave = behave;
    expect(await run(...sign, ...inTime)).toMatchObject({ status: 0, code: 'none' });
    const [{ pack, revisions }] = (await run('pack', at('plant.drillbook'))).printed.packs as [PackView];
    const inSite = ['time-stamp', pack.packId, '--site', at('plant.drillbook'), '--document'];
    expect(revisions.map(({ field }) => field)).toEqual(['Seal']);
    expect(await run(...inSite, ...inTime, '--out', at('stamped.pdf'))).toMatchObject({ status: 0, code: 'none' });
    expect(await run('time-stamp', 'f'.repeat(64), '--site', at('plant.drillbook'), ...inTime)).toMatchObject({
      code: 'PACK_NOT_FOUND',
    });
    await server.close();
    const [kept] = (await run('pack', at('plant.drillbook'))).printed.packs as [PackView];
    expect(kept.revisions.map(({ field, sha256 }) => [field, sha256]).at(-1)).toEqual([null, digest(at('stamped.pdf'))]);
    const { printed } = await run('verify', at('pack.pdf'), '--tsa-authority', tsa.authorityPem);
    const [{ verdict }] = printed.results as [{ verdict: Verdict }];
    expect(verdict.identity.signers.map(({ field, timeStamp }) => [field, timeStamp?.anchor])).toEqual([
      ['Seal', 'trusted-ca'],
      ['SignOff_tester', 'trusted-ca'],
    ]);
  },
  90_000,
);
