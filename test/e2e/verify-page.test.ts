import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeVerifyPage } from '../../electron/build-verify-page.ts';
import type { VerifiedFile } from '../../shared/domain/verified-file.ts';
import { verifyPack } from '../../shared/verifier/verify-pack.ts';
import { repository } from '../support/built.ts';
import { evilUpdate, objectBody, objectLike } from '../support/evil-update.ts';
import { type PackHistory, packHistory, type SiteKeys, siteKeys, trustNobody } from '../support/signed-pack.ts';
import { smallAttachments } from '../support/small-pack.ts';
import { findTool, testWithTools } from '../support/tools.ts';
import { fileFolder } from '../support/work-folder.ts';
import { axeFindings } from './axe-findings.ts';

const folder = fileFolder();
const address = pathToFileURL(join(folder, 'verify.html')).href;
let browser: Browser;
let keys: SiteKeys;
let states: PackHistory;

beforeAll(async () => {
  await writeVerifyPage(repository, folder);
  keys = await siteKeys();
  states = await packHistory(keys);
  const executablePath = findTool('chromium');
  if (executablePath !== null) browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
}, 120_000);

afterAll(() => browser?.close());

interface Visit {
  readonly page: Page;
  /** Whatever was asked for beside the page itself and its own thread, and what the policy or the page complained about. */
  readonly complaints: string[];
  readonly give: (files: Readonly<Record<string, Uint8Array>>) => Promise<void>;
  /** What the thread answered, file by file. */
  readonly answers: () => Promise<readonly VerifiedFile[]>;
}

async function visit(locale = 'en-GB'): Promise<Visit> {
  const page = await browser.newPage({ locale, viewport: { width: 1280, height: 800 } });
  const complaints: string[] = [];
  page.on('request', (request) => {
    const isOwn = request.url() === address || request.url().startsWith('blob:null/');
    if (!isOwn) complaints.push(`asked for ${request.url()}`);
  });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(listen);
  await page.goto(address);
  await page.locator('h1').waitFor();
  return {
    page,
    complaints,
    give: async (files) => {
      const given = Object.entries(files).map(([name, bytes]) => ({
        name,
        mimeType: 'application/pdf',
        buffer: Buffer.from(bytes),
      }));
      await page.locator('input[type=file]').first().setInputFiles(given);
    },
    answers: () => page.evaluate(() => (window as unknown as { readonly answers: VerifiedFile[] }).answers),
  };
}

/** Runs in the page, before its own script. */
function listen(): void {
  const answers: unknown[] = [];
  Object.assign(window, { answers });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    console.error(`refused by ${violatedDirective}: ${blockedURI}`);
  });
  const tapped = new WeakSet<Worker>();
  const add = Worker.prototype.addEventListener;
  Worker.prototype.addEventListener = function (this: Worker, ...[type, listener]: Parameters<typeof add>) {
    if (type === 'message' && !tapped.has(this)) {
      tapped.add(this);
      add.call(this, 'message', (event) => {
        const { outcome } = (event as MessageEvent<{ outcome: { answer: object | null } | null }>).data;
        if (outcome?.answer && 'verdict' in outcome.answer) answers.push(outcome.answer);
      });
    }
    add.call(this, type, listener);
  };
}

const changed = (bytes: Uint8Array, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
};

test('the same sources give the same file, wherever they lie', async () => {
  const elsewhere = join(fileFolder(), 'another checkout');
  for (const part of ['package.json', 'renderer', 'shared', 'tsconfig.base.json'])
    cpSync(join(repository, part), join(elsewhere, part), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(elsewhere, 'node_modules'));
  await writeVerifyPage(elsewhere, join(elsewhere, 'out'));
  const [here, there] = [folder, join(elsewhere, 'out')].map((place) => readFileSync(join(place, 'SHA256SUMS'), 'utf8'));
  expect(there).toBe(here);
}, 120_000);

