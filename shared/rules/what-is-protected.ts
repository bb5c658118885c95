import type { CriterionAssessment, ItemCoverage } from '../domain/assessment.ts';
import type { Fact } from '../domain/fact.ts';
import type { Plan } from '../domain/plan.ts';
import type { ProtectedAsset } from '../domain/protected-asset.ts';
import { fact, nameSome } from './fact.ts';

/**
 * It is known what is protected: every scope item is covered or excluded, and every asset has owner, service, backup method and retention.
 *
 * Source: product definition E.1; NIST SP 800-34r1 §3.4 (backup methods), ISO/IEC 27001:2022 A.8.13.
 */
export function whatIsProtected(plan: Plan, coverage: readonly ItemCoverage[]): CriterionAssessment {
  const open = coverage.filter((item) => item.state === 'open');
  const incomplete = plan.assets.flatMap(missingOfAsset);
  const missing = [
    ...(plan.assets.length === 0 ? [fact('no-assets')] : []),
    ...open.map((item) => fact('scope-item-open', { item: item.itemId }, { noun: 'scope-item', id: item.itemId })),
    ...nameSome(incomplete),
  ];
  const proofs = [
    fact('scope-items-covered', {
      covered: coverage.filter((item) => item.state === 'covered').length,
      excluded: coverage.filter((item) => item.state === 'excluded').length,
      total: coverage.length,
    }),
    fact('asset-complete', {
      complete: plan.assets.length - new Set(incomplete.map((entry) => entry.subject?.id)).size,
      total: plan.assets.length,
    }),
  ];
  return { criterion: 'what-is-protected', state: missing.length === 0 ? 'met' : 'not-met', proofs, missing };
}

function missingOfAsset(asset: ProtectedAsset): Fact[] {
  const about = (code: Parameters<typeof fact>[0]) => fact(code, { asset: asset.name }, { noun: 'asset', id: asset.assetId });
  return [
    ...(asset.ownerId === null ? [about('asset-without-owner')] : []),
    ...(asset.serviceId === null ? [about('asset-without-service')] : []),
    ...(asset.backupMethod.trim() === '' ? [about('asset-without-backup-method')] : []),
    ...(asset.retentionDays === null ? [about('asset-without-retention')] : []),
  ];
}
