import { BasicConstraints, ExtKeyUsage } from 'pkijs';
import { keyUsageOf, type ReadCertificate } from './certificate.ts';
import { oids } from './oids.ts';
import { refuse } from './refusal.ts';

const understood = new Set<string>([oids.keyUsage, oids.basicConstraints, oids.extendedKeyUsage, oids.subjectKeyIdentifier]);

/**
 * A certificate that may give the time: its extended key usage is time-stamping alone and critical, it signs, it is no authority over
 * other certificates.
 *
 * Source: RFC 3161, 2.3.
 * Throws: a refusal (TIME_STAMP_FORM).
 */
export function requireTimeStampProfile({ parsed }: ReadCertificate): void {
  const extensions = parsed.extensions ?? [];
  const unknown = extensions.find(({ critical, extnID }) => critical && !understood.has(extnID));
  if (unknown !== undefined) refuse('TIME_STAMP_FORM', { reason: 'critical', oid: unknown.extnID });
  const uses = extensions.find(({ extnID }) => extnID === oids.extendedKeyUsage);
  const list = uses?.parsedValue instanceof ExtKeyUsage ? uses.parsedValue.keyPurposes : [];
  if (uses?.critical !== true || list.join(' ') !== oids.timeStamping) {
    refuse('TIME_STAMP_FORM', { reason: 'extended-key-usage', found: list.join(' ') });
  }
  const usage = keyUsageOf(parsed);
  // digitalSignature and nonRepudiation, one or both, and nothing else
  if (usage !== null && ((usage.bits & 0xc0) === 0 || (usage.bits & ~0xc0) !== 0))
    refuse('TIME_STAMP_FORM', { reason: 'key-usage' });
  const constraints = extensions.find(({ extnID }) => extnID === oids.basicConstraints)?.parsedValue;
  if (constraints instanceof BasicConstraints && constraints.cA) refuse('TIME_STAMP_FORM', { reason: 'authority' });
}
