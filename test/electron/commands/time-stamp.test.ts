import { execFile, execFileSync } from 'node:child_process';
import { createPrivateKey } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { sealPack, signPack } from '../../../electron/pack/sign-pack.ts';
import type { SigningKey } from '../../../electron/pack/signing-key.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import { verifyPack } from '../../../shared/verifier/verify-pack.ts';
import { remoteAddresses } from '../../support/network-trace.ts';
import { type CliRun, cliPath, runCli, runCliJson } from '../../support/run-cli.ts';
import { smallPack, smallRoles } from '../../support/small-pack.ts';
import { authorityUses, type TestAuthority, testAuthority } from '../../support/test-authority.ts';
import { makeCrl } from '../../support/test-crl.ts';
import { findTool, testWithTools } from '../../support/tools.ts';
import { honest, makeTsa, serveTsa, type TestTsa, type TsaServer } from '../../support/tsa.ts';
import { fileFolder } from '../../support/work-folder.ts';

const folder = fileFolder();
const tsaFolder = fileFolder();
const strangerFolder = fileFolder();
const at = (name: string): string => join(folder, name);
const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString().replace(/\.\d{3}/, '.000');

let authority: TestAuthority;
let tsa: TestTsa;
let stranger: TestTsa;
let server: TsaServer;
let pack: string;
beforeAll(async () => {
  if (findTool('openssl') === null) return;
  authority = testAuthority(folder);
  tsa = makeTsa(tsaFolder);
  stranger = makeTsa(strangerFolder, { name: 'Stranger' });
  server = await serveTsa(tsa);
  authority.issue('Root', { issuer: null, uses: authorityUses });
  authority.issue('Sample site', { issuer: 'Root' });
  authority.issue('tester', { issuer: 'Root', subject: `/O=Customer/CN=${smallRoles[0][1]}` });
  const [thisUpdate, nextUpdate] = [inMinutes(-60), inMinutes(60 * 24)];
  writeFileSync(at('root.crl'), makeCrl({ folder, name: 'Root' }, { thisUpdate, nextUpdate }));
  writeFileSync(at('time.crl'), makeCrl({ folder: tsa.folder, name: 'ca' }, { thisUpdate, nextUpdate }));
  // certificates begin when openssl makes them, and nobody signs before
  const signedAt = inMinutes(0);
  writeFileSync(
    at('sealed.pdf'),
    await sealPack({ pack: await smallPack({ issuedAt: inMinutes(-1) }), key: keyOf('Sample site', 'seal'), signedAt }),
  );
}, 60_000);
beforeEach(() => {
  if (server === undefined) return;
  server.behave = honest;
  pack = at('pack.pdf');
  copyFileSync(at('sealed.pdf'), pack);
});
afterAll(async () => server?.close());

function keyOf(name: string, kind: SigningKey['kind']): SigningKey {
  const privateKey = createPrivateKey(readFileSync(authority.at(`${name}.key`)));
  return { kind, certificateDer: authority.der(name), chainDer: [], privateKey };
}

const inTime = (): readonly string[] => ['--tsa', server.address, '--tsa-authority', tsa.authorityPem];

function verified(path: string): Promise<Verdict> {
  const trust = { certificateAuthoritiesDer: [authority.der('Root')], timeStampAuthoritiesDer: [tsa.authorityDer] };
  return verifyPack(readFileSync(path), { verifiedAt: inMinutes(1), trust: { pinnedSha256: [], ...trust } });
}

interface Printed {
  readonly ok: boolean;
  readonly failure?: { readonly code: string; readonly detail: Readonly<Record<string, string>> };
  readonly timeStamp?: { readonly field: string; readonly authority: string };
}

async function codeOf(...args: readonly string[]): Promise<string> {
  const { status, printed } = await runCliJson<Printed>(args);
  return `${status} ${printed.failure?.code ?? 'done'} ${printed.failure?.detail.reason ?? ''}`.trim();
}

testWithTools(['openssl'], 'the newest signature gets its time-stamp by HTTP', async () => {
  const { status, printed } = await runCliJson<Printed>(['time-stamp', pack, ...inTime()]);
  expect([status, printed.timeStamp?.field, printed.timeStamp?.authority]).toEqual([0, 'Seal', 'O=Test, CN=Test TSA']);
  const { integrity, identity } = await verified(pack);
  expect([integrity.checks.filter(({ state }) => state === 'failed'), identity.signers[0]?.timeStamp?.anchor]).toEqual([
    [],
    'trusted-ca',
  ]);
  expect(await codeOf('time-stamp', pack, ...inTime())).toBe('3 TIME_STAMP_TAKEN');
});

