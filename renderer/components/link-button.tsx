import type { LucideIcon } from 'lucide-react';
import styles from './button.module.css';

interface LinkButtonProps {
  readonly address: string;
  readonly kind?: 'primary' | 'secondary';
  readonly size?: 'medium' | 'small';
  readonly icon?: LucideIcon;
  readonly children: string;
}

/** The way to another place, where it weighs as much as a command. */
export function LinkButton({ address, kind = 'secondary', size = 'medium', icon: Icon, children }: LinkButtonProps) {
  return (
    <a href={address} className={styles.button} data-kind={kind} data-size={size}>
      {Icon && <Icon size={size === 'small' ? 14 : 16} strokeWidth={2} aria-hidden />}
      <span className={styles.label}>{children}</span>
    </a>
  );
}
