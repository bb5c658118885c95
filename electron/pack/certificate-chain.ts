import { sameBytes } from '../../shared/verifier/bytes.ts';
import { isSignedBy, type ReadCertificate } from '../../shared/verifier/certificate.ts';

/** As many as a verifier follows. */
const longestChain = 5;

/**
 * The certificates between one and its root, in order, out of those that lay beside it. `isComplete` says whether the last of them was
 * issued by a root that lay there too, or by itself nothing is missing because the certificate is its own root.
 *
 * The root is not among them: whoever verifies has to have it from elsewhere.
 */
export async function chainOf(
  certificate: ReadCertificate,
  others: readonly ReadCertificate[],
): Promise<{ readonly chain: readonly ReadCertificate[]; readonly isComplete: boolean }> {
  const chain: ReadCertificate[] = [];
  let below = certificate;
  while (!below.facts.selfSigned) {
    const issuer = await issuerOf(below, others);
    if (issuer === null || chain.includes(issuer)) return { chain, isComplete: false };
    if (issuer.facts.selfSigned) break;
    if (chain.length === longestChain) return { chain, isComplete: false };
    chain.push(issuer);
    below = issuer;
  }
  return { chain, isComplete: true };
}

async function issuerOf(certificate: ReadCertificate, others: readonly ReadCertificate[]): Promise<ReadCertificate | null> {
  for (const other of others) {
    const isNamed = sameBytes(other.subjectDer, certificate.issuerDer);
    if (isNamed && (await isSignedBy(certificate, other))) return other;
  }
  return null;
}
