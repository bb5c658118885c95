import { ChevronRight, CircleCheck, CircleDashed, CircleDot, type LucideIcon } from 'lucide-react';
import type { SiteView } from '../../../shared/contract/site.ts';
import type { SectionProgress } from '../../../shared/domain/assessment.ts';
import { Page } from '../../components/page.tsx';
import { Panel } from '../../components/panel.tsx';
import { addressOf } from '../../lib/route.ts';
import { useText } from '../../lib/text.ts';
import styles from './plan-screen.module.css';
import { sectionTitles } from './section-titles.ts';

const stateIcons: Readonly<Record<SectionProgress['state'], LucideIcon>> = {
  'not-started': CircleDashed,
  'in-progress': CircleDot,
  done: CircleCheck,
};

/** Everything the plan needs, with how far each part has come. */
export function TasksScreen({ site }: { readonly site: SiteView }) {
  const t = useText();
  const { sections, backupOperator } = site.assessment;
  const done = sections.filter((section) => section.state === 'done').length;
  return (
    <Page title={t('plan.title')} lead={t('plan.lead')}>
      <Panel title={t('plan.tasks')} aside={t('plan.tasksDone', { done, total: sections.length })} isFlush>
        <ol>
          {sections.map(({ section, state, done: doneHere, total }) => {
            const { title, lead, icon: Icon, part } = sectionTitles[section];
            const StateIcon = stateIcons[state];
            return (
              <li key={section} className={styles.task}>
                <Icon size={19} strokeWidth={1.7} aria-hidden className={styles.taskIcon} />
                <div className={styles.taskText}>
                  <a href={addressOf({ screen: 'plan', section: part })} className={styles.taskLink}>
                    {t(title)}
                  </a>
                  <p className={styles.small}>{t(lead)}</p>
                </div>
                <p className={styles.taskCount}>{total > 0 && t('common.doneOf', { done: doneHere, total })}</p>
                <p className={styles.taskState} data-state={state}>
                  <StateIcon size={15} strokeWidth={2.2} aria-hidden />
                  {t(`section-state.${state}`)}
                </p>
                <ChevronRight size={16} aria-hidden className={styles.taskArrow} />
              </li>
            );
          })}
        </ol>
      </Panel>
      <p className={styles.operator}>
        {t('plan.backupOperator')} <strong>{t(`backup-operator.${backupOperator}`)}</strong>
        {'. '}
        {t('plan.backupOperatorWhy')}
      </p>
    </Page>
  );
}
