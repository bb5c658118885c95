import { RotateCcw } from 'lucide-react';
import type { SiteView } from '../../../shared/contract/site.ts';
import type { Drill } from '../../../shared/domain/drill.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Page } from '../../components/page.tsx';
import { Panel } from '../../components/panel.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { Table, type TableColumn } from '../../components/table.tsx';
import { useFormat } from '../../lib/format.ts';
import { addressOf } from '../../lib/route.ts';
import { useText } from '../../lib/text.ts';
import { MeasuredAgainst } from '../overview/measured-against.tsx';
import { statusOfDrill, statusOfVerdict } from '../status-of.ts';
import styles from './drill-screen.module.css';

/** Every drill of the site, the newest first. */
export function DrillsScreen({ site }: { readonly site: SiteView }) {
  const t = useText();
  const { day } = useFormat();
  const services = new Map(site.plan.services.map((service) => [service.serviceId, service]));
  const findings = new Map(site.assessment.drills.map((drill) => [drill.drillId, drill]));
  const rows = [...site.drills].sort((left, right) => right.plannedOn.localeCompare(left.plannedOn));
  const columns: readonly TableColumn<Drill>[] = [
    {
      id: 'title',
      header: t('drill.noun'),
      cell: (drill) => (
        <>
          <a href={addressOf({ screen: 'drill', drillId: drill.drillId })}>{drill.title}</a>
          <p className={styles.small}>{services.get(drill.serviceId)?.name ?? drill.serviceId}</p>
        </>
      ),
    },
    {
      id: 'scenario',
      header: t('drill.scenario'),
      cell: (drill) => (
        <>
          {t(`scenario.${drill.scenario}`)}
          <p className={styles.small}>{t(`drill-mode.${drill.mode}`)}</p>
        </>
      ),
    },
    { id: 'on', header: t('drill.on'), isNarrow: true, cell: (drill) => day(drill.plannedOn) },
    { id: 'rto', header: t('service.rto'), cell: (drill) => <Measured result={findings.get(drill.drillId)?.rto} /> },
    { id: 'rpo', header: t('service.rpo'), cell: (drill) => <Measured result={findings.get(drill.drillId)?.rpo} /> },
    {
      id: 'result',
      header: t('drill.result'),
      isNarrow: true,
      cell: (drill) => {
        const found = findings.get(drill.drillId);
        const isRecorded = drill.progress.kind === 'recorded' || drill.progress.kind === 'signed-off';
        return found && isRecorded ? (
          <StatusBadge status={statusOfVerdict[found.verdict]}>{t(`verdict.${found.verdict}`)}</StatusBadge>
        ) : (
          <StatusBadge status={statusOfDrill[drill.progress.kind]}>{t(`drill-state.${drill.progress.kind}`)}</StatusBadge>
        );
      },
    },
  ];
  return (
    <Page title={t('drill.listTitle')} lead={t('drill.listLead')}>
      <Panel title={t('drill.all')} aside={t('drill.count', { count: rows.length })} isFlush>
        <Table
          caption={t('drill.all')}
          columns={columns}
          rows={rows}
          keyOf={(drill) => drill.drillId}
          empty={
            <EmptyState icon={RotateCcw} title={t('drill.none')}>
              {t('drill.noneLead')}
            </EmptyState>
          }
        />
      </Panel>
    </Page>
  );
}

function Measured({ result }: { readonly result: Parameters<typeof MeasuredAgainst>[0]['result'] | undefined }) {
  return result && result.measuredMinutes !== null ? <MeasuredAgainst result={result} /> : <>–</>;
}
