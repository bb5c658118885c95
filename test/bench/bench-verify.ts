import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../../electron/files/sha256.ts';
import { nodePlatform } from '../../electron/pack/node-platform.ts';
import { redrawPack } from '../../electron/pack/redraw-pack.ts';
import { resourcePath } from '../../electron/paths.ts';
import { webPlatform } from '../../shared/verifier/platform.ts';
import type { Rebuild } from '../../shared/verifier/rebuilt-revision.ts';
import { verifyPack } from '../../shared/verifier/verify-pack.ts';
import { type BenchOptions, type BenchRow, race, shell } from './measure.ts';
import { type RawKind, signedPackOf } from './signed-pack-data.ts';

interface Case {
  readonly kind: RawKind;
  readonly megabytes: number;
  /** A drill's pack has the seal and three people. */
  readonly signatures: 1 | 4;
}

const cases: readonly Case[] = [
  ...[1, 10, 100].flatMap((megabytes) =>
    ([1, 4] as const).map((signatures) => ({ kind: 'binary', megabytes, signatures }) as const),
  ),
  { kind: 'text', megabytes: 100, signatures: 1 },
  { kind: 'text', megabytes: 100, signatures: 4 },
];
const quickCases: readonly Case[] = [{ kind: 'text', megabytes: 1, signatures: 4 }];

/**
 * Verifying a pack against poppler's reading of the same signatures.
 *
 * Everything but the pages is checked: all signatures, every embedded file hashed again. Drawing the pages again stands apart, because no
 * peer does it.
 */
export async function bench({ quick, folder }: BenchOptions): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const rounds = quick ? 1 : 5;
  for (const given of quick ? quickCases : cases) {
    const path = join(folder, `${given.kind}-${given.megabytes}-${given.signatures}.pdf`);
    writeFileSync(path, await signedPackOf(given.kind, given.megabytes * 1_000_000, given.signatures - 1));
    rows.push(await againstPdfsig(given, path, rounds));
    if (given.megabytes <= 10 && given.signatures === 4) rows.push(await comparingPages(given, path, rounds));
  }
  return rows;
}

async function verify(
  path: string,
  more: { readonly rebuild?: Rebuild; readonly platform?: typeof webPlatform } = {},
): Promise<void> {
  const trust = { pinnedSha256: [], certificateAuthoritiesDer: [] };
  const verifiedAt = new Date().toISOString();
  const { integrity } = await verifyPack(readFileSync(path), { verifiedAt, trust, platform: nodePlatform, ...more });
  if (integrity.state !== 'passed') throw new Error(`the pack does not verify: ${JSON.stringify(integrity.checks)}`);
}

async function againstPdfsig(given: Case, path: string, rounds: number): Promise<BenchRow> {
  const times = await race(
    [
      { name: 'drillbook', run: () => verify(path) },
      { name: 'pdfsig', tool: 'pdfsig', run: () => shell(`pdfsig -nocert '${path}'`, '.') },
      { name: 'as in a browser', run: () => verify(path, { platform: webPlatform }) },
      { name: 'reading and hashing once', run: () => void sha256Of(readFileSync(path)) },
    ],
    rounds,
  );
  const ours = times.get('drillbook') ?? Number.NaN;
  const pdfsig = times.get('pdfsig') ?? null;
  const inBrowser = times.get('as in a browser') ?? Number.NaN;
  return {
    work: 'verify a pack',
    data: describe(given, path),
    ours,
    peers: [{ name: 'pdfsig', ms: pdfsig }],
    limitMs: times.get('reading and hashing once') ?? null,
    target: '≤ 2 × pdfsig',
    met: pdfsig === null ? null : ours <= 2 * pdfsig,
    notes: [
      `peak ${peakMegabytes(path)} MB`,
      `WebCrypto ${Math.round(inBrowser)} ms`,
      ...(given.kind === 'text' ? ['pdfsig opens no attachment'] : []),
    ],
  };
}

async function comparingPages(given: Case, path: string, rounds: number): Promise<BenchRow> {
  const rebuild: Rebuild = (input) => redrawPack(input, resourcePath());
  const times = await race([{ name: 'drillbook', run: () => verify(path, { rebuild }) }], rounds);
  return {
    work: 'verify, pages drawn again',
    data: describe(given, path),
    ours: times.get('drillbook') ?? Number.NaN,
    peers: [],
    limitMs: null,
    target: '–',
    met: null,
    notes: ['no peer does this'],
  };
}

function describe({ kind, megabytes, signatures }: Case, path: string): string {
  const size = (readFileSync(path).length / 1e6).toFixed(1);
  return `${megabytes} MB of ${kind === 'text' ? 'logs' : 'archives'} in ${size} MB, ${signatures} signature${signatures === 1 ? '' : 's'}`;
}

/** The most memory the process of one verification had, all of Node included. */
function peakMegabytes(path: string): number {
  const said = execFileSync(process.execPath, [join(import.meta.dirname, 'support', 'verify-child.ts'), path], {
    encoding: 'utf8',
  });
  const { state, peakBytes } = JSON.parse(said) as { readonly state: string; readonly peakBytes: number };
  if (state !== 'passed') throw new Error(`the pack does not verify: ${path}`);
  return Math.round(peakBytes / 1e6);
}
