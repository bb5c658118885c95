import type { ReactNode } from 'react';
import styles from './alone.module.css';

/** A screen that needs no site: without one it is the whole window. */
export function Alone({ isAlone, children }: { readonly isAlone: boolean; readonly children: ReactNode }) {
  return isAlone ? <main className={styles.alone}>{children}</main> : children;
}
