import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createSite } from '../../../electron/services/sites.ts';
import { closeSiteFile } from '../../../electron/store/site-file.ts';
import type { IdentityId } from '../../../shared/domain/ids.ts';
import type { Sha256 } from '../../../shared/domain/units.ts';
import { testWithTools } from '../../support/tools.ts';
import { makeTsa, serveTsa } from '../../support/tsa.ts';
import { workFolder } from '../../support/work-folder.ts';
import { newSite, setStage, shippedTemplate, steadyWorkplace } from '../services/support/stage.ts';
import { type OpenWindow, openWindow } from './support/open-window.ts';

const passphrase = 'a sentence nobody guesses';
const wanted = { pageSize: 'A4', signers: {}, rawLimitBytes: 0 } as const;

/** A window with a site open whose plan has a requester and an approver. */
async function windowOfSite(now?: string): Promise<OpenWindow & { readonly path: string }> {
  const path = join(workFolder(), 'nord.drillbook');
  const { context, file } = createSite(path, newSite, shippedTemplate(), steadyWorkplace('2026-11-22T09:00:00.000Z', 'record'));
  setStage(context);
  closeSiteFile(file);
  const window = openWindow(now === undefined ? {} : { now });
  await window.call('site:open', { path });
  return { ...window, path };
}

async function identity({ call }: OpenWindow, name: string, kind: 'person' | 'seal' = 'person'): Promise<IdentityId> {
  const wantedKey = { name, kind, organisation: 'Aurora', keyType: 'ec-p256', years: 3, passphrase } as const;
  return (await call('identity:create', wantedKey)).identityId as IdentityId;
}

function signing(identityId: IdentityId, sha256: string, field: string | null, jobId = 'job-sign-1') {
  const asked = { timeStampAddress: null, allowUncompared: false, jobId };
  return { identityId, passphrase, sha256: sha256 as Sha256, field, ...asked };
}

test('a plan is issued and sealed in one call, signed by those it names, and complete; no secret is told or kept', async () => {
  const window = await windowOfSite();
  const { call, refusal, events, path, settingsFolder } = window;
  const seal = await identity(window, 'Seal of Plant Nord', 'seal');
  const requester = await identity(window, 'Mara Lindqvist');
  const approver = await identity(window, 'Tomás Ferreira');
  const { packId } = await call('pack:issue', {
    ...wanted,
    subject: { kind: 'plan' },
    jobId: 'job-issue-1',
    seal: { identityId: seal, passphrase, timeStampAddress: null },
  });
  const first = await call('pack:open-to-sign', { packId, jobId: 'job-open-1' });
  expect(first.pack?.fields.map(({ field, signed }) => [field, signed !== null])).toEqual([
    ['Seal', true],
    ['SignOff_requester', false],
    ['SignOff_approver', false],
  ]);
  expect(first.pack?.result).toMatchObject({ kind: 'plan', criteria: 5 });

  const shown = first.verified.sha256;
  const wrong = { packId, ...signing(requester, shown, 'SignOff_requester'), passphrase: 'another sentence' };
  expect((await refusal('pack:sign', wrong)).code).toBe('PASSPHRASE_WRONG');
  expect((await refusal('pack:sign', { packId, ...signing(approver, shown, 'SignOff_requester') })).code).toBe(
    'SIGN_OFF_NOT_PERMITTED',
  );
  await call('pack:sign', { packId, ...signing(requester, shown, 'SignOff_requester') });
  const late = await refusal('pack:sign', { packId, ...signing(approver, shown, 'SignOff_approver') });
  expect(late.code).toBe('PACK_CHANGED_MEANWHILE');
  const second = await call('pack:open-to-sign', { packId, jobId: 'job-open-2' });
  await call('pack:sign', { packId, ...signing(approver, second.verified.sha256, 'SignOff_approver') });
  const last = await call('pack:open-to-sign', { packId, jobId: 'job-open-3' });
  expect(last.verified.verdict.completeness.state).toBe('complete');

  expect(JSON.stringify(events)).not.toContain(passphrase);
  const log = await call('audit:list', { before: null, limit: 500 });
  expect(JSON.stringify(log)).not.toContain(passphrase);
  await call('site:close', {});
  for (const file of [path, join(settingsFolder, 'identities', 'Mara-Lindqvist.identity.json')])
    expect(readFileSync(file).includes(passphrase)).toBe(false);
}, 120_000);