testWithTools(['openssl'], 'by HTTPS the machine’s own roots count, and no others', async () => {
  authority.issue('127.0.0.1', { issuer: 'Root', uses: 'subjectAltName=IP:127.0.0.1\nextendedKeyUsage=serverAuth\n' });
  const tls = { key: readFileSync(authority.at('127.0.0.1.key')), cert: readFileSync(authority.at('127.0.0.1.pem')) };
  const secure = await serveTsa(tsa, honest, tls);
  const args = ['time-stamp', pack, '--tsa', secure.address, '--tsa-authority', tsa.authorityPem];
  expect(await codeOf(...args)).toBe('3 TSA_UNREACHABLE UNABLE_TO_VERIFY_LEAF_SIGNATURE');
  const { status } = await runCliJson(args, { env: { SSL_CERT_FILE: authority.at('Root.pem') } });
  await secure.close();
  expect([status, secure.queries.length]).toEqual([0, 1]);
});

testWithTools(['openssl', 'strace'], 'the authority is all that is ever connected to', async () => {
  const trace = at('network.trace');
  const traced = ['-f', '-e', 'trace=network', '-o', trace, process.execPath, cliPath, 'time-stamp', pack, ...inTime()];
  const { stdout } = await promisify(execFile)('strace', traced);
  expect(stdout).toContain('CN=Test TSA');
  const calls = readFileSync(trace, 'utf8');
  expect(remoteAddresses(calls)).toEqual([]);
  const ports = [...calls.matchAll(/connect\(.*sin_port=htons\((\d+)\)/g)].map(([, port]) => port);
  expect(new Set(ports)).toEqual(new Set([new URL(server.address).port]));
});

testWithTools(['openssl'], 'whatever the authority does wrong, the pack on disk is as it was', async () => {
  const before = readFileSync(pack);
  server.behave = (_query, response) => void response.writeHead(500).end();
  expect(await codeOf('time-stamp', pack, ...inTime())).toBe('3 TSA_ANSWER_INVALID http');
  expect(await codeOf('preserve', pack, '--crl', at('root.crl'), '--certificate', authority.at('Root.pem'), ...inTime())).toBe(
    '3 TSA_ANSWER_INVALID http',
  );
  server.behave = honest;
  const other = ['--tsa', server.address, '--tsa-authority', stranger.authorityPem];
  expect(await codeOf('time-stamp', pack, ...other)).toBe('3 TSA_ANSWER_INVALID authority');
  expect(await codeOf('time-stamp', pack, '--document', '--tsa', 'http://127.0.0.1:9/')).toBe('3 TSA_UNREACHABLE ECONNREFUSED');
  expect(await codeOf('time-stamp', pack, '--tsa', 'ftp://127.0.0.1/')).toBe('2 REQUEST_INVALID');
  expect(readFileSync(pack).equals(before)).toBe(true);
});

const answerOf = async (request: string, by = tsa): Promise<string> => {
  writeFileSync(`${request}.tsr`, await by.answer(readFileSync(request)));
  return `${request}.tsr`;
};

for (const [what, more, field] of [
  ['the newest signature', [], 'Seal'],
  ['the whole pack', ['--document'], 'TimeStamp_1'],
] as const) {
  testWithTools(['openssl'], `a time-stamp for ${what} is carried out and in by hand`, async () => {
    const request = at(`${field}.tsq`);
    const asking = ['time-stamp', pack, '--request', request];
    expect((await runCliJson<Printed>([...asking, ...more])).status).toBe(0);
    expect(execFileSync('openssl', ['ts', '-query', '-in', request, '-text'], { encoding: 'utf8' })).toContain(
      'Certificate required: yes',
    );
    const waiting = readFileSync(request);
    expect(readFileSync(pack)).toEqual(readFileSync(at('sealed.pdf')));
    // asked for once more the request that waits stays: the answer to it is on its way
    await runCli([...asking, ...more]);
    expect(readFileSync(request)).toEqual(waiting);
    const answer = ['--answer', await answerOf(request), '--tsa-authority', tsa.authorityPem];
    const { status, printed } = await runCliJson<Printed>([...asking, ...answer]);
    expect([status, printed.timeStamp?.field]).toEqual([0, field]);
    const { integrity, identity, documentTimeStamps } = await verified(pack);
    expect(integrity.state).toBe('passed');
    expect(field === 'Seal' ? identity.signers[0]?.timeStamp?.anchor : documentTimeStamps[0]?.anchor).toBe('trusted-ca');
  });
}

testWithTools(['openssl'], 'an answer goes only where its request was made for', async () => {
  const request = at('late.tsq');
  const asking = ['time-stamp', pack, '--request', request];
  await runCli(asking);
  const answer = await answerOf(request);
  expect(await codeOf(...asking, '--answer', await answerOf(request, stranger), '--tsa-authority', tsa.authorityPem)).toBe(
    '3 TSA_ANSWER_INVALID authority',
  );
  await runCli(['time-stamp', pack, '--document', '--request', at('other.tsq')]);
  expect(await codeOf('time-stamp', pack, '--request', at('other.tsq'), '--answer', answer)).toBe('3 TSA_ANSWER_INVALID imprint');
  expect(await codeOf(...asking, '--answer', request)).toBe('3 TSA_ANSWER_INVALID form');
  expect(await codeOf('time-stamp', pack, '--request', pack, '--answer', answer)).toBe('3 TIME_STAMP_REQUEST_INVALID');
  const signing = { field: 'SignOff_tester', key: keyOf('tester', 'person'), signedAt: inMinutes(0) };
  writeFileSync(pack, await signPack({ pack: readFileSync(pack), ...signing }));
  const before = readFileSync(pack);
  expect(await codeOf(...asking, '--answer', answer)).toBe('3 TIME_STAMP_REQUEST_FOREIGN');
  expect(readFileSync(pack)).toEqual(before);
});

testWithTools(['openssl'], 'a pack is preserved: certificates, lists and a time-stamp over all of it', async () => {
  await runCli(['time-stamp', pack, ...inTime()]);
  const lists = ['--crl', at('root.crl'), at('time.crl'), '--certificate', authority.at('Root.pem')];
  const { status, printed } = await runCliJson(['preserve', pack, ...lists, ...inTime()]);
  expect(status).toBe(0);
  expect(printed).toMatchObject({
    certificates: [expect.stringContaining('CN=Root'), expect.stringContaining('CN=Test time root')],
    revocationLists: 2,
    notNeeded: [],
    uncovered: [],
    timeStamp: { field: 'TimeStamp_1' },
  });
  const { integrity, identity, documentTimeStamps } = await verified(pack);
  expect([integrity.state, identity.signers[0]?.revocation, documentTimeStamps.length]).toEqual(['passed', 'good', 1]);
  // in ten years only the time-stamp has to be renewed
  expect(await codeOf('preserve', pack, ...lists)).toBe('3 NOTHING_TO_PRESERVE');
  expect(await codeOf('preserve', pack, ...lists, ...inTime())).toBe('0 done');
  expect((await verified(pack)).documentTimeStamps).toHaveLength(2);
});

testWithTools(['openssl'], 'what a pack still lacks is said to whoever preserves it', async () => {
  const said: CliRun = await runCli(['preserve', pack, '--certificate', authority.at('Root.pem'), '--crl', at('time.crl')]);
  expect(said.stdout).toContain(at('time.crl'));
  expect(said.stdout).toContain('CN=Sample site');
  expect(said.status).toBe(0);
});

testWithTools(['openssl'], 'without an authority, a request or a list there is nothing to do', async () => {
  for (const args of [
    ['time-stamp', pack],
    ['preserve', pack],
    ['preserve', pack, '--crl', at('root.crl'), '--tsa-authority', tsa.authorityPem],
    ['sign', pack, '--identity', at('nobody.json'), '--tsa-authority', tsa.authorityPem],
    ['time-stamp', pack, '--answer', at('late.tsq.tsr')],
    ['time-stamp', pack, '--request', at('x.tsq'), ...inTime()],
  ]) {
    expect(await codeOf(...args), args.join(' ')).toBe('2 REQUEST_INVALID');
  }
});
