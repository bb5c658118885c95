import { joined, type PlaceName } from '../../../shared/document/compose-verified-checks.ts';
import { type Check, type CheckState, sentenceValuesOf } from '../../../shared/domain/verdict.ts';
import { StatusIcon } from '../../components/status-badge.tsx';
import { useText } from '../../lib/text.ts';
import { statusOfCheck } from './verdict-status.ts';
import styles from './verify-screen.module.css';

const order: Readonly<Record<CheckState, number>> = { failed: 0, 'not-checked': 1, passed: 2 };

interface CheckListProps {
  readonly checks: readonly Check[];
  readonly place: PlaceName;
  /** What the checks are about where they do not say so themselves. */
  readonly subject?: string;
  /** More passed ones than this are folded away. */
  readonly shownPassed?: number;
}

/** Every check in a sentence: what failed stands first, many that passed are folded away. */
export function CheckList({ checks, place, subject = '', shownPassed = 8 }: CheckListProps) {
  const t = useText();
  const sorted = [...checks].sort((left, right) => order[left.state] - order[right.state]);
  const telling = sorted.filter((check) => check.state !== 'passed');
  const passed = sorted.filter((check) => check.state === 'passed');
  const folds = passed.length > shownPassed;
  return (
    <div className={styles.checks}>
      <Checks checks={folds ? telling : sorted} place={place} subject={subject} />
      {folds && (
        <details>
          <summary className={styles.folded}>{t('verifier.checksPassed', { count: passed.length })}</summary>
          <Checks checks={passed} place={place} subject={subject} />
        </details>
      )}
    </div>
  );
}

function Checks({ checks, place, subject }: Required<Omit<CheckListProps, 'shownPassed'>>) {
  const t = useText();
  if (checks.length === 0) return null;
  return (
    <ul>
      {checks.map((check) => (
        <li
          key={`${check.code} ${check.subject ?? ''} ${check.detail.sha256 ?? ''}`}
          className={styles.check}
          data-state={check.state}
        >
          <StatusIcon status={statusOfCheck[check.state]} />
          <p>
            <span className="visually-hidden">{t(`verify.state.${check.state}`)}: </span>
            {joined(t(`verify.${check.code}`, sentenceValuesOf({ ...check, subject: place(check.subject ?? subject) })))}
          </p>
          <span className={styles.code}>{check.code}</span>
        </li>
      ))}
    </ul>
  );
}
