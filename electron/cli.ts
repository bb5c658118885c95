#!/usr/bin/env node
import { onSupportedNode } from './node-version.ts';

await onSupportedNode(async () => {
  const { runCommandLine } = await import('./commands/program.ts');
  process.exitCode = await runCommandLine(process.argv.slice(2));
});
