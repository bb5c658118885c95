import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Programs and threads that tests start from the source share what was compiled once: each starts in half the time.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'drillbook-compile-cache');
