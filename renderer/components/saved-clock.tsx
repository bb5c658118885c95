import { Check, LoaderCircle } from 'lucide-react';
import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/text.ts';
import styles from './saved-clock.module.css';

interface SavedClockProps {
  /** Writes sent and not yet acknowledged. */
  readonly pending: number;
  /** When the last write was acknowledged as committed. */
  readonly savedAt: string | null;
}

/** Says when something was saved, and only once it is. */
export function SavedClock({ pending, savedAt }: SavedClockProps) {
  const t = useText();
  const { clock } = useFormat();
  return (
    <p className={styles.clock} role="status">
      {pending > 0 && (
        <>
          <LoaderCircle size={13} aria-hidden className={styles.turning} />
          {t('shell.saving')}
        </>
      )}
      {pending === 0 && savedAt && (
        <>
          <Check size={13} aria-hidden className={styles.tick} />
          {t('shell.saved', { time: clock(savedAt) })}
        </>
      )}
    </p>
  );
}
