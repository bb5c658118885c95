import { sameBytes } from './bytes.ts';
import { isSignedBy, type ReadCertificate } from './certificate.ts';
import { refuse } from './refusal.ts';

/**
 * The certificates from the signer upwards; one that vouches for nobody here would be bytes that no signature covers.
 *
 * Throws: a refusal (CMS_FORM).
 */
export async function orderChain(signer: ReadCertificate, all: readonly ReadCertificate[]): Promise<readonly ReadCertificate[]> {
  const chain: ReadCertificate[] = [];
  let rest = all.filter((other) => other !== signer);
  for (let below = signer; rest.length > 0; ) {
    const issuer = rest.find(({ subjectDer }) => sameBytes(subjectDer, below.issuerDer));
    const isRoot = issuer !== undefined && sameBytes(issuer.issuerDer, issuer.subjectDer);
    // nobody is above a root, which vouches for its own bytes: anybody can write a certificate for the key of somebody else
    const isAbove = issuer !== undefined && !below.facts.selfSigned && (!isRoot || issuer.facts.selfSigned);
    if (!isAbove || !(await isSignedBy(below, issuer))) return refuse('CMS_FORM', { reason: 'foreign-certificate' });
    chain.push(issuer);
    rest = rest.filter((other) => other !== issuer);
    below = issuer;
  }
  return chain;
}
