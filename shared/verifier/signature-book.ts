import { sameBytes } from './bytes.ts';
import { isSignedBy, type ReadCertificate } from './certificate.ts';
import { isListOf, type RevocationList } from './revocation-list.ts';
import type { ReadTrust } from './trust.ts';

type Answer<T> = (signed: T, issuer: ReadCertificate) => Promise<boolean>;

/** Who signed which certificate and which revocation list: worked out once for each pair, however often it is asked. */
export interface SignatureBook {
  readonly isIssuedBy: Answer<ReadCertificate>;
  readonly isListOf: Answer<RevocationList>;
  /** Whether more was asked than a pack may cost: then some answers were no for that reason alone. */
  readonly isExhausted: () => boolean;
}

/** Nobody honest needs as many; a pack full of certificates of one name must not cost more. Whatever is beyond is not signed. */
const mostCertificates = 600;
const mostLists = 200;

/** What the person who verifies brought along. */
export type OwnGrounds = Pick<ReadTrust, 'authorities' | 'timeStampAuthorities' | 'revocationLists'>;

/** `own` is asked about however much a pack brings: otherwise a pack could bring so much that a revocation is not seen. */
export function signatureBook(own?: OwnGrounds): SignatureBook {
  const authorities = new Set(
    [...(own?.authorities ?? []), ...(own?.timeStampAuthorities ?? [])].map(({ facts }) => facts.fingerprintSha256),
  );
  const lists = new Set(own?.revocationLists);
  const certificates = remember<ReadCertificate>({
    keyOf: ({ facts }) => facts.fingerprintSha256,
    isOwn: (_, { facts }) => authorities.has(facts.fingerprintSha256),
    ask: isSignedBy,
    most: mostCertificates,
  });
  const revocations = remember<RevocationList>({
    keyOf: (list) => list,
    isOwn: (list) => lists.has(list),
    ask: isListOf,
    most: mostLists,
  });
  return {
    isIssuedBy: certificates.answer,
    isListOf: revocations.answer,
    isExhausted: () => certificates.isExhausted() || revocations.isExhausted(),
  };
}

interface Asking<T> {
  readonly keyOf: (signed: T) => unknown;
  readonly isOwn: (signed: T, issuer: ReadCertificate) => boolean;
  readonly ask: Answer<T>;
  readonly most: number;
}

function remember<T extends { readonly issuerDer: Uint8Array }>({ keyOf, isOwn, ask, most }: Asking<T>) {
  const known = new Map<unknown, Map<string, Promise<boolean>>>();
  let asked = 0;
  const answer: Answer<T> = (signed, issuer) => {
    if (!sameBytes(signed.issuerDer, issuer.subjectDer)) return Promise.resolve(false);
    const key = keyOf(signed);
    const answers = known.get(key) ?? new Map<string, Promise<boolean>>();
    known.set(key, answers);
    const earlier = answers.get(issuer.facts.fingerprintSha256);
    if (earlier !== undefined) return earlier;
    const isFree = isOwn(signed, issuer);
    if (!isFree) asked += 1;
    const found = isFree || asked <= most ? ask(signed, issuer) : Promise.resolve(false);
    answers.set(issuer.facts.fingerprintSha256, found);
    return found;
  };
  return { answer, isExhausted: () => asked > most };
}
