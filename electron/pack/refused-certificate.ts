import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import type { Refusal } from '../../shared/verifier/refusal.ts';

/** What an authority can do something about; the name of the choice in `failure.CERTIFICATE_UNSUITABLE`. */
const reasons = new Map([
  ['key-usage', 'keyUsage'],
  ['extended-key-usage', 'extendedKeyUsage'],
  ['authority', 'authority'],
  ['critical', 'critical'],
  ['version', 'version'],
]);

/** A certificate that may not sign a pack, told to whoever brought it: CERTIFICATE_UNSUITABLE or KEY_TOO_WEAK. */
export function refusedCertificate(cause: Refusal): DrillbookError {
  const { code, detail } = cause;
  if (code === 'KEY_STRENGTH') return new DrillbookError('KEY_TOO_WEAK', { detail, cause });
  const reason = reasons.get(String(detail.reason)) ?? 'form';
  return new DrillbookError('CERTIFICATE_UNSUITABLE', { detail: { ...detail, reason }, cause });
}
