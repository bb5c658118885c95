import { join } from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import { windowUrl } from './url-policy.ts';
import { windowOptions } from './window-options.ts';
import { readWindowSize, writeWindowSize } from './window-size.ts';

interface WindowPlace {
  readonly root: string;
  readonly settingsFolder: string;
  readonly devTools: boolean;
}

/** Opens the one window: shown when it has something to show, as large as it was left. */
export function openMainWindow({ root, settingsFolder, devTools }: WindowPlace): BrowserWindow {
  const size = readWindowSize(settingsFolder);
  const preload = join(root, 'out', 'preload', 'preload.cjs');
  const window = new BrowserWindow(windowOptions({ preload, size, dark: nativeTheme.shouldUseDarkColors, devTools }));
  if (size.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    const { width, height } = window.getNormalBounds();
    writeWindowSize(settingsFolder, { width, height, maximized: window.isMaximized() });
  });
  void window.loadURL(windowUrl);
  return window;
}