test('a pack issued unsealed is sealed later, and a file of it is signed elsewhere and nothing of it kept', async () => {
  const window = await windowOfSite();
  const { call, refusal } = window;
  const seal = await identity(window, 'Seal of Plant Nord', 'seal');
  const requester = await identity(window, 'Mara Lindqvist');
  const { packId } = await call('pack:issue', { ...wanted, subject: { kind: 'plan' }, jobId: 'job-issue-1', seal: null });
  const open = await call('pack:open-to-sign', { packId, jobId: 'job-open-1' });
  expect(open.pack?.fields[0]).toMatchObject({ kind: 'seal', signed: null });
  const early = await refusal('pack:sign', { packId, ...signing(requester, open.verified.sha256, 'SignOff_requester') });
  expect(early.code).toBe('SEAL_FIRST');
  await call('pack:sign', { packId, ...signing(seal, open.verified.sha256, null) });

  const { fileName, bytes } = await call('pack:read', { packId });
  await call('site:close', {});
  const given = { fileName, bytes: new Uint8Array(bytes), jobId: 'job-file-1' };
  const opened = await call('pack:open-file-to-sign', given);
  const sha256 = opened.verified.sha256;
  const another = { ...given, ...signing(requester, 'a'.repeat(64), 'SignOff_requester') };
  expect((await refusal('pack:sign-file', another)).code).toBe('PACK_CHANGED_MEANWHILE');
  const signed = await call('pack:sign-file', { ...given, ...signing(requester, sha256, 'SignOff_requester') });
  const again = await call('pack:open-file-to-sign', { ...given, bytes: new Uint8Array(signed.bytes) });
  expect(again.pack?.fields.find(({ field }) => field === 'SignOff_requester')?.signed).not.toBeNull();
}, 120_000);

testWithTools(
  ['openssl'],
  'who is asked for the time is asked once, remembered, and not asked again unless somebody says so',
  async () => {
    const tsa = makeTsa(workFolder());
    const server = await serveTsa(tsa);
    onTestFinished(server.close);
    const window = await windowOfSite(new Date().toISOString());
    const { call } = window;
    const seal = await identity(window, 'Seal of Plant Nord', 'seal');
    const requester = await identity(window, 'Mara Lindqvist');
    expect((await call('app:state', {})).timeStampAddress).toBe('');
    const { packId } = await call('pack:issue', {
      ...wanted,
      subject: { kind: 'plan' },
      jobId: 'job-issue-1',
      seal: { identityId: seal, passphrase, timeStampAddress: server.address },
    });
    const { verified } = await call('pack:open-to-sign', { packId, jobId: 'job-open-1' });
    expect(verified.verdict.identity.signers[0]?.timeStamp).not.toBeNull();
    expect((await call('app:state', {})).timeStampAddress).toBe(server.address);
    await call('pack:sign', { packId, ...signing(requester, verified.sha256, 'SignOff_requester') });
    expect(server.queries).toHaveLength(1);
  },
  120_000,
);

test('what is no pack is opened to a verdict and nothing that could be signed', async () => {
  const { call } = openWindow();
  const bytes = new Uint8Array(Buffer.from('%PDF-1.7\nnothing'));
  const { pack, verified } = await call('pack:open-file-to-sign', { fileName: 'x.pdf', bytes, jobId: 'job-file-1' });
  expect(pack).toBeNull();
  expect(verified.verdict.bottomLine).toBe('not-a-pack');
});

test('an address that is none of a time-stamping authority is refused before anything is signed', async () => {
  const { refusal } = openWindow();
  for (const timeStampAddress of ['file:///etc/passwd', 'http://name:word@tsa.example', 'tsa.example', 'javascript:1']) {
    const request = { packId: 'a'.repeat(64), ...signing('id-1' as IdentityId, 'a'.repeat(64), null), timeStampAddress };
    expect(Object.keys((await refusal('pack:sign', request)).fields)).toEqual(['timeStampAddress']);
  }
});
