import { EventEmitter } from 'node:events';
import { homedir } from 'node:os';
import type { Page } from 'playwright-core';
import { closeChromium, openPage, sendToPage } from './chromium-page.ts';
import { type Question, report } from './reports.ts';

// A double of the part of Electron that Drillbook's main uses. What it cannot show: process isolation and the
// sandbox of the operating system; the smoke test with the real binary does.

interface Preventable {
  readonly preventDefault: () => void;
  readonly defaultPrevented: boolean;
}

function preventable<Facts extends object>(facts: Facts): Facts & Preventable {
  let prevented = false;
  return {
    ...facts,
    preventDefault: () => {
      prevented = true;
    },
    get defaultPrevented() {
      return prevented;
    },
  };
}

type Handler = (request: Request) => Response | Promise<Response>;
type BeforeRequest = (details: object, decide: (verdict: { readonly cancel?: boolean }) => void) => void;
type Ask = (contents: unknown, permission: string, decide: (granted: boolean) => void, details: object) => void;

class DoubleSession extends EventEmitter {
  readonly handlers = new Map<string, Handler>();
  beforeRequest: BeforeRequest | null = null;
  askPermission: Ask | null = null;
  checkPermission: ((contents: unknown, permission: string, origin: string) => boolean) | null = null;
  readonly protocol = { handle: (scheme: string, handler: Handler) => this.handlers.set(scheme, handler) };
  readonly webRequest = {
    onBeforeRequest: (handler: BeforeRequest) => {
      this.beforeRequest = handler;
    },
  };

  setPermissionRequestHandler(handler: Ask): void {
    this.askPermission = handler;
  }
  setPermissionCheckHandler(handler: typeof this.checkPermission): void {
    this.checkPermission = handler;
  }
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  setSpellCheckerEnabled(enabled: boolean): void {
    report({ kind: 'spell-checker', enabled });
  }
}

export const session = { defaultSession: new DoubleSession() };

class DoubleApp extends EventEmitter {
  readonly isPackaged = false;
  ready = false;
  readonly commandLine = { appendSwitch: (name: string, value = '') => report({ kind: 'switch', name, value }) };

  isReady(): boolean {
    return this.ready;
  }
  async whenReady(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    if (this.ready) return;
    this.ready = true;
    this.emit('session-created', session.defaultSession);
  }
  enableSandbox(): void {
    report({ kind: 'sandbox-enabled', beforeReady: !this.ready });
  }
  requestSingleInstanceLock(): boolean {
    return true;
  }
  configureHostResolver(): void {}
  getLocale(): string {
    return process.env.DRILLBOOK_DOUBLE_LOCALE ?? 'en-US';
  }
  getPath(): string {
    return homedir();
  }
  quit(): void {
    const event = preventable({});
    this.emit('before-quit', event);
    for (const window of [...BrowserWindow.open]) window.close();
    this.emit('will-quit', event);
    if (event.defaultPrevented) return;
    closeChromium().finally(() => process.exit(0));
  }
}

export const app = new DoubleApp();

export const protocol = {
  registerSchemesAsPrivileged: (schemes: readonly unknown[]) => report({ kind: 'scheme', schemes }),
};

type Invoked = (event: object, ...args: unknown[]) => unknown;
const invoked = new Map<string, Invoked>();
export const ipcMain = { handle: (channel: string, handler: Invoked) => invoked.set(channel, handler) };

export const Menu = {
  buildFromTemplate: (template: readonly { readonly label: string }[]) => template,
  setApplicationMenu: (menu: readonly { readonly label: string }[]) =>
    report({ kind: 'menu', labels: menu.map(({ label }) => label) }),
};

export const nativeTheme = { shouldUseDarkColors: false };

export const dialog = {
  showOpenDialog: async () => ({ canceled: true, filePaths: [] as string[] }),
  showSaveDialog: async () => ({ canceled: true, filePath: '' }),
};

