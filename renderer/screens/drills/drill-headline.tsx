import type { DrillView } from '../../../shared/contract/drill.ts';
import type { ObjectiveResult } from '../../../shared/domain/drill-findings.ts';
import { StatusIcon } from '../../components/status-badge.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/text.ts';
import { statusOfDrill, statusOfVerdict } from '../status-of.ts';
import styles from './drill-headline.module.css';

/** The verdict, and the two times it rests on. */
export function DrillHeadline({ view: { record, findings } }: { readonly view: DrillView }) {
  const t = useText();
  const { duration } = useFormat();
  const { progress } = record.drill;
  const isRecorded = progress.kind === 'recorded' || progress.kind === 'signed-off';
  const status = isRecorded ? statusOfVerdict[findings.verdict] : statusOfDrill[progress.kind];
  const word = isRecorded ? t(`verdict.${findings.verdict}`) : t(`drill-state.${progress.kind}`);
  const open = record.differences.filter((difference) => difference.disposition === 'open').length;
  return (
    <section className={styles.headline} aria-label={t('drill.result')}>
      <div className={styles.verdict}>
        <StatusIcon status={status} size={26} />
        <div>
          <p className={styles.word}>{word}</p>
          <p className={styles.grade}>{t(`grade.${findings.grade}`)}</p>
          {findings.extrapolated && <p className={styles.grade}>{t('drill.extrapolated')}</p>}
        </div>
      </div>
      <Measure title={t('service.rtoLong')} result={findings.rto} />
      <Measure title={t('service.rpoLong')} result={findings.rpo} />
      <div className={styles.measure}>
        <p className={styles.title}>{t('drill.differences')}</p>
        <p className={styles.value}>{record.differences.length}</p>
        <p className={styles.note}>{open > 0 ? t('drill.differencesOpen', { count: open }) : t('drill.differencesClosed')}</p>
      </div>
      {findings.waitMinutes > 0 && (
        <div className={styles.measure}>
          <p className={styles.title}>{t('drill.waits')}</p>
          <p className={styles.value}>{duration(findings.waitMinutes)}</p>
          <p className={styles.note}>{t('drill.waitsLead')}</p>
        </div>
      )}
    </section>
  );
}

function Measure({ title, result }: { readonly title: string; readonly result: ObjectiveResult }) {
  const t = useText();
  const { duration } = useFormat();
  const { measuredMinutes, objectiveMinutes, overrunMinutes, state } = result;
  const note =
    objectiveMinutes === null
      ? t('service.noObjective')
      : overrunMinutes !== null && overrunMinutes > 0
        ? t('drill.overBy', { by: duration(overrunMinutes), objective: duration(objectiveMinutes) })
        : t('service.ofObjective', { objective: duration(objectiveMinutes) });
  return (
    <div className={styles.measure}>
      <p className={styles.title}>{title}</p>
      <p className={styles.value} data-state={state}>
        {measuredMinutes === null ? t('fulfilment.unknown') : duration(measuredMinutes)}
      </p>
      <p className={styles.note}>
        <StatusIcon status={state} size={14} />
        <span className="visually-hidden">{t(`fulfilment.${state}`)}: </span>
        {note}
      </p>
    </div>
  );
}
