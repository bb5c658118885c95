import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { afterAll, expect } from 'vitest';
import { verifyPack } from '../../../shared/verifier/verify-pack.ts';
import { packHistory, siteKeys, trustNobody, verifiedAt } from '../../support/signed-pack.ts';
import { findTool, testWithTools } from '../../support/tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'drillbook-page-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const script = (packBase64: string): string => `
  import { verifyPack } from ${JSON.stringify(fileURLToPath(new URL('../../../shared/verifier/verify-pack.ts', import.meta.url)))};
  const bytes = Uint8Array.from(atob(${JSON.stringify(packBase64)}), (character) => character.charCodeAt(0));
  globalThis.verdict = verifyPack(bytes, ${JSON.stringify({ verifiedAt, trust: trustNobody })});`;

testWithTools(['chromium'], 'a page opened from a file, in any character set, comes to the same verdict', async () => {
  const { whole } = await packHistory(await siteKeys());
  const entry = join(folder, 'page.ts');
  writeFileSync(entry, script(Buffer.from(whole).toString('base64')));
  await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: false, lib: { entry, formats: ['iife'], name: 'page', fileName: () => 'page.js' } },
  });
  writeFileSync(join(folder, 'page.html'), '<!doctype html><meta charset="windows-1252"><script src="page.js"></script>');
  const browser = await chromium.launch({ executablePath: findTool('chromium') ?? '', args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, 'page.html')).href);
    const verdict = await page.evaluate('globalThis.verdict');
    expect(verdict).toEqual(await verifyPack(whole, { verifiedAt, trust: trustNobody }));
  } finally {
    await browser.close();
  }
});
