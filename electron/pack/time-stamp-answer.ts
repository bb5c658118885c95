import { shownLine } from '../../shared/domain/shown-text.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { ownBytes, sameBytes } from '../../shared/verifier/bytes.ts';
import { findPath } from '../../shared/verifier/chain.ts';
import { type DerNode, readDer, tags } from '../../shared/verifier/der.ts';
import { defaultLimits } from '../../shared/verifier/limits.ts';
import { Refusal } from '../../shared/verifier/refusal.ts';
import { signatureBook } from '../../shared/verifier/signature-book.ts';
import { readTimeStamp, type TimeStamp } from '../../shared/verifier/time-stamp.ts';
import { readAuthorities } from '../../shared/verifier/trust.ts';
import { inPackForm } from './time-stamp-form.ts';
import type { TimeStampRequest } from './time-stamp-request.ts';

/** A time-stamp as it goes into a pack: the token's bytes in the form a pack has, beside what they say. */
export interface ReceivedTimeStamp {
  readonly token: Uint8Array;
  readonly timeStamp: TimeStamp;
}

/**
 * The time-stamp in an authority's answer, held against what was asked and whom the operator named.
 *
 * `authoritiesDer` are certificates of the authority itself or of one above it; where there are none, any authority will do.
 * Throws: TSA_REFUSED with the authority's reason; TSA_ANSWER_INVALID with `reason` form, imprint, nonce or authority.
 */
export async function readTimeStampAnswer(
  answer: Uint8Array,
  request: TimeStampRequest,
  authoritiesDer: readonly Uint8Array[],
): Promise<ReceivedTimeStamp> {
  const token = await inPackForm(tokenIn(answer));
  const timeStamp = await readToken(token);
  if (!sameBytes(timeStamp.imprint, request.imprint)) invalid('imprint');
  if (timeStamp.nonce === null || !sameBytes(timeStamp.nonce, request.nonce)) invalid('nonce');
  if (authoritiesDer.length > 0 && !(await isOfAuthority(timeStamp, authoritiesDer)))
    invalid('authority', { found: timeStamp.certificate.facts.subject });
  return { token, timeStamp };
}

function tokenIn(answer: Uint8Array): Uint8Array {
  const root = readDer(answer);
  const [status, token, ...more] = root?.tag === tags.sequence ? root.children : [];
  const number = status?.tag === tags.sequence ? status.children[0] : undefined;
  if (status === undefined || number?.tag !== tags.integer || number.content.length !== 1 || more.length > 0)
    return invalid('form');
  const granted = number.content[0] ?? -1;
  // 0 granted, 1 granted with modifications
  if (granted > 1) throw refusalOf(status, granted);
  return token === undefined ? invalid('form') : Uint8Array.from(token.raw);
}

const statuses = ['granted', 'granted-with-changes', 'rejection', 'waiting', 'revocation-warning', 'revoked'];

/** By the number of the bit. Source: RFC 3161, 2.4.2. */
const failures = new Map([
  [0, 'algorithm'],
  [2, 'request'],
  [5, 'dataFormat'],
  [14, 'timeNotAvailable'],
  [15, 'policy'],
  [16, 'extension'],
  [17, 'informationNotAvailable'],
  [25, 'systemFailure'],
]);

function refusalOf({ children }: DerNode, status: number): DrillbookError {
  const bits = children.find(({ tag }) => tag === tags.bitString)?.content ?? Uint8Array.of(0);
  const isSet = (bit: number): boolean => ((bits[1 + (bit >> 3)] ?? 0) & (0x80 >> (bit & 7))) !== 0;
  const failure = [...failures].find(([bit]) => isSet(bit))?.[1] ?? 'unknown';
  const text = children.find(({ tag }) => tag === tags.sequence)?.children.map(({ content }) => readable(content)) ?? [];
  return new DrillbookError('TSA_REFUSED', {
    detail: { status: statuses[status] ?? String(status), failure, text: text.join(' ').slice(0, 200) || 'unknown' },
  });
}

/** The authority's own words must not steer the terminal they are shown in. */
function readable(content: Uint8Array): string {
  return shownLine(new TextDecoder().decode(content));
}

async function readToken(token: Uint8Array): Promise<TimeStamp> {
  try {
    return await readTimeStamp(ownBytes(token), defaultLimits.certificates);
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    throw new DrillbookError('TSA_ANSWER_INVALID', { detail: { reason: 'form', part: String(cause.detail.reason) }, cause });
  }
}

async function isOfAuthority({ certificate, chain, at }: TimeStamp, authoritiesDer: readonly Uint8Array[]): Promise<boolean> {
  const authorities = await readAuthorities(authoritiesDer);
  const question = { certificate, pool: chain, authorities, purpose: 'time-stamping', at, book: signatureBook() } as const;
  return (await findPath(question)).authority !== null;
}

function invalid(reason: string, detail: Readonly<Record<string, string>> = {}): never {
  throw new DrillbookError('TSA_ANSWER_INVALID', { detail: { reason, ...detail } });
}
