import { createHmac, createPrivateKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { shownLine } from '../../shared/domain/shown-text.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { type DerNode, oidOf, tags } from '../../shared/verifier/der.ts';
import { octetsOf, readBer } from './ber.ts';
import { derivePkcs12, type HashName, iterationBudget, keyUses, type SpendIterations } from './derive-key.ts';
import {
  damaged,
  decryptUnderPassphrase,
  notSupported,
  octetString,
  type SpelledPassphrase,
  wholeNumber,
} from './password-encryption.ts';

export const pkcs12LimitBytes = 1_048_576;
const bagLimit = 100;

/** What lies in a PKCS #12 file. `name` is what the file calls the key, or empty. */
export interface Pkcs12Content {
  readonly keys: readonly { readonly name: string; readonly privateKey: KeyObject }[];
  readonly certificatesDer: readonly Uint8Array[];
}

/**
 * Opens a PKCS #12 file (.p12, .pfx), as openssl, Java, Windows and macOS write it, today and long ago.
 *
 * A wrong passphrase and a damaged file look alike to the check sum alone: where it fails and yet something opens, the passphrase was
 * right and the file is damaged.
 * Source: RFC 7292.
 * Throws: PKCS12_DAMAGED, PKCS12_PASSPHRASE_WRONG, PKCS12_NOT_SUPPORTED, TOO_LARGE.
 */
export async function readPkcs12(bytes: Uint8Array, passphrase: string): Promise<Pkcs12Content> {
  if (bytes.length > pkcs12LimitBytes)
    throw new DrillbookError('TOO_LARGE', { detail: { bytes: bytes.length, limitBytes: pkcs12LimitBytes } });
  const [version, authSafe, mac] = requireSequence(readBer(bytes) ?? undefined);
  if (wholeNumber(version) !== 3) return damaged();
  const [type, wrapped] = requireSequence(authSafe);
  if (oidOf(type) !== contentTypes.data) return notSupported(oidOf(type));
  const content = octetString(wrapped?.children[0]);
  const safes = requireSequence(readBer(content) ?? undefined);
  if (safes.length > bagLimit) return damaged();
  const spend = iterationBudget();
  let problem: DrillbookError | null = null;
  for (const spelled of spellings(passphrase)) {
    try {
      const isWhole = mac === undefined ? null : await isUnchanged(mac, content, spelled, spend);
      return await openSafes(safes, isWhole, spelled, spend);
    } catch (error) {
      if (!(error instanceof DrillbookError)) return damaged(error);
      if (error.code === 'PKCS12_NOT_SUPPORTED') throw error;
      // the other spelling of no passphrase may fit the check sum where this one only opened the keys
      problem ??= error;
    } finally {
      spelled.utf8.fill(0);
      spelled.utf16.fill(0);
    }
  }
  throw problem ?? new DrillbookError('PKCS12_PASSPHRASE_WRONG');
}

/** No passphrase at all is written in two ways: as a text of no letters, and as no text. */
function* spellings(passphrase: string): Generator<SpelledPassphrase> {
  yield { utf8: Buffer.from(passphrase, 'utf8'), utf16: Buffer.from(`${passphrase}\0`, 'utf16le').swap16() };
  if (passphrase === '') yield { utf8: Buffer.alloc(0), utf16: Buffer.alloc(0) };
}

const contentTypes = { data: '1.2.840.113549.1.7.1', encrypted: '1.2.840.113549.1.7.6' } as const;

const digests = new Map<string, HashName>([
  ['1.3.14.3.2.26', 'sha1'],
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
]);

async function isUnchanged(
  mac: DerNode,
  content: Uint8Array,
  passphrase: SpelledPassphrase,
  spend: SpendIterations,
): Promise<boolean> {
  const [info, salt, rounds] = requireSequence(mac);
  const [algorithm, value] = requireSequence(info);
  const oid = oidOf(algorithm?.children[0]);
  const hash = digests.get(oid) ?? notSupported(oid);
  const bytes = { sha1: 20, sha256: 32, sha384: 48, sha512: 64 }[hash];
  const iterations = rounds === undefined ? 1 : wholeNumber(rounds);
  const derivation = { hash, salt: octetString(salt), iterations, bytes, spend };
  const key = await derivePkcs12(passphrase.utf16, keyUses.integrity, derivation);
  const expected = createHmac(hash, key).update(content).digest();
  key.fill(0);
  const found = octetString(value);
  return found.length === expected.length && timingSafeEqual(found, expected);
}

interface Opened {
  readonly keys: { readonly name: string; readonly privateKey: KeyObject }[];
  readonly certificatesDer: Uint8Array[];
  /** How many parts the passphrase opened, and how many it did not. */
  opened: number;
  closed: number;
}

/** `isWhole` is what the check sum says, or null where the file has none. */
async function openSafes(
  safes: readonly DerNode[],
  isWhole: boolean | null,
  passphrase: SpelledPassphrase,
  spend: SpendIterations,
): Promise<Pkcs12Content> {
  const found: Opened = { keys: [], certificatesDer: [], opened: 0, closed: 0 };
  for (const safe of safes) {
    const plain = await openSafe(safe, passphrase, spend, found);
    if (plain === null) continue;
    for (const bag of plain.bags) await openBag(bag, passphrase, spend, found);
    plain.wipe();
  }
  if (found.closed === 0 && isWhole !== false) return found;
  if (isWhole === true || found.opened > 0) return damaged();
  throw new DrillbookError('PKCS12_PASSPHRASE_WRONG');
}

async function openSafe(
  safe: DerNode,
  passphrase: SpelledPassphrase,
  spend: SpendIterations,
  found: Opened,
): Promise<{ readonly bags: readonly DerNode[]; readonly wipe: () => void } | null> {
  const [type, wrapped] = requireSequence(safe);
  const [content] = wrapped?.children ?? [];
  if (oidOf(type) === contentTypes.data) return { bags: bagsOf(octetString(content)) ?? damaged(), wipe: () => undefined };
  if (oidOf(type) !== contentTypes.encrypted) return notSupported(oidOf(type));
  const [, info] = requireSequence(content);
  const [, algorithm, encrypted] = requireSequence(info);
  if (encrypted === undefined || (encrypted.tag & 0xdf) !== 0x80) return damaged();
  const plain = await decryptUnderPassphrase({ algorithm, encrypted: octetsOf(encrypted), passphrase, spend });
  const bags = plain === null ? null : bagsOf(plain);
  if (plain === null || bags === null) {
    plain?.fill(0);
    found.closed += 1;
    return null;
  }
  found.opened += 1;
  return { bags, wipe: () => plain.fill(0) };
}

function bagsOf(content: Uint8Array): readonly DerNode[] | null {
  const list = readBer(content);
  return list?.tag === tags.sequence && list.children.length <= bagLimit ? list.children : null;
}

const bagTypes = {
  key: '1.2.840.113549.1.12.10.1.1',
  lockedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
} as const;

async function openBag(bag: DerNode, passphrase: SpelledPassphrase, spend: SpendIterations, found: Opened): Promise<void> {
  const [type, wrapped, attributes] = requireSequence(bag);
  const [value] = wrapped?.children ?? [];
  if (value === undefined) return damaged();
  switch (oidOf(type)) {
    case bagTypes.certificate: {
      const [kind, certificate] = requireSequence(value);
      // anything but X.509 is of no use here
      if (oidOf(kind) === x509) found.certificatesDer.push(Uint8Array.from(octetString(certificate?.children[0])));
      return;
    }
    case bagTypes.key:
      found.keys.push({ name: nameOf(attributes), privateKey: readKey(Buffer.from(value.raw)) ?? damaged() });
      return;
    case bagTypes.lockedKey: {
      const [algorithm, encrypted] = requireSequence(value);
      const pkcs8 = await decryptUnderPassphrase({ algorithm, encrypted: octetString(encrypted), passphrase, spend });
      const privateKey = pkcs8 === null ? null : readKey(pkcs8);
      if (privateKey === null) {
        found.closed += 1;
        return;
      }
      found.opened += 1;
      found.keys.push({ name: nameOf(attributes), privateKey });
      return;
    }
    default:
      // revocation lists, secrets and nested safes say nothing about who signs
      return;
  }
}

const x509 = '1.2.840.113549.1.9.22.1';
const friendlyName = '1.2.840.113549.1.9.20';

/** The bytes given are overwritten with zeros. */
function readKey(pkcs8: Buffer): KeyObject | null {
  try {
    return createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  } catch {
    return null;
  } finally {
    pkcs8.fill(0);
  }
}

/** What the file calls a key, as one line of at most 100 characters; it may come from anywhere. */
function nameOf(attributes: DerNode | undefined): string {
  const attribute = attributes?.children.find(({ children }) => oidOf(children[0]) === friendlyName);
  const text = attribute?.children[1]?.children[0]?.content ?? new Uint8Array();
  const even = Buffer.from(text.subarray(0, text.length - (text.length % 2)));
  return shownLine(even.swap16().toString('utf16le')).slice(0, 100);
}

function requireSequence(node: DerNode | undefined): readonly DerNode[] {
  return node?.tag === tags.sequence ? node.children : damaged();
}
