import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/content-policy.ts';
import { startHost } from '../../../electron/host/start-host.ts';
import { channels } from '../../../shared/contract/channels.ts';
import { isDrillbookError } from '../../../shared/errors/drillbook-error.ts';
import { codeOf, echoSession, type HostFixture, hostFixture, windowFolder } from '../../support/host-fixture.ts';
import { rawRequest } from '../../support/raw-request.ts';

const open: HostFixture[] = [];
const fixture = async (options?: Parameters<typeof hostFixture>[0]): Promise<HostFixture> => {
  const host = await hostFixture(options);
  open.push(host);
  return host;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((host) => host.close()));
});

const stackPattern = /\bat .+:\d+:\d+|node:internal|electron\/host/;

test('a link lets one person in and their calls are answered', async () => {
  const host = await fixture();
  const visitor = await host.visit();
  const answer = await host.call(visitor, 'app:state', '{"bytes":{"$bytes":"AQID"}}');
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.text)).toEqual({
    ok: true,
    value: { channel: 'app:state', request: { bytes: { $bytes: 'AQID' } } },
  });
});

test('the link carries a 256-bit secret behind the # sign, where no server and no log sees it', async () => {
  const host = await fixture();
  expect(Buffer.from(host.token(), 'base64url')).toHaveLength(32);
  const page = await host.send({ path: '/' });
  expect(page.status).toBe(200);
  expect(page.headers['set-cookie']).toBeUndefined();
});

test('the cookie is closed to scripts, other sites and every other folder', async () => {
  const host = await fixture();
  const answer = await host.enter(host.token());
  const { folder } = JSON.parse(answer.text) as { folder: string };
  expect(answer.headers['set-cookie']).toEqual([
    expect.stringMatching(new RegExp(`^drillbook=[\\w-]{43}; Path=/${folder}/; HttpOnly; SameSite=Strict$`)),
  ]);
});

test('a wrong token is refused and does not use up the right one', async () => {
  const host = await fixture();
  const wrong = await host.enter('A'.repeat(43));
  expect([wrong.status, codeOf(wrong)]).toEqual([401, 'HOST_SESSION_EXPIRED']);
  expect(wrong.headers['set-cookie']).toBeUndefined();
  expect((await host.enter(host.token())).status).toBe(200);
});

test('a token that is no text is refused like a wrong one', async () => {
  const host = await fixture();
  const headers = { origin: `http://127.0.0.1:${host.port}`, 'content-type': 'application/json' };
  for (const body of ['{}', 'null', '[]', '{"token":{"$bytes":"AA=="}}', '{"token":[]}']) {
    expect((await host.send({ method: 'POST', path: '/enter', headers, body })).status).toBe(401);
  }
});

test('a token works once', async () => {
  const host = await fixture();
  const token = host.token();
  expect((await host.enter(token)).status).toBe(200);
  expect((await host.enter(token)).status).toBe(401);
});

test('a token works for some minutes only', async () => {
  let now = 0;
  const host = await fixture({ clock: () => now, linkMinutes: 10 });
  now = 10 * 60_000 + 1;
  expect((await host.enter(host.token())).status).toBe(401);
  host.newLink();
  expect((await host.enter(host.token())).status).toBe(200);
});

test('a new link ends the one before; whoever enters ends the window before', async () => {
  const host = await fixture();
  const first = await host.visit();
  const old = host.newLink();
  host.newLink();
  expect((await host.enter(new URL(old).hash.slice(1))).status).toBe(401);
  expect((await host.call(first, 'app:state', '{}')).status).toBe(200);
  const second = await host.visit();
  expect(codeOf(await host.call(first, 'app:state', '{}'))).toBe('HOST_SESSION_EXPIRED');
  expect((await host.call(second, 'app:state', '{}')).status).toBe(200);
});

test('an idle window is signed out, a busy one is not', async () => {
  let now = 0;
  const host = await fixture({ clock: () => now, idleMinutes: 60 });
  const visitor = await host.visit();
  for (let hour = 0; hour < 5; hour += 1) {
    now += 59 * 60_000;
    expect((await host.call(visitor, 'app:state', '{}')).status).toBe(200);
  }
  now += 60 * 60_000 + 1;
  expect(codeOf(await host.call(visitor, 'app:state', '{}'))).toBe('HOST_SESSION_EXPIRED');
  const page = await host.send({
    path: `/${visitor.folder}/`,
    headers: { cookie: visitor.cookie, 'accept-language': 'fr, ja;q=0.8' },
  });
  expect(page.status).toBe(401);
  expect(page.text).toContain('<html lang="ja">');
});

