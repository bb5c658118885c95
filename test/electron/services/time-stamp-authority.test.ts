import { createHash, randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTimeStampAnswer } from '../../../electron/pack/time-stamp-answer.ts';
import { readTimeStampRequest, type TimeStampRequest, writeTimeStampRequest } from '../../../electron/pack/time-stamp-request.ts';
import { askTimeStamp, newNonce, requireAddress } from '../../../electron/services/time-stamp-authority.ts';
import { DrillbookError } from '../../../shared/errors/drillbook-error.ts';
import { hexOf } from '../../../shared/verifier/bytes.ts';
import { findTool, testWithTools } from '../../support/tools.ts';
import { honest, makeTsa, sendAnswer, serveTsa, type TestTsa, type TsaBehaviour, type TsaServer } from '../../support/tsa.ts';
import { fileFolder } from '../../support/work-folder.ts';

const imprint = createHash('sha256').update('a signature value').digest();
const folders = [fileFolder(), fileFolder(), fileFolder(), fileFolder()] as const;
const inHex = (request: TimeStampRequest): string[] => [hexOf(request.imprint), hexOf(request.nonce)];
let tsa: TestTsa;
let stranger: TestTsa;
let withoutSha256: TestTsa;
let server: TsaServer;
beforeAll(async () => {
  if (findTool('openssl') === null) return;
  tsa = makeTsa(folders[0]);
  stranger = makeTsa(folders[1], { name: 'Stranger' });
  withoutSha256 = makeTsa(folders[2], { config: 'signer_digest=sha256\ndigests=sha512' });
  server = await serveTsa(tsa);
});
afterAll(async () => server?.close());

interface Asked {
  readonly authoritiesDer?: readonly Uint8Array[];
  readonly address?: string;
  readonly timeLimitMs?: number;
  readonly signal?: AbortSignal;
}

async function failureOf(behave: TsaBehaviour, asked: Asked = {}): Promise<string> {
  server.behave = behave;
  const { authoritiesDer = [tsa.authorityDer], address = server.address, timeLimitMs = 10_000, signal } = asked;
  try {
    await askTimeStamp(imprint, { address, authoritiesDer, timeLimitMs }, signal);
    return 'granted';
  } catch (cause) {
    if (!(cause instanceof DrillbookError)) throw cause;
    return [cause.code, cause.detail.reason ?? cause.detail.failure].join(' ').trim();
  }
}

testWithTools(['openssl'], 'an authority gives the time of an imprint, and is told nothing else', async () => {
  server.behave = honest;
  const { timeStamp } = await askTimeStamp(imprint, { address: server.address, authoritiesDer: [tsa.authorityDer] });
  expect(Buffer.from(timeStamp.imprint)).toEqual(imprint);
  const query = readTimeStampRequest(server.queries.at(-1) ?? Buffer.of());
  expect(inHex(query)).toEqual(inHex({ imprint, nonce: timeStamp.nonce ?? Buffer.of() }));
  expect(server.queries.at(-1)?.length).toBeLessThan(80);
});

testWithTools(['openssl'], 'the authority may be known by its own certificate, by one above it, or not at all', async () => {
  expect(await failureOf(honest, { authoritiesDer: [tsa.certificateDer] })).toBe('granted');
  expect(await failureOf(honest, { authoritiesDer: [stranger.authorityDer, tsa.authorityDer] })).toBe('granted');
  expect(await failureOf(honest, { authoritiesDer: [] })).toBe('granted');
  expect(await failureOf(honest, { authoritiesDer: [stranger.authorityDer] })).toBe('TSA_ANSWER_INVALID authority');
});

const plain =
  (write: (response: ServerResponse) => void): TsaBehaviour =>
  (_query, response) =>
    write(response);
const type = { 'Content-Type': 'application/timestamp-reply' };

/** Answers for other content, or for another question, than was asked. */
const answering =
  (change: { readonly imprint?: Buffer; readonly nonce?: Uint8Array }, by: () => TestTsa = () => tsa): TsaBehaviour =>
  async (query, response) =>
    sendAnswer(response, await by().answer(writeTimeStampRequest({ ...readTimeStampRequest(query), ...change })));

