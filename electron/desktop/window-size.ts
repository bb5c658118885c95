import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { usualWindow, type WindowSize } from './window-options.ts';

const pixels = v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(20_000));
const windowSizeSchema = v.object({ width: pixels, height: pixels, maximized: v.boolean() });
const fileName = 'window.json';

/** How large the window was when it was last closed; the usual size where nobody knows. */
export function readWindowSize(settingsFolder: string): WindowSize {
  try {
    return v.parse(windowSizeSchema, JSON.parse(readFileSync(join(settingsFolder, fileName), 'utf8')));
  } catch {
    return usualWindow;
  }
}

/** Remembers the size; a folder that cannot be written costs the size, not the work. */
export function writeWindowSize(settingsFolder: string, size: WindowSize): void {
  try {
    mkdirSync(settingsFolder, { recursive: true });
    writeFileSync(join(settingsFolder, fileName), `${JSON.stringify(size)}\n`);
  } catch {
    // Next time the window opens in its usual size.
  }
}
