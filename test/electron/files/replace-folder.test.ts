import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceFolder } from '../../../electron/files/replace-folder.ts';
import { workFolder } from '../../support/work-folder.ts';

const writing = (name: string, text: string) => async (folder: string) => writeFileSync(join(folder, name), text);

test('a folder appears under its name when it is complete, and not before', async () => {
  const at = workFolder();
  const path = join(at, 'pack-raw');
  await replaceFolder(path, async (folder) => {
    expect(existsSync(path)).toBe(false);
    await writing('a.log', 'one')(folder);
  });
  expect(readFileSync(join(path, 'a.log'), 'utf8')).toBe('one');
  expect(readdirSync(at)).toEqual(['pack-raw']);
});

test('the folder that was there goes with everything in it, and nothing of either is left beside it', async () => {
  const at = workFolder();
  const path = join(at, 'pack-raw');
  mkdirSync(path);
  writeFileSync(join(path, 'old.log'), 'old');
  await replaceFolder(path, writing('new.log', 'new'));
  expect(readdirSync(path)).toEqual(['new.log']);
  expect(readdirSync(at)).toEqual(['pack-raw']);
});

test('where filling fails the old folder stays as it was, and what was begun is gone', async () => {
  const at = workFolder();
  const path = join(at, 'pack-raw');
  await replaceFolder(path, writing('old.log', 'old'));
  const failing = replaceFolder(path, async (folder) => {
    await writing('half.log', 'half')(folder);
    throw new RangeError('the disk is full');
  });
  await expect(failing).rejects.toThrow(RangeError);
  expect(readdirSync(path)).toEqual(['old.log']);
  expect(readdirSync(at)).toEqual(['pack-raw']);
});

test('a folder that cannot be made is a failure with a name', async () => {
  const path = join(workFolder(), 'missing', 'pack-raw');
  await expect(replaceFolder(path, writing('a', ''))).rejects.toMatchObject({ code: 'FILE_NOT_WRITABLE' });
});
