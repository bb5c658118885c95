import { standingOf, type TimeStampFacts } from '../../../shared/domain/verdict.ts';
import { Hash } from '../../components/hash.tsx';
import { StatusIcon } from '../../components/status-badge.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/text.ts';
import styles from './verify-screen.module.css';

/** When somebody else saw the whole pack as it is, and who. */
export function TimeStamps({ stamps }: { readonly stamps: readonly TimeStampFacts[] }) {
  return (
    <ul className={styles.checks}>
      {stamps.map((stamp) => (
        <li key={`${stamp.at} ${stamp.authority.fingerprintSha256}`} className={styles.check}>
          <StatusIcon status={stamp.flaw === null ? 'met' : 'at-risk'} />
          <p>
            <TimeStamp stamp={stamp} />
          </p>
          <Hash value={stamp.authority.fingerprintSha256} label={stamp.authority.commonName} />
        </li>
      ))}
    </ul>
  );
}

/** One time-stamp in words. */
export function TimeStamp({ stamp }: { readonly stamp: TimeStampFacts }) {
  const t = useText();
  const { precise } = useFormat();
  return t('verifier.timeStampBy', { at: precise(stamp.at), authority: stamp.authority.commonName, anchor: standingOf(stamp) });
}
