import { onSupportedNode } from './node-version.ts';

await onSupportedNode(async () => {
  const { start } = await import('./start-drillbook.ts');
  process.exitCode = await start(process.argv.slice(2));
});
