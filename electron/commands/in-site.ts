import { resolve } from 'node:path';
import type { Context } from '../services/context.ts';
import { openSite } from '../services/sites.ts';
import { closeSiteFile } from '../store/site-file.ts';
import { realWorkplace } from './workplace.ts';

/** Opens the site file, works on it, and closes it whatever happens. */
export async function inSite(site: string, work: (context: Context) => number | Promise<number>): Promise<number> {
  const { context, file } = openSite(resolve(site), realWorkplace);
  try {
    return await work(context);
  } finally {
    closeSiteFile(file);
  }
}
