import type { CriterionAssessment } from '../../../shared/domain/assessment.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import { useText } from '../../lib/text.ts';
import { FactList } from '../fact-list.tsx';
import styles from './acceptance.module.css';

/** The five things that make a plan acceptable, each with what proves it or what it lacks. */
export function Acceptance({ criteria }: { readonly criteria: readonly CriterionAssessment[] }) {
  const t = useText();
  return (
    <ol className={styles.criteria}>
      {criteria.map(({ criterion, state, proofs, missing }) => (
        <li key={criterion} className={styles.criterion}>
          <div className={styles.badge}>
            <StatusBadge status={state}>{t(`fulfilment.${state}`)}</StatusBadge>
          </div>
          <h3>{t(`criterion.${criterion}`)}</h3>
          <div className={styles.text}>
            {missing.length > 0 && <FactList facts={missing} limit={2} />}
            {proofs.length > 0 && (
              <div className={styles.proofs}>
                <FactList facts={proofs} limit={missing.length > 0 ? 1 : 2} />
              </div>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
