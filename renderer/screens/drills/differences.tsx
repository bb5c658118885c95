import { Equal } from 'lucide-react';
import { useState } from 'react';
import type { Difference, Disposition } from '../../../shared/domain/difference.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { GroupedTable, type TableColumn, type TableGroup } from '../../components/table.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/text.ts';
import { statusOfDisposition } from '../status-of.ts';
import styles from './drill-screen.module.css';

// what still needs a decision or a repair stands first
const order: readonly Disposition[] = ['open', 'defect', 'data-loss', 'accepted', 'expected'];
const firstShown = 6;
// a button for one or two rows would be as high as they are
const tooFewToFold = 2;
const moreShown = 200;

/** What is not as it was when the reference was taken, under what the owner decided about it and why. */
export function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  const t = useText();
  const { count } = useFormat();
  const [filter, setFilter] = useState('');
  const [limits, setLimits] = useState<Readonly<Record<string, number>>>({});
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
      width: '46%',
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
    { id: 'expected', header: t('drill.expected'), cell: (difference) => difference.expected },
    { id: 'actual', header: t('drill.actual'), cell: (difference) => difference.actual },
  ];
  const groupOf = ([id, rows]: readonly [string, readonly Difference[]]): readonly TableGroup<Difference>[] => {
    const [first] = rows;
    if (!first) return [];
    const limit = limits[id] ?? (rows.length <= firstShown + tooFewToFold ? rows.length : firstShown);
    const heading = (
      <div className={styles.decided}>
        <StatusBadge status={statusOfDisposition[first.disposition]} plain>
          {t(`disposition.${first.disposition}`)}
        </StatusBadge>
        <span className={styles.number}>{count(rows.length)}</span>
        {first.reason && <span className={styles.why}>{first.reason}</span>}
      </div>
    );
    const foot = rows.length > limit && (
      <Button kind="quiet" size="small" onPress={() => setLimits({ ...limits, [id]: limit + moreShown })}>
        {t('common.showMore', { count: rows.length - limit })}
      </Button>
    );
    return [{ id, heading, rows: rows.slice(0, limit), foot }];
  };
  const byDecision = order.flatMap((disposition) => [
    ...Map.groupBy(
      found.filter((difference) => difference.disposition === disposition),
      (difference) => `${disposition} ${difference.reason}`,
    ),
  ]);
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
      <GroupedTable
        caption={t('drill.differences')}
        columns={columns}
        groups={byDecision.flatMap(groupOf)}
        keyOf={(difference) => difference.differenceId}
      />
    </>
  );
}
