import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { answer } from '../../../electron/ipc/answer.ts';
import { createDesk, type Desk } from '../../../electron/ipc/desk.ts';
import { addAsset } from '../../../electron/services/protected-assets.ts';
import { createSite } from '../../../electron/services/sites.ts';
import type { HostEvent } from '../../../shared/contract/job.ts';
import { workFolder } from '../../support/work-folder.ts';
import { newAsset } from '../services/support/new-asset.ts';
import { newSite, shippedTemplate, steadyWorkplace } from '../services/support/stage.ts';

async function deskWithSite(): Promise<{ readonly desk: Desk; readonly events: HostEvent[]; readonly logged: unknown[] }> {
  const events: HostEvent[] = [];
  const folder = workFolder();
  const settingsFolder = join(folder, 'settings');
  const emit = (event: HostEvent): void => void events.push(event);
  const desk = createDesk({ ...steadyWorkplace(), settingsFolder, emit, dialogs: null, locale: 'en' });
  await desk.changeSite(() => createSite(join(folder, 'plant.drillbook'), newSite, shippedTemplate(), desk.workplace));
  onTestFinished(() => desk.changeSite(null));
  return { desk, events, logged: [] };
}

test('pages of the open file that went bad close the site, and the window is told', async () => {
  const { desk, events, logged } = await deskWithSite();
  const context = desk.context();
  for (let number = 0; number < 40; number += 1) addAsset(context, newAsset({ name: `Asset ${number}`, note: 'x'.repeat(4000) }));
  context.db.pragma('wal_checkpoint(TRUNCATE)');
  context.db.pragma('shrink_memory');
  const bytes = readFileSync(context.path);
  writeFileSync(context.path, bytes.fill(0x5a, 8192));
  const reply = await answer(desk, 'audit:check', {}, (error) => logged.push(error));
  expect(reply).toMatchObject({ ok: false, failure: { code: 'SITE_FILE_DAMAGED' } });
  expect(events).toMatchObject([{ kind: 'site-closed' }]);
  expect(desk.site()).toBeNull();
});

test('an error without a name goes to the log with its stack, and to the window as a code alone', async () => {
  const { desk, logged } = await deskWithSite();
  const broken: Desk = {
    ...desk,
    context: () => {
      throw new TypeError('secret of the inside');
    },
  };
  const reply = await answer(broken, 'audit:check', {}, (error) => logged.push(error));
  expect(reply).toEqual({ ok: false, failure: { code: 'UNEXPECTED', detail: {}, fields: {} } });
  expect(logged).toEqual([expect.objectContaining({ message: 'secret of the inside' })]);
});
