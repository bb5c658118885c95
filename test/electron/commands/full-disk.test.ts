import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { sealPack } from '../../../electron/pack/sign-pack.ts';
import { cliPath, runCli } from '../../support/run-cli.ts';
import { smallPack } from '../../support/small-pack.ts';
import { testKey } from '../../support/test-identities.ts';
import { makeTsa } from '../../support/tsa.ts';
import { workFolder } from '../../support/work-folder.ts';
import { runToEnd } from '../store/support/children.ts';
import { onSmallDisk, testWithSmallDisk } from '../store/support/small-disk.ts';

const drillbook = `"${process.execPath}" "${cliPath}"`;
const child = `"${process.execPath}" "${join(import.meta.dirname, '..', 'services', 'support', 'signed-off-child.ts')}"`;
const codeOfJson = `grep -o '"code": "[A-Z_]*"' || echo none`;
const countPacks =
  "console.log(require('better-sqlite3')(process.argv[1]).prepare('SELECT count(*) FROM evidence_pack').pluck().get())";
const packsIn = `"${process.execPath}" -e "${countPacks}" "$1/plant.drillbook"`;

/** A shell script on a disk of so many kilobytes at `$1`, with a folder beside it at `$2`; its lines. */
function linesOnSmallDisk(kilobytes: number, script: string): string[] {
  const folder = workFolder();
  for (const name of ['small', 'large']) mkdirSync(join(folder, name));
  return runToEnd(onSmallDisk(kilobytes, join(folder, 'small'), script, join(folder, 'large'))).lines;
}

testWithSmallDisk(
  'a pack that does not fit into the site file is not issued; with room again it is, and nothing was lost',
  () => {
    const lines = linesOnSmallDisk(
      3000,
      `drill=$(${child} "$1/plant.drillbook")
    free=$(df --output=avail -k "$1" | tail -1)
    head -c $(( (free - 120) * 1024 )) /dev/zero > "$1/ballast"
    ${drillbook} pack "$1/plant.drillbook" --drill "$drill" --out "$2/pack.pdf" --json 2>/dev/null | ${codeOfJson}
    rm "$1/ballast"
    ${drillbook} pack "$1/plant.drillbook" --json | grep -c signed-off
    ls "$2"
    ${drillbook} pack "$1/plant.drillbook" --drill "$drill" --out "$2/pack.pdf" --json 2>/dev/null | grep -o '"ok": true'
    ls "$2"
    ${packsIn}`,
    );
    expect(lines).toEqual(['"code": "DISK_FULL"', '1', '"ok": true', 'pack.pdf', '1']);
  },
);

testWithSmallDisk('a pack that cannot be written out leaves the file that was there', () => {
  const lines = linesOnSmallDisk(
    100,
    `drill=$(${child} "$2/plant.drillbook")
    echo old > "$1/pack.pdf"
    ${drillbook} pack "$2/plant.drillbook" --drill "$drill" --out "$1/pack.pdf" --json 2>/dev/null | ${codeOfJson}
    ls "$1"
    cat "$1/pack.pdf"`,
  );
  expect(lines).toEqual(['"code": "DISK_FULL"', 'pack.pdf', 'old']);
});

testWithSmallDisk('a pack that has no room to grow keeps its bytes, and takes its time-stamp once there is room', async () => {
  const folder = workFolder();
  const at = (name: string): string => join(folder, 'large', name);
  for (const name of ['small', 'large', 'tsa']) mkdirSync(join(folder, name));
  const tsa = makeTsa(join(folder, 'tsa'));
  const key = await testKey('Sample site', { kind: 'seal' });
  writeFileSync(at('pack.pdf'), await sealPack({ pack: await smallPack(), key, signedAt: new Date().toISOString() }));
  const { status } = await runCli(['time-stamp', at('pack.pdf'), '--document', '--request', at('pack.tsq')]);
  expect(status).toBe(0);
  writeFileSync(at('pack.tsr'), await tsa.answer(readFileSync(at('pack.tsq'))));
  const stamp = `${drillbook} time-stamp "$1/pack.pdf" --request "$2/pack.tsq" --answer "$2/pack.tsr" --json 2>/dev/null`;
  const script = `cp "$2/pack.pdf" "$1/pack.pdf"
    head -c 220000 /dev/zero > "$1/ballast"
    ${stamp} | ${codeOfJson}
    ls "$1"
    cmp "$1/pack.pdf" "$2/pack.pdf" && echo same
    rm "$1/ballast"
    ${stamp} | grep -o '"ok": true'
    ls "$1"
    cmp -s "$1/pack.pdf" "$2/pack.pdf" || echo longer`;
  const { lines } = runToEnd(onSmallDisk(300, join(folder, 'small'), script, join(folder, 'large')));
  expect(lines).toEqual(['"code": "DISK_FULL"', 'ballast', 'pack.pdf', 'same', '"ok": true', 'pack.pdf', 'longer']);
});
