import { hexOf, type OwnBytes, ownBytes, sameBytes } from './bytes.ts';
import { type ReadCertificate, readCertificate } from './certificate.ts';
import { authorityRsaBits, readPublicKey } from './public-key.ts';
import { Refusal, refuse } from './refusal.ts';
import { orderChain } from './signer-chain.ts';
import { readTimeStampInfo, type TimeStampInfo } from './time-stamp-info.ts';
import { requireTimeStampProfile } from './time-stamp-profile.ts';
import { readTimeStampSigner, requireTokenSignature, type TimeStampSigner } from './time-stamp-signer.ts';

/**
 * What a time-stamping authority vouches for: it had seen this SHA-256 imprint at that time.
 *
 * Shape: `at` is an instant, cut to milliseconds; `nonce` the whole number's bytes without its sign byte; `chain` the token's other
 * certificates, from the authority's own upwards, without a root. Whether anybody trusts the authority is not said.
 */
export interface TimeStamp extends TimeStampInfo {
  readonly certificate: ReadCertificate;
  readonly chain: readonly ReadCertificate[];
}

/**
 * Reads a time-stamp token, whose signature is true for the certificate inside it.
 *
 * Strict: DER, one signer, the certificate named in what is signed, SHA-2, RSA PKCS #1 v1.5 or ECDSA, a certificate that is made for
 * time-stamping only and was valid at the time it gives. No signature need cover a token, so everything in it that its authority did not
 * sign has one form; `inPackForm` gives it that form.
 * Source: RFC 3161, RFC 5816, RFC 5652, RFC 5035.
 * Throws: a refusal (TIME_STAMP_FORM).
 */
export async function readTimeStamp(token: OwnBytes, maxCertificates: number): Promise<TimeStamp> {
  try {
    const signer = readTimeStampSigner(token, maxCertificates);
    const certificates = await Promise.all(signer.certificates.map((der) => readCertificate(ownBytes(der))));
    const certificate = findSigner(certificates, signer);
    requireTimeStampProfile(certificate);
    await requireTokenSignature(signer, certificate, readPublicKey(certificate.spki, authorityRsaBits));
    const info = readTimeStampInfo(signer.content);
    requireValidAt(certificate, info.at);
    return { ...info, certificate, chain: await readChain(certificate, certificates) };
  } catch (cause) {
    // a certificate or key inside a token is judged as a part of the token
    if (cause instanceof Refusal && cause.code !== 'TIME_STAMP_FORM')
      return refuse('TIME_STAMP_FORM', { ...cause.detail, part: cause.code });
    throw cause;
  }
}

function findSigner(certificates: readonly ReadCertificate[], { issuer, serial }: TimeStampSigner): ReadCertificate {
  const found = certificates.filter(({ issuerDer, serialDer }) => sameBytes(issuerDer, issuer) && sameBytes(serialDer, serial));
  const [certificate, ...more] = found;
  return certificate !== undefined && more.length === 0
    ? certificate
    : refuse('TIME_STAMP_FORM', { reason: 'signer-certificate', serial: hexOf(serial) });
}

/** Whoever relies on a root has it from elsewhere; here anybody could add it or leave it out. */
async function readChain(
  certificate: ReadCertificate,
  certificates: readonly ReadCertificate[],
): Promise<readonly ReadCertificate[]> {
  const chain = await orderChain(certificate, certificates);
  const root = chain.find(({ facts }) => facts.selfSigned);
  return root === undefined ? chain : refuse('TIME_STAMP_FORM', { reason: 'root', subject: root.facts.subject });
}

function requireValidAt({ facts }: ReadCertificate, at: string): void {
  if (at < facts.notBefore || at > facts.notAfter) refuse('TIME_STAMP_FORM', { reason: 'certificate-validity', at });
}
