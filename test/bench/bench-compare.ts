import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareTrees } from '../../electron/collectors/compare-trees.ts';
import { hashTree } from '../../electron/collectors/hash-tree.ts';
import { type BenchOptions, type BenchRow, hasTool, race, shell } from './measure.ts';
import { makeTree, mixedTree, quickTree } from './tree-data.ts';

/** Source manifest against the restored tree, of which 1 % is changed and 0.5 % missing. */
export async function bench({ quick, folder }: BenchOptions): Promise<BenchRow[]> {
  const [source, restored] = [join(folder, 'source'), join(folder, 'restored')];
  const size = quick ? quickTree : mixedTree;
  const { files, bytes } = makeTree(source, size);
  shell('cp -al source restored', folder);
  const edits = editTree(restored, size.smallFiles);
  const now = () => new Date();
  const [expected, actual] = [join(folder, 'expected.ndjson'), join(folder, 'actual.ndjson')];
  await hashTree({ root: source, out: expected, now });
  shell('find . -type f -print0 | xargs -0 sha256sum > ../sums.txt', source);
  if (hasTool('hashdeep')) {
    shell('hashdeep -c sha256 -r -l . > ../known.txt', source);
  }
  let found = 0;
  const times = await race(
    [
      {
        name: 'drillbook',
        run: async () => {
          await hashTree({ root: restored, out: actual, now });
          found = (await compareTrees({ expected, actual, ignore: { modified: true } })).differenceCount;
        },
      },
      { name: 'sha256sum -c', tool: 'sha256sum', run: () => shell('sha256sum -c --quiet ../sums.txt', restored, [0, 1]) },
      {
        name: 'hashdeep -a',
        tool: 'hashdeep',
        run: () => shell('hashdeep -c sha256 -r -l -a -k ../known.txt .', restored, [0, 1, 2]),
      },
      {
        name: 'rclone check',
        tool: 'rclone',
        run: () => shell('rclone check --checkfile sha256 ../sums.txt .', restored, [0, 1]),
      },
    ],
    quick ? 1 : 5,
  );
  const ours = times.get('drillbook') ?? Number.NaN;
  const peers = [...times].filter(([name]) => name !== 'drillbook').map(([name, ms]) => ({ name, ms }));
  const measured = peers.flatMap(({ ms }) => (ms === null ? [] : [ms]));
  return [
    {
      work: 'compare with a source',
      data: `${files.toLocaleString('en')} files, ${(bytes / 1e6).toFixed(0)} MB`,
      ours,
      peers,
      limitMs: null,
      target: '≥ 2 × the fastest',
      met: measured.length === 0 ? null : Math.min(...measured) / ours >= 2,
      notes: [`${found} differences found of ${edits} made`],
    },
  ];
}

/** Every hundredth small file gets other content, every two hundredth goes. Links are broken first: the source must stay as it was. */
function editTree(root: string, smallFiles: number): number {
  let edits = 0;
  for (let index = 0; index < smallFiles; index += 1) {
    const path = join(root, `records/${String(Math.floor(index / 200)).padStart(4, '0')}/r${index}.json`);
    if (index % 100 === 50 || index % 200 === 7) {
      rmSync(path);
      edits += 1;
    }
    if (index % 100 === 50) {
      writeFileSync(path, `changed ${index}`);
    }
  }
  return edits;
}
