import { X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { pageOfAudit } from '../../../electron/services/audit.ts';
import { readIdentity } from '../../../electron/services/identities.ts';
import { makeIdentity, requestCertificate, takeCertificate } from '../../../electron/services/keep-identities.ts';
import { readPack } from '../../../electron/services/packs.ts';
import { createSite, openSite } from '../../../electron/services/sites.ts';
import { closeSiteFile } from '../../../electron/store/site-file.ts';
import { type SignOffRole, signOffRoles } from '../../../shared/domain/sign-off.ts';
import type { TrustView } from '../../../shared/domain/trust.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import { runCliJson } from '../../support/run-cli.ts';
import { authorityUses, testAuthority } from '../../support/test-authority.ts';
import { makeCrl } from '../../support/test-crl.ts';
import { findTool, testWithTools } from '../../support/tools.ts';
import { fileFolder, workFolder } from '../../support/work-folder.ts';
import { passphrase, signedPack } from '../services/support/issued-pack.ts';
import { newSite, setStage, shippedTemplate, signedOff, steadyWorkplace } from '../services/support/stage.ts';

const shared = fileFolder();
const authority = testAuthority(shared);
const pem = (name: string): string => authority.at(`${name}.pem`);
const fingerprint = (name: string): string =>
  new X509Certificate(readFileSync(pem(name))).fingerprint256.replaceAll(':', '').toLowerCase();

beforeAll(() => {
  if (findTool('openssl') === null) return;
  authority.issue('Root', { issuer: null, uses: authorityUses });
  authority.issue('Issuing', { issuer: 'Root', uses: authorityUses });
  authority.issue('Stranger', { issuer: null, uses: authorityUses });
  authority.issue('Old', { issuer: null, uses: authorityUses, from: '20200101', until: '20210101' });
  authority.issue('Clock', {
    issuer: 'Root',
    uses: 'extendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature\n',
  });
  authority.issue('Person', { issuer: 'Issuing' });
});

interface Printed extends TrustView {
  readonly ok: boolean;
  readonly failure?: { readonly code: string; readonly detail: Readonly<Record<string, string>> };
  readonly results: readonly { readonly verdict: Verdict }[];
  readonly sha256: string;
}
const withPassphrase = { env: { DRILLBOOK_PASSPHRASE: passphrase } };
const run = (...args: string[]) => runCliJson<Printed>(args, withPassphrase);
const trust = (...args: string[]) => run('trust', ...args);
const refused = (code: string): object => ({ status: 3, printed: { ok: false, failure: { code } } });

function emptySite(folder: string): string {
  const path = join(folder, 'plant.drillbook');
  closeSiteFile(createSite(path, newSite, shippedTemplate(), steadyWorkplace()).file);
  return path;
}

testWithTools(
  ['openssl'],
  'a trust list takes pins, authorities and revocation lists, each once and only what fits, and the log tells',
  async () => {
    const site = emptySite(workFolder());
    const pin = 'ab'.repeat(32);
    expect(
      (await trust('pin', site, pin.toUpperCase().replace(/(..)(?=.)/g, '$1:'), '--name', 'Seal', '--kind', 'seal')).status,
    ).toBe(0);
    expect(await trust('pin', site, pin, '--name', 'Mara', '--kind', 'person')).toMatchObject(refused('TRUST_ANCHOR_EXISTS'));
    expect((await trust('pin', site, 'short', '--name', 'Mara', '--kind', 'person')).status).toBe(2);
    expect((await trust('pin', site, 'cd'.repeat(32), '--name', 'Mara')).status).toBe(2);
    expect((await trust('add-authority', site, pem('Root'))).status).toBe(0);
    expect(await trust('add-authority', site, pem('Root'))).toMatchObject(refused('TRUST_ANCHOR_EXISTS'));
    expect((await trust('add-authority', site, pem('Root'), '--for', 'time-stamp')).status).toBe(0);
    expect((await trust('add-authority', site, pem('Clock'), '--for', 'time-stamp')).status).toBe(0);
    expect(await trust('add-authority', site, pem('Clock'))).toMatchObject(refused('AUTHORITY_UNSUITABLE'));
    expect(await trust('add-authority', site, pem('Person'))).toMatchObject(refused('AUTHORITY_UNSUITABLE'));
    expect(await trust('add-authority', site, pem('Person'), '--for', 'time-stamp')).toMatchObject(
      refused('AUTHORITY_UNSUITABLE'),
    );
    expect((await trust('add-authority', site, pem('Old'))).printed.anchors).toMatchObject([{ state: 'expired' }]);

    const dates = { thisUpdate: '2026-11-20T00:00:00.000Z', nextUpdate: '2027-11-20T00:00:00.000Z' };
    const crl = (name: string, file: string): string => {
      writeFileSync(authority.at(file), makeCrl({ folder: shared, name }, dates));
      return authority.at(file);
    };
    const good = crl('Root', 'root.crl');
    expect(await trust('add-crl', site, good)).toMatchObject({ status: 0, printed: { revocationList: { issuerTrusted: true } } });
    expect(await trust('add-crl', site, good)).toMatchObject(refused('TRUST_ANCHOR_EXISTS'));
    const unknown = await trust('add-crl', site, crl('Stranger', 'stranger.crl'));
    expect(unknown).toMatchObject({ status: 0, printed: { revocationList: { issuerTrusted: false } } });
    authority.issue('Impostor', { issuer: null, uses: authorityUses, subject: '/O=Customer/CN=Root' });
    expect(await trust('add-crl', site, crl('Impostor', 'impostor.crl'))).toMatchObject(refused('REVOCATION_LIST_FOREIGN'));
    expect(await trust('add-crl', site, pem('Root'))).toMatchObject(refused('REVOCATION_LIST_NOT_READABLE'));

    const odd = (file: string, extensions: string, thisUpdate = dates.thisUpdate): string => {
      writeFileSync(authority.at(file), makeCrl({ folder: shared, name: 'Root' }, { ...dates, thisUpdate, extensions }));
      return authority.at(file);
    };
    const part = await trust('add-crl', site, odd('part.crl', 'issuingDistributionPoint=critical,@idp\n[idp]\nonlyuser=TRUE'));
    expect(part).toMatchObject({ status: 0, printed: { revocationList: { covers: 'some' } } });
    const indirect = odd('indirect.crl', 'issuingDistributionPoint=critical,@idp\n[idp]\nindirectCRL=TRUE');
    expect(await trust('add-crl', site, indirect)).toMatchObject(refused('REVOCATION_LIST_REFUSED'));
    const early = odd('early.crl', 'authorityKeyIdentifier=keyid', '2099-01-01T00:00:00.000Z');
    expect(await trust('add-crl', site, early)).toMatchObject(refused('REVOCATION_LIST_REFUSED'));
    writeFileSync(authority.at('large.crl'), Buffer.alloc(1_572_865, 0x30));
    expect(await trust('add-crl', site, authority.at('large.crl'))).toMatchObject(refused('REVOCATION_LIST_REFUSED'));

    const listed = (await trust('list', site)).printed;
    expect(listed.revocationLists.map(({ covers }) => covers).sort()).toEqual(['all', 'all', 'some']);
    expect(listed.anchors.map(({ kind, name, state }) => [kind, name, state])).toEqual([
      ['seal', 'Seal', 'unknown'],
      ['authority', 'O=Customer, CN=Root', 'valid'],
      ['time-stamp-authority', 'O=Customer, CN=Root', 'valid'],
      ['time-stamp-authority', 'O=Customer, CN=Clock', 'valid'],
      ['authority', 'O=Customer, CN=Old', 'expired'],
    ]);
    expect(new Set(listed.revocationLists.map(({ issuer }) => issuer))).toEqual(
      new Set(['O=Customer, CN=Root', 'O=Customer, CN=Stranger']),
    );
    expect((await trust('remove', site, fingerprint('Root'))).status).toBe(0);
    expect(await trust('remove', site, fingerprint('Root'))).toMatchObject(refused('TRUST_ANCHOR_NOT_FOUND'));
    expect((await trust('remove', site, listed.revocationLists[0]?.sha256 ?? '')).status).toBe(0);
    const left = (await trust('list', site)).printed;
    expect([left.anchors.length, left.revocationLists.length]).toEqual([3, 2]);
    const opened = openSite(site, steadyWorkplace('2027-01-01T00:00:00.000Z'));
    const actions = pageOfAudit(opened.context, null, 50).entries.map(({ action }) => action);
    closeSiteFile(opened.file);
    expect(actions.filter((action) => action.startsWith('trust:')).sort()).toEqual([
      ...['trust:add-authority', 'trust:add-authority', 'trust:add-authority', 'trust:add-authority'],
      ...[
        'trust:add-revocation-list',
        'trust:add-revocation-list',
        'trust:add-revocation-list',
        'trust:pin',
        'trust:remove',
        'trust:remove',
      ],
    ]);
  },
  120_000,
);

/** The pack of a drill, signed by four keys that the customer's authority certified, in a folder of its own. */
async function certifiedPack(folder: string) {
  const workplace = steadyWorkplace();
  const site = join(folder, 'plant.drillbook');
  const opened = createSite(site, newSite, shippedTemplate(), workplace);
  const stage = setStage(opened.context);
  const certified = async (name: string, kind: 'seal' | 'person') => {
    const path = join(folder, `${name}.identity.json`);
    await makeIdentity(path, { name, kind, keyType: 'ec-p256', years: 3, passphrase }, workplace);
    const csr = join(folder, `${name}.csr`);
    writeFileSync(csr, await requestCertificate(path, passphrase));
    authority.issue(name, { issuer: 'Issuing', csr });
    const file = Buffer.concat([readFileSync(pem(name)), readFileSync(pem('Issuing'))]);
    await takeCertificate(path, { file, passphrase }, workplace);
    return readIdentity(path);
  };
  const people = {} as Record<SignOffRole, Awaited<ReturnType<typeof certified>>>;
  for (const role of signOffRoles) people[role] = await certified(stage.people[role].name, 'person');
  const keys = { seal: await certified('Seal of Plant Nord', 'seal'), ...people };
  const packId = await signedPack(opened.context, signedOff(stage), keys);
  const pack = join(folder, 'pack.pdf');
  writeFileSync(pack, readPack(opened.context, packId).bytes);
  closeSiteFile(opened.file);
  return { site, pack, identity: join(folder, 'Seal of Plant Nord.identity.json') };
}

testWithTools(
  ['openssl'],
  'a pack signed with keys the customer’s authority certified is trusted by whoever trusts the authority',
  async () => {
    const folder = workFolder();
    const at = (name: string): string => join(folder, name);
    const { site, pack, identity } = await certifiedPack(folder);
    const state = async (...options: string[]) => {
      const { status, printed } = await run('verify', pack, ...options);
      return [status, printed.results?.[0]?.verdict.identity.state ?? printed.failure?.code];
    };
    expect(await state()).toEqual([1, 'unproven']);
    expect(await state('--authority', pem('Root'))).toEqual([0, 'trusted']);
    expect(await state('--authority', pem('Stranger'))).toEqual([1, 'unproven']);
    expect(await state('--authority', pem('Person'))).toEqual([3, 'AUTHORITY_UNSUITABLE']);
    expect((await trust('add-authority', site, pem('Root'))).status).toBe(0);
    expect(await state('--site', site)).toEqual([0, 'trusted']);

    const exported = await trust('export', site, '--out', at('trust.json'), '--identity', identity);
    expect(exported.status).toBe(0);
    const check = ['-cades', '-binary', '-inform', 'DER', '-in', at('trust.json.p7s'), '-content', at('trust.json')];
    authority.openssl('cms', '-verify', ...check, '-CAfile', pem('Root'), '-out', at('checked'));
    expect(readFileSync(at('checked'))).toEqual(readFileSync(at('trust.json')));
    const seal = fingerprint('Seal of Plant Nord');
    expect(await state('--trust-list', at('trust.json'))).toEqual([3, 'TRUST_LIST_SIGNER_UNKNOWN']);
    expect(await state('--trust-list', at('trust.json'), '--trust', seal)).toEqual([0, 'trusted']);
    writeFileSync(at('altered.json'), readFileSync(at('trust.json'), 'utf8').replace('Plant Nord', 'Plant Sud'));
    expect(await state('--trust-list', at('altered.json'), '--trust', seal)).toEqual([3, 'TRUST_LIST_UNSIGNED']);
    writeFileSync(at('altered.json.p7s'), readFileSync(at('trust.json.p7s')));
    expect(await state('--trust-list', at('altered.json'), '--trust', seal)).toEqual([3, 'TRUST_LIST_ALTERED']);
    expect((await trust('export', site, '--out', at('plain.json'))).status).toBe(0);
    const { sha256 } = (await trust('export', site, '--out', at('plain.json'))).printed;
    expect(await state('--trust-list', at('plain.json'))).toEqual([3, 'TRUST_LIST_UNSIGNED']);
    expect(await state('--trust-list', at('plain.json'), '--trust', sha256)).toEqual([0, 'trusted']);
    writeFileSync(at('none.json'), '{}');
    expect(await state('--trust-list', at('none.json'), '--trust', seal)).toEqual([3, 'TRUST_LIST_UNSIGNED']);

    const revoked = [{ pem: pem('Seal of Plant Nord'), at: '2026-11-20T00:00:00.000Z' }];
    const dates = { thisUpdate: '2026-11-21T00:00:00.000Z', nextUpdate: '2027-11-20T00:00:00.000Z' };
    writeFileSync(at('a.crl'), makeCrl({ folder: shared, name: 'Issuing' }, { ...dates, revoked }));
    const [status, identityState] = await state('--authority', pem('Root'), '--crl', at('a.crl'));
    expect([status, identityState === 'trusted']).toEqual([1, false]);
  },
  240_000,
);

test('a site that trusts nobody says so', async () => {
  const { status, printed } = await trust('list', emptySite(workFolder()));
  expect([status, printed.anchors, printed.revocationLists]).toEqual([0, [], []]);
});
