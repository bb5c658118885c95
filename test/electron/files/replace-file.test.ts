import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
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
  writeFileSync(at('secret'), 'untouched');
  symlinkSync(at('secret'), at('.pack.pdf.part'));
  await replaceFile(at('pack.pdf'), Buffer.from('new'));
  expect(readFileSync(at('secret'), 'utf8')).toBe('untouched');
  expect(readFileSync(at('pack.pdf'), 'utf8')).toBe('new');
});

test('what a killed process left long ago is taken away, and what another one is writing is not', async () => {
  const long = new Date(Date.now() - 3_600_000);
  for (const name of ['.pack.pdf.0123456789ab.part', '.pack.pdf.notes.part', '.other.pdf.0123456789ab.part']) {
    writeFileSync(at(name), 'half');
    utimesSync(at(name), long, long);
  }
  writeFileSync(at('.pack.pdf.ba9876543210.part'), 'half');
  await replaceFile(at('pack.pdf'), Buffer.from('new'));
  const rest = ['.other.pdf.0123456789ab.part', '.pack.pdf.ba9876543210.part', '.pack.pdf.notes.part', 'pack.pdf'];
  expect(readdirSync(folder).sort()).toEqual(rest);
});

test('ten at once leave one of the ten whole, and nothing beside it', async () => {
  const contents = Array.from({ length: 10 }, (_, index) => Buffer.alloc(200_000, String(index)));
  await Promise.all(contents.map((content) => replaceFile(at('pack.pdf'), content)));
  const written = readFileSync(at('pack.pdf'));
  expect(contents.some((content) => content.equals(written))).toBe(true);
  expect(readdirSync(folder)).toEqual(['pack.pdf']);
});

const shaOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const meanwhile = (found: string): object =>
  expect.objectContaining({ code: 'PACK_CHANGED_MEANWHILE', detail: expect.objectContaining({ found }) });

test('a file that changed since it was read is not replaced', async () => {
  writeFileSync(at('pack.pdf'), 'signed by another');
  const late = replaceFile(at('pack.pdf'), Buffer.from('signed by us'), { expectedSha256: shaOf('unsigned') });
  await expect(late).rejects.toThrow(meanwhile('changed'));
  expect(readFileSync(at('pack.pdf'), 'utf8')).toBe('signed by another');
  expect(readdirSync(folder)).toEqual(['pack.pdf']);
});

test('a file that was deleted since it was read is not written anew, and that is told from a change', async () => {
  const late = replaceFile(at('pack.pdf'), Buffer.from('signed by us'), { expectedSha256: shaOf('unsigned') });
  await expect(late).rejects.toThrow(meanwhile('gone'));
  expect(readdirSync(folder)).toEqual([]);
});

test('of two who sign the same file at once one is refused, and no signature is lost', async () => {
  writeFileSync(at('pack.pdf'), 'unsigned');
  const expectedSha256 = shaOf('unsigned');
  const outcomes = await Promise.allSettled(
    ['first', 'second'].map((name) => replaceFile(at('pack.pdf'), Buffer.from(name), { expectedSha256 })),
  );
  expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toEqual(refusal('PACK_CHANGED_MEANWHILE'));
  expect(readdirSync(folder)).toEqual(['pack.pdf']);
});

test('a lock holds while its process runs, on another machine always, and not once the process is gone', async () => {
  writeFileSync(at('pack.pdf'), 'old');
  const replace = () => replaceFile(at('pack.pdf'), Buffer.from('old'), { expectedSha256: shaOf('old') });
  const lock = (host: string, pid: number, processStart: string | null) =>
    writeFileSync(at('.pack.pdf.lock'), JSON.stringify({ host, pid, processStart }));
  lock(hostname(), process.pid, null);
  await expect(replace()).rejects.toThrow(meanwhile('writing'));
  lock('another-machine', 1, null);
  await expect(replace()).rejects.toThrow(refusal('PACK_CHANGED_MEANWHILE'));
  expect(readdirSync(folder).sort()).toEqual(['.pack.pdf.lock', 'pack.pdf']);
  const { pid } = spawnSync(process.execPath, ['--version']);
  lock(hostname(), pid, null);
  await replace();
  lock(hostname(), process.pid, 'an earlier boot/1');
  await replace();
  expect(readdirSync(folder)).toEqual(['pack.pdf']);
});

