import type { ReactNode } from 'react';
import styles from './table.module.css';

export interface TableColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly align?: 'end';
  /** As narrow as its content; the others share the rest. */
  readonly isNarrow?: boolean;
  /** Units: CSS; the share of the table's width, where it should not follow the content. */
  readonly width?: string;
  readonly cell: (row: Row) => ReactNode;
}

export interface TableProps<Row> {
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly empty?: ReactNode;
}

/** Rows that belong together, under a heading of their own. */
export interface TableGroup<Row> {
  readonly id: string;
  readonly heading: ReactNode;
  readonly rows: readonly Row[];
  /** After the last row: the way to more of them. */
  readonly foot?: ReactNode;
}

/** A table to read; the first column names the row. */
export function Table<Row>({ caption, columns, rows, keyOf, empty }: TableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <Frame caption={caption} columns={columns}>
      <tbody>
        <Rows columns={columns} rows={rows} keyOf={keyOf} />
      </tbody>
    </Frame>
  );
}

type GroupedTableProps<Row> = Omit<TableProps<Row>, 'rows' | 'empty'> & { readonly groups: readonly TableGroup<Row>[] };

/** A table to read whose rows stand in groups. */
export function GroupedTable<Row>({ caption, columns, groups, keyOf }: GroupedTableProps<Row>) {
  return (
    <Frame caption={caption} columns={columns}>
      {groups.map((group) => (
        <tbody key={group.id}>
          <tr className={styles.group}>
            <th scope="rowgroup" colSpan={columns.length}>
              {group.heading}
            </th>
          </tr>
          <Rows columns={columns} rows={group.rows} keyOf={keyOf} />
          {group.foot && (
            <tr className={styles.foot}>
              <td colSpan={columns.length}>{group.foot}</td>
            </tr>
          )}
        </tbody>
      ))}
    </Frame>
  );
}

type FrameProps<Row> = Pick<TableProps<Row>, 'caption' | 'columns'> & { readonly children: ReactNode };

function Frame<Row>({ caption, columns, children }: FrameProps<Row>) {
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                data-align={column.align}
                data-narrow={column.isNarrow || undefined}
                style={column.width ? { width: column.width } : undefined}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  );
}

function Rows<Row>({ columns, rows, keyOf }: Pick<TableProps<Row>, 'columns' | 'rows' | 'keyOf'>) {
  return rows.map((row) => (
    <tr key={keyOf(row)}>
      {columns.map((column, at) =>
        at === 0 ? (
          <th key={column.id} scope="row" data-align={column.align} data-narrow={column.isNarrow || undefined}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.id} data-align={column.align} data-narrow={column.isNarrow || undefined}>
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  ));
}
