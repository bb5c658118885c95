import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import type { ProtectedAsset } from '../../shared/domain/protected-asset.ts';
import { findTool, testWithTools } from '../support/tools.ts';
import { axeFindings } from './axe-findings.ts';
import { visitWindow, type WindowVisit } from './window-visit.ts';

const column = { name: 0, kind: 1, retention: 5 } as const;

let visit: WindowVisit;

beforeAll(async () => {
  if (findTool('chromium') === null) return;
  visit = await visitWindow();
  await visit.page.getByRole('button', { name: 'Open the demo site' }).click();
  await visit.page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor({ timeout: 120_000 });
}, 180_000);

afterAll(async () => {
  await visit?.close();
});

beforeEach(async () => {
  if (visit === undefined) return;
  await visit.goTo('#/plan');
  await visit.goTo('#/plan/inventory');
});

const gridOf = (page: Page): Locator => page.getByRole('grid', { name: 'Inventory' });

const cellOf = (page: Page, row: number, at: number): Locator => gridOf(page).locator(`[data-cell="${row}:${at}"]`);

/** Puts the keyboard in a cell without opening it, wherever it was. */
async function standIn(page: Page, row: number, at: number): Promise<void> {
  await gridOf(page).getByRole('columnheader').first().focus();
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < row; step++) await page.keyboard.press('ArrowDown');
  for (let step = 0; step < at; step++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe(`${row}:${at}`);
}

