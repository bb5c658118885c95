import { type DerNode, oidOf, readDer, tags } from './der.ts';
import { oids } from './oids.ts';
import { refuse } from './refusal.ts';

/** What the authority signed. Shape: see `TimeStamp`. */
export interface TimeStampInfo {
  readonly imprint: Uint8Array;
  readonly at: string;
  readonly accuracySeconds: number | null;
  readonly nonce: Uint8Array | null;
  readonly policy: string;
}

const odd = (reason: string): never => refuse('TIME_STAMP_FORM', { reason });

/**
 * Reads a TSTInfo: version 1, a SHA-256 imprint, no critical extension.
 *
 * Source: RFC 3161, 2.4.2.
 * Throws: a refusal (TIME_STAMP_FORM).
 */
export function readTimeStampInfo(bytes: Uint8Array): TimeStampInfo {
  const root = readDer(bytes, true);
  if (root?.tag !== tags.sequence) return odd('info');
  const [version, policy, imprint, serial, time, ...optional] = root.children;
  if (version?.tag !== tags.integer || wholeNumber(version) !== 1) return odd('info-version');
  if (policy?.tag !== tags.oid || serial?.tag !== tags.integer || time?.tag !== tags.generalizedTime) return odd('info');
  const options = takeOptions(optional);
  return {
    imprint: imprintOf(imprint),
    at: instantOf(time),
    accuracySeconds: options.accuracy === null ? null : secondsOf(options.accuracy),
    nonce: options.nonce === null ? null : naturalBytes(options.nonce),
    policy: oidOf(policy),
  };
}

interface Options {
  readonly accuracy: DerNode | null;
  readonly nonce: DerNode | null;
}

/** accuracy, ordering, nonce, [0] tsa, [1] extensions: each at most once, and in this order. */
function takeOptions(list: readonly DerNode[]): Options {
  const rest = [...list];
  const take = (tag: number): DerNode | null => (rest[0]?.tag === tag ? (rest.shift() ?? null) : null);
  const accuracy = take(tags.sequence);
  // false is the default, which DER leaves out; some authorities write it all the same
  take(tags.boolean);
  const nonce = take(tags.integer);
  const authority = take(0xa0);
  const extensions = take(0xa1);
  if (rest.length > 0) return odd('info');
  if (authority !== null && authority.children.length !== 1) return odd('authority-name');
  const isCritical = (extension: DerNode): boolean => extension.children[1]?.tag === tags.boolean;
  if (extensions?.children.some(isCritical) === true) return odd('critical-extension');
  return { accuracy, nonce };
}

function imprintOf(node: DerNode | undefined): Uint8Array {
  const [algorithm, digest, ...more] = node?.tag === tags.sequence ? node.children : [];
  const [oid, parameters] = algorithm?.tag === tags.sequence ? algorithm.children : [];
  const isPlain = parameters === undefined || parameters.tag === tags.null;
  if (oidOf(oid) !== oids.sha256 || !isPlain || (algorithm?.children.length ?? 0) > 2) return odd('imprint-algorithm');
  if (digest?.tag !== tags.octetString || digest.content.length !== 32 || more.length > 0) return odd('imprint');
  return digest.content;
}

function instantOf({ content }: DerNode): string {
  const text = String.fromCharCode(...content);
  const [, year, month, day, hour, minute, second, fraction = ''] =
    /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\.(\d+))?Z$/.exec(text) ?? [];
  const instant = `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
  const time = Date.parse(instant);
  // the platform reads 31 February as a day in March: what comes back must be what went in
  return !Number.isNaN(time) && new Date(time).toISOString() === instant ? instant : odd('time');
}

/** Seconds, [0] thousandths and [1] millionths, each at most once and in this order. */
function secondsOf({ children }: DerNode): number {
  const units = new Map([
    [tags.integer as number, 1],
    [0x80, 1_000],
    [0x81, 1_000_000],
  ]);
  let seconds = 0;
  let last = -1;
  for (const part of children) {
    const place = [...units.keys()].indexOf(part.tag);
    const found = wholeNumber(part);
    const parts = units.get(part.tag) ?? 1;
    if (place <= last || found === null || (parts > 1 && (found < 1 || found > 999))) return odd('accuracy');
    seconds += found / parts;
    last = place;
  }
  return seconds;
}

function wholeNumber({ content }: DerNode): number | null {
  const isShort = content.length > 0 && content.length <= 5 && ((content[0] ?? 0x80) & 0x80) === 0;
  return isShort ? content.reduce((sum, byte) => sum * 256 + byte, 0) : null;
}

/** The bytes of a whole number without the zero that only keeps it from being negative. */
export function naturalBytes({ content }: DerNode): Uint8Array {
  return content[0] === 0 && content.length > 1 ? content.subarray(1) : content;
}
