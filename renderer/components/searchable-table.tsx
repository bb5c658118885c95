import { useState } from 'react';
import { useText } from '../lib/text.ts';
import { SearchField } from './search-field.tsx';
import styles from './searchable-table.module.css';
import { Table, type TableProps } from './table.tsx';

/** As many rows an eye finds its way through alone. */
const manyRows = 12;

interface SearchableTableProps<Row> extends TableProps<Row> {
  readonly searchLabel: string;
  /** What a row is found by. */
  readonly wordsOf: (row: Row) => string;
}

/** A table to read; where it is long, with a field that narrows it. */
export function SearchableTable<Row>({ searchLabel, wordsOf, rows, ...table }: SearchableTableProps<Row>) {
  const t = useText();
  const [typed, setTyped] = useState('');
  if (rows.length <= manyRows) return <Table {...table} rows={rows} />;
  const wanted = typed.trim().toLocaleLowerCase();
  const found = rows.filter((row) => wordsOf(row).toLocaleLowerCase().includes(wanted));
  return (
    <>
      <div className={styles.search}>
        <SearchField label={searchLabel} clearLabel={t('common.clear')} value={typed} onChange={setTyped} />
      </div>
      <p role="status" className={found.length > 0 ? 'visually-hidden' : styles.none}>
        {wanted === '' ? '' : t('common.found', { count: found.length, text: typed.trim() })}
      </p>
      {found.length > 0 && <Table {...table} rows={found} />}
    </>
  );
}
