import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { protectedAssets } from '../../../electron/store/protected-assets.ts';
import { closeSiteFile, openSiteFile } from '../../../electron/store/site-file.ts';
import { workFolder } from '../../support/work-folder.ts';
import { runToEnd, siteChild } from './support/children.ts';
import { codeOf } from './support/refusal.ts';
import { createSampleSite, keepAsset } from './support/sample-site.ts';
import { onSmallDisk, testWithSmallDisk } from './support/small-disk.ts';

const [node = '', script = ''] = siteChild();
const child = `"${node}" "${script}"`;

testWithSmallDisk(
  'on a full disk entries are refused by name, what was acknowledged stays, and writing goes on once there is room',
  () => {
    const folder = join(workFolder(), 'small');
    mkdirSync(folder);
    const { lines } = runToEnd(
      onSmallDisk(
        2000,
        folder,
        `site="$1/plant.drillbook"
      ${child} create "$site"
      head -c 1300000 /dev/zero > "$1/ballast"
      ${child} write-stubbornly "$site" 60
      ${child} count "$site"
      rm "$1/ballast"
      ${child} write-on "$site" 3
      ${child} count "$site"`,
      ),
    );
    const [created, ...rest] = lines;
    expect(created).toBe('created');
    const outcomes = rest.slice(0, 60);
    const acknowledged = outcomes.filter((line) => line === 'ok').length;
    expect(new Set(outcomes)).toEqual(new Set(['ok', 'DISK_FULL']));
    expect(acknowledged).toBeGreaterThan(3);
    const [stopped, closed, counted, ...after] = rest.slice(60);
    // a full disk is no failing disk: the connection may go on
    expect(stopped).toBe('stopped false');
    expect(['ok', 'DISK_FULL']).toContain(closed);
    expect(counted).toBe(`${acknowledged} sound`);
    expect(after).toEqual([1, 2, 3].map((more) => String(acknowledged + more)).concat('closed', `${acknowledged + 3} sound`));
  },
);

testWithSmallDisk('a site file that does not fit is not created, not even in part', () => {
  const folder = join(workFolder(), 'small');
  mkdirSync(folder);
  const sizes = [40, 100, 200];
  for (const size of sizes) {
    const { lines } = runToEnd(onSmallDisk(size, folder, `${child} create "$1/plant.drillbook"; ls "$1"`));
    expect(lines, `${size} KB`).toEqual([`DISK_FULL ${JSON.stringify({ path: join(folder, 'plant.drillbook') })}`]);
  }
});

testWithSmallDisk('a copy that does not fit is not made, and what had the name stays', () => {
  const folder = join(workFolder(), 'small');
  mkdirSync(folder);
  const path = join(workFolder(), 'plant.drillbook');
  closeSiteFile(createSampleSite(path));
  const { lines } = runToEnd(
    onSmallDisk(150, folder, `echo old > "$1/copy"; ${child} copy "$2" "$1/copy"; ls "$1"; cat "$1/copy"`, path),
  );
  expect(lines).toEqual([expect.stringMatching(/^DISK_FULL /), 'copy', 'old']);
});

testWithSmallDisk('a site file on a disk that may only be read is refused', () => {
  const folder = join(workFolder(), 'small');
  mkdirSync(folder);
  const { lines } = runToEnd(
    onSmallDisk(
      2000,
      folder,
      `${child} create "$1/plant.drillbook"
      mount -o remount,bind,ro "$1" || exit 9
      ${child} open "$1/plant.drillbook"
      ${child} create "$1/other.drillbook"
      ls "$1"`,
    ),
  );
  expect(lines).toEqual([
    'created',
    expect.stringMatching(/^SITE_FILE_READ_ONLY /),
    expect.stringMatching(/^FILE_NOT_WRITABLE /),
    'plant.drillbook',
  ]);
});

test('a site file that has reached its size takes nothing more, keeps what it has, and goes on when it may grow', () => {
  const site = createSampleSite(join(workFolder(), 'plant.drillbook'));
  const pages = Number(site.db.pragma('page_count', { simple: true }));
  site.db.pragma(`max_page_count = ${pages + 4}`);
  const outcomes = Array.from({ length: 80 }, (_none, number) => codeOf(() => keepAsset(site.db, number + 1)));
  expect(new Set(outcomes)).toEqual(new Set(['none', 'DISK_FULL']));
  site.db.pragma('max_page_count = 100000');
  keepAsset(site.db, 1000);
  closeSiteFile(site);
  const again = openSiteFile(site.path, '2026-11-22T09:00:00.000Z');
  expect(protectedAssets.list(again.db)).toHaveLength(outcomes.filter((code) => code === 'none').length + 1);
  closeSiteFile(again);
});