test('it is one file below 1.5 MB that names nothing to load', () => {
  const html = readFileSync(join(folder, 'verify.html'));
  expect(html.length).toBeLessThan(1_500_000);
  const tags = html.toString('utf8').replaceAll(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '<$1>');
  expect(tags.match(/\b(src|href)="(?!data:)/g)).toBe(null);
  expect(tags).toContain("default-src 'none'; script-src 'sha256-");
});

describe('opened from a disk', () => {
  testWithTools(['chromium'], 'comes to the verdict the application comes to, for good files and bad ones', async () => {
    const { page, complaints, give, answers } = await visit();
    const catalog = objectLike(states.whole, /\/Type \/Catalog/);
    const files: Record<string, Uint8Array> = {
      'whole.pdf': states.whole,
      'sealed.pdf': states.sealed,
      'draft.pdf': states.rendered,
      'changed.pdf': changed(states.whole, 9_000),
      'cut.pdf': states.whole.subarray(0, states.whole.length - 700),
      'updated.pdf': evilUpdate(states.whole, { objects: new Map([[catalog, objectBody(states.whole, catalog)]]) }),
      'letter.pdf': Buffer.from('%PDF-1.7\n%%EOF\n'),
      'nothing.pdf': new Uint8Array(),
      'noise.pdf': Buffer.from(Array.from({ length: 200_000 }, (_, index) => (index * 7_919) % 251)),
      'deep.pdf': Buffer.concat([states.rendered.subarray(0, 15), Buffer.from(`1 0 obj\n${'['.repeat(500_000)}`)]),
    };
    await give(files);
    await page.getByText('10 of 10 files verified').waitFor({ timeout: 60_000 });
    const found = await answers();
    expect(found.map(({ fileName }) => fileName)).toEqual(Object.keys(files));
    for (const { fileName, verifiedAt, verdict } of found) {
      const bytes = files[fileName] ?? new Uint8Array();
      expect(verdict, fileName).toEqual(await verifyPack(bytes, { verifiedAt, trust: trustNobody }));
    }
    expect(found.map(({ verdict }) => verdict.bottomLine)).toEqual([
      'intact-pages-not-compared',
      'intact-incomplete',
      'unsealed',
      ...Array<string>(3).fill('altered'),
      ...Array<string>(3).fill('not-a-pack'),
      expect.stringMatching(/^(altered|not-a-pack)$/),
    ]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  testWithTools(
    ['chromium'],
    'proves who signed once their fingerprints are pasted, in whatever form people write them',
    async () => {
      const { page, complaints, give } = await visit();
      await give({ 'whole.pdf': states.whole });
      await page.getByText('0 of 4 signers on the trust list').waitFor();
      const { answers } = {
        answers: await page.evaluate(() => (window as unknown as { readonly answers: VerifiedFile[] }).answers),
      };
      const prints = answers[0]?.verdict.identity.signers.map(({ certificate }) => certificate?.fingerprintSha256 ?? '') ?? [];
      const written = [
        prints[0],
        prints[1]?.toUpperCase().match(/../g)?.join(':'),
        `${prints[2]?.match(/.{4}/g)?.join(' ')}  検証 花子`,
        `SHA-256: ${prints[3]}, Anna`,
      ].join('\n');
      const field = page.getByLabel('Fingerprints');
      await field.fill(`${written}\nno fingerprint`);
      await page.getByText(/^Line 5 is no SHA-256/).waitFor();
      await field.fill(written);
      await field.blur();
      await page.getByText('every signer trusted').waitFor();
      await page.getByText('fingerprint on the trust list as 検証 花子').waitFor();
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  testWithTools(['chromium'], 'hands out the attached files and the evidence as they were attached', async () => {
    const { page, complaints, give } = await visit();
    await give({ 'whole.pdf': states.whole });
    const saved = async (button: string): Promise<Buffer> => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: button }).click();
      return readFileSync(await (await download).path());
    };
    expect(await saved('Save raw/restore.log')).toEqual(smallAttachments[0]?.content);
    expect(JSON.parse((await saved('Save evidence.json')).toString('utf8'))).toMatchObject({ schema: 'drillbook.evidence/1' });
    expect(complaints).toEqual([]);
    await page.close();
  });

  testWithTools(['chromium'], 'says which of several packs of a site cannot both be true', async () => {
    const { page, complaints, give } = await visit();
    const later = await packHistory(keys, {
      issuedAt: '2026-11-22T10:00:30.000Z',
      changeEvidence: (evidence) => Object.assign(evidence, { audit: { size: 4, head: 'f'.repeat(64) } }),
    });
    await give({ 'earlier.pdf': states.whole, 'later.pdf': later.whole, 'earlier-tested.pdf': states.tested });
    await page.getByText(/^These packs cannot all be true/).waitFor();
    await page.getByRole('row', { name: 'Packs of one site, side by side' }).click();
    await page.getByText('EARLIER_PACKS_NAMED').first().waitFor();
    // the log says that one came first, the clock the other: each misses the other
    expect(await page.getByText('EARLIER_PACKS_NAMED').count()).toBe(2);
    for (const code of ['LOG_GROWS', 'COPY_EARLIER']) await page.getByText(code).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  testWithTools(['chromium'], 'the list is walked by the arrow keys, and a file can be taken off it', async () => {
    const { page, give } = await visit();
    await give({ 'whole.pdf': states.whole, 'letter.pdf': Buffer.from('%PDF-1.7\n') });
    await page.getByText('2 of 2 files verified').waitFor();
    await page.getByRole('row', { name: 'whole.pdf' }).click();
    await page.keyboard.press('ArrowDown');
    await page.getByText(/^This file is not a Drillbook evidence pack/).waitFor();
    await page.getByRole('button', { name: 'Take letter.pdf off the list' }).click();
    await page.getByText('3 of 3 required signatures').waitFor();
    await page.close();
  });

  testWithTools(['chromium'], 'cannot call out, and makes no markup from text', async () => {
    const { page, complaints } = await visit();
    const attempt = (code: string): Promise<string> =>
      page.evaluate(`(async () => { try { ${code}; return 'done'; } catch (error) { return error.name; } })()`);
    expect(await attempt("await fetch('http://127.0.0.1:9/')")).toBe('TypeError');
    expect(await attempt("document.body.innerHTML = '<p>text</p>'")).toBe('TypeError');
    expect(await attempt("new Worker('data:text/javascript,1')")).toBe('TypeError');
    expect(complaints.some((text) => text.includes('connect-src') || text.includes('default-src'))).toBe(true);
    await page.close();
  });

  testWithTools(
    ['chromium', 'pdftotext'],
    'has no accessibility finding in any language, light or dark, empty or full, and prints everything unfolded',
    async () => {
      const titles = { 'en-GB': 'Verify evidence packs', 'zh-CN': '验证证据包', 'ja-JP': '証跡パックの検証' };
      for (const [locale, title] of Object.entries(titles)) {
        const { page, give } = await visit(locale);
        await page.getByRole('heading', { level: 1, name: title }).waitFor();
        await page.emulateMedia({ colorScheme: locale === 'zh-CN' ? 'dark' : 'light' });
        expect(await axeFindings(page)).toEqual([]);
        await give({ 'whole.pdf': states.whole, 'tested.pdf': states.tested, 'changed.pdf': changed(states.whole, 9_000) });
        await page.locator('button[data-kind=primary]:not([data-disabled])').waitFor();
        expect(await axeFindings(page)).toEqual([]);
        const paper = join(folder, `${locale}.pdf`);
        await page.pdf({ path: paper });
        const text = execFileSync('pdftotext', ['-layout', paper, '-'], { encoding: 'utf8' });
        for (const word of ['COPY_EARLIER', 'SIGNER_DISTINCT', 'whole.pdf', 'tested.pdf', 'changed.pdf'])
          expect(text).toContain(word);
        await page.close();
      }
    },
    120_000,
  );
});