test.each([
  ['evil.example', 421],
  ['127.0.0.1.evil.example', 421],
  ['192.0.2.7:80', 421],
  ['0.0.0.0', 421],
  ['localhost.', 421],
  ['[::ffff:7f00:1]', 421],
  ['user@127.0.0.1', 421],
  ['127.0.0.1', 200],
  ['localhost:9000', 200],
  ['[::1]:9000', 200],
])('a request for the host name %s is answered with %i', async (name, status) => {
  const host = await fixture();
  expect((await host.send({ path: '/', headers: { host: name } })).status).toBe(status);
});

test.each([
  'http://evil.example',
  'null',
  'https://127.0.0.1:PORT',
  'http://127.0.0.1:1',
  'http://127.0.0.1',
  'http://localhost:PORT',
  'http://127.0.0.1:PORT.evil.example',
])('a call from the page %s is refused although the cookie came along', async (origin) => {
  const host = await fixture();
  const visitor = await host.visit();
  const answer = await host.call(visitor, 'app:state', '{}', { origin: origin.replace('PORT', String(host.port)) });
  expect([answer.status, codeOf(answer)]).toEqual([403, 'SENDER_REFUSED']);
});

test('a call without an origin is refused', async () => {
  const host = await fixture();
  const { folder, cookie } = await host.visit();
  const headers = { cookie, 'content-type': 'application/json' };
  const answer = await host.send({ method: 'POST', path: `/${folder}/call/app:state`, headers, body: '{}' });
  expect(answer.status).toBe(403);
});

