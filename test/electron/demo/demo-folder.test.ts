import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clearDemoFolder, demoFolder, finishDemoFolder, isWholeDemo } from '../../../electron/demo/demo-folder.ts';
import { createSite } from '../../../electron/services/sites.ts';
import { closeSiteFile } from '../../../electron/store/site-file.ts';
import { workFolder } from '../../support/work-folder.ts';
import { newSite, shippedTemplate, steadyWorkplace } from '../services/support/stage.ts';
import { codeOf } from '../store/support/refusal.ts';

const now = new Date('2026-11-22T10:00:00Z');
const folderIn = (name: string) => demoFolder(join(workFolder(), name));
const siteIn = (path: string) => createSite(path, newSite, shippedTemplate(), steadyWorkplace());

test('a folder that is not the demo’s is left alone, whatever lies in it', () => {
  const folder = folderIn('photos');
  mkdirSync(join(folder.root, 'keys'), { recursive: true });
  writeFileSync(join(folder.root, 'keys', 'holiday.jpg'), 'mine');
  expect(codeOf(() => clearDemoFolder(folder, now))).toBe('FOLDER_NOT_EMPTY');
  expect(readdirSync(folder.root, { recursive: true }).sort()).toEqual(['keys', 'keys/holiday.jpg']);
  expect(readFileSync(join(folder.root, 'keys', 'holiday.jpg'), 'utf8')).toBe('mine');
});

test('a name taken by a file is refused', () => {
  const folder = folderIn('taken');
  writeFileSync(folder.root, 'a file');
  expect(codeOf(() => clearDemoFolder(folder, now))).toBe('FILE_NOT_WRITABLE');
  expect(readFileSync(folder.root, 'utf8')).toBe('a file');
});

test('a new folder and an empty one are taken, an earlier demo is emptied', () => {
  const folder = folderIn('demo');
  mkdirSync(folder.root);
  clearDemoFolder(folder, now);
  writeFileSync(join(folder.evidence, 'old.json'), '{}');
  closeSiteFile(siteIn(folder.siteFile).file);
  clearDemoFolder(folder, now);
  expect(readdirSync(folder.root).sort()).toEqual(['.drillbook-demo', '.unfinished', 'evidence', 'keys', 'restored']);
  expect(readdirSync(folder.evidence)).toEqual([]);
});

test('a demo is whole from its end until the next begins', () => {
  const folder = folderIn('demo');
  expect(isWholeDemo(folder)).toBe(false);
  clearDemoFolder(folder, now);
  closeSiteFile(siteIn(folder.siteFile).file);
  expect(isWholeDemo(folder)).toBe(false);
  finishDemoFolder(folder);
  expect(isWholeDemo(folder)).toBe(true);
  clearDemoFolder(folder, now);
  expect(isWholeDemo(folder)).toBe(false);
});

test('a demo that is open is not emptied; one that is damaged is', () => {
  const folder = folderIn('demo');
  clearDemoFolder(folder, now);
  const site = siteIn(folder.siteFile);
  finishDemoFolder(folder);
  expect(codeOf(() => clearDemoFolder(folder, now))).toBe('SITE_FILE_IN_USE');
  expect(isWholeDemo(folder)).toBe(true);
  closeSiteFile(site.file);
  writeFileSync(folder.siteFile, 'cut off');
  clearDemoFolder(folder, now);
  expect(readdirSync(folder.root)).not.toContain('plant-nord.drillbook');
});
