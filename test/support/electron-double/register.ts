import { registerHooks } from 'node:module';

// Whoever imports `electron` gets the double; everything else is the real thing.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: new URL('./electron.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
});
