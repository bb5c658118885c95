import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../lib/text.ts';
import styles from './page.module.css';

interface PageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** The way back up, above the title. */
  readonly trail?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** The whole window belongs to one thing, such as the inventory grid. */
  readonly isFull?: boolean;
}

/** A screen: its title takes the focus when it opens, so that a reader hears where they are. */
export function Page({ title, lead, trail, actions, children, isFull = false }: PageProps) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    document.title = t('shell.windowTitle', { title });
  }, [t, title]);
  return (
    <div className={styles.page} data-full={isFull || undefined}>
      <header className={styles.header}>
        <div className={styles.heading}>
          {trail && <nav className={styles.trail}>{trail}</nav>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <div className={styles.lead}>{lead}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      <div className={styles.body}>{children}</div>
    </div>
  );
}
