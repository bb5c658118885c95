import { join } from 'node:path';
import { expect, test } from 'vitest';
import { auditHead, firstBrokenAuditEntry } from '../../../electron/store/audit.ts';
import { protectedAssets } from '../../../electron/store/protected-assets.ts';
import { closeSiteFile, openSiteFile } from '../../../electron/store/site-file.ts';
import { seededRandom } from '../../bench/seeded-random.ts';
import { workFolder } from '../../support/work-folder.ts';
import { siteChild, start } from './support/children.ts';
import { createSampleSite, openedAt } from './support/sample-site.ts';

const kills = 20;

test('a writer killed twenty times at any moment never loses an entry it acknowledged', async () => {
  const path = join(workFolder(), 'plant.drillbook');
  const random = seededRandom(20_261_122);
  closeSiteFile(createSampleSite(path));
  let acknowledged = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    acknowledged = Math.max(acknowledged, await lastAcknowledged(path, 1 + Math.floor(random() * 60)));
    const site = openSiteFile(path, openedAt);
    const count = protectedAssets.list(site.db).length;
    expect(count).toBeGreaterThanOrEqual(acknowledged);
    expect([firstBrokenAuditEntry(site.db), auditHead(site.db).size]).toEqual([null, count]);
    closeSiteFile(site);
    acknowledged = count;
  }
  expect(acknowledged).toBeGreaterThan(kills);
}, 60_000);

/** Lets a writer go on, kills it after some acknowledgements, and tells the last that arrived. */
async function lastAcknowledged(path: string, after: number): Promise<number> {
  const { child, lines } = start(siteChild('write-on', path, '100000'));
  const gone = new Promise((resolve) => child.once('exit', resolve));
  let last = 0;
  let count = 0;
  lines.on('line', (line) => {
    last = Number(line);
    count += 1;
    if (count === after) child.kill('SIGKILL');
  });
  await Promise.all([gone, new Promise((resolve) => lines.once('close', resolve))]);
  return last;
}
