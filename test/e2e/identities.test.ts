import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { checksumOf } from '../../electron/pack/identity-record.ts';
import { signerUses, testAuthority } from '../support/test-authority.ts';
import { findTool, testWithTools } from '../support/tools.ts';
import { axeFindings } from './axe-findings.ts';
import { visitWindow, type WindowVisit } from './window-visit.ts';

const passphrase = 'four words and then some';
const longName = 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Cholmond';

let visit: WindowVisit;

beforeAll(async () => {
  if (findTool('chromium') === null) return;
  visit = await visitWindow({ acceptDownloads: true });
}, 120_000);

afterAll(async () => {
  await visit?.close();
});

describe('the keys of a machine on which no site is open', () => {
  testWithTools(['chromium'], 'the start screen leads to them, and says what an identity is while there is none', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: /^Identities of this machine/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Identities' }).waitFor();
    await page.getByText(/^An identity is a certificate with its locked private key/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  testWithTools(
    ['chromium'],
    'a key is made from the keyboard alone; two passphrases that differ are told while they are typed',
    async () => {
      const { page } = visit;
      await page.getByRole('button', { name: 'New identity' }).press('Enter');
      const create = page.getByRole('button', { name: 'Create', exact: true });
      await page.keyboard.type('Mara Lindqvist');
      await page.getByLabel('New passphrase').focus();
      await page.keyboard.type('short');
      await page.getByText('5 characters of at least 10').waitFor();
      await page.keyboard.type(' and then longer');
      await page.getByLabel('Once more').focus();
      await page.keyboard.type('something else');
      await page.getByText('The two are not the same.').waitFor();
      expect(await create.isDisabled()).toBe(true);
      expect(await axeFindings(page)).toEqual([]);
      await page.getByLabel('Once more').fill('short and then longer');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Mara Lindqvist' }).waitFor({ timeout: 30_000 });
      expect(await axeFindings(page)).toEqual([]);
    },
    60_000,
  );

  testWithTools(
    ['chromium'],
    'its form and its request are saved, it is copied to another place, and its passphrase changed',
    async () => {
      const { page, work } = visit;
      await page.getByRole('button', { name: 'Save the form' }).click();
      const [form] = await Promise.all([
        page.waitForEvent('download', { timeout: 60_000 }),
        page.getByRole('dialog').getByRole('button', { name: 'Save the form' }).click(),
      ]);
      expect(form.suggestedFilename()).toBe('Mara-Lindqvist-fingerprint.pdf');

      await page.getByRole('button', { name: 'Save the request (.csr)' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(/^Passphrase of/).fill('not the passphrase');
      await dialog.getByRole('button', { name: 'Save the request (.csr)' }).click();
      await dialog.getByText(/^The passphrase does not open this signing key/).waitFor({ timeout: 30_000 });
      expect(await dialog.getByLabel(/^Passphrase of/).inputValue()).toBe('not the passphrase');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
      await dialog.getByLabel(/^Passphrase of/).fill('short and then longer');
      const [request] = await Promise.all([
        page.waitForEvent('download', { timeout: 30_000 }),
        dialog.getByRole('button', { name: 'Save the request (.csr)' }).click(),
      ]);
      expect(readFileSync(await request.path(), 'utf8')).toMatch(/^-----BEGIN CERTIFICATE REQUEST-----/);

      await page.getByRole('button', { name: 'Save a copy' }).click();
      const copy = join(work, 'mara.identity.json');
      await page.getByLabel('Where to').fill(copy);
      await page.getByRole('dialog').getByRole('button', { name: 'Save a copy' }).click();
      await page.getByText(`Copied and read back: ${copy}`).waitFor();

      await page.getByRole('button', { name: 'Change the passphrase' }).click();
      await page.getByLabel('Passphrase it has now').fill('short and then longer');
      await page.getByLabel('New passphrase').fill(passphrase);
      await page.getByLabel('Once more').fill(passphrase);
      await page.getByRole('dialog').getByRole('button', { name: 'Change the passphrase' }).click();
      await page.getByText('The passphrase is changed.').waitFor({ timeout: 30_000 });
    },
    120_000,
  );

  testWithTools(
    ['chromium', 'openssl'],
    'a key in a PKCS #12 file is taken in with its own passphrase, and says who issued it',
    async () => {
      const { page, goTo, work } = visit;
      const authority = testAuthority(work);
      authority.issue('root', {
        issuer: null,
        uses: 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n',
      });
      authority.issue('ken', { issuer: 'root', uses: signerUses, subject: '/O=Customer/CN=渡辺 健二' });
      const p12 = authority.at('ken.p12');
      const chain = ['-inkey', authority.at('ken.key'), '-certfile', authority.at('root.pem')];
      authority.openssl(
        'pkcs12',
        '-export',
        '-in',
        authority.at('ken.pem'),
        ...chain,
        '-passout',
        'pass:of the file',
        '-out',
        p12,
      );
      await goTo('#/settings/identities');
      await page.getByRole('button', { name: 'Take in a file' }).click();
      await page.getByText('A key with its certificate').click();
      await page.locator('input[type=file]').setInputFiles(p12);
      await page.getByLabel('Passphrase of the file').fill('another');
      await page.getByLabel('New passphrase').fill(passphrase);
      await page.getByLabel('Once more').fill(passphrase);
      const take = page.getByRole('button', { name: 'Take in', exact: true });
      await take.click();
      await page.getByText(/^The passphrase does not open this PKCS #12 file/).waitFor({ timeout: 30_000 });
      await page.getByLabel('Passphrase of the file').fill('of the file');
      await take.click();
      await page.getByRole('heading', { level: 1, name: '渡辺 健二' }).waitFor({ timeout: 30_000 });
      await page
        .getByText(/CN=root/)
        .first()
        .waitFor();
    },
    60_000,
  );

  testWithTools(['chromium'], 'a key is removed only after it was said what is lost', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: 'Remove the key' }).click();
    await page.getByText(/^The key is gone from this machine, and nobody can make it again/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1, name: '渡辺 健二' }).waitFor();
    await page.getByRole('button', { name: 'Remove the key' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove the key' }).click();
    await page.getByRole('heading', { level: 1, name: 'Identities' }).waitFor();
    expect(await page.getByText('渡辺 健二').count()).toBe(0);
  });

  testWithTools(
    ['chromium'],
    'two hundred of them with long names and in every script are listed, found and fit the window',
    async () => {
      const { page, goTo, work } = visit;
      const folder = join(work, 'settings', 'identities');
      const [first = ''] = readdirSync(folder);
      const record = JSON.parse(readFileSync(join(folder, first), 'utf8')) as Record<string, unknown>;
      const names = [longName, '北厂运维值班负责人（夜班）', '名古屋工場システム管理課・渡辺健二', 'مهندس النظم'];
      for (let count = 0; count < 199; count += 1) {
        const subject = `${names[count % names.length]} ${count}`;
        const other = { ...record, identityId: `many-${count}`, subject };
        const file = JSON.stringify({ ...other, checksum: checksumOf(other) });
        writeFileSync(join(folder, `many-${count}.identity.json`), file);
      }
      await goTo('#/sign-file');
      await goTo('#/settings/identities');
      await page.getByText('200 identities').waitFor({ timeout: 30_000 });
      await page.getByLabel('Find by name').fill('渡辺');
      await expect.poll(() => page.getByRole('rowheader').count()).toBe(50);
      await page.getByLabel('Find by name').fill('');
      for (const [width, height] of [
        [1280, 800],
        [1920, 1080],
      ] as const) {
        await page.setViewportSize({ width, height });
        const seen = await page.evaluate(() => {
          const { scrollWidth, scrollHeight } = document.documentElement;
          const hashes = [...document.querySelectorAll('td:last-child button > span:not(.visually-hidden)')];
          return { scrollWidth, scrollHeight, cut: hashes.filter((hash) => hash.scrollWidth > hash.clientWidth + 1).length };
        });
        // the list scrolls in its own place, and every fingerprint shows all the digits it is shortened to
        expect(seen).toEqual({ scrollWidth: width, scrollHeight: height, cut: 0 });
      }
      expect(await axeFindings(page)).toEqual([]);
    },
    120_000,
  );

  for (const [language, title, noun] of [
    ['简体中文', '身份', '身份'],
    ['日本語', '身元', '身元'],
  ] as const) {
    testWithTools(
      ['chromium'],
      `they speak ${language}, without an accessibility finding`,
      async () => {
        const { page, goTo } = visit;
        await goTo('#/start');
        await page.getByRole('button', { name: /Language|语言|言語/ }).click();
        await page.getByRole('option', { name: language }).click();
        await goTo('#/settings/identities');
        await page.getByRole('heading', { level: 1, name: title }).waitFor();
        await page.getByRole('table').getByRole('link').first().click();
        await page.getByRole('link', { name: noun }).first().waitFor();
        expect(await axeFindings(page)).toEqual([]);
        await goTo('#/sign-file');
        expect(await axeFindings(page)).toEqual([]);
      },
      60_000,
    );
  }

  testWithTools(['chromium'], 'in all of this nothing on the page failed and the content policy refused nothing', () => {
    expect(visit.complaints).toEqual([]);
  });
});
