import { BasicConstraints, ExtKeyUsage } from 'pkijs';
import { sameBytes } from './bytes.ts';
import { keyUsageOf, type ReadCertificate } from './certificate.ts';
import { oids } from './oids.ts';
import { readPublicKey } from './public-key.ts';
import type { SignatureBook } from './signature-book.ts';

/** What an authority has to be allowed to vouch for. */
export type Purpose = 'signing' | 'time-stamping';

/** Certificates from the lowest upwards. Shape: `authority` is the trusted one the last link leads to, or null where none does. */
export interface CertificatePath {
  readonly links: readonly ReadCertificate[];
  readonly authority: ReadCertificate | null;
}

export interface PathQuestion {
  readonly certificate: ReadCertificate;
  readonly pool: readonly ReadCertificate[];
  readonly authorities: readonly ReadCertificate[];
  readonly purpose: Purpose;
  readonly at: string;
  readonly book: SignatureBook;
}

const longestPath = 5;
const weakestRsaBits = 2_048;

/**
 * The shortest way from a certificate to an authority that is trusted, all of it valid at one time.
 *
 * An authority for the time may be the certificate itself; a signer never vouches for itself. Without a way to an authority the links go
 * up as far as the pool does.
 */
export async function findPath(question: PathQuestion): Promise<CertificatePath> {
  const { certificate, authorities, purpose } = question;
  const own = purpose === 'time-stamping' ? authorities.find(({ der }) => sameBytes(der, certificate.der)) : undefined;
  if (own !== undefined) return { links: (await climb({ ...question, authorities: [] })).links, authority: own };
  return climb(question);
}

async function climb(question: PathQuestion): Promise<CertificatePath> {
  const { certificate, pool, authorities } = question;
  const seen = new Set([certificate]);
  let level: readonly (readonly ReadCertificate[])[] = [[certificate]];
  let highest: readonly ReadCertificate[] = [certificate];
  for (let below = 0; below < longestPath; below += 1) {
    const next: (readonly ReadCertificate[])[] = [];
    for (const links of level) {
      // nobody is above a root: anybody can write a certificate for the key of somebody else
      if (links.at(-1)?.facts.selfSigned === true) continue;
      const [authority] = await issuersOf(links, authorities, below, question);
      if (authority !== undefined) return { links, authority };
      const issuers = await issuersOf(
        links,
        pool.filter((other) => !seen.has(other)),
        below,
        question,
      );
      for (const issuer of issuers) {
        seen.add(issuer);
        next.push([...links, issuer]);
      }
    }
    highest = next[0] ?? highest;
    level = next;
  }
  return { links: highest, authority: null };
}

async function issuersOf(
  links: readonly ReadCertificate[],
  candidates: readonly ReadCertificate[],
  below: number,
  { purpose, at, book }: PathQuestion,
): Promise<readonly ReadCertificate[]> {
  const lowest = links.at(-1);
  const found: ReadCertificate[] = [];
  for (const candidate of candidates) {
    if (lowest === undefined || !sameBytes(candidate.subjectDer, lowest.issuerDer)) continue;
    if (mayIssue(candidate, below, purpose, at) && (await book.isIssuedBy(lowest, candidate))) found.push(candidate);
  }
  return found;
}

/** An authority over that many authorities below it, with a key that is strong enough, valid at that time, and nothing in it that is not understood. */
function mayIssue(issuer: ReadCertificate, below: number, purpose: Purpose, at: string): boolean {
  const { parsed, facts } = issuer;
  const constraints = parsed.extensions?.find(({ parsedValue }) => parsedValue instanceof BasicConstraints)?.parsedValue;
  if (!(constraints instanceof BasicConstraints) || !constraints.cA) return false;
  const { pathLenConstraint } = constraints;
  if (pathLenConstraint !== undefined && (typeof pathLenConstraint !== 'number' || pathLenConstraint < below)) return false;
  const isValid = facts.notBefore <= at && at <= facts.notAfter;
  return isValid && hasUse(issuer, 0x04) && isStrong(issuer) && !isConstrained(issuer) && servesPurpose(issuer, purpose);
}

/** Whether the certificate lists that use in its first byte of key usage: keyCertSign 04, cRLSign 02. */
export function hasUse({ parsed }: ReadCertificate, bit: number): boolean {
  return ((keyUsageOf(parsed)?.bits ?? 0) & bit) !== 0;
}

function isStrong({ spki }: ReadCertificate): boolean {
  try {
    readPublicKey(spki, weakestRsaBits);
    return true;
  } catch {
    return false;
  }
}

const understoodInAuthority = new Set([
  '2.5.29.15',
  '2.5.29.19',
  '2.5.29.14',
  '2.5.29.35',
  '2.5.29.37',
  '2.5.29.31',
  '2.5.29.32',
]);

function isConstrained({ parsed }: ReadCertificate): boolean {
  // what is not understood is not obeyed; name constraints are binding also where somebody forgot to mark them so
  return (parsed.extensions ?? []).some(
    ({ critical, extnID }) => extnID === oids.nameConstraints || (critical && !understoodInAuthority.has(extnID)),
  );
}

const usesFor: Record<Purpose, readonly string[]> = {
  signing: [oids.emailProtection, oids.documentSigning, oids.anyUse],
  'time-stamping': [oids.timeStamping, oids.anyUse],
};

/** An authority that lists uses vouches for no others. */
function servesPurpose({ parsed }: ReadCertificate, purpose: Purpose): boolean {
  const uses = parsed.extensions?.find(({ extnID }) => extnID === oids.extendedKeyUsage);
  if (uses === undefined) return true;
  const list = uses.parsedValue instanceof ExtKeyUsage ? uses.parsedValue.keyPurposes : [];
  return list.some((oid) => usesFor[purpose].includes(oid));
}
