import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFile } from '../../../electron/files/replace-file.ts';
import { runToEnd } from '../store/support/children.ts';
import { onSmallDisk, testWithSmallDisk } from '../store/support/small-disk.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drillbook-replace-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const refusal = (code: string): object => expect.objectContaining({ code });
const at = (name: string): string => join(folder, name);

test('a file is replaced whole, with nothing left beside it', async () => {
  writeFileSync(at('pack.pdf'), 'old');
  await replaceFile(at('pack.pdf'), Buffer.from('new'));
  expect(readFileSync(at('pack.pdf'), 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['pack.pdf']);
});

test('what a crash left behind is in nobody’s way, and a link laid there leads nowhere', async () => {
  writeFileSync(at('.pack.pdf.part'), 'half');
  await replaceFile(at('pack.pdf'), Buffer.from('new'));
  writeFileSync(at('secret'), 'untouched');
  symlinkSync(at('secret'), at('.pack.pdf.part'));
  await replaceFile(at('pack.pdf'), Buffer.from('newer'));
  expect(readFileSync(at('secret'), 'utf8')).toBe('untouched');
  expect(readFileSync(at('pack.pdf'), 'utf8')).toBe('newer');
});

test.skipIf(process.platform === 'win32')('a key file can be kept from the eyes of others', async () => {
  await replaceFile(at('identity.json'), Buffer.from('{}'), 0o600);
  expect(statSync(at('identity.json')).mode & 0o777).toBe(0o600);
});

test('a folder that does not exist is named', async () => {
  await expect(replaceFile(at('missing/pack.pdf'), Buffer.from('new'))).rejects.toThrow(refusal('FOLDER_NOT_FOUND'));
});

test('a folder that may not be written to is named', () => {
  mkdirSync(at('closed'));
  chmodSync(folder, 0o755);
  chmodSync(at('closed'), 0o555);
  // root may write everywhere, so it becomes nobody once the code is loaded
  const becomeNobody = 'if (process.getuid() === 0) { process.setegid(65534); process.seteuid(65534); }';
  const script = replaceScript(at('closed/pack.pdf'), 10, becomeNobody);
  expect(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })).toBe('FILE_NOT_WRITABLE');
});

/** The source of a process that replaces a file and prints the code it failed with, or "done". */
function replaceScript(path: string, bytes: number, before = ''): string {
  const module = new URL('../../../electron/files/replace-file.ts', import.meta.url).href;
  return `const { replaceFile } = await import(${JSON.stringify(module)});
    ${before}
    const outcome = await replaceFile(${JSON.stringify(path)}, Buffer.alloc(${bytes})).then(() => 'done', (cause) => cause.code);
    process.stdout.write(outcome);`;
}

/** Runs `replaceFile` in a process that may not write files beyond a size, and returns the code it failed with. */
function replaceUnderLimit(path: string, bytes: number, kibibytes: number): string {
  const script = replaceScript(path, bytes);
  const limited = 'ulimit -f "$1" && exec "$2" --input-type=module -e "$3"';
  return execFileSync('bash', ['-c', limited, 'bash', String(kibibytes), process.execPath, script], { encoding: 'utf8' });
}

test.skipIf(process.platform === 'win32')('a disk that is full leaves the old file as it was', () => {
  writeFileSync(at('pack.pdf'), 'old');
  expect(replaceUnderLimit(at('pack.pdf'), 300_000, 100)).toBe('DISK_FULL');
  expect(readFileSync(at('pack.pdf'), 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['pack.pdf']);
  expect(replaceUnderLimit(at('pack.pdf'), 50_000, 100)).toBe('done');
});

testWithSmallDisk('a real file system without room leaves the old file as it was', () => {
  const disk = at('disk');
  mkdirSync(disk);
  const script = `echo old > "$1/pack.pdf"; "$2" --input-type=module -e "$3"; echo; cat "$1/pack.pdf"; ls -A "$1"`;
  const replace = replaceScript(join(disk, 'pack.pdf'), 400_000);
  const { lines } = runToEnd(onSmallDisk(256, disk, script, process.execPath, replace));
  expect(lines).toEqual(['DISK_FULL', 'old', 'pack.pdf']);
});
