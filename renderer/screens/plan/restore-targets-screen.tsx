import { Crosshair } from 'lucide-react';
import type { SiteView } from '../../../shared/contract/site.ts';
import type { RestoreTarget } from '../../../shared/domain/restore-target.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { Table, type TableColumn } from '../../components/table.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/text.ts';
import styles from './plan-screen.module.css';
import { SectionPage } from './section-page.tsx';

/** Where a restore may be tried without touching production. */
export function RestoreTargetsScreen({ site }: { readonly site: SiteView }) {
  const t = useText();
  const { instant } = useFormat();
  const nameOf = (personId: string) => site.plan.people.find((person) => person.personId === personId)?.name ?? personId;
  const columns: readonly TableColumn<RestoreTarget>[] = [
    {
      id: 'name',
      header: t('plan.restoreTarget'),
      cell: (target) => (
        <>
          {target.name}
          <p className={`${styles.small} ${styles.mono}`}>{target.location}</p>
        </>
      ),
    },
    { id: 'isolation', header: t('plan.isolation'), cell: (target) => target.isolation || t('plan.noIsolation') },
    {
      id: 'state',
      header: t('common.state'),
      isNarrow: true,
      cell: (target) =>
        target.approvedBy ? (
          <StatusBadge status="met">{t('plan.targetApproved')}</StatusBadge>
        ) : (
          <StatusBadge status="at-risk">{t('plan.targetNotApproved')}</StatusBadge>
        ),
    },
    {
      id: 'by',
      header: t('plan.approvedBy'),
      cell: (target) =>
        target.approvedBy && (
          <>
            {nameOf(target.approvedBy)}
            {target.approvedAt && <p className={styles.small}>{instant(target.approvedAt)}</p>}
          </>
        ),
    },
  ];
  return (
    <SectionPage section="restore-targets">
      <Panel title={t('section.restore-targets')} isFlush>
        <Table
          caption={t('section.restore-targets')}
          columns={columns}
          rows={site.plan.restoreTargets}
          keyOf={(target) => target.restoreTargetId}
          empty={
            <EmptyState icon={Crosshair} title={t('plan.noTargets')}>
              {t('plan.noTargetsLead')}
            </EmptyState>
          }
        />
      </Panel>
    </SectionPage>
  );
}
