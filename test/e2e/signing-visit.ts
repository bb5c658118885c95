import { join } from 'node:path';
import { expect } from 'vitest';
import { visitWindow, type WindowVisit } from './window-visit.ts';

/** What opens every key of the demo. */
export const demoPassphrase = 'this key is only for the demo';

/** The window with the demo site open, and the hands that sign in it. */
export interface SigningVisit extends WindowVisit {
  /** Takes an identity of the demo in, as somebody brings it on a drive. */
  readonly takeIn: (key: string) => Promise<void>;
  readonly createIdentity: (wanted: {
    readonly name: string;
    readonly passphrase: string;
    readonly isSeal?: boolean;
  }) => Promise<string>;
  /** Chooses among the options of a select by its label. */
  readonly choose: (label: string, option: string | RegExp) => Promise<void>;
  /** Signs in the field that is open, and waits for the new pages. */
  readonly sign: (passphrase: string) => Promise<void>;
}

export async function visitToSign(): Promise<SigningVisit> {
  const visit = await visitWindow({ acceptDownloads: true });
  const { page, goTo, work } = visit;
  await page.getByRole('button', { name: 'Open the demo site' }).click();
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor({ timeout: 120_000 });
  const choose: SigningVisit['choose'] = async (label, option) => {
    await page.getByRole('button', { name: label }).click();
    await page.getByRole('option', { name: option }).first().click();
  };
  const opened = async (): Promise<string> => {
    await page.getByRole('heading', { name: 'About this identity' }).waitFor({ timeout: 30_000 });
    const shown = await page.getByText(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/).textContent();
    return (shown ?? '').replaceAll(' ', '');
  };
  return {
    ...visit,
    choose,
    async takeIn(key) {
      await goTo('#/activity');
      await goTo('#/settings/identities');
      await page.getByRole('button', { name: 'Take in a file' }).click();
      const file = join(work, 'settings', 'demo', 'keys', `${key}.identity.json`);
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByRole('button', { name: 'Take in', exact: true }).click();
      await opened();
    },
    async createIdentity({ name, passphrase, isSeal = false }) {
      await goTo('#/activity');
      await goTo('#/settings/identities');
      await page.getByRole('button', { name: 'New identity' }).click();
      if (isSeal) await page.getByRole('dialog').getByText('The site', { exact: true }).click();
      await page.getByLabel('Name').fill(name);
      await page.getByLabel('New passphrase').fill(passphrase);
      await page.getByLabel('Once more').fill(passphrase);
      await page.getByRole('button', { name: 'Create', exact: true }).click();
      return opened();
    },
    async sign(passphrase) {
      await page.getByLabel(/^Passphrase of/).fill(passphrase);
      const act = page.getByRole('button', { name: /^Sign as|^Seal the pack/ });
      await expect.poll(() => act.isEnabled(), { timeout: 20_000 }).toBe(true);
      await act.click();
      await page
        .getByText(/^(Signed|Everyone has signed)$/)
        .first()
        .waitFor({ timeout: 60_000 });
      // what came of it is where a reader goes on
      await page.waitForFunction(() => /^(Signed|Everyone has signed)/.test(document.activeElement?.textContent ?? ''));
    },
  };
}
