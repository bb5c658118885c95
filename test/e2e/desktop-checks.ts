import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Reply } from '../../shared/contract/reply.ts';

interface Bridge {
  readonly call: (channel: string, request: unknown) => Promise<Reply<unknown>>;
  readonly subscribe: (listener: (event: unknown) => void) => () => void;
}
export type WindowWithBridge = Window & { readonly drillbook: Bridge };

/** Asks as the window does, through the real preload. */
export function callFromPage(page: Page, channel: string, request: unknown): Promise<Reply<unknown>> {
  return page.evaluate(([name, value]) => (window as unknown as WindowWithBridge).drillbook.call(name, value), [
    channel,
    request,
  ] as const);
}

/** The page shows itself and breaks none of its own rules while doing so. */
export async function expectWindowWithoutViolations(page: Page): Promise<void> {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.reload();
  await page.waitForSelector('h1');
  expect(complaints).toEqual([]);
}

/** Nothing of Node or Electron is in reach of the page but the two verbs of the preload. */
export async function expectBareWindow(page: Page): Promise<void> {
  const reach = await page.evaluate(() => ({
    node: ['require', 'process', 'Buffer', 'module', 'electron', 'ipcRenderer'].filter((name) => name in window),
    bridge: Object.keys((window as unknown as WindowWithBridge).drillbook).sort(),
    frozen: Object.isFrozen((window as unknown as WindowWithBridge).drillbook),
  }));
  expect(reach).toEqual({ node: [], bridge: ['call', 'subscribe'], frozen: true });
}

type Attempt = 'image' | 'fetch' | 'script' | 'style' | 'frame' | 'eval' | 'inner HTML' | 'worker' | 'socket';

/** What the content policy said to each attempt to load something from elsewhere: the directive that refused it. */
export function refusedBy(page: Page, attempt: Attempt): Promise<string> {
  return page.evaluate(
    (what) =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true });
        const add = (tag: string, attributes: Record<string, string>): void => {
          const element = document.createElement(tag);
          for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
          element.addEventListener('load', () => resolve('loaded'));
          document.body.append(element);
        };
        const attempts: Record<string, () => unknown> = {
          image: () => add('img', { src: 'https://example.invalid/x.png' }),
          fetch: () => fetch('https://example.invalid/').then(() => resolve('loaded')),
          script: () => add('script', { src: 'https://example.invalid/x.js' }),
          style: () => add('link', { rel: 'stylesheet', href: 'https://example.invalid/x.css' }),
          frame: () => add('iframe', { src: 'https://example.invalid/' }),
          // In a task of its own: what the debugger evaluates is not held to the policy.
          eval: () => setTimeout(() => resolve(`evaluated ${new Function('return 1')()}`)),
          'inner HTML': () => {
            document.body.innerHTML = '<p>written</p>';
          },
          worker: () => new Worker('https://example.invalid/x.js'),
          socket: () => new WebSocket('wss://example.invalid/'),
        };
        try {
          Promise.resolve(attempts[what]?.()).catch(() => undefined);
        } catch {
          // The violation is reported as an event of its own.
        }
      }),
    attempt,
  );
}

export const refusals: readonly (readonly [Attempt, string])[] = [
  ['image', 'img-src'],
  ['fetch', 'connect-src'],
  ['script', 'require-trusted-types-for'],
  ['style', 'style-src-elem'],
  ['frame', 'frame-src'],
  ['eval', 'require-trusted-types-for'],
  ['inner HTML', 'require-trusted-types-for'],
  ['worker', 'require-trusted-types-for'],
  ['socket', 'connect-src'],
];
