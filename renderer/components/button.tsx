import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import styles from './button.module.css';

type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly kind?: ButtonKind;
  readonly size?: 'medium' | 'small';
  readonly icon?: LucideIcon;
  /** What it started still runs: it keeps the focus, and its owner ignores another press. */
  readonly isBusy?: boolean;
  readonly children: ReactNode;
}

/** A command; at most one of a screen's buttons is `primary`. */
export function Button({ kind = 'secondary', size = 'medium', icon: Icon, isBusy = false, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={styles.button ?? ''} data-kind={kind} data-size={size} data-busy={isBusy || undefined}>
      {Icon && <Icon size={size === 'small' ? 14 : 16} strokeWidth={2} aria-hidden />}
      <span className={styles.label}>{children}</span>
    </AriaButton>
  );
}