test.skipIf(process.platform === 'win32')('a file keeps the permissions it has', async () => {
  for (const mode of [0o600, 0o640, 0o664]) {
    writeFileSync(at('settings.json'), 'old');
    chmodSync(at('settings.json'), mode);
    await replaceFile(at('settings.json'), Buffer.from('new'));
    expect(statSync(at('settings.json')).mode & 0o777).toBe(mode);
  }
});

test.skipIf(process.platform === 'win32')('a link stays a link, and what it leads to is replaced', async () => {
  mkdirSync(at('elsewhere'));
  writeFileSync(at('elsewhere/pack.pdf'), 'old');
  symlinkSync('elsewhere/pack.pdf', at('pack.pdf'));
  await replaceFile(at('pack.pdf'), Buffer.from('new'));
  expect(readlinkSync(at('pack.pdf'))).toBe('elsewhere/pack.pdf');
  expect(readFileSync(at('elsewhere/pack.pdf'), 'utf8')).toBe('new');
  symlinkSync('elsewhere/later.pdf', at('later.pdf'));
  await replaceFile(at('later.pdf'), Buffer.from('first'));
  expect(readFileSync(at('elsewhere/later.pdf'), 'utf8')).toBe('first');
  symlinkSync('circle', at('circle'));
  await expect(replaceFile(at('circle'), Buffer.from('x'))).rejects.toThrow(refusal('FILE_NOT_WRITABLE'));
});

test('a folder is never replaced by a file', async () => {
  mkdirSync(at('pack.pdf'));
  await expect(replaceFile(at('pack.pdf'), Buffer.from('new'))).rejects.toThrow(refusal('FILE_NOT_WRITABLE'));
  expect(statSync(at('pack.pdf')).isDirectory()).toBe(true);
});

test.skipIf(process.platform === 'win32')(
  'where the folder cannot be flushed the new file is in place, and the failure says so',
  () => {
    writeFileSync(at('pack.pdf'), 'old');
    chmodSync(folder, 0o300);
    if (process.getuid?.() === 0) for (const path of [folder, at('pack.pdf')]) chownSync(path, 65_534, 65_534);
    // whoever may do everything could open the folder
    const outcome = replaceInChild('if (process.getuid() === 0) { process.setgid(65534); process.setuid(65534); }');
    chmodSync(folder, 0o700);
    expect(outcome).toBe('NOT_FLUSHED');
    expect(readFileSync(at('pack.pdf'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['pack.pdf']);
  },
);

function replaceInChild(before: string): string {
  const module = new URL('../../../electron/files/replace-file.ts', import.meta.url).href;
  const script = `const { replaceFile } = await import(${JSON.stringify(module)});
    ${before}
    const outcome = await replaceFile(${JSON.stringify(at('pack.pdf'))}, Buffer.from('new')).then(() => 'done', (cause) => cause.code);
    process.stdout.write(outcome);`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
}

test.skipIf(process.platform === 'win32')('a key file can be kept from the eyes of others', async () => {
  await replaceFile(at('identity.json'), Buffer.from('{}'), { mode: 0o600 });
  expect(statSync(at('identity.json')).mode & 0o777).toBe(0o600);
});

test('a folder that does not exist is named', async () => {
  await expect(replaceFile(at('missing/pack.pdf'), Buffer.from('new'))).rejects.toMatchObject({
    code: 'FOLDER_NOT_FOUND',
    detail: { path: at('missing') },
  });
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
