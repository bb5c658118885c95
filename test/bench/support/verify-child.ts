import { readFileSync } from 'node:fs';
import { nodePlatform } from '../../../electron/pack/node-platform.ts';
import { verifyPack } from '../../../shared/verifier/verify-pack.ts';

/** Verifies the pack named on the command line in a process of its own, and says how much memory that took at most. */
const pack = readFileSync(process.argv[2] ?? '');
const { integrity } = await verifyPack(pack, {
  verifiedAt: new Date().toISOString(),
  trust: { pinnedSha256: [], certificateAuthoritiesDer: [] },
  platform: nodePlatform,
});
// the process's own count begins with the memory of whoever started it; that of its address space does not
const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
process.stdout.write(JSON.stringify({ state: integrity.state, peakBytes: Number(peak?.[1] ?? 0) * 1_024 }));
