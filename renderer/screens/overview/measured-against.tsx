import type { ObjectiveResult } from '../../../shared/domain/drill-findings.ts';
import { StatusIcon } from '../../components/status-badge.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/text.ts';
import styles from './measured-against.module.css';

/** A measured time beside what was agreed; what was not measured is unknown, never zero. */
export function MeasuredAgainst({ result }: { readonly result: ObjectiveResult }) {
  const t = useText();
  const { duration } = useFormat();
  const { objectiveMinutes, measuredMinutes, state } = result;
  return (
    <span className={styles.pair}>
      <StatusIcon status={state} />
      <span className="visually-hidden">{t(`fulfilment.${state}`)}: </span>
      <span className={styles.measured}>{measuredMinutes === null ? t('fulfilment.unknown') : duration(measuredMinutes)}</span>
      <span className={styles.objective}>
        {objectiveMinutes === null
          ? t('service.noObjective')
          : t('service.ofObjective', { objective: duration(objectiveMinutes) })}
      </span>
    </span>
  );
}
