import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createSite, type OpenSite } from '../../../../electron/services/sites.ts';
import { closeSiteFile } from '../../../../electron/store/site-file.ts';
import { workFolder } from '../../../support/work-folder.ts';
import { newSite, shippedTemplate, steadyWorkplace } from './stage.ts';

/** A new site, closed when the test is over. */
export function freshSite(workplace = steadyWorkplace(), path = join(workFolder(), 'plant.drillbook')): OpenSite {
  const site = createSite(path, newSite, shippedTemplate(), workplace);
  onTestFinished(() => closeSiteFile(site.file));
  return site;
}
