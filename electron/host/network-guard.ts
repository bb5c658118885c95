import { AsyncLocalStorage } from 'node:async_hooks';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';

/** Where one piece of work may connect to, and nowhere else. Shape: `port` is empty for the usual one of http or https. */
export interface Reach {
  readonly protocol: string;
  readonly hostname: string;
  readonly port: string;
}

const reaches = new AsyncLocalStorage<{ readonly host: string; readonly port: number }>();
const loopback = new net.BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');
let guarded = false;

/**
 * From now on this process connects to nothing but itself: any other connection, datagram or name look-up throws
 * NETWORK_REFUSED. Sockets in the file system are left alone; worker threads have to call it themselves.
 */
export function guardNetwork(): void {
  if (guarded) return;
  guarded = true;
  guardConnections();
  guardDatagrams();
  guardNames();
  syncBuiltinESMExports();
}

/** Lets work an operator started reach the one address they gave; nothing beside it is let out meanwhile, nor this work elsewhere. */
export function reachingOnly<Result>({ protocol, hostname, port }: Reach, work: () => Promise<Result>): Promise<Result> {
  const usual = protocol === 'https:' ? 443 : 80;
  // a URL writes an IPv6 address in brackets, a socket does not
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  return reaches.run({ host, port: port === '' ? usual : Number(port) }, work);
}

/** A name that is looked up comes without a port. */
function refuseUnlessLocal(address: string, port: number | null = null): void {
  const reach = reaches.getStore();
  if (address === 'localhost' || (reach?.host === address && (port === null || port === reach.port))) return;
  const family = net.isIP(address);
  if (family !== 0 && loopback.check(address, family === 6 ? 'ipv6' : 'ipv4')) return;
  throw new DrillbookError('NETWORK_REFUSED', { detail: { address } });
}

/** `node:tls`, `node:http`, `node:https` and `fetch` all come by here. */
function guardConnections(): void {
  const connect = net.Socket.prototype.connect;
  const guardedConnect = function (this: net.Socket, ...args: unknown[]): net.Socket {
    const target = connectTarget(args);
    if (target !== null) refuseUnlessLocal(target.host, target.port);
    return Reflect.apply(connect, this, args) as net.Socket;
  };
  Object.defineProperty(net.Socket.prototype, 'connect', { value: guardedConnect, writable: false });
}

/** Where a connection goes to; null for a socket in the file system. */
function connectTarget(args: readonly unknown[]): { readonly host: string; readonly port: number } | null {
  // Node hands its own calls over as one list, already in order.
  const [first, second] = Array.isArray(args[0]) ? (args[0] as unknown[]) : args;
  if (typeof first === 'object' && first !== null) {
    const { path, host, port } = first as { readonly path?: unknown; readonly host?: unknown; readonly port?: unknown };
    return typeof path === 'string' ? null : { host: String(host ?? 'localhost'), port: Number(port) };
  }
  if (typeof first === 'string' && !/^\d+$/.test(first)) return null;
  return { host: typeof second === 'string' ? second : 'localhost', port: Number(first) };
}

function guardDatagrams(): void {
  const { createSocket } = dgram;
  const guardedCreate = (...args: Parameters<typeof createSocket>): dgram.Socket => {
    refuseUnlessLocal('udp');
    return createSocket(...args);
  };
  Object.defineProperty(dgram, 'createSocket', { value: guardedCreate, writable: false });
}

/** A question to a name server tells about us as much as a connection does. */
function guardNames(): void {
  for (const owner of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
    for (const name of Object.getOwnPropertyNames(owner)) {
      if (!/^(lookup|lookupService|reverse|resolve.*)$/.test(name)) continue;
      const ask: unknown = Reflect.get(owner, name);
      if (typeof ask !== 'function') continue;
      const guardedAsk = function (this: unknown, ...args: unknown[]): unknown {
        refuseUnlessLocal(String(args[0]));
        return Reflect.apply(ask, this, args);
      };
      Object.defineProperty(owner, name, { value: guardedAsk, writable: false, configurable: true });
    }
  }
}
