import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildCms } from '../../electron/pack/cms-builder.ts';
import type { SigningKey } from '../../electron/pack/signing-key.ts';
import { evidenceFileName } from '../../shared/domain/evidence-envelope.ts';
import type { BottomLine, Check, CheckCode, Verdict } from '../../shared/domain/verdict.ts';
import { ownBytes } from '../../shared/verifier/bytes.ts';
import { readCertificate } from '../../shared/verifier/certificate.ts';
import { readAttachment } from '../../shared/verifier/read-attachment.ts';
import { verifyPack } from '../../shared/verifier/verify-pack.ts';
import { cmsPath, otherHalf, rewriteDer, signOddly, tlv } from '../support/odd-signature.ts';
import {
  type PackHistory,
  packHistory,
  type SiteKeys,
  sealedAt,
  siteKeys,
  trustNobody,
  verifiedAt,
} from '../support/signed-pack.ts';
import { type SmallPackInput, smallAttachments, smallPack } from '../support/small-pack.ts';
import { testKey } from '../support/test-identities.ts';
import { testWithTools } from '../support/tools.ts';
import { workFolder } from '../support/work-folder.ts';

interface Office {
  readonly keys: SiteKeys;
  readonly pack: PackHistory;
  readonly other: PackHistory;
  readonly mallory: SigningKey;
}

let office: Office;
let evidence: Buffer;
beforeAll(async () => {
  const keys = await siteKeys();
  const pack = await packHistory(keys);
  const other = await packHistory(keys, { issuedAt: '2026-11-21T10:00:00.000Z' });
  office = { keys, pack, other, mallory: await testKey('Mallory') };
  evidence = await evidenceIn(pack.sealed);
});

const judge = (pack: Uint8Array): Promise<Verdict> => verifyPack(pack, { verifiedAt, trust: trustNobody });

function failedCodes({ integrity }: Verdict): readonly CheckCode[] {
  return integrity.checks.filter(({ state }) => state === 'failed').map(({ code }) => code);
}

async function evidenceIn(pack: Uint8Array): Promise<Buffer> {
  const found = await readAttachment(pack, evidenceFileName);
  if (found === null) throw new TypeError('a pack without evidence.json');
  return Buffer.from(found.bytes);
}

async function signatureOver(content: Uint8Array, key: SigningKey): Promise<Uint8Array> {
  const certificate = await readCertificate(ownBytes(key.certificateDer));
  const digest = createHash('sha256').update(content).digest();
  return buildCms({ digest, certificate, chainDer: key.chainDer, privateKey: key.privateKey });
}

/** A pack with that detached signature inside, under a genuine seal that covers it. */
async function sealedWith(evidenceSignature: Uint8Array | null, input: SmallPackInput = {}): Promise<Uint8Array> {
  const drawn = await smallPack({ ...input, evidenceSignature });
  return signOddly(drawn, 'Seal', office.keys.seal, { update: { signedAt: sealedAt } });
}

async function judged(pack: Uint8Array): Promise<{ check: Check | undefined; bottomLine: BottomLine }> {
  const { integrity, bottomLine } = await judge(pack);
  return { check: integrity.checks.find(({ code }) => code === 'EVIDENCE_SIGNATURE'), bottomLine };
}

test('the seal’s own signature of evidence.json passes, from the sealing to the last signature', async () => {
  const genuine = await judged(await sealedWith(await signatureOver(evidence, office.keys.seal)));
  expect(genuine).toMatchObject({ check: { state: 'passed' }, bottomLine: 'intact-incomplete' });
  for (const pack of [office.pack.sealed, office.pack.whole]) expect((await judged(pack)).check?.state).toBe('passed');
});

interface Forgery {
  readonly name: string;
  readonly reason: string;
  readonly make: (genuine: Uint8Array) => Promise<Uint8Array> | Uint8Array;
}

const unsignedTime = tlv(
  0xa1,
  tlv(0x30, Buffer.from('06092a864886f70d010905', 'hex'), tlv(0x31, tlv(0x17, Buffer.from('261122100000Z')))),
);
const forgeries: readonly Forgery[] = [
  { name: 'over another evidence', reason: 'digest', make: () => signatureOver(Buffer.from('{}'), office.keys.seal) },
  {
    name: 'taken from another pack of the same seal',
    reason: 'digest',
    make: async () => signatureOver(await evidenceIn(office.other.sealed), office.keys.seal),
  },
  { name: 'of somebody else’s key', reason: 'certificate', make: () => signatureOver(evidence, office.mallory) },
  { name: 'of a person who signs the pack', reason: 'certificate', make: () => signatureOver(evidence, office.keys.tester) },
  {
    name: 'of another key under the seal’s certificate',
    reason: 'value',
    make: () => signatureOver(evidence, { ...office.keys.seal, privateKey: office.mallory.privateKey }),
  },
  { name: 'with zeros after it', reason: 'CMS_FORM', make: (genuine) => Buffer.concat([genuine, Buffer.alloc(8)]) },
  { name: 'with one byte less', reason: 'CMS_FORM', make: (genuine) => genuine.subarray(0, -1) },
  { name: 'that is empty', reason: 'CMS_FORM', make: () => Buffer.alloc(0) },
  { name: 'larger than any is', reason: 'unreadable', make: () => Buffer.alloc(20_000, 0x30) },
  {
    name: 'with an unsigned attribute',
    reason: 'CMS_FORM',
    make: (genuine) =>
      rewriteDer(genuine, cmsPath.signer, (node) => tlv(0x30, ...node.children.map(({ raw }) => raw), unsignedTime)),
  },
  {
    name: 'in the other of its two valid values',
    reason: 'value',
    make: (genuine) => rewriteDer(genuine, cmsPath.value, ({ content }) => tlv(0x04, otherHalf(content))),
  },
];

