import { Check, Copy } from 'lucide-react';
import { Fragment, useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { copyText } from '../lib/clipboard.ts';
import { groupedFingerprint } from '../lib/fingerprint.ts';
import { useText } from '../lib/text.ts';
import styles from './hash.module.css';

interface HashProps {
  readonly value: string;
  /** What it is the hash of, for whoever hears rather than sees it. */
  readonly label: string;
  readonly digits?: number;
  /** All of it in groups of four, to be compared by eye or read aloud. */
  readonly isWhole?: boolean;
}

/** A hash shortened to what an eye can compare; a press copies all of it. */
export function Hash({ value, label, digits = 12, isWhole = false }: HashProps) {
  const t = useText();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1600);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => setCopied(await copyText(value));
  const short = value.length > digits ? `${value.slice(0, digits)}…` : value;
  return (
    <Button className={styles.hash ?? ''} data-whole={isWhole || undefined} onPress={copy}>
      <span className="visually-hidden">{t('common.copyHash', { label })} </span>
      <span className={styles.digits}>{isWhole ? <Quarters value={value} /> : short}</span>
      {copied ? <Check size={12} aria-hidden className={styles.done} /> : <Copy size={12} aria-hidden className={styles.copy} />}
      <span role="status" className="visually-hidden">
        {copied ? t('common.copied') : ''}
      </span>
    </Button>
  );
}

/** Breaks only after sixteen digits, so that every row is as long as the next and as those of the paper form. */
function Quarters({ value }: { readonly value: string }) {
  const starts = Array.from({ length: Math.ceil(value.length / 16) }, (_, row) => row * 16);
  return starts.map((start) => (
    <Fragment key={start}>
      {start > 0 && ' '}
      <span className={styles.quarter}>{groupedFingerprint(value.slice(start, start + 16))}</span>
    </Fragment>
  ));
}
