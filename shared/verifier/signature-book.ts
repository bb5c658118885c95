import { sameBytes } from './bytes.ts';
import { isSignedBy, type ReadCertificate } from './certificate.ts';
import { isListOf, type RevocationList } from './revocation-list.ts';

type Answer<T> = (signed: T, issuer: ReadCertificate) => Promise<boolean>;

/** Who signed which certificate and which revocation list: worked out once for each pair, however often it is asked. */
export interface SignatureBook {
  readonly isIssuedBy: Answer<ReadCertificate>;
  readonly isListOf: Answer<RevocationList>;
}

/** Nobody honest needs as many; a pack full of certificates of one name must not cost more. Whatever is beyond is not signed. */
const mostCertificates = 600;
const mostLists = 200;

export function signatureBook(): SignatureBook {
  return {
    isIssuedBy: remember<ReadCertificate>(
      ({ issuerDer }, { subjectDer }) => sameBytes(issuerDer, subjectDer),
      isSignedBy,
      mostCertificates,
    ),
    isListOf: remember<RevocationList>(({ issuerDer }, { subjectDer }) => sameBytes(issuerDer, subjectDer), isListOf, mostLists),
  };
}

function remember<T extends object>(
  isNamed: (signed: T, issuer: ReadCertificate) => boolean,
  ask: Answer<T>,
  most: number,
): Answer<T> {
  const known = new Map<T, Map<ReadCertificate, Promise<boolean>>>();
  let left = most;
  return (signed, issuer) => {
    if (!isNamed(signed, issuer)) return Promise.resolve(false);
    const answers = known.get(signed) ?? new Map<ReadCertificate, Promise<boolean>>();
    known.set(signed, answers);
    const answer = answers.get(issuer) ?? (left > 0 ? ask(signed, issuer) : Promise.resolve(false));
    if (!answers.has(issuer)) left -= 1;
    answers.set(issuer, answer);
    return answer;
  };
}
