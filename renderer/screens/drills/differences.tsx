import { Equal } from 'lucide-react';
import { useState } from 'react';
import type { Difference } from '../../../shared/domain/difference.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { Table, type TableColumn } from '../../components/table.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/text.ts';
import { statusOfDisposition } from '../status-of.ts';
import styles from './drill-screen.module.css';

const firstShown = 12;

/** What is not as it was when the reference was taken, and what the owner decided about it. */
export function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  const t = useText();
  const { count } = useFormat();
  const [filter, setFilter] = useState('');
  const [limit, setLimit] = useState(firstShown);
  const wanted = filter.trim().toLocaleLowerCase();
  const found = differences.filter(
    (difference) =>
      wanted === '' ||
      difference.subject.toLocaleLowerCase().includes(wanted) ||
      t(`difference-kind.${difference.kind}`).toLocaleLowerCase().includes(wanted),
  );
  const columns: readonly TableColumn<Difference>[] = [
    {
      id: 'subject',
      header: t('drill.subject'),
      width: '34%',
      cell: (difference) => <span className={styles.path}>{difference.subject}</span>,
    },
    {
      id: 'kind',
      header: t('drill.kind'),
      isNarrow: true,
      cell: (difference) =>
        difference.count > 1
          ? `${t(`difference-kind.${difference.kind}`)} × ${count(difference.count)}`
          : t(`difference-kind.${difference.kind}`),
    },
    { id: 'expected', header: t('drill.expected'), width: '14%', cell: (difference) => difference.expected },
    { id: 'actual', header: t('drill.actual'), width: '14%', cell: (difference) => difference.actual },
    {
      id: 'disposition',
      header: t('drill.disposition'),
      cell: (difference) => (
        <>
          <StatusBadge status={statusOfDisposition[difference.disposition]} plain>
            {t(`disposition.${difference.disposition}`)}
          </StatusBadge>
          {difference.reason && <p className={styles.small}>{difference.reason}</p>}
        </>
      ),
    },
  ];
  if (differences.length === 0) {
    return (
      <EmptyState icon={Equal} title={t('drill.noDifferences')}>
        {t('drill.noDifferencesLead')}
      </EmptyState>
    );
  }
  return (
    <>
      {differences.length > 10 && (
        <div className={styles.filters}>
          <SearchField label={t('drill.filterDifferences')} clearLabel={t('common.clear')} value={filter} onChange={setFilter} />
        </div>
      )}
      <Table
        caption={t('drill.differences')}
        columns={columns}
        rows={found.slice(0, limit)}
        keyOf={(difference) => difference.differenceId}
      />
      {found.length > limit && (
        <div className={styles.more}>
          <Button kind="quiet" onPress={() => setLimit(limit + 100)}>
            {t('common.showMore', { count: found.length - limit })}
          </Button>
        </div>
      )}
    </>
  );
}
