import { execFileSync } from 'node:child_process';
import { createHash, createPrivateKey } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  appendRevision,
  coveredSha256,
  fillSignature,
  type PreparedPack,
  type RevisionObjects,
  signatureRoom,
  withAddition,
  withRange,
} from '../../electron/pack/append-revision.ts';
import { inPackForm } from '../../electron/pack/time-stamp-form.ts';
import { latin1Bytes, ownBytes } from '../../shared/verifier/bytes.ts';
import { readDer } from '../../shared/verifier/der.ts';
import { type PackState, readLaterRevision, stateAfter, stateAtFirst } from '../../shared/verifier/later-revision.ts';
import { defaultLimits } from '../../shared/verifier/limits.ts';
import { type OpenPack, openPack } from '../../shared/verifier/open-pack.ts';
import {
  catalogAddition,
  formText,
  securityStoreText,
  storedStreamText,
  timeStampFieldText,
  timeStampPlaceholderBytes,
} from '../../shared/verifier/revision-text.ts';
import { sizeOf } from '../../shared/verifier/revisions.ts';
import { resignAttributes, rewriteDer, tlv } from './odd-signature.ts';
import type { TestTsa } from './tsa.ts';

/** A pack read as far as it follows the grammar, so that one more revision can be written behind it. */
export interface ReadPack {
  readonly pack: OpenPack;
  readonly state: PackState;
  /** The number of the next new object. */
  readonly next: number;
}

export async function readSoFar(bytes: Uint8Array): Promise<ReadPack> {
  const pack = await openPack(ownBytes(bytes), { limits: defaultLimits, outOfTime: () => false }, () => undefined);
  const { document, evidence } = pack;
  let state = stateAtFirst(document);
  for (const revision of pack.later) {
    state = stateAfter(state, readLaterRevision({ document, envelope: evidence.envelope, revision, before: state }));
  }
  return { pack, state, next: sizeOf(state.previous) };
}

export type Objects = Map<number, Uint8Array>;

export interface Proofs {
  readonly certificates?: readonly Uint8Array[];
  readonly revocationLists?: readonly Uint8Array[];
}

/** The objects of a revision that stores certificates and lists; `change` makes it another one than a pack may have. */
export async function storeProofs(
  bytes: Uint8Array,
  { certificates = [], revocationLists = [] }: Proofs,
  change: (objects: Objects, read: ReadPack) => void = () => undefined,
): Promise<Buffer> {
  const read = await readSoFar(bytes);
  const { pack, state, next } = read;
  const streams = [...certificates, ...revocationLists];
  const numbers = streams.map((_, index) => next + index);
  const objects: Objects = new Map(streams.map((der, index) => [next + index, streamOf(der)]));
  const store = state.store?.object ?? next + streams.length;
  const text = securityStoreText(
    [...(state.store?.certificates ?? []), ...numbers.slice(0, certificates.length)],
    [...(state.store?.revocationLists ?? []), ...numbers.slice(certificates.length)],
  );
  objects.set(store, latin1Bytes(text));
  if (state.store === null) {
    const { object } = pack.document.catalog;
    objects.set(object, withAddition(pack, object, catalogAddition(state.seal ?? 0, store)));
  }
  change(objects, read);
  return appendRevision(pack, objects);
}

export function streamOf(der: Uint8Array, dictionary = storedStreamText(der.length)): Uint8Array {
  return Buffer.concat([latin1Bytes(`${dictionary}\nstream\n`), der, latin1Bytes('\nendstream')]);
}

/** Adds a document time-stamp with whatever token is given for its digest; `change` makes its revision another one. */
export async function stampDocument(
  bytes: Uint8Array,
  tokenFor: (digest: Uint8Array) => Uint8Array | Promise<Uint8Array>,
  change: (objects: Objects, read: ReadPack) => void = () => undefined,
): Promise<Buffer> {
  const read = await readSoFar(bytes);
  const { pack, state, next } = read;
  const kind = '/Type /DocTimeStamp\n/Filter /Adobe.PPKLite\n/SubFilter /ETSI.RFC3161';
  const dictionary = ['<<', kind, ...signatureRoom(timeStampPlaceholderBytes), '>>'].join('\n');
  const objects: Objects = new Map([
    [pack.document.form.object, latin1Bytes(formText([...state.formFields, next]))],
    [next, latin1Bytes(timeStampFieldText(state.timeStamps + 1, next + 1))],
    [next + 1, latin1Bytes(dictionary)],
  ]);
  change(objects, read);
  const prepared: PreparedPack = withRange(appendRevision(pack, objects as RevisionObjects), bytes.length);
  fillSignature(prepared, await tokenFor(coveredSha256(prepared)));
  return prepared.bytes;
}

/** A token of `openssl ts` over a SHA-256, in the form a pack has. */
export async function stampOf(tsa: TestTsa, digest: Uint8Array): Promise<Buffer> {
  const at = (name: string): string => join(tsa.folder, name);
  const hex = Buffer.from(digest).toString('hex');
  const query = ['ts', '-query', '-digest', hex, '-sha256', '-cert', '-out', at('query')];
  execFileSync('openssl', query, { stdio: 'ignore' });
  writeFileSync(at('answer'), await tsa.answer(readFileSync(at('query'))));
  execFileSync('openssl', ['ts', '-reply', '-in', at('answer'), '-token_out', '-out', at('token')], { stdio: 'ignore' });
  return Buffer.from(await inPackForm(readFileSync(at('token'))));
}

/** A token as if the authority had made it at that instant, with the accuracy it states then, if any. */
export async function stampAt(tsa: TestTsa, digest: Uint8Array, at: string, accuracySeconds?: number): Promise<Buffer> {
  const time = tlv(0x18, Buffer.from(`${at.slice(0, 19).replaceAll(/\D/g, '')}Z`));
  const accuracy = accuracySeconds === undefined ? [] : [tlv(0x30, tlv(0x02, Buffer.of(accuracySeconds)))];
  let info: Buffer = Buffer.alloc(0);
  const token = rewriteDer(await stampOf(tsa, digest), [1, 0, 2, 1, 0], ({ content }) => {
    const parts = (readDer(content)?.children ?? []).map(({ raw }) => raw);
    info = tlv(0x30, ...parts.slice(0, 4), time, ...accuracy, ...parts.slice(5));
    return tlv(0x04, info);
  });
  const key = createPrivateKey(readFileSync(join(tsa.folder, 'tsa.key')));
  const digestOfInfo = tlv(0x31, tlv(0x04, createHash('sha256').update(info).digest()));
  return resignAttributes(token, { privateKey: key }, (attributes) =>
    attributes.map((attribute) =>
      Buffer.from(attribute).includes(messageDigestType) ? tlv(0x30, messageDigestType, digestOfInfo) : attribute,
    ),
  );
}

const messageDigestType = Buffer.from('06092a864886f70d010904', 'hex');
