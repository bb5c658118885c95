import { loadControls } from '../../electron/services/load-controls.ts';
import type { Block } from '../../shared/document/block.ts';
import { composeControls } from '../../shared/document/compose-controls.ts';
import { composeGaps } from '../../shared/document/compose-gaps.ts';
import type { ControlFinding } from '../../shared/domain/control.ts';
import type { DrillRecord } from '../../shared/domain/drill-record.ts';
import type { GapCheck } from '../../shared/domain/gap.ts';
import type { Instant } from '../../shared/domain/units.ts';
import { assess } from '../../shared/rules/assess.ts';
import { controlFindings } from '../../shared/rules/control-findings.ts';
import { findGaps } from '../../shared/rules/find-gaps.ts';
import { describeFact } from '../../shared/text/describe-fact.ts';
import type { Language } from '../../shared/text/language.ts';
import { translator } from '../../shared/text/translate.ts';
import { difference, drillWith } from './drill-builder.ts';
import { assetsWith, peopleWith, planWith } from './plan-builder.ts';

/** A plan with gaps of every symptom, and a drill that leaves some. */
const weakPlan = planWith({
  people: peopleWith({ tom: { contact: '', contactConfirmedOn: null }, rita: { contactConfirmedOn: '2025-01-01' } }),
  assets: assetsWith({ sizeBytes: null, ownerId: null }),
  restoreTargets: [],
});
const weakDrill = drillWith({
  differences: [difference({ disposition: 'open' })],
  signedOff: { lessons: '', recoveredAt: '2026-03-02T14:00:00.000Z' },
});

const at = '2026-11-22T05:00:00.000Z' as Instant;
const records: readonly DrillRecord[] = [weakDrill];

export const weakGaps: readonly GapCheck[] = findGaps(weakPlan, records, at);

export function findingsOf(frameworkIds: readonly string[]): readonly ControlFinding[] {
  const findings = assess(weakPlan, records, at).drills;
  const evidence = { packKind: 'drill', plan: weakPlan, records, findings, gaps: weakGaps, at } as const;
  return controlFindings(loadControls(frameworkIds), evidence);
}

function tellingIn(language: Language) {
  const say = translator(language);
  return { say, fact: (fact: Parameters<typeof describeFact>[1]) => describeFact(say, fact, (itemId) => itemId) };
}

export function gapBlocks(language: Language, gaps: readonly GapCheck[] = weakGaps): readonly Block[] {
  return composeGaps(tellingIn(language), { gaps });
}

export function controlBlocks(language: Language, controls: readonly ControlFinding[]): readonly Block[] {
  const telling = tellingIn(language);
  const list = (texts: readonly string[]) => texts.join(telling.say('pack.list-comma'));
  return composeControls({ ...telling, list }, { controls, packKind: 'drill', language });
}
