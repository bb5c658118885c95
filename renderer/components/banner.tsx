import { CircleCheck, CircleX, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './banner.module.css';

type BannerTone = 'info' | 'good' | 'warning' | 'problem';

const icons: Readonly<Record<BannerTone, LucideIcon>> = {
  info: Info,
  good: CircleCheck,
  warning: TriangleAlert,
  problem: CircleX,
};

interface BannerProps {
  readonly tone: BannerTone;
  readonly title: string;
  /** What happened and why, and what to do about it. */
  readonly children?: ReactNode;
  /** The code support staff and scripts know it by. */
  readonly code?: string | undefined;
  readonly actions?: ReactNode;
}

/** Something the whole screen should know; a problem is announced at once. */
export function Banner({ tone, title, children, code, actions }: BannerProps) {
  const Icon = icons[tone];
  return (
    <div className={styles.banner} data-tone={tone} role={tone === 'problem' ? 'alert' : 'status'}>
      <Icon size={18} aria-hidden className={styles.icon} />
      <div className={styles.text}>
        <p className={styles.title}>{title}</p>
        {children && <div className={styles.detail}>{children}</div>}
        {code && <code className={styles.code}>{code}</code>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
