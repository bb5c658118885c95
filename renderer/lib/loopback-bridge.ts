import type { HostEvent } from '../../shared/contract/job.ts';
import { loopback } from '../../shared/contract/loopback.ts';
import type { Reply } from '../../shared/contract/reply.ts';
import { type Base64, decodeWire, encodeWire } from '../../shared/contract/wire.ts';
import type { Bridge } from './client.ts';

const base64: Base64 = {
  encode(bytes) {
    let text = '';
    // In slices: an argument list of millions overflows the stack.
    for (let start = 0; start < bytes.length; start += 32_768) {
      text += String.fromCharCode(...bytes.subarray(start, start + 32_768));
    }
    return btoa(text);
  },
  decode: (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0)),
};

const unreachable: Reply<never> = { ok: false, failure: { code: 'HOST_UNREACHABLE', detail: {}, fields: {} } };

/** Speaks to the headless host that served this page; the cookie goes along, nothing else does. */
export function loopbackBridge(): Bridge {
  return {
    async call(channel, request) {
      try {
        const response = await fetch(`${loopback.callPath}${channel}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: encodeWire(request, base64),
          credentials: 'same-origin',
          cache: 'no-store',
        });
        return decodeWire(await response.text(), base64) as Reply<unknown>;
      } catch {
        return unreachable;
      }
    },
    subscribe(listener) {
      const events = new EventSource(loopback.eventsPath);
      events.onmessage = (message: MessageEvent<string>) => listener(decodeWire(message.data, base64) as HostEvent);
      return () => events.close();
    },
  };
}
