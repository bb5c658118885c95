import type { ServerResponse } from 'node:http';
import type { HostEvent } from '../../shared/contract/job.ts';
import { encodeWire } from '../../shared/contract/wire.ts';
import { securityHeaders } from '../content-policy.ts';
import { nodeBase64 } from './send-answer.ts';

/** Windows that listen for news, as server-sent events. */
export interface EventStreams {
  /** Keeps a response open for news; false when too many listen already. */
  readonly add: (response: ServerResponse) => boolean;
  readonly emit: (event: HostEvent) => void;
  readonly endAll: () => void;
}

const mostStreams = 16;

export function eventStreams(): EventStreams {
  const open = new Set<ServerResponse>();
  return {
    add(response) {
      if (open.size >= mostStreams) return false;
      response.writeHead(200, { ...securityHeaders, 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('retry: 2000\n\n');
      open.add(response);
      response.on('close', () => open.delete(response));
      return true;
    },
    emit(event) {
      const news = `data: ${encodeWire(event, nodeBase64)}\n\n`;
      for (const response of open) response.write(news);
    },
    endAll() {
      for (const response of open) response.end();
      open.clear();
    },
  };
}
