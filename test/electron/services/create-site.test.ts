import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadTemplate } from '../../../electron/services/load-template.ts';
import { createSite, openSite, siteFilePath, viewSite } from '../../../electron/services/sites.ts';
import { closeSiteFile } from '../../../electron/store/site-file.ts';
import { workFolder } from '../../support/work-folder.ts';
import { codeOf, failureOf } from '../store/support/refusal.ts';
import { freshSite } from './support/fresh-site.ts';
import { lastEntry, newSite, shippedTemplate, steadyWorkplace } from './support/stage.ts';

test('a new site holds the 25 items of the template in 5 groups and seven prerequisites still open', () => {
  const { context } = freshSite();
  const { plan, audit, drills } = viewSite(context);
  expect(plan.scopeItems).toHaveLength(25);
  expect(new Set(plan.scopeItems.map((item) => item.groupId)).size).toBe(5);
  expect(plan.scopeItems.map((item) => item.position)).toEqual(plan.scopeItems.map((_item, index) => index));
  expect(plan.prerequisites).toHaveLength(7);
  expect(plan.prerequisites.every((entry) => entry.value === '' && entry.confirmedAt === null)).toBe(true);
  expect(plan.site).toMatchObject({ ...newSite, siteId: 'id-1', confidentiality: 'confidential' });
  expect(drills).toEqual([]);
  expect(audit.size).toBe(1);
  expect(lastEntry(context)).toMatchObject({ action: 'site:create', actor: 'operator', payload: { name: newSite.name } });
});

test('a new site is the same after it is opened again', () => {
  const { context, file } = freshSite();
  const { assessedAt: _then, ...before } = viewSite(context);
  closeSiteFile(file);
  const again = openSite(context.path, steadyWorkplace());
  const { assessedAt: _now, ...after } = viewSite(again.context);
  closeSiteFile(again.file);
  expect(after).toEqual(before);
});

test('a site file gets its ending where none was typed, and another keeps its own', () => {
  expect(siteFilePath('/srv/nord')).toBe('/srv/nord.drillbook');
  expect(siteFilePath('/srv/nord.drillbook')).toBe('/srv/nord.drillbook');
  expect(siteFilePath('/srv/nord.site')).toBe('/srv/nord.site');
});

test('a site in a time zone nobody knows is refused, and no file is left', () => {
  const path = join(workFolder(), 'plant.drillbook');
  const create = () => createSite(path, { ...newSite, timeZone: 'Mars/Olympus' }, shippedTemplate(), steadyWorkplace());
  expect(failureOf(create)).toMatchObject({ code: 'REQUEST_INVALID', fields: { timeZone: 'unknown' } });
  expect(existsSync(path)).toBe(false);
});

test('a site where one is already is refused, and the one there stays', () => {
  const { context } = freshSite();
  expect(codeOf(() => createSite(context.path, newSite, shippedTemplate(), steadyWorkplace()))).toBe('SITE_FILE_EXISTS');
  expect(viewSite(context).plan.scopeItems).toHaveLength(25);
});

const names = '{ en: A, zh-CN: A, ja: A }';
const template = (items: string): string =>
  `templateId: own\nversion: 1\nname: ${names}\ngroups:\n  - groupId: group\n    name: ${names}\n    items:\n${items}`;
const item = (id: string): string => `      - { itemId: ${id}, name: ${names} }\n`;

/** The failure of loading a template of this text. */
function failureOfTemplate(text: string | Buffer): ReturnType<typeof failureOf> {
  const path = join(workFolder(), 'template.yaml');
  writeFileSync(path, text);
  return failureOf(() => loadTemplate(path));
}

test('a template that somebody wrote for another platform makes a site', () => {
  const path = join(workFolder(), 'template.yaml');
  writeFileSync(path, template(item('ledger') + item('archive')));
  const site = createSite(join(workFolder(), 'own.drillbook'), newSite, loadTemplate(path), steadyWorkplace());
  expect(viewSite(site.context).plan.scopeItems.map((entry) => entry.itemId)).toEqual(['ledger', 'archive']);
  expect(viewSite(site.context).plan.site.templateId).toBe('own/1');
  closeSiteFile(site.file);
});

test('a template that is no YAML, or tries the tricks of YAML, is refused as a whole', () => {
  const bomb = `a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n`;
  for (const text of ['{ not: [closed', 'a: 1\na: 2\n', bomb, '\u0000\u0001', Buffer.from([0xff, 0xfe, 0x00])]) {
    const failure = failureOfTemplate(text);
    expect(failure?.code, String(text)).toBe('TEMPLATE_INVALID');
  }
  expect(failureOfTemplate(bomb)?.detail.field).toBe('yaml');
  expect(failureOfTemplate(`${template(item('ledger'))}x: !!js/function 'function () {}'\n`)?.code).toBe('TEMPLATE_INVALID');
});

test('a template with a wrong field is refused with the name of the field', () => {
  const cases: readonly (readonly [string, string])[] = [
    [template(item('ledger')).replace('version: 1', 'version: one'), 'version'],
    [template(item('Not An Id')), 'groups.0.items.0.itemId'],
    [template(item('ledger')).replace('ja: A', 'fr: A'), 'name.ja'],
    [template(item('ledger')).replace('groups:', 'more: 1\ngroups:'), 'more'],
    ['', ''],
    ['just text', ''],
  ];
  for (const [text, field] of cases)
    expect(failureOfTemplate(text)).toMatchObject({ code: 'TEMPLATE_INVALID', detail: { field } });
});

test('a template that names an item twice is refused before a site is made of it', () => {
  expect(failureOfTemplate(template(item('ledger') + item('ledger')))).toMatchObject({
    code: 'TEMPLATE_INVALID',
    detail: { field: 'groups.0.items.1.itemId' },
  });
});

test('a template too large to be one is refused without being read, and one that is not there is named', () => {
  expect(failureOfTemplate(Buffer.alloc(1_048_577, ' '))).toMatchObject({ code: 'TEMPLATE_INVALID', detail: { field: 'size' } });
  expect(codeOf(() => loadTemplate(join(workFolder(), 'none.yaml')))).toBe('FILE_NOT_FOUND');
});
