import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { findTool, testWithTools } from '../support/tools.ts';
import { axeFindings } from './axe-findings.ts';
import { demoPassphrase, type SigningVisit, visitToSign } from './signing-visit.ts';

/** What opens the keys that are made here. */
const passphrase = 'four words and then some';

let visit: SigningVisit;

beforeAll(async () => {
  if (findTool('chromium') === null) return;
  visit = await visitToSign();
}, 240_000);

afterAll(async () => {
  await visit?.close();
});

describe('a pack is issued and signed in the window', () => {
  testWithTools(
    ['chromium'],
    'a drill is issued and sealed in one go, after its draft was read',
    async () => {
      const { page, goTo, takeIn } = visit;
      for (const key of ['seal', 'tester', 'validator', 'approver']) await takeIn(key);
      await goTo('#/drills');
      await page.getByRole('table').getByRole('link').first().click();
      await page.getByRole('link', { name: 'Issue the pack' }).click();
      await page.getByRole('button', { name: 'Show the draft' }).click();
      await page
        .getByText(/^Page 1 of/)
        .first()
        .waitFor({ timeout: 60_000 });
      await page.getByLabel(/^Passphrase of/).fill('not the passphrase');
      await page.getByRole('button', { name: 'Issue and seal' }).click();
      await page.getByText(/^The passphrase does not open this signing key/).waitFor({ timeout: 30_000 });
      await page.getByLabel(/^Passphrase of/).fill(demoPassphrase);
      await page.getByRole('button', { name: 'Issue and seal' }).click();
      await page.getByText('Sealed by the site').waitFor({ timeout: 60_000 });
    },
    240_000,
  );

  testWithTools(
    ['chromium'],
    'a wrong passphrase stays where it was typed, and another person’s key is refused with a warning before it is tried',
    async () => {
      const { page, goTo, choose, createIdentity, sign } = visit;
      await goTo('#/packs');
      await page.getByRole('table').getByRole('link').first().click();
      await page.getByRole('link', { name: 'Sign', exact: true }).click();
      await page.getByText('These bytes are intact').waitFor({ timeout: 60_000 });
      const field = page.getByLabel(/^Passphrase of/);
      await field.fill('not the passphrase');
      await page.getByRole('button', { name: 'Sign as tester' }).click();
      await page.getByText(/^The passphrase does not open this signing key/).waitFor({ timeout: 30_000 });
      expect(await field.inputValue()).toBe('not the passphrase');
      const place = new URL(page.url()).hash;

      await createIdentity({ name: 'Somebody Else', passphrase: 'a key of somebody else' });
      await goTo(place);
      await page.getByText('These bytes are intact').waitFor({ timeout: 60_000 });
      await choose('Identity', /^Somebody Else/);
      await page.getByText(/^This certificate names Somebody Else; 渡辺 健二 has to sign here/).waitFor();
      await page.getByLabel(/^Passphrase of/).fill('a key of somebody else');
      await page.getByRole('button', { name: 'Sign as tester' }).click();
      await page.getByText('SIGN_OFF_NOT_PERMITTED').waitFor({ timeout: 60_000 });
      await choose('Identity', /^渡辺 健二/);
      await sign(demoPassphrase);
    },
    240_000,
  );

  testWithTools(
    ['chromium'],
    'a pack that somebody else signed meanwhile is not signed: the new pages are loaded first',
    async () => {
      const { page, openTab, sign } = visit;
      await page.getByRole('button', { name: 'Sign as validator' }).waitFor();
      const other = await openTab();
      await other.getByRole('button', { name: 'Sign here: Tomás Ferreira' }).click({ timeout: 60_000 });
      await other.getByLabel('Passphrase of Tomás Ferreira').fill(demoPassphrase);
      const approve = other.getByRole('button', { name: 'Sign as approver' });
      await expect.poll(() => approve.isEnabled()).toBe(true);
      await approve.click();
      await other.getByText('Signed', { exact: true }).waitFor({ timeout: 60_000 });
      await other.close();

      await page.getByLabel('Passphrase of 李娜').fill(demoPassphrase);
      await page.getByRole('button', { name: 'Sign as validator' }).click();
      await page.getByText('PACK_CHANGED_MEANWHILE').waitFor({ timeout: 60_000 });
      await page.getByText(/Approver · Signed/).waitFor();
      await sign(demoPassphrase);
      await page.getByText('Everyone has signed').waitFor();
    },
    240_000,
  );

  testWithTools(
    ['chromium'],
    'once everyone has signed the pack is saved and verified, and is trusted',
    async () => {
      const { page } = visit;
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save a copy' }).click(),
      ]);
      const path = await download.path();
      expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
      await page.getByRole('button', { name: 'Verify', exact: true }).click();
      await page.getByText(/^Unchanged, signed by everyone who had to sign, and every/).waitFor({
        timeout: 60_000,
      });
    },
    120_000,
  );

  testWithTools(
    ['chromium'],
    'a plan is issued for keys that were made and trusted in this window, and is verified as trusted',
    async () => {
      const { page, goTo, choose, createIdentity, sign } = visit;
      const made = [
        { name: 'Second seal of Nord', kind: 'Seal' },
        { name: 'Mara Lindqvist', kind: 'Person' },
      ] as const;
      for (const { name, kind } of made) {
        const fingerprint = await createIdentity({ name, passphrase, isSeal: kind === 'Seal' });
        await goTo('#/settings/trust');
        await page.getByRole('button', { name: 'Trust a fingerprint' }).click();
        await page.getByRole('dialog').getByText(kind, { exact: true }).click();
        await page.getByLabel('Whose it is').fill(name);
        const grouped = fingerprint.toUpperCase().replaceAll(/(..)(?=.)/g, '$1:');
        await page.getByLabel(/^Fingerprint, as it stands/).fill(grouped);
        await page.getByText(/^I compared it/).click();
        await page.getByRole('button', { name: 'Trust it' }).click();
        await page.getByRole('rowheader', { name }).waitFor();
      }
      await goTo('#/issue/plan');
      await choose('Seal with', /^Second seal of Nord/);
      await page.getByLabel(/^Passphrase of/).fill(passphrase);
      await page.getByRole('button', { name: 'Issue and seal' }).click();
      await page.getByText('Sealed by the site').waitFor({ timeout: 60_000 });
      await page.getByRole('link', { name: 'Sign', exact: true }).click();
      await page.getByText(/of 5 criteria met/).waitFor({ timeout: 60_000 });
      await sign(passphrase);
      await page.getByRole('button', { name: 'Sign as approver' }).waitFor();
      await sign(demoPassphrase);
      await page.getByRole('button', { name: 'Verify', exact: true }).click();
      await page.getByText(/^Unchanged, signed by everyone who had to sign, and every/).waitFor({ timeout: 60_000 });
    },
    240_000,
  );

  testWithTools(
    ['chromium'],
    'an unsealed pack says plainly what it does not prove, and is sealed later from its page',
    async () => {
      const { page, goTo, choose, sign } = visit;
      await goTo('#/issue/plan');
      await choose('Seal with', 'Not now: issue unsealed');
      await page.getByText('Without a seal nobody can sign it').waitFor();
      await page.getByRole('button', { name: 'Issue unsealed', exact: true }).click();
      await page.getByRole('link', { name: 'Seal', exact: true }).click({ timeout: 60_000 });
      await page.getByText(/^The seal says that this site issued these pages/).waitFor({ timeout: 60_000 });
      await choose('Identity', /^Second seal of Nord/);
      await sign(passphrase);
      await page
        .getByText(/^Sealed/)
        .first()
        .waitFor();
    },
    180_000,
  );

  testWithTools(
    ['chromium'],
    'a file that is in no site file here is signed and handed back under another name',
    async () => {
      const { page, goTo, work } = visit;
      await goTo('#/sign-file');
      await page.locator('input[type=file]').setInputFiles({
        name: 'nothing.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.7\nnothing'),
      });
      await page.getByText('These bytes cannot be signed').waitFor({ timeout: 60_000 });
      expect(await page.getByLabel(/^Passphrase/).count()).toBe(0);

      const [saved] = await Promise.all([page.waitForEvent('download'), saveNewestPack(visit)]);
      const path = join(work, 'plan.pdf');
      await saved.saveAs(path);
      await goTo('#/sign-file');
      await page.locator('input[type=file]').setInputFiles(path);
      await page.getByRole('heading', { name: 'With which key' }).waitFor({ timeout: 60_000 });
      await page.getByLabel('Passphrase of Mara Lindqvist').fill(passphrase);
      const act = page.getByRole('button', { name: /^Sign as/ });
      await expect.poll(() => act.isEnabled(), { timeout: 20_000 }).toBe(true);
      const [signed] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), act.click()]);
      expect(signed.suggestedFilename()).toBe('plan-signed.pdf');
      await page.getByText(/^Saved as plan-signed\.pdf/).waitFor({ timeout: 60_000 });
      expect(readFileSync(await signed.path()).length).toBeGreaterThan(readFileSync(path).length);
    },
    180_000,
  );

  testWithTools(
    ['chromium'],
    'a signer nobody trusts yet is trusted from the report, once the fingerprint was read aloud row by row',
    async () => {
      const { page, goTo } = visit;
      await goTo('#/settings/trust');
      await page.getByRole('button', { name: 'Remove Mara Lindqvist from the trust list' }).click();
      await page.getByRole('button', { name: 'Remove from the list' }).click();
      await expect.poll(() => page.getByRole('rowheader', { name: 'Mara Lindqvist' }).count()).toBe(0);
      await goTo('#/packs');
      await page.getByRole('table').getByRole('link', { name: 'Recovery plan' }).last().click();
      await page.getByRole('button', { name: 'Verify', exact: true }).click();
      await page.getByRole('button', { name: 'Trust this certificate' }).click({ timeout: 60_000 });
      await page.getByText('Row 4', { exact: true }).waitFor();
      expect(await page.getByRole('button', { name: 'Trust it' }).isDisabled()).toBe(true);
      expect(await axeFindings(page)).toEqual([]);
      await page.getByText(/^I compared it/).click();
      await page.getByRole('button', { name: 'Trust it' }).click();
      const verdict = page.getByText(/^Unchanged, signed by everyone who had to sign, and every/);
      await verdict.waitFor({ timeout: 60_000 });
      // the button that was pressed is gone
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent ?? '')).toContain('and every');
    },
    120_000,
  );

  for (const theme of ['light', 'dark'] as const) {
    testWithTools(
      ['chromium'],
      `none of these screens has an accessibility finding, ${theme}`,
      async () => {
        const { page, goTo } = visit;
        await page.emulateMedia({ colorScheme: theme });
        const found: Record<string, readonly string[]> = {};
        for (const screen of ['settings/identities', 'settings/trust', 'settings/frameworks', 'issue', 'sign-file']) {
          await goTo(`#/${screen}`);
          await page.waitForLoadState('networkidle');
          found[screen] = await axeFindings(page);
        }
        await goTo('#/packs');
        await page.getByRole('table').getByRole('link').first().click();
        await page.getByRole('link', { name: 'Sign', exact: true }).click();
        await page.getByText('These bytes are intact').waitFor({ timeout: 60_000 });
        found.sign = await axeFindings(page);
        expect(Object.entries(found).filter(([, findings]) => findings.length > 0)).toEqual([]);
      },
      120_000,
    );
  }

  testWithTools(['chromium'], 'in all of this nothing on the page failed and the content policy refused nothing', () => {
    expect(visit.complaints).toEqual([]);
  });
});

/** Saves the newest pack, which waits for its signatures. */
async function saveNewestPack({ page, goTo }: SigningVisit): Promise<void> {
  await goTo('#/packs');
  await page.getByRole('table').getByRole('link', { name: 'Recovery plan' }).first().click();
  await page.getByRole('button', { name: 'Save a copy' }).click({ timeout: 60_000 });
}
