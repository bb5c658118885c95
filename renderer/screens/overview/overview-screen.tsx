import type { SiteView } from '../../../shared/contract/site.ts';
import { CoverageMatrix } from '../../components/coverage-matrix.tsx';
import { Page } from '../../components/page.tsx';
import { Panel } from '../../components/panel.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/text.ts';
import { useCoverageGroups } from '../coverage-groups.ts';
import { Acceptance } from './acceptance.tsx';
import { Headline } from './headline.tsx';
import { NextDue } from './next-due.tsx';
import { ObjectivesChart } from './objectives-chart.tsx';
import styles from './overview-screen.module.css';
import { Readiness } from './readiness.tsx';

/** Could we restore today, and can we prove it? */
export function OverviewScreen({ site }: { readonly site: SiteView }) {
  const t = useText();
  const { instant } = useFormat();
  const groups = useCoverageGroups(site);
  const { coverage } = site.assessment;
  const answered = coverage.filter((item) => item.state !== 'open').length;
  return (
    <Page title={t('overview.title')} lead={t('overview.lead', { at: instant(site.assessedAt) })}>
      <Headline site={site} />
      <Panel title={t('overview.acceptance')} lead={t('overview.acceptanceLead')} isFlush>
        <Acceptance criteria={site.assessment.acceptance} />
      </Panel>
      <Panel title={t('overview.readiness')} lead={t('overview.readinessLead')} isFlush>
        <Readiness site={site} />
      </Panel>
      <div className={styles.pair}>
        <Panel title={t('overview.objectives')} lead={t('overview.objectivesLead')}>
          <ObjectivesChart site={site} />
        </Panel>
        <Panel title={t('overview.nextDue')} lead={t('overview.nextDueLead')} isFlush>
          <NextDue site={site} />
        </Panel>
      </div>
      <Panel
        title={t('overview.coverage')}
        lead={t('overview.coverageLead')}
        aside={t('common.doneOf', { done: answered, total: coverage.length })}
      >
        <CoverageMatrix groups={groups} />
      </Panel>
    </Page>
  );
}
