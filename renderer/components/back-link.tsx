import { ChevronLeft } from 'lucide-react';
import styles from './back-link.module.css';

/** The way back up, above the title of a screen. */
export function BackLink({ address, children }: { readonly address: string; readonly children: string }) {
  return (
    <a href={address} className={styles.back}>
      <ChevronLeft size={15} aria-hidden />
      {children}
    </a>
  );
}
