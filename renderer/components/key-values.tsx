import type { ReactNode } from 'react';
import styles from './key-values.module.css';

export interface KeyValue {
  readonly key: string;
  readonly value: ReactNode;
}

interface KeyValuesProps {
  readonly items: readonly KeyValue[];
  /** Side by side in as many columns as fit, or one below the other. */
  readonly layout?: 'rows' | 'columns';
}

/** Named facts. */
export function KeyValues({ items, layout = 'rows' }: KeyValuesProps) {
  return (
    <dl className={styles.list} data-layout={layout}>
      {items.map((item) => (
        <div key={item.key} className={styles.item}>
          <dt>{item.key}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
