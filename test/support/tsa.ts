import { execFile, execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { authorityUses } from './test-authority.ts';

const run = promisify(execFile);

/** How a time-stamping authority behaves; the first is the only honest one. */
export type TsaBehaviour = (query: Buffer, response: ServerResponse, tsa: TestTsa) => void | Promise<void>;

/** A time-stamping authority with a certification authority of its own, both made by openssl. */
export interface TestTsa {
  readonly folder: string;
  /** The certification authority above it. */
  readonly authorityPem: string;
  readonly authorityDer: Buffer;
  /** The certificates between the two, from below. */
  readonly betweenDer: readonly Buffer[];
  readonly certificateDer: Buffer;
  /** The answer of `openssl ts -reply` to a query. */
  readonly answer: (query: Uint8Array, options?: readonly string[]) => Promise<Buffer>;
}

export interface TsaOptions {
  readonly key?: readonly string[];
  readonly extensions?: string;
  /** Lines for the section of the authority, as openssl's documentation of `ts` names them. */
  readonly config?: string;
  readonly withAuthorityCertificate?: boolean;
  /** Whether an issuing authority stands between the two; its certificate comes along then. */
  readonly isBelowIssuing?: boolean;
  readonly name?: string;
}

export const ecKey = ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
export const rsaKey = ['rsa:2048'];
const stampingUse = 'extendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature\n';

/** Makes the authority in a folder of its own. */
export function makeTsa(folder: string, options: TsaOptions = {}): TestTsa {
  const at = (name: string): string => join(folder, name);
  const openssl = (...parameters: string[]): Buffer =>
    execFileSync('openssl', parameters, { stdio: ['ignore', 'pipe', 'ignore'] });
  const name = options.name ?? 'Test';
  writeFileSync(
    at('ca.cnf'),
    `[req]\ndistinguished_name=dn\nprompt=no\n[dn]\nO=${name}\nCN=${name} time root\n[ca]\nbasicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash\n`,
  );
  writeFileSync(at('tsa.ext'), options.extensions ?? stampingUse);
  writeFileSync(at('serial'), '01\n');
  const tsaLines = [
    `serial=${at('serial')}`,
    'default_policy=1.2.3.4.1',
    options.config ?? 'signer_digest=sha256\ndigests=sha256\ness_cert_id_alg=sha256',
  ];
  writeFileSync(at('tsa.cnf'), `[tsa]\ndefault_tsa=own\n[own]\n${tsaLines.join('\n')}\n`);
  const newKey = (file: string, key: readonly string[]): string[] => ['-newkey', ...key, '-nodes', '-keyout', at(`${file}.key`)];
  openssl(
    'req',
    '-x509',
    ...newKey('ca', ecKey),
    '-out',
    at('ca.pem'),
    ...['-days', '3650', '-config', at('ca.cnf'), '-extensions', 'ca'],
  );
  openssl('req', '-new', ...newKey('tsa', options.key ?? ecKey), '-out', at('tsa.csr'), '-subj', `/O=${name}/CN=${name} TSA`);
  const issue = (file: string, issuer: string): void => {
    const issued = ['-CA', at(`${issuer}.pem`), '-CAkey', at(`${issuer}.key`), '-CAcreateserial'];
    const files = ['-in', at(`${file}.csr`), '-extfile', at(`${file}.ext`), '-out', at(`${file}.pem`)];
    openssl('x509', '-req', ...files, '-days', '3000', '-sha256', ...issued);
  };
  const between = options.isBelowIssuing === true ? ['issuing'] : [];
  for (const file of between) {
    writeFileSync(at(`${file}.ext`), authorityUses);
    openssl('req', '-new', ...newKey(file, ecKey), '-out', at(`${file}.csr`), '-subj', `/O=${name}/CN=${name} time issuing`);
    issue(file, 'ca');
  }
  issue('tsa', between[0] ?? 'ca');
  const der = (file: string): Buffer => openssl('x509', '-in', at(file), '-outform', 'DER');
  const along = [...between, ...(options.withAuthorityCertificate === true ? ['ca'] : [])];
  writeFileSync(at('chain.pem'), along.map((file) => readFileSync(at(`${file}.pem`), 'utf8')).join(''));
  const chain = along.length > 0 ? ['-chain', at('chain.pem')] : [];
  let count = 0;
  return {
    folder,
    authorityPem: at('ca.pem'),
    authorityDer: der('ca.pem'),
    betweenDer: between.map((file) => der(`${file}.pem`)),
    certificateDer: der('tsa.pem'),
    answer: async (query, more = []) => {
      count += 1;
      const [asked, answered] = [at(`${count}.tsq`), at(`${count}.tsr`)];
      writeFileSync(asked, query);
      const signer = ['-signer', at('tsa.pem'), '-inkey', at('tsa.key'), ...chain];
      await run('openssl', ['ts', '-reply', '-config', at('tsa.cnf'), '-queryfile', asked, ...signer, '-out', answered, ...more]);
      return readFileSync(answered);
    },
  };
}

/** The time-stamp token inside an answer. */
export function tokenOf(tsa: TestTsa, answer: Uint8Array): Buffer {
  const [file, token] = [join(tsa.folder, 'in.tsr'), join(tsa.folder, 'in.token')];
  writeFileSync(file, answer);
  execFileSync('openssl', ['ts', '-reply', '-in', file, '-token_out', '-out', token], { stdio: 'ignore' });
  return readFileSync(token);
}

export const honest: TsaBehaviour = async (query, response, tsa) => {
  sendAnswer(response, await tsa.answer(query));
};

export function sendAnswer(response: ServerResponse, answer: Uint8Array): void {
  response.writeHead(200, { 'Content-Type': 'application/timestamp-reply' }).end(answer);
}

/** A server whose behaviour can change between calls. */
export interface TsaServer {
  readonly address: string;
  readonly queries: readonly Buffer[];
  behave: TsaBehaviour;
  readonly close: () => Promise<void>;
}

/** Serves an authority on loopback, at a free port; by HTTPS where it is given a key and certificate. */
export async function serveTsa(tsa: TestTsa, behave: TsaBehaviour = honest, tls?: ServerOptions): Promise<TsaServer> {
  const queries: Buffer[] = [];
  const answer: RequestListener = async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const query = Buffer.concat(pieces);
    queries.push(query);
    await served.behave(query, response, tsa);
  };
  const server = tls === undefined ? createServer(answer) : createSecureServer(tls, answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const served: TsaServer = {
    address: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}/`,
    queries,
    behave,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return served;
}
