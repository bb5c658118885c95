import { createSite } from '../../../../electron/services/sites.ts';
import { closeSiteFile } from '../../../../electron/store/site-file.ts';
import { newSite, setStage, shippedTemplate, signedOff, steadyWorkplace } from './stage.ts';

// Makes a site file with a signed-off drill and prints the drill's id.

const [path = ''] = process.argv.slice(2);
const site = createSite(path, newSite, shippedTemplate(), steadyWorkplace());
const drillId = signedOff(setStage(site.context));
closeSiteFile(site.file);
process.stdout.write(`${drillId}\n`);
