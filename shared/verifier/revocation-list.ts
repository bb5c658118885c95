import { RelativeDistinguishedNames } from 'pkijs';
import { hexOf, type OwnBytes, ownBytes, sameBytes } from './bytes.ts';
import { distinguishedName, type ReadCertificate } from './certificate.ts';
import { hasUse } from './chain.ts';
import { type DerNode, oidOf, readDer, tags } from './der.ts';
import { oids } from './oids.ts';
import { isSignatureOf, readPublicKey, type SignatureForm, signatureFormOf } from './public-key.ts';

/** A certificate on a list. Shape: `onHold` may come off the list again, everything else stays revoked. */
export interface RevokedEntry {
  readonly revokedAt: string;
  readonly onHold: boolean;
}

/**
 * A revocation list as its issuer wrote it; whether the issuer signed it is not yet known.
 *
 * Shape: `entries` by serial number in lowercase hex; `isLimited` where it does not speak for all certificates of its issuer, or says
 * something binding that is not understood: what is on it is revoked, what is not on it may be revoked all the same. `isIndirect` where
 * it may speak of certificates of other issuers: then it counts for nothing.
 * Source: ITU-T X.509, 7.3.
 */
export interface RevocationList {
  readonly der: OwnBytes;
  readonly issuerDer: Uint8Array;
  readonly thisUpdate: string;
  readonly nextUpdate: string;
  readonly entries: ReadonlyMap<string, RevokedEntry>;
  readonly isLimited: boolean;
  readonly isIndirect: boolean;
  readonly signed: OwnBytes;
  readonly value: OwnBytes;
  readonly form: SignatureForm;
}

/** The longest list that is read: about thirty thousand certificates. */
export const revocationListBytes = 1_572_864;
/** More than an honest list of that length has: whoever is refused is told that it is too long. */
const mostNodes = 250_000;
const weakestRsaBits = 2_048;

/**
 * Reads a revocation list, version 2, in strict DER, or null.
 *
 * Source: RFC 5280, clause 5.
 */
export function readRevocationList(der: OwnBytes): RevocationList | null {
  const root = der.length > revocationListBytes ? null : readDer(der, false, mostNodes);
  const [body, outer, value] = root?.tag === tags.sequence && root.children.length === 3 ? root.children : [];
  const form = signatureFormOf(outer);
  if (body?.tag !== tags.sequence || form === null || value?.tag !== tags.bitString || value.content[0] !== 0) return null;
  const [version, inner, issuer, since, until, ...optional] = body.children;
  if (version === undefined || hexOf(version.raw) !== '020101' || inner === undefined || outer === undefined) return null;
  if (!sameBytes(inner.raw, outer.raw) || issuer?.tag !== tags.sequence) return null;
  const [thisUpdate, nextUpdate] = [instantOf(since), instantOf(until)];
  const entries = optional[0]?.tag === tags.sequence ? optional.shift()?.children : [];
  const extensions = optional[0]?.tag === 0xa0 ? optional.shift()?.children[0] : undefined;
  if (thisUpdate === null || nextUpdate === null || optional.length > 0) return null;
  const read = readEntries(entries ?? []);
  const limits = extensionsOf(extensions);
  if (read === null || limits === null) return null;
  return {
    der,
    issuerDer: issuer.raw,
    thisUpdate,
    nextUpdate,
    entries: read.entries,
    isLimited: read.isLimited || isBinding(limits, []) || limits.has(oids.issuingDistributionPoint),
    isIndirect: read.isIndirect || isIndirect(limits.get(oids.issuingDistributionPoint)),
    signed: ownBytes(body.raw),
    value: ownBytes(value.content.subarray(1)),
    form,
  };
}

/** The name of whoever issued the list, as it may be shown. */
export function issuerOf({ issuerDer }: RevocationList): string {
  try {
    const name = RelativeDistinguishedNames.fromBER(Uint8Array.from(issuerDer));
    return distinguishedName(name.typesAndValues).slice(0, 300) || '?';
  } catch {
    return '?';
  }
}

/** Whether that certificate's key signed the list, and may sign lists. */
export async function isListOf(list: RevocationList, issuer: ReadCertificate): Promise<boolean> {
  if (!sameBytes(list.issuerDer, issuer.subjectDer) || !hasUse(issuer, 0x02)) return false;
  try {
    const key = readPublicKey(issuer.spki, weakestRsaBits);
    return await isSignatureOf(key, list.value, list.signed, list.form);
  } catch {
    return false;
  }
}

function readEntries(list: readonly DerNode[]): Pick<RevocationList, 'entries' | 'isLimited' | 'isIndirect'> | null {
  const entries = new Map<string, RevokedEntry>();
  let isLimited = false;
  let isOfOthers = false;
  for (const node of list) {
    const [serial, date, extensions, ...more] = node.tag === tags.sequence ? node.children : [];
    const at = instantOf(date);
    if (serial?.tag !== tags.integer || at === null || more.length > 0) return null;
    const about = extensionsOf(extensions);
    if (about === null) return null;
    if (isBinding(about, [oids.reasonCode, oids.invalidityDate])) isLimited = true;
    if (about.has(oids.certificateIssuer)) isOfOthers = true;
    const reason = about.get(oids.reasonCode)?.value.content[0] ?? 0;
    const since = about.get(oids.invalidityDate)?.value;
    const known = since === undefined ? null : instantOf(since);
    const revokedAt = known !== null && known < at ? known : at;
    // removeFromCRL takes a certificate off the list again
    if (reason !== 8) entries.set(hexOf(serial.content), { revokedAt, onHold: reason === 6 });
  }
  return { entries, isLimited, isIndirect: isOfOthers };
}

/** IssuingDistributionPoint { …, [4] indirectCRL, … } */
function isIndirect(point: ListExtension | undefined): boolean {
  return point?.value.children.some(({ tag, content }) => tag === 0x84 && content[0] !== 0) ?? false;
}

interface ListExtension {
  readonly critical: boolean;
  readonly value: DerNode;
}

function extensionsOf(node: DerNode | undefined): ReadonlyMap<string, ListExtension> | null {
  const found = new Map<string, ListExtension>();
  for (const extension of node?.children ?? []) {
    const [oid, critical] = [oidOf(extension.children[0]), extension.children[1]?.tag === tags.boolean];
    const octets = extension.children.at(-1);
    const value = octets?.tag === tags.octetString ? readDer(octets.content) : null;
    if (oid === '' || found.has(oid) || value === null || extension.children.length > 3) return null;
    found.set(oid, { critical, value });
  }
  return found;
}

function isBinding(extensions: ReadonlyMap<string, ListExtension>, understood: readonly string[]): boolean {
  return [...extensions].some(([oid, { critical }]) => critical && !understood.includes(oid));
}

/** A UTCTime or GeneralizedTime as an instant; years of two digits are those from 1950 to 2049. */
function instantOf(node: DerNode | undefined): string | null {
  if (node?.tag !== tags.utcTime && node?.tag !== tags.generalizedTime) return null;
  const text = String.fromCharCode(...node.content);
  const full = node.tag === tags.generalizedTime ? text : `${text.slice(0, 2) < '50' ? '20' : '19'}${text}`;
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(full) ?? [];
  const instant = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const time = Date.parse(instant);
  return !Number.isNaN(time) && new Date(time).toISOString() === instant ? instant : null;
}
