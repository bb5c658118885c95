import { ListChecks } from 'lucide-react';
import type { Check } from '../../../shared/domain/check.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { Table, type TableColumn } from '../../components/table.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/text.ts';
import { statusOfResult } from '../status-of.ts';

/** What was expected of the restored system and what was found. */
export function Checks({ checks, people }: { readonly checks: readonly Check[]; readonly people: readonly Person[] }) {
  const t = useText();
  const { clock } = useFormat();
  const nameOf = (check: Check) => people.find((person) => person.personId === check.checkedBy)?.name ?? check.checkedBy;
  const columns: readonly TableColumn<Check>[] = [
    { id: 'title', header: t('drill.check'), cell: (check) => check.title },
    {
      id: 'result',
      header: t('drill.result'),
      isNarrow: true,
      cell: (check) => <StatusBadge status={statusOfResult[check.result]}>{t(`check-result.${check.result}`)}</StatusBadge>,
    },
    { id: 'expected', header: t('drill.expected'), cell: (check) => check.expected },
    { id: 'actual', header: t('drill.actual'), cell: (check) => check.actual },
    { id: 'kind', header: t('drill.kind'), isNarrow: true, cell: (check) => t(`check-kind.${check.kind}`) },
    {
      id: 'by',
      header: t('drill.checkedBy'),
      cell: (check) => `${check.method === 'machine' ? t('drill.byMachine') : nameOf(check)} · ${clock(check.checkedAt)}`,
    },
  ];
  return (
    <Table
      caption={t('drill.checks')}
      columns={columns}
      rows={checks}
      keyOf={(check) => check.checkId}
      empty={
        <EmptyState icon={ListChecks} title={t('drill.noChecks')}>
          {t('drill.noChecksLead')}
        </EmptyState>
      }
    />
  );
}
