import { useLayoutEffect, useRef } from 'react';
import { Label } from 'react-aria-components/Label';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { useText } from '../lib/text.ts';
import { Button } from './button.tsx';
import styles from './progress.module.css';

interface ProgressProps {
  readonly label: string;
  /** Between 0 and 1; null while the amount of work is not known. */
  readonly fraction: number | null;
  /** What has been done, how fast, how long it will take: already in words. */
  readonly facts: readonly string[];
  readonly onCancel?: (() => void) | undefined;
}

/** Long work that can be watched and stopped. */
export function Progress({ label, fraction, facts, onCancel }: ProgressProps) {
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const work = place.current;
    const before = document.activeElement;
    return () => {
      // the button that stopped it goes away with it: the focus goes back to what started it
      if (before instanceof HTMLElement && work?.contains(document.activeElement)) before.focus();
    };
  }, []);
  const width = fraction === null ? 35 : Math.min(100, Math.max(0, fraction * 100));
  const value = fraction === null ? { isIndeterminate: true } : { value: fraction, minValue: 0, maxValue: 1 };
  return (
    <div ref={place} className={styles.work}>
      <ProgressBar {...value} className={styles.progress ?? ''}>
        {({ valueText }) => (
          <>
            <div className={styles.head}>
              <Label>{label}</Label>
              <span className={styles.percent}>{fraction === null ? '' : valueText}</span>
            </div>
            <div className={styles.track}>
              <div className={styles.fill} data-unknown={fraction === null || undefined} style={{ width: `${width}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
      <div className={styles.foot}>
        <span>{facts.join(' · ')}</span>
        {onCancel && (
          <Button size="small" kind="quiet" onPress={onCancel}>
            {t('common.cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}
