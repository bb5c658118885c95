import { Boxes } from 'lucide-react';
import type { SiteView } from '../../../shared/contract/site.ts';
import type { ServiceReadiness } from '../../../shared/domain/assessment.ts';
import type { ObjectiveResult } from '../../../shared/domain/drill-findings.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { Table, type TableColumn } from '../../components/table.tsx';
import { useFormat } from '../../lib/format.ts';
import { addressOf } from '../../lib/route.ts';
import { useText } from '../../lib/text.ts';
import { statusOfReadiness } from '../status-of.ts';
import { MeasuredAgainst } from './measured-against.tsx';

/** Each service: whether it could be restored today, and what the last drill measured. */
export function Readiness({ site }: { readonly site: SiteView }) {
  const t = useText();
  const { day } = useFormat();
  const services = new Map(site.plan.services.map((service) => [service.serviceId, service]));
  const findings = new Map(site.assessment.drills.map((drill) => [drill.drillId, drill]));
  const resultOf = (row: ServiceReadiness, which: 'rto' | 'rpo'): ObjectiveResult => {
    const measured = row.drillId && findings.get(row.drillId)?.[which];
    const objectives = services.get(row.serviceId)?.objectives;
    const objectiveMinutes = (which === 'rto' ? objectives?.rtoMinutes : objectives?.rpoMinutes) ?? null;
    return measured || { objectiveMinutes, measuredMinutes: null, overrunMinutes: null, state: 'unknown' };
  };
  const rows = [...site.assessment.readiness].sort(
    (left, right) => (services.get(left.serviceId)?.priority ?? 9) - (services.get(right.serviceId)?.priority ?? 9),
  );
  const columns: readonly TableColumn<ServiceReadiness>[] = [
    { id: 'service', header: t('service.noun'), cell: (row) => services.get(row.serviceId)?.name ?? row.serviceId },
    {
      id: 'priority',
      header: t('service.priority'),
      isNarrow: true,
      cell: (row) => services.get(row.serviceId)?.priority ?? '–',
    },
    {
      id: 'readiness',
      header: t('service.readiness'),
      isNarrow: true,
      cell: (row) => <StatusBadge status={statusOfReadiness[row.state]}>{t(`readiness.${row.state}`)}</StatusBadge>,
    },
    { id: 'rto', header: t('service.rto'), cell: (row) => <MeasuredAgainst result={resultOf(row, 'rto')} /> },
    { id: 'rpo', header: t('service.rpo'), cell: (row) => <MeasuredAgainst result={resultOf(row, 'rpo')} /> },
    { id: 'grade', header: t('service.grade'), cell: (row) => (row.grade ? t(`grade.${row.grade}`) : '–') },
    {
      id: 'tested',
      header: t('service.lastDrill'),
      align: 'end',
      isNarrow: true,
      cell: (row) =>
        row.drillId && row.testedOn ? (
          <a href={addressOf({ screen: 'drill', drillId: row.drillId })}>{day(row.testedOn)}</a>
        ) : (
          t('service.neverDrilled')
        ),
    },
  ];
  return (
    <Table
      caption={t('overview.readiness')}
      columns={columns}
      rows={rows}
      keyOf={(row) => row.serviceId}
      empty={
        <EmptyState
          icon={Boxes}
          title={t('service.none')}
          action={<a href={addressOf({ screen: 'plan', section: 'services' })}>{t('section.services')}</a>}
        >
          {t('service.noneLead')}
        </EmptyState>
      }
    />
  );
}
