/** What a room may import: other rooms, and packages or Node's own modules. Its own files it always may. */
export interface Room {
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
}

/** Node's modules that open no socket and load no code by name. */
const node = [
  'node:buffer',
  'node:child_process',
  'node:crypto',
  'node:events',
  'node:fs',
  'node:fs/promises',
  'node:os',
  'node:path',
  'node:readline',
  'node:readline/promises',
  'node:stream',
  'node:url',
  'node:util',
  'node:worker_threads',
];
const pure = ['shared/errors', 'shared/domain'];
const packRooms = [...pure, 'shared/document', 'shared/rules', 'shared/text', 'shared/verifier', 'electron/files'];
const packPackages = ['asn1js', 'canonicalize', 'fflate', 'pkijs', 'valibot', ...node];
const windowPackages = ['react', 'react-aria-components', 'lucide-react'];

/**
 * The rooms of the tree and what each may import. A folder below electron, renderer or shared is a room with everything
 * nested in it; a file that lies there directly is a room of its own, and so is a file named here. What is not named is refused.
 */
export const rooms: Readonly<Record<string, Room>> = {
  'shared/errors': { rooms: [], packages: [] },
  'shared/domain': { rooms: ['shared/errors'], packages: ['valibot'] },
  'shared/rules': { rooms: pure, packages: [] },
  'shared/document': { rooms: [...pure, 'shared/rules', 'shared/text'], packages: ['d3-scale'] },
  'shared/contract': { rooms: pure, packages: ['valibot'] },
  'shared/verifier': { rooms: pure, packages: ['asn1js', 'canonicalize', 'fflate', 'pkijs', 'valibot'] },
  // what packs say about each other: no cryptography, so that the window may hold verdicts against each other itself
  'shared/verifier/pack-series.ts': { rooms: [...pure, 'shared/rules', 'shared/verifier'], packages: [] },
  'shared/text': { rooms: pure, packages: ['intl-messageformat'] },

  'electron/actor.ts': { rooms: [], packages: ['node:os'] },
  'electron/closed-pipes.ts': { rooms: [], packages: [] },
  'electron/content-policy.ts': { rooms: [], packages: [] },
  'electron/paths.ts': { rooms: [], packages: node },
  'electron/settings-folder.ts': { rooms: [], packages: node },
  'electron/window-files.ts': { rooms: ['shared/errors'], packages: node },
  'electron/node-version.ts': { rooms: ['shared/text'], packages: node },
  'electron/built-window.ts': { rooms: [], packages: node },
  'electron/electron-binary.ts': { rooms: [], packages: node },

  'electron/files': { rooms: ['shared/errors'], packages: node },
  'electron/threads': { rooms: ['shared/errors', 'electron/paths.ts'], packages: node },
  'electron/store': { rooms: [...pure, 'electron/files'], packages: ['better-sqlite3', 'canonicalize', 'valibot', ...node] },
  'electron/pack': { rooms: [...packRooms, 'electron/pack/node-platform.ts'], packages: packPackages },
  // verifying inflates by the platform's zlib; drawing never does, because its bytes must be the same everywhere
  'electron/pack/node-platform.ts': { rooms: ['shared/verifier'], packages: ['node:crypto', 'node:zlib'] },
  'electron/pack/render-pdf.ts': { rooms: [...packRooms, 'electron/pack'], packages: ['pdfkit', ...node] },
  'electron/collectors': {
    rooms: [...pure, 'electron/files', 'electron/threads', 'electron/paths.ts'],
    packages: ['better-sqlite3', 'valibot', ...node],
  },
  'electron/workers': {
    rooms: [
      ...pure,
      'shared/verifier',
      'electron/collectors',
      'electron/files',
      'electron/pack',
      'electron/pack/node-platform.ts',
      'electron/pack/render-pdf.ts',
      'electron/services/time-stamp-authority.ts',
      'electron/threads',
    ],
    packages: node,
  },
  'electron/services': {
    rooms: [
      ...pure,
      'shared/contract',
      'shared/rules',
      'shared/verifier',
      'shared/verifier/pack-series.ts',
      ...['collectors', 'files', 'pack', 'paths.ts', 'store', 'threads', 'workers'].map((name) => `electron/${name}`),
    ],
    packages: ['canonicalize', 'valibot', 'yaml', ...node],
  },
  // the one door to another machine, and only to the address an operator gave
  'electron/services/time-stamp-authority.ts': {
    rooms: ['shared/errors', 'electron/host/network-guard.ts', 'electron/pack'],
    packages: ['node:http', 'node:https', 'node:tls', 'node:crypto'],
  },
  'electron/demo': {
    rooms: [
      ...pure,
      'shared/contract',
      ...['collectors', 'files', 'pack', 'paths.ts', 'services', 'store'].map((name) => `electron/${name}`),
    ],
    packages: ['better-sqlite3', ...node],
  },
  'electron/ipc': {
    rooms: [
      ...pure,
      'shared/contract',
      'shared/rules',
      ...['demo', 'files', 'paths.ts', 'services', 'store'].map((name) => `electron/${name}`),
    ],
    packages: ['valibot', ...node],
  },
  'electron/commands': {
    rooms: [
      ...pure,
      // times are shown as a pack prints them
      'shared/document',
      'shared/text',
      'shared/verifier',
      'shared/verifier/pack-series.ts',
      ...[
        'actor.ts',
        'closed-pipes.ts',
        'collectors',
        'demo',
        'files',
        'host',
        'pack',
        'paths.ts',
        'services',
        'store',
        'threads',
      ].map((name) => `electron/${name}`),
      ...['host/network-guard.ts', 'services/time-stamp-authority.ts'].map((name) => `electron/${name}`),
    ],
    packages: ['commander', 'valibot', ...node],
  },
  'electron/host': {
    rooms: [
      ...pure,
      'shared/contract',
      'shared/text',
      ...['actor.ts', 'content-policy.ts', 'files', 'ipc', 'paths.ts', 'settings-folder.ts', 'window-files.ts'].map(
        (name) => `electron/${name}`,
      ),
    ],
    packages: ['node:http', 'node:net', ...node],
  },
  'electron/host/network-guard.ts': {
    rooms: ['shared/errors'],
    packages: ['node:async_hooks', 'node:dgram', 'node:dns', 'node:module', 'node:net'],
  },
  'electron/desktop': {
    rooms: [
      ...pure,
      'shared/contract',
      'shared/text',
      ...['content-policy.ts', 'files', 'ipc', 'window-files.ts'].map((name) => `electron/${name}`),
    ],
    packages: ['electron', 'valibot', ...node],
  },

  'electron/main.ts': {
    rooms: [
      'shared/contract',
      'shared/text',
      ...['actor.ts', 'desktop', 'host', 'host/network-guard.ts', 'ipc', 'paths.ts', 'settings-folder.ts', 'window-files.ts'].map(
        (name) => `electron/${name}`,
      ),
    ],
    packages: ['electron', ...node],
  },
  'electron/preload.ts': { rooms: [], packages: ['electron'] },
  'electron/cli.ts': { rooms: ['electron/commands', 'electron/node-version.ts'], packages: [] },
  'electron/start.ts': { rooms: ['electron/node-version.ts', 'electron/start-drillbook.ts'], packages: [] },
  'electron/start-drillbook.ts': {
    rooms: [
      'shared/errors',
      'shared/text',
      ...['built-window.ts', 'closed-pipes.ts', 'electron-binary.ts', 'host', 'paths.ts'].map((name) => `electron/${name}`),
    ],
    packages: node,
  },
  'electron/dev.ts': { rooms: ['electron/develop.ts', 'electron/node-version.ts'], packages: [] },
  'electron/develop.ts': {
    rooms: ['electron/electron-binary.ts', 'electron/host', 'electron/paths.ts'],
    packages: ['electron-vite', ...node],
  },

  'electron/build-verify-page.ts': { rooms: ['electron/licence-notices.ts'], packages: ['vite', ...node] },
  'electron/licence-notices.ts': { rooms: [], packages: node },

  'renderer/styles': { rooms: [], packages: [] },
  'renderer/lib': {
    rooms: [...pure, 'shared/contract', 'shared/rules', 'shared/text', 'shared/verifier/pack-series.ts'],
    packages: ['lucide-react', 'pdfjs-dist', 'react'],
  },
  'renderer/state': {
    rooms: [...pure, 'shared/contract', 'shared/rules', 'shared/text', 'renderer/lib'],
    packages: ['zustand'],
  },
  'renderer/components': {
    rooms: [...pure, 'shared/contract', 'shared/document', 'shared/text', 'renderer/lib'],
    packages: ['@tanstack/react-virtual', ...windowPackages],
  },
  'renderer/screens': {
    rooms: [
      ...pure,
      ...['contract', 'document', 'rules', 'text'].map((name) => `shared/${name}`),
      ...['components', 'lib', 'state'].map((name) => `renderer/${name}`),
    ],
    packages: windowPackages,
  },
  // verify.html: what the window shows of a verdict, and the verifier itself, in one file that may load nothing
  'renderer/verify-page': {
    rooms: [
      ...pure,
      'shared/contract',
      'shared/text',
      'shared/verifier',
      'shared/verifier/pack-series.ts',
      ...['components', 'lib', 'screens', 'styles'].map((name) => `renderer/${name}`),
    ],
    packages: ['react', 'react-dom', 'zustand', ...windowPackages],
  },
  'renderer/main.tsx': { rooms: ['renderer/screens', 'renderer/state', 'renderer/styles'], packages: ['react', 'react-dom'] },
};

