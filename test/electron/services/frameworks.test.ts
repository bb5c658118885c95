import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { resourcePath } from '../../../electron/paths.ts';
import { setFrameworks } from '../../../electron/services/frameworks.ts';
import { knownFrameworkIds, loadControls, loadFramework } from '../../../electron/services/load-controls.ts';
import { createSite, openSite, viewSite } from '../../../electron/services/sites.ts';
import { closeSiteFile } from '../../../electron/store/site-file.ts';
import { workFolder } from '../../support/work-folder.ts';
import { codeOf, failureOf } from '../store/support/refusal.ts';
import { lastEntry, newSite, shippedTemplate, steadyWorkplace } from './support/stage.ts';

const title = '{ en: A title, zh-CN: 标题, ja: 標題 }';
const control = (id: string, more = ''): string =>
  `  - controlId: ${id}\n    title: ${title}\n    wants: [drill-recorded]\n    readFrom: public-text\n${more}`;
const framework = (controls: string): string => `frameworkId: own\nframework: Our own rules\ncontrols:\n${controls}`;

function failureOfFramework(text: string | Buffer, name = 'own.yaml'): ReturnType<typeof failureOf> {
  const path = join(workFolder(), name);
  writeFileSync(path, text);
  return failureOf(() => loadFramework(path));
}

test('every framework that is shipped can be read, in the three languages, and no control is named twice', () => {
  const ids = knownFrameworkIds();
  expect(ids).toContain('dora');
  expect(ids).toHaveLength(readdirSync(resourcePath('controls')).length);
  const controls = loadControls(ids);
  expect(new Set(controls.map(({ frameworkId, controlId }) => `${frameworkId} ${controlId}`)).size).toBe(controls.length);
  expect([...new Set(controls.map((entry) => entry.frameworkId))]).toEqual(ids);
  for (const { controlId, title: words, beyond } of controls) {
    for (const local of [words, ...(beyond === null ? [] : [beyond])]) {
      expect(local['zh-CN'], controlId).not.toMatch(/[\u3041-\u30fa]/);
      expect(local['zh-CN'], controlId).toMatch(/\p{Script=Han}/u);
      expect(local.ja, controlId).toMatch(/\p{Script=Han}|[\u3041-\u30fa]/u);
    }
  }
});

test('a control that no pack can show at all says what it wants besides', () => {
  const silent = loadControls(knownFrameworkIds()).filter(({ wants, beyond }) => wants.length === 0 && beyond === null);
  expect(silent).toEqual([]);
});

test('what was read from general knowledge is marked: all of ISO, CIS, NERC and the insurers', () => {
  const fromKnowledge = ['iso-27001', 'iso-22301', 'cis-controls', 'nerc-cip-009', 'nist-800-34', 'cyber-insurance'];
  const bases = (ids: readonly string[]) => [...new Set(loadControls(ids).map(({ readFrom }) => readFrom))];
  expect(bases(fromKnowledge)).toEqual(['general-knowledge']);
  expect(bases(['dora', 'nis2', 'nist-800-53'])).toEqual(['public-text']);
});

test('a framework with a wrong field is refused with the name of the field', () => {
  const cases: readonly (readonly [string, string])[] = [
    [framework(control('A.1')).replace('drill-recorded', 'goodwill'), 'controls.0.wants.0'],
    [framework(control('A.1')).replace('readFrom: public-text', 'readFrom: the-publisher'), 'controls.0.readFrom'],
    [framework(control('A.1', '    intervalMonths: 0\n')), 'controls.0.intervalMonths'],
    [framework(control('A.1', '    more: 1\n')), 'controls.0.more'],
    [framework(control('A.1')).replace('ja: 標題', 'fr: Titre'), 'controls.0.title.ja'],
    [framework(control('A.1') + control('A.1')), 'controls.1.controlId'],
    [framework(control('A.1')).replace('frameworkId: own', 'frameworkId: other'), 'frameworkId'],
    ['just text', ''],
  ];
  for (const [text, field] of cases)
    expect(failureOfFramework(text), text).toMatchObject({ code: 'CONTROLS_INVALID', detail: { field } });
});

test('a framework that is no YAML, tries its tricks, or is too large is refused as a whole', () => {
  const bomb = 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n';
  for (const text of ['{ not: [closed', 'a: 1\na: 2\n', bomb, '\u0000', `${framework(control('A.1'))}x: !!js/function 'x'\n`])
    expect(failureOfFramework(text)?.code, text).toBe('CONTROLS_INVALID');
  expect(failureOfFramework(Buffer.alloc(1_048_577, ' '))).toMatchObject({ detail: { field: 'size' } });
  expect(codeOf(() => loadFramework(join(workFolder(), 'own.yaml')))).toBe('FILE_NOT_FOUND');
});

test('a framework under another name than its own is refused', () => {
  const folder = join(workFolder(), 'controls');
  mkdirSync(folder);
  copyFileSync(resourcePath('controls', 'dora.yaml'), join(folder, 'nis2.yaml'));
  expect(readFileSync(join(folder, 'nis2.yaml'), 'utf8')).toContain('frameworkId: dora');
  expect(failureOf(() => loadFramework(join(folder, 'nis2.yaml')))).toMatchObject({ detail: { field: 'frameworkId' } });
});

test('a site answers to no framework unless it is told so, and the log says who told it', () => {
  const path = join(workFolder(), 'plant.drillbook');
  const site = createSite(path, newSite, shippedTemplate(), steadyWorkplace());
  expect(viewSite(site.context).plan.site.frameworks).toEqual([]);
  setFrameworks(site.context, ['nis2', 'dora']);
  expect(viewSite(site.context).plan.site.frameworks).toEqual(['nis2', 'dora']);
  expect(lastEntry(site.context)).toMatchObject({
    actor: 'operator',
    action: 'site:set-frameworks',
    payload: { from: [], to: ['nis2', 'dora'] },
  });
  closeSiteFile(site.file);
  const again = openSite(path, steadyWorkplace());
  expect(viewSite(again.context).plan.site.frameworks).toEqual(['nis2', 'dora']);
  closeSiteFile(again.file);
});

test('a framework nobody knows is refused with those there are, and nothing is changed', () => {
  const path = join(workFolder(), 'plant.drillbook');
  const given = { ...newSite, frameworks: ['dora', 'sox'] };
  const create = () => createSite(path, given, shippedTemplate(), steadyWorkplace());
  expect(failureOf(create)).toMatchObject({ code: 'FRAMEWORK_UNKNOWN', detail: { frameworkId: 'sox' } });
  const site = createSite(path, { ...newSite, frameworks: ['dora'] }, shippedTemplate(), steadyWorkplace());
  expect(codeOf(() => setFrameworks(site.context, ['../dora']))).toBe('REQUEST_INVALID');
  expect(codeOf(() => setFrameworks(site.context, ['dora', 'dora']))).toBe('REQUEST_INVALID');
  expect(codeOf(() => setFrameworks(site.context, ['sox']))).toBe('FRAMEWORK_UNKNOWN');
  expect(viewSite(site.context).plan.site.frameworks).toEqual(['dora']);
  closeSiteFile(site.file);
});
