import type { SiteView } from '../../../shared/contract/site.ts';
import type { Status as DocumentStatus } from '../../../shared/document/block.ts';
import { type ObjectiveRow, objectiveChart } from '../../../shared/document/chart-objective.ts';
import type { ObjectiveResult } from '../../../shared/domain/drill-findings.ts';
import type { Service } from '../../../shared/domain/service.ts';
import { SceneFigure } from '../../components/scene-figure.tsx';
import { Table } from '../../components/table.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/text.ts';

const documentStates = { met: 'good', 'not-met': 'bad', unknown: 'unknown' } as const;

/** What was agreed and what the last drill achieved, drawn by the same scene as in the pack. */
export function ObjectivesChart({ site }: { readonly site: SiteView }) {
  const t = useText();
  const { duration } = useFormat();
  const findings = new Map(site.assessment.drills.map((drill) => [drill.drillId, drill]));
  const drillOf = new Map(site.assessment.readiness.map((service) => [service.serviceId, service.drillId]));

  const rowOf = (
    service: Service,
    measure: string,
    objective: number | null,
    result: ObjectiveResult | undefined,
  ): ObjectiveRow => {
    const achieved = result?.measuredMinutes ?? null;
    const state = result?.state ?? 'unknown';
    const status: DocumentStatus = { state: documentStates[state], word: t(`fulfilment.${state}`) };
    return {
      label: service.name,
      measure,
      objectiveMinutes: objective,
      achievedMinutes: achieved,
      objectiveText: objective === null ? t('service.noObjective') : duration(objective),
      achievedText: achieved === null ? t('service.notMeasured') : duration(achieved),
      status,
    };
  };
  // a measured time is held against the objective that was fixed for its drill, not against a later one
  const rows = site.plan.services.flatMap((service) => {
    const drillId = drillOf.get(service.serviceId);
    const found = drillId ? findings.get(drillId) : undefined;
    return [
      rowOf(service, t('service.rto'), found?.rto.objectiveMinutes ?? service.objectives?.rtoMinutes ?? null, found?.rto),
      rowOf(service, t('service.rpo'), found?.rpo.objectiveMinutes ?? service.objectives?.rpoMinutes ?? null, found?.rpo),
    ];
  });
  const words = {
    objective: t('overview.objective'),
    withinObjective: t('overview.withinObjective'),
    overrun: t('overview.overrun'),
  };
  const spoken = rows.map(
    (row) => `${row.label}, ${row.measure}: ${row.achievedText} / ${row.objectiveText}, ${row.status.word}`,
  );
  return (
    <SceneFigure
      scene={objectiveChart(rows, words)}
      alternateText={spoken.join('. ')}
      twin={
        <Table
          caption={t('overview.objectives')}
          rows={rows}
          keyOf={(row) => `${row.label} ${row.measure}`}
          columns={[
            { id: 'service', header: t('service.noun'), cell: (row) => row.label },
            { id: 'measure', header: t('overview.measure'), cell: (row) => row.measure },
            { id: 'objective', header: t('overview.objective'), align: 'end', cell: (row) => row.objectiveText },
            { id: 'achieved', header: t('overview.achieved'), align: 'end', cell: (row) => row.achievedText },
            { id: 'state', header: t('common.state'), cell: (row) => row.status.word },
          ]}
        />
      }
    />
  );
}
