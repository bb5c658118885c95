import { CircleCheck, CircleDashed, CircleMinus, type LucideIcon } from 'lucide-react';
import styles from './coverage-matrix.module.css';

type CoverageState = 'covered' | 'excluded' | 'open';

export interface CoverageCell {
  readonly id: string;
  readonly name: string;
  readonly state: CoverageState;
  readonly stateWord: string;
  /** How many assets carry it, or that none does. */
  readonly detail: string;
  /** The same at length: what the number counts, or why it is left out. */
  readonly hint: string;
}

export interface CoverageGroup {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly cells: readonly CoverageCell[];
}

const icons: Readonly<Record<CoverageState, LucideIcon>> = {
  covered: CircleCheck,
  excluded: CircleMinus,
  open: CircleDashed,
};

/** Everything a backup must answer for, at a glance. */
export function CoverageMatrix({ groups }: { readonly groups: readonly CoverageGroup[] }) {
  return (
    <div className={styles.matrix}>
      {groups.map((group) => (
        <section key={group.id} className={styles.group}>
          <header className={styles.head}>
            <h3>{group.name}</h3>
            <p className={styles.summary}>{group.summary}</p>
          </header>
          <ul>
            {group.cells.map((cell) => {
              const Icon = icons[cell.state];
              return (
                <li key={cell.id} className={styles.cell} data-state={cell.state} title={cell.hint || undefined}>
                  <Icon size={14} strokeWidth={2.2} aria-hidden />
                  <span className={styles.name}>{cell.name}</span>
                  <span className={styles.detail} aria-hidden>
                    {cell.detail}
                  </span>
                  <span className="visually-hidden">
                    {cell.stateWord} {cell.hint}
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
