import { Check, CircleSlash, type LucideIcon, MoveRight } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './timeline.module.css';

/** One stretch of work. Units: `startFraction` and `lengthFraction` of the whole; null where it has no place in time. */
export interface TimelineStep {
  readonly id: string;
  readonly title: string;
  readonly state: 'done' | 'running' | 'pending' | 'not-executed';
  readonly stateWord: string;
  readonly startFraction: number | null;
  readonly lengthFraction: number | null;
  readonly startText: string;
  readonly lengthText: string;
  readonly plannedText: string;
  readonly note: ReactNode;
}

const icons: Readonly<Record<TimelineStep['state'], LucideIcon | null>> = {
  done: Check,
  running: MoveRight,
  pending: null,
  'not-executed': CircleSlash,
};

/** Steps in their order against the time they took. */
export function Timeline({ label, steps }: { readonly label: string; readonly steps: readonly TimelineStep[] }) {
  return (
    <ol className={styles.timeline} aria-label={label}>
      {steps.map((step, index) => {
        const Icon = icons[step.state];
        return (
          <li key={step.id} className={styles.step} data-state={step.state}>
            <span className={styles.number} aria-hidden>
              {Icon && step.state !== 'running' ? <Icon size={13} strokeWidth={2.6} /> : index + 1}
            </span>
            <div className={styles.text}>
              <p className={styles.title}>{step.title}</p>
              {step.note && <div className={styles.note}>{step.note}</div>}
            </div>
            <div className={styles.track} aria-hidden>
              {step.startFraction !== null && (
                <span
                  className={styles.bar}
                  style={{ left: `${step.startFraction * 100}%`, width: `max(3px, ${(step.lengthFraction ?? 0) * 100}%)` }}
                />
              )}
            </div>
            <p className={styles.start}>{step.startText}</p>
            <p className={styles.length}>
              <span className="visually-hidden">{step.stateWord} </span>
              {step.lengthText}
              {step.plannedText && <span className={styles.planned}>{step.plannedText}</span>}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
