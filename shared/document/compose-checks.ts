import type { Check } from '../domain/check.ts';
import { drillStepKinds } from '../domain/drill-step.ts';
import type { Block, Cell, TableBlock } from './block.ts';
import { checkStatus } from './compose-states.ts';
import { heading, lines, type Telling } from './compose-telling.ts';

/** Each check, step by step: what was expected, what was found, how it ended, who looked, and the evidence for it. */
export function composeChecks(telling: Telling): readonly Block[] {
  const { evidence, say } = telling;
  const { checks } = evidence.record;
  if (checks.length === 0) return [heading(1, say('pack.checks')), checkTable(telling, checks)];
  const tables = drillStepKinds.flatMap((kind): readonly Block[] => {
    const own = checks.filter((check) => check.step === kind);
    return own.length === 0 ? [] : [heading(2, say(`step.${kind}`)), checkTable(telling, own)];
  });
  return [heading(1, say('pack.checks')), ...tables];
}

function checkTable(telling: Telling, checks: readonly Check[]): TableBlock {
  const { say } = telling;
  return {
    kind: 'table',
    columns: [
      { header: say('pack.check'), weight: 2.2, kind: 'text' },
      { header: say('pack.expected'), weight: 1.7, kind: 'text' },
      { header: say('pack.actual'), weight: 1.7, kind: 'text' },
      { header: say('pack.result'), weight: 2.1, kind: 'status' },
      { header: say('pack.checked'), weight: 2.9, kind: 'text' },
    ],
    rows: checks.map((check) => checkRow(telling, check)),
    emptyText: say('pack.no-checks'),
  };
}

function checkRow(telling: Telling, check: Check): readonly Cell[] {
  const { say, typed, list } = telling;
  const kind = say(`check-kind.${check.kind}`);
  const refs = check.evidenceIds.map(telling.evidenceRef);
  return [
    lines(check.title, check.assetId === null ? kind : `${kind} · ${telling.asset(check.assetId)}`),
    typed(check.expected),
    typed(check.actual),
    { status: checkStatus(say, check.result), note: say(`check-method.${check.method}`) },
    lines(
      telling.person(check.checkedBy),
      telling.at(check.checkedAt),
      refs.length === 0 ? say('pack.no-evidence-ref') : say('pack.evidence-refs', { refs: list(refs) }),
    ),
  ];
}
