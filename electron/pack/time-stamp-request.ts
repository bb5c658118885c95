import { Null } from 'asn1js';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { hexOf } from '../../shared/verifier/bytes.ts';
import { oidOf, readDer, tags } from '../../shared/verifier/der.ts';
import { oids } from '../../shared/verifier/oids.ts';
import { naturalBytes } from '../../shared/verifier/time-stamp-info.ts';
import { der, natural, octets, oid, sequence } from './der-values.ts';

/** What an authority is asked to vouch for. Shape: `imprint` is a SHA-256; `nonce` a whole number's bytes, told only to the authority. */
export interface TimeStampRequest {
  readonly imprint: Uint8Array;
  readonly nonce: Uint8Array;
}

/** Whom an operator asks for the time, in plain values that a thread can be handed. */
export interface TimeStampAuthority {
  /** Its address, with http or https; the only one that is called. */
  readonly address: string;
  /** Certificates of the authority or of one above it; where there are none, any authority will do. */
  readonly authoritiesDer: readonly Uint8Array[];
  readonly timeLimitMs?: number;
}

export const nonceBytes = 8;

/**
 * A request for a time-stamp in DER, as `.tsq` files and HTTP carry it; the answer is to bring the authority's certificate along.
 *
 * Source: RFC 3161, 2.4.1.
 */
export function writeTimeStampRequest({ imprint, nonce }: TimeStampRequest): Uint8Array {
  // some authorities insist on the NULL that is optional
  const algorithm = sequence(oid(oids.sha256), der(new Null()));
  const number = natural(BigInt(`0x${hexOf(nonce)}`));
  return sequence(natural(1n), sequence(algorithm, octets(imprint)), number, Buffer.of(tags.boolean, 1, 0xff));
}

/**
 * Reads a request that `writeTimeStampRequest` wrote, back from a file.
 *
 * Throws: TIME_STAMP_REQUEST_INVALID.
 */
export function readTimeStampRequest(bytes: Uint8Array): TimeStampRequest {
  const [version, imprint, nonce, certificate, ...more] = readDer(bytes)?.children ?? [];
  const [algorithm, digest] = imprint?.tag === tags.sequence ? imprint.children : [];
  const isWhole = version?.content[0] === 1 && certificate?.tag === tags.boolean && more.length === 0;
  const isSha256 = oidOf(algorithm?.children[0]) === oids.sha256 && digest?.content.length === 32;
  if (!isWhole || !isSha256 || digest === undefined || nonce?.tag !== tags.integer)
    throw new DrillbookError('TIME_STAMP_REQUEST_INVALID');
  return { imprint: digest.content, nonce: naturalBytes(nonce) };
}
