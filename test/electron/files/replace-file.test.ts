import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
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

test.skipIf(process.getuid?.() === 0)('a folder that may not be written to is named', async () => {
  mkdirSync(at('closed'));
  chmodSync(at('closed'), 0o500);
  await expect(replaceFile(at('closed/pack.pdf'), Buffer.from('new'))).rejects.toThrow(refusal('FILE_NOT_WRITABLE'));
});

/** Runs `replaceFile` in a process that may not write files beyond a size, and returns the code it failed with. */
function replaceUnderLimit(path: string, bytes: number, kibibytes: number): string {
  const module = new URL('../../../electron/files/replace-file.ts', import.meta.url).href;
  const script = `const { replaceFile } = await import(${JSON.stringify(module)});
    const outcome = await replaceFile(${JSON.stringify(path)}, Buffer.alloc(${bytes})).then(() => 'done', (cause) => cause.code);
    process.stdout.write(outcome);`;
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

const mounted = mountSmallDisk();
test.runIf(mounted !== null)('a real file system without room leaves the old file as it was', async () => {
  const disk = mounted ?? '';
  try {
    writeFileSync(join(disk, 'pack.pdf'), 'old');
    await expect(replaceFile(join(disk, 'pack.pdf'), Buffer.alloc(400_000))).rejects.toThrow(refusal('DISK_FULL'));
    expect(readFileSync(join(disk, 'pack.pdf'), 'utf8')).toBe('old');
    expect(readdirSync(disk)).toEqual(['pack.pdf']);
  } finally {
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
  }
});

/** A memory disk of 256 KiB where this process may mount one; else null, and the test says by its state that it did not run. */
function mountSmallDisk(): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/proc/mounts')) return null;
  const disk = mkdtempSync(join(tmpdir(), 'drillbook-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk], { stdio: 'ignore' });
    return disk;
  } catch {
    rmSync(disk, { recursive: true, force: true });
    return null;
  }
}