test.each(forgeries)('refused: a detached signature $name', async ({ make, reason }) => {
  const forged = await make(await signatureOver(evidence, office.keys.seal));
  const { check, bottomLine } = await judged(await sealedWith(forged));
  expect([check?.state, check?.detail.reason, bottomLine]).toEqual(['failed', reason, 'altered']);
});

test('a pack sealed without one says so, and is not the worse for it', async () => {
  const { check, bottomLine } = await judged(await sealedWith(null));
  expect([check?.state, check?.detail.reason, bottomLine]).toEqual(['not-checked', 'absent', 'intact-incomplete']);
});

test('a pack that is not sealed has none: one that has was stripped of its seal', async () => {
  const stripped = await judged(office.pack.drawn);
  expect([stripped.check?.state, stripped.check?.detail.reason, stripped.bottomLine]).toEqual(['failed', 'unsealed', 'altered']);
  expect(await judged(office.pack.rendered)).toEqual({ check: undefined, bottomLine: 'unsealed' });
});

test('a second one, one in another place and one of another kind are refused', async () => {
  const genuine = Buffer.from(await signatureOver(evidence, office.keys.seal));
  const beside = (name: string) => ({ name, mediaType: 'application/pkcs7-signature', content: genuine });
  const listed = smallAttachments.length;
  const unlisted = (names: readonly string[]): SmallPackInput => ({
    attachments: [...smallAttachments, ...names.map(beside)],
    changeEvidence: (told) => Object.assign(told, { attachments: (told.attachments as unknown[]).slice(0, listed) }),
  });
  const codesOf = async (input: SmallPackInput) => failedCodes(await judge(await sealedWith(genuine, input)));
  const twice = await smallPack({ ...unlisted(['evidence.json.p7s']), evidenceSignature: genuine });
  expect(failedCodes(await judge(twice))).toContain('DOCUMENT_FORM');
  expect(await codesOf(unlisted(['annex/evidence.json.p7s']))).toContain('ATTACHMENTS_LISTED');
  expect(await codesOf(unlisted(['Evidence.json.p7s']))).toContain('ATTACHMENTS_LISTED');
  const asText = { ...beside('evidence.json.p7s'), mediaType: 'text/plain' };
  const drawn = await smallPack({ ...unlisted([]), attachments: [...smallAttachments, asText] });
  expect(failedCodes(await judge(await signOddly(drawn, 'Seal', office.keys.seal, {})))).toContain('EVIDENCE_SIGNATURE');
});

test('evidence.json cannot vouch for its own signature', async () => {
  const file = { name: 'evidence.json.p7s', mediaType: 'application/pkcs7-signature', content: Buffer.from('x') };
  expect(failedCodes(await judge(await smallPack({ attachments: [file] })))).toContain('EVIDENCE_FORM');
});

testWithTools(['pdfdetach', 'openssl', 'qpdf'], 'pdfdetach takes both out, and openssl verifies one against the other', () => {
  const folder = workFolder();
  const at = (name: string): string => join(folder, name);
  const run = (tool: string, ...parameters: string[]): string =>
    execFileSync(tool, parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  writeFileSync(at('pack.pdf'), office.pack.whole);
  expect(run('pdfdetach', '-list', at('pack.pdf'))).toContain('evidence.json.p7s');
  for (const name of ['evidence.json', 'evidence.json.p7s']) run('pdfdetach', '-savefile', name, '-o', at(name), at('pack.pdf'));
  expect(readFileSync(at('evidence.json')).equals(evidence)).toBe(true);
  writeFileSync(at('seal.der'), office.keys.seal.certificateDer);
  writeFileSync(at('mallory.der'), office.mallory.certificateDer);
  for (const name of ['seal', 'mallory'])
    run('openssl', 'x509', '-inform', 'DER', '-in', at(`${name}.der`), '-out', at(`${name}.pem`));
  const verify = (content: string, anchor: string) =>
    run(
      'openssl',
      ...['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', at('evidence.json.p7s')],
      ...['-content', at(content), '-CAfile', at(anchor), '-out', at('verified')],
    );
  verify('evidence.json', 'seal.pem');
  expect(() => verify('evidence.json', 'mallory.pem')).toThrow();
  writeFileSync(at('other.json'), Buffer.concat([evidence, Buffer.from(' ')]));
  expect(() => verify('other.json', 'seal.pem')).toThrow();
  run('qpdf', '--check', at('pack.pdf'));
});