const network = [
  'fetch',
  'WebSocket',
  'XMLHttpRequest',
  'EventSource',
  'WebTransport',
  'RTCPeerConnection',
  'navigator.sendBeacon',
];
/** Ways to load code or modules that no table sees. */
const loaders = ['eval', 'Function', 'process.getBuiltinModule', 'process.binding', 'process.dlopen'];
const impure = [
  ...['new Date()', 'Date.now', 'Date', 'Math.random', 'Math', 'performance', 'Temporal.Now'],
  ...['crypto.getRandomValues', 'crypto.randomUUID', 'crypto.subtle.generateKey'],
  ...['process', 'Buffer', 'window', 'navigator', 'localStorage', 'console'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
];

/** Globals nobody may name in a part of the tree. */
export const refusedGlobals: Readonly<Record<string, readonly string[]>> = {
  shared: [...network, ...loaders, ...impure],
  electron: [...network, ...loaders],
  renderer: [...network, ...loaders],
};

/** Files that may name one of them all the same, and why. */
export const globalExceptions: Readonly<Record<string, readonly string[]>> = {
  // `npm start` of a checkout asks whether Electron's binary can be had; no installed Drillbook has this file
  'electron/electron-binary.ts': ['fetch'],
  // the window of the headless host, which asks the address it came from
  'renderer/lib/loopback-bridge.ts': ['fetch', 'EventSource'],
};
