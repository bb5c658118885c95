import { CircleAlert, CircleCheck, CircleDashed, CircleX, type LucideIcon } from 'lucide-react';
import styles from './status-badge.module.css';

/** The four things an instrument can say. */
export type Status = 'met' | 'at-risk' | 'not-met' | 'unknown';

const icons: Readonly<Record<Status, LucideIcon>> = {
  met: CircleCheck,
  'at-risk': CircleAlert,
  'not-met': CircleX,
  unknown: CircleDashed,
};

interface StatusBadgeProps {
  readonly status: Status;
  /** The word; never left out, since colour alone says nothing. */
  readonly children: string;
  readonly plain?: boolean;
}

export function StatusBadge({ status, children, plain = false }: StatusBadgeProps) {
  return (
    <span className={styles.badge} data-status={status} data-plain={plain || undefined}>
      <StatusIcon status={status} />
      {children}
    </span>
  );
}

/** The icon alone, where the word stands next to it. */
export function StatusIcon({ status, size = 15 }: { readonly status: Status; readonly size?: number }) {
  const Icon = icons[status];
  return <Icon size={size} strokeWidth={2.2} aria-hidden className={styles.icon} data-status={status} />;
}
