import type { Check } from '../domain/check.ts';
import { drillStepKinds } from '../domain/drill-step.ts';
import type { Block, Cell, TableBlock } from './block.ts';
import { formatTimeOf } from './compose-format.ts';
import { checkStatus } from './compose-states.ts';
import { type DrillTelling, heading, lines, paragraph } from './compose-telling.ts';

/** Each check, step by step: what was expected, what was found, how it ended, who looked, and the evidence for it. */
export function composeChecks(telling: DrillTelling): readonly Block[] {
  const { evidence, say } = telling;
  const { checks } = evidence.record;
  if (checks.length === 0) return [heading(1, say('pack.checks')), checkTable(telling, checks, null)];
  const shared = sharedBy(telling, checks);
  const tables = drillStepKinds.flatMap((kind): readonly Block[] => {
    const own = checks.filter((check) => check.step === kind);
    return own.length === 0 ? [] : [heading(2, say(`step.${kind}`)), checkTable(telling, own, shared)];
  });
  const told = shared === null ? [] : [paragraph(say('pack.checked-by-all', shared))];
  return [heading(1, say('pack.checks')), ...told, ...tables];
}

/** Who looked and on which day, where that is the same for every check: told once instead of in each row. */
interface Shared {
  readonly [name: string]: string;
  readonly person: string;
  readonly day: string;
}

function sharedBy({ day, person }: DrillTelling, checks: readonly Check[]): Shared | null {
  const [first] = checks;
  if (first === undefined || checks.length < 2) return null;
  const on = day(first.checkedAt);
  const alike = checks.every((check) => check.checkedBy === first.checkedBy && day(check.checkedAt) === on);
  return alike ? { person: person(first.checkedBy), day: on } : null;
}

function checkTable(telling: DrillTelling, checks: readonly Check[], shared: Shared | null): TableBlock {
  const { say } = telling;
  return {
    kind: 'table',
    columns: [
      { header: say('pack.check'), weight: shared === null ? 2.6 : 3.2, kind: 'text', remarks: true },
      { header: say('pack.expected'), weight: 1.8, kind: 'text' },
      { header: say('pack.actual'), weight: 1.8, kind: 'text' },
      { header: say('pack.result'), weight: 1.9, kind: 'status' },
      { header: say('pack.checked'), weight: shared === null ? 2.6 : 1.9, kind: 'text', remarks: true },
    ],
    rows: checks.map((check) => checkRow(telling, check, shared)),
    emptyText: say('pack.no-checks'),
  };
}

function checkRow(telling: DrillTelling, check: Check, shared: Shared | null): readonly Cell[] {
  const { say, typed, list } = telling;
  const kind = say(`check-kind.${check.kind}`);
  const refs = check.evidenceIds.map(telling.evidenceRef);
  return [
    lines(check.title, check.assetId === null ? kind : `${kind} · ${telling.asset(check.assetId)}`),
    typed(check.expected),
    typed(check.actual),
    { status: checkStatus(say, check.result), note: say(`check-method.${check.method}`) },
    lines(
      ...(shared === null
        ? [telling.person(check.checkedBy), telling.at(check.checkedAt)]
        : [formatTimeOf(check.checkedAt, telling.evidence.plan.site.timeZone)]),
      refs.length === 0 ? say('pack.no-evidence-ref') : say('pack.evidence-refs', { refs: list(refs) }),
    ),
  ];
}
