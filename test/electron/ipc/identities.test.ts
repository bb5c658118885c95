import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { IdentityId } from '../../../shared/domain/ids.ts';
import type { Sha256 } from '../../../shared/domain/units.ts';
import { testAuthority } from '../../support/test-authority.ts';
import { testWithTools } from '../../support/tools.ts';
import { workFolder } from '../../support/work-folder.ts';
import { newSite } from '../services/support/stage.ts';
import { openWindow } from './support/open-window.ts';

const passphrase = 'a sentence nobody guesses';
const person = { name: 'Mara Lindqvist', kind: 'person', organisation: null, keyType: 'ec-p256', years: 3, passphrase } as const;

test('a key is made, copied, locked anew, removed, and brought back from its copy', async () => {
  const { call, refusal, settingsFolder } = openWindow();
  const made = await call('identity:create', person);
  const identityId = made.identityId as IdentityId;
  expect(made).toMatchObject({ name: 'Mara Lindqvist', kind: 'person', state: 'usable' });
  expect(statSync(made.path).mode & 0o777).toBe(0o600);
  expect(made.path.startsWith(join(settingsFolder, 'identities'))).toBe(true);

  const folder = workFolder();
  const copy = await call('identity:back-up', { identityId, path: folder });
  expect(readFileSync(copy)).toEqual(readFileSync(made.path));
  expect((await refusal('identity:back-up', { identityId, path: copy })).code).toBe('IDENTITY_EXISTS');

  const change = { identityId, passphrase: 'not this one', newPassphrase: 'another long sentence' };
  expect((await refusal('identity:change-passphrase', change)).code).toBe('PASSPHRASE_WRONG');
  await call('identity:change-passphrase', { ...change, passphrase });
  expect((await refusal('identity:request', { identityId, passphrase })).code).toBe('PASSPHRASE_WRONG');

  expect((await call('identity:remove', { identityId })).identities).toEqual([]);
  expect(existsSync(made.path)).toBe(false);
  const file = { fileName: 'copy.identity.json', bytes: new Uint8Array(readFileSync(copy)) };
  const back = await call('identity:add', file);
  expect(back.certificate.fingerprintSha256).toBe(made.certificate.fingerprintSha256);
  expect((await refusal('identity:add', file)).code).toBe('IDENTITY_EXISTS');
  expect((await call('identity:request', { identityId, passphrase })).bytes.length).toBeGreaterThan(200);
}, 60_000);

test('a file that is no identity is refused, and one that lies among them is named', async () => {
  const { call, refusal, settingsFolder } = openWindow();
  const junk = { fileName: 'junk.json', bytes: new Uint8Array(Buffer.from('{"a":1}')) };
  expect((await refusal('identity:add', junk)).code).toBe('IDENTITY_DAMAGED');
  const { folder, identities } = await call('identity:list', {});
  expect(identities).toEqual([]);
  writeFileSync(join(folder, 'broken.identity.json'), '{');
  expect((await call('identity:list', {})).identities).toEqual([
    { path: join(settingsFolder, 'identities', 'broken.identity.json'), state: 'unreadable' },
  ]);
  expect(readdirSync(folder)).toEqual(['broken.identity.json']);
});

testWithTools(
  ['openssl'],
  'an authority vouches for a key: its certificate is taken in, and the site trusts that authority until it says otherwise',
  async () => {
    const { call, refusal } = openWindow();
    const folder = workFolder();
    await call('site:create', { path: join(folder, 'nord'), ...newSite });
    const authority = testAuthority(folder);
    authority.issue('root', { issuer: null, uses: 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n' });
    const { identityId: id } = await call('identity:create', person);
    const identityId = id as IdentityId;
    const request = await call('identity:request', { identityId, passphrase });
    expect(request.fileName).toBe('Mara-Lindqvist.csr');
    const csr = authority.at('mara.csr');
    writeFileSync(csr, request.bytes);
    authority.issue('mara', { issuer: 'root', csr, uses: 'keyUsage=critical,digitalSignature,nonRepudiation\n' });
    const taken = await call('identity:take-certificate', {
      identityId,
      passphrase,
      bytes: new Uint8Array(readFileSync(authority.at('mara.pem'))),
    });
    expect(taken).toMatchObject({ name: 'Mara Lindqvist', certificate: { selfSigned: false } });

    const bytes = new Uint8Array(readFileSync(authority.at('root.pem')));
    const { anchors } = await call('trust:add-authorities', { bytes, purpose: 'authority' });
    expect(anchors).toMatchObject([{ kind: 'authority', state: 'valid' }]);
    const junk = { bytes: new Uint8Array([1, 2, 3]) };
    expect((await refusal('trust:add-revocation-list', junk)).code).toBe('REVOCATION_LIST_NOT_READABLE');
    const sha256 = anchors[0]?.certificateSha256 as Sha256;
    expect((await call('trust:remove', { sha256 })).anchors).toEqual([]);
  },
  60_000,
);

test('whom a site trusts is pinned once, handed out with a signature, and the log tells of it', async () => {
  const { call, refusal } = openWindow();
  await call('site:create', { path: join(workFolder(), 'nord'), ...newSite });
  const seal = await call('identity:create', { ...person, name: 'Seal of Plant Nord', kind: 'seal' });
  const certificateSha256 = seal.certificate.fingerprintSha256 as Sha256;
  const pin = { certificateSha256, kind: 'seal', name: 'Seal of Plant Nord' } as const;
  expect((await call('trust:pin', pin)).anchors).toMatchObject([pin]);
  expect((await refusal('trust:pin', pin)).code).toBe('TRUST_ANCHOR_EXISTS');
  const key = { identityId: seal.identityId as IdentityId, passphrase };
  const { list, signature } = await call('trust:export', { key });
  expect(signature?.fileName).toBe(`${list.fileName}.p7s`);
  expect((await call('trust:export', { key: null })).signature).toBeNull();
  const { entries } = await call('audit:list', { before: null, limit: 10 });
  expect(entries.map(({ action }) => action).slice(0, 3)).toEqual(['trust:export', 'trust:export', 'trust:pin']);
}, 60_000);

test('the frameworks a site answers to are chosen among those there are', async () => {
  const { call, refusal } = openWindow();
  await call('site:create', { path: join(workFolder(), 'nord'), ...newSite });
  const known = await call('framework:list', {});
  expect(known.length).toBeGreaterThan(3);
  const chosen = known.slice(0, 2).map(({ frameworkId }) => frameworkId);
  expect((await call('framework:set', { frameworks: chosen })).plan.site.frameworks).toEqual(chosen);
  expect((await refusal('framework:set', { frameworks: ['nobody-knows'] })).code).toBe('FRAMEWORK_UNKNOWN');
});
