import { onSupportedNode } from './node-version.ts';

await onSupportedNode(async () => {
  const { develop } = await import('./develop.ts');
  await develop();
});
