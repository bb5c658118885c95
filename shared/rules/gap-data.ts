import type { BackupPoint } from '../domain/backup-point.ts';
import type { Fact, FactCode } from '../domain/fact.ts';
import type { ProtectedAsset } from '../domain/protected-asset.ts';
import { type Answered, answered } from './answered.ts';
import { aboutDrill, type ConcludedDrill } from './concluded-drill.ts';
import { differencesAreClosed, ofPoint, pointIsIntact } from './drill-questions.ts';
import { fact } from './fact.ts';
import { unconfirmed } from './gap-ownership.ts';
import { type GapCase, type GapRule, missingOf, ofLastDrills, withoutAssets } from './gap-rule.ts';

const dayMs = 86_400_000;

/**
 * Restored data is incomplete: something is not in a backup, no longer in one, or came back different.
 *
 * Source: product definition G.
 */
export const dataRules: readonly GapRule[] = [
  {
    ruleId: 'scope-covered',
    severity: 'high',
    section: 'scope',
    clause: 'IEC 62443-3-3 SR 7.3; (EU) 2024/2690 4.2.2',
    ask: (known) => answered(missingOf(known, 'what-is-protected').filter((entry) => entry.code === 'scope-item-open')),
  },
  assetRule('assets-owned', 'asset-without-owner', (asset) => asset.ownerId === null),
  assetRule('assets-in-a-service', 'asset-without-service', (asset) => asset.serviceId === null),
  assetRule('assets-backed-up', 'asset-without-backup-method', (asset) => asset.backupMethod.trim() === ''),
  assetRule('assets-retained', 'asset-without-retention', (asset) => asset.retentionDays === null),
  {
    ruleId: 'retention-policy-confirmed',
    severity: 'medium',
    section: 'prerequisites',
    clause: '(EU) 2024/2690 4.2.2',
    ask: ({ plan }) => answered(unconfirmed(plan, 'retention-policy')),
  },
  {
    ruleId: 'assets-in-backup-point',
    severity: 'high',
    section: 'drills',
    ofDrills: true,
    clause: 'NIST SP 800-53 CP-9; (EU) 2024/2690 4.2.2',
    ask: (known) =>
      ofPoints(known, (point, drill) => {
        if (point.assetIds.length === 0) return answered([], [fact('backup-point-without-assets', ...aboutDrill(drill))]);
        const held = new Set(point.assetIds);
        const missing = assetsOf(known, drill).filter((asset) => !held.has(asset.assetId));
        return answered(missing.map((asset) => aboutAsset('asset-not-in-backup-point', asset)));
      }),
  },
  {
    ruleId: 'dependencies-in-backup-point',
    severity: 'medium',
    section: 'drills',
    ofDrills: true,
    clause: 'NIST SP 800-53 CP-10(2)',
    ask: (known) =>
      ofPoints(known, (point) => {
        const held = new Set<string>(point.assetIds);
        const byId = new Map(known.plan.assets.map((asset) => [asset.assetId, asset]));
        const apart = point.assetIds.flatMap((assetId) => {
          const asset = byId.get(assetId);
          const others = (asset?.dependsOn ?? []).filter((id) => !held.has(id)).flatMap((id) => byId.get(id) ?? []);
          return others.map((other) =>
            aboutAsset('dependency-not-in-backup-point', other, { dependent: asset?.name ?? assetId }),
          );
        });
        return answered([], apart);
      }),
  },
  {
    ruleId: 'backup-point-in-retention',
    severity: 'medium',
    section: 'drills',
    ofDrills: true,
    clause: 'NIST SP 800-53 CP-9',
    ask: (known) =>
      ofPoints(known, (point, drill) => {
        const days = Math.floor((Date.parse(known.at) - Date.parse(point.takenAt)) / dayMs);
        const held = new Set(point.assetIds);
        const past = assetsOf(known, drill).filter(
          ({ assetId, retentionDays }) => held.has(assetId) && retentionDays !== null && days > retentionDays,
        );
        // not a no: a newer point may well exist, but nobody has shown it
        return answered(
          [],
          past.map((asset) => aboutAsset('backup-point-past-retention', asset, { days })),
        );
      }),
  },
  {
    ruleId: 'backup-point-intact',
    severity: 'high',
    section: 'drills',
    ofDrills: true,
    clause: 'NIST SP 800-53 CP-9(1); (EU) 2024/2690 4.2.3',
    ask: (known) => ofLastDrills(known, pointIsIntact),
  },
  {
    ruleId: 'differences-closed',
    severity: 'high',
    section: 'drills',
    ofDrills: true,
    clause: 'DORA Art. 12(7)',
    ask: (known) => ofLastDrills(known, differencesAreClosed),
  },
];

type AssetRuleId = 'assets-owned' | 'assets-in-a-service' | 'assets-backed-up' | 'assets-retained';

function assetRule(ruleId: AssetRuleId, code: FactCode, lacks: (asset: ProtectedAsset) => boolean): GapRule {
  return {
    ruleId,
    severity: 'high',
    section: 'inventory',
    clause: 'ISO/IEC 27001:2022 A.8.13; SOC 2 A1.2',
    ask: (known) =>
      answered(
        known.plan.assets.filter(lacks).map((asset) => aboutAsset(code, asset)),
        withoutAssets(known),
      ),
  };
}

export function aboutAsset(code: FactCode, asset: ProtectedAsset, values: Fact['values'] = {}): Fact {
  return fact(code, { asset: asset.name, ...values }, { noun: 'asset', id: asset.assetId });
}

function assetsOf({ plan }: GapCase, { service }: ConcludedDrill): readonly ProtectedAsset[] {
  return plan.assets.filter((asset) => asset.serviceId === service.serviceId);
}

function ofPoints(known: GapCase, ask: (point: BackupPoint, drill: ConcludedDrill) => Answered): Answered {
  return ofLastDrills(known, (drill) => ofPoint(drill, (point) => ask(point, drill)));
}