test('a call another site caused is refused by the word of the browser', async () => {
  const host = await fixture();
  const visitor = await host.visit();
  for (const site of ['cross-site', 'same-site', 'none']) {
    expect((await host.call(visitor, 'app:state', '{}', { 'sec-fetch-site': site })).status).toBe(403);
  }
  expect((await host.call(visitor, 'app:state', '{}', { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
});

test.each([
  ['no cookie', ''],
  ['an empty cookie', 'drillbook='],
  ['a wrong cookie', `drillbook=${'A'.repeat(43)}`],
])('a call with %s is refused', async (_what, cookie) => {
  const host = await fixture();
  const { folder } = await host.visit();
  const answer = await host.call({ folder, cookie }, 'app:state', '{}');
  expect([answer.status, codeOf(answer)]).toEqual([401, 'HOST_SESSION_EXPIRED']);
});

test('the right cookie with the folder of somebody else, or sent twice, is refused', async () => {
  const host = await fixture();
  const { folder, cookie } = await host.visit();
  expect((await host.call({ folder: 'A'.repeat(22), cookie }, 'app:state', '{}')).status).toBe(401);
  expect((await host.call({ folder, cookie: `${cookie}; drillbook=x` }, 'app:state', '{}')).status).toBe(401);
});

test('a body over the limit of its channel is refused by its header and by its count', async () => {
  const host = await fixture();
  const visitor = await host.visit();
  const body = `"${'x'.repeat(1_500_000)}"`;
  const announced = await host.call(visitor, 'app:state', body);
  expect([announced.status, codeOf(announced)]).toEqual([413, 'TOO_LARGE']);
  const counted = await host.call(visitor, 'app:state', body, { 'transfer-encoding': 'chunked' });
  expect([counted.status, codeOf(counted)]).toEqual([413, 'TOO_LARGE']);
});

test.each(['', '{', 'undefined', '{"a":}', '\uFEFF{', '['.repeat(200_000), `${'{"a":'.repeat(60_000)}1`])(
  'a body that is no JSON is refused (%#)',
  async (body) => {
    const host = await fixture();
    const answer = await host.call(await host.visit(), 'app:state', body);
    expect([answer.status, codeOf(answer)]).toEqual([400, 'REQUEST_INVALID']);
    expect(answer.text).not.toMatch(stackPattern);
  },
);

test('a body that is no UTF-8 is refused', async () => {
  const host = await fixture();
  const { folder, cookie } = await host.visit();
  const headers = { cookie, origin: `http://127.0.0.1:${host.port}`, 'content-type': 'application/json' };
  const body = Buffer.from([0x22, 0xff, 0xfe, 0x22]);
  const answer = await host.send({ method: 'POST', path: `/${folder}/call/app:state`, headers, body });
  expect([answer.status, codeOf(answer)]).toEqual([400, 'REQUEST_INVALID']);
});

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/json; charset=utf-16', ''])(
  'a body of type "%s" is refused',
  async (type) => {
    const host = await fixture();
    const answer = await host.call(await host.visit(), 'app:state', '{}', { 'content-type': type });
    expect([answer.status, codeOf(answer)]).toEqual([415, 'REQUEST_INVALID']);
  },
);

test.each(['app:nothing', 'constructor', '__proto__', 'toString', '', 'app:state/x', 'app%3Astate'])(
  'the channel "%s" is refused',
  async (channel) => {
    const host = await fixture();
    const answer = await host.call(await host.visit(), channel, '{}');
    expect([answer.status, codeOf(answer)]).toEqual([404, 'CHANNEL_UNKNOWN']);
  },
);

test.each([
  '/../secret.html',
  '/assets/../../secret.html',
  '/%2e%2e/secret.html',
  '/..%2fsecret.html',
  '/assets/..%5c..%5csecret.html',
  '//etc/passwd',
  '/assets',
  '/assets/',
  '/index.html',
  '/assets/main-1234.js.map',
  '/assets/main-1234.js?x',
  '/assets/main-1234.js%00',
  'http://127.0.0.1/assets/main-1234.js',
])('the path %s leads nowhere', async (path) => {
  const host = await fixture();
  const answer = await host.send({ path });
  expect(answer.status).toBe(404);
  expect(answer.text).toBe('Not found\n');
});

test('the page of the window is for the one inside, its files are the same for everybody', async () => {
  const host = await fixture();
  const { folder, cookie } = await host.visit();
  const page = await host.send({ path: `/${folder}/`, headers: { cookie } });
  expect([page.status, page.text]).toEqual([200, '<!doctype html><title>window</title>']);
  expect((await host.send({ path: `/${folder}/` })).status).toBe(401);
  for (const path of ['/assets/main-1234.js', `/${folder}/assets/main-1234.js`]) {
    expect((await host.send({ path })).text).toBe('export {};');
  }
});

test('every answer carries the content policy and is kept by nobody', async () => {
  const host = await fixture();
  const visitor = await host.visit();
  const answers = [
    await host.send({ path: '/' }),
    await host.send({ path: '/nothing' }),
    await host.send({ path: '/', headers: { host: 'evil.example' } }),
    await host.call(visitor, 'app:state', '{}'),
    await host.call(visitor, 'app:state', '{'),
  ];
  for (const { headers } of answers) {
    expect(headers).toMatchObject({
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  }
});

test('no other method is answered, and nobody is invited from elsewhere', async () => {
  const host = await fixture();
  for (const method of ['OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE']) {
    const answer = await host.send({ method, path: '/' });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBeUndefined();
  }
});

test('ten wrong links in a minute close the door for a while', async () => {
  let now = 0;
  const host = await fixture({ clock: () => now });
  for (let attempt = 0; attempt < 10; attempt += 1) await host.enter('wrong');
  expect((await host.enter(host.token())).status).toBe(429);
  now += 7_000;
  expect((await host.enter(host.token())).status).toBe(200);
});

test('a flood of calls is slowed down, not served', async () => {
  const host = await fixture({ calls: { burst: 20, perSecond: 0 } });
  const visitor = await host.visit();
  const answers = await Promise.all(Array.from({ length: 30 }, () => host.call(visitor, 'app:state', '{}')));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
  expect(answers.filter(({ status }) => status === 429).map(codeOf)).toEqual(Array(10).fill('HOST_TOO_BUSY'));
});

test('pages of other sites cannot shut the door: what they send is spent from nobody’s bucket', async () => {
  const host = await fixture({ calls: { burst: 2, perSecond: 0 }, entries: { burst: 2, perSecond: 0 } });
  const plain = { origin: 'http://evil.example', 'content-type': 'text/plain' };
  const own = { origin: `http://127.0.0.1:${host.port}` };
  const knock = async (path: string, headers: Record<string, string>): Promise<number> =>
    (await host.send({ method: 'POST', path, headers, body: '{}' })).status;
  for (let attempt = 0; attempt < 12; attempt += 1) {
    expect(await knock('/enter', plain)).toBe(403);
    expect(await knock('/enter', { ...own, 'content-type': 'text/plain' })).toBe(415);
  }
  const visitor = await host.visit();
  const call = `/${visitor.folder}/call/app:state`;
  for (let attempt = 0; attempt < 12; attempt += 1) {
    expect(await knock(call, plain)).toBe(403);
    expect(await knock(call, { ...own, 'content-type': 'application/json' })).toBe(401);
    expect(await knock(call, { ...own, cookie: visitor.cookie, 'content-type': 'text/plain' })).toBe(415);
  }
  const answers = [1, 2, 3].map(() => host.call(visitor, 'app:state', '{}'));
  expect((await Promise.all(answers)).map(({ status }) => status).sort()).toEqual([200, 200, 429]);
});

test('news reach every open window of the one inside, and stop when somebody else enters', async () => {
  let emit: Parameters<Parameters<typeof startHost>[0]['openSession']>[0] = () => undefined;
  const host = await fixture({
    openSession: (tell) => {
      emit = tell;
      return echoSession();
    },
  });
  const { folder, cookie } = await host.visit();
  const path = `/${folder}/events`;
  expect((await host.send({ path })).status).toBe(401);
  expect((await host.send({ path, headers: { cookie, origin: 'http://evil.example' } })).status).toBe(403);
  const response = await fetch(`http://127.0.0.1:${host.port}${path}`, { headers: { cookie } });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  emit({ kind: 'site-closed', reason: 'test' });
  host.newLink();
  await host.visit();
  expect(await response.text()).toContain('data: {"kind":"site-closed","reason":"test"}\n\n');
});

test('a session that fails costs its caller an answer without a word about the inside', async () => {
  const host = await fixture({
    openSession: () => ({
      answer: () => Promise.reject(new Error('boom at electron/host.ts:1:1')),
      close: async () => undefined,
    }),
  });
  const answer = await host.call(await host.visit(), 'app:state', '{}');
  expect([answer.status, codeOf(answer)]).toEqual([500, 'UNEXPECTED']);
  expect(answer.text).not.toContain('boom');
});

test('the host listens on loopback addresses only', async () => {
  const host = await fixture();
  const outside = Object.values(networkInterfaces())
    .flat()
    .filter((address) => address !== undefined && !address.internal && !address.address.startsWith('fe80'));
  for (const { address } of outside as { address: string }[]) {
    await expect(rawRequest({ port: host.port, path: '/', address })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  }
});

test('a taken port is named', async () => {
  const host = await fixture();
  const second = startHost({ openSession: echoSession, windowFolder: windowFolder(), port: host.port });
  await expect(second).rejects.toSatisfy((failure) => isDrillbookError(failure, 'PORT_IN_USE'));
});

test('a window that was not built is named', async () => {
  const host = startHost({ openSession: echoSession, windowFolder: '/nowhere/out/renderer' });
  await expect(host).rejects.toSatisfy((failure) => isDrillbookError(failure, 'WINDOW_NOT_BUILT'));
});

test('bytes that are no HTTP end the connection and nothing else', async () => {
  const host = await fixture();
  for (const bytes of [
    '\0\0\0\0',
    'GET\r\n\r\n',
    'POST / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    '\x16\x03\x01\x02',
  ]) {
    await new Promise<void>((resolve) => {
      const socket = connect(host.port, '127.0.0.1', () => socket.end(bytes));
      socket.on('close', () => resolve());
      socket.on('error', () => resolve());
      socket.resume();
    });
  }
  expect((await host.send({ path: '/' })).status).toBe(200);
});

test('refusals are logged without a secret, a path or a body', async () => {
  const host = await fixture();
  const visitor = await host.visit();
  await host.enter('secret-token-value');
  await host.call(visitor, 'secret:channel', '{}');
  expect(host.lines).toEqual(['refused: 401 HOST_SESSION_EXPIRED', 'refused: 404 CHANNEL_UNKNOWN']);
});

test('10,000 random calls are answered or refused by name, never with a stack', { timeout: 120_000 }, async () => {
  const host = await fixture({ calls: { burst: 1e9, perSecond: 0 }, entries: { burst: 1e9, perSecond: 0 } });
  const visitor = await host.visit();
  const knock = fc.record({
    method: fc.constantFrom('POST', 'POST', 'POST', 'GET', 'HEAD', 'PUT'),
    path: fc.oneof(
      fc.constantFrom(...Object.keys(channels)).map((name) => `/${visitor.folder}/call/${name}`),
      fc.webPath(),
      fc.webPath().map((path) => `/${visitor.folder}/call${path}`),
      fc.constantFrom('/enter', `/${visitor.folder}/`, '/', `/${'x'.repeat(22)}/call/app:state`),
    ),
    origin: fc.constantFrom(`http://127.0.0.1:${host.port}`, `http://127.0.0.1:${host.port}`, 'http://evil.example', 'null'),
    cookie: fc.oneof(
      fc.constant(visitor.cookie),
      fc.base64String().map((text) => `drillbook=${text}`),
    ),
    type: fc.constantFrom('application/json', 'application/json', 'text/plain'),
    body: fc.oneof(
      fc.json(),
      fc.string(),
      fc.jsonValue().map((value) => JSON.stringify({ $bytes: value })),
      fc.uint8Array(),
    ),
  });
  const knocks = fc.sample(knock, { numRuns: 10_000, seed: 20261122 });
  const seen = new Map<number, number>();
  for (let start = 0; start < knocks.length; start += 50) {
    const answers = await Promise.all(
      knocks.slice(start, start + 50).map(({ method, path, origin, cookie, type, body }) =>
        host.send({
          method,
          path: path || '/',
          headers: { origin, cookie, 'content-type': type },
          body: method === 'POST' ? body : '',
        }),
      ),
    );
    for (const answer of answers) {
      seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
      expect(answer.text).not.toMatch(stackPattern);
    }
  }
  expect([...seen.keys()].every((status) => [200, 400, 401, 403, 404, 405, 415].includes(status))).toBe(true);
  expect(seen.get(200)).toBeGreaterThan(500);
  expect((await host.call(visitor, 'app:state', '{}')).status).toBe(200);
});
