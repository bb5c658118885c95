import canonicalize from 'canonicalize';
import type { DrillEvidence } from '../../shared/domain/evidence-document.ts';
import { drillFindings } from '../../shared/rules/drill-findings.ts';
import { signatureFields } from '../../shared/rules/signature-fields.ts';

/**
 * The part of a drill's evidence that does not follow from the rest of it, or null where all fits.
 *
 * Whoever issues a pack could write any verdict beside any record; who signs, for which site and with what result follows from the
 * record by the rules, and is worked out again here.
 */
export function evidenceMismatch(evidence: DrillEvidence): 'site' | 'signatureFields' | 'record' | 'findings' | null {
  const { plan, record, site } = evidence;
  if (!isSame(site, plan.site)) return 'site';
  if (!isSame(evidence.signatureFields, signatureFields(plan, record.signOffs))) return 'signatureFields';
  const service = plan.services.find(({ serviceId }) => serviceId === record.drill.serviceId);
  if (service === undefined) return 'record';
  return isSame(evidence.findings, drillFindings(record, service)) ? null : 'findings';
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalize(a) === canonicalize(b);
}
