import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodePlatform } from '../../electron/pack/node-platform.ts';
import { verifyPack } from '../../shared/verifier/verify-pack.ts';
import { type BenchOptions, type BenchRow, race, shell } from './measure.ts';

const repository = join(import.meta.dirname, '..', '..');
const atMostMs = 20_000;

/** The whole job as a person starts it, and the verification of its pack against poppler's reading of the same signatures. */
export async function bench({ quick, folder }: BenchOptions): Promise<BenchRow[]> {
  const out = join(folder, 'demo');
  const demo = await race([{ name: 'drillbook', run: () => runDemo(out) }], quick ? 1 : 3);
  const packPath = join(out, 'evidence-pack.pdf');
  const pack = readFileSync(packPath);
  const trust = { pinnedSha256: [], certificateAuthoritiesDer: [] };
  const verifiedAt = new Date().toISOString();
  const verify = await race(
    [
      { name: 'drillbook', run: async () => void (await verifyPack(pack, { verifiedAt, trust, platform: nodePlatform })) },
      { name: 'pdfsig', tool: 'pdfsig', run: () => shell(`pdfsig '${packPath}'`, folder) },
    ],
    quick ? 1 : 5,
  );
  const demoMs = demo.get('drillbook') ?? Number.NaN;
  const verifyMs = verify.get('drillbook') ?? Number.NaN;
  const pdfsigMs = verify.get('pdfsig') ?? null;
  return [
    {
      work: 'the demo, start to verdict',
      data: '500 files, 9,000 rows',
      ours: demoMs,
      peers: [],
      limitMs: null,
      target: '< 20 s on two cores',
      met: Number.isNaN(demoMs) ? null : demoMs < atMostMs,
      notes: [],
    },
    {
      work: 'verify the demo pack',
      data: `${(pack.length / 1e6).toFixed(1)} MB, 4 signatures`,
      ours: verifyMs,
      peers: [{ name: 'pdfsig', ms: pdfsigMs }],
      limitMs: null,
      target: '≤ 2 × pdfsig',
      met: pdfsigMs === null ? null : verifyMs <= 2 * pdfsigMs,
      notes: ['pages not drawn again'],
    },
  ];
}

function runDemo(out: string): void {
  const { status, stderr } = spawnSync(process.execPath, [join(repository, 'electron', 'cli.ts'), 'demo', '--out', out], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the demo ended with ${status}\n${stderr}`);
}
