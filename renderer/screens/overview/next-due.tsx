import { CalendarClock, CalendarX2 } from 'lucide-react';
import type { SiteView } from '../../../shared/contract/site.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/text.ts';
import styles from './next-due.module.css';

const shownLimit = 6;

/** The drills that are due next, the most urgent first. */
export function NextDue({ site }: { readonly site: SiteView }) {
  const t = useText();
  const { day, away } = useFormat();
  const services = new Map(site.plan.services.map((service) => [service.serviceId, service]));
  const due = [...site.assessment.readiness].sort((left, right) => left.dueOn.localeCompare(right.dueOn));
  if (due.length === 0) return <p className={styles.none}>{t('overview.nothingDue')}</p>;
  return (
    <ol className={styles.list}>
      {due.slice(0, shownLimit).map(({ serviceId, dueOn, overdue }) => (
        <li key={serviceId} className={styles.due}>
          {overdue ? <CalendarX2 size={17} aria-hidden /> : <CalendarClock size={17} aria-hidden />}
          <div className={styles.text}>
            <p className={styles.name}>{services.get(serviceId)?.name ?? serviceId}</p>
            <p className={styles.day}>{t('overview.drillDueOn', { day: day(dueOn) })}</p>
          </div>
          <p className={styles.away} data-overdue={overdue || undefined}>
            {overdue ? t('overview.overdue', { away: away(dueOn, site.assessedAt) }) : away(dueOn, site.assessedAt)}
          </p>
        </li>
      ))}
    </ol>
  );
}
