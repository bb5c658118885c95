import type { PackSeries, SeriesState } from '../../shared/domain/pack-series.ts';
import { shownLine } from '../../shared/domain/shown-text.ts';
import type { Terminal } from './terminal.ts';

const marks: Readonly<Record<SeriesState, string>> = { passed: '✓', failed: '✗', noted: '!' };
const colours = { passed: 'green', failed: 'red', noted: 'yellow' } as const;

/** What the packs of each site say about each other; nothing where no two were of one site. */
export function printSeries({ say, print, style, moment }: Terminal, { sites, leftOut }: PackSeries): void {
  if (sites.length === 0) return;
  print(style('bold', say('series.title')));
  for (const site of sites) {
    print(`  ${site.siteName}  ${site.siteId}`);
    for (const entry of site.entries)
      print(
        `      ${moment(entry.issuedAt)}  ${String(entry.size).padStart(6)}  ${entry.packId.slice(0, 16)}  ${shownLine(entry.fileName)}`,
      );
    for (const missing of site.notGiven)
      print(
        `      ${moment(missing.issuedAt)}  ${String(missing.size).padStart(6)}  ${missing.packId.slice(0, 16)}  (${say('series.notGiven')})`,
      );
    for (const { code, state, detail } of site.findings)
      print(`    ${style(colours[state], marks[state])} ${code}: ${say(`series.${code}`, { ...detail, state })}`);
    print(`  ${style('bold', say(`series.${site.state}`))} [${site.state}]`);
  }
  if (leftOut.length > 0) print(`  ${say('series.leftOut', { count: leftOut.length, files: leftOut.join(', ') })}`);
  print();
}
