import type { IncomingMessage } from 'node:http';

/** A bucket that holds `burst` requests and is refilled by `perSecond`. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Says of each request whether it may pass. */
export function rateLimit({ burst, perSecond }: Rate, clock: () => number): () => boolean {
  let left = burst;
  let filledAt = clock();
  return () => {
    const now = clock();
    left = Math.min(burst, left + ((now - filledAt) / 1000) * perSecond);
    filledAt = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}

/** Bytes a request of a channel may have on the wire: base64 makes three bytes four, and the braces need room. */
export function wireLimitBytes(requestLimitBytes: number): number {
  return Math.ceil(requestLimitBytes / 3) * 4 + 4096;
}

export type Body =
  | { readonly kind: 'whole'; readonly text: string }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'broken' };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads a body, counting; it stops at the first byte over the limit, whatever the length header promised. */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) return { kind: 'too-large' };
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    // Leaving the loop early must not take the connection with it: the refusal still has to go out.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > limitBytes) return { kind: 'too-large' };
      chunks.push(chunk);
    }
    return { kind: 'whole', text: utf8.decode(Buffer.concat(chunks)) };
  } catch {
    return { kind: 'broken' };
  }
}
