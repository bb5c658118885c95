import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { findTool, testWithTools } from '../support/tools.ts';
import { axeFindings } from './axe-findings.ts';
import { visitWindow, type WindowVisit } from './window-visit.ts';

const screens = [
  'start',
  'overview',
  'plan',
  'plan/prerequisites',
  'plan/people',
  'plan/services',
  'plan/inventory',
  'plan/scope',
  'plan/restore-targets',
  'drills',
  'packs',
  'verify',
  'activity',
  'settings',
] as const;

let visit: WindowVisit;

beforeAll(async () => {
  if (findTool('chromium') === null) return;
  visit = await visitWindow();
}, 120_000);

afterAll(async () => {
  await visit?.close();
});

describe('the window of a site', () => {
  testWithTools(
    ['chromium'],
    'one press on the start screen runs a whole drill and shows what it proves',
    async () => {
      const { page } = visit;
      await page.getByRole('button', { name: 'Open the demo site' }).click();
      await page.getByRole('progressbar').waitFor();
      await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor({ timeout: 120_000 });
      expect(await page.getByRole('region', { name: 'Acceptance' }).getByText('Met', { exact: true }).count()).toBe(5);
      await expect.poll(() => page.getByRole('region', { name: 'Readiness' }).getByText('Verified').count()).toBe(1);
      expect(await page.getByRole('img', { name: /RTO/ }).isVisible()).toBe(true);
    },
    180_000,
  );

  testWithTools(['chromium'], 'a cell changed in the inventory says “Saved” and is still there after a reload', async () => {
    const { page, goTo } = visit;
    await goTo('#/plan/inventory');
    const grid = page.getByRole('grid', { name: 'Inventory' });
    const cell = grid.getByRole('rowheader').first();
    await cell.click();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Platform database 第二号機');
    await page.keyboard.press('Enter');
    await page.getByText(/^Saved \d\d:\d\d:\d\d$/).waitFor();
    await page.reload();
    await grid.getByRole('rowheader', { name: 'Platform database 第二号機' }).waitFor();
  });

  testWithTools(
    ['chromium'],
    'an objective written as “1d 2h” is understood before it is taken, and agreed in minutes',
    async () => {
      const { page, goTo } = visit;
      await goTo('#/plan/services');
      await page.getByRole('button', { name: 'Objectives …' }).last().click();
      const rto = page.getByLabel(/^Recovery time objective/);
      await rto.fill('soon');
      await page.getByText('This is no whole number of minutes. Write it like 4h, 90 min or 1d 2h.').waitFor();
      expect(await page.getByRole('button', { name: 'Agree the objectives' }).isDisabled()).toBe(true);
      await rto.fill('1d 2h');
      await page.getByText('1 d 2 h = 1,560 minutes').waitFor();
      const longest = page.getByLabel(/^Maximum tolerable downtime/);
      await longest.fill('for ever');
      await page.getByRole('button', { name: 'Agree the objectives' }).click();
      expect(await longest.isVisible()).toBe(true);
      await longest.fill('');
      await page.getByRole('button', { name: 'Agree the objectives' }).click();
      await page.getByRole('cell', { name: '1 d 2 h' }).waitFor();
      await goTo('#/plan/inventory');
    },
  );

  testWithTools(['chromium'], 'Esc leaves a cell as it was, and a value that is refused stays with the reason', async () => {
    const { page } = visit;
    const grid = page.getByRole('grid', { name: 'Inventory' });
    const kept = grid.locator('[data-cell="1:5"]');
    await kept.click();
    await page.keyboard.type('7');
    await page.keyboard.press('Escape');
    expect(await kept.textContent()).toBe('90 days');
    await page.keyboard.type('soon');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').textContent()).toBe('Write a whole number, or leave it empty.');
    await page.keyboard.press('Escape');
  });

  testWithTools(
    ['chromium'],
    'an edit is taken back with Ctrl-Z and done again with Shift, and the log keeps all of it',
    async () => {
      const { page, goTo } = visit;
      await goTo('#/plan');
      await goTo('#/plan/inventory');
      const kept = page.getByRole('grid', { name: 'Inventory' }).locator('[data-cell="1:5"]');
      const press = async (key: string, days: string) => {
        await page.keyboard.press(key);
        await expect.poll(() => kept.textContent()).toBe(`${days} days`);
      };
      await page.getByRole('grid', { name: 'Inventory' }).locator('[data-cell="1:4"]').click();
      await page.keyboard.press('ArrowRight');
      for (const days of ['31', '32']) {
        await page.keyboard.type(days);
        await press('Enter', days);
        await page.keyboard.press('ArrowUp');
      }
      await press('ControlOrMeta+z', '31');
      await press('ControlOrMeta+z', '90');
      await press('ControlOrMeta+Shift+z', '31');
      await page.getByRole('button', { name: 'Undo Tenant configuration' }).click();
      await expect.poll(() => kept.textContent()).toBe('90 days');
      await page.getByRole('button', { name: 'Redo Tenant configuration' }).waitFor();
      await page.reload();
      await expect.poll(() => kept.textContent()).toBe('90 days');
      await goTo('#/activity');
      await page.getByText('Asset changed').nth(5).waitFor();
      await goTo('#/plan/inventory');
    },
  );

  testWithTools(['chromium'], 'agreed objectives are taken back as they were', async () => {
    const { page, goTo } = visit;
    await goTo('#/plan/services');
    const rto = page.getByRole('table').getByRole('row').nth(1).getByRole('cell').nth(2);
    await page.getByRole('button', { name: 'Objectives …' }).first().click();
    await page.getByLabel(/^Recovery time objective/).fill('3h 30m');
    await page.getByRole('button', { name: 'Agree the objectives' }).click();
    await expect.poll(() => rto.textContent()).toBe('3 h 30 min');
    await page.getByRole('button', { name: 'Undo Maintenance operations' }).click();
    await expect.poll(() => rto.textContent()).toBe('4 h');
    await page.reload();
    await expect.poll(() => rto.textContent()).toBe('4 h');
    await goTo('#/plan/inventory');
  });

  testWithTools(['chromium'], 'the roles of a person are changed by keyboard alone, and taken back', async () => {
    const { page, goTo } = visit;
    await goTo('#/plan/people');
    const row = page.getByRole('row').filter({ hasText: 'Tomás Ferreira' }).first();
    const certifier = row.getByRole('listitem').filter({ hasText: 'Certifier' });
    expect(await certifier.count()).toBe(0);
    await row.getByRole('button', { name: 'Roles …' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Roles of Tomás Ferreira' }).waitFor();
    const save = page.getByRole('button', { name: 'Save the roles' });
    expect(await save.isDisabled()).toBe(true);
    const box = page.getByRole('checkbox', { name: 'Certifier' });
    while (!(await box.evaluate((element) => element === document.activeElement))) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await expect.poll(() => certifier.count()).toBe(1);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => certifier.count()).toBe(0);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect.poll(() => certifier.count()).toBe(1);
    await page.getByRole('button', { name: 'Undo Tomás Ferreira' }).click();
    await page.reload();
    await row.waitFor();
    expect(await certifier.count()).toBe(0);
    await goTo('#/plan/inventory');
  });

  testWithTools(['chromium'], 'arrow keys walk the grid and the focus stays visible', async () => {
    const { page } = visit;
    await page.getByRole('grid', { name: 'Inventory' }).locator('[data-cell="1:3"]').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-cell'));
    await expect.poll(focused).toBe('1:1');
    await page.keyboard.press('Control+End');
    await expect.poll(focused).toBe('11:9');
  });

  testWithTools(['chromium'], 'the drill just run shows its six steps, checks, differences and three sign-offs', async () => {
    const { page, goTo } = visit;
    await goTo('#/drills');
    await page.getByRole('link', { name: /accidental deletion/ }).click();
    await page.getByRole('heading', { level: 1, name: /accidental deletion/ }).waitFor();
    const steps = page.getByRole('list', { name: 'Six steps' });
    await steps.waitFor();
    expect(await steps.getByRole('listitem').count()).toBe(6);
    expect(await page.getByRole('table', { name: 'Sign-offs' }).getByRole('row').count()).toBe(4);
    expect(await page.getByRole('table', { name: 'Differences' }).getByText('shift-report-1.csv').count()).toBe(1);
    expect(await page.getByRole('region', { name: 'Result', exact: true }).getByText('51', { exact: true }).isVisible()).toBe(
      true,
    );
    const saved = page.waitForEvent('download');
    await page
      .getByRole('button', { name: 'Save restic-check.txt' })
      .or(page.getByRole('button', { name: /^Save / }))
      .first()
      .click();
    expect(readFileSync(await (await saved).path()).length).toBeGreaterThan(0);
  });

  testWithTools(['chromium'], 'the pack is shown page by page from its own bytes and verifies in three voices', async () => {
    const { page, goTo } = visit;
    await goTo('#/packs');
    await page.getByRole('table').getByRole('link').click();
    await page
      .getByText(/^Page 1 of \d+$/)
      .first()
      .waitFor();
    const inked = () =>
      page.evaluate(() => {
        const canvas = document.querySelector('canvas');
        const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        return pixels.some((value, index) => index % 4 === 0 && value < 100);
      });
    await expect.poll(inked, { timeout: 20_000 }).toBe(true);
    await page.getByRole('button', { name: 'Next page' }).click();
    await page
      .getByText(/^Page 2 of \d+$/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Verify' }).click();
    await page.getByText(/^Unchanged, signed by everyone who had to sign/).waitFor({ timeout: 60_000 });
    expect(await page.getByText('3 of 3 required signatures').isVisible()).toBe(true);
  });

  testWithTools(['chromium'], 'a PDF that is no pack is called that, and a changed pack is called altered', async () => {
    const { page, work } = visit;
    await page.getByRole('button', { name: 'Clear the list' }).click();
    await page.setInputFiles('input[type=file]', {
      name: 'letter.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\n%%EOF\n'),
    });
    await page.getByText(/^This file is not a Drillbook evidence pack/).waitFor({ timeout: 60_000 });

    const changed = readFileSync(join(work, 'settings', 'demo', 'evidence-pack.pdf'));
    const middle = Math.floor(changed.length / 3);
    changed.writeUInt8(changed.readUInt8(middle) ^ 1, middle);
    await page.getByRole('button', { name: 'Clear the list' }).click();
    await page.setInputFiles('input[type=file]', { name: 'pack.pdf', mimeType: 'application/pdf', buffer: changed });
    await page.getByText(/^Altered or damaged/).waitFor({ timeout: 60_000 });
  });

  testWithTools(['chromium'], 'a file dropped anywhere on the window is verified, and the window stays', async () => {
    const { page, goTo } = visit;
    await goTo('#/overview');
    await page.evaluate(() => {
      const dropped = new DataTransfer();
      dropped.items.add(new File(['no pack'], 'anywhere.pdf', { type: 'application/pdf' }));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: dropped }));
    });
    await page.getByText(/^anywhere\.pdf ·/).waitFor();
    await page.getByText(/^This file is not a Drillbook evidence pack/).waitFor();
  });

  testWithTools(['chromium'], 'Ctrl-K goes anywhere from the keyboard', async () => {
    const { page } = visit;
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('restore targ');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Restore targets' }).waitFor();
  });

  testWithTools(['chromium'], 'the window speaks Chinese and Japanese at once when told to', async () => {
    const { page, goTo } = visit;
    await goTo('#/settings');
    await page.getByRole('button', { name: /Language/ }).click();
    await page.getByRole('option', { name: '日本語' }).click();
    await page.getByRole('heading', { level: 1, name: '設定' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('ja');
    await page.getByRole('button', { name: /言語/ }).click();
    await page.getByRole('option', { name: '简体中文' }).click();
    await page.getByRole('heading', { level: 1, name: '设置' }).waitFor();
    await page.getByRole('button', { name: /语言/ }).click();
    await page.getByRole('option', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  });

  for (const theme of ['light', 'dark'] as const) {
    testWithTools(
      ['chromium'],
      `no screen has an accessibility finding, ${theme}`,
      async () => {
        const { page, goTo } = visit;
        await page.emulateMedia({ colorScheme: theme });
        const found: Record<string, readonly string[]> = {};
        for (const screen of screens) {
          await goTo(`#/${screen}`);
          found[screen] = await axeFindings(page);
        }
        for (const list of ['drills', 'packs']) {
          await goTo(`#/${list}`);
          await page.getByRole('table').getByRole('link').first().click();
          await page
            .getByText(list === 'drills' ? 'SHA-256' : /^Page 1 of/)
            .first()
            .waitFor();
          found[`one of ${list}`] = await axeFindings(page);
        }
        expect(Object.entries(found).filter(([, findings]) => findings.length > 0)).toEqual([]);
      },
      120_000,
    );
  }

  for (const [language, settings] of Object.entries({ 简体中文: '设置', 日本語: '設定' })) {
    testWithTools(
      ['chromium'],
      `no screen and no dialog has an accessibility finding in ${language}`,
      async () => {
        const { page, goTo } = visit;
        const speak = async (name: string, title: string) => {
          await goTo('#/overview');
          await goTo('#/settings');
          await page.getByRole('button', { name: /Language|语言|言語/ }).click();
          await page.getByRole('option', { name }).click();
          await page.getByRole('heading', { level: 1, name: title }).waitFor();
        };
        await speak(language, settings);
        const found: Record<string, readonly string[]> = {};
        for (const screen of screens) {
          await goTo(`#/${screen}`);
          found[screen] = await axeFindings(page);
        }
        await goTo('#/plan/services');
        await page.getByRole('table').getByRole('button').last().click();
        await page.getByRole('dialog').waitFor();
        found.dialog = await axeFindings(page);
        await page.keyboard.press('Escape');
        await speak('English', 'Settings');
        expect(Object.entries(found).filter(([, findings]) => findings.length > 0)).toEqual([]);
      },
      120_000,
    );
  }

  testWithTools(['chromium'], 'a file that is no site file is refused by name, and the open site stays open', async () => {
    const { page, goTo } = visit;
    await goTo('#/start');
    await page.getByRole('button', { name: 'Open a site file' }).click();
    await page.getByLabel('Path of the site file').fill(join(import.meta.dirname, 'screens.test.ts'));
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByText('SITE_FILE_FOREIGN').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: /^Back to/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
  });

  testWithTools(['chromium'], 'in all of this nothing on the page failed and the content policy refused nothing', () => {
    expect(visit.complaints).toEqual([]);
  });
});
