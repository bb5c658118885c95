import { expect, test } from 'vitest';
import { contentSecurityPolicy, workerPolicyName } from '../../../electron/content-policy.ts';
import { goOffline } from '../../../electron/desktop/offline-switches.ts';
import { mayUse } from '../../../electron/desktop/permission-policy.ts';
import { isOwnWindow } from '../../../electron/desktop/sender-check.ts';
import { isWindowAddress, mayRequest, windowPath } from '../../../electron/desktop/url-policy.ts';
import { usualWindow, webPreferences, windowOptions } from '../../../electron/desktop/window-options.ts';

test('the content policy is this one, word for word', () => {
  expect(contentSecurityPolicy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; " +
      "worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'; frame-ancestors 'none'; " +
      `require-trusted-types-for 'script'; trusted-types ${workerPolicyName}`,
  );
});

test('the web preferences are these, and nobody changes them at run time', () => {
  expect(webPreferences).toStrictEqual({
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
    spellcheck: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    disableDialogs: true,
    autoplayPolicy: 'document-user-activation-required',
  });
  expect(Object.isFrozen(webPreferences)).toBe(true);
});

test('a window adds its preload and whether there are developer tools, nothing else', () => {
  const options = windowOptions({ preload: '/p.cjs', size: usualWindow, dark: false, devTools: false });
  expect(options.webPreferences).toStrictEqual({ ...webPreferences, preload: '/p.cjs', devTools: false });
});

test('a remembered size that is too small to work in is not used', () => {
  const size = { width: 10, height: 10, maximized: false };
  expect(windowOptions({ preload: '/p.cjs', size, dark: true, devTools: false })).toMatchObject({ width: 960, height: 600 });
});

test.each([
  ['app://drillbook/', '/'],
  ['app://drillbook/assets/main.js', '/assets/main.js'],
  ['app://drillbook/#/plan', '/'],
  ['app://drillbook/a/../b', '/b'],
])('%s is a file of the window', (address, path) => {
  expect(windowPath(address)).toBe(path);
  expect(mayRequest(address)).toBe(true);
});

test.each([
  'https://example.com/',
  'http://127.0.0.1/',
  'file:///etc/passwd',
  'app://other/',
  'app://drillbook.evil/',
  'app://drillbook:80/',
  'app://user@drillbook/',
  'app:drillbook/',
  'app:///drillbook/',
  'APPX://drillbook/',
  'data:text/html,x',
  'blob:https://example.com/1',
  'blob:blob:app://drillbook/1',
  'devtools://devtools/',
  'javascript:1',
  'about:blank',
  '',
  'app',
])('%s is none', (address) => {
  expect(windowPath(address)).toBeNull();
  expect(mayRequest(address)).toBe(false);
  expect(isWindowAddress(address)).toBe(false);
});

test('what the window holds in memory is its own, and no page', () => {
  expect(mayRequest('blob:app://drillbook/1')).toBe(true);
  expect(isWindowAddress('blob:app://drillbook/1')).toBe(false);
});

test.each([
  ['app://drillbook/', true],
  ['app://drillbook/#/drills/1', true],
  ['app://drillbook/?x', false],
  ['app://drillbook/index.html', false],
  ['app://drillbook/assets/main.js', false],
])('%s is the window itself: %s', (address, itself) => {
  expect(isWindowAddress(address)).toBe(itself);
});

const frame = { url: 'app://drillbook/', parent: null, detached: false };

test('a call of the main frame of our window is accepted', () => {
  expect(isOwnWindow({ sender: { id: 7 }, senderFrame: frame }, 7)).toBe(true);
  expect(isOwnWindow({ sender: { id: 7 }, senderFrame: { ...frame, url: 'app://drillbook/#/plan' } }, 7)).toBe(true);
});

test.each([
  ['another window', { sender: { id: 8 }, senderFrame: frame }],
  ['a frame inside the page', { sender: { id: 7 }, senderFrame: { ...frame, parent: frame } }],
  ['a frame that is gone', { sender: { id: 7 }, senderFrame: null }],
  ['a detached frame', { sender: { id: 7 }, senderFrame: { ...frame, detached: true } }],
  ['another page', { sender: { id: 7 }, senderFrame: { ...frame, url: 'https://example.com/' } }],
  ['another host of the scheme', { sender: { id: 7 }, senderFrame: { ...frame, url: 'app://drillbook.evil/' } }],
  ['a page without address', { sender: { id: 7 }, senderFrame: { ...frame, url: '' } }],
])('a call of %s is refused', (_who, event) => {
  expect(isOwnWindow(event, 7)).toBe(false);
});

test('the window may copy, and may do nothing else', () => {
  expect(mayUse('clipboard-sanitized-write', 'app://drillbook/')).toBe(true);
  expect(mayUse('clipboard-sanitized-write', 'app://drillbook')).toBe(true);
  expect(mayUse('clipboard-sanitized-write', 'https://example.com/')).toBe(false);
  for (const permission of [
    'clipboard-read',
    'media',
    'geolocation',
    'notifications',
    'openExternal',
    'fileSystem',
    'usb',
    'unknown',
  ]) {
    expect(mayUse(permission, 'app://drillbook/')).toBe(false);
  }
});

test('Chromium is told to resolve nothing and to go through a proxy that never answers, loopback included', () => {
  const switches = new Map<string, string | undefined>();
  goOffline({ appendSwitch: (name, value) => switches.set(name, value) });
  expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  expect(switches.get('proxy-server')).toBe('127.0.0.1:9');
  expect(switches.get('proxy-bypass-list')).toBe('<-loopback>');
  expect([...switches.keys()]).toEqual(
    expect.arrayContaining(['disable-background-networking', 'disable-component-update', 'force-webrtc-ip-handling-policy']),
  );
});
