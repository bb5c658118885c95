import type { SiteView } from '../../../shared/contract/site.ts';
import { type Status, StatusIcon } from '../../components/status-badge.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/text.ts';
import styles from './headline.module.css';

/** The answer in one sentence, with the four numbers behind it. */
export function Headline({ site }: { readonly site: SiteView }) {
  const t = useText();
  const { away } = useFormat();
  const { readiness, acceptance, coverage } = site.assessment;
  const verified = readiness.filter((service) => service.state === 'verified').length;
  const met = acceptance.filter((criterion) => criterion.state === 'met').length;
  const answered = coverage.filter((item) => item.state !== 'open').length;
  const due = readiness.map((service) => service.dueOn).sort()[0];
  const isProven = readiness.length > 0 && verified === readiness.length;
  const statusOf = (): Status => {
    if (readiness.length === 0) return 'unknown';
    if (verified === 0) return 'not-met';
    return isProven && met === acceptance.length ? 'met' : 'at-risk';
  };
  const status = statusOf();
  const answers: Readonly<Record<Status, string>> = {
    met: t('overview.answerMet'),
    'at-risk': isProven
      ? t('overview.answerAtRisk', { open: acceptance.length - met })
      : t('overview.answerPartly', { verified, total: readiness.length }),
    'not-met': t('overview.answerNotMet'),
    unknown: t('overview.answerUnknown'),
  };
  const numbers = [
    { id: 'services', value: `${verified} / ${readiness.length}`, label: t('overview.servicesVerified') },
    { id: 'criteria', value: `${met} / ${acceptance.length}`, label: t('overview.criteriaMet') },
    { id: 'scope', value: `${answered} / ${coverage.length}`, label: t('overview.scopeAnswered') },
    { id: 'due', value: due ? away(due, site.assessedAt) : '–', label: t('overview.nextDrill') },
  ];
  return (
    <section className={styles.headline} data-status={status} aria-label={t('overview.answer')}>
      <div className={styles.answer}>
        <StatusIcon status={status} size={26} />
        <p>{answers[status]}</p>
      </div>
      <dl className={styles.numbers}>
        {numbers.map((number) => (
          <div key={number.id}>
            <dt>{number.label}</dt>
            <dd>{number.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
