import { expect, test } from 'vitest';
import { secretIn } from '../../../electron/host/cookie.ts';
import { openDoor } from '../../../electron/host/door.ts';
import { acceptedLanguage, entryPage, expiredPage } from '../../../electron/host/door-page.ts';
import { rateLimit, wireLimitBytes } from '../../../electron/host/limits.ts';

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['fr-FR,de;q=0.9', 'en'],
  ['zh-Hans-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['en;q=0.1, ja;q=0.9', 'ja'],
  ['__proto__, constructor, ja;q=0.2', 'ja'],
  [';q=,;;,', 'en'],
])('a browser that asks for "%s" is answered in %s', (header, language) => {
  expect(acceptedLanguage(header)).toBe(language);
});

test('the pages at the door hold no script and no style of their own', () => {
  for (const page of [entryPage('en', 10), entryPage('ja', 10), expiredPage('zh-CN', 10)]) {
    expect(page).not.toMatch(/<style|style=|\son\w+=|<script[^>]*>[^<]/);
  }
});

test.each([
  ['drillbook=abc', 'abc'],
  ['a=b; drillbook=abc; c=d', 'abc'],
  ['xdrillbook=abc', null],
  ['drillbook=abc; drillbook=def', null],
  [undefined, null],
])('the cookie header %s holds %s', (header, secret) => {
  expect(secretIn(header)).toBe(secret);
});

test('a rate lets a burst through and refills with time', () => {
  let now = 0;
  const pass = rateLimit({ burst: 2, perSecond: 1 }, () => now);
  expect([pass(), pass(), pass()]).toEqual([true, true, false]);
  now = 1000;
  expect([pass(), pass()]).toEqual([true, false]);
  now = 60_000;
  expect([pass(), pass(), pass()]).toEqual([true, true, false]);
});

test('a request of the largest size fits on the wire as base64', () => {
  for (const bytes of [0, 1, 3, 1_048_576, 209_715_200]) {
    const wire = JSON.stringify({ fileName: 'x'.repeat(255), bytes: { $bytes: '' } }).length + Math.ceil(bytes / 3) * 4;
    expect(wire).toBeLessThanOrEqual(wireLimitBytes(bytes));
  }
});

test('an idle pass ends once, a busy one does not', () => {
  let now = 0;
  const door = openDoor({ clock: () => now, linkMinutes: 10, idleMinutes: 60 });
  const pass = door.enter(door.newToken());
  if (pass === null) return expect.unreachable();
  now = 59 * 60_000;
  expect([door.expire(), door.admits(pass.folder, pass.secret)]).toEqual([false, true]);
  now += 60 * 60_000 + 1;
  expect([door.expire(), door.expire()]).toEqual([true, false]);
  expect(door.admits(pass.folder, pass.secret)).toBe(false);
});
