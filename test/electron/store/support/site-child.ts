/**
 * A process of its own that works on a site file, for the tests that kill it, starve it or cut its power.
 *
 * Usage: node site-child.ts VERB PATH [NUMBER]; what it did comes as one line each on standard output.
 */
import { existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import { auditHead, firstBrokenAuditEntry } from '../../../../electron/store/audit.ts';
import { putBlobFile } from '../../../../electron/store/blobs.ts';
import { copySiteFile } from '../../../../electron/store/copy-site-file.ts';
import { closeSiteFile, openSiteFile, type SiteFile } from '../../../../electron/store/site-file.ts';
import { isStopped, transact } from '../../../../electron/store/transact.ts';
import { DrillbookError } from '../../../../shared/errors/drillbook-error.ts';
import { createFullSite, createSampleSite, keepAsset, openedAt } from './sample-site.ts';

const [verb = '', path = '', number = '0'] = process.argv.slice(2);
const count = Number(number);

const verbs: Record<string, () => void> = {
  open: () => closeSiteFile(open()),
  hold: () => {
    open();
    say('open');
    process.stdin.resume();
  },
  /** Reads the file beside SQLite, as a careless part of a program might, and so drops its locks. */
  'hold-carelessly': () => {
    const site = open();
    keep(site, 41, 80, () => {});
    readFileSync(path);
    say('open');
    process.stdin.once('data', () => {
      keep(site, 81, 82, () => {});
      say('82');
    });
  },
  create: () => {
    closeSiteFile(createSampleSite(path));
    say('created');
  },
  'create-full': () => {
    createFullSite(path);
    say('created');
  },
  write: () => keep(open(), 1, count, say),
  'write-on': () => {
    const site = open();
    keep(site, entryCount(site) + 1, entryCount(site) + count, say);
    closeSiteFile(site);
    say('closed');
  },
  /** Creates or opens, writes with frequent checkpoints, closes, opens, writes on and dies; what was acknowledged goes to the file ACK. */
  'write-acknowledged': () => acknowledgedRun(() => {}),
  /** The same with what SQLite does by itself in this mode. */
  'write-carelessly': () => acknowledgedRun((site) => site.db.pragma('synchronous = NORMAL')),
  /** Goes on after every failure, and tells what became of each entry. */
  'write-stubbornly': () => {
    const site = open();
    for (let asset = 1; asset <= count; asset += 1) say(outcome(() => keepAsset(site.db, asset)));
    say(`stopped ${isStopped(site.db)}`);
    say(outcome(() => closeSiteFile(site)));
  },
  count: () => {
    const site = open();
    const sound = firstBrokenAuditEntry(site.db) === null && auditHead(site.db).size === entryCount(site);
    say(`${entryCount(site)} ${sound ? 'sound' : 'broken'}`);
    say(...closing(site));
  },
  copy: () => {
    const site = open();
    try {
      copySiteFile(site.db, number);
    } finally {
      closeSiteFile(site);
    }
  },
  'keep-file': () => {
    const site = open();
    const before = process.resourceUsage().maxRSS;
    transact(site.db, (db) => putBlobFile(db, number));
    say(`grew ${Math.round((process.resourceUsage().maxRSS - before) / 1024)}`);
    closeSiteFile(site);
  },
};

function acknowledgedRun(prepare: (site: SiteFile) => void): void {
  const acknowledgements = openSync(`${path}.ACK`, 'a');
  const acknowledge = (line: string): void => {
    writeSync(acknowledgements, `${line}\n`);
  };
  for (const round of ['close', 'die']) {
    const isNew = !existsSync(path);
    const site = isNew ? createSampleSite(path) : open();
    if (isNew) acknowledge('0');
    prepare(site);
    site.db.pragma('wal_autocheckpoint = 25');
    keep(site, entryCount(site) + 1, entryCount(site) + count, acknowledge);
    if (round === 'close') closeSiteFile(site);
  }
  process.kill(process.pid, 'SIGKILL');
}

function entryCount(site: SiteFile): number {
  return Number(site.db.prepare('SELECT count(*) FROM protected_asset').pluck().get());
}

function open(): SiteFile {
  return openSiteFile(path, openedAt);
}

function keep(site: SiteFile, first: number, last: number, acknowledge: (line: string) => void): void {
  for (let asset = first; asset <= last; asset += 1) {
    keepAsset(site.db, asset);
    acknowledge(String(asset));
  }
}

function outcome(work: () => void): string {
  try {
    work();
    return 'ok';
  } catch (error) {
    return error instanceof DrillbookError ? error.code : `unnamed ${String(error)}`;
  }
}

/** Written at once and in order, whatever becomes of the process. */
function say(...lines: readonly string[]): void {
  for (const line of lines) writeSync(1, `${line}\n`);
}

/** Nothing where the file closed as one file, else why not. */
function closing(site: SiteFile): string[] {
  return [outcome(() => closeSiteFile(site))].filter((line) => line !== 'ok' && line !== 'DISK_FULL');
}

try {
  verbs[verb]?.();
} catch (error) {
  say(error instanceof DrillbookError ? `${error.code} ${JSON.stringify(error.detail)}` : `unnamed ${String(error)}`);
  process.exitCode = 1;
}
