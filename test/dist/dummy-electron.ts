import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `@electron/fuses` looks for in a binary; version 1 of the wire follows, its length, and one state per fuse. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const factoryStates = '101100011';

/**
 * A folder that packs like Electron for Linux and runs nothing: a program that carries the fuse wire as it leaves the
 * factory, and the files beside it that packaging touches.
 */
export function writeDummyElectron(folder: string, version: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'), { recursive: true });
  const wire = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, factoryStates.length]), Buffer.from(factoryStates)]);
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.alloc(4096), wire, Buffer.alloc(4096)]), { mode: 0o755 });
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'LICENSE'), 'Electron');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), 'Chromium');
  for (const language of ['en-US', 'de', 'ja', 'zh-CN']) writeFileSync(join(folder, 'locales', `${language}.pak`), language);
}
