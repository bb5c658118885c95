import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Frame, type Page, type Route } from 'playwright-core';
import { nodeBase64 } from '../../../electron/host/send-answer.ts';
import { decodeWire, encodeWire } from '../../../shared/contract/wire.ts';
import { report } from './reports.ts';

/** Chromium registers no schemes of others: `app://drillbook/` is shown as this origin, and every address is mapped back. */
const shownOrigin = 'https://drillbook.app-scheme.invalid';
const toShown = (url: string): string => url.replace(/^app:\/\/drillbook(?=[/?#]|$)/, shownOrigin);
const toApp = (url: string): string => url.replaceAll(shownOrigin, 'app://drillbook');

export interface FrameFacts {
  readonly url: string;
  readonly parent: object | null;
  readonly detached: boolean;
}

/** What the double's Electron decides about a page. */
export interface PageEvents {
  readonly invoke: (channel: string, args: readonly unknown[], frame: FrameFacts) => Promise<unknown>;
  readonly mayRequest: (url: string, resourceType: string) => Promise<boolean>;
  readonly mayNavigate: (url: string, isMainFrame: boolean) => boolean;
  readonly mayOpen: (url: string) => boolean;
  readonly handlerOf: (scheme: string) => ((request: Request) => Response | Promise<Response>) | undefined;
  readonly closed: () => void;
}

let context: Promise<BrowserContext> | null = null;

function browserContext(): Promise<BrowserContext> {
  context ??= launch();
  return context;
}

async function launch(): Promise<BrowserContext> {
  const profile = mkdtempSync(join(tmpdir(), 'drillbook-double-'));
  const launched = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--remote-debugging-port=0'],
    viewport: { width: 1280, height: 800 },
  });
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  report({ kind: 'ready', cdpUrl: `http://127.0.0.1:${port}` });
  return launched;
}

export async function closeChromium(): Promise<void> {
  await (await context)?.close();
}

/** Shows an address in a real page with the real preload; requests, calls and navigations go through the double. */
export async function openPage(address: string, preload: string, events: PageEvents): Promise<Page> {
  const shown = await browserContext();
  const page = shown.pages().find((blank) => blank.url() === 'about:blank') ?? (await shown.newPage());
  shown.on('page', (other) => {
    if (other === page || events.mayOpen(toApp(other.url()))) return;
    report({ kind: 'window-refused', url: toApp(other.url()) });
    void other.close();
  });
  await page.exposeBinding('electronDouble', async ({ frame }, channel: string, args: string) => {
    const given = decodeWire(args, nodeBase64) as readonly unknown[];
    return encodeWire((await events.invoke(channel, given, factsOf(frame))) ?? null, nodeBase64);
  });
  await page.addInitScript(preloadScript(readFileSync(preload, 'utf8')));
  let loading = true;
  await page.route('**/*', (route) => answerRoute(route, page, events, loading));
  page.on('close', events.closed);
  await page.goto(toShown(address));
  loading = false;
  return page;
}

function factsOf(frame: Frame): FrameFacts {
  return { url: toApp(frame.url()), parent: frame.parentFrame(), detached: frame.isDetached() };
}

async function answerRoute(route: Route, page: Page, events: PageEvents, loading: boolean): Promise<void> {
  const request = route.request();
  const url = toApp(request.url());
  if (request.isNavigationRequest() && !loading && !events.mayNavigate(url, request.frame() === page.mainFrame())) {
    report({ kind: 'navigation-refused', url });
    return route.abort('aborted');
  }
  if (!(await events.mayRequest(url, request.resourceType()))) {
    report({ kind: 'request-cancelled', url });
    return route.abort('blockedbyclient');
  }
  const handler = events.handlerOf(new URL(url).protocol.slice(0, -1));
  if (handler === undefined) {
    report({ kind: 'request-unhandled', url });
    return route.abort('blockedbyclient');
  }
  // Node's Request refuses no scheme, Chromium's body is not needed: the window only reads.
  const response = await handler(new Request(url, { method: request.method() }));
  const headers = Object.fromEntries(response.headers);
  return route.fulfill({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) });
}

/** Runs the built preload as a sandboxed one: CommonJS, `electron` alone can be required, the main frame alone has it. */
function preloadScript(code: string): string {
  return `(() => {
    if (window !== window.top) return;
    const toText = (value) => JSON.stringify(value, (key, entry) =>
      entry instanceof Uint8Array ? { $bytes: btoa(Array.from(entry, (byte) => String.fromCharCode(byte)).join('')) } : entry);
    const fromText = (text) => JSON.parse(text, (key, entry) =>
      entry !== null && typeof entry === 'object' && typeof entry.$bytes === 'string'
        ? Uint8Array.from(atob(entry.$bytes), (character) => character.charCodeAt(0)) : entry);
    const listeners = new Map();
    Object.defineProperty(window, 'electronDoubleSend', { value: (channel, text) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, fromText(text));
    } });
    const electron = {
      contextBridge: { exposeInMainWorld: (key, value) => Object.defineProperty(window, key, { value: Object.freeze(value) }) },
      ipcRenderer: {
        invoke: async (channel, ...args) => fromText(await window.electronDouble(channel, toText(args))),
        on: (channel, listener) => { listeners.set(channel, [...(listeners.get(channel) ?? []), listener]); },
        removeListener: (channel, gone) => {
          listeners.set(channel, (listeners.get(channel) ?? []).filter((listener) => listener !== gone));
        },
      },
    };
    const require = (name) => {
      if (name === 'electron') return electron;
      throw new Error('a sandboxed preload cannot require ' + name);
    };
    const module = { exports: {} };
    (function (require, module, exports) {${code}
    })(require, module, module.exports);
  })();`;
}

/** Delivers an event of main to the page. */
export function sendToPage(page: Page, channel: string, value: unknown): Promise<void> {
  const text = encodeWire(value, nodeBase64);
  return page.evaluate(
    ([name, body]) =>
      (window as unknown as { electronDoubleSend: (n: string, b: string) => void }).electronDoubleSend(name, body),
    [channel, text] as const,
  );
}
