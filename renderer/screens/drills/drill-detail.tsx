import type { DrillView } from '../../../shared/contract/drill.ts';
import type { SiteView } from '../../../shared/contract/site.ts';
import { KeyValues } from '../../components/key-values.tsx';
import { Panel } from '../../components/panel.tsx';
import { useText } from '../../lib/text.ts';
import { FactList } from '../fact-list.tsx';
import { Checks } from './checks.tsx';
import { Criteria } from './criteria.tsx';
import { Differences } from './differences.tsx';
import { DrillHeadline } from './drill-headline.tsx';
import styles from './drill-screen.module.css';
import { Evidence } from './evidence.tsx';
import { SignOffs } from './sign-offs.tsx';
import { StepTimeline } from './step-timeline.tsx';
import { usePointAndTarget } from './use-point-and-target.tsx';

/** What was to be shown, what was done, what was found, and who answers for it. */
export function DrillDetail({ site, view }: { readonly site: SiteView; readonly view: DrillView }) {
  const t = useText();
  const { record, findings } = view;
  const { point, target, course } = usePointAndTarget(site, record);
  const open = record.differences.filter((difference) => difference.disposition === 'open').length;
  return (
    <>
      <DrillHeadline view={view} />
      <Panel title={t('drill.steps')} lead={t('drill.stepsLead')}>
        <StepTimeline steps={record.steps} />
      </Panel>
      <div className={styles.pair}>
        <Panel title={t('drill.criteria')} lead={t('drill.criteriaLead')}>
          <Criteria drill={record.drill} people={site.plan.people} />
        </Panel>
        <Panel title={t('drill.reasons')} lead={t('drill.reasonsLead')}>
          <FactList facts={findings.reasons} limit={12} />
        </Panel>
      </div>
      <Panel title={t('drill.checks')} aside={t('common.countOf', { count: record.checks.length })} isFlush>
        <Checks checks={record.checks} people={site.plan.people} />
      </Panel>
      <Panel
        title={t('drill.differences')}
        lead={t('drill.differencesLead')}
        aside={open > 0 ? t('drill.differencesOpen', { count: open }) : t('common.countOf', { count: record.differences.length })}
        isFlush
      >
        <Differences differences={record.differences} />
      </Panel>
      <div className={styles.pair}>
        <Panel title={t('drill.point')}>
          <KeyValues items={point} />
        </Panel>
        <Panel title={t('drill.courseAndTarget')}>
          <KeyValues items={[...course, ...target]} />
        </Panel>
      </div>
      <Panel title={t('drill.signOffs')} lead={t('drill.signOffsLead')} isFlush>
        <SignOffs signOffs={record.signOffs} people={site.plan.people} />
      </Panel>
      <Panel title={t('drill.evidence')} lead={t('drill.evidenceLead')} isFlush>
        <Evidence items={record.evidence} />
      </Panel>
    </>
  );
}
