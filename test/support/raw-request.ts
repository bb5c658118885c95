import { request } from 'node:http';

export interface RawRequest {
  readonly port: number;
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly address?: string;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

/** Sends exactly these headers and bytes, as no browser would; what came back, as it came back. */
export function rawRequest({
  port,
  method = 'GET',
  path,
  headers = {},
  body,
  address = '127.0.0.1',
}: RawRequest): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: address, port, method, path, headers, agent: false, setHost: headers.host === undefined });
    outgoing.on('error', reject);
    outgoing.on('response', (response) => {
      response.on('error', reject);
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString('utf8') });
      });
    });
    outgoing.end(body);
  });
}