const lies: readonly (readonly [title: string, behaviour: TsaBehaviour, failure: string])[] = [
  ['answers another question', answering({ nonce: newNonce() }), 'TSA_ANSWER_INVALID nonce'],
  ['stamps other content', answering({ imprint: randomBytes(32) }), 'TSA_ANSWER_INVALID imprint'],
  ['is another one than was named', answering({}, () => stranger), 'TSA_ANSWER_INVALID authority'],
  ['refuses', answering({}, () => withoutSha256), 'TSA_REFUSED algorithm'],
  ['sends noise', plain((response) => sendAnswer(response, randomBytes(3_000))), 'TSA_ANSWER_INVALID form'],
  ['sends nothing', plain((response) => sendAnswer(response, Buffer.of())), 'TSA_ANSWER_INVALID form'],
  [
    'sends half an answer',
    async (query, response) => sendAnswer(response, (await tsa.answer(query)).subarray(0, 300)),
    'TSA_ANSWER_INVALID form',
  ],
  [
    'changes one byte of its answer',
    async (query, response) => {
      const answer = await tsa.answer(query);
      answer[answer.length - 5] = (answer[answer.length - 5] ?? 0) ^ 1;
      sendAnswer(response, answer);
    },
    'TSA_ANSWER_INVALID form',
  ],
  [
    'hangs up in the middle',
    plain((response) => {
      response.writeHead(200, { ...type, 'Content-Length': 5_000 }).write(Buffer.alloc(100), () => response.destroy());
    }),
    'TSA_UNREACHABLE ECONNRESET',
  ],
  [
    'never ends',
    plain((response) => {
      response.writeHead(200, type);
      const more = (): void => {
        if (!response.destroyed && response.write(Buffer.alloc(16_384))) setImmediate(more);
        else response.once('drain', more);
      };
      more();
    }),
    'TSA_ANSWER_INVALID size',
  ],
  ['leads elsewhere', plain((response) => response.writeHead(302, { Location: '/there' }).end()), 'TSA_ANSWER_INVALID redirect'],
  ['fails', plain((response) => response.writeHead(500, type).end()), 'TSA_ANSWER_INVALID http'],
  [
    'is a web page',
    plain((response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>')),
    'TSA_ANSWER_INVALID contentType',
  ],
];

for (const [title, behaviour, failure] of lies) {
  testWithTools(['openssl'], `an authority that ${title} is not believed`, async () => {
    const before = server.queries.length;
    expect(await failureOf(behaviour)).toBe(failure);
    // asked once: neither followed nor tried again
    expect(server.queries).toHaveLength(before + 1);
  });
}

testWithTools(['openssl'], 'an authority that says nothing is waited for as long as was said', async () => {
  expect(await failureOf(() => undefined, { timeLimitMs: 200 })).toBe('TSA_UNREACHABLE timeLimit');
  const begins = plain((response) => void response.writeHead(200, type).write(Buffer.alloc(10)));
  expect(await failureOf(begins, { timeLimitMs: 200 })).toBe('TSA_UNREACHABLE timeLimit');
});

testWithTools(['openssl'], 'whoever waits can stop waiting', async () => {
  const stop = new AbortController();
  const asked = failureOf(() => stop.abort(), { signal: stop.signal });
  expect(await asked).toBe('CANCELLED');
});

testWithTools(['openssl'], 'where nobody listens the failure names the address', async () => {
  const closed = await serveTsa(tsa);
  await closed.close();
  expect(await failureOf(honest, { address: closed.address })).toBe('TSA_UNREACHABLE ECONNREFUSED');
});

testWithTools(['openssl'], 'the door is open for the address that was given, and shut again behind it', async () => {
  // addresses and names of the documentation: nobody has them, and how far one gets is up to the network
  for (const address of ['http://192.0.2.1:9/', 'https://192.0.2.1/', 'http://[2001:db8::1]/', 'http://tsa.invalid/']) {
    expect(await failureOf(honest, { address, timeLimitMs: 300 }), address).toMatch(/^TSA_UNREACHABLE/);
  }
  expect(await failureOf(honest, { address: server.address.replace('127.0.0.1', 'localhost') })).toBe('granted');
  expect(() => connect(9, '192.0.2.1')).toThrow(expect.objectContaining({ code: 'NETWORK_REFUSED' }));
});

testWithTools(['openssl'], 'a proxy in the environment is not asked', async () => {
  const before = { ...process.env };
  const proxy = await serveTsa(stranger);
  try {
    Object.assign(process.env, { NODE_USE_ENV_PROXY: '1', HTTP_PROXY: proxy.address, http_proxy: proxy.address, NO_PROXY: '' });
    expect(await failureOf(honest)).toBe('granted');
    expect(proxy.queries).toHaveLength(0);
  } finally {
    process.env = before;
    await proxy.close();
  }
});

testWithTools(['openssl'], 'whatever bytes an answer has, it is a time-stamp or refused by name', async () => {
  const request = { imprint, nonce: newNonce() };
  const answer = await tsa.answer(writeTimeStampRequest(request));
  await fc.assert(
    fc.asyncProperty(fc.nat(answer.length - 1), fc.nat(255), fc.boolean(), async (place, byte, cut) => {
      const changed = Buffer.from(cut ? answer.subarray(0, place) : answer);
      if (!cut) changed[place] = byte;
      const failure = await readTimeStampAnswer(changed, request, [tsa.authorityDer]).then(
        () => null,
        (cause: unknown) => cause,
      );
      if (failure === null) return;
      expect(failure).toBeInstanceOf(DrillbookError);
      expect(['TSA_ANSWER_INVALID', 'TSA_REFUSED']).toContain((failure as DrillbookError).code);
    }),
    { seed: 13, numRuns: 400 },
  );
});

test('only an address of the web without a password is one', () => {
  for (const text of [
    '',
    'tsa.internal',
    'ftp://tsa.internal/',
    'file:///etc/passwd',
    'http://',
    'http://me:secret@tsa.internal/',
  ]) {
    expect(() => requireAddress(text), text).toThrow(expect.objectContaining({ code: 'REQUEST_INVALID' }));
  }
  expect(requireAddress('https://tsa.internal:8443/stamp').href).toBe('https://tsa.internal:8443/stamp');
});

test('a request is read back as it was written, and nothing else is one', () => {
  const request = { imprint, nonce: newNonce() };
  expect(inHex(readTimeStampRequest(writeTimeStampRequest(request)))).toEqual(inHex(request));
  for (const bytes of [Buffer.of(), randomBytes(60), writeTimeStampRequest(request).subarray(0, 40)]) {
    expect(() => readTimeStampRequest(bytes)).toThrow(expect.objectContaining({ code: 'TIME_STAMP_REQUEST_INVALID' }));
  }
});
