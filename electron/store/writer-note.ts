import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import * as v from 'valibot';
import { startOfProcess } from '../files/running-process.ts';

const writerSchema = v.object({
  host: v.pipe(v.string(), v.maxLength(300)),
  user: v.pipe(v.string(), v.maxLength(300)),
  pid: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  processStart: v.nullable(v.pipe(v.string(), v.maxLength(100))),
  openedAt: v.pipe(v.string(), v.maxLength(40)),
});
type Writer = v.InferOutput<typeof writerSchema>;

/** Beside an open site file: who has it open. SQLite's lock is what excludes; this names whom to ask. */
function notePath(siteFile: string): string {
  return `${siteFile}.in-use`;
}

export function leaveWriterNote(siteFile: string, openedAt: string): void {
  const writer: Writer = {
    host: hostname(),
    user: userName(),
    pid: process.pid,
    processStart: startOfProcess(process.pid),
    openedAt,
  };
  try {
    writeFileSync(notePath(siteFile), `${JSON.stringify(writer)}\n`);
  } catch {
    // a folder that takes no new file does not keep the site file from being used
  }
}

export function removeWriterNote(siteFile: string): void {
  try {
    rmSync(notePath(siteFile), { force: true });
  } catch {
    // the next writer's note takes its place
  }
}

/** Who has the file open, as far as the note tells. */
export function readWriterNote(siteFile: string): Writer | null {
  try {
    return v.parse(writerSchema, JSON.parse(readFileSync(notePath(siteFile), 'utf8')));
  } catch {
    return null;
  }
}

/**
 * Whether the process that left the note is another one that still runs on this machine.
 *
 * Then the file is in use although SQLite's lock was free: any part of that process that read the file and closed it
 * again has dropped the lock without knowing.
 */
export function isHeldWithoutLock(siteFile: string): boolean {
  const writer = readWriterNote(siteFile);
  if (writer === null || writer.host !== hostname() || writer.pid === process.pid) return false;
  return writer.processStart !== null && writer.processStart === startOfProcess(writer.pid);
}

/** An account without an entry in the user list, as in many containers, is named by its number. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? '');
  }
}
