import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './navigation-rail.module.css';

export interface RailEntry {
  readonly id: string;
  readonly title: string;
  readonly icon: LucideIcon;
  readonly address: string;
}

interface NavigationRailProps {
  readonly label: string;
  readonly head: ReactNode;
  readonly foot: ReactNode;
  readonly entries: readonly RailEntry[];
  readonly lastEntries: readonly RailEntry[];
  readonly currentId: string;
}

/** The way between the screens. */
export function NavigationRail({ label, head, foot, entries, lastEntries, currentId }: NavigationRailProps) {
  return (
    <header className={styles.rail}>
      {head}
      <nav aria-label={label} className={styles.nav}>
        <Entries entries={entries} currentId={currentId} />
        <Entries entries={lastEntries} currentId={currentId} />
      </nav>
      {foot}
    </header>
  );
}

function Entries({ entries, currentId }: Pick<NavigationRailProps, 'entries' | 'currentId'>) {
  return (
    <ul className={styles.entries}>
      {entries.map(({ id, title, icon: Icon, address }) => (
        <li key={id}>
          <a href={address} aria-current={id === currentId ? 'page' : undefined} className={styles.entry} title={title}>
            <Icon size={17} strokeWidth={1.8} aria-hidden />
            <span className={styles.title}>{title}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
