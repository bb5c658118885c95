import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import * as v from 'valibot';

const writerSchema = v.object({
  host: v.pipe(v.string(), v.maxLength(300)),
  user: v.pipe(v.string(), v.maxLength(300)),
  pid: v.number(),
  openedAt: v.pipe(v.string(), v.maxLength(40)),
});
type Writer = v.InferOutput<typeof writerSchema>;

/** Beside an open site file: who has it open. SQLite's lock is what excludes; this only names whom to ask. */
function notePath(siteFile: string): string {
  return `${siteFile}.in-use`;
}

export function leaveWriterNote(siteFile: string, openedAt: string): void {
  const writer: Writer = { host: hostname(), user: userInfo().username, pid: process.pid, openedAt };
  try {
    writeFileSync(notePath(siteFile), `${JSON.stringify(writer)}\n`);
  } catch {
    // a folder that takes no new file does not keep the site file from being used
  }
}

export function removeWriterNote(siteFile: string): void {
  rmSync(notePath(siteFile), { force: true });
}

/** Who has the file open, as far as the note tells. */
export function readWriterNote(siteFile: string): Writer | null {
  try {
    return v.parse(writerSchema, JSON.parse(readFileSync(notePath(siteFile), 'utf8')));
  } catch {
    return null;
  }
}
