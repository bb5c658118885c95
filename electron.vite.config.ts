import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { fewerSentences, verifyPage } from './electron/build-verify-page.ts';

const root = import.meta.dirname;
const workerFolder = resolve(root, 'electron/workers');

// Each entry keeps its name: electron/workers/<n>.ts becomes out/main/workers/<n>.js, so a worker is found by the same relative path.
const workers = existsSync(workerFolder)
  ? readdirSync(workerFolder)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
      .map((file) => [`workers/${file.slice(0, -3)}`, resolve(workerFolder, file)])
  : [];

const mainEntries = ['main', 'cli']
  .map((name) => [name, resolve(root, `electron/${name}.ts`)] as const)
  .filter(([, file]) => existsSync(file));

export default defineConfig(({ mode }) => ({
  main: {
    build: {
      outDir: 'out/main',
      sourcemap: mode !== 'production',
      externalizeDeps: true,
      rolldownOptions: {
        input: Object.fromEntries([...mainEntries, ...workers]),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      sourcemap: false,
      // A sandboxed preload is one CommonJS file that requires only `electron`: everything else is bundled into it.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(root, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), fewerSentences(root, 'lib/window-catalogue.ts'), verifyPage(root)],
    build: {
      outDir: resolve(root, 'out/renderer'),
      emptyOutDir: true,
      // The headless host is opened by whatever browser is there; these understand light-dark() and the rest as written.
      target: 'es2023',
      cssTarget: ['chrome125', 'firefox128', 'safari17.5'],
      sourcemap: mode !== 'production',
      minify: 'oxc',
      // Under the content security policy a data: URL is a font or a worker that does not load.
      assetsInlineLimit: 0,
      rolldownOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
}));
