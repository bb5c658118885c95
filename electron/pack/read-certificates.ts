import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { ownBytes } from '../../shared/verifier/bytes.ts';
import { type ReadCertificate, readCertificate } from '../../shared/verifier/certificate.ts';
import { type DerNode, oidOf, tags } from '../../shared/verifier/der.ts';
import { oids } from '../../shared/verifier/oids.ts';
import { Refusal } from '../../shared/verifier/refusal.ts';
import { readBer } from './ber.ts';

export const certificateFileLimitBytes = 1_048_576;
const certificateLimit = 50;

/**
 * The certificates in a file as an authority sends it: one in DER, any number in PEM, or a .p7b (PKCS #7) in either.
 *
 * Throws: CERTIFICATE_FILE_NOT_READABLE.
 */
export async function readCertificates(bytes: Uint8Array): Promise<readonly ReadCertificate[]> {
  if (bytes.length > certificateFileLimitBytes) notReadable();
  const pieces = pemPieces(bytes);
  const encoded = (pieces.length === 0 ? [bytes] : pieces).flatMap(certificatesIn);
  if (encoded.length === 0 || encoded.length > certificateLimit) notReadable();
  const certificates: ReadCertificate[] = [];
  for (const der of encoded) certificates.push(await readOne(der));
  return certificates;
}

async function readOne(der: Uint8Array): Promise<ReadCertificate> {
  try {
    return await readCertificate(ownBytes(Uint8Array.from(der)));
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    return notReadable(cause);
  }
}

/** What stands between the lines of dashes. A .p7b, too, is at times called a certificate there, so that the name is not asked. */
export function pemPieces(bytes: Uint8Array): readonly Uint8Array[] {
  const text = Buffer.from(bytes).toString('latin1');
  const blocks = text.matchAll(/-----BEGIN (?:[A-Z0-9 #]+)-----([A-Za-z0-9+/=\s]*)-----END (?:[A-Z0-9 #]+)-----/g);
  return [...blocks].map(([, content = '']) => Buffer.from(content, 'base64'));
}

function certificatesIn(bytes: Uint8Array): readonly Uint8Array[] {
  const node = readBer(bytes);
  if (node?.tag !== tags.sequence) return notReadable();
  const [first, wrapped] = node.children;
  if (oidOf(first) !== oids.signedData) return [bytes];
  const set = wrapped?.children[0]?.children.find(({ tag }) => tag === 0xa0);
  return (set?.children ?? []).filter(isCertificate).map(({ raw }) => raw);
}

/** The set may also hold attribute certificates, which are tagged. */
function isCertificate({ tag }: DerNode): boolean {
  return tag === tags.sequence;
}

function notReadable(cause?: unknown): never {
  throw new DrillbookError('CERTIFICATE_FILE_NOT_READABLE', { cause });
}