/** The assets as the site file holds them. */
function storedAssets(page: Page): Promise<readonly ProtectedAsset[]> {
  return page.evaluate(async () => {
    const response = await fetch('call/site:view', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    const { value } = (await response.json()) as { readonly value: { readonly plan: { readonly assets: ProtectedAsset[] } } };
    return value.plan.assets;
  });
}

/** An asset by its place on the screen as long as nothing is sorted. */
async function storedAsset(page: Page, row: number): Promise<ProtectedAsset> {
  const asset = (await storedAssets(page))[row];
  if (asset === undefined) throw new Error(`no asset in row ${row}`);
  return asset;
}

/** A word that leaves at least two rows, but not this one. */
function wordWithout(assets: readonly ProtectedAsset[], row: number): string {
  const words = assets.flatMap(({ name }) => name.toLowerCase().split(/\s+/));
  const left = (word: string) => assets.filter(({ name }) => name.toLowerCase().includes(word)).length;
  const word = words.find((one) => left(one) >= 2 && !JSON.stringify(assets[row]).toLowerCase().includes(one));
  if (word === undefined) throw new Error('no word filters this row away');
  return word;
}

describe('a cell of the inventory', () => {
  for (const refusedBy of ['Enter', 'leaving'] as const) {
    testWithTools(['chromium'], `a value refused by ${refusedBy} goes to no other asset when the rows are filtered`, async () => {
      const { page } = visit;
      const before = await storedAssets(page);
      await cellOf(page, 1, column.retention).click();
      await page.keyboard.type('9x');
      if (refusedBy === 'Enter') {
        await page.keyboard.press('Enter');
        await page.getByRole('alert').getByText('Write a whole number, or leave it empty.').waitFor();
      }
      const filter = page.getByRole('searchbox', { name: 'Filter the inventory' });
      await filter.click();
      await filter.pressSequentially(wordWithout(before, 1));
      await page
        .getByRole('status')
        .getByText(/^\d+ of 12 assets$/)
        .waitFor();
      expect(await gridOf(page).getByRole('textbox').count()).toBe(0);
      await page.getByRole('alert').getByText('“9x” was not saved under “Kept for”').waitFor();
      await cellOf(page, 0, column.name).click();
      await filter.fill('');
      expect(await gridOf(page).getByRole('textbox').count()).toBe(0);
      await page.reload();
      await gridOf(page).waitFor();
      expect(await storedAssets(page)).toEqual(before);
    });
  }

  testWithTools(['chromium'], 'the keyboard stays with its asset when the rows are filtered', async () => {
    const { page } = visit;
    const assets = await storedAssets(page);
    const at = assets.findIndex(({ serviceId }) => serviceId !== assets[0]?.serviceId);
    await standIn(page, at, column.name);
    const stands = () => gridOf(page).locator('[role=rowheader][tabindex="0"]').textContent();
    await page.getByRole('searchbox').fill('Document archive');
    await page
      .getByRole('status')
      .getByText(/^\d+ of 12 assets$/)
      .waitFor();
    expect(await stands()).toBe(assets[at]?.name);
    await page.getByRole('searchbox').fill('');
    await page.getByRole('status').getByText('12 assets', { exact: true }).waitFor();
    expect(await stands()).toBe(assets[at]?.name);
  });

  testWithTools(
    ['chromium'],
    'looking through a list with the arrow keys saves nothing; Enter and Tab take the choice',
    async () => {
      const { page } = visit;
      const before = await storedAsset(page, 0);
      const list = gridOf(page).getByRole('combobox');
      const look = async () => {
        await standIn(page, 0, column.kind);
        await page.keyboard.press('Enter');
        await list.waitFor();
        await page.keyboard.press('ArrowDown');
      };
      await look();
      expect(await list.inputValue()).not.toBe(before.kind);
      await page.keyboard.press('Escape');
      await list.waitFor({ state: 'detached' });
      expect(await storedAsset(page, 0)).toEqual(before);

      await look();
      await page.getByRole('searchbox').focus();
      await list.waitFor({ state: 'detached' });
      expect(await storedAsset(page, 0)).toEqual(before);

      await look();
      const chosen = await list.inputValue();
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await storedAsset(page, 0)).kind).toBe(chosen);
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe('1:1');

      await standIn(page, 0, column.kind);
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Tab');
      await expect.poll(async () => (await storedAsset(page, 0)).kind).toBe(before.kind);
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe('0:2');
    },
  );

  testWithTools(['chromium'], 'a refused value says why in a sentence that belongs to its input', async () => {
    const { page } = visit;
    await cellOf(page, 2, column.name).click();
    await page.keyboard.press('Enter');
    const input = gridOf(page).getByRole('textbox', { name: 'Name' });
    await input.fill('x'.repeat(301));
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('This is too long. Shorten it.').waitFor();
    expect(await input.getAttribute('aria-invalid')).toBe('true');
    const described = await input.evaluate((element) => {
      const id = element.getAttribute('aria-describedby');
      return id === null ? null : document.getElementById(id)?.textContent;
    });
    expect(described).toBe('This is too long. Shorten it.');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  testWithTools(
    ['chromium'],
    'an asset changed in another tab shows what it reads now, and mine is saved on a second Enter',
    async () => {
      const { page, openTab } = visit;
      const tab = await openTab();
      const write = async (at: Page, days: string) => {
        await standIn(at, 3, column.retention);
        await at.keyboard.type(days);
        await at.keyboard.press('Enter');
      };
      await write(tab, '45');
      await expect.poll(() => cellOf(tab, 3, column.retention).textContent()).toBe('45 days');
      await write(page, '60');
      await page.getByRole('alert').getByText('This cell now reads “45”.').waitFor();
      const input = gridOf(page).getByRole('textbox', { name: 'Kept for' });
      expect(await input.inputValue()).toBe('60');
      expect((await storedAsset(page, 3)).retentionDays).toBe(45);
      await page.keyboard.press('Enter');
      await expect.poll(() => cellOf(page, 3, column.retention).textContent()).toBe('60 days');
      expect((await storedAsset(page, 3)).retentionDays).toBe(60);

      await write(tab, '50');
      await tab.getByRole('alert').getByText('This cell now reads “60”.').waitFor();
      await tab.keyboard.press('Escape');
      await expect.poll(() => cellOf(tab, 3, column.retention).textContent()).toBe('60 days');
      await tab.close();
    },
  );

  testWithTools(['chromium'], 'an open cell, an open list and an open dialog have no accessibility finding', async () => {
    const { page } = visit;
    const found: Record<string, readonly string[]> = {};
    for (const [open, at] of Object.entries({ cell: column.retention, list: column.kind })) {
      await standIn(page, 0, at);
      await page.keyboard.press('Enter');
      await gridOf(page).locator('input, select').waitFor();
      found[open] = await axeFindings(page);
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: 'Add an asset' }).click();
    await page.getByRole('dialog').waitFor();
    found.dialog = await axeFindings(page);
    await page.keyboard.press('Escape');
    expect(Object.entries(found).filter(([, findings]) => findings.length > 0)).toEqual([]);
  });

  testWithTools(['chromium'], 'in all of this nothing on the page failed', () => {
    expect(visit.complaints).toEqual([]);
  });
});
