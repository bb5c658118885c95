/**
 * Writes the fixture of the newest layout, once, when its version is released. A fixture is never written again:
 * it is what that version wrote.
 *
 * Usage: node test/electron/store/support/write-fixture.ts
 */
import { join } from 'node:path';
import { currentVersion } from '../../../../electron/store/migrations/steps.ts';
import { closeSiteFile } from '../../../../electron/store/site-file.ts';
import { createSampleSite, keepAsset } from './sample-site.ts';

const path = join(import.meta.dirname, `../../../fixtures/site-files/version-${currentVersion}.drillbook`);
const site = createSampleSite(path);
for (let number = 1; number <= 8; number += 1) keepAsset(site.db, number);
closeSiteFile(site);
