/**
 * What the page of the window may do; the same for every window there will ever be.
 *
 * Each line is written out although most are Electron's defaults: a default may change, a test on this constant may not.
 */
export const webPreferences = Object.freeze({
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  plugins: false,
  // Chromium fetches dictionaries outside the content policy.
  spellcheck: false,
  // A file dropped beside the drop zone must not replace the window.
  navigateOnDragDrop: false,
  safeDialogs: true,
  disableDialogs: true,
  autoplayPolicy: 'document-user-activation-required',
} as const);

/** Pixels of the screen, as the person left the window. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

export const smallestWindow = Object.freeze({ width: 960, height: 600 });
export const usualWindow: WindowSize = Object.freeze({ width: 1280, height: 800, maximized: false });

interface WindowChoice {
  readonly preload: string;
  readonly size: WindowSize;
  readonly dark: boolean;
  /** Developer tools are there in the repository and absent from what is installed. */
  readonly devTools: boolean;
}

/** Everything `BrowserWindow` is given. */
export function windowOptions(choice: WindowChoice) {
  return {
    width: Math.max(choice.size.width, smallestWindow.width),
    height: Math.max(choice.size.height, smallestWindow.height),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: 'Drillbook',
    show: false,
    autoHideMenuBar: true,
    // Shown until the first paint, so that a dark screen does not flash white.
    backgroundColor: choice.dark ? '#0f1413' : '#f5f7f6',
    webPreferences: { ...webPreferences, preload: choice.preload, devTools: choice.devTools },
  };
}
