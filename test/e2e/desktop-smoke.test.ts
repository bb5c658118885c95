import { _electron, type ElectronApplication } from 'playwright-core';
import { test } from 'vitest';
import { findElectron } from '../../electron/electron-binary.ts';
import { needsBuild, repository } from '../support/built.ts';
import { workFolder } from '../support/work-folder.ts';
import { callFromPage, expectBareWindow, expectWindowWithoutViolations, refusals, refusedBy } from './desktop-checks.ts';

const program = findElectron(repository);
const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const missing = program === null ? 'Electron’s binary is not on this machine' : hasScreen ? null : 'this machine has no screen';
const title = 'the desktop application starts with the real Electron, answers and lets nothing in';

async function launch(executablePath: string): Promise<ElectronApplication> {
  await needsBuild();
  const settings = workFolder();
  // Root has no sandbox of its own on Linux; what is tested here is everything above it.
  const args = process.getuid?.() === 0 ? [repository, '--no-sandbox'] : [repository];
  return _electron.launch({
    executablePath,
    args,
    env: { ...process.env, DRILLBOOK_SETTINGS: settings } as Record<string, string>,
  });
}

test.runIf(program !== null && hasScreen)(
  missing === null ? title : `${title} [not run: ${missing}]`,
  async ({ expect }) => {
    const application = await launch(program ?? '');
    try {
      const page = await application.firstWindow();
      await expectWindowWithoutViolations(page);
      await expectBareWindow(page);
      expect(page.url()).toBe('app://drillbook/');
      expect(await callFromPage(page, 'app:state', {})).toMatchObject({ ok: true });
      for (const [attempt, directive] of refusals) expect(await refusedBy(page, attempt)).toBe(directive);
    } finally {
      await application.close();
    }
  },
  180_000,
);
