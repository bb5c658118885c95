import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const guard = JSON.stringify(new URL('../../../electron/host/network-guard.ts', import.meta.url).href);

// In a process of its own: the guard cannot be taken off again.
function tried(body: string): unknown {
  const script = `
    import { guardNetwork, reachingOnly } from ${guard};
    import dgram from 'node:dgram'; import dns, { lookup } from 'node:dns'; import { resolve4 } from 'node:dns/promises';
    import http from 'node:http'; import https from 'node:https'; import net from 'node:net'; import tls from 'node:tls';
    guardNetwork(); guardNetwork();
    const ended = (socket) => new Promise((resolve, reject) => { socket.on('connect', resolve); socket.on('error', reject); });
    const outcomes = {};
    const attempt = async (name, work) => {
      try { await work(); outcomes[name] = 'done'; } catch (failure) { outcomes[name] = failure.cause?.code ?? failure.code ?? failure.name; }
    };
    ${body}
    process.stdout.write(JSON.stringify(outcomes)); process.exit();`;
  const text = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: join(import.meta.dirname, '..', '..'),
  });
  return JSON.parse(text.toString());
}

test('no connection, datagram or name look-up leaves the machine', () => {
  const outcomes = tried(`
    await attempt('port and host', () => ended(net.connect(9, '192.0.2.1')));
    await attempt('options', () => ended(net.connect({ port: 9, host: '2001:db8::1' })));
    await attempt('a name', () => ended(net.connect(9, 'example.invalid')));
    await attempt('a socket made before', () => ended(new net.Socket().connect(9, '192.0.2.1')));
    await attempt('any address', () => ended(net.connect(9, '0.0.0.0')));
    await attempt('tls', () => ended(tls.connect(9, '192.0.2.1')));
    await attempt('http', () => ended(http.get('http://192.0.2.1/')));
    await attempt('https', () => ended(https.get('https://192.0.2.1/')));
    await attempt('fetch', () => fetch('http://192.0.2.1/'));
    await attempt('datagram', () => dgram.createSocket('udp4'));
    await attempt('lookup', () => dns.lookup('example.invalid', () => undefined));
    await attempt('named lookup', () => lookup('example.invalid', () => undefined));
    await attempt('resolve', () => resolve4('example.invalid'));
    await attempt('resolver', () => new dns.Resolver().resolveTxt('example.invalid', () => undefined));`);
  expect(new Set(Object.values(outcomes as object))).toEqual(new Set(['NETWORK_REFUSED']));
  expect(Object.keys(outcomes as object)).toHaveLength(14);
});

test('loopback and sockets in the file system stay open', () => {
  expect(
    tried(`
      const server = net.createServer((socket) => socket.end()).listen(0, '127.0.0.1');
      await new Promise((resolve) => server.once('listening', resolve));
      const { port } = server.address();
      await attempt('address', () => ended(net.connect(port, '127.0.0.1')));
      await attempt('options', () => ended(net.connect({ port, host: 'localhost' })));
      await attempt('port alone', () => ended(net.connect(port)));
      await attempt('path', () => ended(net.connect('/nowhere.sock')));`),
  ).toEqual({ address: 'done', options: 'done', 'port alone': 'done', path: 'ENOENT' });
});

test('work of an operator reaches the one address it was given, and what runs beside it reaches none', () => {
  const outcomes = tried(`
    const door = { protocol: 'http:', hostname: '192.0.2.1', port: '9' };
    const opened = (port, host) => { const s = net.connect(port, host); s.on('error', () => undefined); s.destroy(); };
    const inside = reachingOnly(door, async () => {
      await attempt('the address', () => opened(9, '192.0.2.1'));
      await attempt('another port', () => ended(net.connect(10, '192.0.2.1')));
      await attempt('another address', () => ended(net.connect(9, '192.0.2.2')));
      await attempt('a name', () => dns.lookup('example.invalid', () => undefined));
      await attempt('later', () => new Promise((done) => setImmediate(done)).then(() => opened(9, '192.0.2.1')));
    });
    await attempt('beside', () => ended(net.connect(9, '192.0.2.1')));
    await inside;
    await attempt('after', () => ended(net.connect(9, '192.0.2.1')));
    const named = { protocol: 'https:', hostname: 'tsa.invalid', port: '' };
    await reachingOnly(named, async () => {
      await attempt('its name', () => dns.lookup('tsa.invalid', () => undefined));
      await attempt('the usual port', () => { const s = net.connect(443, 'tsa.invalid'); s.on('error', () => undefined); s.destroy(); });
      await attempt('http', () => ended(http.get('http://tsa.invalid/')));
    });
    await reachingOnly({ ...named, hostname: '[2001:db8::1]' }, () => attempt('IPv6', () => opened(443, '2001:db8::1')));`);
  const refused = 'NETWORK_REFUSED';
  expect(outcomes).toEqual({
    ...{ 'the address': 'done', 'another port': refused, 'another address': refused, 'a name': refused, later: 'done' },
    ...{ beside: refused, after: refused, 'its name': 'done', 'the usual port': 'done', http: refused, IPv6: 'done' },
  });
});
