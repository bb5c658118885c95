import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listIdentities, pathOfIdentity, readIdentity } from '../../../electron/services/identities.ts';
import {
  backUpIdentity,
  changeIdentityPassphrase,
  freeIdentityPath,
  identityFolder,
  makeIdentity,
  requestCertificate,
} from '../../../electron/services/keep-identities.ts';
import { cliPath } from '../../support/run-cli.ts';
import { workFolder } from '../../support/work-folder.ts';
import { runToEnd } from '../store/support/children.ts';
import { onSmallDisk, testWithSmallDisk } from '../store/support/small-disk.ts';
import { steadyWorkplace } from './support/stage.ts';

const passphrase = 'correct horse battery';
const wanted = { kind: 'person', keyType: 'ec-p256', years: 3, passphrase } as const;
const at = '2026-11-22T12:00:00.000Z';
const refusal = (code: string): object => expect.objectContaining({ code });

test('the identities of a machine lie in a folder of their own, for their owner only, and are found by id', async () => {
  const machine = steadyWorkplace();
  const settings = workFolder();
  const folder = await identityFolder(settings);
  expect([folder, statSync(folder).mode & 0o777]).toEqual([join(settings, 'identities'), 0o700]);
  expect(await identityFolder(settings)).toBe(folder);
  expect(await listIdentities(join(settings, 'none'), at)).toEqual([]);
  const names = ['Mara / Lindqvist', '渡辺 健二', '渡辺 健二', '..'];
  for (const name of names) await makeIdentity(freeIdentityPath(folder, name), { ...wanted, name }, machine);
  writeFileSync(join(folder, 'broken.identity.json'), '{"identityId":');
  writeFileSync(join(folder, 'notes.txt'), 'not an identity');
  expect(readdirSync(folder).sort()).toEqual([
    ...['Mara-Lindqvist.identity.json', 'broken.identity.json', 'identity.identity.json', 'notes.txt'],
    ...['渡辺-健二-2.identity.json', '渡辺-健二.identity.json'],
  ]);
  const found = await listIdentities(folder, at);
  expect(found.map(({ state }) => state).sort()).toEqual(['unreadable', 'usable', 'usable', 'usable', 'usable']);
  expect(JSON.stringify(found)).not.toContain('encryptedKey');
  const [mara] = found;
  if (mara === undefined || mara.state === 'unreadable') throw new TypeError('Mara comes first');
  expect(await pathOfIdentity(folder, mara.identityId)).toBe(mara.path);
  await expect(pathOfIdentity(folder, 'nobody')).rejects.toThrow(refusal('IDENTITY_NOT_FOUND'));
  expect((await listIdentities(folder, '2036-01-01T00:00:00.000Z')).filter(({ state }) => state === 'expired')).toHaveLength(4);
});

test('of two who change one identity at once, one is told, and the file is that of the other', async () => {
  const folder = workFolder();
  const path = join(folder, 'a.identity.json');
  await makeIdentity(path, { ...wanted, name: 'Mara' }, steadyWorkplace());
  const passphrases = ['another horse entirely', 'a third horse of all'];
  const results = await Promise.allSettled(passphrases.map((next) => changeIdentityPassphrase(path, passphrase, next)));
  const changed = results.findIndex(({ status }) => status === 'fulfilled');
  expect(results[1 - changed]).toMatchObject({ status: 'rejected', reason: { code: 'IDENTITY_CHANGED_MEANWHILE' } });
  await expect(requestCertificate(path, passphrases[changed] ?? '')).resolves.toContain('BEGIN CERTIFICATE REQUEST');
  expect(readdirSync(folder)).toEqual(['a.identity.json']);
});

test('a copy goes into a folder under its own name, and never over another identity', async () => {
  const folder = workFolder();
  const path = join(folder, 'a.identity.json');
  await makeIdentity(path, { ...wanted, name: 'Mara' }, steadyWorkplace());
  mkdirSync(join(folder, 'stick'));
  expect(await backUpIdentity(path, join(folder, 'stick'))).toBe(join(folder, 'stick', 'a.identity.json'));
  await expect(backUpIdentity(path, join(folder, 'stick'))).rejects.toThrow(refusal('IDENTITY_EXISTS'));
  await expect(backUpIdentity(path, join(folder, 'none', 'a.json'))).rejects.toThrow(refusal('FOLDER_NOT_FOUND'));
  expect((await readIdentity(join(folder, 'stick', 'a.identity.json'))).subject).toBe('Mara');
  expect(existsSync(join(folder, 'none'))).toBe(false);
});

testWithSmallDisk('a passphrase that cannot be written to a full disk leaves the key under the old one', () => {
  const folder = workFolder();
  const drillbook = `"${process.execPath}" "${cliPath}"`;
  const script = `export DRILLBOOK_PASSPHRASE='${passphrase}' DRILLBOOK_NEW_PASSPHRASE='another horse entirely'
    ${drillbook} identity create "$1/a.identity.json" --name Mara >/dev/null
    before=$(sha256sum < "$1/a.identity.json")
    head -c 1000000 /dev/zero > "$1/ballast" 2>/dev/null
    ${drillbook} identity passphrase "$1/a.identity.json" --json 2>/dev/null | grep -o '"code": "[A-Z_]*"'
    [ "$before" = "$(sha256sum < "$1/a.identity.json")" ] && echo same
    ls -A "$1"
    rm "$1/ballast"
    ${drillbook} identity passphrase "$1/a.identity.json" --json | grep -o '"ok": true'`;
  const { lines } = runToEnd(onSmallDisk(64, folder, script));
  expect(lines).toEqual(['"code": "DISK_FULL"', 'same', 'a.identity.json', 'ballast', '"ok": true']);
});
