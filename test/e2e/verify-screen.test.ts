import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type PackHistory, packHistory, siteKeys } from '../support/signed-pack.ts';
import { smallAttachments } from '../support/small-pack.ts';
import { findTool, testWithTools } from '../support/tools.ts';
import { axeFindings } from './axe-findings.ts';
import { visitWindow, type WindowVisit } from './window-visit.ts';

let visit: WindowVisit;
let states: PackHistory;

beforeAll(async () => {
  if (findTool('chromium') === null) return;
  visit = await visitWindow();
  // drawn in a way this version does not know, so that nobody can say whether its pages are right
  const changeEvidence = (evidence: Record<string, unknown>) => Object.assign(evidence, { program: { drawing: 9_999 } });
  states = await packHistory(await siteKeys(), { changeEvidence });
}, 180_000);

afterAll(() => visit?.close());

const saved = async (button: string): Promise<Buffer> => {
  const download = visit.page.waitForEvent('download');
  await visit.page.getByRole('button', { name: button }).click();
  return readFileSync(await (await download).path());
};

const give = (files: Readonly<Record<string, Uint8Array>>): Promise<void> =>
  visit.page
    .locator('input[type=file]')
    .first()
    .setInputFiles(
      Object.entries(files).map(([name, bytes]) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) })),
    );

describe('the Verify screen, without a site', () => {
  testWithTools(['chromium'], 'hands out verify.html under the SHA-256 it is known by', async () => {
    const { page, goTo } = visit;
    await goTo('#/verify');
    const bytes = await saved('Save the page');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await page.getByText(sha256.match(/.{4}/g)?.join(' ') ?? '').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  testWithTools(
    ['chromium'],
    'verifies many files one after the other, each with its result, and holds them against each other',
    async () => {
      const { page } = visit;
      await give({ 'whole.pdf': states.whole, 'tested.pdf': states.tested, 'letter.pdf': Buffer.from('%PDF-1.7\n%%EOF\n') });
      await page.getByText('3 of 3 files verified').waitFor({ timeout: 60_000 });
      const list = page.getByRole('grid', { name: 'Files' });
      expect(await list.getByRole('row').count()).toBe(4);
      await page.getByRole('status').filter({ hasText: 'No evidence pack: 1' }).waitFor({ state: 'attached' });
      await list.getByRole('row', { name: 'letter.pdf' }).click();
      await page.getByText(/^This file is not a Drillbook evidence pack/).waitFor();
      await list.getByRole('row', { name: 'Packs of one site, side by side' }).click();
      await page.getByText('COPY_EARLIER').waitFor();
      expect(await axeFindings(page)).toEqual([]);
    },
  );

  testWithTools(['chromium'], 'saves an attached file as it was attached', async () => {
    const { page } = visit;
    await page.getByRole('row', { name: 'whole.pdf', exact: true }).click();
    expect(await saved('Save raw/restore.log')).toEqual(smallAttachments[0]?.content);
  });

  testWithTools(
    ['chromium', 'pdftotext'],
    'saves the record of everything that was verified, which is no pack itself',
    async () => {
      const { page, work } = visit;
      const record = await saved('Save record as PDF');
      writeFileSync(join(work, 'record.pdf'), record);
      expect(record.subarray(0, 5).toString()).toBe('%PDF-');
      expect(record.includes('drillbook-pack:')).toBe(false);
      await give({ 'record.pdf': record });
      await page.getByText('4 of 4 files verified').waitFor({ timeout: 60_000 });
      await page.getByRole('row', { name: 'record.pdf' }).getByText('No evidence pack').waitFor();
    },
  );

  testWithTools(['chromium'], 'says that one file is too many, and lets go of all that still wait', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: 'Clear the list' }).click();
    await give(Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`${index}.pdf`, new Uint8Array([index])])));
    await page.getByText(/^At most 100 files are verified here at once/).waitFor();
    await page.getByText(/of 100 files verified$/).waitFor();
    await page.getByRole('button', { name: 'Clear the list' }).click();
    await page.getByText('Drop PDFs here').waitFor();
    await give({ 'letter.pdf': Buffer.from('%PDF-1.7\n%%EOF\n') });
    await page.getByText(/^This file is not a Drillbook evidence pack/).waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: /^letter.pdf: This file is not/ })
      .waitFor({ state: 'attached' });
  });
});
