import { readFileSync } from 'node:fs';
import { nodePlatform } from '../../electron/pack/node-platform.ts';
import { verifyPack } from '../../shared/verifier/verify-pack.ts';

/** Verifies the pack named on the command line in a process of its own, and says how much memory that took at most. */
const before = process.resourceUsage().maxRSS;
const pack = readFileSync(process.argv[2] ?? '');
const { integrity } = await verifyPack(pack, {
  verifiedAt: new Date().toISOString(),
  trust: { pinnedSha256: [], certificateAuthoritiesDer: [] },
  platform: nodePlatform,
});
const kibibytes = process.resourceUsage().maxRSS;
process.stdout.write(JSON.stringify({ state: integrity.state, peakBytes: kibibytes * 1_024, idleBytes: before * 1_024 }));
