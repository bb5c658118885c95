import { expect, test } from 'vitest';
import { evidenceMismatch } from '../../../electron/pack/evidence-mismatch.ts';
import type { EvidenceDocument } from '../../../shared/domain/evidence-document.ts';
import { packChanges } from '../../../shared/rules/pack-changes.ts';
import { drillEvidence, planEvidence, siteAuditEvidence } from '../../support/evidence-builder.ts';

const kinds = { drill: drillEvidence, plan: planEvidence, 'site-audit': siteAuditEvidence } as const;

const contradicted = (evidence: EvidenceDocument, change: object) =>
  evidenceMismatch({ ...evidence, ...change } as EvidenceDocument);

test.each(Object.entries(kinds))(
  'in evidence of a %s the packs before it fit the log, and it names the last of them',
  (_, make) => {
    const evidence = make();
    const { audit } = evidence;
    const [first] = audit.checkpoints;
    const second = { ...first, packId: 'b'.repeat(64), size: 190, head: 'b'.repeat(64) };
    const told = (checkpoints: readonly object[], previousPackId: string | null) =>
      contradicted(evidence, { audit: { ...audit, checkpoints }, previousPackId });
    expect(told([{ ...first }, second], second.packId)).toBe(null);
    expect(told([], null)).toBe(null);
    const lies = [
      told([{ ...first, size: audit.size + 1 }], first?.packId ?? ''),
      told([second, { ...first }], first?.packId ?? ''),
      told([{ ...first, size: audit.size }], first?.packId ?? ''),
      told([{ ...first }, { ...second, size: first?.size }], second.packId),
      told([{ ...first }, { ...first, size: 190 }], first?.packId ?? ''),
      told([{ ...first }, second], first?.packId ?? ''),
      told([{ ...first }], null),
      told([], first?.packId ?? ''),
    ];
    expect(lies).toEqual(lies.map(() => 'audit'));
  },
);

test.each(Object.entries(kinds))(
  'what evidence of a %s says has changed is so now, since a pack that the log knows',
  (_, make) => {
    const evidence = make();
    const { plan, audit } = evidence;
    const [previous] = audit.checkpoints;
    if (previous === undefined) throw new TypeError('a pack was issued before');
    const before = { ...evidence, plan: { ...plan, assets: plan.assets.slice(1), people: plan.people.slice(0, -1) } };
    const honest = { ...packChanges(before, previous.packId, evidence), previousIssuedAt: previous.issuedAt };
    const told = (change: object) => contradicted(evidence, { changes: { ...honest, ...change } });
    expect(told({})).toBe(null);
    expect(told({ entries: null })).toBe(null);
    const lies = [
      told({ previousPackId: 'b'.repeat(64) }),
      told({ previousIssuedAt: '2026-01-01T00:00:00.000Z' }),
      told({ unlisted: 3 }),
      told({ entries: null, unlisted: 3 }),
      told({ entries: honest.entries.map((entry) => ({ ...entry, kind: 'removed' })) }),
      told({
        entries: [{ noun: 'readiness', id: 'maintenance', name: 'x', kind: 'better', field: 'grade', from: 'G0', to: 'G1' }],
      }),
    ];
    expect(lies).toEqual(lies.map(() => 'changes'));
  },
);
