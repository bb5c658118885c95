import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSession } from '../electron/ipc/session.ts';
import { resourcePath } from '../electron/paths.ts';
import { loadTemplate } from '../electron/services/load-template.ts';
import { addService } from '../electron/services/services.ts';
import { createSite } from '../electron/services/sites.ts';
import { closeSiteFile } from '../electron/store/site-file.ts';
import type { RequestOf } from '../shared/contract/channel.ts';
import type { ServiceSaved, serviceChannels } from '../shared/contract/service.ts';
import type { SiteView } from '../shared/contract/site.ts';
import { formatDuration, parseDuration } from '../shared/domain/duration.ts';

const now = () => new Date('2026-11-22T10:00:00Z');

function ids(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `id-${last}`;
  };
}

test('an objective typed as "4h" is 240 minutes in the file, in the log and after the site is opened again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'drillbook-walk-'));
  try {
    const path = join(folder, 'nord.drillbook');
    const newId = ids();
    const template = loadTemplate(resourcePath('templates', 'datamesh.yaml'));
    const site = { name: 'Nord', customer: 'Aurora', language: 'en', timeZone: 'UTC' } as const;
    const created = createSite(path, site, template, { now, newId, actor: 'mara' });
    const { serviceId } = addService(created.context, {
      name: 'Maintenance',
      description: '',
      priority: 1,
      ownerId: null,
      objectives: null,
    });
    closeSiteFile(created.file);

    const session = openSession({
      settingsFolder: folder,
      now,
      newId,
      actor: 'mara',
      emit: () => undefined,
      dialogs: null,
      locale: 'en',
    });
    const call = async <Value>(channel: string, request: unknown): Promise<Value> => {
      const reply = await session.answer(channel, request);
      if (!reply.ok) throw new Error(reply.failure.code);
      return reply.value as Value;
    };
    await call('site:open', { path });
    const rtoMinutes = parseDuration('4h');
    const rpoMinutes = parseDuration('1 d');
    const request = { serviceId, objectives: { rtoMinutes, rpoMinutes, mtdMinutes: null } };
    const saved = await call<ServiceSaved>('service:set-objectives', request satisfies RequestShape);
    expect(saved.service.objectives).toEqual({ rtoMinutes: 240, rpoMinutes: 1440, mtdMinutes: null });
    expect(saved.assessment.sections.find((section) => section.section === 'services')?.state).toBe('done');
    await call('site:close', {});

    const view = await call<SiteView>('site:open', { path });
    const [service] = view.plan.services;
    expect(service?.objectives?.rtoMinutes).toBe(240);
    expect(formatDuration(service?.objectives?.rtoMinutes ?? 0)).toBe('4 h');
    const page = await call<{ entries: { action: string; actor: string; payload: string }[] }>('audit:list', {
      before: null,
      limit: 1,
    });
    expect(page.entries[0]).toMatchObject({ action: 'service:set-objectives', actor: 'mara' });
    expect(JSON.parse(page.entries[0]?.payload ?? '{}')).toMatchObject({ from: null, to: { rtoMinutes: 240 } });
    await session.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

type RequestShape = { [Key in keyof RequestOf<(typeof serviceChannels)['service:set-objectives']>]: unknown };