interface WindowOptions {
  readonly width: number;
  readonly height: number;
  readonly webPreferences: { readonly preload: string };
}

class DoubleContents extends EventEmitter {
  readonly id: number;
  page: Page | null = null;
  openHandler: (details: { readonly url: string }) => { readonly action: string } = () => ({ action: 'allow' });

  constructor(id: number) {
    super();
    this.id = id;
  }
  setWindowOpenHandler(handler: typeof this.openHandler): void {
    this.openHandler = handler;
  }
  setWebRTCIPHandlingPolicy(): void {}
  send(channel: string, value: unknown): void {
    // A page that is gone misses the news, as in Electron.
    if (this.page !== null) sendToPage(this.page, channel, value).catch(() => undefined);
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly open = new Set<BrowserWindow>();
  readonly webContents: DoubleContents;
  readonly options: WindowOptions;

  constructor(options: WindowOptions) {
    super();
    this.options = options;
    this.webContents = new DoubleContents(BrowserWindow.open.size + 1);
    BrowserWindow.open.add(this);
    report({ kind: 'window', options });
    app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(address: string): Promise<void> {
    const { webContents: contents } = this;
    contents.page = await openPage(address, this.options.webPreferences.preload, {
      invoke: async (channel, args, frame) => {
        const handler = invoked.get(channel);
        if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
        return handler({ sender: contents, senderFrame: frame }, ...args);
      },
      mayRequest: (url, resourceType) =>
        new Promise((resolve) => {
          const { beforeRequest } = session.defaultSession;
          if (beforeRequest === null) resolve(true);
          else beforeRequest({ url, resourceType }, ({ cancel }) => resolve(cancel !== true));
        }),
      mayNavigate: (url, isMainFrame) => {
        const event = preventable({ url, isMainFrame });
        contents.emit('will-frame-navigate', event);
        if (isMainFrame) contents.emit('will-navigate', event);
        return !event.defaultPrevented;
      },
      mayOpen: (url) => contents.openHandler({ url }).action !== 'deny',
      handlerOf: (scheme) => session.defaultSession.handlers.get(scheme),
      closed: () => this.close(),
    });
    this.emit('ready-to-show');
  }
  close(): void {
    if (!BrowserWindow.open.has(this)) return;
    this.emit('close', preventable({}));
    BrowserWindow.open.delete(this);
    this.emit('closed');
    this.webContents.page?.close().catch(() => undefined);
    if (BrowserWindow.open.size === 0) app.emit('window-all-closed');
  }
  show(): void {}
  focus(): void {}
  maximize(): void {}
  restore(): void {}
  isMinimized(): boolean {
    return false;
  }
  isMaximized(): boolean {
    return false;
  }
  getNormalBounds() {
    return { x: 0, y: 0, width: this.options.width, height: this.options.height };
  }
}

process.on('message', ({ id, question }: { readonly id: number; readonly question: Question }) => {
  report({ kind: 'answer', id, value: answerOf(question) });
});

function answerOf(question: Question): unknown {
  const { defaultSession } = session;
  switch (question.ask) {
    case 'permission': {
      let granted = true;
      defaultSession.askPermission?.(
        {},
        question.permission,
        (answer) => {
          granted = answer;
        },
        { requestingUrl: question.url },
      );
      return { asked: granted, checked: defaultSession.checkPermission?.({}, question.permission, question.url) ?? true };
    }
    case 'download': {
      const event = preventable({});
      defaultSession.emit('will-download', event, { getURL: () => question.url });
      return event.defaultPrevented ? 'refused' : 'save dialog';
    }
    case 'webview': {
      const event = preventable({});
      for (const window of BrowserWindow.open) window.webContents.emit('will-attach-webview', event);
      return event.defaultPrevented ? 'refused' : 'attached';
    }
    case 'quit':
      setImmediate(() => app.quit());
      return null;
  }
}
