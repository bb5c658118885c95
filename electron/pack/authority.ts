import { BasicConstraints, ExtKeyUsage } from 'pkijs';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { ownBytes } from '../../shared/verifier/bytes.ts';
import type { ReadCertificate } from '../../shared/verifier/certificate.ts';
import { hasUse } from '../../shared/verifier/chain.ts';
import { oids } from '../../shared/verifier/oids.ts';
import { readPublicKey } from '../../shared/verifier/public-key.ts';
import { Refusal } from '../../shared/verifier/refusal.ts';
import { issuerOf, type RevocationList, readRevocationList, revocationListBytes } from '../../shared/verifier/revocation-list.ts';
import { pemPieces } from './read-certificates.ts';

/** What an authority is trusted to vouch for. */
export type AuthorityPurpose = 'authority' | 'time-stamp-authority';

/** The weakest key of an authority that still counts, as for those above a signer. */
const weakestRsaBits = 2_048;
const keyCertSign = 0x04;

/**
 * Refuses what could not vouch for anybody. The certificate of a time-stamping service itself may be trusted as well as one above it.
 *
 * Throws: AUTHORITY_UNSUITABLE.
 */
export function requireAuthority(certificate: ReadCertificate, purpose: AuthorityPurpose): void {
  const { subject } = certificate.facts;
  const refuse = (reason: string): never => {
    throw new DrillbookError('AUTHORITY_UNSUITABLE', { detail: { subject, reason } });
  };
  if (!isStrong(certificate)) refuse('key');
  if (mayIssue(certificate)) return;
  if (purpose === 'authority') refuse('issuing');
  if (!stampsTime(certificate)) refuse('time');
}

function isStrong({ spki }: ReadCertificate): boolean {
  try {
    readPublicKey(spki, weakestRsaBits);
    return true;
  } catch (cause) {
    if (cause instanceof Refusal) return false;
    throw cause;
  }
}

function mayIssue(certificate: ReadCertificate): boolean {
  const constraints = certificate.parsed.extensions?.find(({ extnID }) => extnID === oids.basicConstraints)?.parsedValue;
  return constraints instanceof BasicConstraints && constraints.cA && hasUse(certificate, keyCertSign);
}

function stampsTime({ parsed }: ReadCertificate): boolean {
  const uses = parsed.extensions?.find(({ extnID }) => extnID === oids.extendedKeyUsage)?.parsedValue;
  return uses instanceof ExtKeyUsage && uses.keyPurposes.includes(oids.timeStamping);
}

/** A revocation list and the name of its issuer as it may be shown. */
export interface NamedRevocationList {
  readonly list: RevocationList;
  readonly issuer: string;
}

/** The revocation list in a file, in DER or PEM. Throws: REVOCATION_LIST_NOT_READABLE, REVOCATION_LIST_REFUSED. */
export function readRevocationListFile(bytes: Uint8Array): NamedRevocationList {
  const [piece = bytes, ...more] = pemPieces(bytes);
  if (piece.length > revocationListBytes)
    throw new DrillbookError('REVOCATION_LIST_REFUSED', { detail: { reason: 'tooLarge', limitBytes: revocationListBytes } });
  const list = more.length === 0 ? readRevocationList(ownBytes(Uint8Array.from(piece))) : null;
  if (list === null) throw new DrillbookError('REVOCATION_LIST_NOT_READABLE');
  return { list, issuer: issuerOf(list) };
}
